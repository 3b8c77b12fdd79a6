import type { PageContent, Piece } from './content.ts'
import { type Grid, type GridCell, gridsOf } from './grid.ts'
import { type Line, linesOf } from './lines.ts'
import { type Column, columnOf, type DraftParagraph, paragraphsOf } from './paragraphs.ts'

export interface DraftCell {
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  readonly paragraphs: readonly DraftParagraph[]
}

export interface DraftRow {
  readonly cells: readonly DraftCell[]
  readonly repeated: boolean
}

/** A table, or the part of one that stands on one page. */
export interface DraftTable {
  readonly kind: 'table'
  readonly ruled: boolean
  readonly rows: readonly DraftRow[]
  /** Where the columns are parted: one more than there are columns. */
  readonly xs: readonly number[]
  readonly top: number
  readonly bottom: number
}

/** The ruled tables of a page that hold words, and the pieces that stand outside them. */
export function takeTables(content: PageContent): { tables: DraftTable[]; rest: Piece[] } {
  let rest = [...content.pieces]
  const tables: DraftTable[] = []
  for (const grid of gridsOf(content.rules)) {
    const inside = rest.filter(piece => isInside(piece, grid))
    const filled = fill(grid, inside, content.number)
    if (!isTable(filled)) continue
    const taken = new Set(inside)
    rest = rest.filter(piece => !taken.has(piece))
    tables.push(tableOf(grid, filled))
  }
  return { tables, rest }
}

function isInside(piece: Piece, box: { left: number; right: number; top: number; bottom: number }): boolean {
  const x = (piece.left + piece.right) / 2
  const y = piece.baseline - piece.size * 0.3
  return x >= box.left && x < box.right && y >= box.top && y < box.bottom
}

interface FilledCell {
  readonly cell: GridCell
  readonly lines: readonly Line[]
}

function fill(grid: Grid, pieces: readonly Piece[], page: number): FilledCell[] {
  const byCell = new Map<GridCell, Piece[]>(grid.cells.map(cell => [cell, []]))
  for (const piece of pieces) {
    const cell = grid.cells.find(one => isInside(piece, one))
    if (cell) byCell.get(cell)?.push(piece)
  }
  return grid.cells.map(cell => ({ cell, lines: linesOf(byCell.get(cell) ?? [], page) }))
}

/** Words in two cells at least: otherwise it is a frame around text or a drawing. */
function isTable(filled: readonly FilledCell[]): boolean {
  return filled.filter(({ lines }) => lines.length > 0).length >= 2
}

function tableOf(grid: Grid, filled: readonly FilledCell[]): DraftTable {
  const rows: DraftCell[][] = grid.ys.slice(1).map(() => [])
  for (const { cell, lines } of filled) {
    const { column, columnSpan, rowSpan } = cell
    const paragraphs = paragraphsOf(lines, columnInCell(cell, lines))
    rows[cell.row]?.push({ column, columnSpan, rowSpan, paragraphs })
  }
  return {
    kind: 'table',
    ruled: true,
    rows: rows.map(cells => ({ cells, repeated: false })),
    xs: grid.xs,
    top: grid.top,
    bottom: grid.bottom,
  }
}

/** The room for words in a cell: the margin found on the left stands on the right too. */
export function columnInCell(cell: { left: number; right: number }, lines: readonly Line[]): Column {
  const left = Math.min(...lines.map(line => line.left), cell.right)
  const right = Math.max(...lines.map(line => line.right), cell.left)
  const padding = Math.max(0, Math.min(left - cell.left, 6))
  const bounds = { left: Math.min(left, cell.left + padding), right: Math.max(right, cell.right - padding) }
  return { ...columnOf(lines), ...bounds }
}
