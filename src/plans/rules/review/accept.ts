import { findLive, liveTasks } from './items.ts'
import type { ItemChange, ReviewItem, TaskItem } from './model.ts'

/** An officer answers for these tasks, or takes that back. Refused with `item-not-there`, `item-removed`. */
export function setAccepted(
  items: readonly ReviewItem[],
  numbers: readonly number[],
  state: 'accepted' | 'open',
): ItemChange[] {
  return [...new Set(numbers)].map(number => withState(findLive(items, 'task', number), state))
}

/** Accepts every open task that is read with at least this confidence, 0 to 1. */
export function acceptAbove(items: readonly ReviewItem[], confidence: number): ItemChange[] {
  return liveTasks(items)
    .filter(({ state, value }) => state === 'open' && value.confidence >= confidence)
    .map(task => withState(task, 'accepted'))
}

function withState(before: TaskItem, state: TaskItem['state']): ItemChange {
  return { before, after: { ...before, state } }
}
