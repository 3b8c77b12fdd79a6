import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { forBothDatabases } from '../../tests/databases.ts'
import { wholeOffice } from '../../tests/people.ts'
import { listFactsAbout } from '../audit/index.ts'
import { useTestClock } from '../platform/clock.ts'
import type { Database, Tx } from '../platform/db/index.ts'
import type { Person } from '../platform/http/index.ts'
import { newId } from '../platform/ids.ts'
import { findJob } from '../platform/jobs/index.ts'
import { changeParent } from './actions/change-parent.ts'
import { changeUnit } from './actions/change-unit.ts'
import { createUnit } from './actions/create-unit.ts'
import { keepInStepJob, keepUnitsInStep } from './actions/keep-in-step.ts'
import { storeParent, storeParents } from './actions/store-parent.ts'
import { storeTitle, storeTitles } from './actions/store-title.ts'
import { storeUnitEnds, storeUnitLives } from './actions/store-unit-lives.ts'
import { storeNewUnits } from './actions/store-units.ts'
import { aboveAsOf, childrenAsOf, parentsAsOf, unitAsOf } from './queries/as-of.ts'
import { listUnits, searchUnits, unitsAsOf } from './queries/unit-list.ts'
import { titlesOf } from './queries/unit-spans.ts'
import { findUnits } from './queries/units.ts'
import { guessUnit } from './rules/guess-unit.ts'
import type { NewUnit, Unit } from './units.ts'

const mau: Person = { id: newId(), name: 'Trần Thị Mẫu', grants: wholeOffice('officer') }

/** The day of the reform. */
const reform = '2025-07-01'

