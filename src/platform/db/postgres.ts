/** Connections to a PostgreSQL server: a pool for queries, and one connection that listens. */
import { Client, Pool } from 'pg'
import type { Config } from '../config.ts'
import type { Log } from '../log/index.ts'
import { type Connections, outliveLostConnections } from './connections.ts'
import { type Notices, noticeChannel } from './notices.ts'
import { columnTypes } from './types.ts'

const oldestVersion = 150_000
const reconnectMilliseconds = 2000

type PostgresConfig = Pick<Config, 'databaseConnectionsMax' | 'transactionSecondsMax'>

/** Connects to the server at `url`; throws when it cannot be reached or is older than PostgreSQL 15. */
export async function connectPostgres(
  url: string,
  config: PostgresConfig,
  notices: Notices,
  log: Log,
): Promise<Connections> {
  const pool = new Pool({
    connectionString: url,
    max: config.databaseConnectionsMax,
    types: columnTypes,
    connectionTimeoutMillis: 10_000,
    application_name: 'nhipcau',
    // The server's own end to what our timer cannot end: a statement that runs on and on.
    statement_timeout: config.transactionSecondsMax * 1000,
    idle_in_transaction_session_timeout: (config.transactionSecondsMax + 5) * 1000,
    // A count over very many rows takes one core: with helpers it would take them all from everybody's pages.
    options: '-c TimeZone=UTC -c max_parallel_workers_per_gather=0',
  })
  outliveLostConnections(pool, log)
  try {
    await refuseOldServer(pool)
    const listening = await listen(url, notices, log)
    return {
      pool,
      async close() {
        await listening.close()
        await pool.end()
      },
    }
  } catch (error) {
    await pool.end()
    throw error
  }
}

async function refuseOldServer(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  )
  const version = rows[0]?.version ?? 0
  if (version < oldestVersion)
    throw new Error(`PostgreSQL 15 or later is needed; the server's version is ${version}`)
}

/** Keeps one listening connection, and a new one whenever it is lost. */
async function listen(url: string, notices: Notices, log: Log): Promise<{ close(): Promise<void> }> {
  let closed = false
  let timer: NodeJS.Timeout | undefined
  let client: Client

  const connect = async () => {
    client = new Client({ connectionString: url, application_name: 'nhipcau-listen', keepAlive: true })
    client.on('notification', notice => notices.receive(notice.payload ?? ''))
    client.on('error', error => log.warn({ err: error }, 'the listening database connection was lost'))
    client.once('end', connectLater)
    await client.connect()
    await client.query(`listen ${noticeChannel}`)
  }
  const connectLater = () => {
    if (closed) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      connect().catch(error => {
        log.warn({ err: error }, 'the listening database connection cannot be made')
        connectLater()
      })
    }, reconnectMilliseconds)
    timer.unref()
  }

  await connect()
  return {
    async close() {
      closed = true
      clearTimeout(timer)
      await client.end()
    },
  }
}
