import { unitKey } from '../../documents/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { searchColumn } from '../../platform/text/search-column.ts'
import type { OrgTables } from '../tables.ts'

/** Keeps a name of a unit; one of the same words is set as it is written now (capitals, commas). */
export async function storeUnitName(tx: Tx, unitId: string, name: string): Promise<void> {
  const row = { unit_id: unitId, name_key: unitKey(name), name, search: searchColumn(name) }
  await tx
    .withTables<OrgTables>()
    .insertInto('org_unit_names')
    .values(row)
    .onConflict(conflict =>
      conflict.columns(['unit_id', 'search']).doUpdateSet({ name: row.name, name_key: row.name_key }),
    )
    .execute()
}
