/** Events as plain values, those that a person may see. */
import { type RawBuilder, type Selectable, sql } from 'kysely'
import { coveredUnits, grantedUnits, unitLines } from '../../../org/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import { isId } from '../../../platform/ids.ts'
import type { Services } from '../../../platform/room.ts'
import type { EventPlace } from '../policy.ts'
import type { CalendarEvent } from '../rules/event.ts'
import type { Days } from '../rules/occurrences.ts'
import type { CalendarTables, EventRow } from '../tables.ts'

/** One event; undefined when there is none. */
export async function findEvent(tx: Tx, id: string): Promise<CalendarEvent | undefined> {
  if (!isId(id)) return undefined
  const row = await tx
    .withTables<CalendarTables>()
    .selectFrom('activity_events')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && eventOf(row)
}

/** Where a unit's events stand; null is the whole office. */
export async function placeOfUnitId(tx: Tx, unitId: string | null): Promise<EventPlace> {
  if (unitId === null) return { unit: [] }
  return { unit: (await unitLines(tx, [unitId])).get(unitId) ?? [unitId] }
}

/** Where an event stands; undefined when there is none. */
export async function placeOfEvent(tx: Tx, id: string): Promise<EventPlace | undefined> {
  const event = await findEvent(tx, id)
  return event && placeOfUnitId(tx, event.unitId)
}

/** For the line of a route whose `:id` is an event's. */
export const eventAsked =
  ({ database }: Services) =>
  ({ id }: { readonly id: string }) =>
    database.transaction(tx => placeOfEvent(tx, id))

/** Events that may touch these days and that the person may see: those once, and whatever comes every year. */
export async function eventsAround(
  tx: Tx,
  person: Person,
  { from, to }: Days,
  unitId: string | null,
): Promise<readonly CalendarEvent[]> {
  let query = tx
    .withTables<CalendarTables>()
    .selectFrom('activity_events as event')
    .selectAll()
    .where('begins_on', '<=', to)
    .where(({ or, eb }) => or([eb('recurs', 'is not', null), eb('ends_on', '>=', from)]))
    .where(isVisibleEvent(person))
  if (unitId !== null)
    query = query.where(sql<boolean>`event.unit_id in (select id from ${coveredUnits([unitId])} as covered)`)
  const rows = await query.orderBy('begins_on').orderBy('id').execute()
  return rows.map(eventOf)
}

function isVisibleEvent(person: Person): RawBuilder<boolean> {
  const units = grantedUnits(person)
  if (units === 'all') return sql<boolean>`true`
  if (units === null) return sql<boolean>`false`
  return sql<boolean>`(event.visibility = 'public' or event.unit_id in (select id from ${units} as granted))`
}

function eventOf(row: Selectable<EventRow>): CalendarEvent {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    place: row.place,
    note: row.note,
    beginsOn: row.begins_on,
    endsOn: row.ends_on,
    recurs: row.recurs,
    unitId: row.unit_id,
    visibility: row.visibility,
    createdBy: row.created_by,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    version: row.version,
    cancelled:
      row.cancelled_at === null
        ? null
        : { at: row.cancelled_at, by: row.cancelled_by ?? '', reason: row.cancel_reason ?? '' },
  }
}
