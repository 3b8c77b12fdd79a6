import { expect, test } from 'vitest'
import { kindRows } from '../src/documents/read/names/kinds.ts'
import { unitKinds } from '../src/org/index.ts'

test('every kind of body that the reader tells is a kind of unit', () => {
  const told = new Set(kindRows.map(({ kind }) => kind))
  expect(told.size).toBeGreaterThan(20)
  expect([...told].filter(kind => !unitKinds.some(known => known === kind))).toEqual([])
})
