import { expect, test } from 'vitest'
import { isOnSide, type PlaceUnit, reformDay } from './model.ts'
import { placeName } from './place-names.ts'
import { reformsOf } from './reform.ts'
import { countryPlaces, placesInFile } from './source.ts'

const reforms = reformsOf(countryPlaces())
const units = reforms.flatMap(({ units }) => units)
const lines = reforms.flatMap(({ lines }) => lines)

const count = (side: 'before' | 'after', level: PlaceUnit['level']): number =>
  units.filter(unit => isOnSide(unit, side) && unit.level === level).length

test('the country before the reform has the official sums', () => {
  expect([count('before', 'province'), count('before', 'district'), count('before', 'commune')]).toEqual([
    63, 696, 10_035,
  ])
})

test('the country after the reform has the official sums', () => {
  expect([count('after', 'province'), count('after', 'district'), count('after', 'commune')]).toEqual([
    34, 0, 3321,
  ])
})

test('exactly the eleven provinces that were not merged go on', () => {
  const names = units.filter(({ key }) => key.startsWith('lasting:province')).map(({ name }) => name)
  expect(names.map(name => name.replace('Ủy ban nhân dân ', ''))).toEqual([
    'thành phố Hà Nội',
    'tỉnh Cao Bằng',
    'tỉnh Điện Biên',
    'tỉnh Lai Châu',
    'tỉnh Sơn La',
    'tỉnh Lạng Sơn',
    'tỉnh Quảng Ninh',
    'tỉnh Thanh Hóa',
    'tỉnh Nghệ An',
    'tỉnh Hà Tĩnh',
    'thành phố Huế',
  ])
})

test('the communes that were not rearranged go on under another parent', () => {
  const lasting = units.filter(({ key }) => key.startsWith('lasting:commune'))
  expect(lasting).toHaveLength(131)
  for (const { above } of lasting) {
    expect(above.map(({ validity }) => validity)).toEqual([
      { from: null, to: reformDay },
      { from: reformDay, to: null },
    ])
  }
})

test('a new province that kept an old name is another unit', () => {
  const named = units.filter(({ name }) => name === 'Ủy ban nhân dân tỉnh Tuyên Quang')
  expect(named.map(({ validity }) => validity)).toEqual([
    { from: null, to: reformDay },
    { from: reformDay, to: null },
  ])
})

test('every key stands once, and every parent and every line leads to a unit above or in the country', () => {
  const keys = new Set(units.map(({ key }) => key))
  expect(keys.size).toBe(units.length)
  const seen = new Set<string>()
  for (const { key, above } of units) {
    for (const parent of above) expect(seen.has(parent.key), `${key} under ${parent.key}`).toBe(true)
    seen.add(key)
  }
  for (const { from, to } of lines) expect([from, to].filter(key => !keys.has(key))).toEqual([])
})

test('whatever ends has exactly one main successor, which is there from that day, and nothing else has one', () => {
  const byKey = new Map(units.map(unit => [unit.key, unit]))
  const mains = Map.groupBy(
    lines.filter(({ main }) => main),
    ({ from }) => from,
  )
  const ended = units.filter(({ validity }) => validity.to !== null)
  expect(ended.filter(({ key }) => mains.get(key)?.length !== 1)).toEqual([])
  expect(mains.size).toBe(ended.length)
  for (const { to } of lines) expect(byKey.get(to)?.validity.to).toBeNull()
})

test('every commune of today has somebody that it took over from, or goes on', () => {
  const taken = new Set(lines.map(({ to }) => to))
  const orphans = units.filter(unit => unit.validity.from === reformDay && !taken.has(unit.key))
  expect(orphans).toEqual([])
})

test('a district goes to its province, or to the one commune that it wholly became', () => {
  const mainOf = (from: string): string | undefined => lines.find(line => line.from === from && line.main)?.to
  expect(mainOf('before:district:tỉnh Tuyên Quang/huyện Sơn Dương')).toBe('after:province:08')
  expect(mainOf('before:district:thành phố Hải Phòng/huyện Bạch Long Vĩ')).toBe('after:commune:11948')
})

test.each([
  ['Tỉnh Hoà Bình', 'tỉnh Hòa Bình'],
  ['Huyện Kiến Thuỵ', 'huyện Kiến Thụy'],
  ['Xã Mỹ Quý', 'xã Mỹ Quý'],
  ['Xã Đại áng', 'xã Đại Áng'],
  ['Xã Nậm Nèn'.normalize('NFD'), 'xã Nậm Nèn'],
  ["Xã Ea H'leo", 'xã Ea H’leo'],
  ['Thị trấn N.T Phong Hải', 'thị trấn Nông trường Phong Hải'],
  ['Thị xã  Cai Lậy', 'thị xã Cai Lậy'],
  ['Phường 12', 'phường 12'],
  ['Bà Rịa - Vũng Tàu', 'tỉnh Bà Rịa - Vũng Tàu'],
])('%s is written %s', (written, name) => {
  expect(placeName(written)).toBe(name)
})

test('no name of the country keeps an odd space, a late tone or a small letter', () => {
  const odd = units.filter(
    ({ name }) =>
      name !== name.normalize('NFC') ||
      /\s\s|(?<![qQ])(?:o[àáảãạ]|u[ỳýỷỹỵ])(?!\p{L})/u.test(name) ||
      /(?:xã|phường|huyện|quận|tỉnh|khu|phố|trấn) \p{Ll}(?!ã |rấn )/u.test(name),
  )
  expect(odd).toEqual([])
})

const file = {
  provinces: [{ province_code: '90', name: 'A', place_type: 'Tỉnh' }],
  wards: [{ ward_code: '90001', name: 'Xã B', province_code: '90' }],
  ward_mappings: [
    {
      old_ward_code: '90101',
      old_ward_name: 'Xã C',
      old_district_name: 'Huyện D',
      old_province_name: 'Tỉnh A',
      new_ward_code: '90001',
    },
  ],
}

test.each([
  ['no JSON', 'not json', 'places-unreadable'],
  ['no tables', '{}', 'places-unreadable'],
  ['a mapping to nowhere', JSON.stringify({ ...file, wards: [] }), 'places-broken'],
  ['a code twice', JSON.stringify({ ...file, wards: [...file.wards, ...file.wards] }), 'places-broken'],
  ['a commune of no province', JSON.stringify({ ...file, provinces: [] }), 'places-broken'],
])('a file with %s is refused', (_what, text, code) => {
  expect(() => placesInFile(text)).toThrow(expect.objectContaining({ code }))
})

test('a file of the same form gives its province', () => {
  const [reform] = reformsOf(placesInFile(JSON.stringify(file)))
  expect(reform?.units.map(({ key }) => key)).toEqual([
    'lasting:province:90',
    'before:district:tỉnh A/huyện D',
    'before:commune:90101',
    'after:commune:90001',
  ])
})
