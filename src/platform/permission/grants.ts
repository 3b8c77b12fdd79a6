/** What a person may be asked for, and where: roles are words to the platform, units are ids. */

/** A role that a person holds today. */
export interface Grant {
  readonly id: string
  readonly role: string
  /** The unit on which it is held, and on whatever stands below it; null for the whole office. */
  readonly unitId: string | null
  /** The account of whoever is away and handed it over; null for one's own. */
  readonly delegatedFrom: string | null
}

/**
 * A unit and whatever it stands under, by their ids: a role on any of them counts for the unit. Empty for what
 * belongs to the whole office.
 */
export type UnitLine = readonly string[]

interface Holder {
  readonly grants: readonly Grant[]
}

/** Whether the person holds the role anywhere. */
export function holdsRole({ grants }: Holder, role: string): boolean {
  return grants.some(grant => grant.role === role)
}

/** Whether the person holds the role for this unit: on it, on a unit above it, or on the whole office. */
export function holdsRoleOn({ grants }: Holder, role: string, line: UnitLine): boolean {
  return grants.some(grant => grant.role === role && covers(grant, line))
}

/** Whether the grant counts for the unit. */
export function covers({ unitId }: Grant, line: UnitLine): boolean {
  return unitId === null || line.includes(unitId)
}
