/** The next version of a plan while it is composed, and its issue. */
import type { z } from 'zod'
import type { Schedule } from '../../documents/index.ts'
import { findUnits, findUnitsByNames, unitsNamed } from '../../org/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { FormFault } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids.ts'
import type { Services } from '../../platform/room.ts'
import { matches } from '../../platform/text/search.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { refusedFields } from '../refused-fields.ts'
import type { PlanSummary } from '../rules/plan/model.ts'
import { problems } from '../views/problems.ts'
import { type Fields, typed, typedOrNull } from '../views/review/entries/fields.ts'
import { scheduleEntry, scheduleFields } from '../views/review/entries/schedule.ts'
import { unitEntries, unitNames } from '../views/review/entries/units.ts'
import { reviewSay } from '../views/review/words.ts'
import { putChange, type SeenDraft, takeChangeBack } from './actions/change-draft.ts'
import { issueDraft } from './actions/issue-draft.ts'
import type { composeQuery, issueForm, keyForm, taskForm, taskQuery } from './forms.ts'
import { findDraft } from './queries/draft.ts'
import { listRequests } from './queries/requests.ts'
import { currentTasks, versionOfPlan } from './queries/versions.ts'
import { compareVersions } from './rules/compare.ts'
import { changeKey, type DraftChange, draftedTasks, type Written, writtenOf } from './rules/draft.ts'
import { amendmentLimits, type VersionTask, type VersionUnit } from './rules/model.ts'
import { answer, type PlanVisit, reachPlan } from './show.tsx'
import { faultsOf } from './show-requests.tsx'
import { ComposePage } from './views/compose-page.tsx'
import { type DecisionEntry, IssueAmendmentPage } from './views/issue-page.tsx'
import { amendPath, comparePath } from './views/parts.tsx'
import { TaskFormPage } from './views/task-form-page.tsx'
import { amendmentSay } from './views/words.ts'

const tasksOnPage = 50

/** A plan with what is drafted of its next version. */
interface Composed {
  readonly plan: PlanSummary
  readonly tasks: readonly VersionTask[]
  readonly changes: readonly DraftChange[]
  readonly changedBy: { readonly id: string; readonly name: string } | null
  readonly seen: SeenDraft
}

async function composed(tx: Tx, planId: string): Promise<Composed> {
  const plan = await reachPlan(tx, planId)
  const base = (await versionOfPlan(tx, planId)) ?? 1
  const { changes, version, changedBy } = await findDraft(tx, planId, base)
  return { plan, tasks: await currentTasks(tx, planId), changes, changedBy, seen: { base, draft: version } }
}

/** What the draft makes differ; a new task goes by the key of its change. */
function differing({ plan, tasks, changes }: Composed) {
  const next = draftedTasks(tasks, changes, plan.period)
  return compareVersions(tasks, next).filter(({ kind }) => kind !== 'same')
}

/** Whether the task has the typed words, in its own or in its units' names. */
function isFound({ path, text, output, units }: VersionTask, q: string): boolean {
  return q === '' || matches(q, [path, text, output, ...units.map(({ name }) => name)].join(' '))
}

/** The draft, and the tasks that it might change. */
export async function showCompose(
  { database }: Services,
  visit: PlanVisit<z.output<typeof composeQuery>>,
): Promise<Response> {
  const { id } = visit.params
  const { all, requests } = await database.transaction(async tx => ({
    all: await composed(tx, id),
    requests: await listRequests(tx, id),
  }))
  const { plan, tasks, changes, changedBy, seen } = all
  const { q, page } = visit.query
  const drafted = new Set(changes.map(changeKey))
  const taken = new Set(changes.flatMap(({ requests: own }) => own))
  const left = tasks.filter(task => !drafted.has(task.id) && isFound(task, q))
  const pages = Math.max(1, Math.ceil(left.length / tasksOnPage))
  const at = Math.min(page, pages)
  const body = (
    <ComposePage
      view={visit.view}
      {...{ plan, seen, q, pages }}
      page={at}
      changedBy={changedBy && changedBy.id !== visit.person.id ? changedBy.name : null}
      changed={differing(all)}
      tasks={left.slice((at - 1) * tasksOnPage, at * tasksOnPage)}
      waiting={requests.filter(({ state }) => state === 'asked').length}
      agreed={requests.filter(
        one =>
          (one.state === 'agreed' || one.state === 'partly') && one.doneIn === null && !taken.has(one.id),
      )}
    />
  )
  return answer(visit, plan, amendmentSay(visit.view)('compose-title'), body)
}

