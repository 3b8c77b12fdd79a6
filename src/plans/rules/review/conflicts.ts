/** Two officers at once: a command must not change what its sender has not seen. */
import { itemKey, itemOf, itemsOf } from './items.ts'
import type { ItemChange, ItemKind, ReviewCommand, ReviewItem } from './model.ts'

/** Names an item among those of its review. */
export type ItemName = Pick<ReviewItem, 'kind' | 'number'>

/** The items that a command names. */
export function namedItems(command: ReviewCommand): ItemName[] {
  const of = (kind: ItemKind, ...numbers: readonly number[]): ItemName[] =>
    numbers.map(number => ({ kind, number }))
  switch (command.kind) {
    case 'accept':
    case 'reopen':
      return of('task', ...command.tasks)
    case 'edit-task':
    case 'split-task':
    case 'merge-task':
    case 'remove-task':
    case 'restore-task':
      return of('task', command.task)
    case 'edit-document':
      return of('document', 0)
    case 'edit-reporting':
    case 'remove-reporting':
    case 'restore-reporting':
      return of('reporting', command.reporting)
    case 'edit-reference':
    case 'remove-reference':
    case 'restore-reference':
      return of('reference', command.reference)
    case 'accept-above':
    case 'add-task':
    case 'rename-unit':
      return []
  }
}

/** The first of these items that was changed after the version that the sender saw; null where none was. */
export function changedSince(
  items: readonly ReviewItem[],
  names: readonly ItemName[],
  seen: number,
): ReviewItem | null {
  const wanted = new Set(names.map(itemKey))
  return items.find(item => item.version > seen && wanted.has(itemKey(item))) ?? null
}

/**
 * The items that a command would change, and those that it goes by: merging takes the next task on the page, so
 * what was changed between the two counts, too.
 */
export function itemsInQuestion(
  items: readonly ReviewItem[],
  command: ReviewCommand,
  changes: readonly ItemChange[],
): ItemName[] {
  const touched = changes.map(itemOf)
  if (command.kind !== 'merge-task') return touched
  const places = touched.map(({ place }) => place)
  const [from, to] = [Math.min(...places), Math.max(...places)]
  return itemsOf(items, 'task').filter(({ place }) => place >= from && place <= to)
}
