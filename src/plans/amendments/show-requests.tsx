/** Requests for an amendment: asked, shown, answered, withdrawn, taken into the draft. */
import type { z } from 'zod'
import { Problem } from '../../platform/errors.ts'
import type { FormFault } from '../../platform/http/index.ts'
import { sayIfKnown } from '../../platform/i18n/words.ts'
import { isId, newId } from '../../platform/ids.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { placeOfPlan } from '../queries/place.ts'
import { refusedFields } from '../refused-fields.ts'
import { problems } from '../views/problems.ts'
import { askAmendment, decideRequest, withdrawRequest } from './actions/requests.ts'
import { takeRequest } from './actions/take-request.ts'
import type { askForm, askQuery, decideForm, requestParams, seenForm } from './forms.ts'
import { mayAmendPlan, mayDecideAmendment } from './policy.ts'
import { findDraft } from './queries/draft.ts'
import { askingUnits, findRequest } from './queries/requests.ts'
import { currentTasks, versionOfPlan } from './queries/versions.ts'
import { answer, type PlanVisit, reachPlan } from './show.tsx'
import { requestKinds } from './tables.ts'
import { type AskEntry, AskPage } from './views/ask-page.tsx'
import { amendmentsPath, amendPath } from './views/parts.tsx'
import { RequestPage } from './views/request-page.tsx'
import { amendmentSay, words } from './views/words.ts'

type Params = z.output<typeof requestParams>

/** The form by which a unit asks. */
export function showAsk(services: Services, visit: PlanVisit<z.output<typeof askQuery>>): Promise<Response> {
  const { task } = visit.query
  const tasks = task === null ? [] : [task]
  const entry = { key: newId(), unit: '', what: 'day', tasks, proposed: '', day: '', reason: '' } as const
  return askPage(services, visit, entry, [])
}

async function askPage(
  { database }: Services,
  visit: PlanVisit,
  entry: AskEntry,
  errors: readonly FieldError[],
): Promise<Response> {
  const { id } = visit.params
  const found = await database.transaction(async tx => ({
    plan: await reachPlan(tx, id),
    tasks: await currentTasks(tx, id),
    units: await askingUnits(tx, visit.person, id),
  }))
  const title = amendmentSay(visit.view)('ask-title')
  const body = <AskPage view={visit.view} {...found} entry={entry} errors={errors} />
  return answer(visit, found.plan, title, body, errors.length > 0 ? 422 : 200)
}

/** Keeps the request, or shows the form again with what is missing. */
export async function ask(
  services: Services,
  visit: PlanVisit<unknown, { id: string }, z.output<typeof askForm>>,
): Promise<Response> {
  const { key, unit, what, task, proposed, day, reason } = visit.form
  const { id } = visit.params
  try {
    await services.database.transaction(tx =>
      askAmendment(tx, visit.person, id, {
        id: key,
        unitId: unit,
        what,
        tasks: task,
        proposed: proposed || null,
        proposedDay: day,
        reason,
      }),
    )
  } catch (error) {
    const entry = { key, unit, what, tasks: task, proposed, day: day ?? '', reason }
    const field = reason === '' ? 'reason' : what === 'day' ? 'day' : 'proposed'
    return askPage(services, visit, entry, refusedFields(error, visit.locale, problems, field))
  }
  const toast = { words: amendmentSay(visit.view)('ask-sent') }
  return visit.redirectSaying(`${amendmentsPath(id)}/${key}`, toast)
}

/** A field that cannot be read: the form again with what was typed. */
export function askAgain(
  services: Services,
  visit: PlanVisit,
  faults: readonly FormFault[],
  entered: Readonly<Record<string, string>>,
  lists: Readonly<Record<string, readonly string[]>>,
): Promise<Response> {
  const entry: AskEntry = {
    key: isId(entered.key ?? '') ? (entered.key ?? '') : newId(),
    unit: entered.unit ?? '',
    what: requestKinds.find(kind => kind === entered.what) ?? 'other',
    tasks: lists.task ?? [],
    proposed: entered.proposed ?? '',
    day: entered.day ?? '',
    reason: entered.reason ?? '',
  }
  return askPage(services, visit, entry, faultsOf(visit, faults))
}

