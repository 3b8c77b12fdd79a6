/** The tables of this room. Nothing ever changes a fact; personal values are kept beside them or erased. */
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

/** A personal value that a fact tells of by its commitment. */
export interface PersonalValueRow {
  /** SHA-256 over salt and value, hexadecimal. */
  commitment: string
  /** 32 random bytes, hexadecimal. */
  salt: string
  value: string
  /** What it is found by: `searchColumn` of the value. */
  search: string
  /** Whom it is about, as a subject of facts: `person:0198…`. */
  about: string
  fact_number: number
}

/** A check of the chain that was asked for on a page. */
export interface AuditCheckRow {
  id: string
  asked_by: string
  asked_at: Date
  /** Null until it has ended. */
  finished_at: Date | null
  /** A `ChainCheck`; null until it has ended. */
  outcome: JSONColumnType<Record<string, unknown> | null, string | null, string | null>
}

/** A type and not an interface: `withTables` asks for it. */
export type AuditTables = {
  audit_facts: AuditFactRow
  audit_personal_values: PersonalValueRow
  audit_checks: AuditCheckRow
}
