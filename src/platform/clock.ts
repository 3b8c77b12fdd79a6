/** The only clock. Storage keeps UTC; rules speak of days in Viet Nam, which has one zone and no summer time. */

/** A civil date as YYYY-MM-DD. */
export type CivilDate = string

export const timeZone = 'Asia/Ho_Chi_Minh'

let source: () => number = Date.now

/** The present instant. */
export function now(): Date {
  return new Date(source())
}

const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day in Viet Nam at an instant, as YYYY-MM-DD. */
export function dayOf(instant: Date): CivilDate {
  return dayFormat.format(instant)
}

/** Today in Viet Nam, as YYYY-MM-DD. */
export function today(): CivilDate {
  return dayOf(now())
}

/** The instant at which a day begins in Viet Nam. Throws a RangeError when the date does not exist. */
export function startOfDay(date: CivilDate): Date {
  const instant = new Date(`${date}T00:00:00+07:00`)
  if (Number.isNaN(instant.getTime()) || dayOf(instant) !== date)
    throw new RangeError(`No such date: ${date}`)
  return instant
}

/** A clock that stands still until it is moved; only tests hold one. */
export interface TestClock {
  set(instant: Date | string): void
  advance(milliseconds: number): void
  /** Puts the system's clock back. */
  restore(): void
}

/** Replaces the clock of the whole process until `restore`. */
export function useTestClock(instant: Date | string): TestClock {
  let at = new Date(instant).getTime()
  source = () => at
  return {
    set: next => {
      at = new Date(next).getTime()
    },
    advance: milliseconds => {
      at += milliseconds
    },
    restore: () => {
      source = Date.now
    },
  }
}
