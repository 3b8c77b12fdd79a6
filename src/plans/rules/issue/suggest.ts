import { kindOf } from '../../../documents/index.ts'
import { type NewUnit, type Unit, unitsNamed } from '../../../org/index.ts'
import type { NameChoice, PlanName } from './model.ts'

/**
 * What a name most likely means: the one unit of its sort, single or collective, that goes by it; a collective that is kept as one; words that
 * name no body; else a new unit. Null where several units go by it: only an officer knows which is meant.
 */
export function suggestChoice(
  name: PlanName,
  candidates: readonly Unit[],
  guess: (name: string, collective: boolean) => NewUnit,
): NameChoice | null {
  const [only, ...others] = unitsNamed(candidates, name.collective)
  if (others.length > 0) return null
  if (only) {
    return only.collective
      ? { choice: 'collective', unitId: only.id, newUnit: null }
      : { choice: 'unit', unitId: only.id }
  }
  if (name.receiverOnly && kindOf(name.written) === null) return { choice: 'words' }
  const newUnit = guess(name.written, name.collective)
  return newUnit.collective ? { choice: 'collective', unitId: null, newUnit } : { choice: 'new', newUnit }
}
