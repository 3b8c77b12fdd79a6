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

/** A type and not an interface: `withTables` asks for it. */
export type OrgTables = {
  org_offices: OfficeRow
  org_people: PersonRow
}
