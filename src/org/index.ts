/** The door of this room. */
export { hasRole } from './policy.ts'
export { findBySignInName, findOffice, findPerson, onlyPerson, personNames } from './queries/people.ts'
export { type Role, type UnitLevel, unitLevels } from './tables.ts'
export type { NewUnit, Unit } from './units.ts'
