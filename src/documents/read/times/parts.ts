import { figure, yearPattern } from './figures.ts'

/** Months counted from the year 0: first and last of a stretch of time. */
export interface MonthSpan {
  readonly first: number
  readonly last: number
}

const year = yearPattern
/** "năm 2026", "/2026", "-2026", ", năm học 2026": the year after a month or a quarter. */
const ofYear = `(?:\\s{0,2}(?:/|-|,?\\s{0,2}nam)\\s{0,2}${year})?`
const between = '(-|,|;|&|\\+|va|hoac|den het|den cuoi|den|toi|sang)'
/** A bare figure counts nothing else: "Quý I, 2 hội nghị" is one quarter. */
const alone = '(?!\\s{0,2}(?!nam|va|den|toi|hang|moi|hoac|sang|trong|cua)[a-z])'

const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }

function quarterNumber(written: string | undefined): number | null {
  if (written === undefined) return null
  const plain = written.replaceAll('l', 'i').replaceAll('1', 'i')
  return roman[plain] ?? (/^[2-4]$/.test(written) ? Number(written) : null)
}

function monthNumber(written: string | undefined): number | null {
  const value = figure(written)
  return value !== null && value >= 1 && value <= 12 ? value : null
}

/** A way to write parts of a year: how the first and how the others of a list are written. */
interface Notation {
  readonly head: RegExp
  readonly tail: RegExp
  readonly value: (written: string | undefined) => number | null
  readonly months: number
}

const quarterWord = '(?:qu[yi]|q\\.?)\\s{0,3}'
const quarter = '(i{1,3}|iv|[il1]{1,3}|[lil]v|[1-4])(?![a-z0-9])'
const monthWord = '(?:thang|t\\.?)\\s{0,2}'
const month = '([0-9ol]{1,2})(?![0-9])'
const notDay = '(?!\\s{0,2}/\\s{0,2}[0-9]{1,2}\\s{0,2}/)'

function tailOf(words: string): RegExp {
  return new RegExp(`\\s{0,2},?\\s{0,2}${between}\\s{0,2}${words}`, 'y')
}

const quarters: Notation = {
  head: new RegExp(`(?<![a-z])${quarterWord}${quarter}${ofYear}`),
  tail: tailOf(`(?:${quarterWord}${quarter}|${quarter}${alone})${ofYear}`),
  value: quarterNumber,
  months: 3,
}
const months: Notation = {
  head: new RegExp(`(?<![a-z])${monthWord}${month}(?!\\s{0,2}thang)${ofYear}`),
  tail: tailOf(`(?:${monthWord}${month}|${month}${notDay}${alone})${ofYear}`),
  value: monthNumber,
  months: 1,
}
const slashed: Notation = {
  head: new RegExp(`(?<![0-9/a-z]|[0-9]-)${month}\\s{0,2}/\\s{0,2}${year}`),
  tail: tailOf(`(?:${monthWord})?${month}\\s{0,2}/\\s{0,2}${year}`),
  value: monthNumber,
  months: 1,
}

interface Part {
  readonly value: number
  readonly year: number | null
  /** Whether the part ends a range that the part before it begins. */
  readonly closes: boolean
}

/** No list names more parts of a year. */
const partsMax = 24

/** The parts that a list names, in order; empty where none or no real one is named. */
function readParts(folded: string, { head, tail, value }: Notation): Part[] {
  const opening = head.exec(folded)
  const first = value(opening?.[1])
  if (opening === null || first === null) return []
  const parts: Part[] = [{ value: first, year: figure(opening[2]), closes: false }]
  let end = opening.index + opening[0].length
  while (parts.length < partsMax) {
    tail.lastIndex = end
    const match = tail.exec(folded)
    if (match === null) break
    const [whole, link = '', ...written] = match
    const of = written.pop()
    const next = value(written.find(one => one !== undefined))
    if (next === null) break
    parts.push({ value: next, year: figure(of), closes: /^(?:-|den|toi|sang|hoac)/.test(link) })
    end += whole.length
  }
  return parts
}

/** A year named once holds for the parts before it; the plan's year for those after the last one named. */
function withYears(parts: readonly Part[], planYear: number | null): (Part & { year: number })[] {
  const dated: (Part & { year: number })[] = []
  let known = planYear
  for (const part of [...parts].reverse()) {
    known = part.year ?? known
    if (known !== null) dated.unshift({ ...part, year: known })
  }
  return dated
}

function spansOf(parts: readonly (Part & { year: number })[], monthsEach: number): MonthSpan[] {
  const spans: MonthSpan[] = []
  for (const part of parts) {
    const first = part.year * 12 + (part.value - 1) * monthsEach
    const last = first + monthsEach - 1
    const open = spans.at(-1)
    // "Tháng 11/2026 - tháng 2" runs into the next year.
    if (part.closes && open !== undefined) {
      spans[spans.length - 1] = { first: open.first, last: last < open.first ? last + 12 : last }
    } else spans.push({ first, last })
  }
  return spans
}

function inOrder(folded: string, planYear: number | null, notation: Notation): MonthSpan[] {
  return spansOf(withYears(readParts(folded, notation), planYear), notation.months)
}

/** Quarters named in folded text: each of a list apart, a range as one; empty where none has a year. */
export function readQuarterSpans(folded: string, planYear: number | null): MonthSpan[] {
  return inOrder(folded, planYear, quarters)
}

/** Months named in folded text, as words or as "9/2026": each of a list apart, a range as one. */
export function readMonthSpans(folded: string, planYear: number | null): MonthSpan[] {
  if (months.head.test(folded)) return inOrder(folded, planYear, months)
  return inOrder(folded, planYear, slashed)
}

/** Whether the spans follow each other without a gap, so that they are one stretch of time. */
export function areContiguous(spans: readonly MonthSpan[]): boolean {
  return spans.every((span, index) => {
    const before = spans[index - 1]
    return before === undefined || span.first === before.last + 1
  })
}
