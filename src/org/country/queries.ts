/** Which units the committees of the list are. */
import { sql } from 'kysely'
import { unitKey } from '../../documents/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { overlaps, type Validity, validityOf } from '../rules/validity.ts'
import type { OrgTables } from '../tables.ts'
import type { PlaceUnit } from './model.ts'
import type { PlaceTables } from './tables.ts'

/** Ids of the units that were brought in or found before, by `PlaceUnit.key`. */
export async function unitsOfPlaces(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .withTables<PlaceTables>()
    .selectFrom('org_unit_places')
    .select(['place_key', 'unit_id'])
    .where('place_key', '=', sql<string>`any(${[...keys]}::text[])`)
    .execute()
  return new Map(rows.map(({ place_key, unit_id }) => [place_key, unit_id]))
}

/** A unit that somebody typed, as far as the list must know it. */
export interface TypedUnit {
  readonly id: string
  readonly nameKey: string
  readonly parentId: string | null
  readonly validity: Validity
}

/** Units of these names that no place claims yet, by `unitKey` of the name. */
export async function typedUnits(
  tx: Tx,
  units: readonly PlaceUnit[],
): Promise<ReadonlyMap<string, readonly TypedUnit[]>> {
  const keys = [...new Set(units.map(({ name }) => unitKey(name)))]
  const rows = await tx
    .withTables<OrgTables & PlaceTables>()
    .selectFrom('org_unit_names as named')
    .innerJoin('org_units as unit', 'unit.id', 'named.unit_id')
    .leftJoin('org_unit_places as place', 'place.unit_id', 'unit.id')
    .select(['named.name_key', 'unit.id', 'unit.parent_id', 'unit.valid_from', 'unit.valid_to'])
    .where('named.name_key', '=', sql<string>`any(${keys}::text[])`)
    .where('unit.collective', '=', false)
    .where('place.unit_id', 'is', null)
    .orderBy('unit.id')
    .execute()
  const typed = rows.map(row => ({
    id: row.id,
    nameKey: row.name_key,
    parentId: row.parent_id,
    validity: validityOf(row),
  }))
  return Map.groupBy(typed, ({ nameKey }) => nameKey)
}

/**
 * The unit that is meant already by a committee of the list: one of its name, on one of its days, under the same
 * parent. Undefined where there is none, or a choice.
 */
export function meantAlready(
  typed: readonly TypedUnit[] | undefined,
  unit: PlaceUnit,
  parentId: string | null,
): TypedUnit | undefined {
  const fitting = (typed ?? []).filter(
    one => one.parentId === parentId && overlaps(one.validity, unit.validity),
  )
  return fitting.length === 1 ? fitting[0] : undefined
}
