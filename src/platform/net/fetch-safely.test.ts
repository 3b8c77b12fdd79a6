/** A real server on this machine that behaves as badly as servers do; only here may loopback be reached. */
import http, { type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FetchOptions, fetchSafely, isPublicAddress } from './index.ts'

const asked: http.IncomingMessage[] = []
let sent = 0
let origin = ''
let port = 0
let server: http.Server

/** Writes until the other side lets go; counts what went out. */
function pour(response: http.ServerResponse, piece: Uint8Array, times: number): void {
  let left = times
  const write = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= 1
      sent += piece.length
      if (!response.write(piece)) {
        response.once('drain', write)
        return
      }
    }
    response.end()
  }
  write()
}

const megabyte = Buffer.alloc(1_000_000, 'a')
const answers: Readonly<Record<string, RequestListener>> = {
  '/page': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'known=1' })
      .end('<title>Tin</title><script>alert(1)</script>'),
  '/two-gigabytes': (_, response) => pour(response.writeHead(200), megabyte, 2000),
  '/says-two-gigabytes': (_, response) => {
    response.writeHead(200, { 'content-length': '2000000000' }).flushHeaders()
  },
  '/around': (_, response) => response.writeHead(302, { location: '/around' }).end(),
  '/to-private': (_, response) => response.writeHead(302, { location: 'http://10.1.2.3/' }).end(),
  '/to-metadata': (_, response) =>
    response.writeHead(301, { location: 'http://[::ffff:169.254.169.254]/latest/' }).end(),
  '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-name': (_, response) =>
    response.writeHead(302, { location: `http://turning.example:${port}/page` }).end(),
  '/hop': (_, response) => response.writeHead(307, { location: '/page' }).end(),
  '/gone': (_, response) => response.writeHead(410).end('gone'),
  '/drip': (_, response) => {
    response.writeHead(200)
    const timer = setInterval(() => response.write('.'), 20)
    response.on('close', () => clearInterval(timer))
  },
  '/bomb': (_, response) => {
    const bomb = gzipSync(Buffer.alloc(50_000_000))
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
  },
  '/gzip': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('tin')),
  '/deflate': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'deflate' }).end(deflateSync('tin')),
  '/br': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync('tin')),
  '/no-gzip': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('tin'),
  '/no-encoding': (_, response) => response.writeHead(200, { 'content-encoding': 'zip' }).end('tin'),
}

