import { z } from 'zod'
import { locales } from '../i18n/locale.ts'

/** A phone number as people write it, as +84…; '' for none. Anything else is `phone-wrong`. */
export const typedPhone = z
  .string()
  .max(40, { error: 'phone-wrong' })
  .transform(typed =>
    typed
      .replace(/[\s.()-]/gu, '')
      .replace(/^00/u, '+')
      .replace(/^0/u, '+84'),
  )
  .refine(phone => phone === '' || /^\+[0-9]{9,15}$/u.test(phone), { error: 'phone-wrong' })

/** How somebody wants to be told; texts need a number. */
export const choicesForm = z
  .object({
    email: z.enum(['at-once', 'daily', 'none']),
    text: z.enum(['at-once', 'none']).default('none'),
    phone: typedPhone.default(''),
    locale: z.enum(locales),
  })
  .refine(({ text, phone }) => text === 'none' || phone !== '', { error: 'phone-missing', path: ['phone'] })
