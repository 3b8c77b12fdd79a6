import type { Period, Schedule } from '../../../documents/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'

/** The days between which a task is to be done, both included; null where nothing says so. */
export interface TaskDays {
  readonly beginsOn: CivilDate | null
  readonly dueOn: CivilDate | null
}

/**
 * The days of a task from its schedule and the plan's period. What recurs in a plan of one year is due at the
 * year's end; over several years or without an end it has no one day. Work "thường xuyên" has none either.
 */
export function taskDays(schedule: Schedule | null, period: Period | null): TaskDays {
  const plan = { beginsOn: firstDay(period?.from ?? null), dueOn: lastDay(period?.to ?? null) }
  if (schedule === null) return { beginsOn: null, dueOn: null }
  switch (schedule.kind) {
    case 'dates':
      return { beginsOn: plan.beginsOn, dueOn: latest(schedule) }
    case 'once':
    case 'period':
      return {
        beginsOn: firstDay(schedule.from) ?? plan.beginsOn,
        dueOn: lastDay(schedule.to) ?? latest(schedule),
      }
    case 'yearly':
    case 'quarterly':
    case 'monthly':
      return { beginsOn: plan.beginsOn, dueOn: isOneYear(period) ? plan.dueOn : null }
    case 'ongoing':
      return { beginsOn: plan.beginsOn, dueOn: null }
  }
}

/** Whether the plan ends in the year in which it begins. */
export function isOneYear(period: Period | null): boolean {
  return period?.to != null && period.from.slice(0, 4) === period.to.slice(0, 4)
}

/** The years of a plan, "2021" to "2025"; empty without an end. */
export function yearsOf(period: Period | null): string[] {
  const [from, to] = [Number(period?.from.slice(0, 4)), Number(period?.to?.slice(0, 4))]
  if (!Number.isInteger(from) || !Number.isInteger(to) || to < from || to - from > 100) return []
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index))
}

/** First day of an ISO date cut to what is known: "2026-04" gives 2026-04-01; null for what is no date. */
export function firstDay(date: string | null): CivilDate | null {
  const [year, month = '01', day = '01'] = date?.split('-') ?? []
  return year === undefined ? null : civil(year, month, day)
}

/** Last day of an ISO date cut to what is known: "2026-02" gives 2026-02-28; null for what is no date. */
export function lastDay(date: string | null): CivilDate | null {
  const [year, month = '12', day] = date?.split('-') ?? []
  if (year === undefined) return null
  return civil(year, month, day ?? String(daysIn(Number(year), Number(month))).padStart(2, '0'))
}

/** The last of the days that are named in full. */
function latest(schedule: Schedule): CivilDate | null {
  return (
    schedule.dates
      .map(lastDay)
      .filter(day => day !== null)
      .sort()
      .at(-1) ?? null
  )
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The date, or null where the calendar has no such day (a slip of the plan: "31/6"). */
function civil(year: string, month: string, day: string): CivilDate | null {
  if (!/^\d{4}$/.test(year) || !/^\d{2}$/.test(month) || !/^\d{2}$/.test(day)) return null
  const [months, days] = [Number(month), Number(day)]
  const exists = months >= 1 && months <= 12 && days >= 1 && days <= daysIn(Number(year), months)
  return exists ? `${year}-${month}-${day}` : null
}
