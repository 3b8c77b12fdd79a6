import { type CivilDate, today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
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
