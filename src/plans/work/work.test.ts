/** The work of a plan on both databases: made at issue, changed by one and by two, carried through classes and reforms. */
import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { forBothDatabases } from '../../../tests/databases.ts'
import { grantOn, wholeOffice } from '../../../tests/people.ts'
import { addPerson, addPlan } from '../../../tests/plan-rows.ts'
import { listFactsAbout } from '../../audit/index.ts'
import { carryOutSuccession, createUnit, type NewUnit, type Unit } from '../../org/index.ts'
import { today, useTestClock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids.ts'
import { correctClass, expandClasses } from '../classes/change-classes.ts'
import { maySeeIssuedPlan } from '../policy.ts'
import { placeOfPlan } from '../queries/place.ts'
import { listPlans } from '../queries/plans.ts'
import { planMovers } from '../succession/movers.ts'
import { changeWork } from './actions/change-work.ts'
import { settlePlan, settleWork } from './actions/settle-work.ts'
import { changesOfWork, itemsOfTask, placesOfWork } from './queries/work-items.ts'
import type { WorkCommand, WorkItem } from './rules/model.ts'

forBothDatabases((_kind, open) => {
  let database: Database
  let actor: Person
  let other: Person
  let planId = ''
  let taskIds: readonly string[] = []
  const made = new Map<string, Unit>()

  const unit = (name: string): Unit => {
    const found = made.get(name)
    if (!found) throw new Error(`no ${name}`)
    return found
  }
  const person = async (name: string): Promise<Person> => {
    const id = await database.transaction(addPerson)
    return { id, name, grants: wholeOffice('officer', 'administrator') }
  }
  const add = async (name: string, more: Partial<NewUnit>) => {
    const base = { name, kind: 'peoples-committee', level: null, collective: false, parentId: null } as const
    made.set(name, await database.transaction(tx => createUnit(tx, actor, { ...base, ...more })))
  }
  const nameOf = (id: string) => [...made.values()].find(one => one.id === id)?.name ?? id

  beforeAll(async () => {
    database = await open()
    actor = await person('Trần Thị Mẫu')
    other = await person('Đỗ Văn Mẫu')
    await add('Tỉnh', { level: 'province' })
    const below = { level: 'commune', parentId: unit('Tỉnh').id } as const
    for (const name of ['Xã Bến Lúa', 'Xã Tân Lam', 'Xã Rạch Sen']) await add(name, below)
    await add('Sở Văn hóa', { kind: 'department', level: 'province', parentId: unit('Tỉnh').id })
    await add('Sở Ngoại vụ', { kind: 'department', level: 'province', parentId: unit('Tỉnh').id })
    await add('Ủy ban nhân dân các xã', { level: 'commune', collective: true })
  })
  beforeEach(async () => {
    const [province, department, communes] = [
      unit('Tỉnh'),
      unit('Sở Văn hóa'),
      unit('Ủy ban nhân dân các xã'),
    ]
    const plan = await database.transaction(async tx => {
      const added = await addPlan(tx, {
        title: 'Kế hoạch thông tin đối ngoại',
        recordedBy: actor.id,
        issuers: [province],
        tasks: [
          {
            text: 'Tuyên truyền trên hệ thống truyền thanh.',
            dueOn: '2026-11-15',
            units: [
              [department, 'lead'],
              [communes, 'coordinate'],
            ],
          },
          {
            text: 'Báo cáo hằng quý.',
            schedule: { kind: 'quarterly', from: null, to: null, dates: [], text: 'hằng quý' },
            units: [[department, 'lead']],
          },
        ],
      })
      await expandClasses(tx, actor, added.id)
      await settleWork(tx, [added.id])
      return added
    })
    planId = plan.id
    taskIds = plan.taskIds
  })

  const items = (task = 0): Promise<readonly WorkItem[]> =>
    database.transaction(tx => itemsOfTask(tx, taskIds[task] ?? ''))
  const itemOf = async (name: string, task = 0): Promise<WorkItem> => {
    const found = (await items(task)).find(({ unitId }) => unitId === unit(name).id)
    if (!found) throw new Error(`no item of ${name}`)
    return found
  }
  const change = (id: string, command: WorkCommand, seen?: number, by: Person = actor) =>
    database.transaction(tx => changeWork(tx, { kind: 'person', id: by.id }, id, command, seen))
  const codeOf = async (work: Promise<unknown>) => {
    const error: unknown = await work.then(
      () => null,
      caught => caught,
    )
    return error instanceof Problem ? error.code : error
  }
  const settle = () => database.transaction(tx => settleWork(tx, [planId]))

  test('gives every unit its own item, members of a class each; quarters each their own', async () => {
    const found = await items()
    expect(found.map(({ unitId, role, state, dueOn }) => [nameOf(unitId), role, state, dueOn])).toEqual([
      ['Sở Văn hóa', 'lead', 'issued', '2026-11-15'],
      ['Xã Bến Lúa', 'coordinate', 'issued', '2026-11-15'],
      ['Xã Rạch Sen', 'coordinate', 'issued', '2026-11-15'],
      ['Xã Tân Lam', 'coordinate', 'issued', '2026-11-15'],
    ])
    expect((await items(1)).map(({ period, dueOn }) => [period, dueOn])).toEqual([
      ['2026-Q1', '2026-03-31'],
      ['2026-Q2', '2026-06-30'],
      ['2026-Q3', '2026-09-30'],
      ['2026-Q4', '2026-12-31'],
    ])
  })

  test('settling again, and by two at once, changes nothing', async () => {
    const before = await items()
    await change(before[0]?.id ?? '', { kind: 'start' })
    await Promise.all([settle(), settle()])
    const after = await items()
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(after[0]?.state).toBe('in-progress')
  })

  test('what is too much for one transaction is made task by task, and only once', async () => {
    const before = (await items()).map(({ id, unitId }) => [id, unitId])
    await sql`delete from plan_work_items where task_id = ${taskIds[1]}`.execute(database.kysely)
    const signal = new AbortController().signal
    await settlePlan(database, planId, signal)
    await settlePlan(database, planId, signal)
    expect((await items()).map(({ id, unitId }) => [id, unitId])).toEqual(before)
    expect(await items(1)).toHaveLength(4)
    await expect(settlePlan(database, planId, AbortSignal.abort())).rejects.toThrow()
  })

  test('a life: received, claimed without evidence, returned, claimed with, accepted; all in its history', async () => {
    const { id } = await itemOf('Xã Bến Lúa')
    const clock = useTestClock('2026-11-20T03:00:00Z')
    try {
      await change(id, { kind: 'receive' })
      const claimed = await change(id, { kind: 'claim', evidence: 0 })
      expect(claimed).toMatchObject({ state: 'claimed', evidenceCount: 0, claimedOn: '2026-11-20' })
      await change(id, { kind: 'return', reason: ' Thiếu ảnh. ' })
      await change(id, { kind: 'claim', evidence: 2 })
      clock.advance(3 * 86_400_000)
      expect(await change(id, { kind: 'claim', evidence: 3 })).toMatchObject({
        evidenceCount: 3,
        claimedOn: '2026-11-20',
      })
      expect(await change(id, { kind: 'accept' }, 5)).toMatchObject({ state: 'accepted', version: 6 })
    } finally {
      clock.restore()
    }
    const history = await database.transaction(tx => changesOfWork(tx, id))
    expect(history.map(({ kind, fromState, toState }) => `${kind} ${fromState}→${toState}`)).toEqual([
      'accept claimed→accepted',
      'claim claimed→claimed',
      'claim returned→claimed',
      'return claimed→returned',
      'claim received→claimed',
      'receive issued→received',
    ])
    expect(history[3]).toMatchObject({
      reason: 'Thiếu ảnh.',
      madeBy: { name: 'Trần Thị Mẫu' },
      byLink: false,
    })
    const facts = await database.transaction(tx => listFactsAbout(tx, `work:${id}`))
    expect(facts.map(({ kind }) => kind).sort()).toEqual([
      'work.accepted',
      'work.claimed',
      'work.claimed',
      'work.claimed',
      'work.received',
      'work.returned',
    ])
  })

  test('of two people at once the slower one is told who was quicker; the same twice is once', async () => {
    const { id, version } = await itemOf('Xã Bến Lúa')
    const tries = await Promise.allSettled([
      change(id, { kind: 'refuse', reason: 'Không phải việc của xã' }, version),
      change(id, { kind: 'start' }, version, other),
    ])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const [lost] = tries.flatMap(one => (one.status === 'rejected' ? [one.reason] : []))
    expect(lost).toMatchObject({ code: 'work-changed-meanwhile', args: { known: 'yes' } })
    const again = await itemOf('Xã Tân Lam')
    await change(again.id, { kind: 'receive' }, again.version)
    expect(await change(again.id, { kind: 'receive' }, again.version)).toMatchObject({ version: 1 })
  })

  test('what cannot be done is refused, and nothing is written', async () => {
    const { id } = await itemOf('Xã Bến Lúa')
    expect(await codeOf(change(id, { kind: 'accept' }))).toBe('work-not-now')
    expect(await codeOf(change(id, { kind: 'refuse', reason: '' }))).toBe('work-reason-missing')
    expect(await codeOf(change(newId(), { kind: 'receive' }))).toBe('not-found')
    expect(await codeOf(change('1', { kind: 'receive' }))).toBe('not-found')
    expect(await database.transaction(tx => changesOfWork(tx, id))).toEqual([])
  })

  test('a unit gives its work back; it stays, or goes to another unit and stays there', async () => {
    const first = await itemOf('Xã Bến Lúa')
    await change(first.id, { kind: 'refuse', reason: 'Xã không có đài' })
    await change(first.id, { kind: 'insist', reason: 'Dùng loa xã bên' })
    expect((await itemOf('Xã Bến Lúa')).state).toBe('issued')
    const toClass = { kind: 'hand-over', unitId: unit('Ủy ban nhân dân các xã').id, reason: 'x' } as const
    expect(await codeOf(change(first.id, toClass))).toBe('work-unit-collective')
    await change(first.id, { kind: 'hand-over', unitId: unit('Xã Tân Lam').id, reason: 'Làm chung' })
    await settle()
    const handed = (await items()).filter(({ unitId }) => unitId === unit('Xã Tân Lam').id)
    expect(handed.map(({ plannedUnitId }) => nameOf(plannedUnitId)).sort()).toEqual([
      'Xã Bến Lúa',
      'Xã Tân Lam',
    ])
  })

  test('a unit that the plan does not name sees it once work is handed to it', async () => {
    const grants = [grantOn(unit('Sở Ngoại vụ').id, 'officer')]
    const stranger: Person = { id: newId(), name: 'Đặng Thị Mẫu', grants }
    const sees = async () => {
      const found = await database.transaction(async tx => ({
        listed: (await listPlans(tx, stranger)).plans.some(({ id }) => id === planId),
        place: await placeOfPlan(tx, planId),
      }))
      return [found.listed, found.place !== undefined && maySeeIssuedPlan(stranger, found.place)]
    }
    expect(await sees()).toEqual([false, false])
    const { id } = await itemOf('Xã Bến Lúa')
    await change(id, { kind: 'hand-over', unitId: unit('Sở Ngoại vụ').id, reason: 'Đúng chức năng' })
    expect(await sees()).toEqual([true, true])
  })

  test('a member that is taken out of its class owes nothing, and is asked again when it comes back', async () => {
    const classId = unit('Ủy ban nhân dân các xã').id
    const all = ['Xã Bến Lúa', 'Xã Tân Lam', 'Xã Rạch Sen'].map(name => unit(name).id)
    const correct = (ticked: readonly string[]) =>
      database.transaction(tx => correctClass(tx, actor, { planId, classId }, { ticked, added: null }))
    const { id } = await itemOf('Xã Rạch Sen')
    await change(id, { kind: 'receive' })
    await correct(all.slice(0, 2))
    expect(await itemOf('Xã Rạch Sen')).toMatchObject({ id, state: 'cancelled' })
    await correct(all)
    expect(await itemOf('Xã Rạch Sen')).toMatchObject({ id, state: 'issued' })
    expect(await items()).toHaveLength(4)
  })

  test('who accepts: the lead for its helpers, the plan’s for the lead', async () => {
    const [lead, helper] = [await itemOf('Sở Văn hóa'), await itemOf('Xã Bến Lúa')]
    const places = await database.transaction(tx => placesOfWork(tx, [lead.id, helper.id]))
    expect(places.get(lead.id)?.leads).toEqual([])
    expect(places.get(helper.id)?.leads.map(line => line.map(nameOf))).toEqual([['Sở Văn hóa', 'Tỉnh']])
    expect(places.get(helper.id)?.keepers.map(line => line.map(nameOf))).toEqual([[], ['Tỉnh']])
  })

  test('after a merger the new commune answers for what both owed, from its day on, once', async () => {
    const ids = new Map((await items()).map(({ id, unitId }) => [nameOf(unitId), id]))
    const accepted = ids.get('Xã Rạch Sen') ?? ''
    await change(accepted, { kind: 'claim', evidence: 1 })
    await change(accepted, { kind: 'accept' })
    const merged = newId()
    const gone = [unit('Xã Tân Lam'), unit('Xã Rạch Sen')]
    const newUnit = {
      id: merged,
      name: 'Xã Lam Sen',
      abbreviation: '',
      kind: 'peoples-committee',
      level: 'commune' as const,
      parentId: unit('Tỉnh').id,
      code: null,
    }
    const succession = {
      id: newId(),
      kind: 'merge' as const,
      effectiveOn: today(),
      legalBasis: 'Nghị quyết số 1/NQ-HĐND',
      note: '',
      newUnits: [newUnit],
      newFunctions: [],
      renamings: [],
      lines: gone.map(({ id }) => ({ fromId: id, toId: merged, main: true, functionId: null })),
      choices: [],
    }
    await database.transaction(tx => carryOutSuccession(tx, actor, succession, planMovers))
    const after = await items()
    const owed = after.filter(({ unitId }) => unitId === merged)
    expect(owed.map(({ id, state }) => [id, state])).toEqual([[ids.get('Xã Tân Lam'), 'issued']])
    expect(after.find(({ id }) => id === accepted)?.unitId).toBe(unit('Xã Rạch Sen').id)
    const [told] = await database.transaction(tx => changesOfWork(tx, ids.get('Xã Tân Lam') ?? ''))
    expect(told).toMatchObject({
      kind: 'succeed',
      details: { before: { unitId: unit('Xã Tân Lam').id }, after: { unitId: merged } },
      madeBy: null,
    })
    const { rows } = await sql<{ moved: number }>`select moved from org_succession_moves
      where succession_id = (select id from org_successions where request_key = ${succession.id}) and mover = 'plans.work'`.execute(
      database.kysely,
    )
    expect(rows.length).toBeGreaterThan(0)
  })
})
