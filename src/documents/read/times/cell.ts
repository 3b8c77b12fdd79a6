import type { Schedule } from '../../model.ts'
import { isoDate } from './dates.ts'
import { dayToIso, findDays, shareYears, yearlyDay } from './days.ts'
import { fold } from './fold.ts'
import { readMonths, readPartOfYear, readQuarters, readYears, type TimeSpan } from './spans.ts'

export interface CellSchedule {
  readonly schedule: Schedule | null
  /** True where the time hangs on another event: no date can be given before that event has one. */
  readonly relative: boolean
}

const every = '(?:hang|moi|tung|theo)'
const yearly = new RegExp(
  `(?<![a-z])(?:${every}\\s{0,2}nam(?![a-z])|(?:lan|ky)\\s{0,2}/\\s{0,2}nam|lan\\s(?:mot|moi|trong)\\s(?:mot\\s)?nam|thuong nien)`,
)
const halfYearly =
  /(?:0?6|sau)\s{0,2}thang(?:\s{0,2}\/\s{0,2}(?:0?1\s)?lan|\s(?:mot|1|01) lan|\s{0,2}(?:,|va)\s{0,2}(?:hang |0?1 |mot |ca )?nam|$)/
const quarterly = new RegExp(
  `(?<![a-z])(?:${every}\\s{0,2}qu[yi](?![a-z])|(?:lan|ky)\\s{0,2}/\\s{0,2}qu[yi]|3 thang\\s{0,2}/)`,
)
const monthly = new RegExp(`(?<![a-z])(?:${every}\\s{0,2}thang(?![a-z])|(?:lan|ky)\\s{0,2}/\\s{0,2}thang)`)
const ongoing =
  /thuong xuyen|lien tuc|(?<![a-z])(?:hang|moi)\s(?:ngay|tuan)|dinh ky|kip thoi|xuyen suot|quanh nam|lau dai|trong suot|lan\s{0,2}\/\s{0,2}tuan/
const relative =
  /(?<![a-z])(?:(?:ngay )?sau (?:khi|thoi diem|ngay|dai hoi|hoi nghi|ky hop)|ngay khi|khi (?:co|phat sinh|duoc|can|hoan thanh|trung uong|cap)|ke tu|theo (?:ke hoach|chuong trinh|tien do|lo trinh|yeu cau|chi dao|huong dan|quy dinh|dien bien|thuc te|thoi gian|thoi diem|lich|su kien|phan cong|giai doan cu the|tinh hinh)|dot xuat|truoc, trong|trong vong|trong thoi han)/
const deadline =
  /(?<![a-z])(?:truoc|cham nhat|muon nhat|khong qua|xong trong ngay|den het ngay|den ngay|het ngay|han cuoi|han|hoan thanh ngay)(?![a-z])/
const wholeYear = /(?<![a-z])(?:trong nam|ca nam|nam ke hoach|trong nam ke hoach)(?![a-z0-9 ]{0,2}[0-9])/

/** No cell about time is longer; what follows is no time. */
const longest = 300

function tidy(text: string): string {
  return text
    .slice(0, longest)
    .replace(/\s+/gu, ' ')
    .replace(/^[\s\-+*•–.;:|]+|[\s;:|*]+$/gu, '')
}

function schedule(kind: Schedule['kind'], text: string, rest: Partial<Schedule> = {}): Schedule {
  return { kind, from: null, to: null, dates: [], text, ...rest }
}

function span(text: string, found: TimeSpan): Schedule {
  return schedule('period', text, { from: found.from, to: found.to })
}

/** The days of a recurring task: of every year, or of every month where only a day is named. */
function recurringDays(folded: string): string[] {
  const days = findDays(folded).map(day => yearlyDay(day.month, day.day))
  if (days.length > 0) return days
  const monthDay = /ngay\s{0,2}([0-9]{1,2})(?:\s(?:cua\s)?)(?:hang|moi)\s{0,2}thang/.exec(folded)?.[1]
  return monthDay === undefined ? [] : [`---${monthDay.padStart(2, '0')}`]
}

