/** The table of this room. Only `facts.ts` writes it, and nothing ever changes a row. */
import type { JSONColumnType } from 'kysely'

export interface AuditFactRow {
  /** 1, 2, 3 … without a gap. */
  number: number
  at: Date
  actor: JSONColumnType<Record<string, string>>
  kind: string
  subject: string
  details: JSONColumnType<Record<string, unknown>>
  /** Hash of the fact before; 64 zeros for the first. */
  previous_hash: string
  /** SHA-256 over the canonical JSON of all the above, hexadecimal. */
  hash: string
}

/** A type and not an interface: `withTables` asks for it. */
export type AuditTables = {
  audit_facts: AuditFactRow
}
