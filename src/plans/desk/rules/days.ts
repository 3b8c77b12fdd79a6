/** The days that an inbox and a leader's page are reckoned by. */
import { addWorkingDays, plusDays } from '../../../platform/calendar/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'

/** What falls due within so many days is due soon. */
const soonDays = 7
/** What begins later than in so many days is not new yet: a plan of five years would fill the inbox at once. */
export const aheadDays = 30
/** Work that nobody has received for so many working days is at risk. */
const unreceivedWorkingDays = 5

export interface DeskDays {
  readonly today: CivilDate
  /** The last day that counts as soon. */
  readonly soonUntil: CivilDate
  /** The last first day of what counts as new. */
  readonly newUntil: CivilDate
  /** What was there to be received before this day, and still waits for it, waits too long. */
  readonly unreceivedSince: CivilDate
  /** The last first day of what counted as new on that day. */
  readonly newThen: CivilDate
}

/** The days as they are on a day in Viet Nam. */
export function deskDays(today: CivilDate): DeskDays {
  const unreceivedSince = addWorkingDays(today, -unreceivedWorkingDays)
  return {
    today,
    soonUntil: plusDays(today, soonDays),
    newUntil: plusDays(today, aheadDays),
    unreceivedSince,
    newThen: plusDays(unreceivedSince, aheadDays),
  }
}
