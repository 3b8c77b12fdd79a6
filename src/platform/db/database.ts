/** Opens the database that the settings name, brings its tables up to date and guards its use. */
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import type { Config } from '../config.ts'
import { type Log, silentLog } from '../log/index.ts'
import type { Connections } from './connections.ts'
import { connectEmbedded } from './embedded/connect.ts'
import { migrate, migrationsFolder } from './migrate.ts'
import { Notices, noticeQuery } from './notices.ts'
import { connectPostgres } from './postgres.ts'
import type { PlatformTables, Tx } from './tables.ts'
import { guardPool, refuseInsideTransaction, runMarked } from './transactions.ts'

export interface Database {
  readonly kind: 'embedded' | 'postgres'
  /** For single reads outside a transaction; inside one use `tx`, anything else throws NestedQueryError. */
  readonly kysely: Kysely<PlatformTables>
  /**
   * Runs the work in one transaction: committed when it resolves, rolled back when it throws. Only
   * database work belongs in it. Throws TransactionTooLongError after the settings' seconds.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Calls `listener` with the payload of every notice of the channel; gives back the way to stop. */
  listen(channel: string, listener: (payload: string) => void): () => void
  /** Sends a notice to all processes when the transaction commits. Payload up to about 7,900 bytes. */
  notify(tx: Tx, channel: string, payload: string): Promise<void>
  close(): Promise<void>
}

/** The settings that the database needs: a Config has them all. */
export type DatabaseConfig = Pick<
  Config,
  'databaseUrl' | 'dataFolder' | 'databaseConnectionsMax' | 'transactionSecondsMax'
>

export interface OpenOptions {
  readonly log?: Log
  /** Folder of the numbered SQL files; the project's own when absent. */
  readonly migrations?: string
  /** Called with the name of every migration that was applied. */
  readonly onMigration?: (name: string) => void
}

/**
 * Opens the database and applies what migrations it lacks. Throws DatabaseInUseError when another
 * process holds the embedded one, MigrationError when the tables cannot be brought up to date.
 */
export async function openDatabase(config: DatabaseConfig, options: OpenOptions = {}): Promise<Database> {
  const log = options.log ?? silentLog
  const notices = new Notices()
  const connections = await connect(config, notices, log)
  const kysely = new Kysely<PlatformTables>({
    dialect: new PostgresDialect({ pool: guardPool(connections.pool) }),
  })
  try {
    await migrate(kysely, options.migrations ?? migrationsFolder, log, options.onMigration)
  } catch (error) {
    await connections.close()
    throw error
  }
  return {
    kind: config.databaseUrl ? 'postgres' : 'embedded',
    kysely,
    async transaction(work) {
      refuseInsideTransaction()
      return kysely.transaction().execute(tx => runMarked(config.transactionSecondsMax, () => work(tx)))
    },
    listen: (channel, listener) => notices.listen(channel, listener),
    async notify(tx, channel, payload) {
      await noticeQuery(channel, payload).execute(tx)
    },
    close: () => connections.close(),
  }
}

function connect(config: DatabaseConfig, notices: Notices, log: Log): Promise<Connections> {
  return config.databaseUrl
    ? connectPostgres(config.databaseUrl, config, notices, log)
    : connectEmbedded(join(config.dataFolder, 'database'), notices, log)
}
