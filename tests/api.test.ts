/** The API as a program meets it: tokens, scopes, lists in pages, ETags, problems, and its own description. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allJobs, closeReadingWorkers, webOptions } from '../src/app.ts'
import { storeParent } from '../src/org/actions/store-parent.ts'
import { storeTitle } from '../src/org/actions/store-title.ts'
import { createUnit, guessUnit } from '../src/org/index.ts'
import { issueApiToken, startSession } from '../src/platform/auth/index.ts'
import { useTestClock } from '../src/platform/clock.ts'
import { readConfig } from '../src/platform/config.ts'
import { openFileStore } from '../src/platform/files/index.ts'
import { createWeb, loadAssets, type Person } from '../src/platform/http/index.ts'
import { runWorker, type Worker } from '../src/platform/jobs/index.ts'
import { silentLog } from '../src/platform/log/index.ts'
import type { Services } from '../src/platform/room.ts'
import { forBothDatabases } from './databases.ts'
import { issueTestPlan } from './issued-plan.ts'
import { planFile } from './plan-file.ts'

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Json
}

/** An answer's body, to be asked for its parts. */
type Json = { readonly [key: string]: Json } & { readonly length?: number }

/** Pages load behaviours, which only a built tree has. */
const built = fileURLToPath(new URL('../dist/', import.meta.url))

const day = 24 * 3_600_000

