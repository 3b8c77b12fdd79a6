/** Days on which something falls due: dates of a plan unfolded on the calendar. */
import type { Period } from '../../../documents/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import { firstDay, lastDay } from '../issue/task-days.ts'

/** A stretch of days, both included. */
export interface Days {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** Years beyond this are a slip of the plan; unfolding stops there. */
const yearsMax = 30

/**
 * The days of a due date within a stretch, in order: YYYY-MM-DD once (cut to a month or a year: its last day),
 * --MM-DD every year, ---DD every month. A day that a month lacks ("31/6") is its last. What is no date has none.
 */
export function dueDays(due: string, { from, to }: Days): CivilDate[] {
  return candidates(due, from, to).filter(day => day >= from && day <= to)
}

function candidates(due: string, from: CivilDate, to: CivilDate): CivilDate[] {
  const monthly = /^---(\d\d)$/.exec(due)
  if (monthly?.[1]) return months(from, to).flatMap(month => dayIn(month, monthly[1] ?? '') ?? [])
  const yearly = /^--(\d\d)-(\d\d)$/.exec(due)
  if (yearly) return years(from, to).flatMap(year => dayIn(`${year}-${yearly[1]}`, yearly[2] ?? '') ?? [])
  return lastDay(due) === null ? [] : [lastDay(due) ?? '']
}

/** The day of a month; its last day where the month is shorter, null where there is no such month. */
function dayIn(month: string, day: string): CivilDate | null {
  const last = lastDay(month)
  if (last === null || day === '00' || day > '31') return null
  return earlier(`${month}-${day}`, last)
}

/** The years that a stretch touches, in order. */
export function years(from: CivilDate, to: CivilDate): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  const count = Math.min(Math.max(0, last - first + 1), yearsMax)
  return Array.from({ length: count }, (_, index) => String(first + index).padStart(4, '0'))
}

/** The months that a stretch touches, YYYY-MM, in order. */
export function months(from: CivilDate, to: CivilDate): string[] {
  const all = years(from, to).flatMap(year =>
    Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
  )
  return all.filter(month => month >= from.slice(0, 7) && month <= to.slice(0, 7))
}

/**
 * The days over which a plan's dates are unfolded: its period; without an end, until a year from today or, for
 * one that is still to begin, from its beginning.
 */
export function daysOfPlan(period: Period | null, today: CivilDate): Days {
  const from = firstDay(period?.from ?? null) ?? today
  return { from, to: lastDay(period?.to ?? null) ?? yearAfter(later(from, today)) }
}

/** The later of two days. */
export function later(one: CivilDate, other: CivilDate): CivilDate {
  if (one < other) return other
  return one
}

/** The earlier of two days. */
export function earlier(one: CivilDate, other: CivilDate): CivilDate {
  if (one < other) return one
  return other
}

function yearAfter(day: CivilDate): CivilDate {
  return (
    dayIn(`${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}-${day.slice(5, 7)}`, day.slice(8)) ?? day
  )
}

/** The day before. */
export function dayBefore(day: CivilDate): CivilDate {
  return new Date((dayNumber(day) - 1) * 86_400_000).toISOString().slice(0, 10)
}

/** Days since 1970: a civil day has no zone. */
export function dayNumber(day: CivilDate): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}
