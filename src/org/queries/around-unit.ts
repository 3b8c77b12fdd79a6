import { unitKey } from '../../documents/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { isId } from '../../platform/ids.ts'
import type { AroundUnit } from '../rules/units.ts'
import type { OrgTables } from '../tables.ts'
import type { NewUnit } from '../units.ts'
import { findUnits, idsUpward } from './units.ts'

/** What `unitRefusals` must know; `self` is the unit that changes, null for a new one. */
export async function aroundUnit(tx: Tx, unit: NewUnit, self: string | null): Promise<AroundUnit> {
  const { parentId } = unit
  if (parentId !== null && !isId(parentId)) return { parent: undefined, above: [], nameTaken: false }
  return {
    parent: parentId === null ? null : (await findUnits(tx, [parentId])).get(parentId),
    above: parentId === null ? [] : await idsUpward(tx, parentId),
    nameTaken: await isNameTaken(tx, unit, self),
  }
}

async function isNameTaken(tx: Tx, unit: NewUnit, self: string | null): Promise<boolean> {
  const rows = await tx
    .withTables<OrgTables>()
    .selectFrom('org_units as unit')
    .innerJoin('org_unit_names as named', join =>
      join.onRef('named.unit_id', '=', 'unit.id').onRef('named.name', '=', 'unit.name'),
    )
    .select('unit.id')
    .where('named.name_key', '=', unitKey(unit.name))
    .where('unit.collective', '=', unit.collective)
    .where('unit.parent_id', 'is not distinct from', unit.parentId)
    .limit(2)
    .execute()
  return rows.some(({ id }) => id !== self)
}
