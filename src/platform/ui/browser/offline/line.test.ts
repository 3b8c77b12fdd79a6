/** What the outbox makes of the answers of a real server on this machine, and of one that is not ours. */
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { LaterError, whoAmI } from './line.ts'

let answer = { status: 200, type: 'application/json', body: '' }
const server = http.createServer((_, response) => {
  response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body)
})
const plainFetch = globalThis.fetch

beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  // A browser completes the address of its page; node has none.
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) =>
    plainFetch(`http://127.0.0.1:${port}${path}`, init),
  )
})
afterAll(() => {
  vi.unstubAllGlobals()
  server.close()
})

const asked = async (body: string, status = 200, type = 'application/json') => {
  answer = { status, type, body }
  return whoAmI().catch((error: unknown) => (error instanceof LaterError ? error.why : error))
}

test('it is told whom the server takes it for, or that nobody is signed in', async () => {
  expect(await asked('{"account":"a1","csrf":"t"}')).toEqual({ account: 'a1', csrf: 't' })
  expect(await asked('{"account":null,"csrf":"t"}')).toEqual({ account: null, csrf: 't' })
})

test.each([
  ['the page of a network that wants one to sign in', '<h1>Wi-Fi</h1>', 200, 'text/html'],
  ['another one’s JSON', '{"portal":"wifi"}', 200, 'application/json'],
  ['nothing', 'null', 200, 'application/json'],
  ['half an answer', '{"account":"a', 200, 'application/json'],
  ['a server that is ill', '{"account":"a1","csrf":"t"}', 503, 'application/json'],
])('%s is no answer: it is asked again later', async (_name, body, status, type) => {
  expect(await asked(body, status, type)).toBe('no-line')
})
