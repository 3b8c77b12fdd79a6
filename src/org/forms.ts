import { z } from 'zod'
import { passwordRefusals } from '../platform/auth/index.ts'
import { roles } from './tables.ts'

/** A line of text; each message is the code of the words for it. */
const line = (missing: string) =>
  z
    .string({ error: missing })
    .normalize('NFC')
    .trim()
    .min(1, { error: missing })
    .max(200, { error: 'too-long' })

const password = z.string({ error: 'password-too-short' }).superRefine((typed, context) => {
  for (const refusal of passwordRefusals(typed)) context.addIssue({ code: 'custom', message: refusal.code })
})

const signInName = line('sign-in-name-missing').regex(/^[\p{L}\p{M}\p{N}._@-]+$/u, {
  error: 'sign-in-name-wrong',
})

/** The first set-up. */
export const setUpForm = z.object({
  token: z.string().max(200).catch(''),
  office: line('office-missing'),
  place: z.string().normalize('NFC').trim().max(100, { error: 'too-long' }).default(''),
  person: line('person-missing'),
  sign_in_name: signInName,
  password,
})

/** What somebody new may do, and on which unit. */
const newRoles = {
  unit: z.string().max(1000).normalize('NFC').trim().default(''),
  unit_id: z.string().max(100).default(''),
  roles: z.array(z.enum(roles), { error: 'role-missing' }).min(1, { error: 'role-missing' }),
}

/** One more person. */
export const personForm = z.object({
  person: line('person-missing'),
  sign_in_name: signInName,
  ...newRoles,
  password,
})

/** A new password for somebody. */
export const passwordForm = z.object({ password })

const next = z.string().max(2000).catch('/')

/** Signing in; `next` is where the person was going. */
export const signInForm = z.object({
  sign_in_name: line('sign-in-name-missing'),
  password: z.string({ error: 'password-missing' }).min(1, { error: 'password-missing' }),
  /** Of the authenticator app; asked for while the account must wait. */
  code: z.string().max(100).catch(''),
  blocked: z.string().max(10).catch(''),
  next,
})

/** The second step: a code of the app, or a recovery code. */
export const codeForm = z.object({
  code: z.string({ error: 'code-missing' }).trim().min(1, { error: 'code-missing' }).max(100, {
    error: 'too-long',
  }),
  next,
})

/** A link by mail for who has forgotten the password. */
export const forgottenForm = z.object({ sign_in_name: line('sign-in-name-missing') })

/** A password chosen by a link. */
export const chosenPasswordForm = z.object({ token: z.string().max(200).catch(''), password })

const currentPassword = z.string({ error: 'password-missing' }).min(1, { error: 'password-missing' })

/** A new password for oneself; the current one is asked for. */
export const ownPasswordForm = z.object({ current: currentPassword, password })

/** Proving again who one is. */
export const confirmForm = z.object({
  current: currentPassword,
  next: z.string().max(2000).catch('/account'),
})

const email = z
  .string({ error: 'email-missing' })
  .normalize('NFC')
  .trim()
  .max(200, { error: 'too-long' })
  .refine(typed => typed === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(typed), { error: 'email-wrong' })

/** Somebody to invite; without a sign-in name they sign in by e-mail. */
export const invitationForm = z.object({
  person: line('person-missing'),
  email: email.min(1, { error: 'email-missing' }),
  sign_in_name: z.union([z.literal(''), signInName]).default(''),
  ...newRoles,
})

/** An e-mail address of somebody; empty for none. */
export const emailForm = z.object({ email })
