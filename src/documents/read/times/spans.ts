import { isoDate } from './dates.ts'
import { figure, yearPattern } from './figures.ts'

/** A stretch of time in ISO dates, cut to what is known; `from` null: open at the front, `to` null: open at the end. */
export interface TimeSpan {
  readonly from: string | null
  readonly to: string | null
}

const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }
const year = yearPattern
/** "năm 2026", "/2026", "-2026", "năm học 2026": the year after a month or a quarter. */
const ofYear = `(?:\\s{0,2}(?:/|-|,?\\s{0,2}nam)\\s{0,2}${year})?`
const link = '\\s{0,2}(?:-|,|;|&|va|den|toi|den het|den cuoi|sang)\\s{0,2}'

function quarterNumber(written: string | undefined): number | null {
  if (written === undefined) return null
  const plain = written.replaceAll('l', 'i').replaceAll('1', 'i')
  return roman[plain] ?? (/^[2-4]$/.test(written) ? Number(written) : null)
}

const quarter = '(i{1,3}|iv|[il1]{1,3}|[lil]v|[1-4])(?![a-z0-9])'
const quarters = new RegExp(
  `(?<![a-z])qu[yi]\\s{0,3}${quarter}${ofYear}(?:${link}(?:qu[yi]\\s{0,3})?${quarter}${ofYear})?(?:${link}(?:qu[yi]\\s{0,3})?${quarter}${ofYear})?(?:${link}(?:qu[yi]\\s{0,3})?${quarter}${ofYear})?`,
)
const month = '([0-9ol]{1,2})(?![0-9])'
const months = new RegExp(
  `(?<![a-z])(?:thang|t)\\s{0,2}${month}(?!\\s{0,2}thang)${ofYear}(?:${link}(?:thang\\s{0,2})?${month}(?!\\s{0,2}/\\s{0,2}[0-9]{1,2}/)${ofYear})?(?:${link}(?:thang\\s{0,2})?${month}${ofYear})?(?:${link}(?:thang\\s{0,2})?${month}${ofYear})?`,
)
const bareMonths = new RegExp(
  `(?<![0-9/a-z])${month}\\s{0,2}/\\s{0,2}${year}(?:${link}${month}\\s{0,2}/\\s{0,2}${year})?`,
)

interface Part {
  readonly value: number
  readonly year: number | null
}

/** Values with the years named beside them: a year named once holds for the values that lack one. */
function withYears(parts: readonly Part[], planYear: number | null): (Part & { year: number })[] {
  const dated: (Part & { year: number })[] = []
  let known = planYear
  for (const part of [...parts].reverse()) {
    known = part.year ?? known
    if (known !== null) dated.unshift({ value: part.value, year: known })
  }
  return dated
}

function partsOf(match: RegExpExecArray, value: (written: string | undefined) => number | null): Part[] {
  const parts: Part[] = []
  for (let i = 1; i + 1 < match.length; i += 2) {
    const read = value(match[i])
    if (read !== null) parts.push({ value: read, year: figure(match[i + 1]) })
  }
  return parts
}

function between(parts: readonly (Part & { year: number })[], first: number, last: number): TimeSpan | null {
  const opening = parts[0]
  const closing = parts.at(-1)
  if (opening === undefined || closing === undefined) return null
  return {
    from: isoDate(opening.year, (opening.value - 1) * first + 1, null),
    to: isoDate(closing.year, closing.value * last, null),
  }
}

/** "Quý II/2026", "Quý III - IV/2026": from the first month of the first to the last month of the last. */
export function readQuarters(folded: string, planYear: number | null): TimeSpan | null {
  const match = quarters.exec(folded)
  if (match === null) return null
  return between(withYears(partsOf(match, quarterNumber), planYear), 3, 3)
}

/** "Tháng 9/2026", "Tháng 5 - 8/2026", "từ tháng 5/2026 đến tháng 8/2026", "9/2026". */
export function readMonths(folded: string, planYear: number | null): TimeSpan | null {
  const match = months.exec(folded) ?? bareMonths.exec(folded)
  if (match === null) return null
  const parts = partsOf(match, figure)
  if (parts.some(part => part.value < 1 || part.value > 12)) return null
  return between(withYears(parts, planYear), 1, 1)
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

const range = new RegExp(
  `(?<![0-9/])${year}\\s{0,3}(?:-|den|toi|va|,|;)\\s{0,3}(?:het\\s{0,2}|cuoi\\s{0,2}|dau\\s{0,2})?(?:nam\\s{0,2})?(?:hoc\\s{0,2})?${year}`,
)
const onwards =
  /((?:19|20)\d{2})\s{0,2},?\s{0,2}(?:va|den|tro di|-)?\s{0,2}(?:(?:cac|nhung)\s)?(?:nam\s)?(?:tiep theo|tro di|sau do|ve sau)/
const until = new RegExp(`(?<![a-z])(?:den|toi|het|truoc)\\s(?:het\\s|cuoi\\s|dau\\s)?(?:nam\\s)${year}`)
const since = new RegExp(`(?<![a-z])(?:tu|ke tu|bat dau tu)\\s(?:dau\\s)?nam\\s${year}`)
const single = new RegExp(`(?<![0-9/])${year}`)

/** Whole years: "2026 - 2030", "từ năm 2026", "đến năm 2030", "Năm 2026". */
export function readYears(folded: string): TimeSpan | null {
  const pair = range.exec(folded)
  if (pair?.[1] !== undefined && pair[2] !== undefined) return yearSpan(pair[1], pair[2])
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
