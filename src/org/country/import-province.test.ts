import { beforeAll, expect, test } from 'vitest'
import { forBothDatabases } from '../../../tests/databases.ts'
import { wholeOffice } from '../../../tests/people.ts'
import { readHead } from '../../audit/index.ts'
import type { Database } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids.ts'
import { createUnit } from '../actions/create-unit.ts'
import { parentSpansOf } from '../queries/unit-spans.ts'
import { findUnits, findUnitsByNames } from '../queries/units.ts'
import type { OrgTables } from '../tables.ts'
import { importProvince } from './import-province.ts'
import { type ProvinceReform, reformDay } from './model.ts'
import { unitsOfPlaces } from './queries.ts'
import { reformsOf } from './reform.ts'
import { countryPlaces } from './source.ts'

const reforms = reformsOf(countryPlaces())

function reformNamed(name: string): ProvinceReform {
  const reform = reforms.find(one => one.name === name)
  if (!reform) throw new Error(`no ${name}`)
  return reform
}

const actor: Person = { id: newId(), name: 'Lê Thu Vân', grants: wholeOffice('administrator') }

async function addActor(database: Database): Promise<void> {
  await database.transaction(tx =>
    tx
      .withTables<OrgTables>()
      .insertInto('org_people')
      .values({
        id: actor.id,
        name: actor.name,
        sign_in_name: 'van.le',
        created_at: new Date(),
        left_at: null,
      })
      .execute(),
  )
}

forBothDatabases((_kind, open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await addActor(database)
  })

  const run = (name: string, side: 'before' | 'after' | 'both') =>
    database.transaction(tx => importProvince(tx, actor, reformNamed(name), side))

  test('a province comes in with its committees of both sides, their days and their parents', async () => {
    const { units } = reformNamed('tỉnh Lai Châu')
    expect(await run('tỉnh Lai Châu', 'both')).toEqual({ made: units.length, found: 0, already: 0 })
    const [provinces, districts] = await database.transaction(async tx => [
      await findUnitsByNames(tx, ['Ủy ban nhân dân tỉnh Lai Châu']),
      await findUnitsByNames(tx, ['UBND huyện Mường Tè']),
    ])
    const [[province], [district]] = [[...provinces.values()].flat(), [...districts.values()].flat()]
    expect(province).toMatchObject({ level: 'province', parentId: null, validFrom: null, validTo: null })
    expect(district).toMatchObject({ level: 'district', parentId: province?.id, validTo: reformDay })
  })

  test('the same import again changes nothing and leaves no fact', async () => {
    const before = await database.transaction(tx => readHead(tx))
    const { units } = reformNamed('tỉnh Lai Châu')
    expect(await run('tỉnh Lai Châu', 'both')).toEqual({ made: 0, found: 0, already: units.length })
    expect(await database.transaction(tx => readHead(tx))).toEqual(before)
  })

  test('a commune that went on stood under its district, and stands under the province', async () => {
    const spans = await database.transaction(async tx => {
      const key = 'lasting:commune:03451'
      const id = (await unitsOfPlaces(tx, [key])).get(key) ?? ''
      const parents = (await parentSpansOf(tx, 'administrative', [id])).get(id) ?? []
      const units = await findUnits(
        tx,
        parents.map(({ value }) => value),
      )
      return parents.map(({ value, from, to }) => [units.get(value)?.name, from, to])
    })
    expect(spans).toEqual([
      ['Ủy ban nhân dân huyện Mường Tè', null, reformDay],
      ['Ủy ban nhân dân tỉnh Lai Châu', reformDay, null],
    ])
  })

  test('the sides may come one after the other, in any order', async () => {
    const after = await run('tỉnh Sơn La', 'after')
    const before = await run('tỉnh Sơn La', 'before')
    const { units } = reformNamed('tỉnh Sơn La')
    expect(after.made + before.made).toBe(units.length)
    const key = 'lasting:commune:03760'
    const spans = await database.transaction(async tx => {
      const id = (await unitsOfPlaces(tx, [key])).get(key) ?? ''
      return (await parentSpansOf(tx, 'administrative', [id])).get(id) ?? []
    })
    expect(spans.map(({ from, to }) => [from, to])).toEqual([
      [null, reformDay],
      [reformDay, null],
    ])
  })

  test('committees that somebody typed are found, and stay as they are', async () => {
    const typed = await database.transaction(async tx => {
      const province = await createUnit(tx, actor, {
        name: 'Ủy ban nhân dân tỉnh Tuyên Quang',
        kind: 'peoples-committee',
        level: 'province',
        collective: false,
        parentId: null,
      })
      const commune = await createUnit(tx, actor, {
        name: 'UBND xã Sơn Dương',
        kind: 'peoples-committee',
        level: 'commune',
        collective: false,
        parentId: province.id,
      })
      return { province, commune }
    })
    const done = await run('tỉnh Tuyên Quang', 'both')
    expect(done.found).toBe(2)
    const known = await database.transaction(tx =>
      unitsOfPlaces(
        tx,
        reformNamed('tỉnh Tuyên Quang').units.map(({ key }) => key),
      ),
    )
    // The province of today has the name of an old one: what was typed is the one of today.
    expect(known.get('after:province:08')).toBe(typed.province.id)
    expect([...known].find(([, id]) => id === typed.commune.id)?.[0]).toMatch(/^after:commune:/u)
    const stayed = await database.transaction(tx => findUnits(tx, [typed.commune.id]))
    expect(stayed.get(typed.commune.id)).toMatchObject({ name: 'UBND xã Sơn Dương', validFrom: null })
  })
})
