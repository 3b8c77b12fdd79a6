/** The times at which a task is to be done, each with its own last day. */
import type { Period, Schedule } from '../../../documents/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import { lastDay } from '../../rules/issue/task-days.ts'
import { type Days, daysOfPlan, dueDays, earlier, later, months, years } from '../../rules/plan/days.ts'
import type { TaskInstance } from './model.ts'

/** What of a task says when it is to be done. */
export interface TimedTask {
  readonly schedule: Schedule | null
  readonly beginsOn: CivilDate | null
  readonly dueOn: CivilDate | null
}

/** Instances of a task; a plan that never ends would have them for ever. */
const instancesMax = 400

/**
 * The instances of a task: one for each year, quarter, month or named day of the plan's days, made ahead of time as
 * far as the plan goes (a year from today where it has no end), else a single one with the task's own days. Each has
 * its own last day, so that one which was missed never stands in the way of the next.
 */
export function instancesOf(task: TimedTask, period: Period | null, today: CivilDate): TaskInstance[] {
  const single = { period: '', beginsOn: task.beginsOn, dueOn: task.dueOn }
  const { schedule } = task
  if (schedule === null) return [single]
  const days = daysOfPlan(period, today)
  const found = recurring(schedule, days)
  return found.length === 0 ? [single] : found.slice(0, instancesMax)
}

function recurring(schedule: Schedule, days: Days): TaskInstance[] {
  switch (schedule.kind) {
    case 'yearly':
      return years(days.from, days.to).flatMap(year =>
        within(year, `${year}-01-01`, `${year}-12-31`, schedule, days),
      )
    case 'quarterly':
      return quarters(days).flatMap(({ period, from, to }) => within(period, from, to, schedule, days))
    case 'monthly':
      return months(days.from, days.to).flatMap(month =>
        within(month, `${month}-01`, lastDay(month) ?? `${month}-28`, schedule, days),
      )
    case 'dates':
      return onDates(schedule, days)
    case 'once':
    case 'period':
    case 'ongoing':
      return []
  }
}

/** One instance for a stretch; its last day is the day that the schedule names in it, else its end. */
function within(
  period: string,
  first: CivilDate,
  last: CivilDate,
  schedule: Schedule,
  days: Days,
): TaskInstance[] {
  const stretch = { from: later(first, days.from), to: earlier(last, days.to) }
  if (stretch.from > stretch.to) return []
  const named = schedule.dates.flatMap(date => dueDays(date, stretch)).sort()
  return [{ period, beginsOn: stretch.from, dueOn: named.at(-1) ?? stretch.to }]
}

function quarters(days: Days): readonly { period: string; from: CivilDate; to: CivilDate }[] {
  return years(days.from, days.to).flatMap(year =>
    [1, 2, 3, 4].map(quarter => {
      const [first, last] = [quarter * 3 - 2, quarter * 3].map(month => String(month).padStart(2, '0'))
      return {
        period: `${year}-Q${quarter}`,
        from: `${year}-${first}-01`,
        to: lastDay(`${year}-${last}`) ?? `${year}-12-31`,
      }
    }),
  )
}

/** A task of several named days is done on each of them; of one, once. */
function onDates(schedule: Schedule, days: Days): TaskInstance[] {
  const all = [...new Set(schedule.dates.flatMap(date => dueDays(date, days)))].sort()
  if (all.length < 2) return []
  return all.map((day, index) => ({
    period: day,
    beginsOn: all[index - 1] ?? days.from,
    dueOn: day,
  }))
}
