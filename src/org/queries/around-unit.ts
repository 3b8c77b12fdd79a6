import { sql } from 'kysely'
import { unitKey } from '../../documents/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { isId } from '../../platform/ids.ts'
import type { AroundUnit, TidyUnit } from '../rules/units.ts'
import { overlaps, validityOf } from '../rules/validity.ts'
import type { OrgTables } from '../tables.ts'
import { findUnits } from './units.ts'

/** What `unitRefusals` must know; `self` is the unit that changes, null for a new one. */
export async function aroundUnit(tx: Tx, unit: TidyUnit, self: string | null): Promise<AroundUnit> {
  const { parentId } = unit
  if (parentId !== null && !isId(parentId)) return { parent: undefined, nameTaken: false, codeTaken: false }
  return {
    parent: parentId === null ? null : (await findUnits(tx, [parentId])).get(parentId),
    nameTaken: await isNameTaken(tx, unit, self),
    codeTaken: await isCodeTaken(tx, unit, self),
  }
}

async function isNameTaken(tx: Tx, unit: TidyUnit, self: string | null): Promise<boolean> {
  const rows = await tx
    .withTables<OrgTables>()
    .selectFrom('org_units as unit')
    .innerJoin('org_unit_names as named', join =>
      join.onRef('named.unit_id', '=', 'unit.id').onRef('named.name', '=', 'unit.name'),
    )
    .select(['unit.id', 'unit.valid_from', 'unit.valid_to'])
    .where('named.name_key', '=', unitKey(unit.name))
    .where('unit.collective', '=', unit.collective)
    .where('unit.parent_id', 'is not distinct from', unit.parentId)
    .execute()
  const life = { from: unit.validFrom, to: unit.validTo }
  return rows.some(row => row.id !== self && overlaps(life, validityOf(row)))
}

/** A code passes on to a successor: only of those who are there until further notice does nobody share one. */
async function isCodeTaken(tx: Tx, unit: TidyUnit, self: string | null): Promise<boolean> {
  if (unit.code === null || unit.validTo !== null) return false
  const rows = await tx
    .withTables<OrgTables>()
    .selectFrom('org_units')
    .select('id')
    .where('code', '=', unit.code)
    .where('valid_to', 'is', null)
    .where(sql<boolean>`id is distinct from ${self}::uuid`)
    .execute()
  return rows.length > 0
}
