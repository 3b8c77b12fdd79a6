import type { JSX } from 'preact'
import { lunarDay, tellLunar } from '../../../platform/calendar/index.ts'
import { formatDay, formatIsoDate, formatMoment } from '../../../platform/i18n/format.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Fact, Facts } from '../../../platform/ui/parts/card.tsx'
import { TextArea } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import { Notice } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { CalendarEvent } from '../rules/event.ts'
import type { Days } from '../rules/occurrences.ts'
import { type Say, sayFor } from './words.ts'

interface EventPageProps {
  readonly view: View
  readonly event: CalendarEvent
  /** Name of its unit; null for the whole office. */
  readonly unit: string | null
  readonly names: ReadonlyMap<string, string>
  /** The next times of what comes every year. */
  readonly next: readonly Days[]
  readonly mayChange: boolean
  readonly errors: readonly FieldError[]
  readonly reason: string
}

/** One event: what it is and when, and what can be done with it. */
export function EventPage(props: EventPageProps): JSX.Element {
  const { view, event, mayChange, errors } = props
  const say = sayFor(view)
  return (
    <>
      <Breadcrumb view={view} trail={[{ href: '/calendar', label: say('title') }]} here={event.title} />
      <div class="page-head">
        <h1 lang="vi">{event.title}</h1>
        {mayChange && event.cancelled === null && (
          <p>
            <ButtonLink kind="primary" icon="edit" href={`/calendar/events/${event.id}/edit`}>
              {say('edit-button')}
            </ButtonLink>
          </p>
        )}
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Cancelled {...props} say={say} />
      <EventFacts {...props} say={say} />
      {mayChange && event.cancelled === null && <CancelForm {...props} say={say} />}
    </>
  )
}

type Part = EventPageProps & { readonly say: Say }

function Cancelled({ view, event, names, mayChange, say }: Part): JSX.Element | null {
  if (event.cancelled === null) return null
  const { by, at, reason } = event.cancelled
  return (
    <Notice tone="late" title={say('cancelled')}>
      <p>{say('was-cancelled', { name: names.get(by) ?? '', day: formatDay(at, view.locale), reason })}</p>
      {mayChange && (
        <Form view={view} action={`/calendar/events/${event.id}/restore`} class="buttons">
          <Button icon="undo">{say('restore-button')}</Button>
        </Form>
      )}
    </Notice>
  )
}

function EventFacts({ view, event, unit, names, next, say }: Part): JSX.Element {
  const day = (iso: string) => formatIsoDate(iso, view.locale)
  return (
    <Facts>
      <Fact label={say('kind')}>{say(`event-kind-${event.kind}`)}</Fact>
      <Fact label={say('days')}>
        {event.beginsOn === event.endsOn ? day(event.beginsOn) : range(event, view, say)}
      </Fact>
      <Fact label={say('lunar-label')}>{lunarRange(event, view)}</Fact>
      <Fact label={say('recurs')}>{say(`recurs-${event.recurs ?? 'none'}`)}</Fact>
      {next.length > 0 && (
        <Fact label={say('next-times')}>{next.map(time => range(time, view, say)).join('; ')}</Fact>
      )}
      <Fact label={say('place')}>{event.place && <span lang="vi">{event.place}</span>}</Fact>
      <Fact label={say('unit')}>{unit === null ? say('whole-office') : <span lang="vi">{unit}</span>}</Fact>
      <Fact label={say('visibility')}>{say(`visibility-${event.visibility}`)}</Fact>
      <Fact label={say('note')}>
        {event.note && (
          <span lang="vi" class="event-note">
            {event.note}
          </span>
        )}
      </Fact>
      <Fact label={say('entered')}>
        <span class="small soft">
          {say('entered-by', {
            name: names.get(event.createdBy) ?? '',
            day: formatDay(event.createdAt, view.locale),
          })}
          {event.version > 0 &&
            ` · ${say('changed-on', { moment: formatMoment(event.changedAt, view.locale) })}`}
        </span>
      </Fact>
    </Facts>
  )
}

function range(time: Days | Pick<CalendarEvent, 'beginsOn' | 'endsOn'>, { locale }: View, say: Say): string {
  const { from, to } = 'from' in time ? time : { from: time.beginsOn, to: time.endsOn }
  if (from === to) return formatIsoDate(from, locale)
  return say('days-range', { from: formatIsoDate(from, locale), to: formatIsoDate(to, locale) })
}

function lunarRange({ beginsOn, endsOn }: CalendarEvent, { locale }: View): string {
  const days = [...new Set([beginsOn, endsOn])].flatMap(day => lunarDay(day) ?? [])
  return days.map(day => tellLunar(day, locale)).join(' – ')
}

function CancelForm({ view, event, errors, reason, say }: Part): JSX.Element {
  return (
    <details class="fold" open={errors.length > 0}>
      <summary>{say('cancel-title')}</summary>
      <Form view={view} action={`/calendar/events/${event.id}/cancel`}>
        <TextArea
          name="reason"
          label={say('reason')}
          help={say('cancel-help')}
          rows={2}
          value={reason}
          errors={errors}
        />
        <div class="buttons">
          <Button>{say('cancel-button')}</Button>
        </div>
      </Form>
    </details>
  )
}
