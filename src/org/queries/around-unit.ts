import { sql } from 'kysely'
import { unitKey } from '../../documents/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { isId } from '../../platform/ids.ts'
import type { AroundUnit } from '../rules/units.ts'
import type { OrgTables } from '../tables.ts'
import type { NewUnit } from '../units.ts'
import { findUnits } from './units.ts'

/** What `unitRefusals` must know; `self` is the unit that changes, null for a new one. */
export async function aroundUnit(tx: Tx, unit: NewUnit, self: string | null): Promise<AroundUnit> {
  const { parentId } = unit
  if (parentId !== null && !isId(parentId)) return { parent: undefined, above: [], nameTaken: false }
  return {
    parent: parentId === null ? null : (await findUnits(tx, [parentId])).get(parentId),
    above: parentId === null ? [] : await idsFrom(tx, parentId),
    nameTaken: await isNameTaken(tx, unit, self),
  }
}

/** A unit's id and those of everything above it. */
async function idsFrom(tx: Tx, unitId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive above as (
      select id, parent_id from org_units where id = ${unitId}
      union select unit.id, unit.parent_id from org_units as unit join above on unit.id = above.parent_id
    ) select id from above`.execute(tx)
  return rows.map(({ id }) => id)
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
