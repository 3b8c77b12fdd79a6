/** Which reminder a day brings. Days are never counted since a last run: a day that was slept over is caught up. */
import { addWorkingDays, mondayOf, plusDays, workingDayFrom } from '../../../platform/calendar/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import { daysMax, type ReminderSettings } from './settings.ts'

/** `before-7`, `on`, `after-3`, `week-2026-11-23`: once said for an item and its last day, never again. */
export type StepName = string

/** What is later than that is no longer reminded of: the pages and the weekly list go on to show it. */
const lateDaysMax = 365
/** Calendar days that hold `daysMax` working days, and Tết. */
const aheadDaysMax = 2 * daysMax

/** The last days that can have a step today, both included. */
export function dueWindow(today: CivilDate): { readonly from: CivilDate; readonly to: CivilDate } {
  return { from: plusDays(today, -lateDaysMax), to: plusDays(today, aheadDaysMax) }
}

/** The latest step whose day has come, for work that is due on a day; null while there is none, and when it is over. */
export function stepOn(dueOn: CivilDate, today: CivilDate, settings: ReminderSettings): StepName | null {
  if (plusDays(dueOn, lateDaysMax) < today) return null
  const before = [...settings.beforeDays].sort((a, b) => b - a)
  const after = [...settings.afterDays].sort((a, b) => a - b)
  const steps = [
    ...before.map(days => ({ name: `before-${days}`, day: addWorkingDays(dueOn, -days) })),
    { name: 'on', day: dueOn },
    ...after.map(days => ({ name: `after-${days}`, day: addWorkingDays(dueOn, days) })),
  ]
  const last = steps.at(-1)?.day ?? dueOn
  const monday = mondayOf(today)
  const week = workingDayFrom(monday)
  if (week > last && week <= today) return `week-${monday}`
  // A weekly one of the week before is caught up until the next.
  return steps.findLast(({ day }) => day <= today)?.name ?? null
}

/** Whether work of that last day is so late that the units above are told. */
export function isEscalated(dueOn: CivilDate, today: CivilDate, settings: ReminderSettings): boolean {
  const { escalateAfter } = settings
  return escalateAfter !== null && addWorkingDays(dueOn, escalateAfter) <= today
}

/** Whether a step comes before the last day, on it, or after it. */
export function timeOfStep(step: StepName): 'before' | 'on' | 'after' {
  if (step.startsWith('before-')) return 'before'
  return step === 'on' ? 'on' : 'after'
}
