/** Successions through the plans: every open duty has one owner, and what was written stays as it was written. */
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { listFactsAbout } from '../src/audit/index.ts'
import { storeUnitName } from '../src/org/actions/store-unit-name.ts'
import { orgMovers } from '../src/org/actions/succession/movers/index.ts'
import { carryOutSuccession } from '../src/org/index.ts'
import { findUnits } from '../src/org/queries/units.ts'
import type { Succession } from '../src/org/rules/succession/model.ts'
import { planTasks, reportingDuties } from '../src/plans/queries/plans.ts'
import { listTasks } from '../src/plans/queries/tasks.ts'
import { followIssuedPlan } from '../src/plans/succession/follow-issued.ts'
import { planMovers } from '../src/plans/succession/movers.ts'
import type { Database, Tx } from '../src/platform/db/index.ts'
import { Problem } from '../src/platform/errors.ts'
import type { Person } from '../src/platform/http/index.ts'
import { newId } from '../src/platform/ids.ts'
import { forBothDatabases } from './databases.ts'
import { wholeOffice } from './people.ts'
import { addPerson, addPlan, addUnit, type UnitRef } from './plan-rows.ts'

const movers = [...orgMovers, ...planMovers]

const line = (from: UnitRef, to: UnitRef | null, main = true, functionId: string | null = null) => ({
  fromId: from.id,
  toId: to?.id ?? null,
  main,
  functionId,
})

const succession = (parts: Partial<Succession>): Succession => ({
  id: newId(),
  kind: 'merge',
  effectiveOn: '2026-03-01',
  legalBasis: 'Nghị quyết số 01/NQ-HĐND',
  note: '',
  newUnits: [],
  newFunctions: [],
  renamings: [],
  lines: [],
  choices: [],
  ...parts,
})

const toMake = (name: string, parentId: string | null = null) => ({
  id: newId(),
  name,
  abbreviation: '',
  kind: 'department',
  level: 'province' as const,
  parentId,
  code: null,
})

