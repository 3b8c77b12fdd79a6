import { type CivilDate, today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { toUnitKind } from '../kinds.ts'
import type { UnitShape } from '../rules/unit-class.ts'
import type { OrgTables } from '../tables.ts'
import type { Unit } from '../units.ts'
import { findUnitsAsOf } from './as-of.ts'
import { thereOn } from './days.ts'

/** Every unit that is there on the day, as it was then, in the order of the dictionary. */
export async function unitsThereOn(tx: Tx, day: CivilDate = today()): Promise<readonly Unit[]> {
  const rows = await tx
    .withTables<OrgTables>()
    .selectFrom('org_units as unit')
    .select('unit.id')
    .where(thereOn('unit', day))
    .orderBy('unit.sort_key')
    .orderBy('unit.id')
    .execute()
  const units = await findUnitsAsOf(
    tx,
    rows.map(({ id }) => id),
    day,
  )
  return rows.flatMap(({ id }) => units.get(id) ?? [])
}

/**
 * The same, in the order of their ids, only as much of each as tells whether a class means it: thousands in some
 * tens of milliseconds.
 */
export async function unitShapesOn(tx: Tx, day: CivilDate): Promise<readonly UnitShape[]> {
  const rows = await tx
    .withTables<OrgTables>()
    .selectFrom('org_units as unit')
    .leftJoin('org_unit_parents as above', join =>
      join
        .onRef('above.unit_id', '=', 'unit.id')
        .on('above.hierarchy', '=', 'administrative')
        .on(thereOn('above', day)),
    )
    .select(['unit.id', 'unit.kind', 'unit.level', 'unit.collective', 'above.parent_id'])
    .where(thereOn('unit', day))
    .orderBy('unit.id')
    .execute()
  return rows.map(({ parent_id: parentId, kind, ...row }) => ({ ...row, kind: toUnitKind(kind), parentId }))
}