/** The form of a task, or of a new one. */
export async function showTaskForm(
  { database }: Services,
  visit: PlanVisit<z.output<typeof taskQuery>>,
): Promise<Response> {
  const found = await database.transaction(tx => composed(tx, visit.params.id))
  const { key } = visit.query
  const task = found.tasks.find(({ id }) => id === key) ?? null
  const change = found.changes.find(one => changeKey(one) === key)
  if (key !== null && !task && change?.kind !== 'add') throw new Problem('not-found', 'not-found')
  const written = change && change.kind !== 'drop' ? change.to : task && writtenOf(task)
  const place =
    change?.kind === 'add'
      ? { path: change.path, after: change.after ?? '' }
      : { path: '', after: found.tasks.at(-1)?.id ?? '' }
  const fields = { ...(written ? fieldsOf(written) : {}), ...place }
  return taskFormPage(visit, found, key ?? newId(), task, fields, [])
}

function taskFormPage(
  visit: PlanVisit,
  { plan, tasks, seen }: Composed,
  formKey: string,
  task: VersionTask | null,
  fields: Fields,
  errors: readonly FieldError[],
): Promise<Response> {
  const say = amendmentSay(visit.view)
  const title = task ? say('form-change-title', { path: task.path }) : say('form-add-title')
  const body = <TaskFormPage view={visit.view} {...{ plan, tasks, seen, formKey, task, fields, errors }} />
  const options = { title, styles: ['plan.css', 'review.css', 'amendments.css'], width: 'narrow' } as const
  return visit.page(body, options, errors.length > 0 ? 422 : 200)
}

function fieldsOf({ text, output, schedule, units }: Written): Fields {
  const rows = units.flatMap((unit, row) => {
    const names = unitNames(row)
    return [
      [names.name, unit.name],
      [`${names.name}_id`, unit.unitId],
      [names.role, unit.role],
    ]
  })
  return { text, output: output ?? '', ...scheduleFields(schedule), ...Object.fromEntries(rows) }
}

/** Keeps what was written of a task in the draft. */
export async function saveTask(
  { database }: Services,
  visit: PlanVisit<unknown, { id: string }, z.output<typeof taskForm>>,
): Promise<Response> {
  const { id } = visit.params
  const { base, draft, key, is, after, path } = visit.form
  const fields = fieldsSent(visit.form)
  const found = await database.transaction(tx => composed(tx, id))
  const task = found.tasks.find(one => one.id === key) ?? null
  if (is === 'change' && !task) throw new Problem('not-found', 'not-found')
  const { units, errors: unknown } = await database.transaction(tx => unitsOf(tx, visit, fields, task))
  const schedule = scheduleEntry(fields, task?.schedule ?? null)
  const errors = [...textErrors(visit, fields), ...unknown, ...scheduleErrors(visit, schedule.faults)]
  if (errors.length > 0) return taskFormPage(visit, found, key, task, fields, errors)
  const before = found.changes.find(one => changeKey(one) === key)
  const to: Written = {
    text: typed(fields, 'text').replaceAll('\r\n', '\n'),
    output: typedOrNull(fields, 'output')?.replaceAll('\r\n', '\n') ?? null,
    schedule: ownWords(schedule.schedule, task?.schedule ?? null),
    units,
  }
  const requests = before?.requests ?? []
  const change: DraftChange =
    is === 'change'
      ? { kind: 'change', taskId: key, to, requests }
      : { kind: 'add', key, path, after, to, requests }
  try {
    await database.transaction(tx => putChange(tx, visit.person, id, { base, draft }, change))
  } catch (error) {
    const errors = refusedFields(error, visit.locale, problems, 'text')
    return taskFormPage(visit, found, key, task, fields, errors)
  }
  return visit.redirectSaying(amendPath(id), { words: amendmentSay(visit.view)('draft-kept') })
}

