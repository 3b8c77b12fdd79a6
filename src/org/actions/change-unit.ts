import { appendFact, takeTurn } from '../../audit/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import { sortKey } from '../../platform/text/sort-key.ts'
import { aroundUnit } from '../queries/around-unit.ts'
import { findUnits } from '../queries/units.ts'
import { tidyUnit, unitRefusals } from '../rules/units.ts'
import type { OrgTables } from '../tables.ts'
import type { NewUnit, Unit } from '../units.ts'
import { storeUnitName } from './store-unit-name.ts'

/**
 * Sets a unit's official name, kind, level, parent and whether it is a collective; the former name stays as
 * another name. What is so already changes nothing. Throws `not-found`, and `refused` as `createUnit` does,
 * and `unit-parent-below` for a parent that is the unit itself or stands below it.
 */
export async function changeUnit(tx: Tx, actor: Person, unitId: string, wanted: NewUnit): Promise<void> {
  const unit = tidyUnit(wanted)
  await takeTurn(tx)
  const before = (await findUnits(tx, [unitId])).get(unitId)
  if (!before) throw new Problem('not-found', 'not-found')
  const changed = differences(before, unit)
  if (changed.length === 0) return
  throwIfRefused(unitRefusals(unit, unitId, await aroundUnit(tx, unit, unitId)))
  await tx
    .withTables<OrgTables>()
    .updateTable('org_units')
    .set({
      name: unit.name,
      sort_key: sortKey(unit.name),
      kind: unit.kind,
      level: unit.level,
      collective: unit.collective,
      parent_id: unit.parentId,
    })
    .where('id', '=', unitId)
    .execute()
  await storeUnitName(tx, unitId, unit.name)
  const [was, is] = [before, unit].map(one => Object.fromEntries(changed.map(key => [key, one[key]])))
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    { kind: 'unit.changed', subject: `unit:${unitId}`, details: { before: was ?? {}, after: is ?? {} } },
  )
}

function differences(before: Unit, after: NewUnit): readonly (keyof NewUnit)[] {
  const keys = ['name', 'kind', 'level', 'collective', 'parentId'] as const
  return keys.filter(key => before[key] !== after[key])
}
