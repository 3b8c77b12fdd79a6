/** Units as they were on a day: names, parents, what stood below. */
import { sql } from 'kysely'
import type { CivilDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { isId } from '../../platform/ids.ts'
import { isThereOn } from '../rules/validity.ts'
import type { Hierarchy, OrgTables, UnitRow } from '../tables.ts'
import type { Unit } from '../units.ts'
import { nearestDayOf, thereOn } from './days.ts'
import { edgesAbove } from './unit-spans.ts'
import { withNames } from './units.ts'

/**
 * Units by id as they were on the day: called as they were then, under whom they stood then. One that was not
 * there on the day is as on the nearest day on which it was: see `validFrom` and `validTo`. Ids that are no unit
 * are left out.
 */
export async function findUnitsAsOf(
  tx: Tx,
  ids: readonly string[],
  day: CivilDate,
): Promise<ReadonlyMap<string, Unit>> {
  const wanted = [...new Set(ids)].filter(isId)
  if (wanted.length === 0) return new Map()
  const near = nearestDayOf('unit', day)
  const { rows } = await sql<UnitRow>`
    select unit.id, coalesce(title.name, unit.name) as name, unit.sort_key, unit.kind, unit.level,
      unit.collective, above.parent_id, unit.created_at, unit.created_by, unit.code, unit.valid_from, unit.valid_to
    from org_units as unit
    left join org_unit_titles as title on title.unit_id = unit.id and ${thereOn('title', near)}
    left join org_unit_parents as above on above.unit_id = unit.id and above.hierarchy = 'administrative'
      and ${thereOn('above', near)}
    where unit.id = any(${wanted}::uuid[])`.execute(tx)
  return withNames(tx, rows)
}

/** One unit as it was on the day; undefined where there is no such unit. */
export async function unitAsOf(tx: Tx, id: string, day: CivilDate): Promise<Unit | undefined> {
  return (await findUnitsAsOf(tx, [id], day)).get(id)
}

/** The units that these stood under on the day, by the id of the lower one; without a key for one that stood alone. */
export async function parentsAsOf(
  tx: Tx,
  ids: readonly string[],
  day: CivilDate,
  hierarchy: Hierarchy = 'administrative',
): Promise<ReadonlyMap<string, Unit>> {
  const rows = await tx
    .withTables<OrgTables>()
    .selectFrom('org_unit_parents as above')
    .select(['above.unit_id', 'above.parent_id'])
    .where('above.unit_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('above.hierarchy', '=', hierarchy)
    .where(thereOn('above', day))
    .execute()
  const parents = await findUnitsAsOf(
    tx,
    rows.map(row => row.parent_id),
    day,
  )
  return new Map(
    rows.flatMap(row => {
      const parent = parents.get(row.parent_id)
      return parent ? [[row.unit_id, parent] as const] : []
    }),
  )
}

/** Everything that the unit stood below on the day, from the top down to its parent. */
export async function aboveAsOf(
  tx: Tx,
  id: string,
  day: CivilDate,
  hierarchy: Hierarchy = 'administrative',
): Promise<readonly Unit[]> {
  const parentOf = new Map(
    (await edgesAbove(tx, hierarchy, [id]))
      .filter(edge => isThereOn(edge, day))
      .map(({ unitId, parentId }) => [unitId, parentId]),
  )
  const ids: string[] = []
  for (let at = parentOf.get(id); at !== undefined; at = parentOf.get(at)) ids.unshift(at)
  const units = await findUnitsAsOf(tx, ids, day)
  return ids.flatMap(one => units.get(one) ?? [])
}

/** A unit and how many stood right below it. */
export interface UnitBranch {
  readonly unit: Unit
  readonly childCount: number
}

/** At most `limit` of the units right below one, by name, and how many there are. */
export interface Branches {
  readonly branches: readonly UnitBranch[]
  readonly total: number
}

/**
 * What stood right below the unit on the day, in the order of the names of that day; with null, what stood at the
 * top of the hierarchy: in the administrative one every single unit that stands under nobody, in the others only
 * what has somebody below.
 */
export async function childrenAsOf(
  tx: Tx,
  id: string | null,
  day: CivilDate,
  {
    hierarchy = 'administrative',
    limit = 200,
  }: { readonly hierarchy?: Hierarchy; readonly limit?: number } = {},
): Promise<Branches> {
  // A parent of a unit is told only for days on which the unit is there: children need not be looked at themselves.
  const { rows } = await sql<{ id: string; total: number; children: number }>`
    select below.id, below.total,
      (select count(*) from org_unit_parents as child
        where child.parent_id = below.id and child.hierarchy = ${hierarchy} and ${thereOn('child', day)}
      )::int as children
    from (
      select title.unit_id as id, title.sort_key, count(*) over ()::int as total
      from org_unit_titles as title
      where ${thereOn('title', day)} and ${id === null ? topOf(hierarchy, day) : under(id, hierarchy, day)}
      order by title.sort_key, title.unit_id limit ${limit}
    ) as below order by below.sort_key, below.id`.execute(tx)
  const units = await findUnitsAsOf(
    tx,
    rows.map(row => row.id),
    day,
  )
  const branches = rows.flatMap(row => {
    const unit = units.get(row.id)
    return unit ? [{ unit, childCount: row.children }] : []
  })
  return { branches, total: rows[0]?.total ?? 0 }
}

function under(id: string, hierarchy: Hierarchy, day: CivilDate) {
  return sql`title.unit_id in (select above.unit_id from org_unit_parents as above
    where above.parent_id = ${id} and above.hierarchy = ${hierarchy} and ${thereOn('above', day)})`
}

/**
 * Whoever stood under somebody who was no more stood alone. By "in" and "not in", each of which is one pass over a
 * table, whatever the database believes of its size: the embedded one counts its rows only when it is told to.
 */
function topOf(hierarchy: Hierarchy, day: CivilDate) {
  const lower = sql`title.unit_id not in (
    select above.unit_id from org_unit_parents as above
    where above.hierarchy = ${hierarchy} and ${thereOn('above', day)}
      and above.parent_id in (select parent.id from org_units as parent where ${thereOn('parent', day)}))`
  if (hierarchy === 'administrative') {
    return sql`${lower} and title.unit_id not in (select id from org_units where collective)`
  }
  return sql`${lower} and title.unit_id in (
    select child.parent_id from org_unit_parents as child
    where child.hierarchy = ${hierarchy} and ${thereOn('child', day)})`
}
