import { z } from 'zod'
import { workAsked } from '../../plans/index.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { isId } from '../../platform/ids.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import { uploadRoutes } from '../../platform/uploads/index.ts'
import { answerForm } from '../answers/forms.ts'
import { maySeeClaims, maySendLinks } from '../answers/policy.ts'
import { inWords, makeMany, makeOne, revoke, showLinks, showMany } from './make.tsx'
import { doOpen, ownerOfParts, sendOwnThumbnail, showOpen } from './open.tsx'
import { linkDays } from './views/links-page.tsx'

const id = z.string().refine(isId)
const item = z.object({ id })
const token = z.string().min(1).max(200)
const email = z
  .string({ error: 'email-missing' })
  .normalize('NFC')
  .trim()
  .toLowerCase()
  .min(1, { error: 'email-missing' })
  .max(254, { error: 'email-wrong' })
  .refine(typed => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(typed), { error: 'email-wrong' })
const days = z.enum(linkDays).catch('7').default('7').transform(Number)
const oneForm = z.object({ email, days })
const manyForm = oneForm.extend({
  items: z.array(id, { error: 'many-missing' }).min(1, { error: 'many-missing' }).max(200),
})

/** Addresses of links to answer: made by officers, opened by whoever has one. */
export function linkRoutes(services: Services): readonly Route[] {
  const send = { access: 'signed-in', may: about(maySendLinks, workAsked(services)), params: item } as const
  const many = { access: 'signed-in', may: maySeeClaims, query: z.object({ plan: id, unit: id }) } as const
  const open = { access: 'anyone', params: z.object({ token }) } as const
  const filesBytesMax = services.config.uploadBytesMax
  return [
    route('GET', '/work/links', many, visit => showMany(services, visit)),
    route(
      'POST',
      '/work/links',
      {
        ...many,
        form: manyForm,
        whenInvalid: (visit, faults, entered, lists) => {
          const entry = { email: entered.email ?? '', days: entered.days ?? '7' }
          const again = { entry, chosen: lists.items ?? [] }
          return showMany(services, visit, again, inWords(faults, visit))
        },
      },
      visit => makeMany(services, visit),
    ),
    route('GET', '/work/:id/links', send, visit => showLinks(services, visit)),
    route(
      'POST',
      '/work/:id/links',
      {
        ...send,
        form: oneForm,
        whenInvalid: (visit, faults, entered) => {
          const entry = { email: entered.email ?? '', days: entered.days ?? '7' }
          return showLinks(services, visit, entry, inWords(faults, visit))
        },
      },
      visit => makeOne(services, visit),
    ),
    route('POST', '/work/:id/links/:link/revoke', { ...send, params: z.object({ id, link: id }) }, visit =>
      revoke(services, visit),
    ),
    route('GET', '/answer/:token', open, visit => showOpen(services, visit)),
    route('POST', '/answer/:token', { ...open, form: answerForm, filesBytesMax }, visit =>
      doOpen(services, visit),
    ),
    route(
      'GET',
      '/answer/:token/evidence/:evidence/thumbnail',
      { access: 'anyone', params: z.object({ token, evidence: id }) },
      visit => sendOwnThumbnail(services, visit),
    ),
    ...uploadRoutes(services, {
      at: '/answer/:token/parts',
      access: 'anyone',
      ownerOf: ({ params }) => ownerOfParts(services, params),
    }),
  ]
}
