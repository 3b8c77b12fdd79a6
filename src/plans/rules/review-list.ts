/** What an officer sees of a review: which tasks the filter lets through, and the marks of the source. */
import type { PlanDocument, Reference, Reporting, Task } from '../../documents/index.ts'
import { foldKeepingMarks } from '../../platform/text/keeping-marks.ts'
import { matches } from '../../platform/text/search.ts'
import { itemsOf } from './review/items.ts'
import type { ReviewItem, TaskItem } from './review/model.ts'
import { attentionOf, isBelow } from './tasks.ts'

/** `here`: all that is not removed; `left`: what nobody has looked at yet; `done`: accepted; `removed`. */
export const taskStates = ['here', 'left', 'done', 'removed'] as const

export type TaskState = (typeof taskStates)[number]

/** What the officer wants to see; null for everything. */
export interface TaskFilter {
  readonly unit: string | null
  /** Path of a section: its tasks and those below it. */
  readonly section: string | null
  /** `look`: open tasks that the reading is not sure of. */
  readonly attention: 'look' | null
  readonly state: TaskState
  /** Words of the task, of its path or of its units, with or without marks. */
  readonly words: string | null
  readonly order: 'document' | 'look-first'
}

/** The tasks that the filter lets through, in the order that it asks for. */
export function selectTasks(tasks: readonly TaskItem[], filter: TaskFilter): TaskItem[] {
  const unit = filter.unit === null ? null : foldKeepingMarks(filter.unit)
  const { section, words } = filter
  const chosen = tasks
    .filter(item => isInState(item, filter.state))
    .filter(item => filter.attention === null || needsLook(item))
    .filter(({ value }) => section === null || isBelow(value.path, section))
    .filter(({ value }) => unit === null || value.units.some(({ name }) => foldKeepingMarks(name) === unit))
    .filter(({ value }) => words === null || matches(words, wordsOf(value)))
  if (filter.order === 'document') return chosen
  return chosen.sort((a, b) => a.value.confidence - b.value.confidence)
}

function isInState({ state }: TaskItem, wanted: TaskState): boolean {
  if (wanted === 'here') return state !== 'removed'
  if (wanted === 'left') return state === 'open'
  return state === (wanted === 'done' ? 'accepted' : 'removed')
}

/** Whether the reading is unsure of a task and nobody has looked at it yet. */
export function needsLook({ state, value }: TaskItem): boolean {
  return state === 'open' && attentionOf(value) !== 'clear'
}

function wordsOf({ path, text, units, output }: Task): string {
  return [path, text, ...units.map(({ name }) => name), output].join(' ')
}

/** Shares of certainty from which on an officer may accept all at once, the surest first. */
export const acceptShares = [0.95, 0.9, 0.8] as const

/** How many open tasks have at least this confidence. */
export function countAbove(tasks: readonly TaskItem[], confidence: number): number {
  return tasks.filter(({ state, value }) => state === 'open' && value.confidence >= confidence).length
}

/**
 * The reading with its marks named by the numbers of the items and not by their order: entry 7 of `tasks`
 * is the task item 7. What was removed, or never was, has an empty place and marks nothing.
 */
export function markedPlan(document: PlanDocument, items: readonly ReviewItem[]): PlanDocument {
  return {
    ...document,
    tasks: byNumber<Task>(itemsOf(items, 'task'), value => ({ ...value, span: [0, 0] })),
    reporting: byNumber<Reporting>(itemsOf(items, 'reporting'), value => ({ ...value, span: [0, 0] })),
    references: byNumber<Reference>(itemsOf(items, 'reference'), value => ({ ...value, spans: [] })),
  }
}

function byNumber<V>(
  items: readonly { readonly number: number; readonly state: string; readonly value: V }[],
  unmarked: (value: V) => V,
): V[] {
  const [any] = items
  if (!any) return []
  const length = items.reduce((most, { number }) => Math.max(most, number + 1), 0)
  const placed = new Array<V>(length).fill(unmarked(any.value))
  for (const { number, state, value } of items) placed[number] = state === 'removed' ? unmarked(value) : value
  return placed
}
