import type { Person } from '../platform/http/index.ts'
import {
  holding,
  holdingOwn,
  holdsRole,
  holdsRoleOn,
  ownerOf,
  permission,
  type UnitLine,
} from '../platform/permission/index.ts'
import type { Role } from './tables.ts'

/** Whether the person holds the role today, on whatever unit. */
export function hasRole(person: Person, role: Role): boolean {
  return holdsRole(person, role)
}

/** Whether the person holds the role today for this unit: on it, on one above it, or on the whole office. */
export function hasRoleOn(person: Person, role: Role, line: UnitLine): boolean {
  return holdsRoleOn(person, role, line)
}

/** A unit with whatever it stands under. */
export interface UnitPlace {
  readonly line: UnitLine
}

/** A person, and the units on which they hold roles or will; an empty line for the whole office. */
export interface PersonPlace {
  readonly id: string
  readonly lines: readonly UnitLine[]
}

const unitLine = ({ line }: UnitPlace): readonly UnitLine[] => [line]
const personLines = ({ lines }: PersonPlace): readonly UnitLine[] => lines
const personId = ({ id }: PersonPlace): string => id

/** Whoever holds a role sees the units. */
export const maySeeUnits = permission('see-units', holding().anywhere)

/** Administrators and officers make units and see how their tables are brought in, each below their own units. */
export const mayChangeUnits = permission('change-units', holding('administrator', 'officer').anywhere)

/** Administrators and officers of a unit, or of one above it, change and name it. */
export const mayChangeUnit = permission<UnitPlace>(
  'change-unit',
  holding('administrator', 'officer').for(unitLine),
)

/** Administrators and officers of the whole office say which unit holds a function: it is taken from another. */
export const mayAssignFunctions = permission('assign-functions', holding('administrator', 'officer').onOffice)

/** Administrators and officers of the whole office carry reforms of units out: they move what others answer for. */
export const mayCarryOutSuccessions = permission(
  'carry-out-successions',
  holding('administrator', 'officer').onOffice,
)

/** Administrators and auditors see the list of people, each those of their units. */
export const maySeePeople = permission('see-people', holding('administrator', 'auditor').anywhere)

/** Everybody sees themselves; administrators and auditors see the people of their units. */
export const maySeePerson = permission<PersonPlace>(
  'see-person',
  ownerOf(personId),
  holding('administrator', 'auditor').for(personLines),
)

/** Administrators let people in, each for their own units. */
export const mayManagePeople = permission('manage-people', holding('administrator').anywhere)

/** Administrators set the password and end the access of people all of whose roles stand on units of theirs. */
export const mayManagePerson = permission<PersonPlace>(
  'manage-person',
  holding('administrator').forEach(personLines),
)

/** Administrators of a unit, or of one above it, give roles on it and end them. */
export const mayGiveRole = permission<UnitPlace>('give-role', holding('administrator').for(unitLine))

/** Administrators in their own right make others administrators; whoever only stands in for one does not. */
export const mayMakeAdministrator = permission<UnitPlace>(
  'make-administrator',
  holdingOwn('administrator').for(unitLine),
)

/** Everybody hands their own roles over while away; administrators do it for those whom they manage. */
export const mayDelegate = permission<PersonPlace>(
  'delegate-roles',
  ownerOf(personId),
  holding('administrator').forEach(personLines),
)

/** Everybody asks why they may or may not; administrators and auditors ask it of the people of their units. */
export const mayAskWhy = permission<PersonPlace>(
  'ask-why',
  ownerOf(personId),
  holding('administrator', 'auditor').for(personLines),
)

/**
 * Administrators of the whole office, in their own right, invite people and help them to sign in: who makes a link
 * for somebody can sign in as them.
 */
export const mayInvite = permission('invite-people', holdingOwn('administrator').onOffice)

/** Administrators of the whole office see which mails and texts reached nobody, and have them sent again. */
export const maySeeUndelivered = permission('see-undelivered', holding('administrator').onOffice)
