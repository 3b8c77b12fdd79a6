import { takeTurn } from '../../../audit/index.ts'
import { now, today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { askedUnits, findPropagation, ownUnits } from '../queries.ts'
import { type Acknowledgement, acknowledgementRefusals } from '../rules.ts'
import type { PropagationTables } from '../tables.ts'
import { record } from './shared.ts'

/**
 * Units say that it was done, several of one's own at once; what was said before is set right. Each is on record, with
 * what it was before. Throws `not-found` for a unit that is not asked or for which the actor does not speak, and
 * `refused`: `propagation-no-unit`, and what `acknowledgementRefusals` says.
 */
export async function acknowledge(
  tx: Tx,
  actor: Person,
  id: string,
  unitIds: readonly string[],
  said: Acknowledgement,
): Promise<void> {
  await takeTurn(tx)
  const found = await findPropagation(tx, id)
  if (!found) throw new Problem('not-found', 'not-found')
  const units = (await askedUnits(tx, id)).filter(({ unitId }) => unitIds.includes(unitId))
  const own = await ownUnits(tx, actor, unitIds)
  if (unitIds.some(unitId => !own.has(unitId) || !units.some(unit => unit.unitId === unitId)))
    throw new Problem('not-found', 'not-found')
  throwIfRefused([
    ...(units.length === 0 ? [{ code: 'propagation-no-unit', args: {} }] : []),
    ...acknowledgementRefusals(said, found.closedAt !== null, today()),
  ])
  const { heldOn, peopleCount, note, link } = said
  await tx
    .withTables<PropagationTables>()
    .updateTable('plan_propagation_units')
    .set({
      held_on: heldOn,
      people_count: peopleCount,
      note,
      link,
      acknowledged_at: now(),
      acknowledged_by: actor.id,
    })
    .where('propagation_id', '=', id)
    .where(
      'unit_id',
      'in',
      units.map(({ unitId }) => unitId),
    )
    .execute()
  for (const { unitId, said: before } of units) {
    const was = before && {
      heldOn: before.heldOn,
      people: before.peopleCount,
      note: before.note,
      link: before.link,
    }
    await record(tx, actor, id, 'propagation.acknowledged', {
      ...(was && { before: { ...was, unitId } }),
      after: { unitId, heldOn, people: peopleCount, note, link },
    })
  }
}
