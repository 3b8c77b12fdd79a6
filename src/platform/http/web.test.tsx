import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { forBothDatabases } from '../../../tests/databases.ts'
import { startSession } from '../auth/index.ts'
import { readConfig } from '../config.ts'
import type { Database } from '../db/index.ts'
import { Problem } from '../errors.ts'
import { newId } from '../ids.ts'
import { silentLog } from '../log/index.ts'
import { Form } from '../ui/parts/form.tsx'
import { loadAssets } from './assets.ts'
import { type Route, route } from './contract.ts'
import { createWeb } from './web.ts'

const secret = 'a detail that nobody outside may see'
const greeting = z.object({ name: z.string().min(1, { error: 'name-missing' }) })

const routes: Route[] = [
  route('GET', '/open', { access: 'anyone' }, visit =>
    visit.page(
      <Form view={visit.view} action="/greet">
        {visit.locale}
      </Form>,
      { title: 'Open' },
    ),
  ),
  route(
    'GET',
    '/lists',
    { access: 'anyone', query: z.object({ box: z.array(z.string()).default([]) }) },
    visit => visit.json(visit.query.box),
  ),
  route('GET', '/columns-seen', { access: 'anyone' }, visit => visit.json(visit.view.columns('pots'))),
  route('POST', '/water', { access: 'anyone', form: z.object({ pots: z.array(z.string()).min(1) }) }, visit =>
    visit.redirectSaying('/open', {
      words: `Đã tưới ${visit.form.pots.join(', ')}.`,
      undo: { action: '/greet', label: 'Hoàn tác' },
    }),
  ),
  route('GET', '/own', { access: 'signed-in' }, visit => visit.json({ name: visit.person.name })),
  route('GET', '/hidden', { access: 'signed-in', may: () => false }, visit => visit.json({})),
  route('POST', '/greet', { access: 'anyone', form: greeting }, visit =>
    visit.json({ hello: visit.form.name }),
  ),
  route('POST', '/send', { access: 'anyone', filesBytesMax: 100_000 }, visit =>
    visit.json(visit.files.map(({ name, bytes }) => [name, bytes.length])),
  ),
  route('GET', '/fails', { access: 'anyone' }, () => {
    throw new Error(secret)
  }),
  route('GET', '/busy', { access: 'anyone' }, () => {
    throw new Problem('refused', 'pot-empty', { count: 3 })
  }),
  route('POST', '/away', { access: 'anyone' }, visit => visit.redirect('//elsewhere.example/')),
]

