/** Who holds what in and for a unit, on which days: focal points, signers, members of committees, functions. */
import type { Refusal } from '../../platform/errors.ts'
import type { CommitteeMemberRow, FocalPointRow, FunctionHolderRow, SignerRow } from '../tables.ts'
import type { Unit } from '../units.ts'
import { signerRefusals } from './signature.ts'
import { hasDays, overlaps, validityOf } from './validity.ts'

/** The kinds of posts, as addresses have them, each with its row. */
export interface PostRows {
  readonly 'focal-points': FocalPointRow
  readonly signers: SignerRow
  readonly members: CommitteeMemberRow
  readonly functions: FunctionHolderRow
}

export type PostKind = keyof PostRows

/** Kinds that stand on a unit's own page. */
export const unitPostKinds = ['focal-points', 'signers', 'members'] as const

export type UnitPostKind = (typeof unitPostKinds)[number]

/** Characters of a line; what is longer is no name. */
export const postLineMax = 300

/** Why a focal point cannot be so: nameless, or a second leader on one day. `others` are the unit's own. */
export function focalPointRefusals(row: FocalPointRow, others: readonly FocalPointRow[]): readonly Refusal[] {
  const twin = others.find(one => one.role === 'leader' && meets(one, row))
  return [
    ...(row.name === '' ? [{ code: 'post-name-missing', args: {} }] : []),
    ...(row.role === 'leader' && twin ? [{ code: 'focal-leader-twice', args: { name: twin.name } }] : []),
    ...dayRefusals(row),
  ]
}

/** Why somebody cannot sign so for the unit. */
export function signerRowRefusals(unit: Unit, row: SignerRow): readonly Refusal[] {
  return [...signerRefusals(unit, row), ...dayRefusals(row)]
}

/** Why somebody cannot sit on the committee so: nobody, the committee itself, or a second head on one day. */
export function memberRefusals(
  row: CommitteeMemberRow,
  others: readonly CommitteeMemberRow[],
): readonly Refusal[] {
  const twin = others.find(one => one.role === 'head' && meets(one, row))
  return [
    ...(row.unit_id === null && row.person_name === '' ? [{ code: 'member-missing', args: {} }] : []),
    ...(row.unit_id === row.committee_id ? [{ code: 'member-of-itself', args: {} }] : []),
    ...(row.role === 'head' && twin ? [{ code: 'member-head-twice', args: { name: twin.person_name } }] : []),
    ...dayRefusals(row),
  ]
}

/** Why a unit cannot hold a function so; that two hold it on one day is shown, not refused: decisions do say so. */
export function holderRefusals(
  row: FunctionHolderRow,
  others: readonly FunctionHolderRow[],
): readonly Refusal[] {
  const twin = others.some(
    one => one.unit_id === row.unit_id && one.area_id === row.area_id && meets(one, row),
  )
  return [...(twin ? [{ code: 'function-held-already', args: {} }] : []), ...dayRefusals(row)]
}

interface Days {
  readonly id: string
  readonly valid_from: string | null
  readonly valid_to: string | null
}

function meets(one: Days, other: Days): boolean {
  return one.id !== other.id && overlaps(validityOf(one), validityOf(other))
}

function dayRefusals(row: Days): readonly Refusal[] {
  return hasDays(validityOf(row)) ? [] : [{ code: 'post-ends-first', args: {} }]
}
