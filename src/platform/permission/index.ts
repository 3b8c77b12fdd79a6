/** The door of permission: what a person holds, what it counts for, and how rooms say who may what. */
export { covers, type Grant, holdsRole, holdsRoleOn, type UnitLine } from './grants.ts'
export {
  type Asked,
  about,
  type Holder,
  holding,
  holdingOwn,
  type Missing,
  type NamedPermission,
  ownerOf,
  type Permission,
  permission,
  permissionOf,
  type Verdict,
  type Way,
} from './permission.ts'
export { type Subject, type SubjectAnswer, subject } from './subject.ts'
