/** A reform from its form to its result, by plain forms as a browser without JavaScript sends them. */
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { storeUnitName } from '../../src/org/actions/store-unit-name.ts'
import { startSession } from '../../src/platform/auth/index.ts'
import { readConfig } from '../../src/platform/config.ts'
import { openDatabase } from '../../src/platform/db/index.ts'
import { forBothDatabases, newTestDatabase, type TestDatabase } from '../databases.ts'
import { testOfficer } from '../issued-plan.ts'
import { addPlan, addUnit } from '../plan-rows.ts'
import { type Serving, serveOn } from './product.ts'

forBothDatabases(kind => {
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
  let place: TestDatabase
  let serving: Serving
  let cookie = ''
  let csrf = ''
  let draft = ''
  let units: Readonly<Record<'one' | 'two' | 'twin' | 'other', string>>
  let planId = ''

  beforeAll(async () => {
    place = await newTestDatabase(kind)
    const database = await openDatabase(place.config)
    const officer = await testOfficer(database)
    const settled = await database.transaction(async tx => {
      const unit = async (name: string) => {
        const added = await addUnit(tx, name)
        await storeUnitName(tx, added.id, name)
        return added
      }
      const [one, two] = [await unit('Sở Thông tin và Truyền thông'), await unit('Sở Văn hóa')]
      const [twin, other] = [await unit('Phòng Nội vụ'), await unit('Phòng Nội vụ')]
      const tasks = ['Làm phim', 'In sách', 'Họp báo'].map(text => ({
        text,
        units: [[one, 'lead'] as const],
      }))
      const plan = await addPlan(tx, { title: 'Kế hoạch năm', recordedBy: officer.id, tasks, issuers: [two] })
      const { token } = await startSession(
        tx,
        officer.id,
        readConfig({ NHIPCAU_DATA: place.config.dataFolder }),
      )
      return { ids: { one: one.id, two: two.id, twin: twin.id, other: other.id }, planId: plan.id, token }
    })
    await database.close()
    units = settled.ids
    planId = settled.planId
    cookie = `session=${settled.token}`
    serving = await serveOn(place.config)
  })
  afterAll(async () => {
    await serving?.end('SIGTERM')
    await place?.drop()
    await rm(place.config.dataFolder, { recursive: true, force: true })
  })

  async function see(
    path: string,
  ): Promise<{ readonly status: number; readonly text: string; readonly to: string }> {
    const answer = await fetch(`${serving.address}${path}`, { headers: { cookie }, redirect: 'manual' })
    return read(answer)
  }

  async function send(path: string, fields: Readonly<Record<string, string>>) {
    const body = new URLSearchParams({ _csrf: csrf, ...fields })
    return read(
      await fetch(`${serving.address}${path}`, {
        method: 'POST',
        headers: { cookie },
        body,
        redirect: 'manual',
      }),
    )
  }

  async function read(answer: Response) {
    const text = (await answer.text()).replaceAll(/<[^>]+>/gu, match =>
      match.startsWith('<input') ? match : ' ',
    )
    csrf = /name="_csrf" value="([^"]+)"/u.exec(text)?.[1] ?? csrf
    for (const one of answer.headers.getSetCookie()) {
      const [pair = ''] = one.split(';')
      if (pair.startsWith('csrf')) cookie = `${cookie}; ${pair}`
    }
    return { status: answer.status, text, to: answer.headers.get('location') ?? '' }
  }

  const paper = { day: '1/7/2026', basis: 'Nghị quyết số 12/NQ-HĐND' }
  const rows = { from_rows: '1', to_rows: '2' }

  test('the kinds lead to their forms', async () => {
    expect((await see('/successions')).text).toContain('Chưa có lần sắp xếp nào')
    expect((await see('/successions/new')).text).toContain('Chọn hình thức')
    for (const of of ['merge', 'split', 'dissolve', 'rename', 'transfer']) {
      expect((await see(`/successions/new?kind=${of}`)).status).toBe(200)
    }
  })

  test('what is missing is said at its field, and what was typed stays', async () => {
    const wrong = await send('/successions/new', {
      kind: 'split',
      ...rows,
      day: '31/2/2026',
      from_0: 'Sở Không Có',
      to_0: 'Sở Mới',
      new_0: 'yes',
      main: '0',
    })
    expect(wrong.status).toBe(422)
    for (const words of ['Không có ngày này', 'Hãy ghi căn cứ pháp lý', 'Không có đơn vị nào tên như vậy']) {
      expect(wrong.text).toContain(words)
    }
    expect(wrong.text).toContain('value="Sở Mới"')
    const more = await send('/successions/new', {
      kind: 'merge',
      from_rows: '3',
      to_rows: '1',
      from_0: 'Sở',
      more: 'from',
    })
    expect([more.status, more.text.includes('name="from_3"')]).toEqual([200, true])
  })

  test('of units that share a name one is chosen', async () => {
    const fields = { kind: 'dissolve', from_rows: '1', to_rows: '1', ...paper, from_0: 'Phòng Nội vụ' }
    const several = await send('/successions/new', fields)
    expect([several.status, several.text.includes('Có nhiều đơn vị tên này')]).toEqual([422, true])
    const chosen = await send('/successions/new', { ...fields, from_0_id: units.other })
    expect(chosen.status).toBe(303)
    expect((await send(`${chosen.to}/drop`, {})).to).toBe('/successions')
    expect((await see(chosen.to)).status).toBe(404)
  })

  test('a draft is kept, and its preview says what would move and what stands against it', async () => {
    const begun = await send('/successions/new', {
      kind: 'dissolve',
      from_rows: '1',
      to_rows: '1',
      ...paper,
      from_0: 'sở thông tin và truyền thông',
    })
    draft = begun.to
    expect(draft).toMatch(/^\/successions\/preview\//u)
    const stopped = await see(draft)
    expect(stopped.text).toContain('còn 3 việc chưa xong')
    expect(stopped.text).not.toContain('Thực hiện sắp xếp')
    const mended = await send(`${draft}/changes/0`, {
      kind: 'dissolve',
      from_0: 'Sở Thông tin và Truyền thông',
      ...rows,
      to_0: 'Sở Khoa học và Công nghệ',
      new_0: 'yes',
      to_1: 'Sở Văn hóa',
      function_1: 'Thông tin đối ngoại',
      main: '0',
    })
    expect(mended.to).toBe(draft)
    const preview = await see(draft)
    expect(preview.text).toContain('Sở Khoa học và Công nghệ')
    expect(preview.text).toContain('chức năng Thông tin đối ngoại')
    expect(preview.text).toContain('Thực hiện sắp xếp')
    expect((await see('/successions')).text).toContain('Đang soạn')
  })

  test('one more change joins the draft and leaves it again; basis and day are corrected', async () => {
    const renaming = {
      kind: 'rename',
      from_rows: '1',
      to_rows: '1',
      from_0: 'Sở Văn hóa',
      to_0: 'Sở Văn hóa và Thể thao',
    }
    expect((await send(`${draft}/changes/new`, renaming)).to).toBe(draft)
    expect((await see(draft)).text).toContain('Sắp xếp nhiều đơn vị')
    expect((await see(`${draft}/changes/1`)).text).toContain('value="Sở Văn hóa và Thể thao"')
    expect((await send(`${draft}/changes/1/remove`, {})).to).toBe(draft)
    expect((await see(draft)).text).not.toContain('Sở Văn hóa và Thể thao')
    expect((await send(`${draft}/edit`, { day: 'mai', basis: '' })).status).toBe(422)
    expect((await send(`${draft}/edit`, { ...paper, day: '2/7/2026', note: '' })).to).toBe(draft)
    expect((await see(draft)).text).toContain('02/07/2026')
  })

  test('a single duty is sent elsewhere, and back', async () => {
    const things = `${draft}/things?mover=plans.tasks`
    const listed = await see(things)
    expect(listed.text).toContain('In sách')
    const [first = '', second = ''] = [...listed.text.matchAll(/name="rows\[\]" value="([^"]+)"/gu)].map(
      ([, key]) => key,
    )
    await send(things, { 'rows[]': first, to: units.two })
    await send(things, { 'rows[]': second, to: units.two })
    expect((await see(things)).text).toContain('cán bộ chọn')
    await send(things, { 'rows[]': second, to: '' })
    expect([...(await see(things)).text.matchAll(/cán bộ chọn/gu)]).toHaveLength(1)
    await send(things, { all: 'yes', to: units.two })
    expect([...(await see(things)).text.matchAll(/cán bộ chọn/gu)]).toHaveLength(3)
    await send(things, { all: 'yes', to: '' })
    expect((await see(things)).text).not.toContain('cán bộ chọn')
    expect((await see(`${things}&named=${units.other}`)).text).toContain('Không có việc nào')
    expect((await see(`${draft}/things?mover=nothing`)).status).toBe(404)
  })

  test('carried out once confirmed, once for all, and everything that moved is told', async () => {
    expect((await send(`${draft}/carry-out`, {})).status).toBe(422)
    const done = await send(`${draft}/carry-out`, { confirmed: 'yes' })
    expect(done.status).toBe(303)
    const again = await send(`${draft}/carry-out`, { confirmed: 'yes' })
    expect(again.to).toBe(done.to)
    expect((await see(draft)).to).toBe(done.to)
    expect((await send(`${draft}/edit`, { ...paper, note: '' })).status).toBe(409)
    const result = await see(done.to)
    for (const words of ['Giải thể', 'Đã bàn giao', 'Còn thiếu đầu mối', 'Nếu có nhầm lẫn']) {
      expect(result.text).toContain(words)
    }
    const anew = await see(`/successions/new?kind=merge&correct=${done.to.split('/').at(-1)}`)
    expect(anew.text).toContain('value="Sở Thông tin và Truyền thông"')
    const moved = await see(`${done.to}/things?mover=plans.tasks`)
    expect(moved.text).toContain('3 việc')
    expect((await see('/successions')).text).toContain('Nghị quyết số 12/NQ-HĐND')
  })

  test('pages of the plan name who answers now, and who did on a day', async () => {
    const before = await see(`/tasks?unit=${units.one}&as-of=1/7/2026`)
    expect(before.text).toContain('Làm phim')
    const old = await see(`/plans/${planId}/units/${units.one}`)
    expect([old.status, old.text.includes('Làm phim')]).toEqual([200, true])
  })
})