forBothDatabases((_kind, open) => {
  let database: Database
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.transaction(work)
  const make = (name: string, more: Partial<NewUnit> = {}): Promise<Unit> =>
    within(tx => createUnit(tx, mau, { ...guessUnit(name, false), ...more }))
  const now = async (id: string): Promise<Unit | undefined> =>
    (await within(tx => findUnits(tx, [id]))).get(id)
  const named = (id: string, day: string) => within(async tx => (await unitAsOf(tx, id, day))?.name)
  const list = async (day: string, more: Parameters<typeof unitsAsOf>[2] | object = {}) =>
    (await within(tx => unitsAsOf(tx, day, { q: '', page: 1, ...more }))).units.map(({ name }) => name)
  const refused = (code: string) => ({ kind: 'refused', code })

  beforeAll(async () => {
    database = await open()
    await within(tx =>
      sql`insert into org_people (id, name, sign_in_name, created_at) values (${mau.id}, 'Mẫu', 'mau', now())`.execute(
        tx,
      ),
    )
  })
  beforeEach(async () => {
    await within(tx => sql`truncate org_units cascade`.execute(tx))
  })

  describe('a unit that is renamed from a day on', () => {
    test('is called on each day as it was then, and found by both names', async () => {
      const unit = await make('Đài Phát thanh và Truyền hình Lam Giang')
      const name = 'Báo và Phát thanh, Truyền hình Lam Giang'
      await within(tx =>
        changeUnit(tx, mau, unit.id, { ...unit, name }, { from: reform, legalBasis: 'QĐ 01' }),
      )
      expect(await named(unit.id, '2025-06-30')).toBe(unit.name)
      expect(await named(unit.id, reform)).toBe(name)
      expect((await now(unit.id))?.name).toBe(name)
      for (const typed of ['đài phát thanh', 'báo và phát thanh']) {
        expect((await within(tx => searchUnits(tx, typed, 5))).map(({ id }) => id)).toEqual([unit.id])
      }
      const [, fact] = await within(tx => listFactsAbout(tx, `unit:${unit.id}`))
      expect(fact?.details).toEqual({
        before: { name: unit.name },
        after: { name },
        from: reform,
        legalBasis: 'QĐ 01',
      })
    })

    test('is not so when it was a mistake: then it was called so on every day', async () => {
      const unit = await make('Sở Ngoại vu')
      await within(tx => changeUnit(tx, mau, unit.id, { ...unit, name: 'Sở Ngoại vụ' }))
      expect(await named(unit.id, '2000-01-01')).toBe('Sở Ngoại vụ')
      expect((await within(tx => titlesOf(tx, [unit.id]))).get(unit.id)).toHaveLength(1)
    })

    test('has its short form as a name to be found by', async () => {
      const unit = await make('Sở Văn hóa')
      await within(tx =>
        storeTitle(tx, {
          unitId: unit.id,
          from: reform,
          name: 'Sở Văn hóa và Thể thao',
          abbreviation: 'SVHTT',
        }),
      )
      expect((await within(tx => searchUnits(tx, 'svhtt', 5))).map(({ id }) => id)).toEqual([unit.id])
    })

    test('to come keeps its name until the day, and then has the new one', async () => {
      const clock = useTestClock('2025-06-15T08:00:00+07:00')
      try {
        const [unit, office] = [await make('Sở A'), await make('UBND tỉnh')]
        const changed = { ...unit, name: 'Sở B', parentId: office.id }
        await within(tx => changeUnit(tx, mau, unit.id, changed, { from: reform }))
        expect(await now(unit.id)).toMatchObject({ name: 'Sở A', parentId: null })
        const job = await within(tx => findJob(tx, keepInStepJob, reform))
        expect(job?.runAfter.toISOString()).toBe('2025-06-30T17:00:00.000Z')
        clock.set('2025-07-01T00:00:01+07:00')
        await within(keepUnitsInStep)
        expect(await now(unit.id)).toMatchObject({ name: 'Sở B', parentId: office.id })
      } finally {
        clock.restore()
      }
    })

    test('is refused on a day on which it is not there', async () => {
      const unit = await make('Sở A', { validFrom: '2025-01-01', validTo: '2025-07-01' })
      for (const [from, code] of [
        ['2024-12-31', 'unit-day-before'],
        ['2025-07-01', 'unit-day-after'],
      ] as const) {
        const renamed = { ...unit, name: 'Sở B' }
        await expect(within(tx => changeUnit(tx, mau, unit.id, renamed, { from }))).rejects.toMatchObject(
          refused(code),
        )
        await expect(
          within(tx => storeTitle(tx, { unitId: unit.id, from, name: 'Sở B' })),
        ).rejects.toMatchObject(refused(code))
      }
      expect(await now(unit.id)).toMatchObject({ name: 'Sở A' })
    })
  })

  test('renamed on the same day twice, a unit has the later name and one title for each day', async () => {
    const unit = await make('Sở A')
    await within(tx =>
      storeTitles(tx, [
        { unitId: unit.id, from: reform, name: 'Sở B' },
        { unitId: unit.id, from: reform, name: 'Sở C' },
      ]),
    )
    expect(await named(unit.id, '2025-06-30')).toBe('Sở A')
    expect(await named(unit.id, reform)).toBe('Sở C')
    expect((await within(tx => titlesOf(tx, [unit.id]))).get(unit.id)).toHaveLength(2)
  })

  describe('a unit that ends', () => {
    test('is read as it was, is no longer listed or offered, and its name is free', async () => {
      const office = await make('UBND tỉnh')
      const old = await make('Sở Thông tin và Truyền thông', { parentId: office.id })
      await within(tx => storeUnitEnds(tx, [old.id], '2025-03-01'))
      expect(await now(old.id)).toMatchObject({ name: old.name, parentId: office.id, validTo: '2025-03-01' })
      expect(await within(tx => unitAsOf(tx, old.id, '2026-01-01'))).toMatchObject({
        name: old.name,
        parentId: office.id,
      })
      expect(await list('2025-02-28')).toEqual(['Sở Thông tin và Truyền thông', office.name])
      expect(await list('2025-03-01')).toEqual([office.name])
      expect(await list('2025-03-01', { presence: 'ended' })).toEqual([old.name])
      expect(await list('2025-03-01', { presence: 'all', parentId: office.id })).toEqual([old.name])
      expect(await within(tx => searchUnits(tx, 'thông tin', 5))).toEqual([])
      expect(await within(tx => searchUnits(tx, 'thông tin', 5, '2025-02-28'))).toHaveLength(1)
      const again = await make('Sở Thông tin và Truyền thông', {
        parentId: office.id,
        validFrom: '2025-03-01',
      })
      expect(again.id).not.toBe(old.id)
      await expect(make('Sở Thông tin và Truyền thông', { parentId: office.id })).rejects.toMatchObject(
        refused('unit-name-taken'),
      )
    })

    test('before it begins is refused', async () => {
      const unit = await make('Sở A', { validFrom: '2025-07-01' })
      await expect(within(tx => storeUnitEnds(tx, [unit.id], '2025-07-01'))).rejects.toMatchObject(
        refused('unit-ends-first'),
      )
      await expect(make('Sở B', { validFrom: '2025-07-01', validTo: '2025-07-01' })).rejects.toMatchObject(
        refused('unit-ends-first'),
      )
    })

    test('takes a renaming to come with it', async () => {
      const unit = await make('Sở A')
      await within(tx => storeTitle(tx, { unitId: unit.id, from: '2025-07-01', name: 'Sở B' }))
      await within(tx => storeUnitEnds(tx, [unit.id], '2025-03-01'))
      expect((await within(tx => titlesOf(tx, [unit.id]))).get(unit.id)).toMatchObject([
        { value: { name: 'Sở A' }, from: null, to: '2025-03-01' },
      ])
      expect((await now(unit.id))?.name).toBe('Sở A')
    })

    test('by mistake goes on when its days are set right', async () => {
      const office = await make('UBND tỉnh')
      const unit = await make('Sở A', { parentId: office.id })
      await within(tx => storeUnitEnds(tx, [unit.id], '2025-03-01'))
      await within(tx => storeUnitLives(tx, new Map([[unit.id, { from: null, to: null }]])))
      expect(await list('2026-01-01', { parentId: office.id })).toEqual(['Sở A'])
    })

    test('gives its code to another, and two that are there have never one', async () => {
      const old = await make('Sở A', { code: 'h25.13' })
      expect(old.code).toBe('H25.13')
      await expect(make('Sở B', { code: 'H25.13' })).rejects.toMatchObject(refused('unit-code-taken'))
      for (const code of ['25.H13', 'H2', 'H25.', `H25.${'1'.repeat(33)}`]) {
        await expect(make('Sở B', { code })).rejects.toMatchObject(refused('unit-code-wrong'))
      }
      await within(tx => storeUnitEnds(tx, [old.id], '2025-03-01'))
      expect((await make('Sở B', { code: 'H25.13' })).code).toBe('H25.13')
    })
  })

  describe('parents', () => {
    test('are told by day and by hierarchy', async () => {
      const [state, party, ministry] = [
        await make('UBND tỉnh'),
        await make('Tỉnh ủy'),
        await make('Bộ Công an'),
      ]
      const police = await make('Công an tỉnh', { parentId: ministry.id })
      await within(tx =>
        storeParents(tx, [
          { unitId: police.id, hierarchy: 'administrative', from: reform, parentId: state.id },
          { unitId: police.id, hierarchy: 'party', from: null, parentId: party.id },
        ]),
      )
      const above = (day: string, hierarchy?: 'party') =>
        within(async tx => (await parentsAsOf(tx, [police.id], day, hierarchy)).get(police.id)?.id)
      expect(await above('2025-06-30')).toBe(ministry.id)
      expect(await above(reform)).toBe(state.id)
      expect(await above('2020-01-01', 'party')).toBe(party.id)
      expect((await now(police.id))?.parentId).toBe(state.id)
      expect(await list('2025-06-30', { parentId: ministry.id })).toEqual(['Công an tỉnh'])
      expect(await list(reform, { parentId: ministry.id })).toEqual([])
      const branches = (id: string | null, day: string, hierarchy: 'party' | 'administrative') =>
        within(async tx =>
          (await childrenAsOf(tx, id, day, { hierarchy })).branches.map(({ unit, childCount }) => [
            unit.name,
            childCount,
          ]),
        )
      expect(await branches(null, reform, 'administrative')).toEqual([
        ['Bộ Công an', 0],
        ['Tỉnh ủy', 0],
        [state.name, 1],
      ])
      expect(await branches(null, reform, 'party')).toEqual([['Tỉnh ủy', 1]])
      expect(await branches(party.id, reform, 'party')).toEqual([['Công an tỉnh', 0]])
    })

    test('are changed from a day on, or set right, on the record', async () => {
      const [office, unit] = [await make('Tỉnh ủy'), await make('Công an tỉnh')]
      const put = (parentId: string | null, from: string | null) =>
        within(tx => changeParent(tx, mau, unit.id, { hierarchy: 'party', parentId }, { from }))
      await put(office.id, reform)
      await put(office.id, reform)
      const above = async (day: string) =>
        (await within(tx => parentsAsOf(tx, [unit.id], day, 'party'))).get(unit.id)?.id
      expect([await above('2025-06-30'), await above(reform)]).toEqual([undefined, office.id])
      expect((await within(tx => listFactsAbout(tx, `unit:${unit.id}`))).slice(1)).toMatchObject([
        {
          kind: 'unit.parent-changed',
          details: {
            hierarchy: 'party',
            before: { parentId: null },
            after: { parentId: office.id },
            from: reform,
          },
        },
      ])
      await put(null, null)
      expect(await above(reform)).toBeUndefined()
      await expect(put(newId(), null)).rejects.toMatchObject(refused('unit-parent-missing'))
    })

    test('must be there on these days', async () => {
      const old = await make('UBND huyện', { validTo: reform })
      await expect(make('UBND xã', { parentId: old.id, validFrom: reform })).rejects.toMatchObject(
        refused('unit-parent-not-there'),
      )
      const unit = await make('UBND xã', { parentId: old.id })
      const other = await make('Sở A')
      await expect(
        within(tx => changeUnit(tx, mau, other.id, { ...other, parentId: old.id }, { from: reform })),
      ).rejects.toMatchObject(refused('unit-parent-not-there'))
      await within(tx =>
        changeUnit(tx, mau, unit.id, { ...unit, name: 'UBND xã Hai' }, { from: '2026-01-01' }),
      )
      expect(await named(unit.id, '2026-01-01')).toBe('UBND xã Hai')
    })

    test('may end, and then the unit stands alone', async () => {
      const office = await make('UBND huyện')
      const unit = await make('UBND xã', { parentId: office.id })
      await within(tx =>
        storeParent(tx, { unitId: unit.id, hierarchy: 'administrative', from: reform, parentId: null }),
      )
      expect((await now(unit.id))?.parentId).toBeNull()
      expect((await within(tx => unitAsOf(tx, unit.id, '2025-06-30')))?.parentId).toBe(office.id)
    })

    test('who are no more leave what stood below at the top', async () => {
      const office = await make('UBND huyện')
      const unit = await make('UBND xã', { parentId: office.id })
      await within(tx => storeUnitEnds(tx, [office.id], reform))
      const top = await within(tx => childrenAsOf(tx, null, reform))
      expect(top.branches.map(({ unit: one }) => one.id)).toEqual([unit.id])
    })

    test('in a ring are refused in every hierarchy, on every day, by name', async () => {
      const [one, two, three] = [await make('Sở A'), await make('Sở B'), await make('Sở C')]
      for (const hierarchy of ['administrative', 'party', 'committee'] as const) {
        await within(tx => storeParent(tx, { unitId: one.id, hierarchy, from: null, parentId: two.id }))
        await within(tx =>
          storeParent(tx, { unitId: two.id, hierarchy, from: '2027-01-01', parentId: three.id }),
        )
        await expect(
          within(tx => storeParent(tx, { unitId: three.id, hierarchy, from: null, parentId: one.id })),
        ).rejects.toMatchObject({
          ...refused('unit-parent-below'),
          args: { ring: 'Sở C → Sở A → Sở B → Sở C' },
        })
      }
    })

    test('one after the other may stand each under the other', async () => {
      const one = await make('Sở A')
      const two = await make('Sở B', { parentId: one.id })
      await within(tx =>
        storeParents(tx, [
          { unitId: two.id, hierarchy: 'administrative', from: reform, parentId: null },
          { unitId: one.id, hierarchy: 'administrative', from: reform, parentId: two.id },
        ]),
      )
      const above = (id: string, day: string) =>
        within(async tx => (await aboveAsOf(tx, id, day)).map(unit => unit.id))
      expect(await above(two.id, '2025-06-30')).toEqual([one.id])
      expect(await above(one.id, reform)).toEqual([two.id])
    })
  })

  test('thousands of new units are written in one go, with parents among them, and renamed in another', async () => {
    const top = newId()
    const units = Array.from({ length: 3000 }, (_, index) => ({
      ...guessUnit(`UBND xã Số ${index}`, false),
      id: newId(),
      parentId: top,
      code: `H99.${index}`,
      otherNames: [`Xã ${index}`],
    }))
    const province = { ...guessUnit('UBND tỉnh Số', false), id: top }
    await within(tx => storeNewUnits(tx, mau.id, [...units, province]))
    await within(tx =>
      storeTitles(
        tx,
        units.map(({ id, name }) => ({ unitId: id, from: reform, name: `${name} mới` })),
      ),
    )
    const part = await within(tx => listUnits(tx, { q: 'mới', page: 1, parentId: top }))
    expect(part.total).toBe(3000)
    expect(part.units[0]?.name).toBe('Ủy ban nhân dân xã Số 0 mới')
    expect((await list('2025-06-30', { parentId: top }))[0]).toBe('Ủy ban nhân dân xã Số 0')
    expect((await within(tx => childrenAsOf(tx, null, reform))).branches).toMatchObject([
      { childCount: 3000 },
    ])
  })

  test('a ring among new units is refused and nothing is kept', async () => {
    const [one, two] = [newId(), newId()]
    const units = [
      { ...guessUnit('Sở A', false), id: one, parentId: two },
      { ...guessUnit('Sở B', false), id: two, parentId: one },
    ]
    await expect(within(tx => storeNewUnits(tx, mau.id, units))).rejects.toMatchObject(
      refused('unit-parent-below'),
    )
    expect(await now(one)).toBeUndefined()
  })
})
