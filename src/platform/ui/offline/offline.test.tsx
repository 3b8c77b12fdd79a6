import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { forBothDatabases } from '../../../../tests/databases.ts'
import { startSession } from '../../auth/index.ts'
import { readConfig } from '../../config.ts'
import { openFileStore } from '../../files/index.ts'
import { accountKey } from '../../http/account-key.ts'
import { createWeb, loadAssets, route } from '../../http/index.ts'
import { newId } from '../../ids.ts'
import { silentLog } from '../../log/index.ts'
import { uiRoutes } from '../routes.tsx'

forBothDatabases((_kind, open) => {
  const person = { id: newId() }
  let web: Hono
  let folder: string
  let cookie: string

  beforeAll(async () => {
    const database = await open()
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-offline-'))
    const config = readConfig({ NHIPCAU_DATA: folder })
    const services = { database, files: await openFileStore(folder), config, log: silentLog }
    const { token } = await database.transaction(tx => startSession(tx, person.id, config))
    cookie = `session=${token}`
    const bare = { menu: [], personMenu: [], running: null, messages: null, search: null }
    web = createWeb({
      ...services,
      routes: [
        ...uiRoutes(services),
        route('POST', '/pot', { access: 'anyone', form: z.object({}) }, visit =>
          visit.redirectSaying('/pot/done', { words: 'Xong.' }),
        ),
      ],
      assets: loadAssets(),
      findPerson: async (_tx, id) => ({ id, name: 'Trần Thị Mẫu', grants: [] }),
      frame: async (_tx, who) => ({ office: 'Xã Bến Lúa', person: who?.name ?? null, ...bare }),
      problemBooks: [],
      workerRuns: () => false,
    })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const ask = (path: string, init: RequestInit = {}) => web.request(`http://localhost:8700${path}`, init)
  const mine = (path: string) => ask(path, { headers: { cookie } })

  test('a browser is told who it is taken for, and what its changes must carry', async () => {
    const known = (await (await mine('/outbox/who.json')).json()) as { account: string; csrf: string }
    expect(known.account).toBe(accountKey(person))
    expect(known.csrf).toHaveLength(43)
    expect(await (await ask('/outbox/who.json')).json()).toMatchObject({ account: null })
  })

  test('only a page that is marked may be kept, and says whose it is; the page without a network is nobody’s', async () => {
    const headersOf = async (path: string) => {
      const { headers } = await mine(path)
      return ['x-page-keep', 'x-page-account', 'content-language'].map(name => headers.get(name))
    }
    expect(await headersOf('/outbox?lang=en')).toEqual(['yes', accountKey(person), 'en'])
    expect(await headersOf('/_ui/rename')).toEqual([null, accountKey(person), 'vi'])
    expect(await headersOf('/offline')).toEqual([null, null, 'vi'])
    const page = await (await mine('/offline')).text()
    expect(page).not.toContain('data-account')
    expect(await (await ask('/offline', { headers: {} })).text()).not.toContain('Trần Thị Mẫu')
  })

  test('who sends from a queue is told in words where the redirect leads, with its toast', async () => {
    const { csrf } = (await (await mine('/outbox/who.json')).json()) as { csrf: string }
    const headers = { cookie, 'x-csrf-token': csrf }
    const plain = await ask('/pot', { method: 'POST', headers })
    expect([plain.status, plain.headers.get('location')]).toEqual([303, '/pot/done'])
    const queued = await ask('/pot', { method: 'POST', headers: { ...headers, 'x-outbox': 'yes' } })
    expect([queued.status, await queued.json()]).toEqual([200, { href: '/pot/done' }])
    expect(queued.headers.getSetCookie().join()).toContain('toast=')
    const forged = await ask('/pot', { method: 'POST', headers: { cookie, 'x-outbox': 'yes' } })
    expect(forged.status).toBe(403)
  })

  test('the service worker stands at the root, is asked for anew each time, and knows its version', async () => {
    const answer = await ask('/service-worker.js')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('text/javascript')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    expect(await answer.text()).toMatch(/^self\.productVersion="[0-9a-f]{12}";\n/)
  })

  test('the manifest names what a home screen shows', async () => {
    const manifest = (await (await ask('/manifest.webmanifest')).json()) as { icons: { src: string }[] }
    expect(manifest).toMatchObject({ start_url: '/', scope: '/', display: 'standalone' })
    expect((await ask(manifest.icons[0]?.src ?? '/none')).status).toBe(200)
  })
})
