import type { Schedule } from '../../model.ts'
import { dayToIso, findDays, type NamedDay, shareYears } from './days.ts'
import { fold } from './fold.ts'
import { readFrequency } from './frequency.ts'
import { areContiguous, type MonthSpan, readMonthSpans, readQuarterSpans } from './parts.ts'
import { readRange } from './range.ts'
import { monthToIso, readPartOfYear, readYearList, readYears, type TimeSpan } from './spans.ts'

export interface CellSchedule {
  readonly schedule: Schedule | null
  /** True where the time hangs on another event: no date can be given before that event has one. */
  readonly relative: boolean
}

/** Again and again without a day; "6 tháng/lần" too, since the schedules have no kind for it. */
const ongoing =
  /thuong xuyen|lien tuc|(?<![a-z])(?:hang|moi)\s(?:ngay|tuan)|dinh ky|kip thoi|xuyen suot|quanh nam|lau dai|trong suot|lan\s{0,2}\/\s{0,2}tuan|(?:(?:0?[2-9]|1[0-2]|hai|ba|sau)\s(?:thang|nam))\s{0,2}(?:\/\s{0,2}(?:0?1\s|mot\s)?lan|(?:mot|0?1) lan)|^(?:0?6|sau)\s{0,2}thang$/
const relative =
  /(?<![a-z])(?:(?:ngay )?sau (?:khi|thoi diem|ngay|dai hoi|hoi nghi|ky hop)|ngay khi|khi (?:co|phat sinh|duoc|can|hoan thanh|trung uong|cap)|ke tu|theo (?:ke hoach|chuong trinh|tien do|lo trinh|yeu cau|chi dao|huong dan|quy dinh|dien bien|thuc te|thoi gian|thoi diem|lich|su kien|phan cong|giai doan cu the|tinh hinh)|dot xuat|truoc, trong|trong vong|trong thoi han)/
const wholeYear =
  /(?<![a-z])(?:(?:trong|ca|dau|giua|cuoi|het) nam|nam ke hoach|trong nam ke hoach)(?![a-z0-9 ]{0,2}[0-9])/

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

/** "Ngày 10 - 15/6/2026": the day before the dash lies in the same month. */
const dayBefore = /(?<![0-9/])(0?[1-9]|[12][0-9]|3[01])\s{0,2}(?:-|den(?: het)?(?: ngay)?)\s{0,2}$/

function readDays(words: string, text: string, planYear: number | null): Schedule | null {
  // "10-15/6": set apart as "10 - 15/6", since a day glued to a dash could be part of a symbol.
  const folded = words.replace(/(?<![0-9/.-])([0-9]{1,2})-(?=[0-9]{1,2}\s?\/\s?[0-9])/g, '$1 - ')
  const days = shareYears(findDays(folded))
  const [first, second] = days
  if (first === undefined) return null
  const before = dayBefore.exec(folded.slice(0, first.start))?.[1]
  const [from, to]: (NamedDay | undefined)[] =
    before === undefined ? [first, second] : [{ ...first, day: Number(before) }, first]
  const between = before === undefined ? folded.slice(first.end, second?.start ?? first.end) : '-'
  const isRange = days.length === (before === undefined ? 2 : 1) && /^\s{0,2}(?:-|den|den het)/.test(between)
  if (isRange && from !== undefined && to !== undefined) {
    return span(text, { from: dayToIso(from, planYear), to: dayToIso(to, planYear) })
  }
  if (days.length === 1 && opensOnly.test(folded.slice(0, first.end))) {
    return span(text, { from: dayToIso(first, planYear), to: null })
  }
  return schedule('dates', text, { dates: days.map(day => dayToIso(day, planYear)) })
}

/** Words that make a month or a quarter the latest, right before it. */
const latest = /(?:truoc|cham nhat|muon nhat|khong qua)[a-z\s]{0,24}$/
/** "Từ Quý II/2026" names no end, "đến hết Quý II/2026" no beginning. */
const opensOnly = /^(?:bat dau |thuc hien |trien khai )?tu (?!.*(?:den|-))/
const closesOnly = /^(?:tu nay )?(?:cho )?(?:den|toi)(?: het| cuoi| truoc)? (?:thang|qu[yi])/

function isoOfSpan(one: MonthSpan): string {
  return monthToIso(one.last)
}

/** Months and quarters: one stretch is a period; a list with gaps gives the last month of each stretch. */
function readParts(folded: string, text: string, planYear: number | null): Schedule | null {
  const quarters = readQuarterSpans(folded, planYear)
  const spans = quarters.length > 0 ? quarters : readMonthSpans(folded, planYear)
  const [first, last] = [spans[0], spans.at(-1)]
  if (first === undefined || last === undefined) return null
  const word =
    quarters.length > 0 ? /(?<![a-z])q(?:u[yi])?\.?\s{0,3}[il1-4]/ : /(?<![a-z])t(?:hang)?\.?\s{0,2}[0-9ol]/
  const before = folded.slice(0, word.exec(folded)?.index ?? 0)
  if (latest.test(before)) {
    // The month before the quarter is the last in which it is still done in time.
    const early = quarters.length > 0 && /truoc[a-z\s]{0,24}$/.test(before)
    const dates = spans.map(one => (early ? monthToIso(one.first - 1) : isoOfSpan(one)))
    return schedule('dates', text, { dates })
  }
  if (!areContiguous(spans)) return schedule('dates', text, { dates: spans.map(isoOfSpan) })
  return span(text, {
    from: closesOnly.test(folded) ? null : monthToIso(first.first),
    to: opensOnly.test(folded) ? null : isoOfSpan(last),
  })
}

function readFixed(folded: string, text: string, planYear: number | null): Schedule | null {
  const range = readRange(folded, planYear)
  if (range !== null) return span(text, range)
  const days = readDays(folded, text, planYear)
  if (days !== null) return days
  const half = readPartOfYear(folded, planYear)
  if (half !== null) return span(text, half)
  const parts = readParts(folded, text, planYear)
  if (parts !== null) return parts
  const list = readYearList(folded)
  if (list.length > 0) return schedule('dates', text, { dates: list })
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
  const frequency = readFrequency(folded)
  if (frequency !== null) {
    return { schedule: schedule(frequency.kind, words, frequency), relative: false }
  }
  const constant = ongoing.exec(folded)
  // What follows "sau khi" or "theo kế hoạch" belongs to the other event: its year is not this task's.
  const before = hanging === null ? folded : folded.slice(0, hanging.index)
  const fixed = readFixed(before, words, planYear)
  // "Định kỳ" beside days only says that there are several.
  const isConstant = constant !== null && constant[0] !== 'dinh ky' && constant.index < 3
  if (constant !== null && (fixed === null || isConstant)) {
    return { schedule: schedule('ongoing', words), relative: false }
  }
  if (fixed !== null) return { schedule: fixed, relative: false }
  if (hanging !== null) return { schedule: null, relative: true }
  if (/^(?:trong nam|ca nam)$/.test(folded)) return { schedule: schedule('ongoing', words), relative: false }
  return { schedule: null, relative: false }
}
