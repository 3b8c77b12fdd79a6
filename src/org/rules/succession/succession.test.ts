import { expect, test } from 'vitest'
import { type Change, draftedSuccession, linesOf, type SuccessionDraft } from './draft.ts'
import { endedUnits, isSuccessionId, mainSuccessors, type Succession } from './model.ts'
import { namesWords, placeOf, ruleFor, type WordRule } from './places.ts'
import { type AroundSuccession, successionRefusals } from './refusals.ts'
import { type DatedLine, successorOn } from './resolve.ts'
import { wordRules } from './rules.ts'
import { standsBelow } from './tree.ts'

const whole = (unitId: string) => ({ unitId, functionId: null })
const change = (
  kind: Change['kind'],
  fromIds: string[],
  to: string[],
  mainId: string | null = null,
): Change => ({
  kind,
  fromIds,
  successors: to.map(whole),
  mainId: mainId ?? to[0] ?? null,
})
const line = (fromId: string, toId: string | null, main = true) => ({ fromId, toId, main, functionId: null })

test.each([
  ['two into a new one', change('merge', ['a', 'b'], ['c']), [line('a', 'c'), line('b', 'c')]],
  ['one into another that goes on', change('merge', ['a', 'b'], ['b']), [line('a', 'b')]],
  ['into itself alone, which is refused later', change('merge', ['a'], ['a']), [line('a', 'a')]],
  ['a split', change('split', ['a'], ['b', 'c'], 'c'), [line('a', 'b', false), line('a', 'c')]],
  ['a split off', change('split', ['a'], ['a', 'b']), [line('a', 'a'), line('a', 'b', false)]],
  ['an end without a successor', change('dissolve', ['a'], []), [line('a', null)]],
  ['another name', change('rename', ['a'], ['a']), [line('a', 'a')]],
])('lines of %s', (_name, one, expected) => {
  expect(linesOf(one)).toEqual(expected)
})

test('a function moves beside the unit, or alone', () => {
  const press = { unitId: 'c', functionId: 'f' }
  const moved = { fromId: 'a', toId: 'c', main: true, functionId: 'f' }
  const dissolved: Change = { kind: 'dissolve', fromIds: ['a'], successors: [whole('b'), press], mainId: 'b' }
  expect(linesOf(dissolved)).toEqual([line('a', 'b'), moved])
  expect(linesOf({ kind: 'transfer', fromIds: ['a'], successors: [press], mainId: null })).toEqual([moved])
  expect(endedUnits({ lines: [moved] })).toEqual([])
})

test('a unit that goes on does not end, and its main successor is itself', () => {
  const lines = [line('a', 'a'), line('a', 'b', false), line('c', 'b'), line('d', null)]
  expect(endedUnits({ lines })).toEqual(['c', 'd'])
  expect([...mainSuccessors({ lines })]).toEqual([
    ['a', 'a'],
    ['c', 'b'],
    ['d', null],
  ])
})

const empty: SuccessionDraft = {
  effectiveOn: '2026-07-01',
  legalBasis: 'Nghị quyết',
  note: '',
  changes: [],
  newUnits: [],
  newFunctions: [],
  renamings: [],
}
const unitToMake = { name: 'Xã', abbreviation: '', kind: 'other', level: null, parentId: null, code: null }

test('one change gives a succession its kind, several are a reorganisation; what nothing names is not made', () => {
  const draft = {
    ...empty,
    newUnits: [
      { ...unitToMake, id: 'c' },
      { ...unitToMake, id: 'x' },
    ],
    changes: [change('merge', ['a', 'b'], ['c'])],
  }
  const one = draftedSuccession('id', draft, [])
  expect([one.kind, one.newUnits.map(({ id }) => id)]).toEqual(['merge', ['c']])
  const two = { ...draft, changes: [...draft.changes, change('rename', ['d'], ['d'])] }
  expect(draftedSuccession('id', two, []).kind).toBe('reorganisation')
})

const dated = (
  fromId: string,
  toId: string | null,
  effectiveOn: string,
  more: Partial<DatedLine> = {},
): DatedLine => ({
  ...line(fromId, toId),
  effectiveOn,
  ...more,
})

test('main lines are followed to whoever is there on the day', () => {
  const lines = [
    dated('b', 'c', '2026-07-01'),
    dated('a', 'b', '2025-03-01'),
    dated('a', 'x', '2025-03-01', { main: false }),
    dated('c', 'y', '2026-08-01', { functionId: 'f' }),
    dated('c', 'c', '2026-08-01'),
    dated('e', null, '2026-01-01'),
  ]
  expect(successorOn(lines, 'a', '2025-02-28')).toBe('a')
  expect(successorOn(lines, 'a', '2025-03-01')).toBe('b')
  expect(successorOn(lines, 'a', '2026-07-01')).toBe('c')
  expect(successorOn(lines, 'a', '2030-01-01')).toBe('c')
  expect(successorOn(lines, 'e', '2026-01-01')).toBeNull()
})

test('what was handed on comes back when its part is merged into the unit again; a ring of one day ends', () => {
  const back = [dated('a', 'b', '2026-01-01'), dated('b', 'a', '2026-02-01')]
  expect(successorOn(back, 'a', '2026-01-31')).toBe('b')
  expect(successorOn(back, 'a', '2027-01-01')).toBe('a')
  expect(successorOn(back, 'b', '2027-01-01')).toBe('a')
  expect(successorOn([dated('a', 'b', '2026-01-01'), dated('b', 'a', '2026-01-01')], 'a', '2027-01-01')).toBe(
    'a',
  )
})

