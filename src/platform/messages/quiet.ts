/** When people are left alone: at night, and on days on which nobody works. */
import { addWorkingDays, isWorkingDay } from '../calendar/index.ts'
import { type CivilDate, dayOf, startOfDay } from '../clock.ts'

/** Hours in Viet Nam, `to` before `from`: only between them, of a working day, does anything leave the application. */
export interface QuietHours {
  readonly from: number
  readonly to: number
}

const hourMilliseconds = 3_600_000

/** The moment itself when it is not quiet then, else the moment when the quiet time ends. */
export function outOfQuiet(at: Date, hours: QuietHours): Date {
  const day = dayOf(at)
  return isWorkingDay(day) && at >= hourOf(day, hours.to) && at < hourOf(day, hours.from)
    ? at
    : nextMorning(at, hours)
}

/** When the quiet time of a night ends next: this day, when it has not yet, or the next working day. */
export function nextMorning(at: Date, hours: QuietHours): Date {
  const day = dayOf(at)
  const morning = hourOf(day, hours.to)
  return isWorkingDay(day) && at < morning ? morning : hourOf(addWorkingDays(day, 1), hours.to)
}

function hourOf(day: CivilDate, hour: number): Date {
  return new Date(startOfDay(day).getTime() + hour * hourMilliseconds)
}
