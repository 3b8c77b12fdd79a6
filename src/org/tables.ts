/** Tables of this room; no other room writes them. */

/** What a person may be asked for: a person has one or more. */
export const roles = ['administrator', 'focal-officer'] as const

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
  roles: Role[]
  created_at: Date
  left_at: Date | null
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
  parent_id: string | null
  created_at: Date
  created_by: string | null
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
  org_units: UnitRow
  org_unit_names: UnitNameRow
}
