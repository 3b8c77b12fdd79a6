/** Which days a face of the calendar shows, and where its arrows lead. */
import { mondayOf, plusDays } from '../../../platform/calendar/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import type { Days } from './occurrences.ts'

export const faces = ['month', 'week', 'list'] as const

export type Face = (typeof faces)[number]

/** A stretch of days with the days of the face before and after it. */
export interface Span extends Days {
  readonly before: CivilDate
  readonly after: CivilDate
}

const daysOfList = 60

/** The days that a face shows around a day: its month, its week, or those from it on. */
export function spanOf(face: Face, day: CivilDate): Span {
  if (face === 'list') {
    const to = plusDays(day, daysOfList - 1)
    return { from: day, to, before: plusDays(day, -daysOfList), after: plusDays(to, 1) }
  }
  if (face === 'week') {
    const from = mondayOf(day)
    return { from, to: plusDays(from, 6), before: plusDays(from, -7), after: plusDays(from, 7) }
  }
  const from = `${day.slice(0, 7)}-01`
  const after = `${plusDays(from, 31).slice(0, 7)}-01`
  return { from, to: plusDays(after, -1), before: `${plusDays(from, -1).slice(0, 7)}-01`, after }
}

/** The weeks of a month, Monday first, whole: days of the months beside it fill the first and the last. */
export function weeksOf({ from, to }: Days): readonly (readonly CivilDate[])[] {
  const weeks: CivilDate[][] = []
  for (let monday = mondayOf(from); monday <= to; monday = plusDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => plusDays(monday, index)))
  return weeks
}

/** Every day of a stretch. */
export function daysOf({ from, to }: Days): readonly CivilDate[] {
  const days: CivilDate[] = []
  for (let day = from; day <= to; day = plusDays(day, 1)) days.push(day)
  return days
}