forBothDatabases((_kind, open) => {
  let database: Database
  let actor: Person
  const run = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work)
  const carry = (parts: Partial<Succession>) =>
    run(tx => carryOutSuccession(tx, actor, succession(parts), movers))
  const refused = async (parts: Partial<Succession>) => {
    const error: unknown = await carry(parts).then(
      () => null,
      thrown => thrown,
    )
    if (!(error instanceof Problem)) throw new Error('It was not refused.', { cause: error })
    return error.refusals.map(({ code }) => code)
  }
  const unit = (name: string) =>
    run(async tx => {
      const added = await addUnit(tx, name)
      await storeUnitName(tx, added.id, name)
      return added
    })

  beforeAll(async () => {
    database = await open()
    const id = await run(tx => addPerson(tx))
    actor = { id, name: 'Trần Thị Mẫu', grants: wholeOffice('administrator') }
  })

  test('a merge into a new unit: open tasks and reports are its own, what is over stays', async () => {
    const [one, two, other] = [await unit('Sở Thông tin'), await unit('Sở Văn hóa'), await unit('Sở Khác')]
    const made = toMake('Sở Văn hóa và Thông tin')
    const duty = newId()
    const plan = await run(async tx => {
      const added = await addPlan(tx, {
        title: 'Kế hoạch gộp',
        recordedBy: actor.id,
        tasks: [
          {
            text: 'Còn hạn',
            units: [
              [one, 'lead'],
              [other, 'coordinate'],
            ],
            dueOn: '2026-06-30',
          },
          { text: 'Quá hạn', units: [[one, 'lead']], dueOn: '2026-02-28' },
          { text: 'Không hạn', units: [[two, 'assigned']] },
        ],
      })
      const over = await addPlan(tx, {
        title: 'Kế hoạch năm trước',
        recordedBy: actor.id,
        tasks: [{ text: 'Đã qua', units: [[one, 'lead']], dueOn: '2025-06-30' }],
      })
      await sql`update plans set period_from = '2025', period_to = '2025' where id = ${over.id}`.execute(tx)
      await sql`insert into plan_reporting_duties values (${duty}, ${added.id}, 0, 'Báo cáo', 0, 5, '{--11-15}')`.execute(
        tx,
      )
      await sql`insert into plan_reporting_units values (${duty}, 'who', 0, ${one.id}, 'Sở TT'),
        (${duty}, 'to', 0, ${two.id}, 'Sở VH'), (${duty}, 'onward', 0, null, 'cấp trên')`.execute(tx)
      return added
    })
    const id = newId()
    const parts = { id, newUnits: [made], lines: [line(one, made), line(two, made)] }
    expect(await carry(parts)).toMatchObject({
      already: false,
      moved: { 'plans.tasks': 3, 'plans.reports': 2 },
    })
    expect(await carry(parts)).toMatchObject({ already: true })
    const tasks = await run(tx => planTasks(tx, plan.id))
    expect(tasks[0]?.units).toMatchObject([
      { unitId: made.id, name: made.name, written: one.name, planned: { unitId: one.id, name: one.name } },
      { unitId: other.id, planned: null },
    ])
    expect(tasks[1]?.units).toMatchObject([{ unitId: made.id, planned: { unitId: one.id } }])
    const ownedOn = async (who: { id: string }, asOf?: string) =>
      (await run(tx => listTasks(tx, actor, { unit: who.id, ...(asOf && { asOf }) }))).tasks.map(
        ({ text }) => text,
      )
    expect(await ownedOn(made)).toEqual(['Còn hạn', 'Quá hạn', 'Không hạn'])
    expect(await ownedOn(one)).toEqual(['Đã qua'])
    expect((await ownedOn(one, '2026-02-28')).toSorted()).toEqual(['Còn hạn', 'Quá hạn', 'Đã qua'])
    expect(await ownedOn(made, '2026-02-28')).toEqual([])
    const [report] = await run(tx => reportingDuties(tx, plan.id))
    expect(report?.who).toMatchObject([{ unitId: made.id, planned: { unitId: one.id } }])
    expect(report?.to).toMatchObject([{ unitId: made.id }])
    expect(report?.onward).toMatchObject([{ unitId: null, planned: null }])
    const facts = await run(tx => listFactsAbout(tx, `succession:${id}`))
    expect(facts).toMatchObject([
      {
        kind: 'succession.carried-out',
        details: { before: { open: { 'plans.tasks': 3 } }, after: { open: { 'plans.tasks': 3 } } },
      },
    ])
    const units = await run(tx => findUnits(tx, [one.id, made.id]))
    expect(units.get(one.id)).toMatchObject({ name: 'Sở Thông tin', validTo: '2026-03-01' })
    expect(units.get(made.id)).toMatchObject({ validFrom: '2026-03-01', validTo: null })
  })

  test('a split: by the place and the function that words name, by choice, else to the main successor', async () => {
    const old = await unit('Ủy ban nhân dân huyện Sông Cũ')
    const [north, south] = [toMake('Ủy ban nhân dân xã Bến Bắc'), toMake('Ủy ban nhân dân xã Gò Nam')]
    const press = newId()
    const plan = await run(tx =>
      addPlan(tx, {
        title: 'Kế hoạch tách',
        recordedBy: actor.id,
        tasks: [
          'Làm đường',
          'Tổ chức lễ hội tại gò nam, mùa xuân',
          'Bến Bắc và Gò Nam cùng làm',
          'Quản lý báo chí',
          'Họp ở xã Gò Namđịnh',
          'Chọn riêng',
        ].map(text => ({ text, units: [[old, 'lead']] as const })),
      }),
    )
    const chosen = plan.taskIds[5] ?? ''
    await carry({
      kind: 'split',
      effectiveOn: '2026-03-02',
      newUnits: [north, south],
      newFunctions: [{ id: press, name: 'Báo chí' }],
      lines: [line(old, north), line(old, south, false), line(old, south, true, press)],
      choices: [{ mover: 'plans.tasks', item: `${chosen}:0`, toId: south.id }],
    })
    const tasks = await run(tx => planTasks(tx, plan.id))
    expect(tasks.map(({ units }) => (units[0]?.unitId === north.id ? 'north' : 'south'))).toEqual([
      'north',
      'south',
      'north',
      'south',
      'north',
      'south',
    ])
  })

  test('reforms one after the other, the earlier recorded last, come to one owner on every day', async () => {
    const [a, b, c] = [await unit('Phòng A'), await unit('Phòng B'), await unit('Phòng C')]
    const plan = await run(tx =>
      addPlan(tx, {
        title: 'Kế hoạch nối',
        recordedBy: actor.id,
        tasks: [{ text: 'Việc', units: [[a, 'lead']] }],
      }),
    )
    await carry({ effectiveOn: '2026-07-01', lines: [line(b, c)] })
    await carry({ effectiveOn: '2026-05-01', lines: [line(a, b)] })
    const owner = async (asOf: string) => (await run(tx => planTasks(tx, plan.id, asOf)))[0]?.units[0]?.unitId
    expect(await owner('2026-04-30')).toBe(a.id)
    expect(await owner('2026-05-01')).toBe(b.id)
    expect(await owner('2026-06-30')).toBe(b.id)
    expect(await owner('2026-07-01')).toBe(c.id)
  })

  test('a plan that names a unit which is no more is answered for by its successor, however late it comes', async () => {
    const [old, next, last] = [await unit('Đội Cũ'), await unit('Đội Kế'), await unit('Đội Cuối')]
    await carry({ effectiveOn: '2026-02-01', lines: [line(old, next)] })
    await carry({ effectiveOn: '2026-04-01', lines: [line(next, last)] })
    const ownerOf = (until: string) =>
      run(async tx => {
        const added = await addPlan(tx, {
          title: 'Kế hoạch đến muộn',
          recordedBy: actor.id,
          tasks: [{ text: 'Việc', units: [[old, 'lead']] }],
        })
        await sql`update plans set period_from = '2025', period_to = ${until} where id = ${added.id}`.execute(
          tx,
        )
        await followIssuedPlan(tx, actor, added.id)
        // Once more changes nothing.
        await followIssuedPlan(tx, actor, added.id)
        return (await planTasks(tx, added.id))[0]?.units[0]?.unitId
      })
    expect(await ownerOf('2026')).toBe(last.id)
    expect(await ownerOf('2026-03')).toBe(next.id)
    expect(await ownerOf('2025')).toBe(old.id)
  })

  test('what cannot be is refused, each thing said, and nothing is written', async () => {
    const [a, b, c] = [await unit('Ban A'), await unit('Ban B'), await unit('Ban C')]
    const many = await run(tx => addUnit(tx, 'Các ban', true))
    await run(tx =>
      addPlan(tx, {
        title: 'Kế hoạch còn',
        recordedBy: actor.id,
        tasks: [{ text: 'Việc', units: [[a, 'lead']] }],
      }),
    )
    expect(await refused({ legalBasis: ' ', lines: [] })).toEqual([
      'succession-no-legal-basis',
      'succession-empty',
    ])
    expect(await refused({ lines: [{ fromId: newId(), toId: a.id, main: true, functionId: null }] })).toEqual(
      ['succession-unit-missing'],
    )
    expect(await refused({ lines: [line(a, a)] })).toEqual(['succession-to-itself'])
    expect(await refused({ lines: [line(a, b, false), line(a, c, false)] })).toEqual(['succession-no-main'])
    expect(await refused({ lines: [line(a, b), line(a, c)] })).toEqual(['succession-twice'])
    expect(await refused({ lines: [line(a, b), line(b, a)] })).toContain('succession-ring')
    expect(await refused({ lines: [line(a, b), line(b, c)] })).toEqual(['succession-successor-ends'])
    expect(await refused({ lines: [line(a, many)] })).toEqual(['succession-collective'])
    expect(await refused({ kind: 'dissolve', lines: [line(a, null)] })).toEqual(['succession-duties-left'])
    expect(await refused({ newUnits: [toMake('  ')], lines: [line(a, b)] })).toEqual(['unit-name-empty'])
    expect(await refused({ newUnits: [toMake('Ban B')], lines: [line(a, c)] })).toEqual(['unit-name-taken'])
    await run(async tx => {
      await sql`update org_units set valid_from = '2026-05-01' where id = ${c.id}`.execute(tx)
    })
    expect(await refused({ lines: [line(a, c)] })).toEqual(['succession-successor-later'])
    expect(await refused({ effectiveOn: '2026-05-01', lines: [line(c, a)] })).toEqual([
      'succession-before-unit',
    ])
    await carry({ effectiveOn: '2026-04-01', lines: [line(b, a)] })
    expect(await refused({ effectiveOn: '2026-04-01', lines: [line(a, c)] })).toContain('succession-same-day')
    expect(await refused({ effectiveOn: '2026-04-02', lines: [line(b, a)] })).toEqual([
      'succession-ended-already',
    ])
    expect(await refused({ effectiveOn: '2026-06-01', lines: [line(a, b)] })).toEqual([
      'succession-successor-ended',
    ])
    expect(await refused({ effectiveOn: '2026-03-01', lines: [line(a, many)] })).toContain(
      'succession-later-reform',
    )
    const counted = await run(tx =>
      sql<{ n: number }>`select count(*)::int as n from org_succession_lines where from_id = ${a.id}`.execute(
        tx,
      ),
    )
    expect(counted.rows[0]?.n).toBe(0)
  })
})
