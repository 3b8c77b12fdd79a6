import type { Person } from '../platform/http/index.ts'
import type { Role } from './tables.ts'

/** Whether the person has the role: the word that every room's policy is made of. */
export function hasRole(person: Person, role: Role): boolean {
  return person.roles.includes(role)
}
