import { z } from 'zod'
import { type Route, route } from '../../platform/http/index.ts'
import { isId } from '../../platform/ids.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import { maySeeIssuedPlan, maySeePlans } from '../policy.ts'
import { planAsked } from '../queries/place.ts'
import {
  begin,
  discard,
  headAgain,
  keepBases,
  keepHead,
  keepTask,
  leave,
  leaveAgain,
  offerAgain,
  remove,
  restore,
  send,
  take,
  taskAgain,
} from './change-draft.tsx'
import { mayDraftPlan, mayRemindOfPlans, maySeeCoverage, maySeeDraft } from './policy.ts'
import { draftAsked } from './queries/drafts.ts'
import { coverageFilters } from './rules/coverage.ts'
import { remind, sendCoverage, showCoverage, showTaskCells, showUnitCells } from './show-coverage.tsx'
import { showDrafts, showHead, showTask, showTasks, showText } from './show-draft.tsx'
import {
  basesForm,
  beginForm,
  headForm,
  leaveForm,
  offerForm,
  sendForm,
  takeForm,
  taskForm,
} from './views/forms.ts'

const id = z.string().refine(isId)
const params = z.object({ id })
const page = z.coerce.number().int().min(1).max(1_000_000).catch(1)
const numbered = params.extend({ number: z.coerce.number().int().min(1).max(1_000_000) })

/** Addresses of units' own plans while they are composed, and of who has made one. */
export function cascadeRoutes(services: Services): readonly Route[] {
  return [...draftRoutes(services), ...taskRoutes(services), ...coverageRoutes(services)]
}

function draftRoutes(services: Services): readonly Route[] {
  const asked = draftAsked(services)
  const see = { access: 'signed-in', may: about(maySeeDraft, asked), params } as const
  const change = { access: 'signed-in', may: about(mayDraftPlan, asked), params } as const
  const plan = { access: 'signed-in', may: about(maySeeIssuedPlan, planAsked(services)), params } as const
  return [
    route(
      'GET',
      '/plans/drafts',
      { access: 'signed-in', may: maySeePlans, query: z.object({ page }) },
      visit => showDrafts(services, visit),
    ),
    // Whether the unit is theirs is asked of the unit that the form names.
    route('POST', '/plans/:id/drafts', { ...plan, form: beginForm }, visit => begin(services, visit)),
    route('GET', '/plans/drafts/:id', see, visit => showTasks(services, visit)),
    route('GET', '/plans/drafts/:id/head', see, visit => showHead(services, visit)),
    route('GET', '/plans/drafts/:id/text', see, visit => showText(services, visit)),
    route(
      'POST',
      '/plans/drafts/:id/head',
      {
        ...change,
        form: headForm,
        whenInvalid: (visit, faults, entered) => headAgain(services, visit, faults, entered),
      },
      visit => keepHead(services, visit),
    ),
    route('POST', '/plans/drafts/:id/bases', { ...change, form: basesForm }, visit =>
      keepBases(services, visit),
    ),
    route('POST', '/plans/drafts/:id/discard', change, visit => discard(services, visit)),
    route('POST', '/plans/drafts/:id/restore', change, visit => restore(services, visit)),
    route('POST', '/plans/drafts/:id/send', { ...change, form: sendForm }, visit => send(services, visit)),
  ]
}

function taskRoutes(services: Services): readonly Route[] {
  const may = about(mayDraftPlan, draftAsked(services))
  const change = { access: 'signed-in', may, params } as const
  const one = { access: 'signed-in', may, params: numbered } as const
  const path = '/plans/drafts/:id'
  return [
    route('POST', `${path}/take`, { ...change, form: takeForm }, visit => take(services, visit)),
    route(
      'POST',
      `${path}/leave`,
      {
        ...change,
        form: leaveForm,
        whenInvalid: (visit, faults, entered) => leaveAgain(services, visit, faults, entered),
      },
      visit => leave(services, visit),
    ),
    route('POST', `${path}/offer`, { ...change, form: offerForm }, visit => offerAgain(services, visit)),
    route('GET', `${path}/tasks/new`, change, visit => showTask(services, visit, null)),
    route(
      'POST',
      `${path}/tasks/new`,
      {
        ...change,
        form: taskForm,
        whenInvalid: (visit, faults, entered) => taskAgain(services, visit, null, faults, entered),
      },
      visit => keepTask(services, visit, null),
    ),
    route('GET', `${path}/tasks/:number`, one, visit => showTask(services, visit, visit.params.number)),
    route(
      'POST',
      `${path}/tasks/:number`,
      {
        ...one,
        form: taskForm,
        whenInvalid: (visit, faults, entered) =>
          taskAgain(services, visit, visit.params.number, faults, entered),
      },
      visit => keepTask(services, visit, visit.params.number),
    ),
    route('POST', `${path}/tasks/:number/remove`, one, visit => remove(services, visit, true)),
    route('POST', `${path}/tasks/:number/restore`, one, visit => remove(services, visit, false)),
  ]
}

const coverageQuery = z.object({
  by: z.enum(['unit', 'task']).catch('unit').default('unit'),
  filter: z.enum(coverageFilters).catch('all').default('all'),
  q: z.string().trim().max(200).catch('').default(''),
  class: id.nullable().catch(null).default(null),
  page,
})

function coverageRoutes(services: Services): readonly Route[] {
  const asked = planAsked(services)
  const see = { access: 'signed-in', may: about(maySeeCoverage, asked), params } as const
  const path = '/plans/:id/coverage'
  const query = z.object({ page })
  return [
    route('GET', path, { ...see, query: coverageQuery }, visit => showCoverage(services, visit)),
    route('GET', `${path}/export.xlsx`, see, visit => sendCoverage(services, visit)),
    route('GET', `${path}/units/:unitId`, { ...see, params: params.extend({ unitId: id }), query }, visit =>
      showUnitCells(services, visit),
    ),
    route('GET', `${path}/tasks/:taskId`, { ...see, params: params.extend({ taskId: id }), query }, visit =>
      showTaskCells(services, visit),
    ),
    route('POST', `${path}/remind`, { ...see, may: about(mayRemindOfPlans, asked) }, visit =>
      remind(services, visit),
    ),
  ]
}
