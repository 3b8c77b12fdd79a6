import type { JSX } from 'preact'
import {
  holidayOn,
  isWeekend,
  lunarDay,
  tellDay,
  tellLunar,
  weekday,
} from '../../../platform/calendar/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { Empty } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { type CalendarEntry, entriesOn } from '../rules/entries.ts'
import { daysOf, type Span } from '../rules/span.ts'
import { Entry } from './entry.tsx'
import { type Say, sayFor } from './words.ts'

interface DayListProps {
  readonly view: View
  readonly span: Span
  readonly today: CivilDate
  readonly entries: readonly CalendarEntry[]
  /** Whether days with nothing show too. */
  readonly everyDay: boolean
  readonly say: Say
}

/** Days one under the other, each with all of its entries. */
export function DayList({ view, span, today, entries, everyDay, say }: DayListProps): JSX.Element {
  const days = daysOf(span)
    .map(day => ({ day, own: entriesOn(entries, day) }))
    .filter(({ own }) => everyDay || own.length > 0)
  if (days.length === 0)
    return (
      <Empty icon="calendar" title={say('none-title')}>
        <p>{say('none')}</p>
        <p>
          <a href="/calendar">{say('clear')}</a>
        </p>
      </Empty>
    )
  return (
    <div class="calendar-days">
      {days.map(({ day, own }) => (
        <section key={day} id={`d-${day}`} class={dayClass(day, today)}>
          <h3>
            <time dateTime={day}>{dayName(day, view)}</time>
            {day === today && <span class="day-mark">{say('today')}</span>}
            <span class="small soft day-moon">{lunarName(day, view)}</span>
          </h3>
          {holidayOn(day) === null && tellDay(day, view.locale) !== null && (
            <p class="small">{tellDay(day, view.locale)}</p>
          )}
          {own.map(entry => (
            <Entry key={entry.key} entry={withoutMoon(entry, day, view)} say={say} full />
          ))}
        </section>
      ))}
    </div>
  )
}

/** The heading of the day tells its lunar date already. */
function withoutMoon(entry: CalendarEntry, day: CivilDate, view: View): CalendarEntry {
  const moon = lunarName(day, view)
  return { ...entry, details: entry.details.filter(detail => detail !== moon) }
}

function dayClass(day: CivilDate, today: CivilDate): string {
  const rest = isWeekend(day) || holidayOn(day) !== null
  return ['calendar-day', rest && 'day-rest', day === today && 'day-today'].filter(Boolean).join(' ')
}

const weekdays = [
  'weekday-1',
  'weekday-2',
  'weekday-3',
  'weekday-4',
  'weekday-5',
  'weekday-6',
  'weekday-7',
] as const

/** “Thứ Hai, 27/04/2026”. */
function dayName(day: CivilDate, view: View): string {
  const name = weekdays[weekday(day) - 1] ?? 'weekday-1'
  return `${sayFor(view)(name)}, ${formatIsoDate(day, view.locale)}`
}

function lunarName(day: CivilDate, view: View): string {
  const lunar = lunarDay(day)
  return lunar === null ? '' : tellLunar(lunar, view.locale)
}
