/** Days that the whole country keeps, besides the public holidays. */
import { plusDays, yearlyLunarDay } from '../../../platform/calendar/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import type { Days } from './occurrences.ts'

/** The code of its words, and MM-DD of the civil calendar. */
const solar = [
  ['party-founded', '02-03'],
  ['doctors', '02-27'],
  ['women-world', '03-08'],
  ['youth-union', '03-26'],
  ['books', '04-21'],
  ['dien-bien-phu', '05-07'],
  ['ho-chi-minh', '05-19'],
  ['children', '06-01'],
  ['environment', '06-05'],
  ['press', '06-21'],
  ['family', '06-28'],
  ['martyrs', '07-27'],
  ['august-revolution', '08-19'],
  ['culture', '08-28'],
  ['digital', '10-10'],
  ['business', '10-13'],
  ['women-vietnam', '10-20'],
  ['law', '11-09'],
  ['unity', '11-18'],
  ['teachers', '11-20'],
  ['heritage', '11-23'],
  ['army', '12-22'],
] as const

/** The code of its words, month and day of the lunar calendar. */
const lunar = [
  ['first-full-moon', 1, 15],
  ['vesak', 4, 15],
  ['fifth-of-fifth', 5, 5],
  ['vu-lan', 7, 15],
  ['mid-autumn', 8, 15],
  ['kitchen-gods', 12, 23],
] as const

export type ObservanceCode = (typeof solar)[number][0] | (typeof lunar)[number][0]

/** A day on which one is kept. */
export interface Observance {
  readonly code: ObservanceCode
  readonly day: CivilDate
  /** Whether the lunar calendar says when. */
  readonly lunar: boolean
}

/** The observances of some days, in order. */
export function observancesIn({ from, to }: Days): readonly Observance[] {
  // The twelfth lunar month of a year ends in the civil year after it.
  const first = Number(plusDays(from, -60).slice(0, 4))
  const last = Number(to.slice(0, 4))
  const found: Observance[] = []
  for (let year = first; year <= last; year += 1) {
    for (const [code, on] of solar) found.push({ code, day: `${year}-${on}`, lunar: false })
    for (const [code, month, date] of lunar) {
      const day = yearlyLunarDay(year, month, date)
      if (day !== null) found.push({ code, day, lunar: true })
    }
  }
  return found
    .filter(({ day }) => day >= from && day <= to)
    .sort((one, other) => (one.day < other.day ? -1 : 1))
}
