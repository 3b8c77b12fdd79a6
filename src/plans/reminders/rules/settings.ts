/** How a plan's work is reminded of. */
import type { Refusal } from '../../../platform/errors.ts'

export interface ReminderSettings {
  /** Whether units are reminded of this plan's work at all. */
  readonly active: boolean
  /** Working days before the last day, each at most `daysMax`. */
  readonly beforeDays: readonly number[]
  /** Working days after it; then once a week. */
  readonly afterDays: readonly number[]
  /** Working days late after which the units above and the plan's own are told; null: never. */
  readonly escalateAfter: number | null
}

export const settingsByDefault: ReminderSettings = {
  active: true,
  beforeDays: [7, 1],
  afterDays: [1, 3, 7],
  escalateAfter: 5,
}

/** Working days, before or after. */
export const daysMax = 30
const timesMax = 5

/** Why settings cannot be: `reminder-days-wrong` (max), `reminder-days-many` (max). Empty where they can. */
export function settingsRefusals(settings: ReminderSettings): readonly Refusal[] {
  const { beforeDays, afterDays, escalateAfter } = settings
  const all = [...beforeDays, ...afterDays, ...(escalateAfter === null ? [] : [escalateAfter])]
  const isDay = (days: number) => Number.isInteger(days) && days >= 1 && days <= daysMax
  return [
    ...(all.every(isDay) ? [] : [{ code: 'reminder-days-wrong', args: { max: daysMax } }]),
    ...(beforeDays.length > timesMax || afterDays.length > timesMax
      ? [{ code: 'reminder-days-many', args: { max: timesMax } }]
      : []),
  ]
}
