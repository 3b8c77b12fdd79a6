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

/** A title for several columns: the first of them and the one after the last. */
interface Group {
  readonly from: number
  readonly to: number
}

/** Titles of columns are short and end without a mark. */
const TITLE_MAX = 60

function isTitle(title: string): boolean {
  return title !== '' && title.length <= TITLE_MAX && !/[.;:]$/.test(title) && !isRowNumber(title)
}

/**
 * The titles in the first row that stand for several columns, each with a title of its own in the second;
 * empty where the second row is none of titles. A merged cell comes out blank or repeated beside its words,
 * and below them blank or repeated too.
 */
export function groupsOfHeader(
  first: readonly string[],
  second: readonly string[] | undefined,
): readonly Group[] {
  if (second === undefined || second.length > first.length) return []
  const below = first.map((_, column) => second[column] ?? '')
  const groups: Group[] = []
  let column = 0
  while (column < first.length) {
    const title = first[column] ?? ''
    let end = column + 1
    while (end < first.length && below[end] !== '' && ['', title].includes(first[end] ?? '')) end++
    const parted = end - column > 1 && title !== '' && below.slice(column, end).every(isTitle)
    if (parted) groups.push({ from: column, to: end })
    else if (end - column > 1 || !['', title].includes(below[column] ?? '')) return []
    column = end
  }
  return groups[0]?.from === 0 ? [] : groups
}

/** Both rows of a header as a page shows them: groups over their columns, the other titles over both rows. */
function makeDoubleHeader(
  first: readonly CellLines[],
  second: readonly CellLines[],
  groups: readonly Group[],
  repeated: boolean,
  read: CellReader,
): Row[] {
  const paragraphs = (lines: CellLines | undefined) => joinRunning(lines ?? []).map(text => read(text))
  const upper: Cell[] = []
  for (let column = 0; column < first.length; ) {
    const group = groups.find(one => one.from === column)
    const columnSpan = group === undefined ? 1 : group.to - group.from
    const rowSpan = group === undefined ? 2 : 1
    upper.push(cell(column, paragraphs(first[column]), { columnSpan, rowSpan }))
    column += columnSpan
  }
  const lower = groups.flatMap(({ from, to }) =>
    second.slice(from, to).map((lines, index) => cell(from + index, paragraphs(lines))),
  )
  return [row(upper, repeated), row(lower, repeated)]
}

/** The table of rows of cells; the first row (or two) is the header, and a later row equal to it is a repeated one. */
export function makeTable(rows: readonly (readonly CellLines[])[], read: CellReader): Table {
  const columns = Math.max(...rows.map(cells => cells.length))
  const key = (cells: readonly CellLines[] | undefined): string => (cells ?? []).map(words).join('\t')
  const header = key(rows[0])
  const below = key(rows[1])
  const padded = rows.map(cells => [...cells, ...new Array<CellLines>(columns - cells.length).fill([])])
  const groups = groupsOfHeader((padded[0] ?? []).map(words), padded[1]?.map(words))
  const made: Row[] = []
  for (let index = 0; index < padded.length; index++) {
    const cells = padded[index] ?? []
    const isHeader = key(rows[index]) === header
    const next = padded[index + 1]
    if (groups.length > 0 && isHeader && next !== undefined && key(rows[index + 1]) === below) {
      made.push(...makeDoubleHeader(cells, next, groups, index > 0, read))
      index++
    } else made.push(row(makeRow(cells, index === 0, read), index > 0 && isHeader))
  }
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
