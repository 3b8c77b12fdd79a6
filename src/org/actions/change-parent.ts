import { appendFact, takeTurn } from '../../audit/index.ts'
import { today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import { parentsAsOf } from '../queries/as-of.ts'
import { findUnits } from '../queries/units.ts'
import { parentRefusals } from '../rules/units.ts'
import { nearestDay } from '../rules/validity.ts'
import type { Hierarchy } from '../tables.ts'
import type { HowChanged } from './change-unit.ts'
import { storeParent } from './store-parent.ts'

/** Under whom a unit is to stand in one hierarchy; null where under nobody. */
export interface WantedParent {
  readonly hierarchy: Hierarchy
  readonly parentId: string | null
}

/**
 * Puts a unit under another in one hierarchy, from a day on or because what stood there was a mistake. What is so
 * already changes nothing. Throws `not-found`, and `refused`: `unit-parent-missing`, `unit-parent-collective`,
 * `unit-parent-not-there`, `unit-parent-below`, `unit-day-before`, `unit-day-after`.
 */
export async function changeParent(
  tx: Tx,
  actor: Person,
  unitId: string,
  { hierarchy, parentId }: WantedParent,
  how: HowChanged,
): Promise<void> {
  await takeTurn(tx)
  const units = await findUnits(tx, parentId === null ? [unitId] : [unitId, parentId])
  const unit = units.get(unitId)
  if (!unit) throw new Problem('not-found', 'not-found')
  const day = how.from ?? nearestDay({ from: unit.validFrom, to: unit.validTo }, today())
  const before = (await parentsAsOf(tx, [unitId], day, hierarchy)).get(unitId)?.id ?? null
  if (before === parentId) return
  const parent = parentId === null ? null : units.get(parentId)
  throwIfRefused(parentRefusals(parent, { from: day, to: unit.validTo }))
  await storeParent(tx, { unitId, hierarchy, from: how.from, parentId })
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'unit.parent-changed',
      subject: `unit:${unitId}`,
      details: {
        hierarchy,
        before: { parentId: before },
        after: { parentId },
        ...(how.from !== null && { from: how.from }),
      },
    },
  )
}
