import { unitKey } from '../../documents/index.ts'
import type { Refusal } from '../../platform/errors.ts'
import { singleLine } from '../../platform/text/normalise.ts'
import { searchColumn } from '../../platform/text/search-column.ts'
import { toUnitKind } from '../kinds.ts'
import type { NewUnit, Unit } from '../units.ts'

/** Characters of a name; collectives that a plan spells out are the longest. */
export const unitNameMax = 400

/** What must be known of the other units before one is written. */
export interface AroundUnit {
  /** Undefined when the parent that was named is not there. */
  readonly parent: Unit | null | undefined
  /** Ids of the parent and of everything above it. */
  readonly above: readonly string[]
  /** Whether another unit of this name, single or collective alike, stands under the same parent. */
  readonly nameTaken: boolean
}

/** A unit's facts as they are kept: the name in one line, the kind one of ours. */
export function tidyUnit(unit: NewUnit): NewUnit {
  return { ...unit, name: singleLine(unit.name), kind: toUnitKind(unit.kind) }
}

/** Why a name cannot be a unit's name. */
export function nameRefusals(name: string): readonly Refusal[] {
  if (name.length > unitNameMax) return [{ code: 'unit-name-too-long', args: { max: unitNameMax } }]
  const empty = unitKey(name) === '' || searchColumn(name) === ''
  return empty ? [{ code: 'unit-name-empty', args: {} }] : []
}

/** Why a unit cannot be made (`self` null) or changed to this. */
export function unitRefusals(unit: NewUnit, self: string | null, around: AroundUnit): readonly Refusal[] {
  return [...nameRefusals(unit.name), ...parentRefusals(self, around), ...takenRefusals(unit, around)]
}

function parentRefusals(self: string | null, { parent, above }: AroundUnit): readonly Refusal[] {
  if (parent === undefined) return [{ code: 'unit-parent-missing', args: {} }]
  if (parent?.collective) return [{ code: 'unit-parent-collective', args: { parent: parent.name } }]
  if (!parent || self === null || !above.includes(self)) return []
  return [{ code: 'unit-parent-below', args: { parent: parent.name } }]
}

function takenRefusals({ name }: NewUnit, { nameTaken }: AroundUnit): readonly Refusal[] {
  return nameTaken ? [{ code: 'unit-name-taken', args: { name } }] : []
}

/**
 * Which of the units that go by a name it can mean: a name for many bodies never means a single one, nor the
 * other way round, though "UBND xã" and "UBND các xã" have one key.
 */
export function unitsNamed(candidates: readonly Unit[] | undefined, collective: boolean): readonly Unit[] {
  return (candidates ?? []).filter(unit => unit.collective === collective)
}
