/** How a task went, held against the day that a version had planned. */
import type { CivilDate } from '../../../platform/clock.ts'
import { dayNumber } from '../../rules/plan/days.ts'
import type { Execution } from '../queries/execution.ts'
import type { VersionTask } from './model.ts'

/** Against the planned day: done in time, done so many days late, not done and late, or not yet to be judged. */
export type Outcome =
  | { readonly kind: 'in-time' | 'open' | 'nobody' | 'cancelled' }
  | { readonly kind: 'done-late' | 'late'; readonly days: number }

/** `task` is as the baseline had it; `today` decides what is late. A task without a day is never late. */
export function outcomeOf(task: VersionTask, done: Execution | undefined, today: CivilDate): Outcome {
  if (!done) return { kind: 'nobody' }
  if (done.items === 0) return { kind: done.cancelled > 0 ? 'cancelled' : 'nobody' }
  const isDone = done.claimed + done.accepted === done.items
  const day = isDone ? (done.doneOn ?? today) : today
  const days = task.dueOn === null ? 0 : dayNumber(day) - dayNumber(task.dueOn)
  if (days > 0) return { kind: isDone ? 'done-late' : 'late', days }
  return { kind: isDone ? 'in-time' : 'open' }
}
