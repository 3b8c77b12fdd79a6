import { figure, yearPattern } from './figures.ts'
import { fold } from './fold.ts'

export interface FoundDate {
  /** ISO, cut to what is known: 2018-12-31, 2020-09, 2023. */
  readonly iso: string
  /** UTF-16 offsets; the word "ngày", "tháng" or "năm" before the figures belongs to the date. */
  readonly start: number
  readonly end: number
}

const year = yearPattern
const number = '([0-9ol]{1,2})'
const blank = '[\\s.,…_]{0,24}'

/** No figure or letter right before, unless the word "ngày" is glued to the figure. */
const fresh = '(?:(?<![0-9a-z/,.]|[0-9]-)|(?<=ngay))'
/** Figures with separators; spaces around a slash are a conversion's noise. */
const figures = `(?:ngay[\\s:]{0,4})?${fresh}${number}(?:\\s{0,3}/\\s{0,3}${number}\\s{0,3}/\\s{0,3}|([.-])${number}\\3)${year}`
/** "16 tháng 10 năm 2023", with blanks where an unsigned copy leaves the day or the month open. */
const words = `(?:ngay${blank})?(?:${fresh}${number}${blank})?thang${blank}(?:${number}${blank})?(?:nam|/|-)\\s{0,4}${year}`
const yearOnly = `\\bnam\\s{1,4}${year}(?!\\s{0,3}-\\s{0,3}(?:nam\\s{0,3})?[0-9]{4})`
const source = `${figures}|${words}|${yearOnly}`

const anywhere = new RegExp(source, 'g')
const here = new RegExp(source, 'y')

/** Joins year, month and day; a month or a day that no calendar has is left out. */
export function isoDate(yearNumber: number, month: number | null, day: number | null): string {
  const yearText = String(yearNumber).padStart(4, '0')
  if (month === null || month < 1 || month > 12) return yearText
  const monthText = `${yearText}-${String(month).padStart(2, '0')}`
  const last = new Date(Date.UTC(yearNumber, month, 0)).getUTCDate()
  if (day === null || day < 1 || day > last) return monthText
  return `${monthText}-${String(day).padStart(2, '0')}`
}

function readMatch(match: RegExpExecArray, text: string): FoundDate | null {
  const [whole, day1, month1, , month2, year1, day2, month3, year2, year3] = match
  const yearNumber = figure(year1 ?? year2 ?? year3)
  if (yearNumber === null) return null
  // "Việt Nam 2022" is a country and a number, no year of a date.
  if (year3 !== undefined && text.startsWith('Nam', match.index)) return null
  const month = figure(month1 ?? month2 ?? month3)
  const day = figure(day1 ?? day2)
  if (year1 !== undefined && (month === null || month > 12 || day === null || day > 31)) return null
  return { iso: isoDate(yearNumber, month, day), start: match.index, end: match.index + whole.length }
}

/** Every date with at least a year, in order. Takes NFC text. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = []
  for (const match of fold(text).matchAll(anywhere)) {
    const date = readMatch(match, text)
    if (date !== null) found.push(date)
  }
  return found
}

/** The date that begins exactly at `at`, or null. `folded` is `fold(text)`, made once by the caller. */
export function readDateAt(text: string, folded: string, at: number): FoundDate | null {
  here.lastIndex = at
  const match = here.exec(folded)
  return match === null ? null : readMatch(match, text)
}
