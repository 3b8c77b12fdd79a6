import { timeZone } from '../../../platform/clock.ts'
import { formatDay } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
})

/** "10:05:12, 23/11/2026": figures may be some seconds old, and say so. */
export function momentWords(at: Date, locale: Locale): string {
  return `${clock.format(at)}, ${formatDay(at, locale)}`
}
