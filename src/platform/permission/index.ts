/** The door of permission: what a person holds, and what it counts for. */
export { covers, type Grant, holdsRole, holdsRoleOn, type UnitLine } from './grants.ts'
