import type { Cell, Row, Table } from '../../model.ts'
import { cell, row, table } from './blocks.ts'
import { runsOn } from './run-on.ts'
import type { CellReader } from './text-tables.ts'

/** The words of one cell, one string a line that the text gave it; empty for a blank cell. */
export type CellLines = readonly string[]

/** A number, a Roman number (with l read for I), a capital letter or a bullet: what the first column holds. */
const ROW_NUMBER = /^(?:\d{1,3}(?:[.,]\d{1,3}){0,3}|[IVXLl]{1,7}|[A-HĐ])[.)]?$/

/** Whether a cell's words are a row's number: the cell that begins a row. */
export function isRowNumber(words: string): boolean {
  return ROW_NUMBER.test(words.replace(/\*\*|\\/g, ''))
}

/** Lines of one cell become one paragraph where a line plainly runs on, else a paragraph each. */
function joinRunning(lines: CellLines): string[] {
  const joined: string[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last !== undefined && (runsOn(last, line) || isShortRest(last, line))) {
      joined[joined.length - 1] = `${last} ${line}`
    } else if (line !== '') joined.push(line)
  }
  return joined
}

/** "Giai đoạn" / "2026 - 2030": a number under words without a closing mark is the rest of them. */
function isShortRest(before: string, after: string): boolean {
  return /^\d/.test(after) && !/^\d+[.)]\s/.test(after) && !/[.;:!?]$/.test(before)
}

const words = (lines: CellLines | undefined): string => (lines ?? []).join(' ').trim()

/** The last column (exclusive) to which the words at `from` are repeated. */
function repeatedUntil(cells: readonly CellLines[], from: number): number {
  let end = from + 1
  while (end < cells.length && words(cells[end]) === words(cells[from])) end++
  return end
}

/**
 * One row of the table. Words that a conversion printed once for each column they spanned become one
 * cell: in the header wherever they repeat, below it only up to the row's end (a group row), because
 * there two neighbouring columns may rightly say the same.
 */
function makeRow(cells: readonly CellLines[], isHeader: boolean, read: CellReader): readonly Cell[] {
  const made: Cell[] = []
  let column = 0
  while (column < cells.length) {
    const lines = cells[column] ?? []
    // Looked for only where it counts, so that a row of many columns is read in one pass.
    const mayRepeat = words(lines) !== '' && (isHeader || column <= 1)
    const end = mayRepeat ? repeatedUntil(cells, column) : column + 1
    const isGroup = end === cells.length && end - column > 1
    const spans = mayRepeat && (isHeader || isGroup) ? end - column : 1
    made.push(
      cell(
        column,
        joinRunning(lines).map(text => read(text)),
        { columnSpan: spans },
      ),
    )
    column += spans
  }
  return made
}

/** The table of rows of cells; the first row is the header, and a later row equal to it is a repeated one. */
export function makeTable(rows: readonly (readonly CellLines[])[], read: CellReader): Table {
  const columns = Math.max(...rows.map(cells => cells.length))
  const key = (cells: readonly CellLines[] | undefined): string => (cells ?? []).map(words).join('\t')
  const header = key(rows[0])
  const made: Row[] = rows.map((cells, index) => {
    const padded = [...cells, ...new Array<CellLines>(columns - cells.length).fill([])]
    return row(makeRow(padded, index === 0, read), index > 0 && key(cells) === header)
  })
  return table(made)
}

/** Things set side by side without lines: one row, each column's lines as paragraphs. */
export function makeLayoutTable(columns: readonly CellLines[], read: CellReader): Table {
  const cells = columns.map((lines, column) =>
    cell(
      column,
      lines.filter(line => line !== '').map(line => read(line)),
    ),
  )
  return table([row(cells)], { ruled: false })
}
