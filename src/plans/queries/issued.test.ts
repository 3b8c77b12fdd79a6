import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { forBothDatabases } from '../../../tests/databases.ts'
import { wholeOffice } from '../../../tests/people.ts'
import { addPerson, addPlan, addUnit, type UnitRef } from '../../../tests/plan-rows.ts'
import type { Schedule } from '../../documents/index.ts'
import type { Database } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids.ts'
import { findPlan, findPlanSummary, listPlans, planOfUpload, planTasks, reportingDuties } from './plans.ts'
import { findTask, listTasks, type TaskFilter } from './tasks.ts'

/** Somebody who sees every plan. */
const everywhere: Person = { id: newId(), name: 'Trần Thị Mẫu', grants: wholeOffice('officer') }

const yearly: Schedule = { kind: 'yearly', from: null, to: null, dates: [], text: 'hằng năm' }

forBothDatabases((_kind, open) => {
  let database: Database
  let foreign: UnitRef
  let culture: UnitRef
  let many: UnitRef
  let first: Awaited<ReturnType<typeof addPlan>>
  let second: Awaited<ReturnType<typeof addPlan>>

  beforeAll(async () => {
    database = await open()
    await database.transaction(async tx => {
      const recordedBy = await addPerson(tx)
      foreign = await addUnit(tx, 'Sở Ngoại vụ')
      culture = await addUnit(tx, 'Sở Văn hóa, Thể thao và Du lịch')
      many = await addUnit(tx, 'Các sở, ban, ngành', true)
      first = await addPlan(tx, {
        title: 'Thông tin đối ngoại tỉnh năm 2025',
        symbol: '11/KH-UBND',
        recordedBy,
        issuers: [culture, foreign],
        tasks: [
          { text: 'Theo dõi số liệu ngoài vụ hè', kind: 'measure', schedule: yearly },
          {
            text: 'Tổ chức họp báo',
            units: [
              [foreign, 'lead'],
              [culture, 'coordinate'],
            ],
            dueOn: '2025-06-30',
          },
          { text: 'Gửi tin, bài', units: [[many, 'assigned']], dueOn: '2025-03-31', beginsOn: '2025-01-01' },
        ],
      })
      second = await addPlan(tx, {
        title: 'Truyền thông giai đoạn 2026-2030',
        symbol: '12/KH-UBND',
        kind: 'stage',
        recordedBy,
        tasks: [
          {
            text: 'Làm phim giới thiệu',
            units: [
              [culture, 'lead'],
              [foreign, 'coordinate'],
            ],
            modality: 'request',
          },
          { text: 'Dịch trang thông tin', units: [[foreign, 'assigned']], dueOn: '2026-12-31' },
        ],
      })
    })
  })

  const read = <T>(work: Parameters<typeof database.transaction<T>>[0]) => database.transaction(work)
  const texts = async (filter: TaskFilter) =>
    (await read(tx => listTasks(tx, everywhere, filter))).tasks.map(({ text }) => text)

  test('the newest plan stands first, each with its issuers in their order', async () => {
    const { plans, total, pages } = await read(tx => listPlans(tx, everywhere))
    expect([total, pages]).toEqual([2, 1])
    expect(plans.map(({ id }) => id)).toEqual([second.id, first.id])
    expect(plans[1]).toMatchObject({
      issuers: [{ unitId: culture.id }, { unitId: foreign.id, name: 'Sở Ngoại vụ' }],
      period: { from: '2026', to: '2026' },
      recordedBy: 'Trần Thị Mẫu',
      taskCount: 3,
    })
  })

  test.each([
    ['truyen thong', ['second']],
    ['tỉnh 2025', ['first']],
    ['12/kh', ['second']],
    ['so ngoai vu', ['first']],
    ['không có đâu', []],
  ])('plans are found by “%s”', async (q, expected) => {
    const { plans } = await read(tx => listPlans(tx, everywhere, { q }))
    const names = new Map([
      [first.id, 'first'],
      [second.id, 'second'],
    ])
    expect(plans.map(({ id }) => names.get(id))).toEqual(expected)
  })

  test('plans are narrowed by their kind, and a page beyond the last is empty', async () => {
    expect(
      (await read(tx => listPlans(tx, everywhere, { kind: 'stage' }))).plans.map(({ id }) => id),
    ).toEqual([second.id])
    expect((await read(tx => listPlans(tx, everywhere, { page: 2 }))).plans).toEqual([])
  })

  test('a plan comes with its document and findings; what is no id finds nothing', async () => {
    const plan = await read(tx => findPlan(tx, first.id))
    expect(plan).toMatchObject({ id: first.id, uploadId: first.uploadId, findings: [], links: [] })
    expect(plan?.document.tasks.length).toBe(3)
    expect(await read(tx => planOfUpload(tx, first.uploadId))).toBe(first.id)
    expect(await read(tx => planOfUpload(tx, newId()))).toBeUndefined()
    for (const id of [newId(), 'x', '']) {
      expect(await read(tx => findPlan(tx, id))).toBeUndefined()
      expect(await read(tx => findPlanSummary(tx, id))).toBeUndefined()
      expect(await read(tx => planTasks(tx, id))).toEqual([])
      expect(await read(tx => reportingDuties(tx, id))).toEqual([])
      expect(await read(tx => findTask(tx, id))).toBeUndefined()
      expect(await read(tx => listTasks(tx, everywhere, { unit: id }))).toMatchObject({
        tasks: [],
        total: 0,
        pages: 1,
      })
    }
  })

  test("a plan's tasks come in the order of the document with their units", async () => {
    const tasks = await read(tx => planTasks(tx, first.id))
    expect(tasks.map(({ number, dueOn }) => [number, dueOn])).toEqual([
      [0, null],
      [1, '2025-06-30'],
      [2, '2025-03-31'],
    ])
    expect(tasks[0]?.schedule).toEqual(yearly)
    expect(tasks[1]?.units).toEqual([
      {
        unitId: foreign.id,
        name: 'Sở Ngoại vụ',
        planned: null,
        written: 'Sở Ngoại vụ',
        role: 'lead',
        collective: false,
      },
      expect.objectContaining({ unitId: culture.id, role: 'coordinate' }),
    ])
    expect(tasks[2]?.units[0]).toMatchObject({ collective: true })
  })

  test('reporting duties name units by their official names and others in the words of the plan', async () => {
    const duty = newId()
    await read(async tx => {
      await sql`insert into plan_reporting_duties values (${duty}, ${second.id}, 0, 'Báo cáo', 5, 12, '{--11-15,2026-12-01}')`.execute(
        tx,
      )
      await sql`insert into plan_reporting_units values
        (${duty}, 'who', 0, ${many.id}, 'các sở, ngành'), (${duty}, 'to', 0, null, 'cấp trên')`.execute(tx)
    })
    expect(await read(tx => reportingDuties(tx, second.id))).toEqual([
      {
        id: duty,
        planId: second.id,
        number: 0,
        text: 'Báo cáo',
        span: [5, 12],
        due: ['--11-15', '2026-12-01'],
        who: [{ unitId: many.id, name: 'Các sở, ban, ngành', planned: null }],
        to: [{ unitId: null, name: 'cấp trên', planned: null }],
        onward: [],
      },
    ])
  })

  test('a plan is linked to plans here and to documents of the registry', async () => {
    const document = newId()
    await read(async tx => {
      const by = await addPerson(tx)
      await sql`insert into registry_documents (id, symbol, symbol_key, type, subject, search, created_at)
        values (${document}, '5/NQ-TW', '5/nq-tw', 'Nghị quyết', 'về hội nhập', '', now())`.execute(tx)
      await sql`insert into plan_links values
        (${newId()}, ${second.id}, 'continues', ${first.id}, null, '2026-01-01', ${by}),
        (${newId()}, ${second.id}, 'implements', null, ${document}, '2026-01-02', ${by})`.execute(tx)
    })
    expect((await read(tx => findPlan(tx, second.id)))?.links).toMatchObject([
      {
        kind: 'continues',
        planId: first.id,
        documentId: null,
        title: '11/KH-UBND · Thông tin đối ngoại tỉnh năm 2025',
      },
      { kind: 'implements', planId: null, documentId: document, title: 'Nghị quyết 5/NQ-TW · về hội nhập' },
    ])
  })

  test('all tasks of all plans: the newest plan first, each in its own order', async () => {
    const all = [
      'Làm phim giới thiệu',
      'Dịch trang thông tin',
      'Theo dõi số liệu ngoài vụ hè',
      'Tổ chức họp báo',
      'Gửi tin, bài',
    ]
    expect(await texts({})).toEqual(all)
    expect(await texts({ perPage: 2, page: 2 })).toEqual(all.slice(2, 4))
    expect(await read(tx => listTasks(tx, everywhere, { perPage: 2 }))).toMatchObject({ total: 5, pages: 3 })
    expect(await texts({ direction: 'desc' })).toEqual([...all.slice(2), ...all.slice(0, 2)])
    expect(await read(tx => findTask(tx, second.taskIds[0] ?? ''))).toMatchObject({
      text: 'Làm phim giới thiệu',
      plan: { id: second.id, symbol: '12/KH-UBND', kind: 'stage' },
    })
  })

  test('without marks everything of these letters is found; with marks the exact ones come first', async () => {
    const found = [
      'Làm phim giới thiệu',
      'Dịch trang thông tin',
      'Theo dõi số liệu ngoài vụ hè',
      'Tổ chức họp báo',
    ]
    expect(await texts({ q: 'so ngoai vu' })).toEqual(found)
    expect(await texts({ q: 'vụ ngoài số' })).toEqual([found[2], found[0], found[1], found[3]])
    expect(await texts({ q: 'Sở Ngoại vụ' })).toEqual([found[0], found[1], found[3], found[2]])
    expect(await texts({ q: '  ' })).toHaveLength(5)
    expect(await texts({ q: "phim'; drop table" })).toEqual([])
  })

  const cases: [string, () => TaskFilter, string[]][] = [
    ['plan', () => ({ plan: second.id }), ['Làm phim giới thiệu', 'Dịch trang thông tin']],
    ['unit', () => ({ unit: culture.id }), ['Làm phim giới thiệu', 'Tổ chức họp báo']],
    ['unit and its role', () => ({ unit: culture.id, role: 'lead' }), ['Làm phim giới thiệu']],
    ['role of anybody', () => ({ role: 'assigned' }), ['Dịch trang thông tin', 'Gửi tin, bài']],
    ['kind', () => ({ kind: 'measure' }), ['Theo dõi số liệu ngoài vụ hè']],
    ['modality', () => ({ modality: 'request' }), ['Làm phim giới thiệu']],
    ['schedule', () => ({ schedule: 'yearly' }), ['Theo dõi số liệu ngoài vụ hè']],
    [
      'last days',
      () => ({ dueFrom: '2025-03-31', dueTo: '2025-06-30' }),
      ['Tổ chức họp báo', 'Gửi tin, bài'],
    ],
    ['several at once', () => ({ unit: foreign.id, dueTo: '2025-12-31', q: 'hop' }), ['Tổ chức họp báo']],
  ]
  test.each(cases)('tasks are narrowed by %s', async (_name, filter, expected) => {
    expect(await texts(filter())).toEqual(expected)
  })

  test('by last day, those without one at the end either way', async () => {
    const due = async (direction: 'asc' | 'desc') =>
      (await read(tx => listTasks(tx, everywhere, { sort: 'due', direction }))).tasks.map(
        ({ dueOn }) => dueOn,
      )
    expect(await due('asc')).toEqual(['2025-03-31', '2025-06-30', '2026-12-31', null, null])
    expect(await due('desc')).toEqual(['2026-12-31', '2025-06-30', '2025-03-31', null, null])
  })
})
