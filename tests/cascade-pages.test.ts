/** A unit's own plan through the plain forms: begun, composed, handed into review; and what the plan above sees of it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { webOptions } from '../src/app.ts'
import { closeReadingWorkers } from '../src/documents/index.ts'
import { createUnit } from '../src/org/index.ts'
import { expandClasses } from '../src/plans/classes/change-classes.ts'
import { settleWork } from '../src/plans/work/actions/settle-work.ts'
import { csrfToken, startSession } from '../src/platform/auth/index.ts'
import { today } from '../src/platform/clock.ts'
import { readConfig } from '../src/platform/config.ts'
import type { Database } from '../src/platform/db/index.ts'
import { openFileStore } from '../src/platform/files/index.ts'
import { createWeb, loadAssets, type Person } from '../src/platform/http/index.ts'
import { newId } from '../src/platform/ids.ts'
import { silentLog } from '../src/platform/log/index.ts'
import { forBothDatabases } from './databases.ts'
import { testOfficer } from './issued-plan.ts'
import { addPerson, addPlan } from './plan-rows.ts'

forBothDatabases((_kind, open) => {
  let database: Database
  let folder: string
  let web: Hono
  let planId = ''
  let taskIds: readonly string[] = []
  let draftId = ''
  const sessions = { province: '', commune: '', stranger: '' }
  const ids = { lua: '', lam: '' }

  beforeAll(async () => {
    database = await open()
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-cascade-'))
    const config = readConfig({ NHIPCAU_DATA: folder })
    const files = await openFileStore(join(folder, 'files'))
    web = createWeb(webOptions({ database, files, config, log: silentLog }, loadAssets(), () => true))
    const person = await testOfficer(database)
    await database.transaction(async tx => {
      const kind = 'peoples-committee'
      const single = { kind, collective: false } as const
      const province = await createUnit(tx, person, {
        ...single,
        name: 'Ủy ban nhân dân tỉnh Lam Giang',
        level: 'province',
        parentId: null,
      })
      const commune = (name: string) =>
        createUnit(tx, person, { ...single, name, level: 'commune', parentId: province.id })
      const lua = await commune('Ủy ban nhân dân xã Bến Lúa')
      const lam = await commune('Ủy ban nhân dân xã Tân Lam')
      const all = {
        kind,
        name: 'Ủy ban nhân dân các xã',
        level: 'commune',
        collective: true,
        parentId: null,
      } as const
      const communes = await createUnit(tx, person, all)
      const plan = await addPlan(tx, {
        title: 'Thông tin đối ngoại năm 2026',
        symbol: '12/KH-UBND',
        recordedBy: person.id,
        issuers: [province],
        tasks: [
          {
            text: 'Tuyên truyền trên hệ thống truyền thanh.',
            dueOn: '2026-11-15',
            units: [[communes, 'lead']],
          },
          { text: 'Biên soạn tờ gấp song ngữ.', dueOn: '2026-06-30', units: [[communes, 'lead']] },
        ],
      })
      await expandClasses(tx, person, plan.id)
      await settleWork(tx, [plan.id])
      Object.assign(ids, { lua: lua.id, lam: lam.id })
      planId = plan.id
      taskIds = plan.taskIds
    })
    const sessionOf = async (who: Pick<Person, 'id'>) =>
      (await database.transaction(tx => startSession(tx, who.id, config))).token
    const officerOf = async (unitId: string) => {
      const id = await database.transaction(addPerson)
      await database.transaction(tx =>
        sql`insert into org_grants (id, person_id, role, unit_id, valid_from, granted_at)
          values (${newId()}, ${id}, 'officer', ${unitId}, ${today()}, now())`.execute(tx),
      )
      return { id }
    }
    sessions.province = await sessionOf(person)
    sessions.commune = await sessionOf(await officerOf(ids.lua))
    sessions.stranger = await sessionOf(await officerOf(ids.lam))
  })
  afterAll(async () => {
    await closeReadingWorkers()
    await rm(folder, { recursive: true, force: true })
  })

  type Who = keyof typeof sessions
  const headers = (who: Who) => ({ cookie: `session=${sessions[who]}; locale=vi`, accept: 'text/html' })
  const get = (who: Who, path: string) => web.request(`http://localhost${path}`, { headers: headers(who) })
  const page = async (who: Who, path: string) => (await get(who, path)).text()
  const post = (who: Who, path: string, fields: Readonly<Record<string, string>> = {}) =>
    web.request(`http://localhost${path}`, {
      method: 'POST',
      headers: headers(who),
      body: new URLSearchParams({ _csrf: csrfToken(sessions[who]), ...fields }),
    })
  const draft = (rest = '') => `/plans/drafts/${draftId}${rest}`
  const version = async (face = '/tasks/new') =>
    /name="version" value="(\d+)"/u.exec(await page('commune', draft(face)))?.[1] ?? ''
  const head = async (more: Readonly<Record<string, string>> = {}) => ({
    version: await version('/head'),
    title: 'Thông tin đối ngoại năm 2026 của xã',
    from: '2026',
    to: '2026',
    report_due: '1/6/2026; 1/12/2026',
    report_to: 'Ủy ban nhân dân xã Bến Lúa',
    recipients: 'Ủy ban nhân dân tỉnh Lam Giang\nLưu: VT',
    ...more,
  })

  test('the page of the plan offers it to officers of a unit that has work in it', async () => {
    const shown = await page('commune', `/plans/${planId}`)
    expect(shown).toContain('Lập kế hoạch của đơn vị')
    expect(shown).not.toContain('Xem độ phủ')
    expect(await page('province', `/plans/${planId}`)).toContain('Xem độ phủ')
    const begun = await post('commune', `/plans/${planId}/drafts`, { unit: ids.lua })
    expect(begun.status).toBe(303)
    draftId = begun.headers.get('location')?.split('/').at(-1) ?? ''
    expect((await post('commune', `/plans/${planId}/drafts`, { unit: ids.lam })).status).toBe(404)
  })

  test('nobody of another unit sees it, nor what the plan above counts', async () => {
    expect((await get('stranger', draft())).status).toBe(404)
    expect((await post('stranger', draft('/take'), { all: 'yes' })).status).toBe(404)
    expect((await get('commune', `/plans/${planId}/coverage`)).status).toBe(404)
    expect((await get('commune', `/plans/${planId}/coverage/export.xlsx`)).status).toBe(404)
    expect(await page('commune', '/plans/drafts')).toContain(draftId)
    expect(await page('stranger', '/plans/drafts')).not.toContain(draftId)
  })

  test('a task is taken up, another one left out, which asks for a reason', async () => {
    await post('commune', draft('/take'), { task: taskIds[0] ?? '' })
    const refused = await post('commune', draft('/leave'), { task: taskIds[1] ?? '', reason: ' ' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Hãy ghi lý do không đưa nhiệm vụ này vào kế hoạch.')
    await post('commune', draft('/leave'), { task: taskIds[1] ?? '', reason: 'Xã <không> có kinh phí.' })
    const shown = await page('commune', draft())
    expect(shown).toContain('2 nhiệm vụ: 1 đã đưa vào, 1 không đưa vào, 0 chưa xử lý')
    expect(shown).toContain('Xã &lt;không> có kinh phí.')
    await post('commune', draft('/offer'), { task: taskIds[1] ?? '' })
    await post('commune', draft('/take'), { all: 'yes' })
    expect(await page('commune', draft())).toContain('2 nhiệm vụ: 2 đã đưa vào')
  })

  test('a task is changed; a day after the one wanted above is said', async () => {
    const form = {
      version: await version('/tasks/1'),
      text: 'Phát trên loa của các ấp.',
      lead: 'Phòng Văn hóa - Xã hội',
    }
    const wrong = await post('commune', draft('/tasks/1'), { ...form, when: 'date', due: '31/2/2026' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toMatch(/Không có ngày này trong lịch[\s\S]*Phát trên loa của các ấp/u)
    const kept = await post('commune', draft('/tasks/1'), { ...form, when: 'date', due: '30/11/2026' })
    expect(kept.status).toBe(303)
    const shown = await page('commune', draft())
    expect(shown).toContain('Phát trên loa của các ấp.')
    expect(shown).toContain('Sau ngày cấp trên yêu cầu (15/11/2026)')
  })

  test('whoever saves over another’s change is told who, and keeps what they typed', async () => {
    const seen = await version('/tasks/2')
    await post('province', draft('/tasks/2'), { version: seen, text: 'Bản của tỉnh.', when: 'none' })
    const second = await post('commune', draft('/tasks/2'), {
      version: seen,
      text: 'Bản của xã.',
      when: 'none',
    })
    expect(second.status).toBe(409)
    const shown = await second.text()
    expect(shown).toContain('Trần Thị Mẫu vừa sửa phần này.')
    expect(shown).toContain('Bản của xã.')
    const again = /name="version" value="(\d+)"/u.exec(shown)?.[1] ?? ''
    expect(
      (await post('commune', draft('/tasks/2'), { version: again, text: 'Bản của xã.', when: 'none' }))
        .status,
    ).toBe(303)
    expect(await page('commune', draft())).not.toContain('Bản của tỉnh.')
  })

  test('a task of one’s own is added, taken out and put back', async () => {
    await post('commune', draft('/tasks/new'), {
      version: '0',
      text: 'Tổ chức ngày hội của xã.',
      when: 'yearly',
    })
    expect(await page('commune', draft())).toContain('Tổ chức ngày hội của xã.')
    await post('commune', draft('/tasks/3/remove'))
    expect(await page('commune', draft())).toContain('1 nhiệm vụ đã bỏ')
    expect((await get('commune', draft('/tasks/3'))).status).toBe(404)
    await post('commune', draft('/tasks/3/restore'))
    expect(await page('commune', draft())).not.toContain('nhiệm vụ đã bỏ')
  })

  test('the head is kept; what is wrong in it is said where it stands', async () => {
    const wrong = await post(
      'commune',
      draft('/head'),
      await head({ title: ' ', from: 'xưa', report_due: 'mai' }),
    )
    expect(wrong.status).toBe(422)
    const shown = await wrong.text()
    for (const words of ['Hãy ghi tên kế hoạch.', 'Ghi năm như 2026', 'Ghi ngày như 15/6/2026, 15/6']) {
      expect(shown).toContain(words)
    }
    expect((await post('commune', draft('/head'), await head())).status).toBe(303)
    const text = await page('commune', draft('/text'))
    expect(text).toContain(
      'Thực hiện Kế hoạch số 12/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh Lam Giang',
    )
    expect(text).toContain('trước ngày 01/6/2026 và ngày 01/12/2026.')
    expect(text).toContain('Chưa ghi số, ký hiệu và ngày ban hành.')
  })

  test('the coverage counts it, by unit and by task, and leads to where each is', async () => {
    const path = `/plans/${planId}/coverage`
    const units = await page('province', path)
    expect(units).toContain('Ủy ban nhân dân xã Bến Lúa')
    expect(units).toContain('1 đơn vị chưa đưa nhiệm vụ nào vào kế hoạch')
    expect(await page('province', `${path}?filter=no-plan`)).not.toContain(`units/${ids.lua}`)
    expect(await page('province', `${path}?q=ben+lua`)).not.toContain(`units/${ids.lam}`)
    expect(await page('province', `${path}?q=khong-co`)).toContain('Không có gì khớp')
    expect(await page('province', `${path}?by=task`)).toContain('Biên soạn tờ gấp song ngữ.')
    const cells = await page('province', `${path}/units/${ids.lua}`)
    expect(cells).toContain('Đang lập')
    expect(cells).toContain(`/plans/drafts/${draftId}`)
    const task = await page('province', `${path}/tasks/${taskIds[0]}`)
    expect(task).toContain('Chưa có')
    expect((await get('province', `${path}/tasks/${newId()}`)).status).toBe(404)
    expect((await get('province', `${path}/export.xlsx`)).headers.get('content-type')).toContain(
      'spreadsheetml',
    )
  })

  test('whoever has made no plan is reminded, once a day', async () => {
    const told = async () => {
      const answer = await post('province', `/plans/${planId}/coverage/remind`)
      expect(answer.status).toBe(303)
      const { rows } = await sql<{
        title: string
      }>`select title from messages where kind = 'plan-missing'`.execute(database.kysely)
      return rows
    }
    expect(await told()).toEqual([{ title: 'Chưa có kế hoạch thực hiện Kế hoạch 12/KH-UBND' }])
    expect(await told()).toHaveLength(1)
  })

  test('handed into review it is a plan as any other, and the draft says so', async () => {
    const refused = await post('commune', draft('/send'), { version: '1' })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Bản thảo vừa được sửa.')
    await post('commune', draft('/head'), await head({ symbol: '09/KH-UBND', issued_on: '5/2/2026' }))
    const sent = await post('commune', draft('/send'), { version: await version('/text') })
    expect(sent.status).toBe(303)
    const uploadPath = sent.headers.get('location') ?? ''
    expect(await page('commune', uploadPath)).toContain('Phát trên loa của các ấp.')
    expect(await page('commune', `${uploadPath}/issue`)).toContain('Thông tin đối ngoại năm 2026 của xã')
    expect(await page('commune', draft())).toContain('Bản thảo đang được rà soát')
    expect((await get('commune', draft('/tasks/1'))).status).toBe(404)
    const late = await post('commune', draft('/take'), { all: 'yes' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Bản thảo này đã được chuyển sang rà soát.')
  })

  test('a draft that is thrown away is offered back', async () => {
    const begun = await post('stranger', `/plans/${planId}/drafts`)
    const path = begun.headers.get('location') ?? ''
    await post('stranger', `${path}/discard`)
    expect(await page('stranger', path)).toContain('Bản thảo đã bị xóa')
    expect(await page('stranger', '/plans/drafts')).toContain('Chưa có bản thảo nào')
    await post('stranger', `${path}/restore`)
    expect(await page('stranger', path)).not.toContain('Bản thảo đã bị xóa')
  })
})
