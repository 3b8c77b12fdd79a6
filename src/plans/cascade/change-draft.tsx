/** What the forms of a draft do. */
import type { z } from 'zod'
import { describeRefusal, isRefusalCode } from '../../documents/index.ts'
import { findUnitsByNames } from '../../org/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import { type FormFault, problemWords } from '../../platform/http/index.ts'
import { parseDate } from '../../platform/i18n/dates.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import en from '../words.en.json' with { type: 'json' }
import vi from '../words.vi.json' with { type: 'json' }
import { beginDraft } from './actions/begin-draft.ts'
import { changeBases, changeHead } from './actions/change-head.ts'
import {
  addOwnTask,
  changeTask,
  leaveOut,
  noLongerLeaveOut,
  setRemoved,
  takeUp,
} from './actions/change-tasks.ts'
import { discardDraft, restoreDraft } from './actions/discard-draft.ts'
import { sendDraft } from './actions/send-draft.ts'
import { findDraft, type PlanDraft } from './queries/drafts.ts'
import { unitsTyped } from './queries/names.ts'
import { draftingUnits, offeredTasks } from './queries/offer.ts'
import {
  type DraftHead,
  type DraftTask,
  type DraftWhen,
  draftLimits,
  type NumberedTask,
} from './rules/model.ts'
import { type Again, type DraftVisit, showHead, showTask, showTasks, showText } from './show-draft.tsx'
import { draftPath } from './views/draft-frame.tsx'
import type {
  basesForm,
  beginForm,
  HeadForm,
  leaveForm,
  offerForm,
  sendForm,
  TaskForm,
  takeForm,
} from './views/forms.ts'
import { cascadeSay } from './views/words.ts'

/** Begins a draft, or goes on with the one that is there. A typed unit must be one that the plan gives work. */
export async function begin(
  { database }: Services,
  visit: DraftVisit<{ id: string }, z.output<typeof beginForm>>,
): Promise<Response> {
  const { unit, unit_name, unit_name_id } = visit.form
  const { id: planId } = visit.params
  const draftId = await database.transaction(async tx => {
    const chosen = unit ?? (await unitTyped(tx, unit_name, unit_name_id))
    const only = chosen ?? (await onlyUnit(tx, visit, planId))
    if (only === null) throw new Problem('refused', 'draft-without-work', { unit: unit_name })
    return beginDraft(tx, visit.person, planId, only)
  })
  return visit.redirectSaying(draftPath(draftId), { words: cascadeSay(visit.view)('begun') })
}

async function unitTyped(tx: Tx, name: string, picked: string): Promise<string | null> {
  if (name === '') return null
  const found = [...(await findUnitsByNames(tx, [name])).values()].flat().filter(unit => !unit.collective)
  return (found.find(({ id }) => id === picked) ?? (found.length === 1 ? found[0] : undefined))?.id ?? null
}

async function onlyUnit(tx: Tx, visit: DraftVisit, planId: string): Promise<string | null> {
  const { units, more } = await draftingUnits(tx, visit.person, planId)
  return !more && units.length === 1 ? (units[0]?.id ?? null) : null
}

/** Takes a task up, or all that are open. */
export async function take(
  { database }: Services,
  visit: DraftVisit<{ id: string }, z.output<typeof takeForm>>,
): Promise<Response> {
  const { task, all, again } = visit.form
  const { id } = visit.params
  const before = await database.transaction(tx => findDraft(tx, id))
  const wanted = all === 'yes' ? 'all' : task === undefined ? [] : [task]
  await database.transaction(tx => takeUp(tx, visit.person, id, wanted, { onlyNew: again !== 'yes' }))
  const after = await database.transaction(tx => findDraft(tx, id))
  const count = (after?.tasks.length ?? 0) - (before?.tasks.length ?? 0)
  const words = cascadeSay(visit.view)('taken', { count })
  const place = task === undefined ? '#offered' : `#offered-${task}`
  return visit.redirectSaying(`${draftPath(id)}${place}`, { words })
}

/** Leaves a task out with a reason. */
export async function leave(
  { database }: Services,
  visit: DraftVisit<{ id: string }, z.output<typeof leaveForm>>,
): Promise<Response> {
  const { id } = visit.params
  const { task, reason } = visit.form
  await database.transaction(tx => leaveOut(tx, visit.person, id, task, reason))
  return visit.redirectSaying(`${draftPath(id)}#offered-${task}`, { words: cascadeSay(visit.view)('left') })
}

/** The page again where the reason is missing or too long. */
export function leaveAgain(
  services: Services,
  visit: DraftVisit,
  faults: readonly FormFault[],
  entered: Readonly<Record<string, string>>,
): Promise<Response> {
  const say = cascadeSay(visit.view)
  const long = faults.some(({ code }) => code === 'reason-long')
  const message = long ? say('reason-long', { max: draftLimits.reasonMax }) : say('reason-missing')
  return showTasks(services, visit, {
    taskId: entered.task ?? '',
    reason: entered.reason ?? '',
    errors: [{ field: 'reason', message }],
  })
}

