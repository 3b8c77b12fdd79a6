import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { forBothDatabases } from '../../tests/databases.ts'
import { wholeOffice } from '../../tests/people.ts'
import { listFactsAbout } from '../audit/index.ts'
import { unitKey } from '../documents/index.ts'
import { now } from '../platform/clock.ts'
import type { Database, Tx } from '../platform/db/index.ts'
import type { Person } from '../platform/http/index.ts'
import { newId } from '../platform/ids.ts'
import { changeUnit } from './actions/change-unit.ts'
import { createUnit } from './actions/create-unit.ts'
import { addUnitName, removeUnitName } from './actions/unit-names.ts'
import { listUnits, searchUnits } from './queries/unit-list.ts'
import { findUnits, findUnitsByNames, unitsAbove } from './queries/units.ts'
import { guessUnit } from './rules/guess-unit.ts'
import { unitNameMax, unitsNamed } from './rules/units.ts'
import type { OrgTables } from './tables.ts'
import type { NewUnit, Unit } from './units.ts'

const mau: Person = { id: newId(), name: 'Trần Thị Mẫu', grants: wholeOffice('officer') }

forBothDatabases((_kind, open) => {
  let database: Database
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.transaction(work)
  const make = (name: string, more: Partial<NewUnit> = {}): Promise<Unit> =>
    within(tx => createUnit(tx, mau, { ...guessUnit(name, more.collective ?? false), ...more }))
  const find = async (id: string): Promise<Unit> => {
    const unit = (await within(tx => findUnits(tx, [id]))).get(id)
    if (!unit) throw new Error('no such unit')
    return unit
  }
  const candidates = async (name: string, collective = false): Promise<readonly string[]> => {
    const found = await within(tx => findUnitsByNames(tx, [name]))
    return unitsNamed(found.get(unitKey(name)), collective).map(unit => unit.id)
  }
  const search = async (typed: string, limit = 10): Promise<readonly string[]> =>
    (await within(tx => searchUnits(tx, typed, limit))).map(({ name }) => name)

  beforeAll(async () => {
    database = await open()
    const row = { id: mau.id, name: mau.name, sign_in_name: 'mau', created_at: now(), left_at: null }
    await within(tx => tx.withTables<OrgTables>().insertInto('org_people').values(row).execute())
  })
  beforeEach(async () => {
    await within(tx => sql`truncate org_units cascade`.execute(tx))
  })

  describe('a name finds its unit', () => {
    test.each([
      [['Sở VHTTDL', 'Sở Văn hóa, Thể thao và Du lịch', 'SỞ VH-TT&DL', 'Sở VH, TT và DL']],
      [['Công an tỉnh', 'Công an Tỉnh', 'CÔNG AN TỈNH', 'công an tỉnh']],
      [['UBND xã Bến Lúa', 'Ủy ban nhân dân xã Bến Lúa', 'UỶ BAN NHÂN DÂN XÃ BẾN LÚA']],
    ])('however it is written: %s', async spellings => {
      const unit = await make(spellings[0] ?? '')
      await make('Sở Y tế')
      for (const spelling of spellings) expect(await candidates(spelling), spelling).toEqual([unit.id])
    })

    test('and never one whose place has other marks', async () => {
      await make('UBND xã Hòa An')
      expect(await candidates('UBND xã Hoa An')).toEqual([])
    })

    test('and a name for many never means one, nor one name many', async () => {
      const [one, many] = [await make('UBND xã'), await make('UBND các xã', { collective: true })]
      expect(unitKey('UBND các xã')).toBe(unitKey('UBND xã'))
      expect(await candidates('UBND xã')).toEqual([one.id])
      expect(await candidates('UBND các xã', true)).toEqual([many.id])
    })

    test('and a name of two places gives both', async () => {
      const [north, south] = [await make('UBND huyện Bắc'), await make('UBND huyện Nam')]
      const first = await make('UBND xã Tân Hội', { parentId: north.id })
      const second = await make('UBND xã Tân Hội', { parentId: south.id })
      expect(new Set(await candidates('UBND xã Tân Hội'))).toEqual(new Set([first.id, second.id]))
    })

    test('hundreds at once, in few queries', async () => {
      const names = Array.from({ length: 300 }, (_, index) => `Sở Việc số ${index}`)
      const units = new Map<string, string>()
      await within(async tx => {
        for (const name of names) units.set(name, (await createUnit(tx, mau, guessUnit(name, false))).id)
      })
      const found = await within(tx => findUnitsByNames(tx, [...names, 'Sở không có', '']))
      expect(found.size).toBe(300)
      for (const name of names)
        expect(found.get(unitKey(name))?.map(({ id }) => id)).toEqual([units.get(name)])
    })
  })

  test('a unit whose names share a key is found once', async () => {
    const { id } = await make('Sở Văn hóa, Thể thao và Du lịch')
    await within(tx => addUnitName(tx, mau, id, 'Sở VHTTDL'))
    expect((await candidates('SỞ VH-TT&DL')).filter(one => one === id)).toEqual([id])
  })

  describe('a unit', () => {
    test('is made with its name in one line, on the record', async () => {
      const made = await make(' Sở  Y\u00a0tế ', { name: ' Sở  Y\u00a0tế ' })
      expect(await find(made.id)).toEqual(made)
      expect(made).toMatchObject({ name: 'Sở Y tế', kind: 'department', level: 'province', otherNames: [] })
      const facts = await within(tx => listFactsAbout(tx, `unit:${made.id}`))
      expect(facts).toMatchObject([
        {
          kind: 'unit.created',
          actor: { kind: 'person', id: mau.id },
          details: { after: { name: 'Sở Y tế' } },
        },
      ])
    })

    test('may have the longest name that is allowed, however many bytes it takes', async () => {
      // Different letters, so that no index makes it smaller.
      const letters = [...'ẬẤỔỆỮỖỂẶỜỨỘỀỰẮỒỬ']
      const word = (index: number) =>
        Array.from({ length: 7 }, (_, at) => letters[(index * 7 + at * at) % 16]).join('')
      const name = `UBND xã ${Array.from({ length: 49 }, (_, index) => word(index)).join(' ')}`.slice(
        0,
        unitNameMax,
      )
      const unit = await make(name, { name })
      expect(name.length).toBeGreaterThan(unitNameMax - 10)
      expect(await candidates(name)).toEqual([unit.id])
    })

    test('of a kind that nobody knows is one of the others', async () => {
      expect((await make('Tổ hợp lạ', { kind: 'club' })).kind).toBe('other')
    })

    test('changes, and goes by its former name too', async () => {
      const [office, unit] = [await make('UBND tỉnh'), await make('Sở Thông tin và Truyền thông')]
      const to: NewUnit = {
        name: 'Sở Khoa học và Công nghệ',
        kind: 'department',
        level: 'province',
        collective: false,
        parentId: office.id,
      }
      await within(tx => changeUnit(tx, mau, unit.id, to))
      await within(tx => changeUnit(tx, mau, unit.id, to))
      expect(await find(unit.id)).toEqual({
        ...to,
        id: unit.id,
        code: null,
        validFrom: null,
        validTo: null,
        otherNames: ['Sở Thông tin và Truyền thông'],
      })
      expect(await candidates('Sở TTTT')).toEqual([unit.id])
      const facts = await within(tx => listFactsAbout(tx, `unit:${unit.id}`))
      expect(facts.map(({ kind }) => kind)).toEqual(['unit.created', 'unit.changed'])
      expect(facts[1]?.details).toEqual({
        before: { name: 'Sở Thông tin và Truyền thông', parentId: null },
        after: { name: 'Sở Khoa học và Công nghệ', parentId: office.id },
      })
    })

    test('whose name is only set otherwise gets no other name', async () => {
      const unit = await make('Sở y tế', { name: 'Sở y tế' })
      await within(tx => changeUnit(tx, mau, unit.id, { ...unit, name: 'Sở Y tế' }))
      expect(await find(unit.id)).toMatchObject({ name: 'Sở Y tế', otherNames: [] })
    })

    test('takes other names and loses them, each once', async () => {
      const unit = await make('Sở Văn hóa, Thể thao và Du lịch')
      for (const name of ['Sở VHTTDL', 'SỞ VHTTDL', 'Ngành văn hóa']) {
        await within(tx => addUnitName(tx, mau, unit.id, name))
      }
      expect((await find(unit.id)).otherNames).toEqual(['Ngành văn hóa', 'Sở VHTTDL'])
      expect(await candidates('ngành văn hoá')).toEqual([unit.id])
      await within(tx => removeUnitName(tx, mau, unit.id, 'ngành Văn hóa'))
      await within(tx => removeUnitName(tx, mau, unit.id, 'ngành Văn hóa'))
      expect((await find(unit.id)).otherNames).toEqual(['Sở VHTTDL'])
      expect(await candidates('Ngành văn hóa')).toEqual([])
      const facts = await within(tx => listFactsAbout(tx, `unit:${unit.id}`))
      expect(facts.map(({ kind }) => kind)).toEqual([
        'unit.created',
        'unit.name-added',
        'unit.name-added',
        'unit.name-removed',
      ])
    })
  })

  describe('refused is', () => {
    const refused = (code: string) => ({ kind: 'refused', code })

    test.each([
      ['an empty name', '  ', 'unit-name-empty'],
      ['a name of signs only', '...,;', 'unit-name-empty'],
      ['a name that is too long', 'Sở '.repeat(unitNameMax), 'unit-name-too-long'],
    ])('%s', async (_what, name, code) => {
      const unit = await make('Sở Y tế')
      await expect(make(name)).rejects.toMatchObject(refused(code))
      await expect(within(tx => changeUnit(tx, mau, unit.id, { ...unit, name }))).rejects.toMatchObject(
        refused(code),
      )
      await expect(within(tx => addUnitName(tx, mau, unit.id, name))).rejects.toMatchObject(refused(code))
      expect(await find(unit.id)).toEqual(unit)
    })

    test('a second unit of one name under one parent, however it is written', async () => {
      const [office, taken] = [await make('UBND tỉnh'), await make('Sở VHTTDL')]
      await expect(make('Sở Văn hóa, Thể thao và Du lịch')).rejects.toMatchObject(refused('unit-name-taken'))
      const elsewhere = await make('Sở Văn hóa, Thể thao và Du lịch', { parentId: office.id })
      await expect(
        within(tx => changeUnit(tx, mau, elsewhere.id, { ...elsewhere, parentId: null })),
      ).rejects.toMatchObject(refused('unit-name-taken'))
      await within(tx => changeUnit(tx, mau, taken.id, { ...taken, level: null }))
    })

    test('a parent that is not there, is a collective, or stands below', async () => {
      const many = await make('UBND các xã', { collective: true })
      await expect(make('Tổ A', { parentId: newId() })).rejects.toMatchObject(refused('unit-parent-missing'))
      await expect(make('Tổ A', { parentId: 'không' })).rejects.toMatchObject(refused('unit-parent-missing'))
      await expect(make('Tổ A', { parentId: many.id })).rejects.toMatchObject(
        refused('unit-parent-collective'),
      )
      const top = await make('UBND tỉnh')
      const middle = await make('Sở Y tế', { parentId: top.id })
      const low = await make('Trung tâm Y tế', { parentId: middle.id })
      for (const parentId of [top.id, middle.id, low.id]) {
        await expect(within(tx => changeUnit(tx, mau, top.id, { ...top, parentId }))).rejects.toMatchObject(
          refused('unit-parent-below'),
        )
      }
      await within(tx => changeUnit(tx, mau, low.id, { ...low, parentId: top.id }))
    })

    test('taking the official name away', async () => {
      const unit = await make('Sở Y tế')
      await expect(within(tx => removeUnitName(tx, mau, unit.id, 'sở y tế'))).rejects.toMatchObject(
        refused('unit-name-official'),
      )
    })

    test('a change of what is not there', async () => {
      const missing = { kind: 'not-found' }
      const unit = guessUnit('Sở Y tế', false)
      for (const id of [newId(), 'không']) {
        await expect(within(tx => changeUnit(tx, mau, id, unit))).rejects.toMatchObject(missing)
        await expect(within(tx => addUnitName(tx, mau, id, 'Sở Y tế'))).rejects.toMatchObject(missing)
        await expect(within(tx => removeUnitName(tx, mau, id, 'Sở Y tế'))).rejects.toMatchObject(missing)
      }
    })
  })

  test('a list can be what is right below one, and a unit knows what is above it', async () => {
    const top = await make('UBND tỉnh')
    const middle = await make('Sở Y tế', { parentId: top.id })
    const low = await make('Trung tâm Y tế', { parentId: middle.id })
    const below = await within(tx => listUnits(tx, { q: '', parentId: top.id, page: 1 }))
    expect(below).toMatchObject({ total: 1, units: [{ id: middle.id }] })
    expect((await within(tx => unitsAbove(tx, low))).map(({ id }) => id)).toEqual([top.id, middle.id])
    expect(await within(tx => unitsAbove(tx, top))).toEqual([])
  })

  test('of two who make the same unit at once one is told', async () => {
    const results = await Promise.allSettled([make('Sở Y tế'), make('Sở Y Tế')])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await within(tx => listUnits(tx, { q: '', page: 1 }))).total).toBe(1)
  })

  test('two who turn two units around at once make no circle', async () => {
    const [one, other] = [await make('Sở Y tế'), await make('Sở Tư pháp')]
    const results = await Promise.allSettled([
      within(tx => changeUnit(tx, mau, one.id, { ...one, parentId: other.id })),
      within(tx => changeUnit(tx, mau, other.id, { ...other, parentId: one.id })),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  describe('finding', () => {
    beforeEach(async () => {
      await within(async tx => {
        for (const name of [
          'Sở Ngoại vụ',
          'Sở Nội vụ',
          'Sở Văn hóa, Thể thao và Du lịch',
          'Công an tỉnh',
          'UBND xã Hòa An',
          'UBND xã Hoa An',
        ])
          await createUnit(tx, mau, guessUnit(name, false))
      })
    })

    test.each([
      ['ngoai', ['Sở Ngoại vụ']],
      ['VỤ NGOẠI', ['Sở Ngoại vụ']],
      ['ngo', ['Sở Ngoại vụ']],
      ['vu', ['Sở Ngoại vụ', 'Sở Nội vụ']],
      ['sở vhttdl', ['Sở Văn hóa, Thể thao và Du lịch']],
      ['UBND xã hoà', ['Ủy ban nhân dân xã Hòa An', 'Ủy ban nhân dân xã Hoa An']],
      ['UBND xã hoa', ['Ủy ban nhân dân xã Hoa An', 'Ủy ban nhân dân xã Hòa An']],
      ['không có', []],
    ])('“%s”', async (typed, names) => {
      expect(await search(typed)).toEqual(names)
    })

    test.each(['', "' & | ! :*"])(
      '“%s”, in which there is no word, gives the first by the dictionary',
      async typed => {
        expect(await search(typed, 2)).toEqual(['Công an tỉnh', 'Sở Ngoại vụ'])
      },
    )

    test('the unit whose whole name was typed comes first', async () => {
      await make('Văn phòng Sở Nội vụ')
      expect((await search('so noi vu'))[0]).toBe('Sở Nội vụ')
      expect((await search('sở nội'))[0]).toBe('Sở Nội vụ')
    })

    test('another name finds it too, once', async () => {
      const [unit] = await within(tx => searchUnits(tx, 'Sở Ngoại vụ', 1))
      await within(tx => addUnitName(tx, mau, unit?.id ?? '', 'Sở Ngoại vụ và Biên giới'))
      expect(await search('biên giới')).toEqual(['Sở Ngoại vụ'])
      expect(await search('ngoại vụ')).toEqual(['Sở Ngoại vụ'])
    })

    test('a list is narrowed by kind and level, and counts', async () => {
      const list = (filter: object) => within(tx => listUnits(tx, { q: '', page: 1, ...filter }))
      expect((await list({ kind: 'police' })).units.map(({ name }) => name)).toEqual(['Công an tỉnh'])
      expect(await list({ level: 'commune' })).toMatchObject({ total: 2, pages: 1 })
      expect(await list({ kind: 'department', q: 'vụ' })).toMatchObject({ total: 2 })
      const last = await list({ page: 9 })
      expect(last).toMatchObject({ total: 6, page: 1, pages: 1 })
      expect(last.units).toHaveLength(6)
    })
  })
})
