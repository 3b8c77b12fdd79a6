/** The inbox and the leader's page through the web: what they show to whom, what several rows at once can do. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { webOptions } from '../src/app.ts'
import { exportedMax } from '../src/plans/desk/exports.ts'
import { csrfToken, startSession } from '../src/platform/auth/index.ts'
import { plusDays } from '../src/platform/calendar/index.ts'
import { today } from '../src/platform/clock.ts'
import { type Config, readConfig } from '../src/platform/config.ts'
import type { Database } from '../src/platform/db/index.ts'
import { openFileStore } from '../src/platform/files/index.ts'
import { createWeb, loadAssets } from '../src/platform/http/index.ts'
import { newId } from '../src/platform/ids.ts'
import { silentLog } from '../src/platform/log/index.ts'
import { forBothDatabases } from './databases.ts'
import { addPerson, addPlan, addUnit, type UnitRef } from './plan-rows.ts'
import { addWork } from './work-rows.ts'

forBothDatabases((_kind, open) => {
  let database: Database
  let folder: string
  let web: Hono
  let config: Config
  let culture: UnitRef
  let commune: UnitRef
  let planId = ''
  let taskIds: readonly string[] = []
  let mine: readonly string[] = []
  let theirs = ''

  beforeAll(async () => {
    database = await open()
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-desk-'))
    config = readConfig({ NHIPCAU_DATA: folder })
    const files = await openFileStore(join(folder, 'files'))
    web = createWeb(webOptions({ database, files, config, log: silentLog }, loadAssets(), () => true))
    await database.transaction(async tx => {
      culture = await addUnit(tx, 'Sở Văn hóa')
      commune = await addUnit(tx, 'Ủy ban nhân dân xã Đồi Chè')
      const plan = await addPlan(tx, {
        title: 'Thông tin đối ngoại năm 2026',
        recordedBy: await addPerson(tx),
        issuers: [culture],
        tasks: [
          {
            text: 'Tổ chức lễ hội trà',
            units: [
              [culture, 'lead'],
              [commune, 'coordinate'],
            ],
          },
          { text: 'Đón đoàn phóng viên', modality: 'request', units: [[commune, 'lead']] },
        ],
      })
      planId = plan.id
      taskIds = plan.taskIds
      const [festival = '', visit = ''] = plan.taskIds
      mine = [
        await addWork(tx, { taskId: festival, position: 1, dueOn: plusDays(today(), -3) }),
        await addWork(tx, { taskId: visit, dueOn: plusDays(today(), 60) }),
      ]
      theirs = await addWork(tx, { taskId: festival, state: 'issued', dueOn: plusDays(today(), -5) })
    })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** Somebody with a role on a unit, at their browser. */
  async function visitor(role: string, unitId: string | null) {
    const token = await database.transaction(async tx => {
      const id = await addPerson(tx)
      await sql`insert into org_grants (id, person_id, role, unit_id, valid_from, granted_at)
        values (${newId()}, ${id}, ${role}, ${unitId}, '2026-01-01', now())`.execute(tx)
      return (await startSession(tx, id, config)).token
    })
    const headers = { cookie: `session=${token}; locale=vi`, accept: 'text/html' }
    return {
      get: (path: string) => web.request(`http://localhost${path}`, { headers }),
      text: async (path: string) => (await web.request(`http://localhost${path}`, { headers })).text(),
      receive: (ids: readonly string[]) =>
        web.request('http://localhost/work/receive', {
          method: 'POST',
          headers,
          body: new URLSearchParams([
            ['_csrf', csrfToken(token)],
            ['back', '/work?section=new'],
            ...ids.map(id => ['rows[]', id]),
          ]),
        }),
    }
  }

  const statesOf = async (ids: readonly string[]) => {
    const { rows } = await sql<{ id: string; state: string }>`
      select id, state from plan_work_items where id = any(${[...ids]}::uuid[])`.execute(database.kysely)
    return ids.map(id => rows.find(row => row.id === id)?.state)
  }

  test('who holds no role that answers has no inbox, and who only edits no overview', async () => {
    const auditor = await visitor('auditor', commune.id)
    expect((await auditor.get('/work')).status).toBe(404)
    expect((await auditor.get('/overview')).status).toBe(200)
    const editor = await visitor('editor', commune.id)
    expect((await editor.get('/overview')).status).toBe(404)
    expect((await editor.get('/overview/list')).status).toBe(404)
  })

  test('the inbox tells orders from requests, and the frame how much waits', async () => {
    const officer = await visitor('officer', commune.id)
    const page = await officer.text('/work')
    expect(page).toContain('Phần việc của Ủy ban nhân dân xã Đồi Chè.')
    expect(page).toContain('trễ 3 ngày')
    expect(page).toContain('Mới giao')
    expect(page).toContain('Mới đề nghị')
    expect(page).toContain('Được đề nghị chủ trì')
    expect(page).toMatch(/class="menu-count tabular"[^>]*>2</u)
    expect(page).toContain(`href="/work/${mine[0]}"`)
    expect(page).not.toContain(`href="/work/${theirs}"`)
    expect(await officer.text('/work?q=doan%20phong')).not.toContain(`href="/work/${mine[0]}"`)
    expect(await officer.text('/work?q=khong-co')).toContain('Không có phần việc nào khớp')
    expect(await officer.text(`/work?plan=${newId()}`)).toContain('Không có phần việc nào khớp')
    expect((await officer.get('/work?section=nonsense&page=x&plan=1')).status).toBe(200)
  })

  test('several are received at once; what is another unit’s, or received already, is left', async () => {
    const officer = await visitor('officer', commune.id)
    const answer = await officer.receive([...mine, theirs])
    expect(answer.headers.get('location')).toBe('/work?section=new')
    expect(await statesOf([...mine, theirs])).toEqual(['received', 'received', 'issued'])
    const toast = decodeURIComponent(answer.headers.get('set-cookie') ?? '')
    expect(toast).toContain('Đã nhận 2 phần việc.')
    expect(toast).toContain('Còn 1 phần việc')
    const again = decodeURIComponent((await officer.receive(mine)).headers.get('set-cookie') ?? '')
    expect(again).toContain('Không nhận được phần việc nào.')
    const none = decodeURIComponent((await officer.receive([])).headers.get('set-cookie') ?? '')
    expect(none).toContain('Bạn chưa chọn phần việc nào.')
    expect((await officer.receive(Array.from({ length: 201 }, newId))).status).toBe(422)
    const { rows } = await sql`select from plan_work_changes where kind = 'receive'`.execute(database.kysely)
    expect(rows).toHaveLength(2)
  })

  test('every number of the overview leads to a list of as many rows, which comes as a file too', async () => {
    const leader = await visitor('leader', culture.id)
    const page = await leader.text('/overview')
    const numbers = [...page.matchAll(/class="figure-(\w+)" href="([^"]+)"><span>[^<]*<\/span><b>(\d+)</gu)]
    expect(numbers.map(([, figure, , count]) => `${figure} ${count}`)).toEqual([
      'open 3',
      'late 2',
      'risk 0',
      'claimed 0',
      'bare 0',
      'accepted 0',
    ])
    for (const [, , href = '', count] of numbers) {
      expect(await leader.text(href.replaceAll('&amp;', '&'))).toContain(`${count} phần việc`)
    }
    // The lead waits for the commune, which is late itself.
    const late = await leader.text(`/overview/list?what=late&plan=${planId}`)
    expect(late.split('Ủy ban nhân dân xã Đồi Chè').length).toBeGreaterThan(3)
    const csv = await leader.text('/overview/list/export.csv?what=late')
    expect(csv.trim().split('\r\n')).toHaveLength(3)
    expect(csv).toContain('Tổ chức lễ hội trà')
    const bytes = await (await leader.get('/overview/list/export.xlsx?what=open')).arrayBuffer()
    const [sheet] = await readXlsxFile(Buffer.from(bytes))
    expect(sheet?.data).toHaveLength(4)
    expect(await leader.text('/overview/units')).toContain('Ủy ban nhân dân xã Đồi Chè')
    expect(await leader.text('/overview/plans')).toContain('Thông tin đối ngoại năm 2026')
    expect(await leader.text(`/overview?plan=${planId}`)).toContain('Toàn cảnh Kế hoạch 07/KH-UBND')
  })

  test('a file has so many rows and no more; the page says so before', async () => {
    await sql`with made as (
        insert into plan_task_instances (id, task_id, plan_id, period, made_at)
        select gen_random_uuid(), ${taskIds[1]}::uuid, ${planId}::uuid, 'x' || n, now()
        from generate_series(1, ${exportedMax}::int) as n returning id)
      insert into plan_work_items (id, instance_id, task_id, plan_id, position, planned_unit_id, unit_id, role,
        state, state_since)
      select gen_random_uuid(), id, ${taskIds[1]}::uuid, ${planId}::uuid, 0, ${commune.id}::uuid,
        ${commune.id}::uuid, 'lead', 'in-progress', now() from made`.execute(database.kysely)
    const leader = await visitor('leader', culture.id)
    expect((await leader.get('/overview/list/export.csv?what=open')).status).toBe(422)
    const page = await leader.text('/overview/list?what=open')
    expect(page).toContain('Danh sách dài hơn 10.000 dòng')
    expect(page).toContain('Chỉ mở được 10.000 phần việc đầu')
    expect(page).not.toContain('export.csv')
    expect((await leader.get('/overview/list?what=open&page=999999')).status).toBe(200)
    const officer = await visitor('officer', commune.id)
    expect(await officer.text('/work?section=doing')).toContain('10.002 phần việc')
  })
})
