/** What else goes with a unit: what stands below it, functions, focal points, seats on committees, roles. */
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { carryOutSuccession, findUnits, orgMovers, type Succession } from '../src/org/index.ts'
import { gapsOf, outcomeOf } from '../src/org/queries/succession/preview.ts'
import type { Database, Tx } from '../src/platform/db/index.ts'
import { newId } from '../src/platform/ids.ts'
import { searchColumn } from '../src/platform/text/search-column.ts'
import { forBothDatabases } from './databases.ts'
import { addPerson, addUnit, type UnitRef } from './plan-rows.ts'

const day = '2026-03-01'

forBothDatabases((_kind, open) => {
  let database: Database
  let actorId: string
  const run = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work)
  const unit = (name: string) => run(tx => addUnit(tx, name))

  beforeAll(async () => {
    database = await open()
    actorId = await run(addPerson)
  })

  const succession = (
    lines: readonly [UnitRef, UnitRef, boolean, string?][],
    more: Partial<Succession> = {},
  ): Succession => ({
    id: newId(),
    kind: 'reorganisation',
    effectiveOn: day,
    legalBasis: 'Nghị quyết số 2/NQ-HĐND',
    note: '',
    newUnits: [],
    newFunctions: [],
    renamings: [],
    choices: [],
    lines: lines.map(([from, to, main, functionId]) => ({
      fromId: from.id,
      toId: to.id,
      main,
      functionId: functionId ?? null,
    })),
    ...more,
  })
  const carry = (one: Succession) =>
    run(tx => carryOutSuccession(tx, { id: actorId, name: '', grants: [] }, one, orgMovers))
  const rows = async (query: ReturnType<typeof sql>) => (await run(tx => query.execute(tx))).rows

  const addFunction = async (name: string, area: UnitRef, holder: UnitRef) => {
    const id = newId()
    await run(async tx => {
      await sql`insert into org_functions values (${id}, ${name}, ${searchColumn(name)})`.execute(tx)
      await sql`insert into org_function_holders (id, function_id, area_id, unit_id)
        values (${newId()}, ${id}, ${area.id}, ${holder.id})`.execute(tx)
    })
    return id
  }
  const holders = (functionId: string) =>
    rows(sql`select area_id, unit_id, valid_from, valid_to from org_function_holders
      where function_id = ${functionId} order by valid_from nulls first`)

  test('a function goes where its line says, the others to the main successor', async () => {
    const [area, old, main, other] = [
      await unit('Tỉnh A'),
      await unit('Sở Cũ'),
      await unit('Sở Chính'),
      await unit('Sở Kia'),
    ]
    const press = await addFunction('Báo chí', area, old)
    const post = await addFunction('Bưu chính', area, old)
    const one = succession([
      [old, main, true],
      [old, other, true, press],
    ])
    await carry(one)
    const row = (holder: UnitRef, from: string | null, to: string | null) => ({
      area_id: area.id,
      unit_id: holder.id,
      valid_from: from,
      valid_to: to,
    })
    expect(await holders(press)).toEqual([row(old, null, day), row(other, day, null)])
    expect(await holders(post)).toEqual([row(old, null, day), row(main, day, null)])
    const parts = await run(tx => outcomeOf(tx, one, orgMovers))
    expect(parts.find(({ mover }) => mover.name === 'org.functions')?.sums).toMatchObject([
      { toId: main.id, why: 'main', count: 1 },
      { toId: other.id, why: 'function', count: 1 },
    ])
  })

  test('a function alone moves between units that go on', async () => {
    const [area, from, to] = [await unit('Tỉnh B'), await unit('Sở Giao'), await unit('Sở Nhận')]
    const moved = await addFunction('Thông tin đối ngoại', area, from)
    const stays = await addFunction('Thống kê', area, from)
    await carry(succession([[from, to, true, moved]], { kind: 'transfer' }))
    expect(await holders(moved)).toMatchObject([{ valid_to: day }, { unit_id: to.id, valid_to: null }])
    expect(await holders(stays)).toMatchObject([{ unit_id: from.id, valid_to: null }])
    expect((await run(tx => findUnits(tx, [from.id]))).get(from.id)?.validTo).toBeNull()
  })

  test('of an area that is no more, functions are held in its successor, where nobody holds them', async () => {
    const [one, two, merged, office] = [
      await unit('Xã Một'),
      await unit('Xã Hai'),
      await unit('Xã Gộp'),
      await unit('Phòng Văn hóa'),
    ]
    const culture = await addFunction('Văn hóa cơ sở', one, office)
    await run(tx =>
      sql`insert into org_function_holders (id, function_id, area_id, unit_id)
        values (${newId()}, ${culture}, ${two.id}, ${office.id})`.execute(tx),
    )
    await carry(
      succession([
        [one, merged, true],
        [two, merged, true],
      ]),
    )
    const now = (await holders(culture)).filter(row => (row as { valid_to: unknown }).valid_to === null)
    expect(now).toEqual([{ area_id: merged.id, unit_id: office.id, valid_from: day, valid_to: null }])
  })

  test('units below stand below the successor, and never below themselves', async () => {
    const [top, old, child, grandchild] = [
      await unit('Ủy ban A'),
      await unit('Huyện B'),
      await unit('Xã C'),
      await unit('Thôn D'),
    ]
    const stand = (below: UnitRef, above: UnitRef) =>
      run(async tx => {
        await sql`update org_units set parent_id = ${above.id} where id = ${below.id}`.execute(tx)
        await sql`insert into org_unit_parents (id, unit_id, hierarchy, parent_id)
          values (${newId()}, ${below.id}, 'administrative', ${above.id})`.execute(tx)
      })
    await stand(old, top)
    await stand(child, old)
    await stand(grandchild, child)
    const other = await unit('Xã E')
    await stand(other, old)
    // What stood below the old unit takes it over.
    await carry(succession([[old, grandchild, true]]))
    const units = await run(tx => findUnits(tx, [child.id, other.id, grandchild.id]))
    expect(units.get(child.id)?.parentId).toBe(top.id)
    expect(units.get(other.id)?.parentId).toBe(grandchild.id)
    expect(units.get(grandchild.id)?.parentId).toBe(child.id)
  })

  test('one who is offered for a free place takes it; of two none, and the gap is told', async () => {
    const [one, two, merged] = [await unit('Phòng Một'), await unit('Phòng Hai'), await unit('Phòng Gộp')]
    const point = (of: UnitRef, role: string, name: string) =>
      run(tx =>
        sql`insert into org_focal_points (id, unit_id, role, name) values (${newId()}, ${of.id}, ${role}, ${name})`.execute(
          tx,
        ),
      )
    await point(one, 'leader', 'Lê Một')
    await point(one, 'officer', 'Trần Một')
    await point(two, 'officer', 'Trần Hai')
    const merger = succession([
      [one, merged, true],
      [two, merged, true],
    ])
    await carry(merger)
    expect(
      await rows(
        sql`select name, role from org_focal_points where unit_id = ${merged.id} and valid_from = ${day}::date`,
      ),
    ).toEqual([{ name: 'Lê Một', role: 'leader' }])
    expect(await run(tx => gapsOf(tx, merger))).toEqual([{ unitId: merged.id, role: 'officer' }])
  })

  test('a seat on a committee goes to the successor, who sits there once', async () => {
    const [committee, one, two, merged] = [
      await unit('Ban Chỉ đạo 35'),
      await unit('Sở Thứ nhất'),
      await unit('Sở Thứ hai'),
      await unit('Sở Hợp nhất'),
    ]
    for (const member of [one, two]) {
      await run(tx =>
        sql`insert into org_committee_members (id, committee_id, unit_id, role)
          values (${newId()}, ${committee.id}, ${member.id}, 'member')`.execute(tx),
      )
    }
    await carry(
      succession([
        [one, merged, true],
        [two, merged, true],
      ]),
    )
    expect(
      await rows(
        sql`select unit_id, valid_from, valid_to from org_committee_members where committee_id = ${committee.id}
          order by valid_from nulls first, unit_id`,
      ),
    ).toEqual([
      { unit_id: one.id, valid_from: null, valid_to: day },
      { unit_id: two.id, valid_from: null, valid_to: day },
      { unit_id: merged.id, valid_from: day, valid_to: null },
    ])
  })

  test('roles on the old unit are held on the successor, once, and not those of administrators', async () => {
    const [one, two, merged] = [await unit('Xã Sáu'), await unit('Xã Bảy'), await unit('Xã Tám')]
    const [officer, stand, admin] = [await run(addPerson), await run(addPerson), await run(addPerson)]
    const given = newId()
    const grant = (
      id: string,
      who: string,
      role: string,
      on: UnitRef,
      to: string | null,
      from: string | null,
    ) =>
      run(tx =>
        sql`insert into org_grants (id, person_id, role, unit_id, valid_from, valid_to, granted_at, delegated_from_id)
          values (${id}, ${who}, ${role}, ${on.id}, '2026-01-01', ${to}, now(), ${from})`.execute(tx),
      )
    await grant(given, officer, 'officer', one, null, null)
    await grant(newId(), officer, 'officer', two, null, null)
    await grant(newId(), stand, 'officer', one, '2026-06-01', given)
    await grant(newId(), admin, 'administrator', one, null, null)
    await carry(
      succession([
        [one, merged, true],
        [two, merged, true],
      ]),
    )
    const held = await rows(
      sql`select held.person_id, held.role, held.valid_to, source.unit_id as source_unit from org_grants as held
        left join org_grants as source on source.id = held.delegated_from_id
        where held.unit_id = ${merged.id} order by held.valid_to nulls first`,
    )
    expect(held).toEqual([
      { person_id: officer, role: 'officer', valid_to: null, source_unit: null },
      { person_id: stand, role: 'officer', valid_to: '2026-06-01', source_unit: merged.id },
    ])
  })
})
