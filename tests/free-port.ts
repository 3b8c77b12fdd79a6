import { once } from 'node:events'
import { createServer } from 'node:net'

/** A port that nobody listens on now: for a server whose address must be known before it starts. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('there is no port')
  return address.port
}
