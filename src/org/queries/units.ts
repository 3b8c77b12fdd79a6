import { type Selectable, sql } from 'kysely'
import { unitKey } from '../../documents/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { isId } from '../../platform/ids.ts'
import { searchQuery } from '../../platform/text/search-column.ts'
import { sortKey } from '../../platform/text/sort-key.ts'
import { toUnitKind, type UnitKind } from '../kinds.ts'
import { searchedAs } from '../rules/searched-as.ts'
import type { OrgTables, UnitLevel, UnitRow } from '../tables.ts'
import type { Unit } from '../units.ts'

/** Units by id, with all their names; ids that are no unit are left out. */
export async function findUnits(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Unit>> {
  const wanted = [...new Set(ids)].filter(isId)
  if (wanted.length === 0) return new Map()
  const tables = tx.withTables<OrgTables>()
  const among = sql<string>`any(${wanted}::uuid[])`
  const rows = await tables.selectFrom('org_units').selectAll().where('id', '=', among).execute()
  const names = await tables
    .selectFrom('org_unit_names')
    .select(['unit_id', 'name'])
    .where('unit_id', '=', among)
    .execute()
  const namesOf = Map.groupBy(names, name => name.unit_id)
  return new Map(
    rows.map(
      row =>
        [
          row.id,
          toUnit(
            row,
            (namesOf.get(row.id) ?? []).map(({ name }) => name),
          ),
        ] as const,
    ),
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

/** What a list of units is narrowed by; null where anything is welcome. */
export interface UnitFilter {
  /** Words of any name, with or without marks; empty for all. */
  readonly q: string
  readonly kind?: UnitKind | null
  readonly level?: UnitLevel | null
  /** Only those right below this unit. */
  readonly parentId?: string | null
}

/** At most `limit` units that have the typed words in one of their names: the best first. */
export async function searchUnits(tx: Tx, typed: string, limit: number): Promise<readonly Unit[]> {
  return inOrder(tx, await matching(tx, { q: typed }).select('unit.id').limit(limit).execute())
}

/** How many units stand on a page. */
export const unitsOnPage = 50

/** One page of a list: which one it is of how many, counted from 1, and how many units there are in all. */
export interface UnitPart {
  readonly units: readonly Unit[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

/** One page of the units that the filter lets through; the last one where fewer are there. */
export async function listUnits(
  tx: Tx,
  { page: wanted, ...filter }: UnitFilter & { readonly page: number },
): Promise<UnitPart> {
  const counted = await matching(tx, filter)
    .clearOrderBy()
    .select(count => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const total = Number(counted.total)
  const pages = Math.max(1, Math.ceil(total / unitsOnPage))
  const page = Math.min(wanted, pages)
  const rows = await matching(tx, filter)
    .select('unit.id')
    .limit(unitsOnPage)
    .offset((page - 1) * unitsOnPage)
    .execute()
  return { units: await inOrder(tx, rows), total, page, pages }
}

/** The units that one stands below, from the top down to its parent; empty for one that stands alone. */
export async function unitsAbove(tx: Tx, { parentId }: Unit): Promise<readonly Unit[]> {
  if (parentId === null) return []
  const ids = await idsUpward(tx, parentId)
  return inOrder(
    tx,
    ids.toReversed().map(id => ({ id })),
  )
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

/** Units that fit, the best first: a name typed in full, then one typed with its marks, then by the dictionary. */
function matching(tx: Tx, { q, kind, level, parentId }: UnitFilter) {
  let units = tx.withTables<OrgTables>().selectFrom('org_units as unit')
  if (kind) units = units.where('unit.kind', '=', kind)
  if (level) units = units.where('unit.level', '=', level)
  if (parentId) units = units.where('unit.parent_id', '=', parentId)
  const ranked = named(q)
  return (
    ranked
      ? units
          .innerJoin(ranked.as('named'), join => join.onRef(sql`named.unit_id`, '=', 'unit.id'))
          .orderBy(sql`named.rank`, 'desc')
      : units
  )
    .orderBy('unit.sort_key')
    .orderBy('unit.id')
}

/** Ids of the units that have a name with these words, each with its rank; null where nothing was typed. */
function named(typed: string) {
  const ways = searchedAs(typed).flatMap(text => searchQuery(text) ?? [])
  if (ways.length === 0) return null
  const wanted = ways.map(way => `(${way.wanted})`).join(' | ')
  const exact = ways.map(way => `(${way.exact ?? way.wanted})`).join(' | ')
  return sql<{ unit_id: string; rank: number }>`(
    select unit_id, max(
        (name_key = ${unitKey(typed)})::int * 2 + (words @@ to_tsquery('simple', ${exact}))::int
      ) as rank
    from org_unit_names where words @@ to_tsquery('simple', ${wanted}) group by unit_id)`
}

async function inOrder(tx: Tx, rows: readonly { readonly id: string }[]): Promise<readonly Unit[]> {
  const units = await findUnits(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.flatMap(({ id }) => units.get(id) ?? [])
}
