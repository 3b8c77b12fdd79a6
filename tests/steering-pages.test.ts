/** Difficulties, inspections and comments through their forms, as a browser without JavaScript sends them. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { webOptions } from '../src/app.ts'
import { readPlan } from '../src/documents/index.ts'
import { csrfToken, startSession } from '../src/platform/auth/index.ts'
import { readConfig } from '../src/platform/config.ts'
import type { Database } from '../src/platform/db/index.ts'
import { openFileStore } from '../src/platform/files/index.ts'
import { createWeb, loadAssets } from '../src/platform/http/index.ts'
import { newId } from '../src/platform/ids.ts'
import { silentLog } from '../src/platform/log/index.ts'
import { forBothDatabases } from './databases.ts'
import { anotherOfficer, issueTestPlan } from './issued-plan.ts'

type Fields = readonly (readonly [string, string])[]

forBothDatabases((_kind, open) => {
  let database: Database
  let folder: string
  let web: Hono
  let session = ''
  let planId = ''
  let taskId = ''
  let [first, second]: { readonly id: string; readonly name: string }[] = []

  beforeAll(async () => {
    database = await open()
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-steering-'))
    const config = readConfig({ NHIPCAU_DATA: folder })
    const files = await openFileStore(join(folder, 'files'))
    web = createWeb(webOptions({ database, files, config, log: silentLog }, loadAssets(), () => true))
    const reading = await readPlan(await readFile(new URL('corpus/annual-province.txt', import.meta.url)))
    if (!reading.ok) throw new Error(reading.refusal.code)
    const issued = await issueTestPlan(database, reading.plan)
    planId = issued.planId
    for (const [name, signInName] of [
      ['Nguyễn Văn Lộc', 'loc.nguyen'],
      ['Nguyễn Thị Lộc', 'thi.loc'],
      ['Phạm Quốc Huy', 'huy.pham'],
    ] as const) {
      await anotherOfficer(database, issued.person, name, signInName)
    }
    await database.transaction(async tx => {
      session = (await startSession(tx, issued.person.id, config)).token
      const { rows } = await sql<{ task_id: string; id: string; name: string }>`
        select part.task_id, unit.id, unit.name from plan_assignments as part
        join plan_tasks as task on task.id = part.task_id join org_units as unit on unit.id = part.unit_id
        where task.plan_id = ${planId} and not unit.collective order by task.number, part.position`.execute(
        tx,
      )
      taskId = rows[0]?.task_id ?? ''
      first = rows[0]
      second = rows.find(({ id }) => id !== first?.id)
    })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const headers = () => ({ cookie: `session=${session}; locale=vi`, accept: 'text/html' })
  const get = (path: string) => web.request(`http://localhost${path}`, { headers: headers() })
  const page = async (path: string) => (await get(path)).text()
  const post = (path: string, fields: Fields = []) =>
    web.request(`http://localhost${path}`, {
      method: 'POST',
      headers: headers(),
      body: new URLSearchParams([['_csrf', csrfToken(session)], ...fields.map(field => [...field])]),
    })
  /** What a form on the page sends of itself: the id that was made with it. */
  const keyIn = (text: string): string => /name="key" value="([^"]+)"/u.exec(text)?.[1] ?? ''

  test('a difficulty is raised from its task, answered, and closed', async () => {
    expect(await page(`/tasks/${taskId}`)).toContain(`/plans/${planId}/difficulties/new?task=${taskId}`)
    const key = keyIn(await page(`/plans/${planId}/difficulties/new?task=${taskId}`))
    const entry: Fields = [
      ['key', key],
      ['task', taskId],
      ['unit', first?.name ?? ''],
      ['what', 'Chưa có kinh phí in.'],
      ['asks_for', ''],
      ['since', '1/11/2026'],
      ['owner', 'office'],
    ]
    const wrong = await post(`/plans/${planId}/difficulties`, entry)
    expect(wrong.status).toBe(422)
    const again = await wrong.text()
    expect(again).toContain('Chưa có kinh phí in.')
    expect(again).toContain('href="#asks_for"')
    const path = `/difficulties/${key}`
    const sent = await post(`/plans/${planId}/difficulties`, [...entry, ['asks_for', 'Xin bổ sung.']])
    expect([sent.status, sent.headers.get('location')]).toEqual([303, path])
    expect(await page('/difficulties')).toContain('Chưa có kinh phí in.')
    expect(await page(`/tasks/${taskId}`)).toContain(path)
    expect(
      (
        await post(`${path}/answer`, [
          ['seen', '1'],
          ['text', ''],
        ])
      ).status,
    ).toBe(422)
    const stale = [
      ['seen', '0'],
      ['text', 'Đã duyệt kinh phí.'],
    ] as const
    expect(await (await post(`${path}/answer`, stale)).text()).toContain('vừa thay đổi vướng mắc này')
    await post(`${path}/answer`, [
      ['seen', '1'],
      ['text', 'Đã duyệt kinh phí.'],
      ['final', 'yes'],
    ])
    expect(await page(path)).toContain('Đã duyệt kinh phí.')
    expect(
      (
        await post(`${path}/close`, [
          ['seen', '2'],
          ['text', ''],
        ])
      ).status,
    ).toBe(303)
    expect(await page(path)).toContain('Đã đóng')
  })

  test('a difficulty is passed on by a part of a unit’s name; a name of none comes back', async () => {
    const key = keyIn(await page(`/plans/${planId}/difficulties/new`))
    await post(`/plans/${planId}/difficulties`, [
      ['key', key],
      ['unit', first?.name ?? ''],
      ['what', 'Thiếu người dịch.'],
      ['asks_for', 'Xin cử người.'],
      ['since', '1/11/2026'],
      ['owner', 'office'],
    ])
    const passOn = (unit: string) =>
      post(`/difficulties/${key}/pass-on`, [
        ['seen', '1'],
        ['unit', unit],
        ['text', 'Đúng việc của họ.'],
      ])
    const unknown = await passOn('Không có đơn vị này')
    expect(unknown.status).toBe(422)
    expect(await unknown.text()).toContain('Đúng việc của họ.')
    expect((await passOn(second?.name ?? '')).status).toBe(303)
    expect(await page(`/difficulties/${key}`)).toContain(`Chuyển đến ${second?.name}`)
  })

  test('a list of difficulties is a workbook', async () => {
    const answer = await get('/difficulties/export.xlsx?show=all')
    expect(answer.headers.get('content-disposition')).toContain('.xlsx')
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  test('an inspection is planned unit by unit, held, and finds something', async () => {
    const drawn = await page(`/inspections/new?plan=${planId}&task=${taskId}`)
    const key = keyIn(drawn)
    const entry: Fields = [
      ['key', key],
      ['plan', planId],
      ['kind', 'supervision'],
      ['title', 'Giám sát quý IV'],
      ['planned_on', '20/11/2026'],
      ['task[]', taskId],
    ]
    const added = await post('/inspections', [...entry, ['deed', 'add'], ['by_add', second?.name ?? '']])
    expect(added.status).toBe(200)
    expect(await added.text()).toContain(`id="by-${second?.id}"`)
    const by = ['by[]', second?.id ?? ''] as const
    const alone = await post('/inspections', [...entry, by, ['deed', 'plan']])
    expect(alone.status).toBe(422)
    const wrongDay = await post('/inspections', [...entry, by, ['planned_on', 'mai']])
    expect([wrongDay.status, (await wrongDay.text()).includes(`id="by-${second?.id}"`)]).toEqual([422, true])
    const sent = await post('/inspections', [...entry, by, ['of_add', first?.name ?? ''], ['deed', 'plan']])
    const path = `/inspections/${key}`
    expect([sent.status, sent.headers.get('location')]).toEqual([303, path])
    expect(await page('/inspections')).toContain('Giám sát quý IV')
    expect(
      (
        await post(`${path}/hold`, [
          ['seen', '1'],
          ['held_on', 'hôm qua'],
        ])
      ).status,
    ).toBe(422)
    expect(
      (
        await post(`${path}/hold`, [
          ['seen', '1'],
          ['held_on', '20/11/2026'],
        ])
      ).status,
    ).toBe(303)
    const finding: Fields = [
      ['key', newId()],
      ['unit', first?.id ?? ''],
      ['task', taskId],
    ]
    const empty = await post(`${path}/findings`, [...finding, ['what', 'Bảng tin cũ.']])
    expect(await empty.text()).toContain('href="#due_on"')
    const put = await post(`${path}/findings`, [...finding, ['what', 'Bảng tin cũ.'], ['weight', 'remark']])
    expect(put.status).toBe(303)
    expect(await page(path)).toContain('Bảng tin cũ.')
    expect(await page('/inspections/findings')).toContain('Bảng tin cũ.')
    expect(await page(`/tasks/${taskId}`)).toContain(`${path}#finding-1`)
  })

  test('a comment mentions who is chosen after sending, opens its links safely, and is hidden in its place', async () => {
    const path = `/tasks/${taskId}/comments`
    const key = keyIn(await page(path))
    const text = 'Xem <b>https://example.vn/a</b> nhé.'
    const typed = await post(path, [
      ['key', key],
      ['text', text],
      ['mention_add', 'loc'],
    ])
    expect(typed.status).toBe(422)
    const offered = await typed.text()
    expect(offered).toContain('Có 2 người khớp với “loc”')
    const id =
      /id="mention-([0-9a-f-]{36})" name="mention\[\]" value="[0-9a-f-]{36}"\/?><label[^>]*>Nguyễn Thị Lộc/u.exec(
        offered,
      )?.[1]
    expect(id).toBeDefined()
    const sent = await post(path, [
      ['key', key],
      ['text', text],
      ['mention[]', id ?? ''],
      ['back', `/tasks/${taskId}`],
    ])
    expect(sent.headers.get('location')).toBe(`/tasks/${taskId}#comment-${key}`)
    const shown = await page(`/tasks/${taskId}`)
    expect(shown).toContain('<a href="https://example.vn/a" rel="noopener noreferrer nofollow ugc">')
    expect(shown).toContain('&lt;b>')
    expect(shown).toContain('Nhắc: Nguyễn Thị Lộc')
    const elsewhere = [
      ['key', newId()],
      ['text', 'x'],
      ['back', '//evil.example'],
    ] as const
    expect((await post(path, elsewhere)).headers.get('location')).toContain(`/tasks/${taskId}/comments#`)
    const edited = await post(`/comments/${key}/edit`, [
      ['seen', '1'],
      ['text', 'Lời khác.'],
    ])
    expect(edited.status).toBe(303)
    expect(await page(path)).toContain('Lời khác.')
    expect((await post(`/comments/${key}/hide`)).status).toBe(303)
    const hidden = await page(path)
    expect(hidden).toContain(`id="comment-${key}"`)
    expect(hidden).toContain('đã ẩn bình luận này')
    expect(hidden).not.toContain('Lời khác.')
    await post(`/comments/${key}/restore`)
    expect(await page(path)).toContain('Lời khác.')
  })

  test('people for the picker are found by any part of the name', async () => {
    const answer = await get(`/tasks/${taskId}/comments/people.json?q=huy`)
    expect(await answer.json()).toMatchObject({ options: [{ label: 'Phạm Quốc Huy' }] })
  })
})
