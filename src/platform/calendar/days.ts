/** Reckoning with civil days: they have no zone and no hours. */
import type { CivilDate } from '../clock.ts'

const dayMilliseconds = 86_400_000

/** Days since 1 January 1970; NaN for what is no date. */
export function daysSince1970(day: CivilDate): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMilliseconds
}

/** The day that lies `days` after 1 January 1970. */
export function dayFrom1970(days: number): CivilDate {
  return new Date(days * dayMilliseconds).toISOString().slice(0, 10)
}

/** The day so many days later; earlier where `days` is negative. */
export function plusDays(day: CivilDate, days: number): CivilDate {
  return dayFrom1970(daysSince1970(day) + days)
}

/** 1 Monday to 7 Sunday (ISO 8601). */
export function weekday(day: CivilDate): number {
  // 1 January 1970 was a Thursday.
  return ((((daysSince1970(day) + 3) % 7) + 7) % 7) + 1
}

/** The Monday of a day's week. */
export function mondayOf(day: CivilDate): CivilDate {
  return plusDays(day, 1 - weekday(day))
}
