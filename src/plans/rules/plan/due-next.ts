import type { Period } from '../../../documents/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import { type Days, daysOfPlan, dueDays, later } from './days.ts'
import type { PlanTask, ReportingDuty } from './model.ts'

/** A day on which something of a plan falls due. */
export interface DueDay {
  readonly on: CivilDate
  /** In the order of the document. */
  readonly tasks: readonly PlanTask[]
  readonly duties: readonly ReportingDuty[]
}

/** Whether a task comes again and again, or never stops. */
export function recurs({ schedule }: Pick<PlanTask, 'schedule'>): boolean {
  return schedule !== null && ['yearly', 'quarterly', 'monthly', 'ongoing'].includes(schedule.kind)
}

/**
 * The days of a task within a stretch: those that its schedule names, and its last one. What recurs ends with
 * the plan: that is no day of its own.
 */
export function taskDueDays(task: Pick<PlanTask, 'schedule' | 'dueOn'>, days: Days): CivilDate[] {
  const named = (task.schedule?.dates ?? []).flatMap(date => dueDays(date, days))
  const last = task.dueOn === null || recurs(task) ? [] : dueDays(task.dueOn, days)
  return [...new Set([...named, ...last])].sort()
}

/** Every day of a stretch on which a task or a report falls due, in order. */
export function dueCalendar(
  tasks: readonly PlanTask[],
  duties: readonly ReportingDuty[],
  days: Days,
): DueDay[] {
  const byDay = new Map<CivilDate, { tasks: PlanTask[]; duties: ReportingDuty[] }>()
  const at = (day: CivilDate) => {
    const found = byDay.get(day) ?? { tasks: [], duties: [] }
    byDay.set(day, found)
    return found
  }
  for (const task of tasks) for (const day of taskDueDays(task, days)) at(day).tasks.push(task)
  for (const duty of duties) {
    for (const day of new Set(duty.due.flatMap(due => dueDays(due, days)))) at(day).duties.push(duty)
  }
  return [...byDay].map(([on, found]) => ({ on, ...found })).sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** What falls due from today on: at most `limit` days, the next one first; none when the period is over. */
export function dueNext(
  tasks: readonly PlanTask[],
  duties: readonly ReportingDuty[],
  period: Period | null,
  today: CivilDate,
  limit: number,
): DueDay[] {
  const { from, to } = daysOfPlan(period, today)
  return dueCalendar(tasks, duties, { from: later(from, today), to }).slice(0, limit)
}
