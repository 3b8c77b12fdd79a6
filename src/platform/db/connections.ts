/** What the two kinds of database give to the rest: a pool of connections, and a way to close them. */
import type { PostgresPool } from 'kysely'

export interface Connections {
  readonly pool: PostgresPool
  /** Ends the pool and closes all that stands beside it. */
  close(): Promise<void>
}
