/** Every route of the product, asked as every role: what the table forbids does not exist, what it allows is there. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { webOptions } from '../../src/app.ts'
import { addPerson } from '../../src/org/actions/add-person.ts'
import { createUnit } from '../../src/org/index.ts'
import { roles } from '../../src/org/tables.ts'
import { csrfToken, issueApiToken, startSession } from '../../src/platform/auth/index.ts'
import { readConfig } from '../../src/platform/config.ts'
import type { Database, Tx } from '../../src/platform/db/index.ts'
import { openFileStore } from '../../src/platform/files/index.ts'
import { createWeb, loadAssets, type Route } from '../../src/platform/http/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { silentLog } from '../../src/platform/log/index.ts'
import { forBothDatabases } from '../databases.ts'
import { testOfficer } from '../issued-plan.ts'
import { routesOfProduct } from '../routes.ts'
import { readMatrix } from './matrix.ts'
import { openPrefixes, openRoutes } from './open-routes.ts'
import { addSide, type Side, things } from './side.ts'

// Some thousands of requests, on machines that may be busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const built = fileURLToPath(new URL('../../dist/', import.meta.url))
const matrix = readMatrix()
const routes = routesOfProduct()

/** Pages of things that this small world has none of: there, nobody can be let in. */
const absentHere = new Set([
  '/plans/uploads/:id/file',
  '/plans/uploads/:id/pages/:page',
  '/plans/uploads/:id/issue/name',
  '/plans/:id/units/:unitId',
  '/successions/:id',
  '/successions/:id/things',
  '/units/import/:id',
  '/units/:id/class/:task',
  '/plans/drafts/:id/tasks/:number',
  '/plans/:id/amendments/:requestId',
  '/plans/:id/versions/:number',
  // A plan and a unit stand in its query.
  '/work/links',
  '/calendar/events/:id',
  '/calendar/events/:id/edit',
  '/work/:id/evidence/:evidence',
  '/work/:id/evidence/:evidence/shown',
  '/work/:id/evidence/:evidence/thumbnail',
  '/work/:id/evidence/:evidence/copies/:copy',
])

