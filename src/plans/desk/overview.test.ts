import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { forBothDatabases } from '../../../tests/databases.ts'
import { grantOn } from '../../../tests/people.ts'
import { addPerson, addPlan, addUnit, type UnitRef } from '../../../tests/plan-rows.ts'
import { addWork, type WorkToAdd } from '../../../tests/work-rows.ts'
import type { Role } from '../../org/index.ts'
import { type TestClock, useTestClock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import { causesOf } from './queries/causes.ts'
import { countFigures } from './queries/figures.ts'
import { overviewScope } from './queries/scope.ts'
import { countWork, listWork } from './queries/work-list.ts'
import { deskDays } from './rules/days.ts'
import { figures } from './rules/model.ts'

const days = deskDays('2026-11-23')
const asked = { q: '', plan: null, unit: null, month: null }

const person = (role: Role, unitId: string | null) => ({
  id: newId(),
  name: 'Trần Thị Mẫu',
  grants: [grantOn(unitId, role)],
})

forBothDatabases((_kind, open) => {
  let database: Database
  let clock: TestClock
  let culture: UnitRef
  let communes: readonly UnitRef[]
  let keeper: UnitRef

  beforeAll(async () => {
    clock = useTestClock('2026-11-23T03:00:00Z')
    database = await open()
  })
  afterAll(() => clock.restore())

  beforeEach(async () => {
    await database.transaction(async tx => {
      culture = await addUnit(tx, 'Sở Văn hóa')
      keeper = await addUnit(tx, 'Ủy ban nhân dân tỉnh')
      const names = ['Đồi Chè', 'Suối Ngọc', 'Bến Trăng', 'Mây Trắng', 'Ngàn Thông']
      const made: UnitRef[] = []
      for (const name of names) made.push(await addUnit(tx, `Ủy ban nhân dân xã ${name}`))
      communes = made
    })
  })

  /** A plan whose task the department leads and the communes help with (positions 1 to 5). */
  const settle = (items: readonly Omit<WorkToAdd, 'taskId'>[]) =>
    database.transaction(async tx => {
      const plan = await addPlan(tx, {
        title: 'Kế hoạch thông tin đối ngoại',
        recordedBy: await addPerson(tx),
        issuers: [keeper],
        tasks: [
          {
            text: 'Tổ chức lễ hội trà',
            units: [[culture, 'lead'], ...communes.map(unit => [unit, 'coordinate'] as const)],
          },
        ],
      })
      const ids: string[] = []
      for (const item of items) ids.push(await addWork(tx, { taskId: plan.taskIds[0] ?? '', ...item }))
      return { planId: plan.id, ids }
    })

  const count = (role: Role, unitId: string | null, plan: string | null = null) =>
    database.transaction(async tx =>
      countFigures(tx, await overviewScope(tx, person(role, unitId)), days, { plan, since: '2025-12-01' }),
    )

  test('each item is late, at risk or neither; the list behind each number has as many rows', async () => {
    const old = new Date('2026-11-12T03:00:00Z')
    await settle([
      { position: 1, period: '1', state: 'in-progress', dueOn: '2026-11-22' },
      { position: 1, period: '2', state: 'in-progress', dueOn: '2026-11-23' },
      { position: 1, period: '3', state: 'in-progress', dueOn: '2026-12-01' },
      { position: 1, period: '4', state: 'issued', stateSince: old },
      { position: 1, period: '5', state: 'issued', stateSince: new Date('2026-11-15T17:00:00Z') },
      { position: 1, period: '6', state: 'issued', stateSince: old, beginsOn: '2026-12-17' },
      { position: 1, period: '7', state: 'refused', dueOn: '2026-12-31' },
      { position: 1, period: '8', state: 'refused', dueOn: '2026-11-01' },
      { position: 1, period: '9', state: 'claimed', dueOn: '2026-11-01', evidenceCount: 1 },
      { position: 1, period: '10', state: 'claimed' },
      { position: 1, period: '11', state: 'accepted', stateSince: new Date('2026-10-31T18:00:00Z') },
      {
        position: 1,
        period: '12',
        state: 'accepted',
        stateSince: new Date('2026-10-31T16:59:00Z'),
        evidenceCount: 2,
      },
      { position: 1, period: '13', state: 'cancelled', dueOn: '2026-11-01' },
    ])
    const found = await count('leader', communes[0]?.id ?? '')
    expect(found.total).toEqual({ open: 8, late: 2, risk: 3, claimed: 2, bare: 2, accepted: 2 })
    expect(found.rows).toBe(12)
    // 31 October, 18:00 UTC, is November in Viet Nam.
    expect(Object.fromEntries(found.months)).toEqual({ '2026-10': 1, '2026-11': 1 })
    await database.transaction(async tx => {
      const scope = await overviewScope(tx, person('leader', communes[0]?.id ?? ''))
      for (const what of figures) {
        const rows = await listWork(tx, scope, days, { ...asked, what }, { limit: 50, offset: 0 })
        expect(rows.length, what).toBe(found.total[what])
        expect(await countWork(tx, scope, days, { ...asked, what })).toEqual({ rows: found.total[what] })
      }
      const inNovember = { ...asked, what: 'accepted', month: '2026-11' } as const
      expect(await countWork(tx, scope, days, inNovember)).toEqual({ rows: 1 })
    })
  })

  test('one sees one’s units, those below, and the plans that these issued; nothing else', async () => {
    const { planId } = await settle([
      { position: 0, period: '1' },
      { position: 1, period: '1' },
      { position: 2, period: '1' },
    ])
    const open = async (role: Role, unitId: string | null) => (await count(role, unitId, planId)).total.open
    expect(await open('leader', communes[0]?.id ?? '')).toBe(1)
    expect(await open('auditor', culture.id)).toBe(1)
    expect(await open('leader', keeper.id)).toBe(3)
    expect(await open('leader', communes[3]?.id ?? '')).toBe(0)
    expect(await open('press', culture.id)).toBe(0)
    expect(await open('officer', null)).toBe(3)
    const area = await database.transaction(tx => addUnit(tx, 'Khu vực'))
    await sql`insert into org_unit_parents (id, unit_id, hierarchy, parent_id)
      values (${newId()}, ${communes[1]?.id}, 'administrative', ${area.id})`.execute(database.kysely)
    expect(await open('leader', area.id)).toBe(1)
  })

  test('figures stand by unit and by plan', async () => {
    const first = await settle([
      { position: 1, dueOn: '2026-11-01' },
      { position: 2, state: 'accepted' },
    ])
    const second = await settle([{ position: 1, state: 'claimed' }])
    const { units, plans } = await count('officer', keeper.id)
    expect(units.get(communes[0]?.id ?? '')).toMatchObject({ open: 1, late: 1, claimed: 1, accepted: 0 })
    expect(units.get(communes[1]?.id ?? '')).toMatchObject({ open: 0, accepted: 1 })
    expect(plans.get(first.planId)).toMatchObject({ open: 1, accepted: 1, claimed: 0 })
    expect(plans.get(second.planId)).toMatchObject({ open: 0, claimed: 1, bare: 1 })
    expect((await count('officer', keeper.id, second.planId)).total).toMatchObject({ open: 0, claimed: 1 })
  })

  test('a lead that waits for late helpers names them, the first three and how many more', async () => {
    const late = { dueOn: '2026-11-20', state: 'received' } as const
    const { ids } = await settle([
      { position: 0, period: '1', ...late },
      ...[1, 2, 3, 4, 5].map(position => ({ position, period: '1', ...late })),
      { position: 0, period: '2', ...late },
      { position: 1, period: '2', state: 'accepted', dueOn: '2026-11-20' },
    ])
    const causes = await database.transaction(async tx => {
      const scope = await overviewScope(tx, person('leader', keeper.id))
      const rows = await listWork(tx, scope, days, { ...asked, what: 'late' }, { limit: 50, offset: 0 })
      return causesOf(tx, rows, days.today)
    })
    const [waits, helper] = ids
    expect(causes.get(waits ?? '')).toEqual({
      days: 3,
      names: ['Bến Trăng', 'Đồi Chè', 'Mây Trắng'].map(name => `Ủy ban nhân dân xã ${name}`),
      more: 2,
    })
    expect(causes.get(helper ?? '')).toEqual({ days: 3, names: [communes[0]?.name], more: 0 })
    expect(causes.get(ids[6] ?? '')).toEqual({ days: 3, names: [culture.name], more: 0 })
  })
})
