import type { Person } from '../platform/http/index.ts'
import { holdsRole, holdsRoleOn, type UnitLine } from '../platform/permission/index.ts'
import type { Role } from './tables.ts'

/** Whether the person holds the role today, on whatever unit. */
export function hasRole(person: Person, role: Role): boolean {
  return holdsRole(person, role)
}

/** Whether the person holds the role today for this unit: on it, on one above it, or on the whole office. */
export function hasRoleOn(person: Person, role: Role, line: UnitLine): boolean {
  return holdsRoleOn(person, role, line)
}

/** Administrators see who may sign in, let people in, set their passwords and show them out. */
export const mayManagePeople = (person: Person): boolean => hasRole(person, 'administrator')

/** Everybody who signs in sees the units. */
export const maySeeUnits = (_person: Person): boolean => true

/** Administrators and officers make, change and name units. */
export const mayChangeUnits = (person: Person): boolean =>
  hasRole(person, 'administrator') || hasRole(person, 'officer')
