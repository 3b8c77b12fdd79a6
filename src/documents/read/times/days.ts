import { isoDate } from './dates.ts'
import { figure, yearPattern } from './figures.ts'

/** A day that a deadline names; `year` null where the words name none. */
export interface NamedDay {
  readonly day: number
  readonly month: number
  readonly year: number | null
  readonly start: number
  readonly end: number
}

const number = '([0-9ol]{1,2})'
const year = yearPattern
const numeric = `${number}\\s{0,2}/\\s{0,2}${number}(?![0-9])(?:\\s{0,2}/\\s{0,2}${year}|\\s{0,2},?\\s{0,2}nam\\s{0,2}${year})?`
const dotted = `${number}([.-])${number}\\6${year}`
const spelled = `${number}\\s{0,3}thang\\s{0,3}${number}(?![0-9])(?:\\s{0,2},?\\s{0,2}(?:nam|/)\\s{0,2}${year})?`
const pattern = new RegExp(`(?<![0-9a-z/.,]|[0-9]-)(?:${numeric}|${dotted}|${spelled})`, 'g')

/** Days of a month in folded text ("15/6", "05 thang 11", "30/6/2026"), whatever they are for. */
export function findDays(folded: string): NamedDay[] {
  const found: NamedDay[] = []
  for (const match of folded.matchAll(pattern)) {
    const [whole, d1, m1, y1a, y1b, d2, , m2, y2, d3, m3, y3] = match
    const day = figure(d1 ?? d2 ?? d3)
    const month = figure(m1 ?? m2 ?? m3)
    if (day === null || month === null || day < 1 || day > 31 || month < 1 || month > 12) continue
    const named = figure(y1a ?? y1b ?? y2 ?? y3)
    found.push({ day, month, year: named, start: match.index, end: match.index + whole.length })
  }
  return found
}

/** A day of every year: --11-05. */
export function yearlyDay(month: number, day: number): string {
  return `--${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** A day as ISO: with the year that it or the list names, with the plan's year, or of every year. */
export function dayToIso(day: NamedDay, year: number | null): string {
  const of = day.year ?? year
  return of === null ? yearlyDay(day.month, day.day) : isoDate(of, day.month, day.day)
}

/** A year named once, after the last day of a list, holds for the days before it. */
export function shareYears(days: readonly NamedDay[]): NamedDay[] {
  const shared: NamedDay[] = []
  let known: number | null = null
  for (const day of [...days].reverse()) {
    known = day.year ?? known
    shared.unshift({ ...day, year: day.year ?? known })
  }
  return shared
}