forBothDatabases((_kind, open) => {
  let database: Database
  let app: Hono
  let worker = true
  let folder: string
  let session: string

  beforeAll(async () => {
    database = await open()
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-web-'))
    const config = readConfig({ NHIPCAU_DATA: folder })
    app = createWeb({
      routes,
      assets: loadAssets(),
      database,
      config,
      log: silentLog,
      findPerson: async (_tx, id) => ({ id, name: 'Trần Thị Mẫu', grants: [] }),
      frame: async (_tx, person) => ({
        office: 'Xã Bến Lúa',
        person: person?.name ?? null,
        menu: [],
        personMenu: [],
        running: null,
        messages: null,
        search: null,
      }),
      problemBooks: [
        {
          vi: { 'pot-empty': 'Còn {count} cái.' },
          en: { 'pot-empty': '{count} left.', 'pot-empty.do': 'Fill it.' },
        },
      ],
      workerRuns: () => worker,
    })
    session = await database.transaction(async tx => (await startSession(tx, newId(), config)).token)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** A visitor's cookie and the token that goes with it. */
  async function visitor(): Promise<{ cookie: string; token: string }> {
    const response = await app.request('/open')
    const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    return { cookie, token: /name="_csrf" value="([^"]+)"/.exec(await response.text())?.[1] ?? '' }
  }

  function post(
    path: string,
    cookie: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ) {
    return app.request(path, {
      method: 'POST',
      headers: { cookie, accept: 'application/json', host: 'localhost', ...headers },
      body: new URLSearchParams(fields),
    })
  }

  test('every answer forbids what our pages do not need', async () => {
    for (const path of ['/open', '/nowhere', '/fails', '/healthz']) {
      const { headers } = await app.request(path)
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('permissions-policy')).toContain('camera=()')
    }
  })

  test('a page holds no inline script and no inline style', async () => {
    const html = await (await app.request('/open')).text()
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=/)
  })

  test('names that end in [] come as lists, in a form and in an address', async () => {
    const read = async (path: string) => (await app.request(path)).json()
    expect(await read('/lists?box%5B%5D=a&box%5B%5D=b')).toEqual(['a', 'b'])
    expect(await read('/lists?box%5B%5D=a')).toEqual(['a'])
    expect(await read('/lists')).toEqual([])
    expect((await app.request('/lists?box=a')).status).toBe(404)
  })

  test('what a change says is on the next page once, with the way back', async () => {
    const { cookie, token } = await visitor()
    const body = new URLSearchParams([
      ['_csrf', token],
      ['pots[]', 'chậu 1'],
      ['pots[]', 'chậu <2>'],
    ])
    const sent = await app.request('/water', { method: 'POST', headers: { cookie, host: 'localhost' }, body })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/open'])
    const toast = (sent.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    expect(sent.headers.get('set-cookie')).toContain('HttpOnly')
    const page = await app.request('/open', { headers: { cookie: `${cookie}; ${toast}` } })
    const html = await page.text()
    expect(html).toContain('Đã tưới chậu 1, chậu &lt;2>.')
    expect(html).toContain('action="/greet"')
    expect(page.headers.get('set-cookie')).toMatch(/^toast=; Max-Age=0/)
  })

  test('a toast that nobody of ours wrote is not shown', async () => {
    for (const toast of ['x', '{"words":""}', '{"words":"a","undo":{"action":"//x.example/","label":"b"}}']) {
      const headers = { cookie: `toast=${encodeURIComponent(toast)}` }
      expect(await (await app.request('/open', { headers })).text(), toast).not.toContain('class="toast"')
    }
  })

  test('the columns chosen for a list are read from their own cookie', async () => {
    const seen = async (cookie: string) =>
      (await app.request('/columns-seen', { headers: { cookie } })).json()
    expect(await seen('columns-pots=size.colour; columns-cups=x')).toEqual(['size', 'colour'])
    expect(await seen('columns-cups=x')).toBeNull()
  })

  test('who is not signed in is led to sign in, and back to where they were going', async () => {
    const page = await app.request('/own?x=1')
    expect([page.status, page.headers.get('location')]).toEqual([303, '/sign-in?next=%2Fown%3Fx%3D1'])
    const json = await app.request('/own', { headers: { accept: 'application/json' } })
    expect(json.status).toBe(401)
    expect(json.headers.get('content-type')).toContain('application/problem+json')
    expect(await json.json()).toMatchObject({ title: 'not-signed-in', status: 401 })
  })

  test('a session opens what is for people, and what one may not see looks like what is not there', async () => {
    const headers = { cookie: `session=${session}`, accept: 'application/json' }
    expect(await (await app.request('/own', { headers })).json()).toEqual({ name: 'Trần Thị Mẫu' })
    const [hidden, nowhere] = [
      await app.request('/hidden', { headers }),
      await app.request('/nowhere', { headers }),
    ]
    expect([hidden.status, nowhere.status]).toEqual([404, 404])
    const without = ({ reference: _reference, ...rest }: Record<string, unknown>) => rest
    expect(without(await hidden.json())).toEqual(without(await nowhere.json()))
  })

  test('a change needs the token of this very visitor, from our own site', async () => {
    const [mine, other] = [await visitor(), await visitor()]
    const statusOf = async (fields: Record<string, string>, headers?: Record<string, string>) =>
      (await post('/greet', mine.cookie, { name: 'Hoa', ...fields }, headers)).status
    expect(await statusOf({})).toBe(403)
    expect(await statusOf({ _csrf: other.token })).toBe(403)
    expect(await statusOf({ _csrf: mine.token }, { origin: 'https://elsewhere.example' })).toBe(403)
    expect(await statusOf({ _csrf: mine.token }, { 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await statusOf({ _csrf: mine.token }, { origin: 'http://localhost' })).toBe(200)
    expect(await statusOf({}, { 'x-csrf-token': mine.token })).toBe(200)
  })

  test('a form is held against its schema', async () => {
    const { cookie, token } = await visitor()
    expect(await (await post('/greet', cookie, { _csrf: token, name: 'Hoa' })).json()).toEqual({
      hello: 'Hoa',
    })
    const wrong = await post('/greet', cookie, { _csrf: token, name: '' })
    expect([wrong.status, await wrong.json()]).toMatchObject([422, { title: 'invalid-form' }])
  })

  test('files come in up to the limit, and beyond it nothing does', async () => {
    const { cookie, token } = await visitor()
    const send = (bytes: number) => {
      const body = new FormData()
      body.append('_csrf', token)
      body.append('files', new File([new Uint8Array(bytes)], '../../kế hoạch.pdf'))
      return app.request('/send', { method: 'POST', headers: { cookie, accept: 'application/json' }, body })
    }
    expect(await (await send(90_000)).json()).toEqual([['../../kế hoạch.pdf', 90_000]])
    const large = await send(300_000)
    expect([large.status, await large.json()]).toMatchObject([413, { title: 'body-too-large' }])
  })

  test('what is no form, and a broken one, are told apart', async () => {
    const { cookie } = await visitor()
    const send = (type: string, body: string) =>
      app.request('/greet', {
        method: 'POST',
        headers: { cookie, accept: 'application/json', 'content-type': type },
        body,
      })
    expect((await send('application/json', '{}')).status).toBe(415)
    expect((await send('multipart/form-data; boundary=x', 'no parts')).status).toBe(400)
  })

  test('an unforeseen failure shows a reference and nothing of itself', async () => {
    const page = await app.request('/fails')
    const html = await page.text()
    expect(page.status).toBe(500)
    expect(html).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/)
    expect(html).not.toContain(secret)
    const json = await app.request('/fails', { headers: { accept: 'application/json' } })
    expect(await json.text()).not.toContain(secret)
  })

  test("a refusal speaks in the room's words, in the visitor's language", async () => {
    const headers = { accept: 'application/json', 'accept-language': 'en' }
    const english = await (await app.request('/busy', { headers })).json()
    expect(english).toMatchObject({ status: 409, detail: '3 left.', advice: 'Fill it.', args: { count: 3 } })
    expect(await (await app.request('/busy')).text()).toContain('Còn 3 cái.')
  })

  test('a language that was chosen is remembered', async () => {
    const chosen = await app.request('/open?lang=en')
    const cookie = chosen.headers.getSetCookie().find(line => line.startsWith('lang=')) ?? ''
    expect(await chosen.text()).toContain('<html lang="en">')
    const next = await app.request('/open', { headers: { cookie: cookie.split(';')[0] ?? '' } })
    expect(await next.text()).toContain('<html lang="en">')
  })

  test('a redirect stays on this site', async () => {
    const { cookie, token } = await visitor()
    expect((await post('/away', cookie, { _csrf: token })).headers.get('location')).toBe('/')
  })

  test('a wrong method and a wrong path are told apart', async () => {
    expect((await app.request('/greet')).status).toBe(405)
    expect((await app.request('/nowhere')).status).toBe(404)
  })

  test('health says which part has failed', async () => {
    expect(await (await app.request('/healthz')).json()).toEqual({
      status: 'ok',
      database: 'ok',
      worker: 'ok',
      disk: 'ok',
    })
    worker = false
    const ill = await app.request('/healthz')
    worker = true
    expect([ill.status, await ill.json()]).toMatchObject([503, { worker: 'failed', database: 'ok' }])
  })
})
