/** The door of the database: PostgreSQL's SQL on an embedded PGlite or, by `DATABASE_URL`, on a PostgreSQL server. */
export { type Database, type DatabaseConfig, type OpenOptions, openDatabase } from './database.ts'
export { DatabaseInUseError } from './embedded/lock.ts'
export { MigrationError, migrationsFolder } from './migrate.ts'
export type { PlatformTables, Tx } from './tables.ts'
export { NestedQueryError, TransactionTooLongError } from './transactions.ts'
