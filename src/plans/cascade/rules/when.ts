/** When a task of a draft is done: as the table of the plan says it, and as the contract has it. */
import type { Schedule } from '../../../documents/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import { taskDays } from '../../rules/issue/task-days.ts'
import type { DraftHead, DraftWhen } from './model.ts'
import { officialDay } from './official-words.ts'

const again = {
  yearly: 'Hằng năm',
  quarterly: 'Hằng quý',
  monthly: 'Hằng tháng',
  ongoing: 'Thường xuyên',
} as const

/** The words of the time column; '' where nothing is said. */
export function whenWords(when: DraftWhen): string {
  switch (when.kind) {
    case 'none':
      return ''
    case 'parent':
      return wordsOf(when.schedule)
    case 'date':
      return `Trước ngày ${officialDay(when.dueOn)}`
    default:
      return again[when.kind]
  }
}

/** The schedule of the contract, its words being those of the table; null where nothing is said. */
export function scheduleOf(when: DraftWhen): Schedule | null {
  const text = whenWords(when)
  const blank = { from: null, to: null, dates: [], text }
  switch (when.kind) {
    case 'none':
      return null
    case 'parent':
      return { ...when.schedule, text }
    case 'date':
      return { ...blank, kind: 'dates', dates: [when.dueOn] }
    default:
      return { ...blank, kind: when.kind }
  }
}

/** The last day of a task in a plan of this period, YYYY-MM-DD; null where there is none. */
export function lastDayOf(
  when: DraftWhen,
  { periodFrom, periodTo }: Pick<DraftHead, 'periodFrom' | 'periodTo'>,
): CivilDate | null {
  const period = periodFrom === null ? null : { from: periodFrom, to: periodTo }
  return taskDays(scheduleOf(when), period).dueOn
}

/** The plan's own words where it has them: they say more than ours. */
function wordsOf({ kind, from, to, dates, text }: Schedule): string {
  const own = text.trim()
  if (own !== '') return `${own.slice(0, 1).toLocaleUpperCase('vi')}${own.slice(1)}`
  if (kind === 'yearly' || kind === 'quarterly' || kind === 'monthly' || kind === 'ongoing')
    return again[kind]
  const days = dates.filter(day => /^\d{4}-\d\d-\d\d$/.test(day))
  if (days.length > 0) return `Trước ngày ${days.map(officialDay).join(' và ngày ')}`
  if (from === null && to === null) return ''
  return to === null || from === null || from === to
    ? partWords(to ?? from ?? '')
    : `${partWords(from)} đến ${lower(partWords(to))}`
}

function partWords(iso: string): string {
  const [year, month, day] = iso.split('-')
  if (day !== undefined) return `Ngày ${officialDay(iso)}`
  return month === undefined ? `Năm ${year}` : `Tháng ${Number(month)}/${year}`
}

const lower = (words: string): string => `${words.slice(0, 1).toLocaleLowerCase('vi')}${words.slice(1)}`
