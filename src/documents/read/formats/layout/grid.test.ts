import { expect, test } from 'vitest'
import type { Rule } from './content.ts'
import { gridsOf, mergeRules } from './grid.ts'

const across = (at: number, from: number, to: number): Rule => ({ direction: 'horizontal', at, from, to })
const down = (at: number, from: number, to: number): Rule => ({ direction: 'vertical', at, from, to })

test('pieces of one line are one line, double lines too', () => {
  expect(mergeRules([across(10, 0, 50), across(10.4, 51, 100), across(40, 0, 30)])).toEqual([
    { direction: 'horizontal', at: 10.2, from: 0, to: 100 },
    { direction: 'horizontal', at: 40, from: 0, to: 30 },
  ])
})

test('a grid has a cell for each square, merged where the line between is missing', () => {
  const [grid] = gridsOf([
    across(0, 0, 100),
    across(20, 0, 50),
    across(40, 0, 100),
    down(0, 0, 40),
    down(50, 0, 40),
    down(100, 0, 40),
  ])
  expect(
    grid?.cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan]),
  ).toEqual([
    [0, 0, 1, 1],
    [0, 1, 2, 1],
    [1, 0, 1, 1],
  ])
})

test('a table drawn without its outer sides is a table', () => {
  const [grid] = gridsOf([across(0, 0, 100), across(20, 0, 100), across(40, 0, 100), down(50, 0, 40)])
  expect(grid?.xs).toEqual([0, 50, 100])
  expect(grid?.cells).toHaveLength(4)
})

test('a line with a hole still parts two cells', () => {
  const [grid] = gridsOf([
    across(0, 0, 100),
    across(20, 0, 40),
    across(20, 60, 100),
    across(40, 0, 100),
    down(0, 0, 40),
    down(100, 0, 40),
  ])
  expect(grid?.cells).toHaveLength(2)
})

test('a frame, an underline and lines that do not touch are no tables', () => {
  expect(gridsOf([across(0, 0, 100), across(40, 0, 100), down(0, 0, 40), down(100, 0, 40)])).toEqual([])
  expect(gridsOf([across(0, 0, 100)])).toEqual([])
  expect(gridsOf([across(0, 0, 100), across(90, 0, 100), down(200, 0, 40)])).toEqual([])
})
