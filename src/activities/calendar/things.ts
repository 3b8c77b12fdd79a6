import type { Tx } from '../../platform/db/index.ts'
import type { NamedThing } from '../../platform/room.ts'
import type { CalendarTables } from './tables.ts'

/** What events are called, and their pages, by their ids. */
export async function calendarThings(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedThing>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .withTables<CalendarTables>()
    .selectFrom('activity_events')
    .select(['id', 'title'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, title }) => [id, { name: title, href: `/calendar/events/${id}` }]))
}
