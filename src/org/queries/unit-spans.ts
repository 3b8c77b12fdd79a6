/** What is known of units over time, as timelines. */
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import type { ParentEdge } from '../rules/rings.ts'
import type { Span } from '../rules/timeline.ts'
import type { Title } from '../rules/titles.ts'
import { type Validity, validityOf } from '../rules/validity.ts'
import type { Hierarchy, OrgTables } from '../tables.ts'

/** The days on which these units are there, by id; ids that are no unit are left out. */
export async function livesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Validity>> {
  const rows = await tx
    .withTables<OrgTables>()
    .selectFrom('org_units')
    .select(['id', 'valid_from', 'valid_to'])
    .where('id', '=', among(ids))
    .execute()
  return new Map(rows.map(row => [row.id, validityOf(row)]))
}

/** Every official name of these units, the oldest first. */
export async function titlesOf(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Title[]>> {
  const rows = await tx
    .withTables<OrgTables>()
    .selectFrom('org_unit_titles')
    .selectAll()
    .where('unit_id', '=', among(ids))
    .orderBy('valid_from', order => order.asc().nullsFirst())
    .execute()
  const spans = rows.map(row => ({
    unitId: row.unit_id,
    span: {
      id: row.id,
      value: { name: row.name, abbreviation: row.abbreviation, legalBasis: row.legal_basis },
      ...validityOf(row),
    },
  }))
  return grouped(spans)
}

/** Under whom these units stood in one hierarchy, the oldest first. */
export async function parentSpansOf(
  tx: Tx,
  hierarchy: Hierarchy,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Span<string>[]>> {
  const rows = await tx
    .withTables<OrgTables>()
    .selectFrom('org_unit_parents')
    .selectAll()
    .where('unit_id', '=', among(ids))
    .where('hierarchy', '=', hierarchy)
    .orderBy('valid_from', order => order.asc().nullsFirst())
    .execute()
  return grouped(
    rows.map(row => ({
      unitId: row.unit_id,
      span: { id: row.id, value: row.parent_id, ...validityOf(row) },
    })),
  )
}

/** Everything above these units on any day, in one hierarchy, as single steps. */
export async function edgesAbove(
  tx: Tx,
  hierarchy: Hierarchy,
  ids: readonly string[],
): Promise<readonly ParentEdge[]> {
  // "union" and not "union all": in a ring the same rows come again, and then it stops.
  const { rows } = await sql<{
    unit_id: string
    parent_id: string
    valid_from: string | null
    valid_to: string | null
  }>`
    with recursive above as (
      select unit_id, parent_id, valid_from, valid_to from org_unit_parents
      where unit_id = ${among(ids)} and hierarchy = ${hierarchy}
      union
      select step.unit_id, step.parent_id, step.valid_from, step.valid_to from org_unit_parents as step
      join above on step.unit_id = above.parent_id where step.hierarchy = ${hierarchy}
    ) select * from above`.execute(tx)
  return rows.map(row => ({ unitId: row.unit_id, parentId: row.parent_id, ...validityOf(row) }))
}

function among(ids: readonly string[]) {
  return sql<string>`any(${[...ids]}::uuid[])`
}

function grouped<Value>(
  spans: readonly { readonly unitId: string; readonly span: Span<Value> }[],
): ReadonlyMap<string, readonly Span<Value>[]> {
  const byUnit = Map.groupBy(spans, ({ unitId }) => unitId)
  return new Map([...byUnit].map(([unitId, of]) => [unitId, of.map(({ span }) => span)]))
}
