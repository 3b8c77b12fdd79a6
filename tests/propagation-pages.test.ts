/** Documents that units spread, and the yearly review of those that a plan stands on, through their pages. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendarEntries } from '../src/activities/calendar/queries/entries.ts'
import { webOptions } from '../src/app.ts'
import { createUnit } from '../src/org/index.ts'
import { reviewBasis } from '../src/plans/bases/actions/review-basis.ts'
import { enterTaskDocument } from '../src/plans/bases/actions/task-document.ts'
import { documentsOfTask, planBases, plansToReview } from '../src/plans/bases/queries.ts'
import { acknowledge } from '../src/plans/propagation/actions/acknowledge.ts'
import { askUnits, remindUnits, setClosed } from '../src/plans/propagation/actions/change.ts'
import { startPropagation } from '../src/plans/propagation/actions/start.ts'
import { remindPropagations } from '../src/plans/propagation/daily.ts'
import { askedUnits, findPropagation, listPropagations } from '../src/plans/propagation/queries.ts'
import { csrfToken, startSession } from '../src/platform/auth/index.ts'
import { type TestClock, useTestClock } from '../src/platform/clock.ts'
import { readConfig } from '../src/platform/config.ts'
import type { Database, Tx } from '../src/platform/db/index.ts'
import { Problem } from '../src/platform/errors.ts'
import { openFileStore } from '../src/platform/files/index.ts'
import { createWeb, loadAssets, type Person } from '../src/platform/http/index.ts'
import { newId } from '../src/platform/ids.ts'
import { silentLog } from '../src/platform/log/index.ts'
import { registerDocument, relateDocuments } from '../src/registry/index.ts'
import { forBothDatabases } from './databases.ts'
import { anotherOfficer, testOfficer } from './issued-plan.ts'
import { grantOn } from './people.ts'
import { addPlan } from './plan-rows.ts'

forBothDatabases((_kind, open) => {
  let database: Database
  let folder: string
  let web: Hono
  let officer: Person
  let session = ''
  let clock: TestClock
  let planId = ''
  let taskId = ''
  const units = new Map<string, string>()
  const documents = new Map<string, string>()

  beforeAll(async () => {
    clock = useTestClock('2026-04-01T03:00:00Z')
    database = await open()
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-propagation-'))
    const config = readConfig({ NHIPCAU_DATA: folder })
    const files = await openFileStore(join(folder, 'files'))
    web = createWeb(webOptions({ database, files, config, log: silentLog }, loadAssets(), () => true))
    officer = await testOfficer(database)
    session = (await database.transaction(tx => startSession(tx, officer.id, config))).token
    await database.transaction(async tx => {
      await makeUnits(tx)
      await makeDocuments(tx)
      await makePlan(tx)
    })
  })
  afterAll(async () => {
    clock.restore()
    await rm(folder, { recursive: true, force: true })
  })

  async function makeUnits(tx: Tx): Promise<void> {
    const add = async (name: string, kind: string, parent: string | null, more: object = {}) => {
      const level = kind === 'peoples-committee' && parent !== null ? 'commune' : 'province'
      const unit = {
        name,
        kind,
        level,
        collective: false,
        parentId: units.get(parent ?? '') ?? null,
        ...more,
      }
      units.set(
        name,
        (await createUnit(tx, officer, { ...unit, level } as Parameters<typeof createUnit>[2])).id,
      )
    }
    await add('UBND tỉnh Lam Giang', 'peoples-committee', null)
    await add('Sở Ngoại vụ', 'department', 'UBND tỉnh Lam Giang')
    await add('UBND xã Bến Lúa', 'peoples-committee', 'UBND tỉnh Lam Giang')
    await add('UBND xã Tân Lam', 'peoples-committee', 'UBND tỉnh Lam Giang')
    await add('UBND các xã', 'peoples-committee', 'UBND tỉnh Lam Giang', { collective: true })
    await add('Bộ Thông tin và Truyền thông', 'ministry', null, { validTo: '2025-03-01' })
  }

  async function makeDocuments(tx: Tx): Promise<void> {
    const add = async (symbol: string, type: string, issuer: string | null, subject: string | null) => {
      const facts = { symbol, type, issuer, issuedOn: '2024-01-02', subject }
      documents.set(symbol, await registerDocument(tx, officer, facts))
    }
    await add('47/NQ-CP', 'Nghị quyết', 'Chính phủ', 'Chương trình hành động đến năm 2030')
    await add('22/2016/TT-BTTTT', 'Thông tư', 'Bộ Thông tin và Truyền thông', null)
    await add('5/KH-UBND', 'Kế hoạch', null, 'Thông tin đối ngoại giai đoạn 2021 - 2025')
    await add('72/2015/NĐ-CP', 'Nghị định', 'Chính phủ', 'Quản lý hoạt động thông tin đối ngoại')
    await add('148/2026/NĐ-CP', 'Nghị định', 'Chính phủ', 'Sửa đổi Nghị định 72/2015/NĐ-CP')
    await add('211-KH/TU', 'Kế hoạch', 'Tỉnh ủy', null)
  }

  async function makePlan(tx: Tx): Promise<void> {
    const unit = (name: string) => ({ id: units.get(name) ?? '', name })
    const plan = await addPlan(tx, {
      title: 'Kế hoạch 2026',
      recordedBy: officer.id,
      symbol: '18/KH-UBND',
      tasks: [{ text: 'Ban hành quy chế', units: [[unit('Sở Ngoại vụ'), 'lead']], dueOn: '2026-06-30' }],
    })
    planId = plan.id
    taskId = plan.taskIds[0] ?? ''
    const { rows } = await sql<{ id: string }>`
      select registry_document_id as id from plans where id = ${planId}`.execute(tx)
    const own = rows[0]?.id ?? ''
    for (const symbol of ['47/NQ-CP', '22/2016/TT-BTTTT', '5/KH-UBND', '72/2015/NĐ-CP'])
      await relateDocuments(tx, own, documents.get(symbol) ?? '', 'based-on')
    await relateDocuments(tx, own, documents.get('211-KH/TU') ?? '', 'lists')
    await relateDocuments(
      tx,
      documents.get('148/2026/NĐ-CP') ?? '',
      documents.get('72/2015/NĐ-CP') ?? '',
      'amends',
    )
  }

  const headers = () => ({ cookie: `session=${session}; locale=vi`, accept: 'text/html' })
  const get = (path: string) => web.request(`http://localhost${path}`, { headers: headers() })
  const text = async (path: string) => (await get(path)).text()
  const post = (path: string, fields: readonly (readonly [string, string])[] = []) =>
    web.request(`http://localhost${path}`, {
      method: 'POST',
      headers: headers(),
      body: new URLSearchParams([['_csrf', csrfToken(session)], ...fields.map(one => [...one])]),
    })
  const of = (name: string, role: 'officer' | 'auditor' = 'officer'): Person => ({
    ...officer,
    grants: [grantOn(units.get(name) ?? '', role)],
  })
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: unknown) => (error instanceof Problem ? error.code : String(error)),
    )
  const inTx = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work)
  const kinds = async (like: string) => {
    const { rows } = await inTx(tx =>
      sql<{ kind: string }>`select kind from audit_facts where kind like ${like} order by number`.execute(tx),
    )
    return rows.map(({ kind }) => kind)
  }
  const round = (change: object = {}) => ({
    title: 'Quán triệt Nghị quyết 47',
    instructions: '',
    dueOn: '2026-04-30',
    keeperId: null,
    planId: null,
    ...change,
  })
  const start = async (person: Person = officer, change: object = {}) => {
    const id = newId()
    await inTx(tx => startPropagation(tx, person, id, round(change), [documents.get('47/NQ-CP') ?? '']))
    return id
  }
  const said = { heldOn: '2026-03-31', peopleCount: 120, note: 'Hội nghị', link: '' }

  describe('a round', () => {
    test('goes from its start to its end through the pages', async () => {
      const started = await post('/propagation/new', [
        ['title', 'Quán triệt văn bản của kế hoạch'],
        ['due_on', '30/4/2026'],
        ['plan', planId],
      ])
      expect(started.status).toBe(303)
      const path = started.headers.get('location') ?? ''
      expect(await text(path)).toContain('211-KH/TU')
      expect((await post(`${path}/documents`, [['document', '47/NQ-CP']])).status).toBe(303)
      expect(
        (
          await post(`${path}/units`, [
            ['unit', 'UBND các xã'],
            ['choice', 'class'],
          ])
        ).status,
      ).toBe(303)
      expect(
        (
          await post(`${path}/units`, [
            ['unit', 'Sở Ngoại vụ'],
            ['choice', 'unit'],
          ])
        ).status,
      ).toBe(303)
      const page = await text(path)
      expect(page).toContain('0 trên 3 đơn vị đã báo')
      const id = path.split('/').at(-1) ?? ''
      const asked = await inTx(tx => askedUnits(tx, id))
      expect(asked.map(({ name }) => name)).toEqual(['Sở Ngoại vụ', 'UBND xã Bến Lúa', 'UBND xã Tân Lam'])
      const communes = asked.slice(1).map(({ unitId }) => ['units[]', unitId] as const)
      const fields = [
        ['held_on', '31/3/2026'],
        ['people', '1.200'],
        ['link', 'https://lamgiang.example/tin'],
      ] as const
      expect((await post(`${path}/acknowledge`, [...communes, ...fields])).status).toBe(303)
      expect(await text(path)).toContain('2 trên 3 đơn vị đã báo, 2.400 lượt người dự')
      expect(await text(`${path}?show=missing`)).not.toContain('lamgiang.example')
      const department = asked[0]?.unitId ?? ''
      expect((await post(`${path}/units/${department}/drop`)).status).toBe(303)
      expect((await post(`${path}/close`)).status).toBe(303)
      expect((await post(`${path}/acknowledge`, [...communes, ...fields])).status).toBe(422)
      expect((await post(`${path}/reopen`)).status).toBe(303)
      expect(await text('/propagation')).toContain('Quán triệt văn bản của kế hoạch')
    })

    test('gives a workbook of what each unit said', async () => {
      const id = await start()
      const commune = units.get('UBND xã Bến Lúa') ?? ''
      await inTx(tx => askUnits(tx, officer, id, [commune, units.get('Sở Ngoại vụ') ?? '']))
      await inTx(tx => acknowledge(tx, of('UBND xã Bến Lúa'), id, [commune], said))
      const file = await (await get(`/propagation/${id}/export.xlsx`)).arrayBuffer()
      const rows = await readSheet(Buffer.from(file), 1)
      expect(rows.map(row => row.slice(0, 2))).toEqual([
        ['Đơn vị', 'Trạng thái'],
        ['Sở Ngoại vụ', 'Chưa báo'],
        ['UBND xã Bến Lúa', 'Đã làm'],
      ])
      expect(rows[2]?.slice(3, 5)).toEqual([120, 'Hội nghị'])
    })

    test.each([
      ['no title', [['title', '']], 'Nhập tên đợt'],
      ['a long title', [['title', 'a'.repeat(201)]], 'Dài quá 200'],
      ['no day', [['due_on', '']], 'Nhập ngày'],
      ['a day that is past', [['due_on', '1/1/2026']], 'Hạn báo đã qua'],
      ['an unknown unit', [['keeper', 'Sở Không Có']], 'Không có đơn vị'],
    ] as const)('is not started with %s', async (_, change, words) => {
      const fields = { title: 'Đợt', due_on: '30/4/2026', ...Object.fromEntries(change) }
      const answer = await post('/propagation/new', Object.entries(fields))
      expect([answer.status, (await answer.text()).includes(words)]).toEqual([422, true])
    })

    test.each([
      ['no unit', [], 'Chọn ít nhất một đơn vị'],
      ['no day', [['held_on', '']], 'Nhập ngày'],
      ['a day to come', [['held_on', '2/4/2026']], 'sau hôm nay'],
      ['no number', [['people', 'nhiều']], 'Số người là số'],
      ['a script as its link', [['link', 'javascript:alert(1)']], 'Đường dẫn bắt đầu'],
      ['a long note', [['note', 'a'.repeat(2001)]], 'Dài quá 2000'],
    ] as const)('is not acknowledged with %s', async (what, change, words) => {
      const id = await start()
      const unitId = units.get('Sở Ngoại vụ') ?? ''
      await inTx(tx => askUnits(tx, officer, id, [unitId]))
      const good = { held_on: '31/3/2026', people: '5', ...Object.fromEntries(change) }
      const chosen = what === 'no unit' ? [] : [['units[]', unitId] as const]
      const answer = await post(`/propagation/${id}/acknowledge`, [...chosen, ...Object.entries(good)])
      expect([answer.status, (await answer.text()).includes(words)]).toEqual([422, true])
    })

    test.each([
      ['documents', [['document', '']], 'Chọn văn bản'],
      ['documents', [['document', 'không có văn bản này']], 'Không có văn bản nào'],
      ['units', [['unit', '']], 'Chọn đơn vị'],
      ['units', [['unit', 'Sở Không Có']], 'Không có đơn vị'],
      [
        'units',
        [
          ['unit', 'Sở Ngoại vụ'],
          ['choice', 'below'],
        ],
        'Không tìm thấy đơn vị nào',
      ],
    ] as const)('asks again when its %s are not told', async (part, fields, words) => {
      const id = await start()
      const answer = await post(`/propagation/${id}/${part}`, fields)
      expect([answer.status, (await answer.text()).includes(words)]).toEqual([422, true])
    })

    test('is seen by those it asks and those who lead it, and by nobody else', async () => {
      const id = await start(of('UBND tỉnh Lam Giang'), { keeperId: units.get('UBND tỉnh Lam Giang') })
      await inTx(tx => askUnits(tx, officer, id, [units.get('UBND xã Bến Lúa') ?? '']))
      const sees = async (name: string) => {
        const { list } = await inTx(tx => listPropagations(tx, of(name, 'auditor'), 1))
        return list.some(one => one.id === id)
      }
      expect(await sees('UBND xã Bến Lúa')).toBe(true)
      expect(await sees('UBND tỉnh Lam Giang')).toBe(true)
      expect(await sees('UBND xã Tân Lam')).toBe(false)
      expect((await get(`/propagation/${newId()}`)).status).toBe(404)
    })

    test('is led by its officers, and each unit speaks for itself', async () => {
      const [commune, other] = [units.get('UBND xã Bến Lúa') ?? '', units.get('UBND xã Tân Lam') ?? '']
      expect(await codeOf(start(of('Sở Ngoại vụ')))).toBe('propagation-not-your-unit')
      const id = await start()
      await inTx(tx => askUnits(tx, officer, id, [commune, other]))
      const speak = (person: Person, ids: readonly string[]) =>
        codeOf(inTx(tx => acknowledge(tx, person, id, ids, said)))
      expect(await speak(of('UBND xã Bến Lúa'), [commune, other])).toBe('not-found')
      expect(await speak(of('UBND xã Bến Lúa', 'auditor'), [commune])).toBe('not-found')
      expect(await speak(officer, [units.get('Sở Ngoại vụ') ?? ''])).toBe('not-found')
      expect(await speak(of('UBND xã Bến Lúa'), [commune])).toBe('done')
      expect(await codeOf(inTx(tx => askUnits(tx, of('UBND xã Bến Lúa'), id, [other])))).toBe('not-found')
      expect((await post(`/propagation/${id}/units/${commune}/drop`)).status).toBe(409)
      await inTx(tx => setClosed(tx, officer, id, true))
      expect(await codeOf(inTx(tx => askUnits(tx, officer, id, [other])))).toBe('propagation-closed')
      expect(await codeOf(inTx(tx => remindUnits(tx, officer, id)))).toBe('propagation-closed')
    })

    test('sent twice is one, asked twice is asked once, and told once a day', async () => {
      const leader = await anotherOfficer(database, officer, 'Ngô Văn Xã', 'xa.ngo')
      const unitId = units.get('UBND xã Tân Lam') ?? ''
      await inTx(tx =>
        sql`update org_grants set unit_id = ${unitId} where person_id = ${leader.id}`.execute(tx),
      )
      const id = newId()
      for (const _ of [1, 2]) await inTx(tx => startPropagation(tx, officer, id, round(), []))
      const before = (await kinds('propagation.units-asked')).length
      expect(await inTx(tx => askUnits(tx, officer, id, [unitId]))).toBe(1)
      expect(await inTx(tx => askUnits(tx, officer, id, [unitId]))).toBe(0)
      expect((await kinds('propagation.units-asked')).length).toBe(before + 1)
      for (const _ of [1, 2]) await inTx(tx => remindUnits(tx, officer, id))
      const { rows } = await inTx(tx =>
        sql<{
          kind: string
        }>`select kind from messages where account_id = ${leader.id} and href = ${`/propagation/${id}`}
          order by kind`.execute(tx),
      )
      expect(rows.map(({ kind }) => kind)).toEqual(['propagation-asked', 'propagation-reminded'])
      expect((await inTx(tx => findPropagation(tx, id)))?.sum).toEqual({ units: 1, done: 0, people: 0 })
    })
  })

  test('a round is brought to mind once before its day and once after it, on working days only', async () => {
    const leader = await anotherOfficer(database, officer, 'Ngô Thị Nhớ', 'nho.ngo')
    const unitId = units.get('UBND xã Bến Lúa') ?? ''
    await inTx(tx =>
      sql`update org_grants set unit_id = ${unitId} where person_id = ${leader.id}`.execute(tx),
    )
    const id = await start(officer, { dueOn: '2026-05-05' })
    await inTx(tx => askUnits(tx, officer, id, [unitId]))
    const said = async (day: string) => {
      await inTx(tx => remindPropagations(tx, day))
      const { rows } = await inTx(tx =>
        sql<{ kind: string }>`select kind from messages where account_id = ${leader.id}
          and href = ${`/propagation/${id}`} order by kind`.execute(tx),
      )
      return rows.map(({ kind }) => kind.replace('propagation-', '')).join(' ')
    }
    // 30 April and 1 May are holidays, a weekend follows: three working days before 5 May is 28 April.
    expect(await said('2026-04-27')).toBe('asked')
    expect(await said('2026-04-28')).toBe('asked before')
    expect(await said('2026-04-29')).toBe('asked before')
    expect(await said('2026-05-09')).toBe('asked before')
    expect(await said('2026-05-11')).toBe('after asked before')
    expect(await said('2026-05-12')).toBe('after asked before')
    expect(await said('2026-04-28')).toBe('after asked before')
    const days = { from: '2026-05-05', to: '2026-05-05', kind: 'report', planId: null } as const
    const inCalendar = (asked: string | null) =>
      inTx(tx => calendarEntries(tx, officer, { ...days, unitId: asked }, 'vi'))
    expect((await inCalendar(unitId)).map(one => one.details)).toEqual([
      ['Phổ biến văn bản: 0/1 đơn vị đã báo'],
    ])
    expect(await inCalendar(units.get('Sở Ngoại vụ') ?? '')).toEqual([])
    await inTx(tx => setClosed(tx, officer, id, true))
    expect(await inCalendar(null)).toEqual([])
  })

  describe('the yearly review', () => {
    test('tells what is known of each document that the plan cites', async () => {
      const bases = await inTx(tx => planBases(tx, planId))
      const signals = new Map(bases.map(one => [one.document.symbol, one.signals]))
      expect(Object.fromEntries(signals)).toEqual({
        '72/2015/NĐ-CP': ['amended'],
        '5/KH-UBND': ['expired'],
        '22/2016/TT-BTTTT': ['issuer-ended'],
        '47/NQ-CP': [],
        '211-KH/TU': [],
      })
      const page = await text(`/plans/${planId}/bases`)
      expect(page).toContain('Cơ quan ban hành không còn')
      expect(page).toContain('148/2026/NĐ-CP')
      expect(page).toContain('Đã rà soát 0/5 văn bản')
    })

    test('is kept by year, changed, and gone from the calendar once all is reviewed', async () => {
      const path = `/plans/${planId}/bases/${documents.get('5/KH-UBND')}?year=2026`
      const replaced = [
        ['decision', 'replaced'],
        ['note', 'Kế hoạch mới'],
      ] as const
      const wrong = await post(path, replaced)
      expect([wrong.status, (await wrong.text()).includes('Chọn văn bản thay thế')]).toEqual([422, true])
      const itself = await post(path, [...replaced, ['document', '5/KH-UBND']])
      expect(itself.status).toBe(422)
      expect((await post(path, [...replaced, ['document', '211-KH/TU']])).status).toBe(303)
      expect(await text(`/plans/${planId}/bases?year=2026`)).toContain('Kế hoạch mới')
      expect(await text(`/plans/${planId}/bases?year=2025`)).toContain('Đã rà soát 0/5 văn bản')
      const entries = () =>
        inTx(tx =>
          calendarEntries(
            tx,
            officer,
            { from: '2026-12-01', to: '2026-12-31', kind: 'report', unitId: null, planId: null },
            'vi',
          ),
        )
      expect((await entries()).map(({ from, title }) => `${from} ${title}`)).toEqual([
        '2026-12-01 Rà soát văn bản căn cứ: còn 4 văn bản',
      ])
      const kept = { decision: 'kept', replacedById: null, note: '' } as const
      for (const id of documents.values())
        await codeOf(inTx(tx => reviewBasis(tx, officer, planId, id, 2026, kept)))
      expect(await entries()).toEqual([])
      expect(await inTx(tx => plansToReview(tx, officer, 2027))).toEqual([])
    })

    test('refuses a document that the plan does not cite, a year to come, and whoever may not', async () => {
      const kept = { decision: 'kept', replacedById: null, note: '' } as const
      const review = (person: Person, symbol: string, year: number) =>
        codeOf(inTx(tx => reviewBasis(tx, person, planId, documents.get(symbol) ?? '', year, kept)))
      expect(await review(officer, '148/2026/NĐ-CP', 2026)).toBe('basis-not-cited')
      expect(await review(officer, '47/NQ-CP', 2027)).toBe('basis-year-wrong')
      expect(await review(of('Sở Ngoại vụ'), '47/NQ-CP', 2026)).toBe('not-found')
      const before = (await kinds('plan.basis-reviewed')).length
      expect(await review(officer, '47/NQ-CP', 2026)).toBe('done')
      expect((await kinds('plan.basis-reviewed')).length).toBe(before)
    })
  })

  describe('the document of a task', () => {
    test('is entered in the register, found there by its symbol, and taken off again', async () => {
      const path = `/tasks/${taskId}/documents`
      const fields = [
        ['symbol', '15/2026/QĐ-UBND'],
        ['type', 'Quyết định'],
        ['issued_on', '15/3/2026'],
        ['subject', 'Quy chế quản lý'],
      ] as const
      expect((await post(path, fields)).status).toBe(303)
      expect((await post(path, fields)).status).toBe(303)
      const found = await inTx(tx => documentsOfTask(tx, taskId))
      expect(found.map(one => [one.symbol, one.issuedOn])).toEqual([['15/2026/QĐ-UBND', '2026-03-15']])
      expect(await kinds('task.document-%')).toEqual(['task.document-entered'])
      expect(await text(path)).toContain('15/2026/QĐ-UBND')
      expect((await post(`${path}/${found[0]?.id}/remove`)).status).toBe(303)
      expect(await inTx(tx => documentsOfTask(tx, taskId))).toEqual([])
    })

    test.each([
      ['no type', [['symbol', '1/QĐ-UBND']]],
      [
        'a day that is none',
        [
          ['type', 'Quyết định'],
          ['issued_on', '31/2/2026'],
        ],
      ],
    ] as const)('is typed again with %s', async (_, fields) => {
      expect((await post(`/tasks/${taskId}/documents`, fields)).status).toBe(422)
    })

    test('is entered only by who may, and not for a task that is no longer in the plan', async () => {
      const facts = {
        symbol: '16/2026/QĐ-UBND',
        type: 'Quyết định',
        issuer: null,
        issuedOn: null,
        subject: null,
      }
      const enter = (person: Person) => codeOf(inTx(tx => enterTaskDocument(tx, person, taskId, facts)))
      expect(await enter(of('UBND xã Tân Lam'))).toBe('not-found')
      expect(await enter(of('Sở Ngoại vụ'))).toBe('done')
      await inTx(tx => sql`update plan_tasks set dropped_in = 2 where id = ${taskId}`.execute(tx))
      expect(await enter(officer)).toBe('task-gone')
    })
  })
})
