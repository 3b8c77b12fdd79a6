import { clustered } from './grid.ts'
import { endsSentence } from './paragraphs.ts'
import type { DraftCell, DraftRow, DraftTable } from './tables.ts'

/**
 * A table and its continuation on the next page as one; null where they are two tables. The columns
 * decide: the same outer edges (a scan's pages may lie differently, so widths count, not places).
 */
export function joinTables(table: DraftTable, next: DraftTable): DraftTable | null {
  if (!table.ruled || !next.ruled) return null
  const moved = placeLike(table, next)
  if (!moved) return null
  const xs = clustered([...table.xs, ...moved.xs], 0.02 * widthOf(table))
  const before = onColumns(table, xs)
  const after = onColumns(moved, xs)
  const head = repeatedHead(before, after)
  const marked = after.slice(0, head).map(row => ({ ...row, repeated: true }))
  const body = after.slice(head)
  const rows = [...joinRows(before, body)]
  rows.splice(before.length, 0, ...marked)
  return { ...table, rows, xs, bottom: next.bottom }
}

function widthOf(table: DraftTable): number {
  return (table.xs.at(-1) ?? 0) - (table.xs[0] ?? 0)
}

/** The next page's table moved and stretched onto the first one's edges; null if too different. */
function placeLike(table: DraftTable, next: DraftTable): DraftTable | null {
  const ratio = widthOf(table) / widthOf(next)
  if (!(Math.abs(ratio - 1) < 0.04)) return null
  const left = table.xs[0] ?? 0
  const xs = next.xs.map(x => left + (x - (next.xs[0] ?? 0)) * ratio)
  // Each inner edge of the one with fewer columns must be an edge of the other.
  const [few, many] = xs.length < table.xs.length ? [xs, table.xs] : [table.xs, xs]
  const near = 0.025 * widthOf(table)
  const matched = few.every(x => many.some(other => Math.abs(other - x) < near))
  return matched ? { ...next, xs } : null
}

/** The rows with their cells counted on finer columns. */
function onColumns(table: DraftTable, xs: readonly number[]): readonly DraftRow[] {
  // A table over two hundred pages is joined two hundred times: rows that stay are not copied.
  if (xs.length === table.xs.length) return table.rows
  const indexes = table.xs.map(x => nearest(xs, x))
  const at = (index: number) => indexes[index] ?? 0
  return table.rows.map(row => ({
    ...row,
    cells: row.cells.map(cell => ({
      ...cell,
      column: at(cell.column),
      columnSpan: Math.max(1, at(cell.column + cell.columnSpan) - at(cell.column)),
    })),
  }))
}

function nearest(xs: readonly number[], x: number): number {
  let best = 0
  xs.forEach((other, index) => {
    if (Math.abs(other - x) < Math.abs((xs[best] ?? 0) - x)) best = index
  })
  return best
}

/** The words of a row's cells, for comparing. */
function wordsOf(row: DraftRow): string {
  return row.cells.map(cell => `${cell.column}:${textOf(cell)}`).join('|')
}

function textOf(cell: DraftCell): string {
  return cell.paragraphs.flatMap(one => one.lines.map(line => line.text)).join(' ')
}

/** How many of the first rows after the break repeat the first rows of the table. */
function repeatedHead(before: readonly DraftRow[], after: readonly DraftRow[]): number {
  let count = 0
  while (count < Math.min(3, before.length, after.length)) {
    const [one, other] = [before[count], after[count]]
    if (!one || !other || textless(one) || !alike(wordsOf(one), wordsOf(other))) break
    count++
  }
  return count
}

function textless(row: DraftRow): boolean {
  return row.cells.every(cell => textOf(cell) === '')
}

/** Equal but for a few letters that recognition may have read differently. */
function alike(a: string, b: string): boolean {
  if (a === b) return true
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}:|]/gu, '')
  const [one, other] = [letters(a), letters(b)]
  if (one === other) return true
  if (Math.abs(one.length - other.length) > 2 || one.length < 8) return false
  return editDistance(one, other) <= Math.max(1, Math.floor(one.length / 12))
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** The rows before and after a page break, with a row or merged cell that the break cuts joined. */
function joinRows(before: readonly DraftRow[], after: readonly DraftRow[]): DraftRow[] {
  const last = before.at(-1)
  const first = after[0]
  if (!last || !first) return [...before, ...after]
  if (isCut(last, first)) return [...before.slice(0, -1), mergeRow(last, first), ...after.slice(1)]
  return stretchMerged(before, after)
}

/** Whether the first row after the break is the rest of the last one before it. */
function isCut(last: DraftRow, first: DraftRow): boolean {
  if (last.cells.some(cell => cell.rowSpan > 1) || first.cells.some(cell => cell.rowSpan > 1)) return false
  const sameColumns =
    last.cells.length === first.cells.length &&
    last.cells.every((cell, index) => cell.column === first.cells[index]?.column)
  if (!sameColumns) return false
  const pairs = last.cells.map((cell, index) => [textOf(cell), textOf(first.cells[index] ?? cell)] as const)
  const rest = pairs.filter(([, after]) => after !== '')
  if (rest.length === 0 || rest.length === pairs.length) return false
  if ((pairs[0]?.[1] ?? '') !== '') return false
  return rest.every(([before, after]) => before !== '' && (!endsSentence(before) || /^\p{Ll}/u.test(after)))
}

function mergeRow(last: DraftRow, first: DraftRow): DraftRow {
  return {
    ...last,
    cells: last.cells.map((cell, index) => mergeCell(cell, first.cells[index])),
  }
}

function mergeCell(cell: DraftCell, rest: DraftCell | undefined): DraftCell {
  const head = cell.paragraphs.at(-1)
  const [tail, ...others] = rest?.paragraphs ?? []
  if (!head || !tail) return { ...cell, paragraphs: [...cell.paragraphs, ...(rest?.paragraphs ?? [])] }
  if (endsSentence(head.lines.at(-1)?.text ?? ''))
    return { ...cell, paragraphs: [...cell.paragraphs, tail, ...others] }
  const whole = { ...head, lines: [...head.lines, ...tail.lines] }
  return { ...cell, paragraphs: [...cell.paragraphs.slice(0, -1), whole, ...others] }
}

/** A cell merged over rows is drawn anew, empty, after a page break: it goes on from above. */
function stretchMerged(before: readonly DraftRow[], after: readonly DraftRow[]): DraftRow[] {
  const rows = [...before, ...after]
  const start = before.length
  for (const cell of after[0]?.cells ?? []) {
    if (textOf(cell) !== '') continue
    const above = cellReaching(before, cell)
    if (!above || (above.cell.rowSpan === 1 && cell.rowSpan === 1)) continue
    const rowSpan = start - above.row + cell.rowSpan
    const replace = (index: number, change: (cells: readonly DraftCell[]) => DraftCell[]) => {
      const row = rows[index]
      if (row) rows[index] = { ...row, cells: change(row.cells) }
    }
    replace(above.row, cells => cells.map(one => (one === above.cell ? { ...one, rowSpan } : one)))
    replace(start, cells => cells.filter(one => one !== cell))
  }
  return rows
}

/** The cell of the same columns that reaches down to the page break. */
function cellReaching(rows: readonly DraftRow[], below: DraftCell): { cell: DraftCell; row: number } | null {
  for (let row = rows.length - 1; row >= 0; row--) {
    const cell = rows[row]?.cells.find(one => one.column === below.column)
    if (cell)
      return cell.columnSpan === below.columnSpan && row + cell.rowSpan >= rows.length ? { cell, row } : null
  }
  return null
}
