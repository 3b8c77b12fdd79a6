import { anyDates } from './days.ts'
import { findLive } from './items.ts'
import type { ItemChange, ReviewCommand, ReviewItem } from './model.ts'
import { names } from './typed.ts'

type EditReporting = Extract<ReviewCommand, { readonly kind: 'edit-reporting' }>

/**
 * Who reports to whom by when; only what is given changes, and it is accepted. Refused with `item-not-there`,
 * `item-removed`, `words-too-long`, `list-too-long`, `no-such-date`.
 */
export function editReporting(items: readonly ReviewItem[], command: EditReporting): ItemChange[] {
  const before = findLive(items, 'reporting', command.reporting)
  const { who, to, due } = command
  const value = {
    ...before.value,
    ...(who && { who: names(who) }),
    ...(to && { to: names(to) }),
    ...(due && { due: anyDates(due) }),
  }
  return [{ before, after: { ...before, value, state: 'accepted' } }]
}
