import { beforeAll, expect, test } from 'vitest'
import { forBothDatabases } from '../../../tests/databases.ts'
import { grantOn, wholeOffice } from '../../../tests/people.ts'
import { addPerson, addPlan } from '../../../tests/plan-rows.ts'
import { carryOutSuccession, createUnit, type NewUnit, type Unit } from '../../org/index.ts'
import { today } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids.ts'
import { maySeeIssuedPlan } from '../policy.ts'
import { openWork } from '../queries/open-work.ts'
import { placeOfPlan } from '../queries/place.ts'
import { listPlans } from '../queries/plans.ts'
import { listTasks } from '../queries/tasks.ts'
import { planMovers } from '../succession/movers.ts'
import { acceptClass, correctClass, expandClasses } from './change-classes.ts'
import { type PlanClass, planClasses } from './queries.ts'

forBothDatabases((_kind, open) => {
  let database: Database
  let actor: Person
  let planId = ''
  let [province, communes, police]: [Unit?, Unit?, Unit?] = []
  const made = new Map<string, Unit>()

  beforeAll(async () => {
    database = await open()
    const id = await database.transaction(addPerson)
    actor = { id, name: 'Trần Thị Mẫu', grants: wholeOffice('officer', 'administrator') }
    const add = (name: string, more: Partial<NewUnit>) =>
      database.transaction(async tx => {
        const unit = { name, kind: 'peoples-committee', level: null, collective: false, parentId: null }
        const done = await createUnit(tx, actor, { ...unit, ...more })
        made.set(name, done)
        return done
      })
    province = await add('Ủy ban nhân dân tỉnh Lam Giang', { level: 'province' })
    const below = { level: 'commune', parentId: province.id } as const
    for (const name of ['Bến Lúa', 'Tân Lam', 'Rạch Sen']) await add(`Ủy ban nhân dân xã ${name}`, below)
    police = await add('Công an tỉnh', { kind: 'police', level: 'province' })
    communes = await add('Ủy ban nhân dân các xã', { level: 'commune', collective: true })
    const all = communes
    const issuer = province
    planId = await database.transaction(async tx => {
      const plan = await addPlan(tx, {
        title: 'Kế hoạch thông tin đối ngoại',
        recordedBy: actor.id,
        issuers: [issuer],
        tasks: [
          { text: 'Tuyên truyền trên hệ thống truyền thanh.', units: [[all, 'lead']] },
          { text: 'Việc của tỉnh.', units: [[issuer, 'lead']] },
        ],
      })
      await expandClasses(tx, actor, plan.id)
      return plan.id
    })
  })

  const group = async (): Promise<PlanClass> => {
    const [first] = await database.transaction(tx => planClasses(tx, planId))
    if (!first) throw new Error('no class')
    return first
  }
  const names = (units: readonly Unit[]) => units.map(({ name }) => name.replace('Ủy ban nhân dân ', ''))
  const unit = (name: string): Unit => {
    const found = made.get(name)
    if (!found) throw new Error(`no ${name}`)
    return found
  }
  const tasksOf = (unitId: string, asOf: string | null = null) =>
    database.transaction(async tx => (await listTasks(tx, actor, { unit: unitId, asOf })).total)
  const classId = () => communes?.id ?? ''

  test('a class means the units of its kind and level on the plan’s day', async () => {
    const { members, drift } = await group()
    expect(names(members)).toEqual(['xã Bến Lúa', 'xã Rạch Sen', 'xã Tân Lam'])
    expect(drift).toEqual({ gone: [], fresh: [] })
  })

  test('each member has the class’s tasks as its own, in whatever role they were given', async () => {
    const { id } = unit('Ủy ban nhân dân xã Bến Lúa')
    expect(await tasksOf(id)).toBe(1)
    const roles = await database.transaction(async tx => [
      (await listTasks(tx, actor, { unit: id, role: 'lead' })).total,
      (await listTasks(tx, actor, { unit: id, role: 'coordinate' })).total,
    ])
    expect(roles).toEqual([1, 0])
    expect(await tasksOf(police?.id ?? '')).toBe(0)
    const open = await database.transaction(tx => openWork(tx, '2026-06-30'))
    expect([open.get(id), open.get(province?.id ?? ''), open.get(police?.id ?? '')]).toEqual([
      1,
      1,
      undefined,
    ])
  })

  test('who works for a member sees the plan, in lists and by the policy alike', async () => {
    const sees = async (unitId: string) => {
      const officer = { ...actor, grants: [grantOn(unitId, 'officer')] }
      return database.transaction(async tx => {
        const place = await placeOfPlan(tx, planId)
        const listed = (await listPlans(tx, officer)).total === 1
        return [listed, place !== undefined && maySeeIssuedPlan(officer, place)]
      })
    }
    expect(await sees(unit('Ủy ban nhân dân xã Tân Lam').id)).toEqual([true, true])
    expect(await sees(police?.id ?? '')).toEqual([false, false])
  })

  test('an officer takes one out and adds another; the rest stays', async () => {
    const { members } = await group()
    const out = unit('Ủy ban nhân dân xã Rạch Sen')
    const change = {
      ticked: members.map(({ id }) => id).filter(id => id !== out.id),
      added: police?.id ?? null,
    }
    await database.transaction(tx => correctClass(tx, actor, { planId, classId: classId() }, change))
    const after = await group()
    expect(names(after.members)).toEqual(['Công an tỉnh', 'xã Bến Lúa', 'xã Tân Lam'])
    expect(names(after.excluded)).toEqual(['xã Rạch Sen'])
    expect(after.drift.fresh).toEqual([])
    expect(await tasksOf(out.id)).toBe(0)
    expect(await tasksOf(police?.id ?? '')).toBe(1)
  })

  test('a class cannot belong to a class', async () => {
    const change = { ticked: [], added: classId() }
    await expect(
      database.transaction(tx => correctClass(tx, actor, { planId, classId: classId() }, change)),
    ).rejects.toMatchObject({ code: 'class-member-collective' })
  })

  test('a unit that is no class of the plan is not there', async () => {
    const to = { planId, classId: police?.id ?? '' }
    await expect(database.transaction(tx => acceptClass(tx, actor, to))).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  test('after a merger the class is offered again; taken over, the old ones keep their days', async () => {
    const gone = [unit('Ủy ban nhân dân xã Bến Lúa'), unit('Ủy ban nhân dân xã Tân Lam')]
    const merged = newId()
    await database.transaction(tx =>
      carryOutSuccession(
        tx,
        actor,
        {
          id: newId(),
          kind: 'merge',
          effectiveOn: today(),
          legalBasis: 'Nghị quyết số 1/NQ-HĐND',
          note: '',
          newUnits: [
            {
              id: merged,
              name: 'Ủy ban nhân dân xã Lúa Lam',
              abbreviation: '',
              kind: 'peoples-committee',
              level: 'commune',
              parentId: province?.id ?? null,
              code: null,
            },
          ],
          newFunctions: [],
          renamings: [],
          lines: gone.map(({ id }) => ({ fromId: id, toId: merged, main: true, functionId: null })),
          choices: [],
        },
        planMovers,
      ),
    )
    const { drift } = await group()
    expect([names(drift.gone), names(drift.fresh)]).toEqual([['xã Bến Lúa', 'xã Tân Lam'], ['xã Lúa Lam']])
    await database.transaction(tx => acceptClass(tx, actor, { planId, classId: classId() }))
    await database.transaction(tx => acceptClass(tx, actor, { planId, classId: classId() }))
    const after = await group()
    expect(names(after.members)).toEqual(['Công an tỉnh', 'xã Lúa Lam'])
    expect(after.drift).toEqual({ gone: [], fresh: [] })
    expect(await tasksOf(merged)).toBe(1)
    expect(await tasksOf(gone[0]?.id ?? '')).toBe(0)
    expect(await tasksOf(gone[0]?.id ?? '', '2026-02-01')).toBe(1)
  })
})
