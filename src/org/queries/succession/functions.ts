import type { Tx } from '../../../platform/db/index.ts'
import type { OrgTables } from '../../tables.ts'

/** Functions offered while one types: more than these nobody reads. */
const offeredMax = 200

/** Names of the functions that are known, in order. */
export async function allFunctionNames(tx: Tx): Promise<readonly string[]> {
  const rows = await tx
    .withTables<OrgTables>()
    .selectFrom('org_functions')
    .select('name')
    .orderBy('search')
    .limit(offeredMax)
    .execute()
  return rows.map(({ name }) => name)
}
