import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { forBothDatabases } from '../../../tests/databases.ts'
import { addPerson, addPlan, addUnit, type UnitRef } from '../../../tests/plan-rows.ts'
import { addWork, type WorkToAdd } from '../../../tests/work-rows.ts'
import { type TestClock, useTestClock } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids.ts'
import type { WorkFilter } from './queries/conditions.ts'
import { countInbox, countsOf, listInbox } from './queries/inbox.ts'
import { inboxScope } from './queries/scope.ts'
import { countWaiting } from './queries/waiting-count.ts'
import { deskDays } from './rules/days.ts'
import { type Section, sections } from './rules/model.ts'

const today = '2026-11-23'
const days = deskDays(today)
const anything: WorkFilter = { q: '', unit: null, from: null, to: null }

function holder(role: string, unitId: string | null): Person {
  return { id: newId(), name: 'Trần Thị Mẫu', grants: [{ id: newId(), role, unitId, delegatedFrom: null }] }
}

forBothDatabases((_kind, open) => {
  let database: Database
  let clock: TestClock
  let culture: UnitRef
  let commune: UnitRef
  let other: UnitRef
  let keeperId: string

  beforeAll(async () => {
    clock = useTestClock('2026-11-23T03:00:00Z')
    database = await open()
  })
  afterAll(() => clock.restore())

  beforeEach(async () => {
    await database.transaction(async tx => {
      culture = await addUnit(tx, 'Sở Văn hóa')
      commune = await addUnit(tx, 'Ủy ban nhân dân xã Đồi Chè')
      other = await addUnit(tx, 'Ủy ban nhân dân xã Suối Ngọc')
      keeperId = (await addUnit(tx, 'Ủy ban nhân dân tỉnh')).id
    })
  })

  /** A plan of one task: the department leads, two communes help; its items as told. */
  async function settle(items: readonly Omit<WorkToAdd, 'taskId'>[], text = 'Tổ chức lễ hội trà') {
    return database.transaction(async tx => {
      const recordedBy = await addPerson(tx)
      const plan = await addPlan(tx, {
        title: 'Kế hoạch thông tin đối ngoại',
        recordedBy,
        issuers: [{ id: keeperId, name: '' }],
        tasks: [
          {
            text,
            units: [
              [culture, 'lead'],
              [commune, 'coordinate'],
              [other, 'coordinate'],
            ],
          },
        ],
      })
      const ids: string[] = []
      for (const item of items) ids.push(await addWork(tx, { taskId: plan.taskIds[0] ?? '', ...item }))
      return { planId: plan.id, ids }
    })
  }

  const counts = async (person: Person, filter = anything, below = false) =>
    database.transaction(async tx =>
      countsOf(await countInbox(tx, await inboxScope(tx, person, below), days, filter), null),
    )
  const list = (person: Person, section: Section, more = {}, below = false) =>
    database.transaction(async tx =>
      listInbox(tx, await inboxScope(tx, person, below), days, {
        ...anything,
        plan: null,
        page: 1,
        section,
        ...more,
      }),
    )
  const some = (found: Awaited<ReturnType<typeof counts>>) =>
    Object.fromEntries(Object.entries(found).filter(([, count]) => count > 0))

  test('an officer finds what is new, due, late, returned, under way, claimed and ahead', async () => {
    await settle([
      { position: 1, period: '1', state: 'issued' },
      { position: 1, period: '2', state: 'issued', beginsOn: '2026-12-23' },
      { position: 1, period: '3', state: 'issued', beginsOn: '2026-12-24', dueOn: '2027-12-31' },
      { position: 1, period: '4', state: 'received', dueOn: '2026-11-23' },
      { position: 1, period: '5', state: 'in-progress', dueOn: '2026-11-30' },
      { position: 1, period: '6', state: 'in-progress', dueOn: '2026-12-01' },
      { position: 1, period: '7', state: 'received', dueOn: '2026-11-22' },
      { position: 1, period: '8', state: 'returned', dueOn: '2027-01-31' },
      { position: 1, period: '9', state: 'claimed', dueOn: '2026-11-01' },
      { position: 1, period: '10', state: 'refused', dueOn: '2026-11-20' },
      { position: 1, period: '11', state: 'accepted', dueOn: '2026-11-20' },
      { position: 1, period: '12', state: 'cancelled', dueOn: '2026-11-20' },
    ])
    const officer = holder('officer', commune.id)
    expect(some(await counts(officer))).toEqual({
      todo: 6,
      new: 2,
      soon: 2,
      late: 2,
      returned: 1,
      doing: 4,
      waiting: 2,
      ahead: 1,
    })
    const found = await counts(officer)
    for (const section of sections) {
      expect((await list(officer, section)).length, section).toBe(found[section])
    }
    expect((await list(officer, 'late')).map(({ period }) => period)).toEqual(['10', '7'])
  })

  test('whoever leads waits for helpers, and accepts what they claim; the keeper accepts the lead’s and hears refusals', async () => {
    await settle([
      { position: 0, period: '1', state: 'in-progress', dueOn: '2026-12-31' },
      { position: 1, period: '1', state: 'received', dueOn: '2026-11-10' },
      { position: 2, period: '1', state: 'claimed', dueOn: '2026-12-31' },
      { position: 0, period: '2', state: 'claimed' },
      { position: 1, period: '2', state: 'in-progress' },
      { position: 2, period: '2', state: 'refused' },
    ])
    const lead = holder('officer', culture.id)
    expect(some(await counts(lead))).toEqual({ doing: 1, waiting: 2, 'to-accept': 1 })
    expect((await list(lead, 'waiting')).map(({ unitName, state }) => [unitName, state])).toEqual([
      ['Ủy ban nhân dân xã Đồi Chè', 'received'],
      ['Sở Văn hóa', 'claimed'],
    ])
    expect((await list(lead, 'to-accept')).map(({ unitName }) => unitName)).toEqual([other.name])
    const keeper = holder('officer', keeperId)
    expect(some(await counts(keeper))).toEqual({ 'to-accept': 2, 'given-back': 1 })
    expect(some(await counts(holder('leader', keeperId)))).toEqual({ 'to-accept': 2 })
    expect(some(await counts(holder('auditor', keeperId)))).toEqual({})
  })

  test('the units below are left out until they are asked for; the whole office has everything', async () => {
    const { planId } = await settle([
      { position: 1, period: '1' },
      { position: 2, period: '1' },
    ])
    await database.transaction(tx => below(tx, commune.id, keeperId))
    const chief = holder('leader', keeperId)
    expect(some(await counts(chief))).toEqual({})
    expect(some(await counts(chief, anything, true))).toEqual({ todo: 1, new: 1 })
    expect(await list(chief, 'new', {}, true)).toHaveLength(1)
    const office = holder('officer', null)
    const all = await database.transaction(async tx =>
      countInbox(tx, await inboxScope(tx, office, false), days, anything),
    )
    expect(countsOf(all, planId)).toMatchObject({ todo: 2, new: 2 })
    expect(await list(office, 'new', { plan: planId })).toHaveLength(2)
  })

  test('words find with and without marks, those typed with marks first; unit and days narrow', async () => {
    await settle([{ position: 1, period: '1', dueOn: '2026-11-25' }], 'Tổ chức họp báo')
    await settle([{ position: 1, period: '1', dueOn: '2026-12-25' }], 'Tổ chức hợp báo cáo')
    const officer = holder('officer', commune.id)
    const texts = async (q: string) => (await list(officer, 'todo', { q })).map(({ text }) => text)
    expect(await texts('hop bao')).toEqual(['Tổ chức họp báo', 'Tổ chức hợp báo cáo'])
    expect(await texts('hợp báo')).toEqual(['Tổ chức hợp báo cáo', 'Tổ chức họp báo'])
    expect(await texts('lễ hội')).toEqual([])
    expect(await counts(officer, { ...anything, q: 'bao cao' })).toMatchObject({ todo: 1 })
    expect(await counts(officer, { ...anything, to: '2026-11-30' })).toMatchObject({ todo: 1 })
    expect(await counts(officer, { ...anything, from: '2026-11-26' })).toMatchObject({ todo: 1 })
    expect(await counts(officer, { ...anything, unit: other.id })).toMatchObject({ todo: 0 })
  })

  test('the count of the frame is what waits, and stops where it is told to', async () => {
    await settle([
      ...Array.from({ length: 12 }, (_, at) => ({ position: 1, period: String(at) })),
      { position: 1, period: 'x', state: 'in-progress', dueOn: '2027-11-01' },
      { position: 0, period: 'x', state: 'in-progress', dueOn: '2027-11-01' },
      { position: 2, period: 'x', state: 'claimed' },
      { position: 2, period: 'y', state: 'refused' },
    ])
    const waiting = (person: Person, most: number) =>
      database.transaction(tx => countWaiting(tx, person, days, most))
    expect(await waiting(holder('officer', commune.id), 100)).toBe(12)
    expect(await waiting(holder('officer', commune.id), 5)).toBe(5)
    expect(await waiting(holder('officer', culture.id), 100)).toBe(1)
    expect(await waiting(holder('officer', keeperId), 100)).toBe(2)
    expect(await waiting(holder('auditor', commune.id), 100)).toBe(0)
  })
})

async function below(tx: Tx, unitId: string, parentId: string): Promise<void> {
  await sql`insert into org_unit_parents (id, unit_id, hierarchy, parent_id)
    values (${newId()}, ${unitId}, 'administrative', ${parentId})`.execute(tx)
}
