import type { CivilDate } from '../../../platform/clock.ts'
import { dayNumber } from '../plan/days.ts'

/** Stretches of days that one asks for by name; null is open on that side. */
export interface DuePreset {
  readonly key: 'week' | 'month' | 'quarter' | 'past'
  readonly from: CivilDate | null
  readonly to: CivilDate | null
}

/** What falls due soon, and what did: 7, 30 and 90 days with today among them, and everything before today. */
export function duePresets(today: CivilDate): readonly DuePreset[] {
  return [
    { key: 'week', from: today, to: daysAfter(today, 7) },
    { key: 'month', from: today, to: daysAfter(today, 30) },
    { key: 'quarter', from: today, to: daysAfter(today, 90) },
    { key: 'past', from: null, to: daysAfter(today, -1) },
  ]
}

function daysAfter(day: CivilDate, days: number): CivilDate {
  return new Date((dayNumber(day) + days) * 86_400_000).toISOString().slice(0, 10)
}