function fieldsSent(form: Readonly<Record<string, unknown>>): Fields {
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

/** The plan's own words for a time hold only as long as the time is the same. */
function ownWords(schedule: Schedule | null, before: Schedule | null): Schedule | null {
  if (schedule === null || before === null) return schedule && { ...schedule, text: '' }
  const same = JSON.stringify({ ...schedule, text: '' }) === JSON.stringify({ ...before, text: '' })
  const shown = JSON.stringify(scheduleFields(schedule)) === JSON.stringify(scheduleFields(before))
  return same || shown ? before : { ...schedule, text: '' }
}

function textErrors(visit: Pick<PlanVisit, 'view'>, fields: Fields): FieldError[] {
  const say = amendmentSay(visit.view)
  const max = amendmentLimits.textMax
  if (typed(fields, 'text') === '') return [{ field: 'text', message: say('form-text-missing') }]
  return ['text', 'output']
    .filter(field => typed(fields, field).length > max)
    .map(field => ({ field, message: say('form-too-long', { max }) }))
}

function scheduleErrors(visit: Pick<PlanVisit, 'view'>, faults: readonly FormFault[]): FieldError[] {
  const say = reviewSay(visit.view)
  return faults.map(({ field, code }) => ({ field, message: say(code as 'fault-date') }))
}

/** The units that the rows mean: what was picked, else the only one of the name, single or many. */
async function unitsOf(
  tx: Tx,
  visit: Pick<PlanVisit, 'view'>,
  fields: Fields,
  task: VersionTask | null,
): Promise<{ readonly units: readonly VersionUnit[]; readonly errors: readonly FieldError[] }> {
  const say = amendmentSay(visit.view)
  const units: VersionUnit[] = []
  const errors: FieldError[] = []
  for (const [index, { name, role }] of unitEntries(fields).entries()) {
    const row = Object.keys(fields).filter(key => /^unit-\d+-name$/u.test(key) && typed(fields, key) !== '')[
      index
    ]
    const field = row ?? unitNames(index).name
    const found = await unitsMeant(tx, name, typed(fields, `${field}_id`))
    const [unit] = found
    if (!unit || found.length > 1) {
      errors.push({ field, message: say(unit ? 'form-unit-ambiguous' : 'form-unit-unknown', { name }) })
      continue
    }
    const kept = task?.units.find(one => one.unitId === unit.id)
    const written = kept?.written ?? unit.name
    if (units.some(one => one.unitId === unit.id && one.role === role)) continue
    units.push({ unitId: unit.id, name: unit.name, written, role, collective: unit.collective })
  }
  return { units, errors }
}

async function unitsMeant(tx: Tx, name: string, pickedId: string) {
  const picked = (await findUnits(tx, [pickedId])).get(pickedId)
  if (picked && picked.name === name) return [picked]
  const named = [...(await findUnitsByNames(tx, [name])).values()].flat()
  const single = unitsNamed(named, false)
  return single.length > 0 ? single : unitsNamed(named, true)
}

/** Drops a task in the draft. */
export async function dropTask(
  { database }: Services,
  visit: PlanVisit<unknown, { id: string }, z.output<typeof keyForm>>,
): Promise<Response> {
  const { id } = visit.params
  const { key, ...seen } = visit.form
  await database.transaction(tx =>
    putChange(tx, visit.person, id, seen, { kind: 'drop', taskId: key, requests: [] }),
  )
  return visit.redirectSaying(amendPath(id), { words: amendmentSay(visit.view)('draft-kept') })
}

/** Takes a change out of the draft. */
export async function undoChange(
  { database }: Services,
  visit: PlanVisit<unknown, { id: string }, z.output<typeof keyForm>>,
): Promise<Response> {
  const { id } = visit.params
  const { key, ...seen } = visit.form
  await database.transaction(tx => takeChangeBack(tx, visit.person, id, seen, key))
  return visit.redirectSaying(amendPath(id), { words: amendmentSay(visit.view)('draft-back') })
}

const blankDecision: DecisionEntry = { type: 'Quyết định', symbol: '', date: '', subject: '' }

/** What issuing does, and the form of the deciding document. */
export function showIssueAmendment(services: Services, visit: PlanVisit): Promise<Response> {
  return issuePage(services, visit, blankDecision, [])
}

async function issuePage(
  { database }: Services,
  visit: PlanVisit,
  entry: DecisionEntry,
  errors: readonly FieldError[],
): Promise<Response> {
  const found = await database.transaction(tx => composed(tx, visit.params.id))
  const { plan, seen } = found
  const title = amendmentSay(visit.view)('issue-amendment-title')
  const changed = differing(found)
  const body = <IssueAmendmentPage view={visit.view} {...{ plan, seen, changed, entry, errors }} />
  return answer(visit, plan, title, body, errors.length > 0 ? 422 : 200)
}

/** Issues the draft as the plan's next version. */
export async function issueAmendment(
  services: Services,
  visit: PlanVisit<unknown, { id: string }, z.output<typeof issueForm>>,
): Promise<Response> {
  const { id } = visit.params
  const { type, symbol, date, subject, ...seen } = visit.form
  const decision = { type, symbol: symbol || null, issuer: null, issuedOn: date, subject: subject || null }
  try {
    const number = await services.database.transaction(tx => issueDraft(tx, visit.person, id, seen, decision))
    const toast = { words: amendmentSay(visit.view)('issued-amendment', { number }) }
    return visit.redirectSaying(comparePath(id, number - 1, number), toast)
  } catch (error) {
    const entry = { type, symbol, date: date ?? '', subject }
    return issuePage(services, visit, entry, refusedFields(error, visit.locale, problems, 'symbol'))
  }
}

/** A date that cannot be read: the form again. */
export function issueAgain(
  services: Services,
  visit: PlanVisit,
  faults: readonly FormFault[],
  entered: Readonly<Record<string, string>>,
): Promise<Response> {
  const { type = '', symbol = '', date = '', subject = '' } = entered
  return issuePage(services, visit, { type, symbol, date, subject }, faultsOf(visit, faults))
}
