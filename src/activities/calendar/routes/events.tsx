import { z } from 'zod'
import { findUnits, personNames } from '../../../org/index.ts'
import { plusDays } from '../../../platform/calendar/index.ts'
import { today } from '../../../platform/clock.ts'
import { Problem } from '../../../platform/errors.ts'
import { type Person, type Route, route, type Visit } from '../../../platform/http/index.ts'
import { isId, newId } from '../../../platform/ids.ts'
import { about } from '../../../platform/permission/index.ts'
import type { Services } from '../../../platform/room.ts'
import type { FieldError } from '../../../platform/ui/parts/form.tsx'
import { cancelEvent, restoreEvent } from '../actions/cancel-event.ts'
import { changeEvent, enterEvent } from '../actions/write-event.ts'
import { mayChangeEvent, mayEnterEvents, maySeeCalendar, maySeeInternalEvent } from '../policy.ts'
import { eventAsked, findEvent, placeOfUnitId } from '../queries/events.ts'
import { occurrences } from '../rules/occurrences.ts'
import { type EventEntry, EventFormPage } from '../views/event-form.tsx'
import { EventPage } from '../views/event-page.tsx'
import { sayFor } from '../views/words.ts'
import { emptyEntry, entryOf, eventForm, factsOf } from './event-entry.ts'
import { refusalsAt, styles, unitMeant } from './shared.ts'

const params = z.object({ id: z.string().refine(isId) })
const newQuery = z.object({ day: z.string().max(20).catch('').default('') })
const reasonForm = z.object({ reason: z.string().max(10_000).trim().default('') })

type Visited<Query = unknown> = Visit<Person, unknown, Query, unknown>
type EventVisit = Visit<Person, z.output<typeof params>, unknown, unknown>

/** Addresses of events. */
export function eventRoutes(services: Services): readonly Route[] {
  const enter = { access: 'signed-in', may: mayEnterEvents } as const
  const change = {
    access: 'signed-in',
    may: about(mayChangeEvent, eventAsked(services)),
    params,
  } as const
  // An internal event is looked for by the page itself: of a public one only the calendar's permission is asked.
  const see = { access: 'signed-in', may: maySeeCalendar, params } as const
  return [
    route('GET', '/calendar/events/new', { ...enter, query: newQuery }, visit =>
      showForm(visit, emptyEntry(newId(), visit.query.day)),
    ),
    route('POST', '/calendar/events', { ...enter, form: eventForm }, visit =>
      enterNew(services, visit, visit.form),
    ),
    route('GET', '/calendar/events/:id', see, visit => showEvent(services, visit)),
    route('GET', '/calendar/events/:id/edit', change, visit => showEdit(services, visit)),
    route('POST', '/calendar/events/:id/edit', { ...change, form: eventForm }, visit =>
      saveChange(services, visit, visit.form),
    ),
    route('POST', '/calendar/events/:id/cancel', { ...change, form: reasonForm }, visit =>
      cancel(services, visit, visit.form.reason),
    ),
    route('POST', '/calendar/events/:id/restore', change, visit => restore(services, visit)),
  ]
}

function showForm(
  visit: Visited,
  entry: EventEntry,
  errors: readonly FieldError[] = [],
  changes: string | null = null,
): Promise<Response> {
  const say = sayFor(visit.view)
  const title = changes === null ? say('add-title') : say('edit-title', { title: changes })
  const body = <EventFormPage view={visit.view} entry={entry} changes={changes} errors={errors} />
  return visit.page(body, { title, width: 'narrow', styles }, errors.length > 0 ? 422 : 200)
}

async function enterNew(services: Services, visit: Visited, entry: EventEntry): Promise<Response> {
  const errors = await write(services, visit, entry, null)
  if (errors.length > 0) return showForm(visit, entry, errors)
  return visit.redirectSaying(`/calendar/events/${entry.id}`, { words: sayFor(visit.view)('toast-added') })
}

async function saveChange(services: Services, visit: EventVisit, entry: EventEntry): Promise<Response> {
  const { id } = visit.params
  const errors = await write(services, visit, { ...entry, id }, Number(entry.seen))
  if (errors.length > 0) {
    const event = await services.database.transaction(tx => findEvent(tx, id))
    return showForm(visit, { ...entry, id }, errors, event?.title ?? '')
  }
  return visit.redirectSaying(`/calendar/events/${id}`, { words: sayFor(visit.view)('toast-saved') })
}

