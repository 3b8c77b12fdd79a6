import { isoDate } from './dates.ts'
import { dayToIso, findDays } from './days.ts'
import { readMonths, readPartOfYear, readQuarters, readYears, type TimeSpan } from './spans.ts'

/** "từ A đến B", whatever A and B are: a day, a month, a quarter, a year or the end of the plan's. */
const fromTo =
  /(?<![a-z])tu\s(.{1,40}?)\s{0,2}(?:-|(?<![a-z])(?:cho den|den|toi)(?![a-z]))\s{0,2}(?:het\s|cuoi\s|khi het\s)?(.{1,40})$/
const dayOnly = /^(?:ngay\s)?0?([1-9]|[12][0-9]|3[01])$/

function readPoint(words: string, year: number | null): TimeSpan | null {
  const day = findDays(words)[0]
  if (day !== undefined) {
    if (day.year === null && year === null) return null
    const iso = dayToIso(day, year)
    return { from: iso, to: iso }
  }
  const read =
    readQuarters(words, year) ?? readPartOfYear(words, year) ?? readMonths(words, year) ?? readYears(words)
  if (read?.from != null && read.to !== null) return read
  const own = /^(?:dau |cuoi |het )?nam(?: nay| ke hoach)?$/.test(words.trim())
  return own && year !== null ? { from: String(year), to: String(year) } : null
}

/** The day "10" of "từ ngày 10 đến ngày 15/6/2026" lies in the month of the end. */
function readDayOf(words: string, end: string): string | null {
  const day = dayOnly.exec(words.trim())?.[1]
  if (day === undefined || end.length < 10) return null
  return isoDate(Number(end.slice(0, 4)), Number(end.slice(5, 7)), Number(day))
}

/** A stretch of time with both ends said; "từ nay" leaves its beginning open. Null where there is none. */
export function readRange(folded: string, planYear: number | null): TimeSpan | null {
  const match = fromTo.exec(folded)
  if (match?.[1] === undefined || match[2] === undefined) return null
  const to = readPoint(match[2], planYear)?.to ?? null
  if (to === null) return null
  if (/^(?:nay|khi)(?![a-z])/.test(match[1])) return { from: null, to }
  const year = Number(to.slice(0, 4))
  const from = readDayOf(match[1], to) ?? readPoint(match[1], year)?.from ?? null
  if (from === null) return null
  if (from.slice(0, to.length) <= to.slice(0, from.length)) return { from, to }
  // "Từ tháng 11 đến tháng 2/2027" begins in the year before.
  const earlier = readPoint(match[1], year - 1)?.from ?? null
  return earlier === null || earlier > to ? null : { from: earlier, to }
}