const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`

describe('the routes', () => {
  test('each asks a permission of the table, or stands in the list with its reason', () => {
    const known = new Set(matrix.rows.map(({ code }) => code))
    const unasked = routes.filter(one => !one.permission && !isOpen(one)).map(nameOf)
    expect(unasked).toEqual([])
    expect(routes.filter(({ permission }) => permission && !known.has(permission.code)).map(nameOf)).toEqual(
      [],
    )
  })

  test('the list names no route that is gone, or that asks', () => {
    const open = new Set(routes.filter(({ permission }) => !permission).map(nameOf))
    expect(Object.keys(openRoutes).filter(name => !open.has(name))).toEqual([])
  })
})

function isOpen(one: Route): boolean {
  const begins = (prefix: string) => one.path === prefix || one.path.startsWith(`${prefix}/`)
  return nameOf(one) in openRoutes || Object.keys(openPrefixes).some(begins)
}

forBothDatabases((_kind, open) => {
  let database: Database
  let folder: string
  let web: Hono
  let own: Side
  let other: Side
  const sessions = new Map<string, string>()
  const run = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work)

  beforeAll(async () => {
    database = await open()
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-routes-'))
    const config = readConfig({ NHIPCAU_DATA: folder })
    const files = await openFileStore(join(folder, 'files'))
    web = createWeb(webOptions({ database, files, config, log: silentLog }, loadAssets(built), () => true))
    const chief = await testOfficer(database)
    own = await addSide(database, chief, 'Ủy ban nhân dân xã Cồn Phượng')
    other = await addSide(database, chief, 'Ủy ban nhân dân xã Tân Lam')
    await run(async tx => {
      for (const role of roles) {
        const person = { name: `Vai ${role}`, signInName: role, roles: [role], passwordHash: null }
        const id = await addPerson(tx, chief, { ...person, unitId: own.unit })
        sessions.set(role, (await startSession(tx, id, config)).token)
      }
    })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  function addressOf(path: string, side: Side): string {
    const [, thing = 'unit'] = things.find(([begins]) => begins.test(path)) ?? []
    const id = side[thing]
    const kind = path.includes('/posts/') ? 'signers' : 'tasks'
    return path
      .replace(/:id\b/, id)
      .replace(':kind', kind)
      .replace(':unitId', side.unit)
      .replace(':taskId', side.task)
      .replace(':page', '1.webp')
      .replace(/:(number|at)\b/, path.startsWith('/audit') ? '1' : '0')
      .replace(/:\w+/g, newId())
      .concat(path.endsWith('version.json') ? '?since=0' : '')
  }

  async function ask(one: Route, side: Side, role: string | null): Promise<Response> {
    const session = role === null ? null : (sessions.get(role) ?? '')
    const form = new FormData()
    if (session) form.set('_csrf', csrfToken(session))
    return web.request(`http://localhost${addressOf(one.path, side)}`, {
      ...(session && { headers: { cookie: `session=${session}` } }),
      ...(one.method === 'POST' && { method: 'POST', body: form }),
    })
  }

  /** What the table says of the plain case: the letter stands in the cell. */
  function isAllowed(code: string, role: string, letter: 'o' | 'x'): boolean {
    const row = matrix.rows.find(one => one.code === code && one.supposing === '')
    return row?.cells.get(role)?.includes(letter) ?? false
  }

  const asking = routes.filter(({ permission }) => permission !== null)

  test.each(roles)('%s: what the table forbids is 404, what it allows is there', async role => {
    const wrong: string[] = []
    for (const one of asking) {
      for (const [letter, side] of [
        ['o', own],
        ['x', other],
      ] as const) {
        const allowed = isAllowed(one.permission?.code ?? '', role, letter)
        // A change that is allowed would be made: whether it can be is asked by its own tests.
        if (allowed && (one.method === 'POST' || absentHere.has(one.path))) continue
        const { status } = await ask(one, side, role)
        const there = status !== 404 && status !== 401 && status < 500
        if (there !== allowed) wrong.push(`${nameOf(one)} ${letter}: ${status}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('signed out, nothing is answered but the way in', async () => {
    const wrong: string[] = []
    for (const one of asking) {
      const answer = await ask(one, own, null)
      const toSignIn = answer.status === 303 && answer.headers.get('location')?.startsWith('/sign-in')
      if (!toSignIn && ![401, 403].includes(answer.status)) wrong.push(`${nameOf(one)}: ${answer.status}`)
    }
    expect(wrong).toEqual([])
  })

  test('the token of a dissolved unit’s officer is refused, saying why; the person is told so too', async () => {
    const chief = await testOfficer(database)
    const { token, session } = await run(async tx => {
      const wanted = { name: 'Ủy ban nhân dân xã Cũ', level: 'commune', collective: false } as const
      const unit = await createUnit(tx, chief, { ...wanted, kind: 'peoples-committee', parentId: null })
      const clerk = { name: 'Người Xã Cũ', signInName: 'xa.cu', roles: ['officer'] as const }
      const id = await addPerson(tx, chief, { ...clerk, unitId: unit.id, passwordHash: null })
      const expiresAt = new Date(Date.now() + 86_400_000)
      const made = await issueApiToken(tx, id, { name: 'máy', scopes: ['plans:read'], expiresAt })
      const started = await startSession(tx, id, readConfig({ NHIPCAU_DATA: folder }))
      return { token: made.token, session: started.token }
    })
    const asToken = () =>
      web.request('http://localhost/api/v1/plans', { headers: { authorization: `Bearer ${token}` } })
    expect((await asToken()).status).toBe(200)
    await sql`update org_units set valid_to = '2026-07-01' where name = 'Ủy ban nhân dân xã Cũ'`.execute(
      database.kysely,
    )
    const refused = await asToken()
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('không giữ vai trò nào')
    const start = await web.request('http://localhost/', { headers: { cookie: `session=${session}` } })
    expect(start.status).toBe(403)
    expect(await start.text()).toContain('không giữ vai trò nào')
    const plans = await web.request('http://localhost/plans', { headers: { cookie: `session=${session}` } })
    expect(plans.status).toBe(404)
  })

  test('the page that answers why says by which role, or for want of which, and hides what one may not see', async () => {
    const why = async (role: string, query: string) => {
      const answer = await web.request(`http://localhost/permissions?${query}`, {
        headers: { cookie: `session=${sessions.get(role)}` },
      })
      return {
        status: answer.status,
        text: (await answer.text()).replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' '),
      }
    }
    const officer = await why('officer', `thing=/plans/uploads/${own.upload}`)
    expect(officer.text).toContain('Nhờ vai trò Chuyên viên, Ủy ban nhân dân xã Cồn Phượng.')
    expect(officer.text).toMatch(/Không Quản trị .*? Cần vai trò Quản trị/)
    const leader = await why('leader', `thing=/plans/uploads/${own.upload}`)
    expect(leader.text).toContain('Cần vai trò Chuyên viên ở Ủy ban nhân dân xã Cồn Phượng')
    expect((await why('officer', `thing=/plans/uploads/${other.upload}`)).status).toBe(404)
    expect((await why('officer', `person=${own.person}`)).status).toBe(404)
    const auditor = await why('auditor', `person=${own.person}&thing=/units/${own.unit}`)
    expect(auditor.status).toBe(200)
    expect(auditor.text).toContain('Người Ủy ban nhân dân xã Cồn Phượng')
    expect((await why('auditor', `person=${other.person}`)).status).toBe(404)
  })
})
