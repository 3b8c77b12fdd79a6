/** The next version of a plan while it is composed. */
import type { Period, Schedule } from '../../../documents/index.ts'
import { taskDays } from '../../rules/issue/task-days.ts'
import { amendmentLimits, type NextTask, type VersionTask, type VersionUnit } from './model.ts'

/** What an officer may write of a task. */
export interface Written {
  readonly text: string
  readonly output: string | null
  readonly schedule: Schedule | null
  readonly units: readonly VersionUnit[]
}

/** One change of the draft; a task has one at the most. `requests` are those that it carries out. */
export type DraftChange =
  | {
      readonly kind: 'change'
      readonly taskId: string
      readonly to: Written
      readonly requests: readonly string[]
    }
  | { readonly kind: 'drop'; readonly taskId: string; readonly requests: readonly string[] }
  | {
      readonly kind: 'add'
      /** Tells it apart from others that are added. */
      readonly key: string
      readonly path: string
      /** The task behind which it stands; null: before all. */
      readonly after: string | null
      readonly to: Written
      readonly requests: readonly string[]
    }

/** What names a change: the task, or the key of one that is added. */
export function changeKey(change: DraftChange): string {
  return change.kind === 'add' ? change.key : change.taskId
}

/** The draft with one more change, which takes the place of an earlier one of the same task. */
export function withChange(changes: readonly DraftChange[], change: DraftChange): readonly DraftChange[] {
  const at = changes.findIndex(one => changeKey(one) === changeKey(change))
  return at < 0 ? [...changes, change] : changes.with(at, change)
}

/** The draft without the change of this name. */
export function withoutChange(changes: readonly DraftChange[], key: string): readonly DraftChange[] {
  return changes.filter(change => changeKey(change) !== key)
}

/** Whether the draft may hold that many. */
export function isTooLong(changes: readonly DraftChange[]): boolean {
  return changes.length > amendmentLimits.changesMax
}

/** What a task says now, as an officer would write it. */
export function writtenOf({ text, output, schedule, units }: VersionTask): Written {
  return { text, output, schedule, units }
}

/** Whether two say the same. */
export function sameWritten(one: Written, other: Written): boolean {
  return JSON.stringify(comparable(one)) === JSON.stringify(comparable(other))
}

function comparable({ text, output, schedule, units }: Written) {
  const when = schedule && [schedule.kind, schedule.from, schedule.to, schedule.dates]
  return [text, output, when, units.map(({ unitId, role }) => [unitId, role])]
}

/**
 * The tasks of the next version, in order: those that stay with what is changed of them, and the new ones behind
 * their neighbours. A change of a task that is gone meanwhile changes nothing.
 */
export function nextTasks(
  tasks: readonly VersionTask[],
  changes: readonly DraftChange[],
  period: Period | null,
): NextTask[] {
  const known = new Set(tasks.map(({ id }) => id))
  return draftedTasks(tasks, changes, period).map(task => (known.has(task.id) ? task : { ...task, id: null }))
}

/** The same, where a new task goes by the key of its change. */
export function draftedTasks(
  tasks: readonly VersionTask[],
  changes: readonly DraftChange[],
  period: Period | null,
): VersionTask[] {
  const byTask = new Map(changes.map(change => [changeKey(change), change]))
  const added = changes.filter(change => change.kind === 'add')
  const known = new Set(tasks.map(({ id }) => id))
  const behind = (after: string | null): VersionTask[] =>
    added
      .filter(one => (one.after !== null && known.has(one.after) ? one.after : null) === after)
      .map(one => addedTask(one, tasks, period))
  return [
    ...behind(null),
    ...tasks.flatMap(task => {
      const change = byTask.get(task.id)
      const kept = change?.kind === 'drop' ? [] : [changedTask(task, change, period)]
      return [...kept, ...behind(task.id)]
    }),
  ]
}

function changedTask(task: VersionTask, change: DraftChange | undefined, period: Period | null): VersionTask {
  if (change?.kind !== 'change') return task
  const days = sameWritten({ ...writtenOf(task), schedule: change.to.schedule }, writtenOf(task))
    ? { beginsOn: task.beginsOn, dueOn: task.dueOn }
    : taskDays(change.to.schedule, period)
  return { ...task, ...change.to, ...days }
}

function addedTask(
  { key, path, after, to }: Extract<DraftChange, { kind: 'add' }>,
  tasks: readonly VersionTask[],
  period: Period | null,
): VersionTask {
  const neighbour = tasks.find(({ id }) => id === after) ?? tasks[0]
  return {
    id: key,
    path,
    kind: neighbour?.kind ?? 'assignment',
    modality: neighbour?.modality ?? 'order',
    span: [0, 0],
    sectionPath: neighbour?.sectionPath ?? '',
    sectionTitle: neighbour?.sectionTitle ?? '',
    ...to,
    ...taskDays(to.schedule, period),
  }
}
