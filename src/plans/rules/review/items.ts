import type { PlanDocument } from '../../../documents/index.ts'
import type { DocumentFacts, ItemChange, ItemKind, Review, ReviewItem, TaskItem } from './model.ts'
import { CommandRefused } from './outcome.ts'

/** The items of a fresh reading: nobody has looked at them, and they bear version 0. */
export function reviewItemsOf(plan: PlanDocument): ReviewItem[] {
  const fresh = { state: 'open', version: 0 } as const
  const items: ReviewItem[] = [
    { kind: 'document', number: 0, place: 0, value: factsOf(plan), ...fresh },
    ...plan.tasks.map((value, number) => ({
      kind: 'task' as const,
      number,
      place: value.span[0],
      value,
      ...fresh,
    })),
    ...plan.reporting.map((value, number) => ({
      kind: 'reporting' as const,
      number,
      place: value.span[0],
      value,
      ...fresh,
    })),
    ...plan.references.map((value, number) => ({
      kind: 'reference' as const,
      number,
      place: value.spans[0]?.[0] ?? 0,
      value,
      ...fresh,
    })),
  ]
  return items.sort(pageOrder)
}

function factsOf({ document, period }: PlanDocument): DocumentFacts {
  return { ...document, period }
}

const kindOrder: Readonly<Record<ItemKind, number>> = { document: 0, task: 1, reporting: 2, reference: 3 }

/** The order of the page: by kind, then by place, then by number. */
export function pageOrder(a: ReviewItem, b: ReviewItem): number {
  return kindOrder[a.kind] - kindOrder[b.kind] || a.place - b.place || a.number - b.number
}

/** Names an item among those of its review. */
export const itemKey = ({ kind, number }: Pick<ReviewItem, 'kind' | 'number'>): string => `${kind}:${number}`

/** The item that a change is about. */
export function itemOf({ before, after }: ItemChange): ReviewItem {
  const item = after ?? before
  if (item === null) throw new TypeError('a change has an item before or after')
  return item
}

type ItemOf<K extends ItemKind> = Extract<ReviewItem, { readonly kind: K }>

/** The items of one kind, removed ones included, in their order. */
export function itemsOf<K extends ItemKind>(items: readonly ReviewItem[], kind: K): ItemOf<K>[] {
  return items.filter((item): item is ItemOf<K> => item.kind === kind)
}

/** One item, removed or not. Refused with `item-not-there`. */
export function findItem<K extends ItemKind>(
  items: readonly ReviewItem[],
  kind: K,
  number: number,
): ItemOf<K> {
  const found = items.find((item): item is ItemOf<K> => item.kind === kind && item.number === number)
  if (found === undefined) throw new CommandRefused('item-not-there')
  return found
}

/** One item that was not removed. Refused with `item-not-there` or `item-removed`. */
export function findLive<K extends ItemKind>(
  items: readonly ReviewItem[],
  kind: K,
  number: number,
): ItemOf<K> {
  const found = findItem(items, kind, number)
  if (found.state === 'removed') throw new CommandRefused('item-removed')
  return found
}

/** The tasks that were not removed, in the order of the page. */
export function liveTasks(items: readonly ReviewItem[]): TaskItem[] {
  return itemsOf(items, 'task').filter(({ state }) => state !== 'removed')
}

/** The number that a new task gets. */
export function nextTaskNumber(items: readonly ReviewItem[]): number {
  return itemsOf(items, 'task').reduce((next, { number }) => Math.max(next, number + 1), 0)
}

/** The items after a change, in the order of the page; each changed item gets this version. */
export function withChanges(
  items: readonly ReviewItem[],
  changes: readonly ItemChange[],
  version: number,
): ReviewItem[] {
  const changed = new Map<string, ReviewItem | null>(
    changes.map(change => [itemKey(itemOf(change)), change.after && { ...change.after, version }]),
  )
  const kept = items.filter(item => !changed.has(itemKey(item)))
  return [...kept, ...[...changed.values()].filter(item => item !== null)].sort(pageOrder)
}

/** A review's live tasks by what is left to do. `total` leaves out the removed ones. */
export interface ReviewProgress {
  readonly total: number
  readonly open: number
  readonly accepted: number
  readonly removed: number
}

/** How far a review is. */
export function reviewProgress({ items }: Pick<Review, 'items'>): ReviewProgress {
  const tasks = itemsOf(items, 'task')
  const count = (state: ReviewItem['state']): number => tasks.filter(task => task.state === state).length
  const [open, accepted, removed] = [count('open'), count('accepted'), count('removed')]
  return { total: open + accepted, open, accepted, removed }
}
