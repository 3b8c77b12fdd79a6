import { z } from 'zod'
import { type Route, route } from '../../platform/http/index.ts'
import { isId } from '../../platform/ids.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import { mayReviewPlan, maySeeUpload } from '../policy.ts'
import { uploadAsked } from '../queries/place.ts'
import { sendChanges, sendUnits, showAdd } from '../show-review/answers.tsx'
import { changeByForm, stepByForm } from '../show-review/change.tsx'
import { showItem } from '../show-review/item.tsx'
import { sendSource } from '../show-review/page.tsx'
import { changeForm, stepForm } from '../views/review/change-form.ts'
import { reviewQuery } from '../views/review/review-query.ts'

const params = z.object({ id: z.string().refine(isId) })
const itemParams = params.extend({
  kind: z.enum(['tasks', 'reporting', 'references', 'document']),
  number: z.coerce.number().int().min(0).max(1e9),
})
const itemQuery = z.object({
  part: z.enum(['form', 'card']).nullable().catch(null).default(null),
  deed: z.enum(['edit', 'split']).catch('edit'),
})
const searchQuery = z.object({ q: z.string().trim().max(200).catch('') })
const sinceQuery = z.object({ since: z.coerce.number().int().min(0).max(1e9) })

/** Addresses of a review: the forms of its items, its changes, and the small answers for its page. */
export function reviewRoutes(services: Services): readonly Route[] {
  const asked = uploadAsked(services)
  const see = { access: 'signed-in', may: about(maySeeUpload, asked), params } as const
  const change = { access: 'signed-in', may: about(mayReviewPlan, asked), params } as const
  const path = '/plans/uploads/:id/review'
  return [
    route('GET', `${path}/version.json`, { ...see, query: sinceQuery }, visit =>
      sendChanges(services, visit),
    ),
    route('GET', `${path}/units.json`, { ...see, query: searchQuery }, visit => sendUnits(services, visit)),
    route('GET', `${path}/source`, { ...see, query: reviewQuery }, visit => sendSource(services, visit)),
    route('GET', `${path}/add`, { ...change, query: searchQuery }, visit => showAdd(services, visit)),
    route('GET', `${path}/:kind/:number`, { ...see, params: itemParams, query: itemQuery }, visit =>
      showItem(services, visit),
    ),
    route('POST', path, { ...change, form: changeForm }, visit => changeByForm(services, visit)),
    route('POST', `${path}/undo`, { ...change, form: stepForm }, visit =>
      stepByForm(services, visit, 'undo'),
    ),
    route('POST', `${path}/redo`, { ...change, form: stepForm }, visit =>
      stepByForm(services, visit, 'redo'),
    ),
  ]
}
