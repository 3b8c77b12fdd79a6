/** A plan amended through its pages alone, by plain forms: asked, answered, composed, issued, compared. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import readExcelFile from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { webOptions } from '../src/app.ts'
import { currentTasks } from '../src/plans/amendments/queries/versions.ts'
import { csrfToken, startSession } from '../src/platform/auth/index.ts'
import { readConfig } from '../src/platform/config.ts'
import type { Database } from '../src/platform/db/index.ts'
import { openFileStore } from '../src/platform/files/index.ts'
import { createWeb, loadAssets } from '../src/platform/http/index.ts'
import { newId } from '../src/platform/ids.ts'
import { silentLog } from '../src/platform/log/index.ts'
import { forBothDatabases } from './databases.ts'
import { anotherOfficer, issueTestPlan } from './issued-plan.ts'
import { smallPlan } from './small-plan.ts'

forBothDatabases((_kind, open) => {
  let database: Database
  let folder: string
  let web: Hono
  let planId = ''
  /** The plan's officer, and a colleague. */
  let sessions: readonly [string, string] = ['', '']

  beforeAll(async () => {
    database = await open()
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-amendments-'))
    const config = readConfig({ NHIPCAU_DATA: folder })
    const files = await openFileStore(join(folder, 'files'))
    web = createWeb(webOptions({ database, files, config, log: silentLog }, loadAssets(), () => true))
    const issued = await issueTestPlan(database, smallPlan())
    planId = issued.planId
    const other = await anotherOfficer(database, issued.person, 'Lê Văn Thử', 'thu.le')
    const session = (id: string) =>
      database.transaction(async tx => (await startSession(tx, id, config)).token)
    sessions = [await session(issued.person.id), await session(other.id)]
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const ask = (path: string, init: RequestInit = {}, session = sessions[0]) =>
    web.request(`http://localhost/plans/${planId}${path}`, {
      ...init,
      headers: { cookie: `session=${session}; locale=vi`, accept: 'text/html' },
    })
  const page = async (path: string) => (await ask(path)).text()
  const post = (path: string, fields: Readonly<Record<string, string>>, session = sessions[0]) =>
    ask(
      path,
      { method: 'POST', body: new URLSearchParams({ _csrf: csrfToken(session), ...fields }) },
      session,
    )
  const tasks = () => database.transaction(tx => currentTasks(tx, planId))
  const hidden = (html: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(html)?.[1] ?? ''
  /** What a form of the draft sends back of what was seen. */
  const seen = async (path = '/amend') => {
    const html = await page(path)
    return { base: hidden(html, 'base'), draft: hidden(html, 'draft') }
  }

  test('a request with something missing comes back as it was typed; then it is sent, answered, taken over', async () => {
    const [, task] = await tasks()
    const id = newId()
    const unit = hidden(await page('/amendments/ask'), 'unit')
    const fields = { key: id, unit, what: 'day', 'task[]': task?.id ?? '', reason: 'Chờ kinh phí quý IV.' }
    const unclear = await post('/amendments', { ...fields, day: '31/2/2026' })
    expect(unclear.status).toBe(422)
    const again = await unclear.text()
    expect(again).toContain('Không có ngày này')
    expect(again).toContain('Chờ kinh phí quý IV.')
    expect((await post('/amendments', fields)).status).toBe(422)
    const sent = await post('/amendments', { ...fields, day: '15/12/2026' })
    expect(sent.headers.get('location')).toBe(`/plans/${planId}/amendments/${id}`)
    expect(await page(`/amendments/${id}`)).toContain('Chờ trả lời')
    expect((await post(`/amendments/${id}/decide`, { state: 'declined' })).status).toBe(422)
    expect((await post(`/amendments/${id}/decide`, {})).status).toBe(422)
    expect((await post(`/amendments/${id}/decide`, { state: 'agreed' })).status).toBe(303)
    const taken = await post(`/amendments/${id}/take`, await seen(`/amendments/${id}`))
    expect(taken.headers.get('location')).toBe(`/plans/${planId}/amend`)
    expect(await page('/amend')).toContain('15/12/2026')
  })

  test('a task is changed, dropped and put back; words and units that cannot be are told in the form', async () => {
    const [first, , third] = await tasks()
    const form = { is: 'change', key: first?.id ?? '', when: 'none', ...(await seen()) }
    const wrong = await post('/amend/task', {
      ...form,
      text: '',
      'unit-0-name': 'Sở Không Có',
      'unit-0-role': 'lead',
    })
    expect(wrong.status).toBe(422)
    const told = await wrong.text()
    expect(told).toContain('Hãy ghi nội dung nhiệm vụ')
    expect(told).toContain('Không có đơn vị nào tên “Sở Không Có”')
    const dates = { ...form, text: 'Mới.', when: 'dates', dates: 'mai' }
    expect((await post('/amend/task', dates)).status).toBe(422)
    const right = {
      ...form,
      text: `${first?.text} Có bản tiếng Anh.`,
      'unit-0-name': 'Phòng Văn hóa - Xã hội',
      'unit-0-role': 'lead',
      when: 'dates',
      dates: '20/12/2026',
      output: '01 chuyên mục',
    }
    expect((await post('/amend/task', right)).status).toBe(303)
    const drop = { key: third?.id ?? '' }
    expect((await post('/amend/drop', { ...drop, ...(await seen()) })).status).toBe(303)
    expect((await post('/amend/undo', { ...drop, ...(await seen()) })).status).toBe(303)
    expect((await post('/amend/drop', { ...drop, ...(await seen()) })).status).toBe(303)
    // A colleague who looked before is told who was quicker.
    const behind = await post('/amend/undo', { ...drop, base: '1', draft: '1' }, sessions[1])
    expect(behind.status).toBe(409)
    expect(await behind.text()).toContain('Trần Thị Mẫu vừa đổi bản sửa đổi đang soạn')
  })

  test('it is issued by a document, pressed twice as well, and any two versions are compared', async () => {
    const decision = { type: 'Quyết định', symbol: '45/QĐ-UBND', subject: 'Sửa đổi kế hoạch' }
    const now = await seen('/amend/issue')
    expect((await post('/amend/issue', { ...decision, ...now, date: 'mai' })).status).toBe(422)
    expect((await post('/amend/issue', { type: 'Quyết định', ...now })).status).toBe(422)
    for (const _press of [1, 2]) {
      const issued = await post('/amend/issue', { ...decision, ...now, date: '20/11/2026' })
      expect(issued.headers.get('location')).toBe(`/plans/${planId}/compare?from=1&to=2`)
    }
    const compared = await page('/compare?from=1&to=2')
    expect(compared).toMatch(/<ins>.*Có bản tiếng Anh/su)
    expect(compared).toContain('45/QĐ-UBND')
    expect((await ask('/compare?from=1&to=7')).status).toBe(404)
    expect(await page('')).toContain('đang ở bản 2')
    expect(await page('/versions/1')).not.toContain('Có bản tiếng Anh')
    const bytes = Buffer.from(await (await ask('/compare.xlsx?from=1&to=2')).arrayBuffer())
    const [sheet] = await readExcelFile(bytes)
    const rows = sheet?.data ?? []
    expect(rows.map(row => row[1])).toEqual(['Thay đổi', 'Sửa', 'Sửa', 'Bỏ'])
  })

  test('the pages of the draft are for those who may amend the plan', async () => {
    const config = readConfig({ NHIPCAU_DATA: folder })
    const { person } = await issueTestPlan(database, {
      ...smallPlan(),
      document: { ...smallPlan().document, title: 'Khác' },
    })
    const auditor = await anotherOfficer(database, person, 'Phạm Thị Xem', 'xem.pham')
    await sql`update org_grants set role = 'auditor' where person_id = ${auditor.id}`.execute(database.kysely)
    const { token } = await database.transaction(tx => startSession(tx, auditor.id, config))
    for (const path of ['/amend', '/amend/task', '/amend/issue', '/amendments/ask']) {
      expect((await ask(path, {}, token)).status, path).toBe(404)
    }
    for (const path of ['/amendments', '/compare?from=1&to=2', '/versions/1']) {
      expect((await ask(path, {}, token)).status, path).toBe(200)
    }
  })
})