beforeAll(async () => {
  server = http.createServer((request, response) => {
    asked.push(request)
    answers[request.url ?? '']?.(request, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  origin = `http://127.0.0.1:${port}`
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
})

const here = (address: string): boolean => address === '127.0.0.1' || isPublicAddress(address)
const fetchHere = (path: string, options: FetchOptions = {}) =>
  fetchSafely(origin + path, { mayReach: here, ...options })
const failure = async (...of: Parameters<typeof fetchHere>) => {
  const fetched = await fetchHere(...of)
  return fetched.ok ? 'fetched' : fetched.failure
}

describe('what a link leads to', () => {
  test('is fetched as bytes with its type and where it was found; a script stays text', async () => {
    const fetched = await fetchHere('/hop')
    expect(fetched).toMatchObject({
      ok: true,
      page: { address: `${origin}/page`, status: 200, contentType: 'text/html; charset=utf-8' },
    })
    expect(fetched.ok && Buffer.from(fetched.page.bytes).toString()).toContain('<script>alert(1)</script>')
  })

  test('is asked for without cookies, passwords or referrer, also the second time', async () => {
    asked.length = 0
    await fetchHere('/page')
    await fetchHere('/page')
    expect(asked).toHaveLength(2)
    for (const { headers } of asked) {
      expect(headers.cookie).toBeUndefined()
      expect(headers.authorization).toBeUndefined()
      expect(headers.referer).toBeUndefined()
    }
    expect(await fetchSafely(`http://me:secret@127.0.0.1:${port}/page`, { mayReach: here })).toMatchObject({
      failure: { code: 'link-unusable' },
    })
  })

  test('may be packed though we did not ask for it', async () => {
    for (const path of ['/gzip', '/deflate', '/br']) {
      const fetched = await fetchHere(path)
      expect(fetched.ok && Buffer.from(fetched.page.bytes).toString(), path).toBe('tin')
    }
    expect(await failure('/no-gzip')).toEqual({ code: 'link-broken', args: {} })
    expect(await failure('/no-encoding')).toEqual({ code: 'link-broken', args: {} })
  })
})

describe('a link that does harm', () => {
  test('of two gigabytes is cut off early, whether it says so or not', async () => {
    sent = 0
    expect(await failure('/two-gigabytes')).toEqual({
      code: 'link-too-large',
      args: { bytesMax: 10_000_000 },
    })
    // What lay in buffers on the way comes on top.
    expect(sent).toBeLessThan(40_000_000)
    expect(await failure('/says-two-gigabytes')).toMatchObject({ code: 'link-too-large' })
  })

  test('that unpacks to more than its limit is cut off', async () => {
    expect(await failure('/bomb')).toMatchObject({ code: 'link-too-large' })
  })

  test.each([
    ['/to-private', 'link-private'],
    ['/to-metadata', 'link-private'],
    ['/to-file', 'link-unusable'],
    ['/around', 'link-too-many-redirects'],
    ['/gone', 'link-status'],
  ])('%s is %s', async (path, code) => {
    expect(await failure(path)).toMatchObject({ code })
  })

  test('that drips is given up after its time', async () => {
    expect(await failure('/drip', { millisecondsMax: 200 })).toEqual({
      code: 'link-too-slow',
      args: { seconds: 1 },
    })
  })

  test('whose certificate is not its own is not read', async () => {
    // Its certificate is one that the library makes up.
    const secure = new SMTPServer({ secure: true })
    // It says so when the other side hangs up, as we do.
    secure.on('error', () => {})
    const listening = await new Promise<AddressInfo>(resolve => {
      const one = secure.listen(0, '127.0.0.1', () => resolve(one.address() as AddressInfo))
    })
    const fetched = await fetchSafely(`https://127.0.0.1:${listening.port}/`, { mayReach: here })
    expect(fetched).toEqual({ ok: false, failure: { code: 'link-certificate', args: {} } })
    await new Promise<void>(resolve => secure.close(() => resolve()))
  })

  test('whose name answers otherwise the second time gets no further', async () => {
    const found = ['127.0.0.1', '127.0.0.2']
    const resolve = async () => [{ address: found.shift() ?? '', family: 4 }]
    const first = await fetchSafely(`http://turning.example:${port}/to-name`, { mayReach: here, resolve })
    expect(first).toMatchObject({ failure: { code: 'link-private' } })
    // One look for each hop, and none between the look and the connection.
    expect(found).toEqual([])
  })

  test('that has a private address beside a public one is refused', async () => {
    const resolve = async () => [
      { address: '127.0.0.1', family: 4 },
      { address: '192.168.1.1', family: 4 },
    ]
    expect(await failure('/page', { resolve })).toBe('fetched')
    const named = await fetchSafely(`http://both.example:${port}/page`, { mayReach: here, resolve })
    expect(named).toMatchObject({ failure: { code: 'link-private' } })
  })

  test('whose name or port nobody knows says so', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }))
    expect(await fetchSafely('http://nobody.example/', { resolve })).toMatchObject({
      failure: { code: 'link-unknown-host' },
    })
    const closed = http.createServer()
    await new Promise<void>(done => closed.listen(0, '127.0.0.1', done))
    const free = (closed.address() as AddressInfo).port
    await new Promise(done => closed.close(done))
    expect(await fetchSafely(`http://127.0.0.1:${free}/`, { mayReach: here })).toMatchObject({
      failure: { code: 'link-unreachable' },
    })
  })

  test.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[fe80::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://192.168.0.1/',
  ])('%s is never reached when nothing is said', async address => {
    expect(await fetchSafely(address)).toMatchObject({ failure: { code: 'link-private' } })
  })
})

test.each([
  ['8.8.8.8', true],
  ['203.162.4.190', true],
  ['2405:4800:102:1::3', true],
  ['10.0.0.1', false],
  ['172.31.255.255', false],
  ['172.32.0.1', true],
  ['100.64.0.1', false],
  ['169.254.169.254', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['::1', false],
  ['fd00:ec2::254', false],
  ['fe80::1%eth0', false],
  ['ff02::1', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::a00:1', false],
  ['2002:a00:1::', false],
  ['2001:0:1::1', false],
  ['2001:db8::1', false],
  ['nothing', false],
])('%s public: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected)
})
