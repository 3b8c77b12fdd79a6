import { isDeepStrictEqual } from 'node:util'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { newId } from '../../../platform/ids.ts'
import type { PlanDraft } from '../queries/drafts.ts'
import { offeredTasks } from '../queries/offer.ts'
import { takenUp } from '../rules/beginning.ts'
import { type DraftTask, draftLimits, type OfferedTask } from '../rules/model.ts'
import type { CascadeTables } from '../tables.ts'
import { keepChange, lockDraft, refuseIfChanged } from './lock.ts'

/** A version of the draft, and the number of the task that is new in it; null where none is. */
export interface DraftChanged {
  readonly version: number
  readonly task: number | null
}

/** Places between two tasks of the parent: own parts of one stand behind each other. */
const placesApart = 1000

/**
 * Takes tasks of the parent up, each as one more task of the draft; those that were left out count as taken up again.
 * With `onlyNew` those that the draft has already stay as they are: a second press takes nothing up twice. Throws
 * `not-found` for what the parent does not give the unit, `refused`: `draft-too-long` and those of `lockDraft`.
 */
export async function takeUp(
  tx: Tx,
  actor: Person,
  draftId: string,
  taskIds: readonly string[] | 'all',
  { onlyNew }: { readonly onlyNew: boolean },
): Promise<DraftChanged> {
  const draft = await lockDraft(tx, draftId)
  const offered = await offeredTasks(tx, draft.parentId, draft.unitId)
  const asked =
    taskIds === 'all'
      ? offered.filter(({ taskId }) => !draft.leftOut.some(one => one.taskId === taskId))
      : taskIds.map(id => offered.find(({ taskId }) => taskId === id))
  const live = draft.tasks.filter(({ removed }) => !removed)
  const wanted = asked.flatMap(one => {
    if (!one) throw new Problem('not-found', 'not-found')
    return onlyNew && live.some(({ sources }) => sources.includes(one.taskId)) ? [] : [one]
  })
  if (wanted.length === 0) return { version: draft.version, task: null }
  refuseTooLong(draft, wanted.length)
  const version = draft.version + 1
  const unit = { id: draft.unitId, name: draft.unitName, kind: draft.unitKind }
  const first = nextNumber(draft)
  for (const [index, one] of wanted.entries()) {
    const number = first + index
    await insertTask(
      tx,
      actor,
      draft,
      { number, place: one.number * placesApart, value: takenUp(one, unit) },
      version,
    )
    await dropReasons(tx, draft.id, one.taskId)
    await insertSources(tx, actor, draft, one, { draft_task: number, reason: null })
  }
  await keepChange(
    tx,
    actor,
    draft,
    {},
    {
      kind: 'plan.draft-tasks-taken-up',
      details: { after: { tasks: wanted.map(({ path }) => path) } },
    },
  )
  return { version, task: wanted.length === 1 ? first : null }
}

/**
 * Says that the unit leaves a task of the parent out, and why; said again it has the new reason. Throws `not-found`,
 * `refused`: `draft-task-taken-up` while the draft has it, and those of `lockDraft`.
 */
export async function leaveOut(
  tx: Tx,
  actor: Person,
  draftId: string,
  taskId: string,
  reason: string,
): Promise<number> {
  const draft = await lockDraft(tx, draftId)
  const offered = (await offeredTasks(tx, draft.parentId, draft.unitId)).find(one => one.taskId === taskId)
  if (!offered) throw new Problem('not-found', 'not-found')
  if (draft.tasks.some(({ removed, sources }) => !removed && sources.includes(taskId))) {
    throw new Problem('refused', 'draft-task-taken-up', { path: offered.path })
  }
  const before = draft.leftOut.find(one => one.taskId === taskId)?.reason ?? null
  if (before === reason) return draft.version
  await dropReasons(tx, draft.id, taskId)
  await insertSources(tx, actor, draft, offered, { draft_task: null, reason })
  return keepChange(
    tx,
    actor,
    draft,
    {},
    {
      kind: 'plan.draft-task-left-out',
      details: { path: offered.path, before: { reason: before }, after: { reason } },
    },
  )
}

/** Takes back that a task is left out. Nothing to take back changes nothing. Throws as `lockDraft`. */
export async function noLongerLeaveOut(
  tx: Tx,
  actor: Person,
  draftId: string,
  taskId: string,
): Promise<number> {
  const draft = await lockDraft(tx, draftId)
  const left = draft.leftOut.find(one => one.taskId === taskId)
  if (!left) return draft.version
  await dropReasons(tx, draft.id, taskId)
  return keepChange(
    tx,
    actor,
    draft,
    {},
    {
      kind: 'plan.draft-task-offered-again',
      details: { before: { reason: left.reason }, after: { reason: null } },
    },
  )
}

/** Adds a task of the unit's own, behind all others. Throws as `lockDraft`; `refused`, code `draft-too-long`. */
export async function addOwnTask(
  tx: Tx,
  actor: Person,
  draftId: string,
  value: DraftTask,
): Promise<DraftChanged> {
  const draft = await lockDraft(tx, draftId)
  refuseTooLong(draft, 1)
  const number = nextNumber(draft)
  const place = Math.max(0, ...draft.tasks.map(one => one.place)) + placesApart
  const version = draft.version + 1
  await insertTask(tx, actor, draft, { number, place, value }, version)
  await keepChange(
    tx,
    actor,
    draft,
    {},
    {
      kind: 'plan.draft-task-added',
      details: { after: { text: value.text } },
    },
  )
  return { version, task: number }
}

