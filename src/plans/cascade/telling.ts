import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import type { NamedThing } from '../../platform/room.ts'
import type { CascadeTables } from './tables.ts'

/** Drafts by what they are called, each with its page. */
export async function draftThings(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, NamedThing>> {
  const rows = await tx
    .withTables<CascadeTables>()
    .selectFrom('plan_drafts')
    .select(['id', 'head'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, head }) => [id, { name: head.title, href: `/plans/drafts/${id}` }] as const))
}