/** Faults of a form as what is wrong with its fields, in words. */
export function faultsOf(visit: Pick<PlanVisit, 'locale'>, faults: readonly FormFault[]): FieldError[] {
  const tooLong = amendmentSay({ locale: visit.locale })('form-too-long', { max: 2000 })
  return faults.map(({ field, code }) => ({
    field,
    message: sayIfKnown(words, visit.locale, code) ?? tooLong,
  }))
}

/** One request. */
export function showRequest(services: Services, visit: PlanVisit<unknown, Params>): Promise<Response> {
  return requestPage(services, visit, { state: '', answer: '' }, [])
}

async function requestPage(
  { database }: Services,
  visit: PlanVisit<unknown, Params>,
  entered: { readonly state: string; readonly answer: string },
  errors: readonly FieldError[],
): Promise<Response> {
  const { id, requestId } = visit.params
  const found = await database.transaction(async tx => {
    const plan = await reachPlan(tx, id)
    const request = await findRequest(tx, id, requestId)
    if (!request) throw new Problem('not-found', 'not-found')
    const place = await placeOfPlan(tx, id)
    const units = await askingUnits(tx, visit.person, id)
    const base = (await versionOfPlan(tx, id)) ?? 1
    const isOwn = request.askedBy.id === visit.person.id || units.some(unit => unit.id === request.unit.id)
    return {
      plan,
      request,
      mayDecide: place !== undefined && mayDecideAmendment(visit.person, place),
      mayAmend: place !== undefined && mayAmendPlan(visit.person, place),
      mayWithdraw: isOwn,
      seen: { base, draft: (await findDraft(tx, id, base)).version },
    }
  })
  const say = amendmentSay(visit.view)
  const { what, unit } = found.request
  const title = say('request-title', { what: say(`what-${what}`), unit: unit.name })
  const body = <RequestPage view={visit.view} {...found} entered={entered} errors={errors} />
  return answer(visit, found.plan, title, body, errors.length > 0 ? 422 : 200)
}

/** Answers a request. */
export async function decide(
  services: Services,
  visit: PlanVisit<unknown, Params, z.output<typeof decideForm>>,
): Promise<Response> {
  const { id, requestId } = visit.params
  const { state, answer: said } = visit.form
  try {
    await services.database.transaction(tx =>
      decideRequest(tx, visit.person, id, requestId, { state, answer: said || null }),
    )
  } catch (error) {
    return requestPage(services, visit, visit.form, refusedFields(error, visit.locale, problems, 'answer'))
  }
  const toast = { words: amendmentSay(visit.view)('decide-done') }
  return visit.redirectSaying(`${amendmentsPath(id)}/${requestId}`, toast)
}

/** Nothing chosen, or too long an answer. */
export function decideAgain(
  services: Services,
  visit: PlanVisit<unknown, Params>,
  faults: readonly FormFault[],
  entered: Readonly<Record<string, string>>,
): Promise<Response> {
  const say = amendmentSay(visit.view)
  const errors = faultsOf(visit, faults).map(error =>
    error.field === 'state' ? { field: 'state', message: say('decide-title') } : error,
  )
  const typed = { state: entered.state ?? '', answer: entered.answer ?? '' }
  return requestPage(services, visit, typed, errors)
}

/** Takes a request back. */
export async function withdraw({ database }: Services, visit: PlanVisit<unknown, Params>): Promise<Response> {
  const { id, requestId } = visit.params
  await database.transaction(tx => withdrawRequest(tx, visit.person, id, requestId))
  const toast = { words: amendmentSay(visit.view)('withdraw-done') }
  return visit.redirectSaying(`${amendmentsPath(id)}/${requestId}`, toast)
}

/** Puts what is asked for into the draft. */
export async function take(
  { database }: Services,
  visit: PlanVisit<unknown, Params, z.output<typeof seenForm>>,
): Promise<Response> {
  const { id, requestId } = visit.params
  await database.transaction(tx => takeRequest(tx, visit.person, id, requestId, visit.form))
  return visit.redirectSaying(amendPath(id), { words: amendmentSay(visit.view)('take-done') })
}
