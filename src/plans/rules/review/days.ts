/** ISO dates cut to what is known, and those of every year or month. */
import type { Period, Schedule } from '../../../documents/index.ts'
import { CommandRefused } from './outcome.ts'
import { listAtMost, oneLine } from './typed.ts'

const cutDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const recurring = /^--(?:(\d{2})(?:-(\d{2}))?|-(\d{2}))$/
/** Every year is tried against a leap year: --02-29 is a day. */
const leapYear = 2024

/** 2018, 2018-05 or 2018-05-15, a day that exists. Refused with `no-such-date`. */
export function knownDate(typed: string): string {
  const date = oneLine(typed)
  const [, year, month, day] = cutDate.exec(date) ?? []
  if (year === undefined || !exists(Number(year), month, day))
    throw new CommandRefused('no-such-date', { date: asSaid(date) })
  return date
}

/** A date as `knownDate`, or one of every year (--11-05, --11) or month (---05). Refused with `no-such-date`. */
export function anyDate(typed: string): string {
  const date = oneLine(typed)
  const match = recurring.exec(date)
  if (match === null) return knownDate(date)
  const [, month, dayOfMonth, dayOfEveryMonth] = match
  if (!exists(leapYear, month ?? '01', dayOfMonth ?? dayOfEveryMonth)) {
    throw new CommandRefused('no-such-date', { date: asSaid(date) })
  }
  return date
}

/** 2026-02-30 as people say it, 30/02/2026; anything else as it was typed. */
const asSaid = (date: string): string => (cutDate.test(date) ? date.split('-').reverse().join('/') : date)

/** A date that may be left out: none, or no words, is null. Refused with `no-such-date`. */
export function dateOrNone(typed: string | null, read: (typed: string) => string): string | null {
  return typed === null || oneLine(typed) === '' ? null : read(typed)
}

/** Days one by one, empty ones and repetitions left out. Refused with `no-such-date`, `list-too-long`. */
export function anyDates(typed: readonly string[]): string[] {
  const dates = listAtMost(typed).map(date => dateOrNone(date, anyDate))
  return [...new Set(dates.filter(date => date !== null))]
}

function exists(year: number, month: string | undefined, day: string | undefined): boolean {
  if (year < 1) return false
  if (month === undefined) return true
  if (Number(month) < 1 || Number(month) > 12) return false
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(year, Number(month)))
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Refused with `dates-reversed` where a time surely ends before it begins. */
export function inOrder(from: string, to: string): void {
  // Times of every year may run over New Year: --11 to --02.
  if (!cutDate.test(from) || !cutDate.test(to)) return
  // "2026" to "2026-05" is no slip: what is cut off may be any day.
  const length = Math.min(from.length, to.length)
  if (from.slice(0, length) > to.slice(0, length))
    throw new CommandRefused('dates-reversed', { from: asSaid(from), to: asSaid(to) })
}

/** What a plan covers. Refused with `no-such-date`, `dates-reversed`. */
export function checkedPeriod({ from, to }: Period): Period {
  const period = { from: knownDate(from), to: dateOrNone(to, knownDate) }
  if (period.to !== null) inOrder(period.from, period.to)
  return period
}

/**
 * When a task is done. Refused with `no-such-date`, `dates-reversed`, `list-too-long`, or `schedule-without-dates`
 * for a period without an end or a beginning and for days without a day.
 */
export function checkedSchedule(schedule: Schedule): Schedule {
  const { kind } = schedule
  const from = dateOrNone(schedule.from, anyDate)
  const to = dateOrNone(schedule.to, anyDate)
  const dates = anyDates(schedule.dates)
  if (from !== null && to !== null) inOrder(from, to)
  const missing =
    (kind === 'period' && from === null && to === null) || (kind === 'dates' && dates.length === 0)
  if (missing) throw new CommandRefused('schedule-without-dates')
  return { kind, from, to, dates, text: oneLine(schedule.text) }
}
