import { expect, test } from 'vitest'
import type { NewUnit, Unit } from '../../../org/index.ts'
import type { PlanName } from './model.ts'
import { suggestChoice } from './suggest.ts'

const guess = (name: string, collective: boolean): NewUnit => ({
  name,
  kind: collective ? 'collective' : 'department',
  level: 'province',
  collective,
  parentId: null,
})
const unit = (id: string, collective = false): Unit => ({
  ...guess('Sở Ngoại vụ', collective),
  kind: collective ? 'collective' : 'department',
  id,
  code: null,
  validFrom: null,
  validTo: null,
  otherNames: [],
})
const name = (more: Partial<PlanName> = {}): PlanName => ({
  key: 'sở ngoại vụ',
  written: 'Sở Ngoại vụ',
  spellings: ['Sở Ngoại vụ'],
  collective: false,
  tasks: 1,
  duties: 0,
  roles: ['lead'],
  issuer: false,
  place: 0,
  receiverOnly: false,
  ...more,
})

test('the one unit that goes by the name is meant', () => {
  expect(suggestChoice(name(), [unit('a')], guess)).toEqual({ choice: 'unit', unitId: 'a' })
  expect(suggestChoice(name({ collective: true }), [unit('b', true)], guess)).toEqual({
    choice: 'collective',
    unitId: 'b',
    newUnit: null,
  })
})

test('of several only an officer knows; many bodies are never meant by the name of one', () => {
  expect(suggestChoice(name(), [unit('a'), unit('b')], guess)).toBeNull()
  expect(suggestChoice(name(), [unit('a', true), unit('b')], guess)).toEqual({ choice: 'unit', unitId: 'b' })
  expect(suggestChoice(name(), [unit('a', true)], guess)?.choice).toBe('new')
})

test('a name that nobody goes by is a new unit, or a collective that is kept as one', () => {
  expect(suggestChoice(name(), [], guess)).toEqual({ choice: 'new', newUnit: guess('Sở Ngoại vụ', false) })
  expect(suggestChoice(name({ written: 'các sở', collective: true }), [], guess)).toEqual({
    choice: 'collective',
    unitId: null,
    newUnit: guess('các sở', true),
  })
})

test('words that name no body stay words only where they do nothing but receive', () => {
  const above = { written: 'cấp trên', receiverOnly: true }
  expect(suggestChoice(name(above), [], guess)).toEqual({ choice: 'words' })
  expect(suggestChoice(name({ ...above, receiverOnly: false }), [], guess)?.choice).toBe('new')
  expect(suggestChoice(name({ receiverOnly: true }), [], guess)?.choice).toBe('new')
})