/** Takes back that a task is left out. */
export async function offerAgain(
  { database }: Services,
  visit: DraftVisit<{ id: string }, z.output<typeof offerForm>>,
): Promise<Response> {
  const { id } = visit.params
  const { task } = visit.form
  await database.transaction(tx => noLongerLeaveOut(tx, visit.person, id, task))
  return visit.redirect(`${draftPath(id)}#offered-${task}`)
}

/** Keeps a task, a new one without a number. What somebody else changed meanwhile is said, and nothing typed is lost. */
export async function keepTask(
  services: Services,
  visit: DraftVisit<{ id: string }, TaskForm>,
  number: number | null,
): Promise<Response> {
  const { id } = visit.params
  const { database } = services
  const again = (entered: Again) => showTask(services, visit, number, entered)
  return orAgain(visit, again, async () => {
    const place = await database.transaction(async tx => {
      const draft = await findDraft(tx, id)
      if (!draft) throw new Problem('not-found', 'not-found')
      const task = draft.tasks.find(one => one.number === number)
      const value = await taskOf(tx, draft, task, visit.form)
      if (number === null) return (await addOwnTask(tx, visit.person, id, value)).task
      await changeTask(tx, visit.person, id, visit.form.version, number, value)
      return number
    })
    return visit.redirectSaying(`${draftPath(id)}#task-${place}`, { words: cascadeSay(visit.view)('saved') })
  })
}

async function taskOf(
  tx: Tx,
  draft: PlanDraft,
  task: NumberedTask | undefined,
  form: TaskForm,
): Promise<DraftTask> {
  const known = new Map(
    (task?.units ?? []).flatMap(({ name, unitId }) => (unitId === null ? [] : [[name, unitId]])),
  )
  const [lead, ...others] = form.lead
  if (lead !== undefined && others.length === 0 && form.lead_id !== '') known.set(lead, form.lead_id)
  return {
    text: form.text,
    section: form.section,
    output: form.output,
    units: [
      ...(await unitsTyped(tx, draft.unitId, 'lead', form.lead, known)),
      ...(await unitsTyped(tx, draft.unitId, 'coordinate', form.coordinate, known)),
    ],
    when: await whenOf(tx, draft, task, form),
  }
}

async function whenOf(
  tx: Tx,
  draft: PlanDraft,
  task: NumberedTask | undefined,
  { when, due }: TaskForm,
): Promise<DraftWhen> {
  if (when === 'date') {
    const date = parseDate(due)
    return date.ok ? { kind: 'date', dueOn: date.iso } : { kind: 'none' }
  }
  if (when !== 'parent') return { kind: when }
  if (task?.when.kind === 'parent') return task.when
  const offered = await offeredTasks(tx, draft.parentId, draft.unitId)
  const above = offered.find(one => task?.sources.includes(one.taskId) && one.schedule !== null)
  return above?.schedule ? { kind: 'parent', schedule: above.schedule } : { kind: 'none' }
}

/** The form again with what is wrong in it. */
export function taskAgain(
  services: Services,
  visit: DraftVisit,
  number: number | null,
  faults: readonly FormFault[],
  entered: Readonly<Record<string, string>>,
): Promise<Response> {
  return showTask(services, visit, number, { entered, errors: errorsOf(visit, faults), changedBy: null })
}

type FaultCode =
  | 'fault-text-empty'
  | 'fault-too-long'
  | 'fault-due-missing'
  | 'fault-many-units'
  | 'fault-title-empty'
  | 'fault-period'
  | 'fault-report-due'
  | 'date-unclear'
  | 'date-impossible'

const faultCodes: readonly FaultCode[] = [
  'fault-text-empty',
  'fault-too-long',
  'fault-due-missing',
  'fault-many-units',
  'fault-title-empty',
  'fault-period',
  'fault-report-due',
  'date-unclear',
  'date-impossible',
]

function errorsOf({ view }: DraftVisit, faults: readonly FormFault[]): FieldError[] {
  const say = cascadeSay(view)
  return faults.map(({ field, code }) => {
    const known = faultCodes.find(one => one === code) ?? 'fault-too-long'
    const max = known === 'fault-many-units' ? draftLimits.unitsMax : draftLimits.textMax
    return { field, message: say(known, { max }) }
  })
}

/** Takes a task out of the plan, or puts it back; either can be taken back at once. */
export async function remove(
  { database }: Services,
  visit: DraftVisit<{ id: string; number: number }>,
  removed: boolean,
): Promise<Response> {
  const { id, number } = visit.params
  await database.transaction(tx => setRemoved(tx, visit.person, id, number, removed))
  const say = cascadeSay(visit.view)
  if (!removed)
    return visit.redirectSaying(`${draftPath(id)}#task-${number}`, { words: say('task-restored') })
  const undo = { action: `${draftPath(id)}/tasks/${number}/restore`, label: say('undo') }
  return visit.redirectSaying(`${draftPath(id)}#own`, { words: say('removed'), undo })
}

