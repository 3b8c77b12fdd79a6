import type { Period } from '../../../documents/index.ts'
import { firstDay, lastDay, yearsOf } from '../issue/task-days.ts'
import { type Days, dueDays, earlier, later } from './days.ts'
import { type DueDay, dueCalendar, recurs, taskDueDays } from './due-next.ts'
import type { PlanTask, ReportingDuty } from './model.ts'

/** What falls in one year of a stage plan (F2). */
export interface PlanYear {
  readonly year: string
  /** Tasks whose days lie in it: due in it, or begun before its end and not due before its beginning. */
  readonly dated: readonly PlanTask[]
  /** Tasks of every year, quarter or month, or at all times. */
  readonly recurring: readonly PlanTask[]
  /** Days on which something falls due in it. */
  readonly due: readonly DueDay[]
}

/** The years of a plan of several years with what falls in each; empty for a plan of one year or without an end. */
export function planYears(
  period: Period | null,
  tasks: readonly PlanTask[],
  duties: readonly ReportingDuty[],
): PlanYear[] {
  const years = yearsOf(period)
  if (years.length < 2) return []
  const recurring = tasks.filter(recurs)
  const dated = tasks.filter(task => !recurs(task))
  const whole: Days = { from: firstDay(period?.from ?? null) ?? '', to: lastDay(period?.to ?? null) ?? '' }
  return years.map(year => {
    const days = { from: later(`${year}-01-01`, whole.from), to: earlier(`${year}-12-31`, whole.to) }
    return {
      year,
      dated: dated.filter(task => fallsIn(task, days)),
      recurring,
      due: dueCalendar(tasks, duties, days),
    }
  })
}

/** A task that only names days falls where they do; one that runs, wherever it runs. */
function fallsIn(task: PlanTask, days: Days): boolean {
  const { schedule, beginsOn, dueOn } = task
  if (schedule === null) return false
  if (schedule.kind === 'dates' || schedule.kind === 'once') return taskDueDays(task, days).length > 0
  if (beginsOn === null && dueOn === null) return schedule.dates.some(date => dueDays(date, days).length > 0)
  return (beginsOn ?? days.from) <= days.to && (dueOn ?? days.to) >= days.from
}
