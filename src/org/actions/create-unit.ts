import { appendFact, takeTurn } from '../../audit/index.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { throwIfRefused } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids.ts'
import { sortKey } from '../../platform/text/sort-key.ts'
import { toUnitKind } from '../kinds.ts'
import { aroundUnit } from '../queries/around-unit.ts'
import { tidyUnit, unitRefusals } from '../rules/units.ts'
import type { OrgTables } from '../tables.ts'
import type { NewUnit, Unit } from '../units.ts'
import { storeUnitName } from './store-unit-name.ts'

/**
 * Makes a unit that goes by its official name. Throws `refused`: `unit-name-empty`, `unit-name-too-long`,
 * `unit-name-taken` (under the same parent), `unit-parent-missing`, `unit-parent-collective`.
 */
export async function createUnit(tx: Tx, actor: Person, wanted: NewUnit): Promise<Unit> {
  const unit = tidyUnit(wanted)
  // Of two that make the same unit at once the second waits, and then is told that it is there.
  await takeTurn(tx)
  throwIfRefused(unitRefusals(unit, null, await aroundUnit(tx, unit, null)))
  const id = newId()
  await tx
    .withTables<OrgTables>()
    .insertInto('org_units')
    .values({
      id,
      name: unit.name,
      sort_key: sortKey(unit.name),
      kind: unit.kind,
      level: unit.level,
      collective: unit.collective,
      parent_id: unit.parentId,
      created_at: now(),
      created_by: actor.id,
    })
    .execute()
  await storeUnitName(tx, id, unit.name)
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    { kind: 'unit.created', subject: `unit:${id}`, details: { ...unit } },
  )
  return { ...unit, id, kind: toUnitKind(unit.kind), otherNames: [] }
}
