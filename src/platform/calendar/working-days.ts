/** Working days: neither weekends nor holidays, but for Saturdays that make up for a day off. */
import type { CivilDate } from '../clock.ts'
import { plusDays } from './days.ts'
import { holidaysOf, isWeekend } from './holidays.ts'

/** Whether offices of the State work on a day. Of a year that is not decided yet: as it is expected (`isDecidedYear`). */
export function isWorkingDay(day: CivilDate): boolean {
  const { holidays, madeUp } = holidaysOf(yearOf(day))
  return madeUp.has(day) || !(isWeekend(day) || holidays.has(day))
}

/** Whether the days off of a day's year have been announced; else they may still move by a few days. */
export function isDecidedYear(day: CivilDate): boolean {
  return holidaysOf(yearOf(day)).decided
}

/**
 * The n-th working day after a day; before it where `n` is negative; the day itself for 0, worked or not. A fraction
 * of `n` does not count.
 */
export function addWorkingDays(day: CivilDate, n: number): CivilDate {
  const step = n < 0 ? -1 : 1
  let found = day
  for (let left = Math.trunc(Math.abs(n)); left > 0; left -= 1) {
    found = plusDays(found, step)
    while (!isWorkingDay(found)) found = plusDays(found, step)
  }
  return found
}

/** A day if it is worked, else the first working day after it. */
export function workingDayFrom(day: CivilDate): CivilDate {
  return isWorkingDay(day) ? day : addWorkingDays(day, 1)
}

/** How many working days follow a day until another, that one included; 0 where it is not later. */
export function workingDaysBetween(from: CivilDate, to: CivilDate): number {
  let count = 0
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) if (isWorkingDay(day)) count += 1
  return count
}

const yearOf = (day: CivilDate): number => Number(day.slice(0, 4))
