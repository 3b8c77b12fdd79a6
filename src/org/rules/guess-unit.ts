import { kindOf, spellOut } from '../../documents/index.ts'
import { toUnitKind } from '../kinds.ts'
import type { NewUnit } from '../units.ts'
import { guessLevel } from './guess-level.ts'

/**
 * What a name in a plan most likely is: its official name spelled out and with a capital at its beginning, its
 * kind, and its level where the name tells one. `collective` as the reading has it: a name alone does not
 * always tell ("UBND các xã"). To be looked at by an officer before it becomes a unit.
 */
export function guessUnit(name: string, collective: boolean): NewUnit {
  const spelled = spellOut(name)
  const known = toUnitKind(kindOf(name))
  const kind = known === 'collective' && !collective ? 'other' : known
  return {
    name: spelled.charAt(0).toUpperCase() + spelled.slice(1),
    kind: kind === 'other' && collective ? 'collective' : kind,
    level: guessLevel(spelled, kind, collective),
    collective,
    parentId: null,
  }
}
