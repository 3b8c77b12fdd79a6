import { type Selectable, sql } from 'kysely'
import { unitKey } from '../../documents/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { isId } from '../../platform/ids.ts'
import { sortKey } from '../../platform/text/sort-key.ts'
import { toUnitKind } from '../kinds.ts'
import type { OrgTables, UnitRow } from '../tables.ts'
import type { Unit } from '../units.ts'

/** Units by id as they are now or were last, with all their names; ids that are no unit are left out. */
export async function findUnits(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Unit>> {
  const wanted = [...new Set(ids)].filter(isId)
  if (wanted.length === 0) return new Map()
  const among = sql<string>`any(${wanted}::uuid[])`
  const rows = await tx
    .withTables<OrgTables>()
    .selectFrom('org_units')
    .selectAll()
    .where('id', '=', among)
    .execute()
  return withNames(tx, rows)
}

/** Rows of units with every name that each goes by, by id. */
export async function withNames(
  tx: Tx,
  rows: readonly Selectable<UnitRow>[],
): Promise<ReadonlyMap<string, Unit>> {
  const names = await tx
    .withTables<OrgTables>()
    .selectFrom('org_unit_names')
    .select(['unit_id', 'name'])
    .where('unit_id', '=', sql<string>`any(${rows.map(({ id }) => id)}::uuid[])`)
    .execute()
  const namesOf = Map.groupBy(names, name => name.unit_id)
  return new Map(
    rows.map(row => [
      row.id,
      toUnit(
        row,
        (namesOf.get(row.id) ?? []).map(({ name }) => name),
      ),
    ]),
  )
}

function toUnit(row: Selectable<UnitRow>, names: readonly string[]): Unit {
  const others = names.filter(name => name !== row.name).map(name => ({ name, key: sortKey(name) }))
  return {
    id: row.id,
    name: row.name,
    kind: toUnitKind(row.kind),
    level: row.level,
    collective: row.collective,
    parentId: row.parent_id,
    code: row.code,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    otherNames: others.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ name }) => name),
  }
}

/**
 * The units that go by each of these names, in two queries for any number of names: by `unitKey` of the name,
 * and without a key where nobody goes by it. Several units may share a name, and a collective may share one
 * with a single unit: `unitsNamed` tells them apart.
 */
export async function findUnitsByNames(
  tx: Tx,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly Unit[]>> {
  const keys = [...new Set(names.map(unitKey))].filter(key => key !== '')
  if (keys.length === 0) return new Map()
  const rows = await tx
    .withTables<OrgTables>()
    .selectFrom('org_unit_names')
    .innerJoin('org_units', 'org_units.id', 'org_unit_names.unit_id')
    .select(['org_unit_names.name_key', 'org_unit_names.unit_id'])
    .where('org_unit_names.name_key', '=', sql<string>`any(${keys}::text[])`)
    .orderBy('org_units.sort_key')
    .orderBy('org_units.id')
    .execute()
  const units = await findUnits(
    tx,
    rows.map(row => row.unit_id),
  )
  const found = new Map<string, Unit[]>()
  for (const { name_key, unit_id } of rows) {
    const unit = units.get(unit_id)
    const known = found.get(name_key) ?? []
    // Two names of one unit may have one key: "Sở VHTTDL" and the name in full.
    if (unit && !known.includes(unit)) found.set(name_key, [...known, unit])
  }
  return found
}

/** The units that one stands below, from the top down to its parent; empty for one that stands alone. */
export async function unitsAbove(tx: Tx, { parentId }: Unit): Promise<readonly Unit[]> {
  if (parentId === null) return []
  const ids = (await idsUpward(tx, parentId)).toReversed()
  const units = await findUnits(tx, ids)
  return ids.flatMap(id => units.get(id) ?? [])
}

/** A unit's id and those of everything above it, upward. */
export async function idsUpward(tx: Tx, unitId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive above as (
      select id, parent_id, 0 as steps from org_units where id = ${unitId}
      union all
      select unit.id, unit.parent_id, steps + 1 from org_units as unit join above on unit.id = above.parent_id
    ) select id from above order by steps`.execute(tx)
  return rows.map(({ id }) => id)
}
