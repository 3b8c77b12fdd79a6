/** Who may undo and redo what: each officer goes back over their own changes, never over another's. */
import { itemKey, itemOf, liveTasks } from './items.ts'
import type { ItemChange, ReviewItem, TaskItem } from './model.ts'
import { sameItem } from './outcome.ts'
import { overlap } from './words-of.ts'

/** What undo and redo need to know of a change; of one officer, in any order. */
export interface ChangeHead {
  readonly number: number
  /** The review's version when it was made, undone or redone last. */
  readonly version: number
  readonly undone: boolean
  /** Undone, and its maker went on otherwise. */
  readonly dropped: boolean
}

/** The officer's newest change that still holds: what undo takes back. */
export function changeToUndo<C extends ChangeHead>(own: readonly C[]): C | undefined {
  return greatest(
    own.filter(({ undone }) => !undone),
    ({ number }) => number,
  )
}

/** The change that the officer undid last: what redo does again; none once the officer went on otherwise. */
export function changeToRedo<C extends ChangeHead>(own: readonly C[]): C | undefined {
  return greatest(
    own.filter(({ undone, dropped }) => undone && !dropped),
    ({ version }) => version,
  )
}

function greatest<C>(all: readonly C[], measure: (one: C) => number): C | undefined {
  return all.reduce<C | undefined>(
    (best, one) => (best === undefined || measure(one) > measure(best) ? one : best),
    undefined,
  )
}

/** The same change the other way round. */
export function reversed(changes: readonly ItemChange[]): ItemChange[] {
  return changes.map(({ before, after }) => ({ before: after, after: before }))
}

/**
 * What stands against making these changes now: an item that no longer is as they found it, or a task of
 * somebody that meanwhile has the words or the path of one that would come back. Null where nothing does.
 */
export function whatHinders(
  items: readonly ReviewItem[],
  changes: readonly ItemChange[],
): Pick<ReviewItem, 'kind' | 'number'> | null {
  const present = new Map(items.map(item => [itemKey(item), item]))
  const other = changes.find(change => {
    const here = present.get(itemKey(itemOf(change))) ?? null
    return !sameItem(here, change.before)
  })
  return other ? itemOf(other) : taskInTheWay(items, changes)
}

function taskInTheWay(items: readonly ReviewItem[], changes: readonly ItemChange[]): TaskItem | null {
  const touched = new Set(changes.map(change => itemKey(itemOf(change))))
  const others = items.filter(item => !touched.has(itemKey(item)))
  const returning = returningTasks(changes)
  const words = liveTasks(others).find(({ value }) =>
    returning.some(task => overlap(task.value.span, value.span)),
  )
  const paths = new Set(returning.map(({ value }) => value.path))
  return (
    words ??
    others.find((item): item is TaskItem => item.kind === 'task' && paths.has(item.value.path)) ??
    null
  )
}

/** The tasks that these changes bring back, or to other words: somebody may have taken those. */
export function returningTasks(changes: readonly ItemChange[]): TaskItem[] {
  const after = changes.map(change => change.after).filter(item => item !== null)
  return liveTasks(after).filter(task => !keepsPlace(task, changes))
}

/** Whether the task is live before and after in one place: then nobody can have taken it. */
function keepsPlace(task: TaskItem, changes: readonly ItemChange[]): boolean {
  return changes.some(
    ({ before }) =>
      before?.kind === 'task' &&
      before.number === task.number &&
      before.state !== 'removed' &&
      before.value.path === task.value.path &&
      before.value.span[0] <= task.value.span[0] &&
      before.value.span[1] >= task.value.span[1],
  )
}
