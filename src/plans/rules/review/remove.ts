import { refuseWordsInUse } from './add-task.ts'
import { findItem } from './items.ts'
import type { ItemChange, ItemKind, ReviewItem } from './model.ts'

/** It was no such thing. Removing it again changes nothing. Refused with `item-not-there`. */
export function removeItem(items: readonly ReviewItem[], kind: ItemKind, number: number): ItemChange[] {
  const before = findItem(items, kind, number)
  return [{ before, after: { ...before, state: 'removed' } }]
}

/**
 * It was one after all, and waits to be looked at. Refused with `item-not-there`, and with `words-in-use` where
 * a task's words were given to another one meanwhile.
 */
export function restoreItem(items: readonly ReviewItem[], kind: ItemKind, number: number): ItemChange[] {
  const before = findItem(items, kind, number)
  if (before.state !== 'removed') return []
  if (before.kind === 'task') refuseWordsInUse(items, before.value.span)
  return [{ before, after: { ...before, state: 'open' } }]
}