/** Keeps what the plan says as a whole. */
export function keepHead(services: Services, visit: DraftVisit<{ id: string }, HeadForm>): Promise<Response> {
  const { id } = visit.params
  const { form } = visit
  const again = (entered: Again) => showHead(services, visit, entered)
  return orAgain(visit, again, async () => {
    await services.database.transaction(async tx => {
      const draft = await findDraft(tx, id)
      if (!draft) throw new Problem('not-found', 'not-found')
      return changeHead(tx, visit.person, id, form.version, headOf(draft.head, form))
    })
    return visit.redirectSaying(draftPath(id, 'head'), { words: cascadeSay(visit.view)('saved') })
  })
}

function headOf({ issuer }: DraftHead, form: HeadForm): DraftHead {
  return {
    title: form.title,
    issuer,
    symbol: form.symbol === '' ? null : form.symbol.replace(/\s/gu, ''),
    place: form.place,
    issuedOn: form.issued_on,
    periodFrom: form.from,
    periodTo: form.to,
    purpose: form.purpose,
    requirement: form.requirement,
    funding: form.funding,
    implementation: form.implementation,
    reportWho: form.report_who,
    reportTo: form.report_to,
    reportDue: form.report_due,
    recipients: form.recipients,
  }
}

/** The form again with what is wrong in it. */
export function headAgain(
  services: Services,
  visit: DraftVisit,
  faults: readonly FormFault[],
  entered: Readonly<Record<string, string>>,
): Promise<Response> {
  return showHead(services, visit, { entered, errors: errorsOf(visit, faults), changedBy: null })
}

/** Says which documents the plan stands on. */
export async function keepBases(
  services: Services,
  visit: DraftVisit<{ id: string }, z.output<typeof basesForm>>,
): Promise<Response> {
  const { id } = visit.params
  const { version, basis } = visit.form
  const again = (entered: Again) => showHead(services, visit, { ...entered, entered: null })
  return orAgain(visit, again, async () => {
    await services.database.transaction(tx => changeBases(tx, visit.person, id, version, basis, null))
    return visit.redirectSaying(`${draftPath(id, 'head')}#bases`, { words: cascadeSay(visit.view)('saved') })
  })
}

/** Does it; where somebody was quicker the form comes again with what was typed, to be looked at and sent once more. */
async function orAgain(
  visit: DraftVisit,
  again: (entered: Again) => Promise<Response>,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'draft-changed') throw error
    const entered = await typedIn(visit)
    return again({ entered, errors: [], changedBy: String(error.args.person ?? 'none') })
  }
}

/** The fields as they came. */
function typedIn({ form }: DraftVisit): Readonly<Record<string, string>> {
  const fields: readonly (readonly [string, unknown])[] = Object.entries(form ?? {})
  return Object.fromEntries(
    fields.flatMap(([name, value]) => {
      if (typeof value === 'string') return [[name, value]]
      if (value === null) return [[name, '']]
      return Array.isArray(value)
        ? [[name, value.join(name === 'recipients' || name === 'coordinate' ? '\n' : '; ')]]
        : []
    }),
  )
}

/** Throws a draft away; the next page offers it back. */
export async function discard({ database }: Services, visit: DraftVisit): Promise<Response> {
  const { id } = visit.params
  await database.transaction(tx => discardDraft(tx, visit.person, id))
  const say = cascadeSay(visit.view)
  const undo = { action: `${draftPath(id)}/restore`, label: say('undo') }
  return visit.redirectSaying('/plans/drafts', { words: say('discarded'), undo })
}

/** Puts a draft back. */
export async function restore({ database }: Services, visit: DraftVisit): Promise<Response> {
  const { id } = visit.params
  await database.transaction(tx => restoreDraft(tx, visit.person, id))
  return visit.redirectSaying(draftPath(id), { words: cascadeSay(visit.view)('restored') })
}

/** Hands the draft into review; what stands against it is said on the page of the text. */
export async function send(
  services: Services,
  visit: DraftVisit<{ id: string }, z.output<typeof sendForm>>,
): Promise<Response> {
  const { id } = visit.params
  try {
    const uploadId = await sendDraft(services, visit.person, id, visit.form.version)
    return visit.redirectSaying(`/plans/uploads/${uploadId}`, { words: cascadeSay(visit.view)('sent') })
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'refused') throw error
    return showText(services, visit, troubleOf(error, visit))
  }
}

/** Every reason in words. */
function troubleOf(problem: Problem, visit: DraftVisit): string[] {
  const all = problem.refusals.length > 0 ? problem.refusals : [problem]
  return all.map(({ code, args }) => {
    if (isRefusalCode(code)) {
      const plain = Object.fromEntries(
        Object.entries(args).filter((one): one is [string, string | number] =>
          ['string', 'number'].includes(typeof one[1]),
        ),
      )
      const { whatHappened, whatToDo } = describeRefusal({ code, args: plain }, visit.locale)
      return `${whatHappened} ${whatToDo}`
    }
    const { what, todo } = problemWords(new Problem('refused', code, args), visit.locale, [{ vi, en }])
    return `${what} ${todo}`
  })
}
