/** Days on which something is so: pure, and the same for titles, parents, posts and functions. */
import type { CivilDate } from '../../platform/clock.ts'

/**
 * From the first day to the first on which it is no longer so: `[from, to)`. Null at the beginning: longer ago
 * than anybody said; null at the end: until further notice.
 */
export interface Validity {
  readonly from: CivilDate | null
  readonly to: CivilDate | null
}

/** On every day. */
export const always: Validity = { from: null, to: null }

/** The days of a row as the tables keep them. */
export function validityOf(row: {
  readonly valid_from: CivilDate | null
  readonly valid_to: CivilDate | null
}): Validity {
  return { from: row.valid_from, to: row.valid_to }
}

/** Whether it is so on the day. ISO days sort as text. */
export function isThereOn({ from, to }: Validity, day: CivilDate): boolean {
  return (from === null || from <= day) && (to === null || day < to)
}

/** Whether there is a day at all: it begins before it ends. */
export function hasDays({ from, to }: Validity): boolean {
  return from === null || to === null || from < to
}

/** The days that both have; null where there is none. */
export function commonDays(one: Validity, other: Validity): Validity | null {
  const common = { from: later(one.from, other.from), to: earlier(one.to, other.to) }
  return hasDays(common) ? common : null
}

/** Whether both are so on some day. */
export function overlaps(one: Validity, other: Validity): boolean {
  return commonDays(one, other) !== null
}

/** The later of two beginnings; null is before every day. */
export function later(one: CivilDate | null, other: CivilDate | null): CivilDate | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}

/** The earlier of two ends; null is after every day. */
export function earlier(one: CivilDate | null, other: CivilDate | null): CivilDate | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

/** The day itself where it is one of these, else the nearest that is: today, for what is no more, its last day. */
export function nearestDay({ from, to }: Validity, day: CivilDate): CivilDate {
  if (from !== null && day < from) return from
  return to !== null && day >= to ? lastDay(to) : day
}

/** The last day of what ends, as people say it: "đến 28/02/2025" for an end of 2025-03-01. */
export function lastDay(to: CivilDate): CivilDate {
  return shifted(to, -1)
}

/** The end of what people say lasts until this day, this day included. */
export function endAfter(day: CivilDate): CivilDate {
  return shifted(day, 1)
}

function shifted(day: CivilDate, days: number): CivilDate {
  const moment = new Date(`${day}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10)
}