test.each([
  ['Ủy ban nhân dân xã Bến Lúa', 'bến lúa'],
  ['UBND phường Hoà Bình', 'hòa bình'],
  ['Ủy ban nhân dân thị xã Kỳ Anh', 'kỳ anh'],
  ['Bộ Chỉ huy Quân sự', null],
  ['Công an tỉnh', null],
])('the place of %s', (name, place) => {
  expect(placeOf(name)).toBe(place)
})

test('words count where they stand alone', () => {
  expect(namesWords('họp ở bến lúa, mai', 'bến lúa')).toBe(true)
  expect(namesWords('họp ở bến lúatây', 'bến lúa')).toBe(false)
  expect(namesWords('bến lúatây và bến lúa', 'bến lúa')).toBe(true)
  expect(namesWords('bến lúa', '')).toBe(false)
})

test('a function goes before a place, and of two places none is meant', () => {
  const rule = (why: WordRule['why'], toId: string, words: string): WordRule => ({
    fromId: 'a',
    toId,
    why,
    words,
  })
  const rules = [
    rule('place', 'b', 'bến lúa'),
    rule('place', 'c', 'gò dưa'),
    rule('function', 'd', 'báo chí'),
  ]
  expect(ruleFor(rules, 'Làm ở Bến Lúa')?.toId).toBe('b')
  expect(ruleFor(rules, 'Bến Lúa và Gò Dưa')).toBeNull()
  expect(ruleFor(rules, 'Báo chí ở Gò Dưa')?.toId).toBe('d')
  expect(ruleFor(rules, 'Việc khác')).toBeNull()
})

test('the place of the old unit tells nothing, nor does any where one unit takes all', () => {
  const names: Readonly<Record<string, string>> = { a: 'Xã Bến Lúa', b: 'Phường Bến Lúa', c: 'Xã Gò Dưa' }
  const nameOf = (id: string) => names[id] ?? ''
  expect(wordRules({ lines: [line('a', 'b'), line('a', 'c', false)] }, nameOf, nameOf)).toEqual([
    { fromId: 'a', toId: 'c', why: 'place', words: 'gò dưa' },
  ])
  expect(wordRules({ lines: [line('a', 'c')] }, nameOf, nameOf)).toEqual([])
})

const there = { collective: false, validFrom: null, validTo: null }
const around = (more: Partial<AroundSuccession> = {}): AroundSuccession => ({
  units: new Map(['a', 'b', 'c'].map(id => [id, { ...there, name: `Đơn vị ${id}` }])),
  others: [],
  openDuties: new Map(),
  namesTaken: [],
  ...more,
})
const succession = (lines: Succession['lines'], more: Partial<Succession> = {}): Succession => ({
  ...draftedSuccession('id', empty, []),
  lines,
  ...more,
})
const other = { effectiveOn: '2026-07-01', legalBasis: 'NQ 9', fromId: 'a', toId: 'x' }

test('refusals name the units and what is to be done', () => {
  expect(
    successionRefusals(succession([line('a', 'b'), line('b', 'c'), line('c', 'a')]), around())[0],
  ).toEqual({
    code: 'succession-ring',
    args: { units: 'Đơn vị a → Đơn vị b → Đơn vị c → Đơn vị a' },
  })
  expect(successionRefusals(succession([line('a', 'b')]), around({ others: [other] }))).toEqual([
    { code: 'succession-same-day', args: { unit: 'Đơn vị a', basis: 'NQ 9', day: '2026-07-01' } },
  ])
  expect(
    successionRefusals(succession([line('a', null)]), around({ openDuties: new Map([['a', 3]]) })),
  ).toEqual([{ code: 'succession-duties-left', args: { unit: 'Đơn vị a', count: 3 } }])
})

test('who only takes, twice on one day, is reformed by neither', () => {
  const taking = { ...other, fromId: 'x', toId: 'b' }
  expect(successionRefusals(succession([line('a', 'b')]), around({ others: [taking] }))).toEqual([])
  const ending = { ...other, fromId: 'b', toId: 'x' }
  expect(successionRefusals(succession([line('a', 'b')]), around({ others: [ending] }))[0]?.code).toBe(
    'succession-same-day',
  )
})

test('new units do not stand below each other in turn', () => {
  const newUnits = [
    { ...unitToMake, id: 'n', parentId: 'm' },
    { ...unitToMake, id: 'm', parentId: 'n' },
  ]
  const codes = successionRefusals(succession([line('a', 'n'), line('b', 'm')], { newUnits }), around())
  expect(codes.map(({ code }) => code)).toContain('succession-ring')
})

test('a unit stands below itself and whatever is above it', () => {
  const parents: Readonly<Record<string, string>> = { a: 'b', b: 'c', x: 'y', y: 'x' }
  const parentOf = (id: string) => parents[id] ?? null
  expect(['a', 'b', 'c'].map(id => standsBelow('a', id, parentOf))).toEqual([true, true, true])
  expect(standsBelow('c', 'a', parentOf)).toBe(false)
  expect(standsBelow('x', 'a', parentOf)).toBe(false)
})

test('ids of successions are UUIDs of any version', () => {
  expect(isSuccessionId('0198a1b2-c3d4-8aaa-8bbb-0123456789ab')).toBe(true)
  for (const text of ['', 'new', "0198a1b2-c3d4-8aaa-8bbb-0123456789ab'"])
    expect(isSuccessionId(text)).toBe(false)
})
