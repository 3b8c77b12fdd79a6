/** Between the form of an event and the event: what was typed, and what it means. */
import { z } from 'zod'
import type { CivilDate } from '../../../platform/clock.ts'
import { parseDate } from '../../../platform/i18n/dates.ts'
import { isId, newId } from '../../../platform/ids.ts'
import type { FieldError } from '../../../platform/ui/parts/form.tsx'
import type { CalendarEvent, EventFacts } from '../rules/event.ts'
import { eventKinds, recurrences, visibilities } from '../tables.ts'
import type { EventEntry } from '../views/event-form.tsx'
import type { Say } from '../views/words.ts'

const line = z.string().max(10_000).trim().default('')

/** As it comes from the browser; what is wrong with it the action says. */
export const eventForm = z
  .object({
    id: z
      .string()
      .default('')
      .transform(id => (isId(id) ? id : newId())),
    seen: line,
    kind: line,
    title: line,
    begins_on: line,
    ends_on: line,
    recurs: line,
    place: line,
    unit: line,
    unit_id: line,
    visibility: line,
    note: line,
  })
  .transform(
    ({ begins_on, ends_on, unit_id, ...form }): EventEntry => ({
      ...form,
      beginsOn: begins_on,
      endsOn: ends_on,
      unitId: unit_id,
    }),
  )

/** A form that nobody has typed into, for a day. */
export function emptyEntry(id: string, day: string): EventEntry {
  return {
    id,
    seen: '0',
    kind: 'event',
    title: '',
    beginsOn: parseDate(day).ok ? day : '',
    endsOn: '',
    recurs: 'none',
    place: '',
    unit: '',
    unitId: '',
    visibility: 'public',
    note: '',
  }
}

/** An event as the form shows it first. */
export function entryOf(event: CalendarEvent, unit: string): EventEntry {
  return {
    id: event.id,
    seen: String(event.version),
    kind: event.kind,
    title: event.title,
    beginsOn: event.beginsOn,
    endsOn: event.endsOn === event.beginsOn ? '' : event.endsOn,
    recurs: event.recurs ?? 'none',
    place: event.place,
    unit,
    unitId: event.unitId ?? '',
    visibility: event.visibility,
    note: event.note,
  }
}

/** What the form says, or what is wrong with its days. */
export function factsOf(
  entry: EventEntry,
  unitId: string | null,
  say: Say,
): { readonly facts: EventFacts | null; readonly errors: readonly FieldError[] } {
  const kind = eventKinds.find(one => one === entry.kind)
  const begins = dayOf('begins_on', entry.beginsOn, say)
  const ends = entry.endsOn === '' ? begins : dayOf('ends_on', entry.endsOn, say)
  const errors = [
    ...(entry.title === '' ? [{ field: 'title', message: say('title-missing') }] : []),
    ...(kind ? [] : [{ field: 'kind', message: say('choose-kind') }]),
    ...('error' in begins ? [begins.error] : []),
    ...('error' in ends && ends !== begins ? [ends.error] : []),
  ]
  if (errors.length > 0 || !kind || 'error' in begins || 'error' in ends) return { facts: null, errors }
  const facts = {
    kind,
    title: entry.title,
    place: entry.place,
    note: entry.note,
    beginsOn: begins.day,
    endsOn: ends.day,
    recurs: recurrences.find(one => one === entry.recurs) ?? null,
    unitId,
    visibility: visibilities.find(one => one === entry.visibility) ?? 'internal',
  }
  return { facts, errors: [] }
}

function dayOf(
  field: string,
  typed: string,
  say: Say,
): { readonly day: CivilDate } | { readonly error: FieldError } {
  if (typed === '') return { error: { field, message: say('date-missing') } }
  const date = parseDate(typed)
  return date.ok ? { day: date.iso } : { error: { field, message: say(date.code) } }
}
