/**
 * The Vietnamese lunar calendar: months begin on the day of the new moon, the month that holds the winter solstice is
 * the 11th, and of 13 months between two of them the first that the sun passes without entering a new twelfth of
 * its way is a leap month. Days are those of 105° east (UTC+7), so that some years differ from the Chinese calendar's.
 */
import { SearchMoonPhase, Seasons, SunPosition } from 'astronomy-engine'
import type { CivilDate } from '../clock.ts'
import { dayFrom1970, daysSince1970 } from './days.ts'

/** A day of the lunar calendar. `year` is the civil year in which its Tết falls; a leap month follows the month whose number it bears. */
export interface LunarDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly leap: boolean
  /** 1 to 30. */
  readonly day: number
}

/** A month of the lunar calendar. */
export interface LunarMonth {
  readonly year: number
  readonly month: number
  readonly leap: boolean
  readonly firstDay: CivilDate
  /** 29 or 30. */
  readonly days: number
}

/** Lunar years that can be reckoned; the product takes days of the same centuries. */
export const lunarYears = { first: 1900, last: 2199 } as const

const zoneMilliseconds = 7 * 3_600_000
const dayMilliseconds = 86_400_000
const degreesOfTwelfth = 30

/** The lunar date of a civil day; null for a day outside the lunar years 1900 to 2199, or that is no day. */
export function lunarDay(day: CivilDate): LunarDate | null {
  const number = daysSince1970(day)
  const year = Number(day.slice(0, 4))
  if (Number.isNaN(number) || dayFrom1970(number) !== day) return null
  for (const month of [...lunarMonths(year - 1), ...lunarMonths(year)]) {
    const past = number - daysSince1970(month.firstDay)
    if (past >= 0 && past < month.days)
      return { year: month.year, month: month.month, leap: month.leap, day: past + 1 }
  }
  return null
}

/** The civil day of a lunar date; null where that year has no such month or day. */
export function solarOf({ year, month, leap, day }: LunarDate): CivilDate | null {
  const found = lunarMonths(year).find(one => one.month === month && one.leap === leap)
  if (found === undefined || day < 1 || day > found.days) return null
  return dayFrom1970(daysSince1970(found.firstDay) + day - 1)
}

/**
 * The day on which something that is kept every year by the lunar calendar falls in a lunar year: never in a leap
 * month, and on the 29th where the month has no 30th.
 */
export function yearlyLunarDay(year: number, month: number, day: number): CivilDate | null {
  const asked = { year, month, leap: false, day }
  return solarOf(asked) ?? (day === 30 ? solarOf({ ...asked, day: 29 }) : null)
}

/** The first day of a lunar year; null outside the years that can be reckoned. */
export function tetOf(year: number): CivilDate | null {
  return solarOf({ year, month: 1, leap: false, day: 1 })
}

const monthsOfYears = new Map<number, readonly LunarMonth[]>()

/** The 12 or 13 months of a lunar year, in order; none outside the years that can be reckoned. */
export function lunarMonths(year: number): readonly LunarMonth[] {
  if (!(year >= lunarYears.first && year <= lunarYears.last)) return []
  const known = monthsOfYears.get(year)
  if (known) return known
  const months = [
    ...monthsBetweenSolstices(year).slice(1),
    ...monthsBetweenSolstices(year + 1).slice(0, 3),
  ].filter(one => one.year === year)
  monthsOfYears.set(year, months)
  return months
}

/** From the 11th month of the lunar year before to the last month before the next 11th. */
function monthsBetweenSolstices(year: number): LunarMonth[] {
  const first = firstDayOfEleventh(year - 1)
  const next = firstDayOfEleventh(year)
  const starts = newMoonsFrom(first, next)
  const leapAt = starts.length === 13 ? starts.findIndex((_, at) => !entersTwelfth(starts, at, next)) : -1
  return starts.map((start, at) => {
    const before = leapAt === -1 || at < leapAt ? at : at - 1
    return {
      year: before < 2 ? year - 1 : year,
      month: ((10 + before) % 12) + 1,
      leap: at === leapAt,
      firstDay: dayFrom1970(start),
      days: (starts[at + 1] ?? next) - start,
    }
  })
}

/** Whether the sun enters a new twelfth of its way during a month; the last one ends with `end`. */
function entersTwelfth(starts: readonly number[], at: number, end: number): boolean {
  const [from, to] = [starts[at] ?? end, starts[at + 1] ?? end]
  return twelfthAt(from) !== twelfthAt(to)
}

/** In which twelfth of its way the sun stands as a day begins. */
function twelfthAt(day: number): number {
  return Math.floor(SunPosition(beginning(day)).elon / degreesOfTwelfth)
}

/** The new moon's day on or last before the winter solstice, in days since 1970. */
function firstDayOfEleventh(year: number): number {
  const solstice = dayNumberAt(Seasons(year).dec_solstice.date)
  return newMoonsFrom(solstice - 31, solstice + 1).at(-1) ?? solstice
}

/** The days of new moons from a day on and before another, in days since 1970. */
function newMoonsFrom(from: number, before: number): number[] {
  const found: number[] = []
  for (let at = newMoonFrom(from); at < before; at = newMoonFrom(at + 27)) found.push(at)
  return found
}

function newMoonFrom(day: number): number {
  const moon = SearchMoonPhase(0, beginning(day), 40)
  if (moon === null) throw new Error('no new moon within 40 days')
  return dayNumberAt(moon.date)
}

const beginning = (day: number): Date => new Date(day * dayMilliseconds - zoneMilliseconds)

const dayNumberAt = (instant: Date): number =>
  Math.floor((instant.getTime() + zoneMilliseconds) / dayMilliseconds)
