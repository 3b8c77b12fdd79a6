import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Config } from '../config.ts'

/** The web server, listening. */
export interface Listening {
  /** Where this machine reaches it, such as `http://localhost:8700`. */
  readonly address: string
  /** Takes no more requests, lets those under way end, then closes; after the grace it closes them. */
  stop(graceMilliseconds?: number): Promise<void>
}

/** Starts listening at the settings' host and port. Rejects when the port is taken. */
export async function listen(app: Hono, config: Pick<Config, 'host' | 'port'>): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    // A slow line may take minutes for a large file, but headers come at once.
    serverOptions: { headersTimeout: 20_000, requestTimeout: 15 * 60_000, keepAliveTimeout: 10_000 },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, () => resolve())
  })
  const { port } = server.address() as AddressInfo
  const host = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(config.host) ? 'localhost' : config.host
  return {
    address: `http://${host}:${port}`,
    stop: (graceMilliseconds = 10_000) =>
      new Promise<void>(resolve => {
        const timer = setTimeout(
          () => 'closeAllConnections' in server && server.closeAllConnections(),
          graceMilliseconds,
        )
        server.close(() => {
          clearTimeout(timer)
          resolve()
        })
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      }),
  }
}
