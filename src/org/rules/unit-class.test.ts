import { expect, test } from 'vitest'
import type { Unit } from '../units.ts'
import { classParts, classRoot, classUnits } from './unit-class.ts'

test.each([
  ['UBND các xã', [['peoples-committee', 'commune']]],
  ['Ủy ban nhân dân các xã, phường, đặc khu', [['peoples-committee', 'commune']]],
  ['UBND các huyện, thị xã, thành phố', [['peoples-committee', 'district']]],
  ['UBND các thành phố', [['peoples-committee', 'district']]],
  ['các sở', [['department', 'province']]],
  ['Các bộ, ngành Trung ương', [['ministry', 'central']]],
  ['các phòng', [['division', null]]],
  [
    'các sở; UBND các xã',
    [
      ['department', 'province'],
      ['peoples-committee', 'commune'],
    ],
  ],
  [
    'các sở, ban, ngành và UBND các xã',
    [
      ['department', 'province'],
      ['peoples-committee', 'commune'],
    ],
  ],
  ['các đơn vị liên quan', []],
  ['những người bạn', []],
])('%s', (name, parts) => {
  expect(classParts(name).map(({ kinds, level }) => [kinds[0], level])).toEqual(parts)
})

test('boards and branches are meant beside departments', () => {
  expect(classParts('các sở, ban, ngành')[0]?.kinds).toEqual(
    expect.arrayContaining(['department', 'committee', 'inspectorate', 'police', 'bureau']),
  )
})

const unit = (id: string, kind: Unit['kind'], level: Unit['level'], parentId: string | null): Unit => ({
  id,
  name: id,
  kind,
  level,
  parentId,
  collective: false,
  code: null,
  validFrom: null,
  validTo: null,
  otherNames: [],
})

const units = [
  unit('province', 'peoples-committee', 'province', null),
  unit('culture', 'department', 'province', 'province'),
  unit('police', 'police', 'province', null),
  unit('commune', 'peoples-committee', 'commune', 'province'),
  unit('division', 'division', 'commune', 'commune'),
  unit('other', 'peoples-committee', 'province', null),
  unit('other culture', 'department', 'province', 'other'),
  { ...unit('all', 'peoples-committee', 'commune', 'province'), collective: true },
]
const named = (name: string, rootId: string | null): readonly string[] =>
  classUnits(name, { rootId, units }).map(({ id }) => id)

test('a class means the units of its area, whatever stands beside it, and no class', () => {
  expect(named('các sở, ban, ngành; UBND các xã', 'province')).toEqual(['culture', 'police', 'commune'])
  expect(named('các sở', 'other')).toEqual(['other culture'])
  expect(named('các phòng', 'commune')).toEqual(['division'])
})

test('without an area nobody is meant', () => {
  expect(named('các sở', null)).toEqual([])
})

test('the area is the highest committee above the issuer, else the only province', () => {
  expect(classRoot('culture', units)).toBe('province')
  expect(classRoot('division', units)).toBe('province')
  expect(classRoot('police', units)).toBeNull()
  expect(
    classRoot(
      'police',
      units.filter(({ id }) => id !== 'other'),
    ),
  ).toBe('province')
})
