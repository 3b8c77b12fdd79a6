/** Units over time through the pages, by plain forms: renamed, set right, given posts and functions, looked back at. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
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

/** Pages load behaviours, which only a built tree has. */
const built = fileURLToPath(new URL('../dist/', import.meta.url))

forBothDatabases((_kind, open) => {
  let database: Database
  let folder: string
  let web: Hono
  let session = ''

  beforeAll(async () => {
    database = await open()
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-unit-posts-'))
    const config = readConfig({ NHIPCAU_DATA: folder })
    const files = await openFileStore(join(folder, 'files'))
    web = createWeb(webOptions({ database, files, config, log: silentLog }, loadAssets(built), () => true))
    const passwordHash = await hashPassword('một câu dễ nhớ')
    const token = (await database.transaction(issueSetupToken)) ?? ''
    const first = { office: 'Sở VHTTDL', place: 'Lam Giang', person: 'Lê Thu Vân', signInName: 'van.le' }
    session = await database.transaction(async tx => {
      const id = await setUpOffice(tx, { ...first, token, passwordHash })
      return (await startSession(tx, id, config)).token
    })
    for (const name of [
      'Ủy ban nhân dân tỉnh Lam Giang',
      'Sở Ngoại vụ',
      'Ban Chỉ đạo Thông tin đối ngoại tỉnh',
    ]) {
      expect((await post('/units/new', { name })).status).toBe(303)
    }
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const headers = () => ({ cookie: `session=${session}; locale=vi`, accept: 'text/html' })
  const get = async (path: string): Promise<string> => {
    const answer = await web.request(`http://localhost${path}`, { headers: headers() })
    expect(answer.status, path).toBe(200)
    return answer.text()
  }
  async function post(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    const body = new URLSearchParams({ _csrf: csrfToken(session), ...fields })
    return web.request(`http://localhost${path}`, { method: 'POST', headers: headers(), body })
  }
  const idOf = async (name: string): Promise<string> =>
    database.transaction(async tx => [...(await findUnitsByNames(tx, [name])).values()].flat()[0]?.id ?? '')
  /** Sends a form that is refused, and gives what is said of a field. */
  const faultOf = async (path: string, fields: Readonly<Record<string, string>>, field: string) => {
    const answer = await post(path, fields)
    expect(answer.status, path).toBe(422)
    const page = await answer.text()
    return new RegExp(`id="${field}-error"[^>]*>(.*?)</p>`, 'su')
      .exec(page)?.[1]
      ?.replaceAll(/<.*?>/gsu, '')
      .trim()
  }
  const rowIn = (page: string): string => /\?row=([0-9a-f-]+)/u.exec(page)?.[1] ?? ''

  test('a unit that is renamed is asked how, and is read as it was', async () => {
    const path = `/units/${await idOf('Sở Ngoại vụ')}`
    const renamed = { name: 'Sở Đối ngoại', kind: 'department', level: 'province', parent: '' }
    expect(await faultOf(`${path}/edit`, renamed, 'how')).toContain('ghi nhầm hay đổi từ một ngày')
    expect(await faultOf(`${path}/edit`, { ...renamed, how: 'from' }, 'since')).toContain('ngày bắt đầu')
    expect(await faultOf(`${path}/edit`, { ...renamed, how: 'from', since: '31/2/2025' }, 'since')).toContain(
      'Không có ngày này',
    )
    const told = { ...renamed, how: 'from', since: '1/3/2025', legal_basis: 'Quyết định số 05/QĐ-UBND' }
    expect((await post(`${path}/edit`, told)).status).toBe(303)
    expect(await get(`${path}?as-of=28/2/2025`)).toContain('<h1>Sở Ngoại vụ</h1>')
    const now = await get(path)
    expect(now).toContain('<h1>Sở Đối ngoại</h1>')
    expect(now).toContain('đến 28/02/2025')
    expect(now).toContain('Quyết định số 05/QĐ-UBND')
    expect(await get('/units?as-of=2025-02-28')).toContain('Sở Ngoại vụ')
    expect(await get('/units?as-of=hôm qua')).toContain('Hãy ghi ngày như 30/6/2025')
  })

  test('a focal point comes, is set right, ends, and is then missing', async () => {
    const unitId = await idOf('Sở Đối ngoại')
    const path = `/units/${unitId}/posts/focal-points`
    expect(await faultOf(path, { role: 'leader', name: '' }, 'name')).toBe('Hãy ghi họ và tên.')
    expect(await faultOf(path, { name: 'A', first_day: 'mai' }, 'first_day')).toContain('Hãy ghi ngày')
    const leader = { role: 'leader', name: 'Lê Văn Hai', post: 'Phó Giám đốc', first_day: '1/7/2025' }
    expect((await post(path, leader)).status).toBe(303)
    expect(await faultOf(path, { ...leader, name: 'Người khác' }, 'name')).toContain('Lê Văn Hai')
    const row = rowIn(await get(path))
    expect((await post(path, { ...leader, row, name: 'Lê Văn Hải' })).status).toBe(303)
    expect(await get(`/units/${unitId}`)).toContain('Lê Văn Hải')
    expect(await faultOf(`${path}/end`, { row, last_day: '' }, 'last_day')).toContain('ngày cuối')
    expect(await faultOf(`${path}/end`, { row, last_day: '1/1/2025' }, 'last_day')).toContain(
      'trước ngày đầu',
    )
    expect((await post(`${path}/end`, { row, last_day: '31/12/2025' })).status).toBe(303)
    expect(await get(`/units/${unitId}?as-of=31/12/2025`)).toContain('Lê Văn Hải')
    expect(await get(`/units/${unitId}?as-of=1/1/2026`)).not.toContain('Lê Văn Hải')
    const other = `/units/${await idOf('Ủy ban nhân dân tỉnh Lam Giang')}/posts/focal-points`
    expect((await post(`${other}/end`, { row, last_day: '1/1/2026' })).status).toBe(404)
  })

  test('a committee has members in person and for units, found by their names', async () => {
    const path = `/units/${await idOf('Ban Chỉ đạo Thông tin đối ngoại tỉnh')}/posts/members`
    expect(await faultOf(path, { role: 'member', unit: 'Sở Không Có' }, 'unit')).toContain(
      'Hãy chọn một đơn vị',
    )
    expect((await post(path, { role: 'head', name: 'Phạm Thị Ba', post: 'Phó Chủ tịch' })).status).toBe(303)
    expect((await post(path, { role: 'member', unit: 'sở đối ngoại' })).status).toBe(303)
    expect(await get(path)).toContain('Thành viên: <a')
    expect(await get(`/units/${await idOf('Sở Đối ngoại')}`)).toContain('Tham gia ban chỉ đạo')
  })

  test('a signer who cannot be is refused in words', async () => {
    const path = `/units/${await idOf('Sở Đối ngoại')}/posts/signers`
    const deputy = { name: 'Lê Văn Hai', post: 'Phó Giám đốc', authority: 'KT' }
    expect(await faultOf(path, deputy, 'principal')).toContain('người được ký thay')
    expect(await faultOf(path, { ...deputy, authority: 'TM' }, 'authority')).toContain('thủ trưởng đứng đầu')
    expect((await post(path, { ...deputy, principal: 'Giám đốc' })).status).toBe(303)
    expect(await get(path)).toContain('KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC')
  })

  test('a function is given to a unit in an administration, and its gaps are told by day', async () => {
    const turn = {
      function: 'Thông tin đối ngoại',
      area: 'Ủy ban nhân dân tỉnh Lam Giang',
      unit: 'Sở Đối ngoại',
    }
    const path = '/functions/holder'
    expect(await faultOf(path, { ...turn, function: ' ' }, 'function')).toContain('tên chức năng')
    expect(await faultOf(path, { ...turn, area: '' }, 'area')).toContain('Hãy chọn một đơn vị')
    expect((await post(path, { ...turn, first_day: '1/3/2025' })).status).toBe(303)
    expect(await faultOf(path, turn, 'unit')).toContain('đã giữ chức năng')
    const page = await get('/functions')
    expect(page).toContain('<h1>Thông tin đối ngoại</h1>')
    expect(await get('/functions?as-of=28/2/2025')).toContain('Chưa có đơn vị giữ')
    const row = rowIn(page)
    expect(await get(`${path}?row=${row}`)).toContain('Các đơn vị đã giữ')
    expect((await post(`${path}/end`, { row, last_day: '30/6/2026' })).status).toBe(303)
    expect(await get('/functions?as-of=1/7/2026&state=gap')).toContain('Ủy ban nhân dân tỉnh Lam Giang')
  })

  test('a unit comes to stand under another in each hierarchy; a ring is told by name', async () => {
    const [board, unit] = [await idOf('Ban Chỉ đạo Thông tin đối ngoại tỉnh'), await idOf('Sở Đối ngoại')]
    const under = (parent: string) => ({ hierarchy: 'committee', parent, how: 'mistake' })
    const boardName = 'Ban Chỉ đạo Thông tin đối ngoại tỉnh'
    expect((await post(`/units/${unit}/parents`, under(boardName))).status).toBe(303)
    expect(await faultOf(`/units/${board}/parents`, under('Sở Đối ngoại'), 'parent')).toContain(
      `${boardName} → Sở Đối ngoại → ${boardName}`,
    )
    expect(
      await faultOf(`/units/${unit}/parents`, { hierarchy: 'party', parent: boardName }, 'how'),
    ).toContain('ghi nhầm')
    expect(await get('/units/tree?hierarchy=committee')).toContain(boardName)
    expect(await get(`/units/tree?hierarchy=committee&at=${board}`)).toContain('Sở Đối ngoại')
  })
})
