/** Texts: a real gateway on this machine, which does what docs/text-gateway.md asks of one. */
import { createServer, type Server } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { forBothDatabases } from '../../../tests/databases.ts'
import { now, type TestClock, useTestClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import type { Database } from '../db/index.ts'
import { newId } from '../ids.ts'
import { choiceByDefault, chooseMessages } from './choices.ts'
import { deliverMessages } from './deliver.ts'
import { choicesForm } from './forms.ts'
import { sendText, signature } from './gateway.ts'
import { putMessage } from './put.ts'
import { channelStates, unreachedReaders } from './undelivered.ts'

const secret = 'một bí mật đủ dài'

interface Gateway {
  readonly server: Server
  readonly url: string
  readonly texts: { readonly id: string; readonly to: string; readonly text: string }[]
  status: number
}

async function openGateway(): Promise<Gateway> {
  const texts: Gateway['texts'] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const body = Buffer.concat(parts).toString('utf8')
    const given = /^t=(\d+),v1=([0-9a-f]{64})$/u.exec(String(request.headers['nhipcau-signature']))
    const right = given && signature(secret, Number(given[1]), body) === given[2]
    const text = JSON.parse(body) as Gateway['texts'][number]
    if (!right || request.headers['idempotency-key'] !== text.id) return response.writeHead(401).end()
    if (gateway.status === 204) texts.push(text)
    return response.writeHead(gateway.status, { location: 'http://127.0.0.1:1/' }).end()
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const gateway: Gateway = { server, texts, url: `http://127.0.0.1:${port}/send`, status: 204 }
  return gateway
}

let gateway: Gateway
beforeAll(async () => {
  gateway = await openGateway()
})
beforeEach(() => {
  gateway.status = 204
  gateway.texts.length = 0
})
afterAll(() => {
  gateway.server.close()
})

const text = { id: newId(), to: '+84912345678', text: 'Có việc mới' }

test('a text is signed; one that is there already is handed over', async () => {
  await sendText({ url: gateway.url, secret }, text)
  expect(gateway.texts).toEqual([text])
  gateway.status = 409
  await sendText({ url: gateway.url, secret }, text)
})

test.each([400, 410, 422])('an answer %i refuses the text', async status => {
  gateway.status = status
  await expect(sendText({ url: gateway.url, secret }, text)).rejects.toMatchObject({ code: 'text-refused' })
})

test.each([302, 401, 404, 500, 503])('an answer %i is a gateway out of order', async status => {
  gateway.status = status
  const sending = sendText({ url: gateway.url, secret }, text)
  await expect(sending).rejects.toThrow()
  await expect(sending).rejects.not.toMatchObject({ code: 'text-refused' })
})

test('a wrong secret is refused by the gateway', async () => {
  await expect(sendText({ url: gateway.url, secret: 'không phải' }, text)).rejects.toThrow('401')
  expect(gateway.texts).toEqual([])
})

test.each([
  ['0912 345 678', '+84912345678'],
  ['+84 (91) 234-5678', '+84912345678'],
  ['0084912345678', '+84912345678'],
  ['', ''],
])('the number %j is kept as %j', (typed, phone) => {
  const form = { email: 'none', text: 'none', phone: typed, locale: 'vi' }
  expect(choicesForm.parse(form).phone).toBe(phone)
})

test.each([
  ['12', 'none', 'phone-wrong'],
  ['gọi tôi', 'at-once', 'phone-wrong'],
  ['', 'at-once', 'phone-missing'],
])('the number %j with texts %s is refused', (phone, chosen, code) => {
  const read = choicesForm.safeParse({ email: 'none', text: chosen, phone, locale: 'vi' })
  expect(read.error?.issues).toMatchObject([{ message: code, path: ['phone'] }])
})

const settings = {
  NHIPCAU_PUBLIC_URL: 'http://nhipcau.example.vn',
  NHIPCAU_TEXT_GATEWAY_SECRET: secret,
} as const

test('a gateway needs a secret that is long enough, our address, and a safe way', () => {
  const url = { NHIPCAU_TEXT_GATEWAY_URL: 'https://gateway.example.vn/send' }
  expect(readConfig({ ...settings, ...url }).textGateway).toEqual({
    url: 'https://gateway.example.vn/send',
    secret,
  })
  expect(() => readConfig({ ...url })).toThrow('NHIPCAU_TEXT_GATEWAY_SECRET')
  expect(() => readConfig({ ...settings, ...url, NHIPCAU_TEXT_GATEWAY_SECRET: 'ngắn' })).toThrow('16')
  const open = { NHIPCAU_TEXT_GATEWAY_URL: 'http://gateway.example.vn/send' }
  expect(() => readConfig({ ...settings, ...open })).toThrow('https')
  expect(() => readConfig({ NHIPCAU_QUIET_FROM: '7', NHIPCAU_QUIET_TO: '7' })).toThrow('NHIPCAU_QUIET_TO')
})

forBothDatabases((_kind, open) => {
  let database: Database
  let clock: TestClock
  beforeEach(async () => {
    database = await open()
    clock = useTestClock('2026-11-23T09:00:00+07:00')
  })
  afterEach(() => clock.restore())

  test('whoever chose texts gets them with a link; a gateway that is down loses nothing', async () => {
    const [mai, other] = [newId(), newId()]
    const contacts = async () =>
      new Map([mai, other].map(id => [id, { name: 'Trần Thị Mẫu', email: null }] as const))
    const config = readConfig({ ...settings, NHIPCAU_TEXT_GATEWAY_URL: gateway.url })
    const deliver = () => deliverMessages({ database, config, contacts }, new AbortController().signal)
    const put = (accountId: string, key: string, title: string) =>
      database.transaction(tx =>
        putMessage(tx, { key, accountId, kind: 'test', title, text: 'Chi tiết.', href: '/work/1' }),
      )
    await database.transaction(tx =>
      chooseMessages(tx, mai, { ...choiceByDefault, text: 'at-once', phone: '+84912345678' }),
    )
    await put(mai, '1', 'Trả lại: bộ tài liệu giới thiệu xã')
    await put(other, '2', 'Không chọn')
    await deliver()
    expect(gateway.texts).toMatchObject([
      { to: '+84912345678', text: 'Trả lại: bộ tài liệu giới thiệu xã http://nhipcau.example.vn/work/1' },
    ])
    gateway.status = 503
    await put(mai, '3', 'Một')
    await deliver()
    await put(mai, '4', `Hai ${'rất dài '.repeat(20)}`)
    await put(mai, '5', 'Ba')
    expect((await database.transaction(channelStates))[1]).toMatchObject({
      channel: 'text',
      fault: 'The gateway answers 503.',
    })
    gateway.status = 204
    clock.set(new Date(now().getTime() + 60_000))
    await deliver()
    expect(gateway.texts.slice(1).map(({ text: words }) => words.slice(0, 20))).toEqual([
      'Một http://nhipcau.e',
      'Có 2 tin: Hai rất dà',
    ])
    expect(gateway.texts[2]?.text).toMatch(/ http:\/\/nhipcau\.example\.vn\/messages$/u)
    expect(gateway.texts[2]?.text.length).toBeLessThanOrEqual(300)
    gateway.status = 422
    await put(mai, '6', 'Số này sai')
    await deliver()
    expect(await database.transaction(unreachedReaders)).toMatchObject([
      { channel: 'text', accountId: mai, sentTo: '+84912345678' },
    ])
  })
})
