/** Other names of a unit, by which plans find it: one more, one less. */
import { appendFact, type Fact, takeTurn } from '../../audit/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import { singleLine } from '../../platform/text/normalise.ts'
import { searchColumn } from '../../platform/text/search-column.ts'
import { findUnits } from '../queries/units.ts'
import { nameRefusals } from '../rules/units.ts'
import type { OrgTables } from '../tables.ts'
import type { Unit } from '../units.ts'
import { storeUnitName } from './store-unit-name.ts'

/**
 * The unit goes by one more name. A name of the same words changes nothing. Throws `not-found`, and `refused`:
 * `unit-name-empty`, `unit-name-too-long`.
 */
export async function addUnitName(tx: Tx, actor: Person, unitId: string, written: string): Promise<void> {
  const name = singleLine(written)
  const unit = await reach(tx, unitId)
  throwIfRefused(nameRefusals(name))
  if (nameOf(unit, name) !== undefined) return
  await storeUnitName(tx, unitId, name)
  await record(tx, actor, 'unit.name-added', unitId, { after: { otherName: name } })
}

/**
 * The unit no longer goes by this name. One that it does not have changes nothing. Throws `not-found`, and
 * `refused`, code `unit-name-official`, for the official name.
 */
export async function removeUnitName(tx: Tx, actor: Person, unitId: string, written: string): Promise<void> {
  const unit = await reach(tx, unitId)
  const name = nameOf(unit, singleLine(written))
  if (name === undefined) return
  if (name === unit.name) throw new Problem('refused', 'unit-name-official', { name })
  await tx
    .withTables<OrgTables>()
    .deleteFrom('org_unit_names')
    .where('unit_id', '=', unitId)
    .where('name', '=', name)
    .execute()
  await record(tx, actor, 'unit.name-removed', unitId, { before: { otherName: name } })
}

/** The unit's name that has these words; undefined where it has none. */
function nameOf(unit: Unit, name: string): string | undefined {
  const words = searchColumn(name)
  return [unit.name, ...unit.otherNames].find(known => searchColumn(known) === words)
}

async function reach(tx: Tx, unitId: string): Promise<Unit> {
  await takeTurn(tx)
  const unit = (await findUnits(tx, [unitId])).get(unitId)
  if (!unit) throw new Problem('not-found', 'not-found')
  return unit
}

async function record(
  tx: Tx,
  actor: Person,
  kind: string,
  unitId: string,
  details: Fact['details'],
): Promise<void> {
  const fact = { kind, subject: `unit:${unitId}`, details }
  await appendFact(tx, { kind: 'person', id: actor.id }, fact)
}
