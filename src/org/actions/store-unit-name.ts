import { sql } from 'kysely'
import { unitKey } from '../../documents/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { searchColumn } from '../../platform/text/search-column.ts'

/** A name by which a unit is found. */
export interface KeptName {
  readonly unitId: string
  readonly name: string
}

/** Keeps a name of a unit; one of the same words is set as it is written now (capitals, commas). */
export async function storeUnitName(tx: Tx, unitId: string, name: string): Promise<void> {
  await storeUnitNames(tx, [{ unitId, name }])
}

/** The same for any number of names of any number of units, in one statement. */
export async function storeUnitNames(tx: Tx, names: readonly KeptName[]): Promise<void> {
  const rows = names.map(({ unitId, name }) => ({
    unit_id: unitId,
    name_key: unitKey(name),
    name,
    search: searchColumn(name),
  }))
  // One statement may not write one row twice: the last of two ways to set the same words holds.
  const unique = new Map(rows.map(row => [`${row.unit_id} ${row.search}`, row]))
  await sql`
    insert into org_unit_names (unit_id, name_key, name, search)
    select unit_id, name_key, name, search
    from jsonb_to_recordset(${JSON.stringify([...unique.values()])}::jsonb)
      as kept (unit_id uuid, name_key text, name text, search text)
    on conflict (unit_id, search) do update set name = excluded.name, name_key = excluded.name_key`.execute(
    tx,
  )
}
