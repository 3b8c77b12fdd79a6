import type { Person } from '../platform/http/index.ts'
import type { Role } from './tables.ts'

/** Whether the person has the role: the word that every room's policy is made of. */
export function hasRole(person: Person, role: Role): boolean {
  return person.roles.includes(role)
}

/** Administrators see who may sign in, let people in, set their passwords and show them out. */
export const mayManagePeople = (person: Person): boolean => hasRole(person, 'administrator')

/** Everybody who signs in sees the units. */
export const maySeeUnits = (_person: Person): boolean => true

/** Administrators and focal officers make, change and name units. */
export const mayChangeUnits = (person: Person): boolean =>
  hasRole(person, 'administrator') || hasRole(person, 'focal-officer')
