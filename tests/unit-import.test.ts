/** Tables of units through the pages: sent, looked at, confirmed; and the units as tables. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { webOptions } from '../src/app.ts'
import { setUpOffice } from '../src/org/actions/set-up-office.ts'
import { findUnitsByNames } from '../src/org/index.ts'
import { csrfToken, hashPassword, issueSetupToken, startSession } from '../src/platform/auth/index.ts'
import { readConfig } from '../src/platform/config.ts'
import type { Database } from '../src/platform/db/index.ts'
import { openFileStore } from '../src/platform/files/index.ts'
import { createWeb, loadAssets } from '../src/platform/http/index.ts'
import { silentLog } from '../src/platform/log/index.ts'
import { forBothDatabases } from './databases.ts'

forBothDatabases((_kind, open) => {
  let database: Database
  let folder: string
  let web: Hono
  let session = ''

  beforeAll(async () => {
    database = await open()
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-unit-import-'))
    const config = readConfig({ NHIPCAU_DATA: folder })
    const files = await openFileStore(join(folder, 'files'))
    web = createWeb(webOptions({ database, files, config, log: silentLog }, loadAssets(), () => true))
    const passwordHash = await hashPassword('một câu dễ nhớ')
    const token = (await database.transaction(issueSetupToken)) ?? ''
    const first = { office: 'Sở VHTTDL', place: 'Lam Giang', person: 'Lê Thu Vân', signInName: 'van.le' }
    session = await database.transaction(async tx => {
      const id = await setUpOffice(tx, { ...first, token, passwordHash })
      return (await startSession(tx, id, config)).token
    })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const headers = () => ({ cookie: `session=${session}; locale=vi`, accept: 'text/html' })
  const get = (path: string) => web.request(`http://localhost${path}`, { headers: headers() })
  async function post(path: string, fields: Readonly<Record<string, string | File>>): Promise<Response> {
    const body = new FormData()
    body.set('_csrf', csrfToken(session))
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return web.request(`http://localhost${path}`, { method: 'POST', headers: headers(), body })
  }
  const send = (bytes: BlobPart, name = 'don-vi.csv') =>
    post('/units/import', { table: new File([bytes], name) })
  const shownIn = (html: string): string => /name="shown" value="([0-9a-f]+)"/u.exec(html)?.[1] ?? ''
  const count = async (name: string): Promise<number> =>
    database.transaction(async tx => [...(await findUnitsByNames(tx, [name])).values()].flat().length)

  test('a table is kept, shown and found again; confirmed twice, it is written once', async () => {
    const sent = await send('Tên đơn vị;Mã định danh\nỦy ban nhân dân tỉnh Lam Giang;H99\nSở Nội vụ;H99.1\n')
    expect(sent.status).toBe(303)
    const path = sent.headers.get('location') ?? ''
    const page = await (await get(path)).text()
    expect(page).toContain('Ghi 2 đơn vị mới')
    expect(await (await get('/units/import')).text()).toContain(path)
    expect(await count('Sở Nội vụ')).toBe(0)
    const shown = shownIn(page)
    for (let at = 0; at < 2; at += 1) {
      expect((await post(`${path}/confirm`, { shown })).status).toBe(303)
    }
    expect(await count('Sở Nội vụ')).toBe(1)
    expect(await (await get(path)).text()).toContain('Đã thêm 2 đơn vị')
  })

  test.each(['csv', 'xlsx'])('the units as .%s come back unchanged', async ending => {
    const file = await get(`/units/export.${ending}`)
    expect(file.headers.get('content-disposition')).toMatch(new RegExp(`don-vi-[\\d-]+\\.${ending}"$`, 'u'))
    const sent = await send(await file.arrayBuffer(), `x.${ending}`)
    const page = await (await get(sent.headers.get('location') ?? '')).text()
    expect(page).toContain('Bảng này không thay đổi gì')
  })

  test('faults are told by line and column, and cannot be confirmed', async () => {
    const sent = await send('Tên đơn vị,Mã định danh\nSở Tư pháp,H9\n')
    const path = sent.headers.get('location') ?? ''
    const page = await (await get(path)).text()
    expect(page).toContain('Mã định danh: “H9” không đúng dạng')
    expect(shownIn(page)).toBe('')
    expect((await post(`${path}/confirm`, { shown: 'x' })).status).toBe(409)
  })

  test('what was shown before the units changed is refused', async () => {
    const sent = await send('Tên đơn vị\nSở Y tế\n')
    const path = sent.headers.get('location') ?? ''
    const shown = shownIn(await (await get(path)).text())
    const quicker = await send('Tên đơn vị\nSở Y tế\n')
    const other = quicker.headers.get('location') ?? ''
    await post(`${other}/confirm`, { shown: shownIn(await (await get(other)).text()) })
    expect((await post(`${path}/confirm`, { shown })).status).toBe(409)
    expect(await count('Sở Y tế')).toBe(1)
  })

  test.each([
    ['nothing', ''],
    ['no table', 'không phải bảng'],
    ['too much', new Uint8Array(8_000_001)],
  ])('%s is refused on the page, with what to do', async (_what, bytes) => {
    const answer = await send(bytes)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('role="alert"')
  })

  test('a table that is not there is not found', async () => {
    expect((await get('/units/import/0198c000-0000-7000-8000-000000000000')).status).toBe(404)
  })
})