/**
 * Changes a task of the draft. `seen` is the draft's version that the person looked at. What changes nothing makes no
 * version. Throws `not-found`, `refused`: `draft-changed` where somebody changed this task since, and those of `lockDraft`.
 */
export async function changeTask(
  tx: Tx,
  actor: Person,
  draftId: string,
  seen: number,
  number: number,
  value: DraftTask,
): Promise<number> {
  const draft = await lockDraft(tx, draftId)
  const before = findTask(draft, number)
  if (before.removed) throw new Problem('not-found', 'not-found')
  if (isDeepStrictEqual(draftTaskOf(before), value)) return draft.version
  await refuseIfTaskChanged(tx, draft, number, seen)
  await setTask(tx, actor, draft, number, { value: JSON.stringify(value) })
  return keepChange(
    tx,
    actor,
    draft,
    {},
    {
      kind: 'plan.draft-task-changed',
      details: { before: told(before), after: told(value) },
    },
  )
}

/** Takes a task out of the draft, or puts it back; twice is as once. Throws `not-found`, and as `lockDraft`. */
export async function setRemoved(
  tx: Tx,
  actor: Person,
  draftId: string,
  number: number,
  removed: boolean,
): Promise<number> {
  const draft = await lockDraft(tx, draftId)
  const task = findTask(draft, number)
  if (task.removed === removed) return draft.version
  if (!removed) refuseTooLong(draft, 1)
  await setTask(tx, actor, draft, number, { removed })
  await tx
    .withTables<CascadeTables>()
    .updateTable('plan_task_sources')
    .set({ dropped: removed })
    .where('draft_id', '=', draftId)
    .where('draft_task', '=', number)
    .execute()
  if (!removed) for (const taskId of task.sources) await dropReasons(tx, draft.id, taskId)
  return keepChange(
    tx,
    actor,
    draft,
    {},
    {
      kind: removed ? 'plan.draft-task-removed' : 'plan.draft-task-restored',
      details: { text: task.text },
    },
  )
}

function findTask(draft: PlanDraft, number: number) {
  const task = draft.tasks.find(one => one.number === number)
  if (!task) throw new Problem('not-found', 'not-found')
  return task
}

function draftTaskOf({ section, text, output, units, when }: DraftTask): DraftTask {
  return { section, text, output, units, when }
}

/** What the record tells of a task. */
function told({ text, units, when }: DraftTask) {
  return { text, units: units.map(({ name }) => name), when: JSON.stringify(when) }
}

function nextNumber({ tasks }: PlanDraft): number {
  return Math.max(0, ...tasks.map(({ number }) => number)) + 1
}

function refuseTooLong(draft: PlanDraft, more: number): void {
  const live = draft.tasks.filter(({ removed }) => !removed).length
  if (live + more <= draftLimits.tasksMax) return
  throw new Problem('refused', 'draft-too-long', { max: draftLimits.tasksMax })
}

async function refuseIfTaskChanged(tx: Tx, draft: PlanDraft, number: number, seen: number): Promise<void> {
  const row = await tx
    .withTables<CascadeTables>()
    .selectFrom('plan_draft_tasks')
    .select(['version', 'changed_by'])
    .where('draft_id', '=', draft.id)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  await refuseIfChanged(tx, { version: row.version, by: async () => row.changed_by }, seen)
}

async function insertTask(
  tx: Tx,
  actor: Person,
  draft: PlanDraft,
  { number, place, value }: { readonly number: number; readonly place: number; readonly value: DraftTask },
  version: number,
): Promise<void> {
  await tx
    .withTables<CascadeTables>()
    .insertInto('plan_draft_tasks')
    .values({
      draft_id: draft.id,
      number,
      place,
      value: JSON.stringify(value),
      version,
      changed_by: actor.id,
    })
    .execute()
}

async function setTask(
  tx: Tx,
  actor: Person,
  draft: PlanDraft,
  number: number,
  change: { readonly value?: string; readonly removed?: boolean },
): Promise<void> {
  await tx
    .withTables<CascadeTables>()
    .updateTable('plan_draft_tasks')
    .set({ ...change, version: draft.version + 1, changed_by: actor.id })
    .where('draft_id', '=', draft.id)
    .where('number', '=', number)
    .execute()
}

/** One row for each share of the unit in the task: after a reform it may answer for several. */
async function insertSources(
  tx: Tx,
  actor: Person,
  draft: PlanDraft,
  { taskId, plannedUnitIds }: OfferedTask,
  what: { readonly draft_task: number | null; readonly reason: string | null },
): Promise<void> {
  await tx
    .withTables<CascadeTables>()
    .insertInto('plan_task_sources')
    .values(
      plannedUnitIds.map(planned => ({
        id: newId(),
        parent_plan_id: draft.parentId,
        parent_task_id: taskId,
        planned_unit_id: planned,
        draft_id: draft.id,
        ...what,
        made_at: now(),
        made_by: actor.id,
      })),
    )
    .execute()
}

async function dropReasons(tx: Tx, draftId: string, taskId: string): Promise<void> {
  await tx
    .withTables<CascadeTables>()
    .updateTable('plan_task_sources')
    .set({ dropped: true })
    .where('draft_id', '=', draftId)
    .where('parent_task_id', '=', taskId)
    .where('reason', 'is not', null)
    .execute()
}
