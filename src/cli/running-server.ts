/** Asks the server that holds the embedded database; it alone may read it. */
import { existsSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { commandSocket } from '../command-channel.ts'
import type { Config } from '../platform/config.ts'

/** The answer of the running server of this data folder; null where none runs, or the database is no embedded one. */
export async function askRunningServer(config: Config, path: string): Promise<IncomingMessage | null> {
  const socketPath = commandSocket(config.dataFolder)
  if (config.databaseUrl !== undefined || !existsSync(socketPath)) return null
  return new Promise((resolve, reject) => {
    const asking = request({ socketPath, method: 'GET', path }, resolve)
    // A socket without a listener was left by a server that was killed.
    asking.on('error', error =>
      'code' in error && error.code === 'ECONNREFUSED' ? resolve(null) : reject(error),
    )
    asking.end()
  })
}
