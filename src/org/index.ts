/** The door of this room. */
export { hasRole } from './policy.ts'
export { findBySignInName, findOffice, findPerson, onlyPerson, personNames } from './queries.ts'
export type { Role } from './tables.ts'
