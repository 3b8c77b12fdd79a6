import type { JSX } from 'preact'
import { lunarDay, tellLunarMonth } from '../../../platform/calendar/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { keptQuery, withQuery } from '../../../platform/ui/address.ts'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { ChipMenu, Chips } from '../../../platform/ui/parts/chips.tsx'
import { DateField } from '../../../platform/ui/parts/date-field.tsx'
import { Notice } from '../../../platform/ui/parts/status.tsx'
import { Tabs } from '../../../platform/ui/parts/tabs.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { type CalendarEntry, type EntryKind, entryKinds, isLong } from '../rules/entries.ts'
import { type Face, faces, type Span } from '../rules/span.ts'
import { DayList } from './day-list.tsx'
import { LongEntries } from './entry.tsx'
import { MonthGrid } from './month-grid.tsx'
import { type Say, sayFor } from './words.ts'

/** One to choose from in a filter. */
export interface NamedChoice {
  readonly id: string
  readonly name: string
}

export interface CalendarProps {
  readonly view: View
  readonly face: Face
  /** The day that was asked for, and today. */
  readonly day: CivilDate
  readonly today: CivilDate
  readonly span: Span
  readonly entries: readonly CalendarEntry[]
  readonly kind: EntryKind | null
  readonly unit: NamedChoice | null
  readonly plan: NamedChoice | null
  /** Units of the person's roles, and plans, to choose from. */
  readonly units: readonly NamedChoice[]
  readonly plans: readonly NamedChoice[]
  readonly mayEnter: boolean
  /** A year whose days off are not announced yet; null where all are. */
  readonly undecided: number | null
}

/** The calendar: its month, its week, or a list of days. */
export function CalendarPage(props: CalendarProps): JSX.Element {
  const { view, face, entries, span, mayEnter, undecided, day } = props
  const say = sayFor(view)
  return (
    <>
      <div class="page-head">
        <h1>{say('title')}</h1>
        <p>{say('intro')}</p>
        <p class="buttons">
          {mayEnter && (
            <ButtonLink kind="primary" icon="plus" href={`/calendar/events/new?day=${day}`}>
              {say('add-button')}
            </ButtonLink>
          )}
          <ButtonLink icon="link" href="/calendar/subscribe">
            {say('subscribe-button')}
          </ButtonLink>
        </p>
      </div>
      <Tabs
        label={say('faces')}
        tabs={faces.map(one => ({
          href: withQuery(view.address, { view: one === 'month' ? null : one }),
          label: say(`face-${one}`),
          current: one === face,
        }))}
      />
      <Filters {...props} say={say} />
      <Turning {...props} say={say} />
      {undecided !== null && (
        <Notice tone="due">
          <p>{say('undecided', { year: String(undecided) })}</p>
        </Notice>
      )}
      <LongEntries view={view} entries={entries.filter(isLong)} say={say} />
      {face === 'month' ? (
        <MonthGrid view={view} span={span} today={props.today} entries={entries} say={say} />
      ) : (
        <DayList
          view={view}
          span={span}
          today={props.today}
          entries={entries}
          everyDay={face === 'week'}
          say={say}
        />
      )}
    </>
  )
}

function Turning({ view, face, span, today, day, say }: CalendarProps & { say: Say }): JSX.Element {
  const to = (target: CivilDate) => withQuery(view.address, { day: target })
  return (
    <div class="calendar-turn">
      <h2>{spanTitle(face, span, view, say)}</h2>
      <nav class="buttons" aria-label={say('go')}>
        <ButtonLink kind="quiet" href={to(span.before)}>
          {say('before')}
        </ButtonLink>
        <ButtonLink kind="quiet" href={to(today)}>
          {say('today')}
        </ButtonLink>
        <ButtonLink kind="quiet" href={to(span.after)}>
          {say('after')}
        </ButtonLink>
      </nav>
      <form method="get" action="/calendar" class="calendar-go">
        {keptQuery(view.address, ['day']).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <DateField view={view} name="day" label={say('go')} value={day} required={false} help="" />
        <Button>{say('go-button')}</Button>
      </form>
    </div>
  )
}

/** What the days that show are called; of a month also by its lunar months. */
export function spanTitle(face: Face, { from, to }: Span, view: View, say: Say): string {
  const day = (iso: CivilDate) => formatIsoDate(iso, view.locale)
  if (face !== 'month') return say(`${face}-title`, { from: day(from), to: day(to) })
  const title = say('month-title', { name: monthName(from, view), year: from.slice(0, 4) })
  const lunar = [from, to].flatMap(one => lunarDay(one) ?? []).map(one => tellLunarMonth(one, view.locale))
  return lunar.length === 0 ? title : `${title} · ${[...new Set(lunar)].join(' – ')}`
}

/** “4” in “Tháng 4/2026”, “April” in “April 2026”. */
function monthName(day: CivilDate, { locale }: View): string {
  if (locale === 'vi') return String(Number(day.slice(5, 7)))
  return monthNames.format(new Date(`${day}T00:00:00Z`))
}

const monthNames = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })

function Filters({ view, kind, unit, plan, units, plans, say }: CalendarProps & { say: Say }): JSX.Element {
  const to = (changes: Readonly<Record<string, string | null>>) => withQuery(view.address, changes)
  return (
    <Chips label={say('filter')}>
      <ChipMenu
        label={say('kind')}
        chosen={kind}
        all={{ label: say('all-kinds'), href: to({ kind: null }) }}
        choices={entryKinds.map(one => ({ value: one, label: say(`kind-${one}`), href: to({ kind: one }) }))}
      />
      <ChipMenu
        label={say('unit')}
        lang="vi"
        chosen={unit?.id ?? null}
        all={{ label: say('all-units'), href: to({ unit: null }) }}
        choices={units.map(({ id, name }) => ({ value: id, label: name, href: to({ unit: id }) }))}
      />
      <ChipMenu
        label={say('plan')}
        lang="vi"
        chosen={plan?.id ?? null}
        all={{ label: say('all-plans'), href: to({ plan: null }) }}
        choices={plans.map(({ id, name }) => ({ value: id, label: name, href: to({ plan: id }) }))}
      />
    </Chips>
  )
}
