import type { Schedule } from '../../documents/index.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { scheduleWords } from '../views/schedule-words.ts'
import { sayFor } from '../views/words.ts'

/** When a task is done in the plan's own words; in ours where it has none, as after a correction. */
export function scheduleText(schedule: Schedule | null, locale: Locale): string {
  if (schedule === null) return ''
  return schedule.text.trim() || scheduleWords(schedule, locale, sayFor({ locale }))
}
