import type { JSX } from 'preact'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import type { View } from '../../../platform/ui/view.ts'
import type { CalendarEntry } from '../rules/entries.ts'
import type { Say } from './words.ts'

interface EntryProps {
  readonly entry: CalendarEntry
  readonly say: Say
  /** With the details beneath; else only kind and title. */
  readonly full?: boolean
}

/** One entry: what it is in a word, its title, and where there is room what else is known. */
export function Entry({ entry, say, full = false }: EntryProps): JSX.Element {
  const { kind, title, vietnamese, href, details, cancelled } = entry
  const words = (
    <>
      <span class="entry-kind">{say(`one-${kind}`)}</span>{' '}
      <span class="entry-title" lang={vietnamese ? 'vi' : undefined}>
        {title}
      </span>
    </>
  )
  return (
    <div class={`entry entry-${kind}${cancelled ? ' entry-cancelled' : ''}`}>
      {href === null ? words : <a href={href}>{words}</a>}
      {full && details.length > 0 && (
        <p class="small soft" lang={vietnamese ? 'vi' : undefined}>
          {details.join(' · ')}
        </p>
      )}
    </div>
  )
}

/** What goes on for weeks, above the days. */
export function LongEntries({
  view,
  entries,
  say,
}: {
  view: View
  entries: readonly CalendarEntry[]
  say: Say
}): JSX.Element | null {
  if (entries.length === 0) return null
  return (
    <section class="calendar-long" aria-labelledby="going-on">
      <h3 id="going-on">{say('going-on')}</h3>
      <ul class="plain">
        {entries.map(entry => (
          <li key={entry.key}>
            <Entry entry={entry} say={say} />
            <span class="small soft tabular">
              {say('days-range', {
                from: formatIsoDate(entry.from, view.locale),
                to: formatIsoDate(entry.to, view.locale),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
