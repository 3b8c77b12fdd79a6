import { appendFact, takeTurn } from '../../audit/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { throwIfRefused } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids.ts'
import { toUnitKind } from '../kinds.ts'
import { aroundUnit } from '../queries/around-unit.ts'
import { tidyUnit, unitRefusals } from '../rules/units.ts'
import type { NewUnit, Unit } from '../units.ts'
import { storeNewUnits } from './store-units.ts'

/**
 * Makes a unit that goes by its official name. Throws `refused`: `unit-name-empty`, `unit-name-too-long`,
 * `unit-name-taken` (under the same parent on one day), `unit-parent-missing`, `unit-parent-collective`,
 * `unit-code-wrong`, `unit-code-taken`, `unit-ends-first`.
 */
export async function createUnit(tx: Tx, actor: Person, wanted: NewUnit): Promise<Unit> {
  const unit = tidyUnit(wanted)
  // Of two that make the same unit at once the second waits, and then is told that it is there.
  await takeTurn(tx)
  throwIfRefused(unitRefusals(unit, await aroundUnit(tx, unit, null)))
  const id = newId()
  await storeNewUnits(tx, actor.id, [{ ...unit, id }])
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    { kind: 'unit.created', subject: `unit:${id}`, details: { after: { ...unit } } },
  )
  return { ...unit, id, kind: toUnitKind(unit.kind), otherNames: [] }
}
