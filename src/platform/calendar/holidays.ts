/** Public holidays of Viet Nam: Labour Code of 2019 (45/2019/QH14), articles 111 and 112. */
import type { CivilDate } from '../clock.ts'
import { plusDays, weekday } from './days.ts'
import { type HolidayDecision, holidayDecisions } from './holiday-decisions.ts'
import { solarOf, tetOf } from './lunar.ts'

export const holidayCodes = [
  'new-year',
  'tet',
  'hung-kings',
  'reunification',
  'labour',
  'national-day',
] as const

export type HolidayCode = (typeof holidayCodes)[number]

/**
 * A day off that is no weekend of its own. public: one of the holidays themselves, also on a weekend; instead: a
 * working day off for a holiday on a weekend (article 111, 3); exchanged: a working day off that a Saturday makes up.
 */
export interface Holiday {
  readonly day: CivilDate
  readonly code: HolidayCode
  readonly kind: 'public' | 'instead' | 'exchanged'
}

/** The days off of a year and the Saturdays worked, as they are decided or, before that, as the Code lets expect. */
export interface HolidayYear {
  /** False while the year's decision is not known: days of Tết and the one beside 2 September may still move. */
  readonly decided: boolean
  readonly holidays: ReadonlyMap<CivilDate, Holiday>
  readonly madeUp: ReadonlySet<CivilDate>
}

const known = new Map<number, HolidayYear>()

/** The holidays of a civil year. Outside the lunar years that can be reckoned it has only those of the civil calendar. */
export function holidaysOf(year: number): HolidayYear {
  const before = known.get(year)
  if (before) return before
  const decision = holidayDecisions.get(year)
  const made = holidayYear(year, decision ?? expected(year), decision !== undefined)
  // Days come from forms too: only years that occur are worth keeping.
  if (year >= 1900 && year < 2200) known.set(year, made)
  return made
}

/** The holiday on a day; null for a day that has none, even if it is a Sunday. */
export function holidayOn(day: CivilDate): Holiday | null {
  return holidaysOf(Number(day.slice(0, 4))).holidays.get(day) ?? null
}

function holidayYear(year: number, decision: HolidayDecision, decided: boolean): HolidayYear {
  const holidays = new Map<CivilDate, Holiday>()
  const add = (day: CivilDate, code: HolidayCode, kind: Holiday['kind']) =>
    holidays.set(day, { day, code, kind })
  const held = publicDays(year, decision)
  for (const [day, code] of held) add(day, code, 'public')
  for (const [day, code] of held) {
    if (isWeekend(day)) add(firstWorkday(day, holidays), code, 'instead')
  }
  for (const { off } of decision.exchanged) add(off, nearest(held, off), 'exchanged')
  return { decided, holidays, madeUp: new Set(decision.exchanged.map(({ madeUpOn }) => madeUpOn)) }
}

function publicDays(year: number, decision: HolidayDecision): [CivilDate, HolidayCode][] {
  const inYear = String(year).padStart(4, '0')
  const tet = tetOf(year)
  const hungKings = solarOf({ year, month: 3, leap: false, day: 10 })
  const days: [CivilDate, HolidayCode][] = [[`${inYear}-01-01`, 'new-year']]
  if (tet !== null)
    for (let at = 0; at < 5; at += 1) days.push([plusDays(tet, at - decision.daysBeforeTet), 'tet'])
  if (hungKings !== null) days.push([hungKings, 'hung-kings'])
  days.push([`${inYear}-04-30`, 'reunification'], [`${inYear}-05-01`, 'labour'])
  const national: CivilDate[] = [`${inYear}-09-02`, `${inYear}-${decision.besideNationalDay}`]
  for (const day of national.sort()) days.push([day, 'national-day'])
  return days
}

/**
 * What a year's decision will most likely be: two days before Tết, as in four of six years, and beside 2 September
 * the day that joins it with the nearer weekend.
 */
function expected(year: number): HolidayDecision {
  const later = [1, 4, 7].includes(weekday(`${String(year).padStart(4, '0')}-09-02`))
  return { daysBeforeTet: 2, besideNationalDay: later ? '09-03' : '09-01', exchanged: [] }
}

/** Saturday and Sunday: offices of the State work five days (decision 188/1999/QĐ-TTg). */
export function isWeekend(day: CivilDate): boolean {
  return weekday(day) >= 6
}

function firstWorkday(after: CivilDate, taken: ReadonlyMap<CivilDate, Holiday>): CivilDate {
  let day = plusDays(after, 1)
  while (isWeekend(day) || taken.has(day)) day = plusDays(day, 1)
  return day
}

/** The holiday that an exchanged day is joined with. */
function nearest(held: readonly (readonly [CivilDate, HolidayCode])[], day: CivilDate): HolidayCode {
  const distance = (other: CivilDate) => Math.abs(Date.parse(other) - Date.parse(day))
  return held.reduce((best, one) => (distance(one[0]) < distance(best[0]) ? one : best))[1]
}
