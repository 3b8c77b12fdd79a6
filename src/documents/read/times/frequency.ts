import type { Schedule } from '../../model.ts'
import { findDays, yearlyDay } from './days.ts'
import { areContiguous, type MonthSpan, readMonthSpans, readQuarterSpans } from './parts.ts'

/** How often a task recurs, and when in each turn where the words say it. */
export type Frequency = Pick<Schedule, 'kind' | 'from' | 'to' | 'dates'>

const every = '(?:hang|moi|tung|theo)'
/** "01 lần/năm", "02 bài/tháng": so many things a year, a quarter or a month. */
const things = '(?:[a-z]{1,9})\\s{0,2}/\\s{0,2}'
const yearly = new RegExp(
  `(?<![a-z])(?:${every}\\s{0,2}nam(?![a-z])|${things}nam(?![a-z]|\\s?[0-9]))|lan\\s(?:mot|moi|trong)\\s(?:mot\\s)?nam|thuong nien|(?:^|(?:moi|mot|(?<![0-9])0?1) )nam\\s{0,2}(?:/\\s{0,2}lan|(?:mot|0?1) lan)`,
)
/** "6 tháng, năm": what comes every half year comes every year too. */
const halfYearly =
  /(?:0?6|sau)\s{0,2}thang\s{0,2}(?:,|va|;|\/|-)\s{0,2}(?:(?:hang|moi|0?1|mot|ca|cuoi)\s)?nam(?!\s?[0-9])/
const quarterly = new RegExp(
  `(?<![a-z])(?:${every}\\s{0,2}qu[yi](?![a-z])|${things}qu[yi](?![a-z]|\\s?[0-9il]))|3 thang\\s{0,2}/|thang (?:cuoi|dau|thu hai)(?: cua)?(?: moi| hang)? qu[yi](?![a-z])`,
)
const monthly = new RegExp(`(?<![a-z])(?:${every}\\s{0,2}thang(?![a-z])|${things}thang(?![a-z]|\\s?[0-9]))`)
const kinds = [
  ['yearly', yearly],
  ['yearly', halfYearly],
  ['quarterly', quarterly],
  ['monthly', monthly],
] as const

/** Any year does: only months and days of it are taken. */
const someYear = 2000
const namesYear = /(?:19|20)[0-9]{2}/

function monthOf(month: number): string {
  return `--${String((month % 12) + 1).padStart(2, '0')}`
}

/** "Quý I hằng năm": the months said as --01 and --03; of a list with gaps the last month of each. */
function recurringMonths(spans: readonly MonthSpan[]): Omit<Frequency, 'kind'> {
  const [first, last] = [spans[0], spans.at(-1)]
  if (first === undefined || last === undefined) return { from: null, to: null, dates: [] }
  if (!areContiguous(spans)) return { from: null, to: null, dates: spans.map(span => monthOf(span.last)) }
  return { from: monthOf(first.first), to: monthOf(last.last), dates: [] }
}

/** The days of a recurring task: of every year, or of every month where only a day is named. */
function recurringDays(folded: string): Omit<Frequency, 'kind'> | null {
  const days = findDays(folded)
  const [first, second] = days
  const dates = days.map(day => yearlyDay(day.month, day.day))
  const between = folded.slice(first?.end, second?.start)
  if (days.length === 2 && /^\s{0,2}(?:-|den)/.test(between)) {
    return { from: dates[0] ?? null, to: dates[1] ?? null, dates: [] }
  }
  if (dates.length > 0) return { from: null, to: null, dates }
  const monthDay = /(?:ngay|truoc|mung)\s{0,2}([0-9]{1,2})\s(?:cua\s)?(?:hang|moi|tung)\s{0,2}thang/.exec(
    folded,
  )?.[1]
  return monthDay === undefined ? null : { from: null, to: null, dates: [`---${monthDay.padStart(2, '0')}`] }
}

/** How often folded words say that a task recurs; the first of several counts. Null where they do not. */
export function readFrequency(folded: string): Frequency | null {
  const found = kinds
    .map(([kind, pattern]) => ({ kind, at: pattern.exec(folded)?.index ?? -1 }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)[0]
  if (found === undefined) return null
  const days = recurringDays(folded)
  if (days !== null) return { kind: found.kind, ...days }
  if (found.kind !== 'yearly' || namesYear.test(folded)) {
    return { kind: found.kind, from: null, to: null, dates: [] }
  }
  const quarters = readQuarterSpans(folded, someYear)
  const spans = quarters.length > 0 ? quarters : readMonthSpans(folded, someYear)
  return { kind: 'yearly', ...recurringMonths(spans) }
}
