import {
  addUnitName,
  createUnit,
  findUnitsByNames,
  type NewUnit,
  type Unit,
  unitsNamed,
} from '../../../org/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import type { ChosenName, PlanName } from '../../rules/issue/model.ts'
import { nameKey, newUnitKey, unitToMake } from '../../rules/issue/named-units.ts'
import { about } from './about.ts'

/** The units that the names of a plan came to. */
export interface SettledUnits {
  /** Id of the unit that a name's key means; null for mere words. */
  readonly idOf: (key: string) => string | null
  readonly used: number
  readonly made: number
}

/**
 * Makes the units that were chosen to be made, and lets each unit go by the name that the plan gives it, so
 * that the next plan finds it by itself. Two names of one new unit make one; a unit of the very same name and
 * place that somebody made meanwhile is taken. Throws `refused`, code `unit-refused`.
 */
export async function settleUnits(
  tx: Tx,
  actor: Person,
  names: readonly PlanName[],
  choices: ReadonlyMap<string, ChosenName>,
): Promise<SettledUnits> {
  const wanted = names.flatMap(({ key }) => unitToMake(choices.get(key)?.is) ?? [])
  const { units: made, count } = await makeUnits(tx, actor, wanted)
  const ids = new Map<string, string>()
  for (const name of names) {
    const chosen = choices.get(name.key)
    const newUnit = unitToMake(chosen?.is)
    const unit = newUnit ? made.get(newUnitKey(newUnit)) : chosen?.unit
    if (!unit) continue
    ids.set(name.key, unit.id)
    if (goesBy(unit, name.key)) continue
    await about('unit-refused', { name: name.written }, () => addUnitName(tx, actor, unit.id, name.written))
  }
  return { idOf: key => ids.get(key) ?? null, used: new Set(ids.values()).size, made: count }
}

async function makeUnits(
  tx: Tx,
  actor: Person,
  wanted: readonly NewUnit[],
): Promise<{ readonly units: ReadonlyMap<string, Unit>; readonly count: number }> {
  const bySort = new Map(wanted.map(unit => [newUnitKey(unit), unit]))
  const there = await findUnitsByNames(
    tx,
    [...bySort.values()].map(({ name }) => name),
  )
  const units = new Map<string, Unit>()
  let count = 0
  for (const [sort, newUnit] of bySort) {
    const same = unitsNamed(there.get(nameKey(newUnit.name)), newUnit.collective).find(
      unit => newUnitKey(unit) === sort,
    )
    units.set(
      sort,
      same ?? (await about('unit-refused', { name: newUnit.name }, () => createUnit(tx, actor, newUnit))),
    )
    if (!same) count += 1
  }
  return { units, count }
}

function goesBy(unit: Unit, key: string): boolean {
  return [unit.name, ...unit.otherNames].some(name => nameKey(name, unit.collective) === key)
}
