/** How inspections are named where what was done is told. */
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import type { NamedThing } from '../../platform/room.ts'

/** Inspections by their titles. */
export async function inspectionThings(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedThing>> {
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from plan_inspections where id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, title }) => [id, { name: title, href: `/inspections/${id}` }] as const))
}
