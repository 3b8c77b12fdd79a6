import { isoDate } from './dates.ts'
import { figure, yearPattern } from './figures.ts'
import { type MonthSpan, readMonthSpans, readQuarterSpans } from './parts.ts'

/** A stretch of time in ISO dates, cut to what is known; `from` null: open at the front, `to` null: open at the end. */
export interface TimeSpan {
  readonly from: string | null
  readonly to: string | null
}

const year = yearPattern

/** The month with a number as `MonthSpan` counts them, as ISO: 2026-09. */
export function monthToIso(month: number): string {
  return isoDate(Math.floor(month / 12), (month % 12) + 1, null)
}

function whole(spans: readonly MonthSpan[]): TimeSpan | null {
  const first = spans[0]
  const last = spans.at(-1)
  if (first === undefined || last === undefined) return null
  return { from: monthToIso(first.first), to: monthToIso(last.last) }
}

/** "Quý II/2026", "Quý III - IV/2026": from the first month of the first to the last month of the last. */
export function readQuarters(folded: string, planYear: number | null): TimeSpan | null {
  return whole(readQuarterSpans(folded, planYear))
}

/** "Tháng 9/2026", "Tháng 5 - 8/2026", "từ tháng 5/2026 đến tháng 8/2026", "9/2026". */
export function readMonths(folded: string, planYear: number | null): TimeSpan | null {
  return whole(readMonthSpans(folded, planYear))
}

const partOfYear = new RegExp(
  `0?([369])\\s{0,2}thang\\s{0,2}(dau|cuoi)(?:\\s{0,2}(?:cua\\s{0,2})?nam)?(?:\\s{0,2}${year})?`,
)

/** "6 tháng đầu năm 2026", "6 tháng cuối năm". */
export function readPartOfYear(folded: string, planYear: number | null): TimeSpan | null {
  const match = partOfYear.exec(folded)
  const of = figure(match?.[3]) ?? planYear
  const count = figure(match?.[1])
  if (match === null || of === null || count === null) return null
  return match[2] === 'dau'
    ? { from: isoDate(of, 1, null), to: isoDate(of, count, null) }
    : { from: isoDate(of, 13 - count, null), to: isoDate(of, 12, null) }
}

const listed = new RegExp(
  `(?<![0-9/])${year}(?:\\s{0,3}(?:-|den|toi|va|,|;)\\s{0,3}(?:het\\s{0,2}|cuoi\\s{0,2}|dau\\s{0,2})?(?:nam\\s{0,2})?(?:hoc\\s{0,2})?(?:19|2[0o])[0-9o]{2}(?![0-9])){1,12}`,
)
const onwards =
  /((?:19|20)\d{2})\s{0,2},?\s{0,2}(?:va|den|tro di|-)?\s{0,2}(?:(?:cac|nhung)\s)?(?:nam\s)?(?:tiep theo|tro di|sau do|ve sau)/
const until = new RegExp(
  `(?<![a-z])(?:den|toi|het|truoc)\\s(?:(?:het\\s|cuoi\\s|dau\\s)?nam\\s|het\\s|cuoi\\s)?${year}`,
)
const since = new RegExp(`(?<![a-z])(?:tu|ke tu|bat dau tu)\\s(?:dau\\s)?(?:nam\\s)?${year}`)
const single = new RegExp(`(?<![0-9/])${year}`)

/** Years that a list names with a gap between ("2026, 2028 và 2030"); empty for a range or for one year. */
export function readYearList(folded: string): string[] {
  const words = listed.exec(folded)?.[0]
  if (words === undefined || /-|den|toi/.test(words)) return []
  const years = [...words.matchAll(/[0-9o]{4}/g)].map(match => Number(match[0].replaceAll('o', '0')))
  return years.every((one, index) => index === 0 || one === (years[index - 1] ?? 0) + 1)
    ? []
    : years.map(String)
}

/** Whole years: "2026 - 2030", "từ năm 2026", "đến năm 2030", "Năm 2026". */
export function readYears(folded: string): TimeSpan | null {
  const list = [...(listed.exec(folded)?.[0].matchAll(/[0-9o]{4}/g) ?? [])]
  const [opening, closing] = [list[0]?.[0], list.at(-1)?.[0]]
  if (opening !== undefined && closing !== undefined) return yearSpan(opening, closing)
  const open = onwards.exec(folded) ?? since.exec(folded)
  if (open?.[1] !== undefined) return yearSpan(open[1], null)
  const end = until.exec(folded)
  if (end?.[1] !== undefined) return yearSpan(null, end[1])
  const one = single.exec(folded)
  return one?.[1] === undefined ? null : yearSpan(one[1], one[1])
}

function yearSpan(from: string | null, to: string | null): TimeSpan {
  return { from: from?.replaceAll('o', '0') ?? null, to: to?.replaceAll('o', '0') ?? null }
}
