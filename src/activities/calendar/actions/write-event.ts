/** Enters an event, or changes one. */
import { appendFact, takeTurn } from '../../../audit/index.ts'
import { findUnits } from '../../../org/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { mayChangeEvent } from '../policy.ts'
import { findEvent, placeOfEvent, placeOfUnitId } from '../queries/events.ts'
import { type CalendarEvent, changeRefusals, type EventFacts, eventRefusals } from '../rules/event.ts'
import type { CalendarTables } from '../tables.ts'

/**
 * Enters an event. `id` was made where the form was drawn: the same form sent twice is one event. Throws `refused`
 * (`event-not-your-unit`) for a unit that the actor is no officer of, and `refused` with what `eventRefusals` says.
 */
export async function enterEvent(tx: Tx, actor: Person, id: string, facts: EventFacts): Promise<void> {
  await takeTurn(tx)
  await admitUnit(tx, actor, facts.unitId)
  throwIfRefused(eventRefusals(facts))
  const at = now()
  const stored = await tx
    .withTables<CalendarTables>()
    .insertInto('activity_events')
    .values({
      id,
      ...columns(facts),
      created_at: at,
      created_by: actor.id,
      changed_at: at,
      cancelled_at: null,
      cancelled_by: null,
      cancel_reason: null,
      version: 0,
    })
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (stored.numInsertedOrUpdatedRows === 0n) return
  const fact = { kind: 'event.entered', subject: `event:${id}`, details: { after: { ...facts } } }
  await appendFact(tx, { kind: 'person', id: actor.id }, fact)
}

/**
 * Changes an event that the actor saw in a version. What is so already changes nothing. Throws `not-found`,
 * and `refused`: `event-not-your-unit`, and what `changeRefusals` and `eventRefusals` say.
 */
export async function changeEvent(
  tx: Tx,
  actor: Person,
  id: string,
  seenVersion: number,
  facts: EventFacts,
): Promise<void> {
  await takeTurn(tx)
  const event = await reachEvent(tx, actor, id)
  await admitUnit(tx, actor, facts.unitId)
  throwIfRefused([...changeRefusals(event, seenVersion), ...eventRefusals(facts)])
  const changed = factNames.filter(name => event[name] !== facts[name])
  if (changed.length === 0) return
  await tx
    .withTables<CalendarTables>()
    .updateTable('activity_events')
    .set({ ...columns(facts), changed_at: now(), version: event.version + 1 })
    .where('id', '=', id)
    .execute()
  const only = (all: EventFacts) => Object.fromEntries(changed.map(name => [name, all[name]]))
  const details = { before: only(event), after: only(facts) }
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    { kind: 'event.changed', subject: `event:${id}`, details },
  )
}

const factNames = [
  'kind',
  'title',
  'place',
  'note',
  'beginsOn',
  'endsOn',
  'recurs',
  'unitId',
  'visibility',
] as const

/** The event, for whoever may change it. Throws `not-found`. */
export async function reachEvent(tx: Tx, actor: Person, id: string): Promise<CalendarEvent> {
  const place = await placeOfEvent(tx, id)
  const event = place && mayChangeEvent(actor, place) ? await findEvent(tx, id) : undefined
  if (!event) throw new Problem('not-found', 'not-found')
  return event
}

async function admitUnit(tx: Tx, actor: Person, unitId: string | null): Promise<void> {
  const known = unitId === null || (await findUnits(tx, [unitId])).has(unitId)
  if (!known || !mayChangeEvent(actor, await placeOfUnitId(tx, unitId)))
    throw new Problem('refused', 'event-not-your-unit', {}, { refusals: [notYourUnit] })
}

const notYourUnit = { code: 'event-not-your-unit', args: {} } as const

function columns(facts: EventFacts) {
  return {
    kind: facts.kind,
    title: facts.title,
    place: facts.place,
    note: facts.note,
    begins_on: facts.beginsOn,
    ends_on: facts.endsOn,
    recurs: facts.recurs,
    unit_id: facts.unitId,
    visibility: facts.visibility,
  }
}
