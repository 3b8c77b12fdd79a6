/** What stands in the calendar, whatever it comes from. */
import { plusDays } from '../../../platform/calendar/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import type { Days } from './occurrences.ts'

/** work, report: they fall due; event, campaign, observance: entered, or kept all over the country; holiday: a day off. */
export const entryKinds = ['work', 'report', 'event', 'campaign', 'observance', 'holiday'] as const

export type EntryKind = (typeof entryKinds)[number]

export interface CalendarEntry extends Days {
  /** The same for ever: calendar programs know it again. */
  readonly key: string
  readonly kind: EntryKind
  readonly title: string
  /** Whether the title is in Vietnamese whatever the page speaks. */
  readonly vietnamese: boolean
  readonly href: string | null
  /** What else is to be known in a few words: the unit, the place, the plan. */
  readonly details: readonly string[]
  readonly cancelled: boolean
  /** Whether the lunar calendar says when. */
  readonly lunar: boolean
  /** When it became so; null for what stands in no table. */
  readonly changedAt: Date | null
}

/** Entries longer than this stand above a month, not in each of its days. */
const daysInCellsMax = 7

/** Whether an entry goes on for so long that it stands beside the days. */
export function isLong({ from, to }: Days): boolean {
  return plusDays(from, daysInCellsMax) <= to
}

/** The entries of a day; what is long has none. */
export function entriesOn(entries: readonly CalendarEntry[], day: CivilDate): readonly CalendarEntry[] {
  return entries.filter(entry => entry.from <= day && entry.to >= day && !isLong(entry))
}

/** By the day on which each begins, then holidays before observances, events, reports and work; long ones first. */
export function inOrder(entries: readonly CalendarEntry[]): readonly CalendarEntry[] {
  const rank = (kind: EntryKind) =>
    ['holiday', 'observance', 'campaign', 'event', 'report', 'work'].indexOf(kind)
  return entries.toSorted(
    (one, other) =>
      compare(one.from, other.from) || rank(one.kind) - rank(other.kind) || compare(one.key, other.key),
  )
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