forBothDatabases((_kind, open) => {
  let services: Services
  let folder: string
  let web: Hono
  let worker: Worker
  let officer: Person
  let planId: string
  let all: string

  const token = (scopes: readonly string[], days = 1) =>
    services.database.transaction(async tx => {
      const wanted = { name: 'máy tổng hợp', scopes, expiresAt: new Date(Date.now() + days * day) }
      return (await issueApiToken(tx, officer.id, wanted)).token
    })

  async function ask(path: string, bearer: string | null = all, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(init.headers)
    if (bearer) headers.set('authorization', `Bearer ${bearer}`)
    const response = await web.request(`http://localhost${path}`, { ...init, headers })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : {} }
  }

  const unitOf = async (words: string) => {
    const { body } = await ask(`/api/v1/units?q=${encodeURIComponent(words)}`)
    return String(body.items?.[0]?.id)
  }

  beforeAll(async () => {
    const database = await open()
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-api-'))
    const files = await openFileStore(join(folder, 'files'))
    services = { database, files, config: readConfig({ NHIPCAU_DATA: folder }), log: silentLog }
    web = createWeb(webOptions(services, loadAssets(built), () => true))
    worker = await runWorker(database, allJobs(services), { log: silentLog, atOnce: 1 })
    const issued = await issueTestPlan(database)
    planId = issued.planId
    officer = issued.person
    all = await token(['plans:read', 'plans:write', 'tasks:read', 'units:read'])
  })
  afterAll(async () => {
    await worker.stop()
    await closeReadingWorkers()
    await rm(folder, { recursive: true, force: true })
  })

  test('plans, tasks and duties are as the description says, and what is in them leads on', async () => {
    const { body: description } = await ask('/api/v1/openapi.json', null)
    const list = await ask('/api/v1/plans')
    expect(list.body.items?.[0]).toMatchObject({ id: planId, kind: 'annual' })
    expect(list.body).toMatchObject({ page: 1, pages: 1, total: 1 })
    const tasks = await ask(`/api/v1/plans/${planId}/tasks`)
    expect(tasks.body.length).toBeGreaterThan(1)
    const paths = {
      '/api/v1/plans': '/api/v1/plans',
      '/api/v1/plans/{id}': `/api/v1/plans/${planId}`,
      '/api/v1/plans/{id}/tasks': `/api/v1/plans/${planId}/tasks`,
      '/api/v1/plans/{id}/work': `/api/v1/plans/${planId}/work?state=issued&perPage=2`,
      '/api/v1/plans/{id}/reporting-duties': `/api/v1/plans/${planId}/reporting-duties`,
      '/api/v1/tasks': `/api/v1/tasks?plan=${planId}&perPage=2`,
      '/api/v1/tasks/{id}': `/api/v1/tasks/${String(tasks.body[0]?.id)}`,
      '/api/v1/uploads': '/api/v1/uploads',
      '/api/v1/units': '/api/v1/units?q=van+phong',
      '/api/v1/units/{id}': `/api/v1/units/${await unitOf('van phong')}`,
    }
    for (const [path, address] of Object.entries(paths)) {
      const answer = await ask(address)
      expect(answer.status, address).toBe(200)
      expect(faultsIn(description, path, answer.body), address).toEqual([])
    }
  })

  test('units are told as of a day: with the names and parents of then, those that are no more, and their codes', async () => {
    const [office, unit] = await services.database.transaction(async tx => {
      const top = await createUnit(tx, officer, {
        ...guessUnit('UBND tỉnh Cũ', false),
        validTo: '2025-07-01',
      })
      const wanted = { ...guessUnit('Sở Lịch sử', false), parentId: top.id, code: 'H98.1' }
      const one = await createUnit(tx, officer, { ...wanted, validFrom: '2020-01-01' })
      await storeTitle(tx, { unitId: one.id, from: '2025-03-01', name: 'Sở Lịch sử và Văn hiến' })
      await storeParent(tx, {
        unitId: one.id,
        hierarchy: 'administrative',
        from: '2025-07-01',
        parentId: null,
      })
      return [top, one]
    })
    const at = async (asOf: string) => (await ask(`/api/v1/units/${unit?.id}?asOf=${asOf}`)).body
    expect(await at('2025-02-28')).toMatchObject({ name: 'Sở Lịch sử', parentId: office?.id, code: 'H98.1' })
    expect(await at('2025-07-01')).toMatchObject({
      name: 'Sở Lịch sử và Văn hiến',
      parentId: null,
      validFrom: '2020-01-01',
      validTo: null,
    })
    const names = async (query: string) => {
      const { items } = (await ask(`/api/v1/units?${query}`)).body
      return Array.from({ length: items?.length ?? 0 }, (_, index) => items?.[index]?.name)
    }
    expect(await names('q=lich+su&asOf=2019-12-31')).toEqual([])
    expect(await names('q=lich+su&asOf=2025-02-28')).toEqual(['Sở Lịch sử'])
    expect(await names('q=tinh+cu')).toEqual([])
    expect(await names('q=tinh+cu&presence=ended')).toEqual([office?.name])
    expect(await ask('/api/v1/units?asOf=30/6/2025')).toMatchObject({
      status: 422,
      body: { args: { names: 'asOf' } },
    })
  })

  test('a document is the contract itself', async () => {
    const { body: schema } = await ask('/api/v1/plan.schema.json', null)
    const { body } = await ask(`/api/v1/plans/${planId}/document`)
    const validate = new Ajv2020({ strict: false }).compile(schema)
    expect(validate(body), JSON.stringify(validate.errors)).toBe(true)
  })

  test('a list comes in pages, each with the addresses of its neighbours', async () => {
    const first = await ask(`/api/v1/tasks?plan=${planId}&perPage=1`)
    expect(first.body.items?.length).toBe(1)
    const link = first.headers.get('link') ?? ''
    expect(link).toContain('rel="next"')
    expect(link).not.toContain('rel="prev"')
    const next = /<([^>]+)>; rel="next"/.exec(link)?.[1] ?? ''
    const second = await ask(next)
    expect(second.body).toMatchObject({ page: 2 })
    expect(second.body.items?.[0]?.id).not.toBe(first.body.items?.[0]?.id)
    expect(second.headers.get('link')).toContain('rel="prev"')
  })

  test('what the program has already is not sent again', async () => {
    const first = await ask('/api/v1/plans')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{27}"$/)
    const again = await ask('/api/v1/plans', all, { headers: { 'if-none-match': `W/${etag}` } })
    expect(again.status).toBe(304)
    expect(again.headers.get('etag')).toBe(etag)
    const other = await ask('/api/v1/plans?q=khong-co', all, { headers: { 'if-none-match': etag } })
    expect(other.status).toBe(200)
  })

  test('a plan is sent, read, and its reading fetched', async () => {
    const form = new FormData()
    form.set('file', new Blob([Uint8Array.from(planFile(' Gửi qua API.'))]), 'ke-hoach.txt')
    const sent = await ask('/api/v1/uploads', all, { method: 'POST', body: form })
    expect(sent.status).toBe(202)
    const where = sent.headers.get('location') ?? ''
    expect(where).toBe(`/api/v1/uploads/${String(sent.body.id)}`)
    await expect.poll(async () => (await ask(where)).body.status, { timeout: 20_000 }).toBe('read')
    const reading = await ask(`${where}/reading`)
    expect(reading.body.tasks?.length).toBeGreaterThan(1)
    const again = await ask('/api/v1/uploads', all, { method: 'POST', body: form })
    expect(again.body).toEqual({ id: sent.body.id, already: true })
  })

  test('a file that cannot be read, no file, and two files are refused with the reason', async () => {
    const send = (...names: string[]) => {
      const form = new FormData()
      for (const name of names) form.append('file', new Blob([new Uint8Array([0, 1, 2, 3])]), name)
      return ask('/api/v1/uploads', all, { method: 'POST', body: form })
    }
    expect((await send('a.bin')).body).toMatchObject({ status: 409, title: 'unknown-format' })
    expect((await send()).body).toMatchObject({ status: 422, title: 'not-a-file' })
    expect((await send('a.txt', 'b.txt')).body).toMatchObject({ status: 422, title: 'not-a-file' })
  })

  test('problems are RFC 9457, whatever goes wrong', async () => {
    const cases: [string, string | null, number, string][] = [
      ['/api/v1/plans', null, 401, 'not-signed-in'],
      ['/api/v1/plans', 'nc_khong-co', 401, 'token-invalid'],
      ['/api/v1/nowhere', all, 404, 'not-found'],
      ['/api/v1/plans/khong-phai-ma', all, 404, 'not-found'],
      [`/api/v1/plans/${officer.id}`, all, 404, 'not-found'],
      ['/api/v1/plans?page=0', all, 422, 'invalid-parameters'],
      ['/api/v1/tasks?dueFrom=hom-nay&role=boss', all, 422, 'invalid-parameters'],
    ]
    for (const [path, bearer, status, title] of cases) {
      const answer = await ask(path, bearer)
      expect(answer.body, path).toMatchObject({ status, title, detail: expect.any(String) })
      expect(answer.status).toBe(status)
      expect(answer.headers.get('content-type')).toContain('application/problem+json')
    }
    const named = await ask('/api/v1/tasks?dueFrom=hom-nay&role=boss')
    expect(named.body.args?.names).toBe('role, dueFrom')
  })

  test('a token is good for its scopes and for the API alone', async () => {
    const reader = await token(['tasks:read'])
    expect((await ask('/api/v1/tasks', reader)).status).toBe(200)
    expect((await ask('/api/v1/plans', reader)).body).toMatchObject({
      status: 403,
      title: 'token-scope',
      args: { scope: 'plans:read' },
    })
    const page = await ask('/plans', all, { headers: { accept: 'application/json' } })
    expect(page.body).toMatchObject({ status: 403, title: 'token-not-here' })
  })

  test('a token that ran out opens nothing', async () => {
    const short = await token(['plans:read'], 1)
    expect((await ask('/api/v1/plans', short)).status).toBe(200)
    const clock = useTestClock(new Date(Date.now() + 2 * day))
    try {
      expect((await ask('/api/v1/plans', short)).body).toMatchObject({ title: 'token-invalid' })
    } finally {
      clock.restore()
    }
  })

  test('a session reads the API too, and changes nothing by a forged request', async () => {
    const { token: session } = await services.database.transaction(tx =>
      startSession(tx, officer.id, services.config),
    )
    const headers = { cookie: `session=${session}` }
    expect((await ask('/api/v1/plans', null, { headers })).status).toBe(200)
    const forged = await ask('/api/v1/uploads', null, { method: 'POST', body: new FormData(), headers })
    expect(forged.body).toMatchObject({ status: 403, title: 'csrf' })
  })

  test('the description is valid OpenAPI 3.1 in both languages, and the page names every address', async () => {
    const page = await (await web.request('http://localhost/api')).text()
    for (const language of ['vi', 'en']) {
      const { body } = await ask(`/api/v1/openapi.json?lang=${language}`, null)
      const checked = await new Validator().validate(structuredClone(body))
      expect(checked, JSON.stringify(checked)).toMatchObject({ valid: true })
      for (const path of Object.keys(body.paths ?? {})) expect(page).toContain(path)
    }
  })
})

/** What the description says against this body; an empty list when nothing. */
function faultsIn(description: Json, path: string, body: unknown): readonly unknown[] {
  const shape = description.paths?.[path]?.get?.responses?.['200']?.content?.['application/json']?.schema
  if (!shape) return [`${path} has no description`]
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(shape)
  return validate(body) ? [] : [...(validate.errors ?? [])]
}
