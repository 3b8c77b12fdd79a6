/** Why a role may not be given, handed over or ended: pure, asked by the form and the action. */
import type { CivilDate } from '../../platform/clock.ts'
import type { Refusal } from '../../platform/errors.ts'
import type { Role } from '../tables.ts'
import { overlaps } from './validity.ts'

/** A grant with its days, as refusals look at it. */
export interface DatedGrant {
  readonly role: Role
  readonly unitId: string | null
  readonly from: CivilDate
  /** The first day on which it no longer holds; null until further notice. */
  readonly to: CivilDate | null
  readonly delegated: boolean
}

interface Giving {
  readonly grant: DatedGrant
  /** What the person holds or will hold. */
  readonly held: readonly DatedGrant[]
  readonly today: CivilDate
  readonly left: boolean
  /** The first day without the unit; null for one that goes on, and for the whole office. */
  readonly unitEnd: CivilDate | null
  /** Whether the giver is administrator there only in somebody's place, and gives it to themselves. */
  readonly toOneselfStandingIn: boolean
}

/** Why the role may not be given. */
export function givingRefusals({
  grant,
  held,
  today,
  left,
  unitEnd,
  toOneselfStandingIn,
}: Giving): readonly Refusal[] {
  const same = held.some(
    other =>
      !other.delegated &&
      other.role === grant.role &&
      other.unitId === grant.unitId &&
      overlaps(other, grant),
  )
  return [
    ...(left ? [refusal('person-has-left')] : []),
    ...dayRefusals(grant, today),
    ...(unitEnd !== null && unitEnd <= grant.from ? [refusal('grant-unit-ended')] : []),
    ...(same ? [refusal('grant-held-already')] : []),
    ...(toOneselfStandingIn ? [refusal('grant-oneself-standing-in')] : []),
  ]
}

interface Delegating {
  readonly fromId: string
  readonly toId: string
  readonly from: CivilDate
  readonly to: CivilDate | null
  readonly today: CivilDate
  /** The grants that are handed over. */
  readonly grants: readonly DatedGrant[]
  /** Whether the one who stands in has left. */
  readonly left: boolean
}

/** How long somebody may stand in for somebody else at once: longer than that is a role of one's own. */
export const delegationDaysMax = 366

/** Why roles may not be handed over. */
export function delegationRefusals(wanted: Delegating): readonly Refusal[] {
  const { fromId, toId, from, to, today, grants, left } = wanted
  return [
    ...(fromId === toId ? [refusal('delegate-oneself')] : []),
    ...(left ? [refusal('person-has-left')] : []),
    ...(grants.length === 0 ? [refusal('delegate-nothing')] : []),
    ...(grants.some(({ delegated }) => delegated) ? [refusal('delegate-on')] : []),
    ...(to === null ? [refusal('delegate-without-end')] : []),
    ...dayRefusals({ from, to }, today),
    ...(to !== null && daysBetween(from, to) > delegationDaysMax
      ? [{ code: 'delegate-too-long', args: { days: delegationDaysMax } }]
      : []),
  ]
}

/** Why the grant may not be ended: somebody must be able to let others in. `others` are lasting administrators besides it. */
export function endingRefusals(
  grant: Pick<DatedGrant, 'role' | 'unitId' | 'to' | 'delegated'>,
  others: number,
): readonly Refusal[] {
  const lasting =
    grant.role === 'administrator' && grant.unitId === null && grant.to === null && !grant.delegated
  return lasting && others === 0 ? [refusal('last-administrator')] : []
}

function dayRefusals(
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate | null },
  today: CivilDate,
): readonly Refusal[] {
  return [
    ...(from < today ? [refusal('grant-begins-in-the-past')] : []),
    ...(to !== null && to <= from ? [refusal('grant-ends-first')] : []),
  ]
}

function daysBetween(from: CivilDate, to: CivilDate): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000
}

function refusal(code: string): Refusal {
  return { code, args: {} }
}
