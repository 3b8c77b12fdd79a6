import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

/** What a list says of a unit. */
export interface KnownUnit {
  readonly id: string
  readonly name: string
  readonly collective: boolean
}

/** The units of these ids, which may repeat. */
export async function knownUnits(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, KnownUnit>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<KnownUnit>`
    select id, name, collective from org_units where id = any(${wanted}::uuid[])`.execute(tx)
  return new Map(rows.map(unit => [unit.id, unit]))
}
