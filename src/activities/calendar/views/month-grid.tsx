import type { JSX } from 'preact'
import {
  holidayOn,
  isWeekend,
  lunarDay,
  tellLunar,
  tellShortLunar,
  weekday,
} from '../../../platform/calendar/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import { withQuery } from '../../../platform/ui/address.ts'
import type { View } from '../../../platform/ui/view.ts'
import { type CalendarEntry, entriesOn } from '../rules/entries.ts'
import { type Span, weeksOf } from '../rules/span.ts'
import { Entry } from './entry.tsx'
import type { Say } from './words.ts'

interface MonthProps {
  readonly view: View
  readonly span: Span
  readonly today: CivilDate
  readonly entries: readonly CalendarEntry[]
  readonly say: Say
}

/** Entries that a day of the month shows; the rest is behind a link. */
const shownMax = 4
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
const weekdayWords = weekdays.map(one => `short-${one}` as const)

/** A month as a grid of weeks; on a phone its days one under the other, those that have something. */
export function MonthGrid({ view, span, today, entries, say }: MonthProps): JSX.Element {
  return (
    <table class="calendar-month">
      <caption class="unseen">{say('title')}</caption>
      <thead>
        <tr>
          {weekdays.map(one => (
            <th key={one} scope="col">
              <abbr title={say(`weekday-${one}`)}>{say(`short-${one}`)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(span).map(week => (
          <tr key={week[0]}>
            {week.map(day =>
              day < span.from || day > span.to ? (
                <td key={day} class="day-outside" />
              ) : (
                <Day
                  key={day}
                  view={view}
                  day={day}
                  today={today}
                  entries={entriesOn(entries, day)}
                  say={say}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DayProps extends Omit<MonthProps, 'span'> {
  readonly day: CivilDate
}

function Day({ view, day, today, entries, say }: DayProps): JSX.Element {
  const rest = isWeekend(day) || holidayOn(day) !== null
  const names = [
    'day',
    rest && 'day-rest',
    day === today && 'day-today',
    entries.length === 0 && day !== today && 'day-empty',
  ]
  const more = entries.length - shownMax
  return (
    <td class={names.filter(Boolean).join(' ')}>
      <p class="day-head">
        <a href={withQuery(view.address, { view: 'week', day })} class="day-number tabular">
          <span class="day-weekday">{say(weekdayWords[weekday(day) - 1] ?? 'short-1')}</span>
          <time dateTime={day}>{Number(day.slice(8))}</time>
          {day === today && <span class="day-mark">{say('today')}</span>}
        </a>
        <Lunar day={day} view={view} />
      </p>
      {entries.slice(0, more > 1 ? shownMax : entries.length).map(entry => (
        <Entry key={entry.key} entry={entry} say={say} />
      ))}
      {more > 1 && (
        <a class="small" href={`${withQuery(view.address, { view: 'week', day })}#d-${day}`}>
          {say('more', { count: more })}
        </a>
      )}
    </td>
  )
}

/** The lunar date in the corner; in full for whoever has it read out. */
export function Lunar({ day, view }: { day: CivilDate; view: View }): JSX.Element | null {
  const lunar = lunarDay(day)
  if (lunar === null) return null
  return (
    <span class="day-lunar small soft tabular" title={tellLunar(lunar, view.locale)}>
      {tellShortLunar(lunar, view.locale)}
    </span>
  )
}
