import { now } from '../clock.ts'

/** Clocks of several machines differ a little, and are put right by a little. */
export const clockToleranceMilliseconds = 5 * 60_000

/**
 * What was made later than this was made by a clock that ran ahead and has been put back since: it does not
 * hold, because it would hold far too long.
 */
export function soon(): Date {
  return new Date(now().getTime() + clockToleranceMilliseconds)
}
