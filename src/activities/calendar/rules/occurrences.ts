/** When an event takes place within some days: once, or every year. */
import {
  dayFrom1970,
  daysSince1970,
  type LunarDate,
  lunarDay,
  plusDays,
  yearlyLunarDay,
} from '../../../platform/calendar/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import type { CalendarEvent } from './event.ts'

/** Days, both included. */
export interface Days {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** The times at which an event touches the days, in order; `year` tells the times of a yearly one apart. */
export function occurrences(
  event: Pick<CalendarEvent, 'beginsOn' | 'endsOn' | 'recurs'>,
  within: Days,
): readonly (Days & { readonly year: number })[] {
  const { beginsOn, endsOn, recurs } = event
  const length = daysSince1970(endsOn) - daysSince1970(beginsOn)
  return yearsAround(beginsOn, within)
    .flatMap(year => {
      const from = recurs === null ? null : beginningIn(year, beginsOn, recurs)
      // Of what comes every year the first time is the one that was entered.
      return from === null || from <= beginsOn ? [] : [{ from, to: plusDays(from, length), year }]
    })
    .concat({ from: beginsOn, to: endsOn, year: Number(beginsOn.slice(0, 4)) })
    .filter(({ from, to }) => from <= within.to && to >= within.from)
    .sort((one, other) => (one.from < other.from ? -1 : 1))
}

/** A time may begin in the year before the days, and a lunar year begins and ends later than the civil one. */
function yearsAround(beginsOn: CivilDate, { from, to }: Days): number[] {
  const first = Math.max(Number(beginsOn.slice(0, 4)), Number(from.slice(0, 4)) - 2)
  const last = Number(to.slice(0, 4))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

function beginningIn(year: number, beginsOn: CivilDate, recurs: 'solar' | 'lunar'): CivilDate | null {
  if (recurs === 'solar') return solarDayIn(year, beginsOn.slice(5))
  const lunar = lunarDay(beginsOn)
  return lunar === null ? null : lunarDayIn(year, lunar)
}

/** 29 February is the 28th where there is none. */
export function solarDayIn(year: number, monthAndDay: string): CivilDate {
  const day = `${year}-${monthAndDay}`
  const exists = dayFrom1970(daysSince1970(day)) === day
  return exists ? day : `${year}-02-28`
}

/** What began in a leap month is kept in the month whose number that bears. */
function lunarDayIn(year: number, { month, day }: LunarDate): CivilDate | null {
  return yearlyLunarDay(year, month, day)
}