/** "Tháng 10 hằng năm": the month is said in `from` and `to` as --10. */
const recurringMonth = /^thang\s{0,2}(0?[1-9]|1[0-2])(?![0-9])[^0-9]*$/

function readFrequency(folded: string, text: string): Schedule | null {
  const kinds = [
    ['yearly', yearly],
    ['yearly', halfYearly],
    ['quarterly', quarterly],
    ['monthly', monthly],
  ] as const
  const found = kinds
    .map(([kind, pattern]) => ({ kind, at: pattern.exec(folded)?.index ?? -1 }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0]
  if (found === undefined) return null
  const dates = recurringDays(folded)
  const month = dates.length > 0 ? null : recurringMonth.exec(folded)?.[1]
  const of = month ? `--${month.padStart(2, '0')}` : null
  return schedule(found.kind, text, { dates, from: of, to: of })
}

function readDays(folded: string, text: string, planYear: number | null): Schedule | null {
  const days = shareYears(findDays(folded))
  const [first, second] = days
  if (first === undefined) return null
  const isRange =
    second !== undefined &&
    days.length === 2 &&
    /^\s{0,2}(?:-|den|den het)/.test(folded.slice(first.end, second.start))
  if (isRange) return span(text, { from: dayToIso(first, planYear), to: dayToIso(second, planYear) })
  return schedule('dates', text, { dates: days.map(day => dayToIso(day, planYear)) })
}

const monthDeadline =
  /(?:truoc|cham nhat|muon nhat)[a-z\s]{0,24}thang\s{0,2}([0-9]{1,2})(?:\s{0,2}(?:\/|nam)\s{0,2}(20[0-9]{2}))?(?![0-9])/

/** "Trước tháng 9/2026": the month is all that is named. */
function readMonthDeadline(folded: string, text: string, planYear: number | null): Schedule | null {
  const match = monthDeadline.exec(folded)
  const year = match?.[2] === undefined ? planYear : Number(match[2])
  if (match?.[1] === undefined || year === null) return null
  return schedule('dates', text, { dates: [isoDate(year, Number(match[1]), null)] })
}

/** "Từ Quý II/2026" names no end. */
const opensOnly = /^(?:bat dau )?tu (?!.*(?:den|-))/

function readFixed(folded: string, text: string, planYear: number | null): Schedule | null {
  const days = readDays(folded, text, planYear)
  if (days !== null) return days
  if (deadline.test(folded)) {
    const month = readMonthDeadline(folded, text, planYear)
    if (month !== null) return month
  }
  const found =
    readQuarters(folded, planYear) ?? readPartOfYear(folded, planYear) ?? readMonths(folded, planYear)
  if (found !== null) return span(text, opensOnly.test(folded) ? { ...found, to: null } : found)
  const years = readYears(folded)
  if (years !== null) return span(text, years)
  if (planYear !== null && wholeYear.test(folded)) {
    return span(text, { from: String(planYear), to: String(planYear) })
  }
  return null
}

/**
 * A time column's cell (rule 9 of plan-reading.md): every phrase counts. `planYear` dates the words that
 * name no year. `schedule` is null where the cell names no time or one that hangs on another event.
 */
export function readCellSchedule(text: string, planYear: number | null): CellSchedule {
  const words = tidy(text)
  const folded = fold(words)
  if (!/[a-z0-9]/.test(folded)) return { schedule: null, relative: false }
  const hanging = relative.exec(folded)
  const frequency = readFrequency(folded, words)
  if (frequency !== null) return { schedule: frequency, relative: false }
  const constant = ongoing.exec(folded)
  // What follows "sau khi" or "theo kế hoạch" belongs to the other event: its year is not this task's.
  const before = hanging === null ? folded : folded.slice(0, hanging.index)
  const fixed = readFixed(before, words, planYear)
  if (constant !== null && (fixed === null || constant.index < 3)) {
    return { schedule: schedule('ongoing', words), relative: false }
  }
  if (fixed !== null) return { schedule: fixed, relative: false }
  if (hanging !== null) return { schedule: null, relative: true }
  if (/^(?:trong nam|ca nam)$/.test(folded)) return { schedule: schedule('ongoing', words), relative: false }
  return { schedule: null, relative: false }
}
