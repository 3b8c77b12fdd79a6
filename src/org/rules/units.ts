import { unitKey } from '../../documents/index.ts'
import type { Refusal } from '../../platform/errors.ts'
import { singleLine } from '../../platform/text/normalise.ts'
import { searchColumn } from '../../platform/text/search-column.ts'
import { toUnitKind } from '../kinds.ts'
import type { NewUnit, Unit } from '../units.ts'
import { lifeRefusals } from './titles.ts'
import { tidyUnitCode, unitCodeRefusals } from './unit-code.ts'
import { overlaps, type Validity } from './validity.ts'

/** Characters of a name; collectives that a plan spells out are the longest. */
export const unitNameMax = 400

/** What must be known of the other units before one is written. */
export interface AroundUnit {
  /** Undefined when the parent that was named is not there. */
  readonly parent: Unit | null | undefined
  /**
   * Whether another unit of this name, single or collective alike, stands under the same parent and is there on
   * one of the days of this one.
   */
  readonly nameTaken: boolean
  /** Whether another unit that is not yet no more has this code. */
  readonly codeTaken: boolean
}

/** All that is written of a unit, nothing left out. */
export type TidyUnit = Required<NewUnit>

/** A unit's facts as they are kept: the name in one line, the kind one of ours; nothing for what was left out. */
export function tidyUnit(unit: NewUnit): TidyUnit {
  const { validFrom = null, validTo = null } = unit
  const code = tidyUnitCode(unit.code)
  return { ...unit, name: singleLine(unit.name), kind: toUnitKind(unit.kind), code, validFrom, validTo }
}

/** Why a name cannot be a unit's name. */
export function nameRefusals(name: string): readonly Refusal[] {
  if (name.length > unitNameMax) return [{ code: 'unit-name-too-long', args: { max: unitNameMax } }]
  const empty = unitKey(name) === '' || searchColumn(name) === ''
  return empty ? [{ code: 'unit-name-empty', args: {} }] : []
}

/**
 * Why a unit cannot be made or changed to this; `parentDays` are those on which it is to stand under its parent,
 * its whole life unless told otherwise.
 */
export function unitRefusals(
  unit: TidyUnit,
  around: AroundUnit,
  parentDays: Validity = { from: unit.validFrom, to: unit.validTo },
): readonly Refusal[] {
  return [
    ...nameRefusals(unit.name),
    ...parentRefusals(around.parent, parentDays),
    ...takenRefusals(unit, around),
    ...unitCodeRefusals(unit.code),
    ...lifeRefusals({ from: unit.validFrom, to: unit.validTo }),
  ]
}

/** Why a unit cannot stand under another on these days; the parent is undefined when it is not there at all. */
export function parentRefusals(parent: Unit | null | undefined, days: Validity): readonly Refusal[] {
  if (parent === undefined) return [{ code: 'unit-parent-missing', args: {} }]
  if (parent === null) return []
  if (parent.collective) return [{ code: 'unit-parent-collective', args: { parent: parent.name } }]
  const meets = overlaps({ from: parent.validFrom, to: parent.validTo }, days)
  return meets ? [] : [{ code: 'unit-parent-not-there', args: { parent: parent.name } }]
}

function takenRefusals({ name, code }: TidyUnit, { nameTaken, codeTaken }: AroundUnit): readonly Refusal[] {
  return [
    ...(nameTaken ? [{ code: 'unit-name-taken', args: { name } }] : []),
    ...(codeTaken ? [{ code: 'unit-code-taken', args: { code } }] : []),
  ]
}

/**
 * Which of the units that go by a name it can mean: a name for many bodies never means a single one, nor the
 * other way round, though "UBND xã" and "UBND các xã" have one key.
 */
export function unitsNamed(candidates: readonly Unit[] | undefined, collective: boolean): readonly Unit[] {
  return (candidates ?? []).filter(unit => unit.collective === collective)
}
