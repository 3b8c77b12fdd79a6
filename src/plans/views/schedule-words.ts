import type { Schedule } from '../../documents/index.ts'
import { formatIsoDate } from '../../platform/i18n/format.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import type { Say } from './words.ts'

/** When a task is done, in words; the plan's own words follow where they say more than ours. */
export function scheduleWords(schedule: Schedule, locale: Locale, say: Say): string {
  const ours = ourWords(schedule, locale, say)
  const theirs = schedule.text.trim()
  return theirs === '' || theirs.toLowerCase() === ours.toLowerCase() ? ours : `${ours} (“${theirs}”)`
}

function ourWords({ kind, from, to, dates }: Schedule, locale: Locale, say: Say): string {
  const day = (iso: string) => formatIsoDate(iso, locale)
  if (kind === 'dates' || (kind === 'once' && dates.length > 0)) {
    return say('schedule-dates', { dates: dates.map(day).join(', ') })
  }
  if (kind !== 'period') return say(`schedule-${kind}`)
  if (from === null) return to === null ? '' : say('schedule-dates', { dates: day(to) })
  if (to === null) return say('schedule-from', { from: day(from) })
  return from === to
    ? say('schedule-in', { when: day(from) })
    : say('schedule-from-to', { from: day(from), to: day(to) })
}
