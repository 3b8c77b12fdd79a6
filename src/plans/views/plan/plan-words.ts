import type { Period } from '../../../documents/index.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { PlanSummary, PlanTask } from '../../rules/plan/model.ts'
import { scheduleWords } from '../schedule-words.ts'
import type { PlanSay } from './words.ts'

/** "Kế hoạch 12/KH-UBND", or the type alone. */
export function planName({ documentType, symbol }: Pick<PlanSummary, 'documentType' | 'symbol'>): string {
  return [documentType, symbol].filter(Boolean).join(' ')
}

/** The period in words; empty where the plan has none. */
export function periodWords(period: Period | null, locale: Locale, say: PlanSay): string {
  if (period === null) return ''
  const { from, to } = period
  if (to === null) return say('period-open-end', { from: formatIsoDate(from, locale) })
  if (from === to && /^\d{4}$/.test(from)) return say('period-year', { year: from })
  return say('period', { from: formatIsoDate(from, locale), to: formatIsoDate(to, locale) })
}

/** Symbol, issuers, date and period: what one looks for to know that it is the right plan. */
export function planFacts(plan: PlanSummary, locale: Locale, say: PlanSay): string {
  return [
    planName(plan),
    plan.issuers.map(({ name }) => name).join(', '),
    plan.issuedOn && say('issued-on', { date: formatIsoDate(plan.issuedOn, locale) }),
    periodWords(plan.period, locale, say),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** When a task is done: the words of its schedule, else its last day; null where nothing says so. */
export function whenWords(task: PlanTask, locale: Locale, say: PlanSay): string | null {
  const words = task.schedule && scheduleWords(task.schedule, locale, say)
  if (words) return words
  return task.dueOn && say('task-due', { date: formatIsoDate(task.dueOn, locale) })
}
