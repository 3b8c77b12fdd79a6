import { expect, test } from 'vitest'
import { paragraph } from '../formats/blocks.ts'
import { layOut } from './lines.ts'
import { buildTree, type Node } from './tree.ts'

function treeOf(lines: readonly string[]): unknown[] {
  const { items } = layOut({
    format: 'text',
    blocks: lines.map(line => paragraph(line, {})),
    pages: null,
    pageSizes: [],
    layout: null,
    notices: [],
  })
  const show = (node: Node): unknown =>
    node.children.length > 0 ? [node.words, node.children.map(show)] : node.words
  return buildTree(items).map(show)
}

test('levels are told by their sequence', () => {
  expect(treeOf(['I. A', '1. B', 'a) C', 'b) D', '2. E', '- F', '- G', 'II. H', '1. K'])).toEqual([
    [
      'A',
      [
        ['B', ['C', 'D']],
        ['E', ['F', 'G']],
      ],
    ],
    ['H', ['K']],
  ])
})

test('2.1 stands under 2, and without a 2 beside 2.2', () => {
  expect(treeOf(['I. A', '2. B', '2.1 C', 'Text.', '2.2 D', '3. E'])).toEqual([
    ['A', [['B', [['C', ['Text.']], 'D']], 'E']],
  ])
  expect(treeOf(['I. A', '1.1. B', '1.2. C'])).toEqual([['A', ['B', 'C']]])
})

test('đ follows d', () => {
  expect(treeOf(['1. A', 'd) B', 'đ) C', 'e) D'])).toEqual([['A', ['B', 'C', 'D']]])
})

test('numbers in brackets under letters under numbers', () => {
  expect(treeOf(['1. A', 'a) B', '1) C', '2) D', 'b) E', '2. F'])).toEqual([
    ['A', [['B', ['C', 'D']], 'E']],
    'F',
  ])
})

test('a number that starts again after a list stays on its level', () => {
  expect(treeOf(['I. A', '1. B', '2. C', '1. D', '2. E'])).toEqual([['A', ['B', 'C', 'D', 'E']]])
})
