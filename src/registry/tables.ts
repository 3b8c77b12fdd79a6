/** Tables of this room; no other room writes them. */

export interface DocumentRow {
  id: string
  /** As printed, without the spaces inside; null for a document that goes by its name alone. */
  symbol: string | null
  symbol_key: string | null
  type: string
  issuer: string | null
  issuer_key: string | null
  /** ISO, cut to what is known. */
  issued_on: string | null
  subject: string | null
  /** `nameKey` of type and subject; null without a subject. */
  name_key: string | null
  /** `searchColumn`; the database makes `words` of it, by which documents are found. */
  search: string
  created_at: Date
}

/** How one document stands to another: `lists` is an annex that names it, `mentions` any other place. */
export const relationKinds = ['based-on', 'mentions', 'lists', 'implements', 'amends', 'replaces'] as const

export type RelationKind = (typeof relationKinds)[number]

export interface RelationRow {
  from_id: string
  to_id: string
  kind: RelationKind
  created_at: Date
}

/** A type and not an interface: `withTables` asks for it. */
export type RegistryTables = {
  registry_documents: DocumentRow
  registry_relations: RelationRow
}
