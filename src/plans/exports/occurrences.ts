/** Days of a plan as a calendar repeats them (RFC 5545, 3.3.10). */
import type { CivilDate } from '../../platform/clock.ts'
import { lastDay } from '../rules/issue/task-days.ts'
import { type Days, dueDays } from '../rules/plan/days.ts'

/** A day, and the rule by which it comes again; null for once. */
export interface Occurrence {
  readonly on: CivilDate
  readonly rule: string | null
}

/** Days further on than this are not asked for the first one. */
const firstWithinYears = 10

/**
 * Each due date (YYYY-MM-DD once, cut to a month or a year its last day; --MM-DD every year; ---DD every month)
 * with its first day from `from` on. What recurs ends with `to`, and never where that is null. A day that a
 * month lacks is its last one, as everywhere else. What is no date, or never comes, has no occurrence.
 */
export function occurrences(
  due: readonly string[],
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate | null },
): Occurrence[] {
  return [...new Set(due)].flatMap(date => {
    const rule = ruleOf(date)
    if (rule === null) {
      const on = lastDay(date)
      return on === null ? [] : [{ on, rule: null }]
    }
    const days: Days = { from, to: to ?? `${Number(from.slice(0, 4)) + firstWithinYears}-12-31` }
    const [on, second] = dueDays(date, days)
    if (on === undefined) return []
    const until = to === null ? '' : `;UNTIL=${to.replaceAll('-', '')}`
    return [{ on, rule: second === undefined && to !== null ? null : `RRULE:${rule}${until}` }]
  })
}

function ruleOf(date: string): string | null {
  const yearly = /^--(\d\d)-(\d\d)$/.exec(date)
  if (yearly) return `FREQ=YEARLY;BYMONTH=${Number(yearly[1])};${dayRule(Number(yearly[2]))}`
  const monthly = /^---(\d\d)$/.exec(date)
  return monthly ? `FREQ=MONTHLY;${dayRule(Number(monthly[1]))}` : null
}

/** The day, or where the month is shorter the last one that it has. */
function dayRule(day: number): string {
  if (day <= 28) return `BYMONTHDAY=${day}`
  const days = Array.from({ length: day - 27 }, (_, index) => 28 + index)
  return `BYMONTHDAY=${days.join(',')};BYSETPOS=-1`
}
