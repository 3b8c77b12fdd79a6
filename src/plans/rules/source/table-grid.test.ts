import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CellPlace } from '../../../documents/index.ts'
import { tableGrid } from './table-grid.ts'

const at = (words: string, row: number, column: number, spans: Partial<CellPlace> = {}) => ({
  words,
  cell: { table: 0, row, column, rowSpan: 1, columnSpan: 1, ...spans },
})

const shown = (cells: readonly ReturnType<typeof at>[]) =>
  tableGrid(cells).map(places =>
    places.map(({ contents, columnSpan, rowSpan }) => {
      const words = contents.map(one => one.words).join(' / ')
      return columnSpan * rowSpan === 1 ? words : `${words} ${columnSpan}×${rowSpan}`
    }),
  )

test('cells stand where they stood, empty ones between them', () => {
  expect(shown([at('TT', 0, 0), at('Nội dung', 0, 1), at('Hội nghị', 1, 1), at('Tọa đàm', 1, 1)])).toEqual([
    ['TT', 'Nội dung'],
    ['', 'Hội nghị / Tọa đàm'],
  ])
})

test('merged cells reach over rows and columns', () => {
  const cells = [
    at('TT', 0, 0, { rowSpan: 2 }),
    at('Thời gian', 0, 1, { columnSpan: 2 }),
    at('Từ', 1, 1),
    at('Đến', 1, 2),
    at('Cả năm', 2, 0, { columnSpan: 3 }),
  ]
  expect(shown(cells)).toEqual([['TT 1×2', 'Thời gian 2×1'], ['Từ', 'Đến'], ['Cả năm 3×1']])
})

test('rows and columns without words are left out, and spans shrink with them', () => {
  const cells = [
    at('A', 0, 0, { rowSpan: 90_000 }),
    at('B', 0, 5, { columnSpan: 1_000_000 }),
    at('C', 70_000, 5),
  ]
  expect(shown(cells)).toEqual([['A 1×2', 'B'], ['C']])
})

test('a cell ends where another one stands in its way', () => {
  expect(shown([at('A', 0, 0, { columnSpan: 3 }), at('B', 0, 1), at('C', 0, 2)])).toEqual([['A', 'B', 'C']])
  expect(shown([at('A', 0, 0, { rowSpan: 3 }), at('B', 1, 0)])).toEqual([['A'], ['B']])
})

test('whatever cells a file claims, every row fills the table and no words are lost', () => {
  const place = fc.record({
    row: fc.nat(8),
    column: fc.nat(8),
    rowSpan: fc.integer({ min: 1, max: 9 }),
    columnSpan: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 20 }), places => {
      const cells = places.map((cell, index) => at(String(index), cell.row, cell.column, cell))
      const grid = tableGrid(cells)
      const widths = grid.map(() => 0)
      for (const [row, line] of grid.entries()) {
        for (const { columnSpan, rowSpan } of line) {
          for (let below = row; below < row + rowSpan; below++) {
            expect(below).toBeLessThan(grid.length)
            widths[below] = (widths[below] ?? 0) + columnSpan
          }
        }
      }
      expect(new Set(widths).size).toBe(1)
      const found = grid.flatMap(line => line.flatMap(({ contents }) => contents.map(one => one.words)))
      // Two that claim one place stand in it together.
      expect(found.sort()).toEqual(cells.map(one => one.words).sort())
    }),
  )
})
