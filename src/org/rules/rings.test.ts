import { expect, test } from 'vitest'
import { type ParentEdge, ringAbove } from './rings.ts'

const edge = (
  unitId: string,
  parentId: string,
  from: string | null = null,
  to: string | null = null,
): ParentEdge => ({
  unitId,
  parentId,
  from,
  to,
})

test('units that stand under each other on one day are a ring, told from its beginning', () => {
  expect(ringAbove([edge('a', 'b'), edge('b', 'c'), edge('c', 'a')], ['a'])).toEqual(['a', 'b', 'c', 'a'])
  expect(ringAbove([edge('x', 'a'), edge('a', 'b'), edge('b', 'a')], ['x'])).toEqual(['a', 'b', 'a'])
  expect(ringAbove([edge('a', 'a')], ['a'])).toEqual(['a', 'a'])
})

test('those that stood under each other one after the other are none', () => {
  const turned = [edge('a', 'b', null, '2025-07-01'), edge('b', 'a', '2025-07-01', null)]
  expect(ringAbove(turned, ['a', 'b'])).toBeNull()
  const one = [edge('a', 'b', null, '2025-07-02'), edge('b', 'a', '2025-07-01', null)]
  expect(ringAbove(one, ['a', 'b'])).toEqual(['a', 'b', 'a'])
})

test('a ring needs one day on which all of it is so', () => {
  const edges = [
    edge('a', 'b', '2025-01-01', '2025-03-01'),
    edge('b', 'c', '2025-02-01', '2025-05-01'),
    edge('c', 'a', '2025-04-01', '2025-06-01'),
  ]
  expect(ringAbove(edges, ['a', 'b', 'c'])).toBeNull()
})

test('two ways up to one unit are no ring', () => {
  const edges = [edge('a', 'b'), edge('b', 'd'), edge('a', 'c'), edge('c', 'd')]
  expect(ringAbove(edges, ['a'])).toBeNull()
})