/** Keeps what the form says; gives what is wrong with it instead. `seen` is the version that was changed, null for a new one. */
async function write(
  { database }: Services,
  visit: Visited,
  entry: EventEntry,
  seen: number | null,
): Promise<readonly FieldError[]> {
  const say = sayFor(visit.view)
  try {
    return await database.transaction(async tx => {
      const unit = await unitMeant(tx, entry.unit, entry.unitId, say)
      const { facts, errors } = factsOf(entry, unit.unitId, say)
      if (facts === null || unit.errors.length > 0) return [...errors, ...unit.errors]
      if (seen === null) await enterEvent(tx, visit.person, entry.id, facts)
      else await changeEvent(tx, visit.person, entry.id, seen, facts)
      return []
    })
  } catch (error) {
    return refusalsAt(error, visit.locale, fieldOf)
  }
}

function fieldOf(code: string, field: string): string {
  if (code === 'event-text-too-long') return field
  if (code === 'event-not-your-unit') return 'unit'
  if (code === 'event-yearly-too-long' || code === 'event-no-lunar-day') return 'recurs'
  return code.startsWith('event-ends') || code === 'event-too-long' ? 'ends_on' : 'title'
}

/** How far ahead the next times of a yearly event are told. */
const daysAhead = 3 * 366

async function showEvent(
  { database }: Services,
  visit: EventVisit,
  again: { readonly reason: string; readonly errors: readonly FieldError[] } = { reason: '', errors: [] },
): Promise<Response> {
  const { person } = visit
  const found = await database.transaction(async tx => {
    const event = await findEvent(tx, visit.params.id)
    if (!event) return undefined
    const place = await placeOfUnitId(tx, event.unitId)
    if (event.visibility === 'internal' && !maySeeInternalEvent(person, place)) return undefined
    return {
      event,
      unit: (event.unitId && (await findUnits(tx, [event.unitId])).get(event.unitId)?.name) || null,
      names: await personNames(
        tx,
        [event.createdBy, event.cancelled?.by].flatMap(one => one ?? []),
      ),
      mayChange: mayChangeEvent(person, place),
    }
  })
  if (!found) throw new Problem('not-found', 'not-found')
  const days = { from: plusDays(today(), 1), to: plusDays(today(), daysAhead) }
  const next = found.event.recurs === null ? [] : occurrences(found.event, days).slice(0, 3)
  const body = <EventPage view={visit.view} {...found} next={next} {...again} />
  return visit.page(body, { title: found.event.title, styles }, again.errors.length > 0 ? 422 : 200)
}

async function showEdit({ database }: Services, visit: EventVisit): Promise<Response> {
  const { event, unit } = await database.transaction(async tx => {
    const event = await findEvent(tx, visit.params.id)
    if (!event) throw new Problem('not-found', 'not-found')
    const unit = event.unitId === null ? undefined : (await findUnits(tx, [event.unitId])).get(event.unitId)
    return { event, unit }
  })
  return showForm(visit, entryOf(event, unit?.name ?? ''), [], event.title)
}

async function cancel(services: Services, visit: EventVisit, reason: string): Promise<Response> {
  const { id } = visit.params
  const say = sayFor(visit.view)
  try {
    await services.database.transaction(tx => cancelEvent(tx, visit.person, id, reason))
  } catch (error) {
    return showEvent(services, visit, { reason, errors: refusalsAt(error, visit.locale, () => 'reason') })
  }
  const undo = { action: `/calendar/events/${id}/restore`, label: say('toast-undo') }
  return visit.redirectSaying(`/calendar/events/${id}`, { words: say('toast-cancelled'), undo })
}

async function restore({ database }: Services, visit: EventVisit): Promise<Response> {
  const { id } = visit.params
  await database.transaction(tx => restoreEvent(tx, visit.person, id))
  return visit.redirectSaying(`/calendar/events/${id}`, { words: sayFor(visit.view)('toast-restored') })
}
