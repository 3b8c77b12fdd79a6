/** The platform's own tables. A room adds its own with `tx.withTables<PlanTables>()`. */
import type { Kysely, Transaction } from 'kysely'
import type { AuthTables } from '../auth/tables.ts'
import type { JobTables } from '../jobs/tables.ts'
import type { UploadTables } from '../uploads/tables.ts'

/** One row for each migration that this database has had. */
export interface SchemaMigrationRow {
  readonly number: number
  readonly name: string
  /** SHA-256 of the file's text, hexadecimal. */
  readonly checksum: string
  readonly applied_at: Date
}

export interface PlatformTables extends AuthTables, JobTables, UploadTables {
  schema_migrations: SchemaMigrationRow
}

/** An open transaction: the first argument of every data function. */
export type Tx = Transaction<PlatformTables>

export type PlatformKysely = Kysely<PlatformTables>
