/** Names around work: of plans, of units, and whether there are units below. */
import { sql } from 'kysely'
import { coveredUnits, findUnits } from '../../../org/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { PlanTables } from '../../tables.ts'
import { planName } from '../../views/plan/plan-words.ts'

/** "Kế hoạch 12/KH-UBND · Thông tin đối ngoại", by the plan's id. */
export async function planNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('plans')
    .select(['id', 'title', 'symbol', 'document_type'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(
    rows.map(({ id, title, symbol, document_type }) => [
      id,
      `${planName({ documentType: document_type, symbol })} · ${title}`,
    ]),
  )
}

/** Names of units by their ids. */
export async function unitNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await findUnits(tx, ids))].map(([id, { name }]) => [id, name]))
}

/** Whether other units stand below these. */
export async function hasUnitsBelow(tx: Tx, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return false
  const { rows } = await sql<{ readonly count: number }>`
    select count(*)::int as count from (select id from ${coveredUnits(ids)} as unit limit ${ids.length + 1}) as covered`.execute(
    tx,
  )
  return (rows[0]?.count ?? 0) > ids.length
}
