/** What the two kinds of database give to the rest: a pool of connections, and a way to close them. */
import type { PostgresPool } from 'kysely'
import type { Pool } from 'pg'
import type { Log } from '../log/index.ts'

export interface Connections {
  readonly pool: PostgresPool
  /** Ends the pool and closes all that stands beside it. */
  close(): Promise<void>
}

/**
 * Has the process outlive a lost connection: the query under way fails and the pool makes a new
 * connection. Without a listener for it, the error of a connection in use would end the process.
 */
export function outliveLostConnections(pool: Pool, log: Log): void {
  const tell = (error: Error) => log.warn({ err: error }, 'a database connection was lost')
  pool.on('connect', client => client.on('error', tell))
  // The pool repeats the error of an idle connection; it has been told of already.
  pool.on('error', () => {})
}
