/** The door of this room. */
export { hasRole } from './policy.ts'
export { findOffice, findPerson, personNames } from './queries.ts'
export type { Role } from './tables.ts'
