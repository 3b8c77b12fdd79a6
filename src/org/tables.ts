/** Tables of this room; no other room writes them. */

/** What a person may be asked for, on a unit or on the whole office. */
export const roles = [
  'officer',
  'editor',
  'leader',
  'finance',
  'press',
  'screens',
  'auditor',
  'administrator',
] as const

export type Role = (typeof roles)[number]

export interface OfficeRow {
  id: string
  name: string
  /** As it stands before the date of a document; empty when it was not given. */
  place: string
  created_at: Date
}

export interface PersonRow {
  id: string
  name: string
  sign_in_name: string
  /** By which the person signs in too, and where links are sent; lower case. Null when nobody gave one. */
  email: string | null
  created_at: Date
  left_at: Date | null
}

/** A role that a person holds on a unit and on whatever stands below it. */
export interface GrantRow {
  id: string
  person_id: string
  role: Role
  /** Null for the whole office. */
  unit_id: string | null
  valid_from: string
  /** The first day on which it no longer holds; null until further notice. */
  valid_to: string | null
  /** Null for the first person of the office, and for roles from before grants. */
  granted_by: string | null
  granted_at: Date
  /** The grant of somebody who is away; it must hold itself for this one to hold. */
  delegated_from_id: string | null
  reason: string
}

export const unitLevels = ['central', 'province', 'district', 'commune'] as const

export type UnitLevel = (typeof unitLevels)[number]

/** A body that plans give work to, or many bodies that are kept as one (`collective`). */
export interface UnitRow {
  id: string
  /** The official name in full. */
  name: string
  /** Vietnamese dictionary order, compared as bytes. */
  sort_key: string
  /** As `kindOf` of documents says it (`department`, `police` …), or `other`. */
  kind: string
  level: UnitLevel | null
  collective: boolean
  /** The last one in the administrative hierarchy; `org_unit_parents` has all, with their days. */
  parent_id: string | null
  created_at: Date
  created_by: string | null
  /** Code in electronic documents (Decision 20/2020/QĐ-TTg): H25.13. */
  code: string | null
  valid_from: string | null
  valid_to: string | null
}

/**
 * The days on which something is so, ISO: from the first day to the first on which it is no longer so. Null at
 * the beginning: longer ago than anybody said; null at the end: until further notice.
 */
export interface ValidityColumns {
  valid_from: string | null
  valid_to: string | null
}

/** What a unit was officially called. */
export interface UnitTitleRow extends ValidityColumns {
  id: string
  unit_id: string
  name: string
  /** Vietnamese dictionary order, compared as bytes. */
  sort_key: string
  abbreviation: string
  legal_basis: string
}

/** Who commands, who leads within the Party, who convenes: a unit may stand in several at once. */
export const hierarchies = ['administrative', 'party', 'committee'] as const

export type Hierarchy = (typeof hierarchies)[number]

export interface UnitParentRow extends ValidityColumns {
  id: string
  unit_id: string
  hierarchy: Hierarchy
  parent_id: string
}

export const memberRoles = ['head', 'deputy-head', 'standing', 'member', 'secretary'] as const

export interface CommitteeMemberRow extends ValidityColumns {
  id: string
  committee_id: string
  unit_id: string | null
  person_name: string
  post: string
  role: (typeof memberRoles)[number]
}

/** A duty of state management that a unit holds. */
export interface FunctionRow {
  id: string
  name: string
  search: string
}

export interface FunctionHolderRow extends ValidityColumns {
  id: string
  function_id: string
  /** The administration within which it is held. */
  area_id: string
  unit_id: string
  legal_basis: string
}

export const focalPointRoles = ['leader', 'officer'] as const

export interface FocalPointRow extends ValidityColumns {
  id: string
  unit_id: string
  role: (typeof focalPointRoles)[number]
  person_id: string | null
  name: string
  post: string
  phone: string
  email: string
}

/** By what authority one signs (Decree 30/2020/NĐ-CP, Annex I); empty for a head who signs alone. */
export const signingAuthorities = ['', 'TM', 'Q', 'KT', 'TL', 'TUQ'] as const

export interface SignerRow extends ValidityColumns {
  id: string
  unit_id: string
  name: string
  post: string
  authority: (typeof signingAuthorities)[number]
  principal: string
  legal_basis: string
}

export const successionKinds = ['merge', 'split', 'dissolve', 'rename', 'transfer', 'reorganisation'] as const

export type SuccessionKind = (typeof successionKinds)[number]

/** What became of units on a day. */
export interface SuccessionRow {
  id: string
  kind: SuccessionKind
  effective_on: string
  legal_basis: string
  note: string
  request_key: string
  carried_out_at: Date
  carried_out_by: string
}

export interface SuccessionLineRow {
  succession_id: string
  position: number
  from_id: string
  /** Null where the unit ends and nobody takes over. */
  to_id: string | null
  /** Takes whatever no rule sends elsewhere. */
  main: boolean
  function_id: string | null
}

export interface UnitNameRow {
  unit_id: string
  /** `unitKey` of the name. */
  name_key: string
  name: string
  /** `searchColumn` of the name; the database makes `words` of it, by which names are found. */
  search: string
}

/** A type and not an interface: `withTables` asks for it. */
export type OrgTables = {
  org_offices: OfficeRow
  org_people: PersonRow
  org_grants: GrantRow
  org_units: UnitRow
  org_unit_names: UnitNameRow
  org_unit_titles: UnitTitleRow
  org_unit_parents: UnitParentRow
  org_committee_members: CommitteeMemberRow
  org_functions: FunctionRow
  org_function_holders: FunctionHolderRow
  org_focal_points: FocalPointRow
  org_signers: SignerRow
  org_successions: SuccessionRow
  org_succession_lines: SuccessionLineRow
}
