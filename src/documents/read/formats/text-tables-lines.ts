import { ITEM_START } from './run-on.ts'
import type { Line } from './text-lines.ts'
import type { CellReader, FoundTable } from './text-tables.ts'
import { groupsOfHeader, isRowNumber, makeTable } from './text-tables-rows.ts'

/**
 * Tables whose cells stand each on a line of its own. `indented`: the cells are set in, so that a line
 * that is not belongs to the cell before it. `runs`: cells at the margin, a blank line between rows.
 * `spread`: a blank line after every cell.
 */
type Shape = 'indented' | 'runs' | 'spread'

const COLUMNS_MAX = 12
const HEADER_WORDS_MAX = 80
const BLANKS_INSIDE_MAX = 3
const REST_MAX = 60
/** So many rows show whether there is a table. */
const ROWS_TO_TELL = 40
/** Nothing but the name of the number column tells a spread-out table from paragraphs. */
const NUMBER_COLUMN = /^\W*(?:S?TT|Số TT|Số thứ tự|No\.?|#)\W*$/iu

interface Gathering {
  readonly lines: readonly Line[]
  readonly shape: Shape
  readonly columns: number
  readonly rows: string[][][]
  current: string[][]
}

function isIndented(line: Line | undefined): boolean {
  return line !== undefined && (line.raw.startsWith('\t') || line.indent >= 2)
}

/** An indented line without words is a blank cell; at the margin it is a blank line. */
function isBlankCell(line: Line | undefined, shape: Shape): boolean {
  return shape === 'indented' && line?.text === '' && line.raw.startsWith('\t')
}

/** Index of the next line that holds a cell, or -1 past too many blank lines. */
function nextCell(lines: readonly Line[], from: number, shape: Shape): number {
  for (let at = from; at <= from + BLANKS_INSIDE_MAX && at < lines.length; at++) {
    if (lines[at]?.text !== '' || isBlankCell(lines[at], shape)) return at
  }
  return -1
}

function isHeaderCell(line: Line): boolean {
  return line.text !== '' && line.text.length <= HEADER_WORDS_MAX && !/[.;:]$/.test(line.text)
}

interface Header {
  readonly cells: string[]
  /** Second row of titles, where some of the first stand for several columns. */
  readonly second: string[] | null
  readonly shape: Shape
  readonly next: number
}

/** The header: short lines up to the first row's number. Null where no such table can begin here. */
function findHeader(lines: readonly Line[], index: number): Header | null {
  const first = lines[index]
  if (first === undefined || !isHeaderCell(first) || isRowNumber(first.text)) return null
  const spread = lines[index + 1]?.text === '' && NUMBER_COLUMN.test(first.text)
  const shape = isIndented(first) ? 'indented' : spread ? 'spread' : 'runs'
  const double = findDoubleHeader(lines, index, shape)
  if (double !== null) return double
  const cells: string[] = []
  let at = index
  while (at >= 0 && at < lines.length && cells.length <= COLUMNS_MAX) {
    const line = lines[at]
    if (line === undefined || isRowNumber(line.text) || isBlankCell(line, shape)) break
    if (line.text === '') {
      at = nextCell(lines, at, shape)
      if (shape !== 'spread') break
      continue
    }
    if (!isHeaderCell(line) || ITEM_START.test(line.text)) return null
    if ((shape === 'indented') !== isIndented(line)) return null
    cells.push(line.text)
    at++
  }
  const fewest = shape === 'indented' ? 2 : 3
  if (at < 0 || at >= lines.length || cells.length < fewest || cells.length > COLUMNS_MAX) return null
  return { cells, second: null, shape, next: at }
}

/** Two rows of titles, each a run of lines with a line for every merged cell that came out blank. */
function findDoubleHeader(lines: readonly Line[], index: number, shape: Shape): Header | null {
  if (shape !== 'indented') return null
  const columns = runSize(lines, index, shape)
  const below = nextCell(lines, index + columns, shape)
  if (columns < 3 || columns > COLUMNS_MAX || below < 0 || runSize(lines, below, shape) !== columns) {
    return null
  }
  const wordsOf = (from: number): string[] => lines.slice(from, from + columns).map(line => line.text)
  const [cells, second] = [wordsOf(index), wordsOf(below)]
  const next = nextCell(lines, below + columns, shape)
  if (next < 0 || groupsOfHeader(cells, second).length === 0) return null
  return { cells, second, shape, next }
}

/** The table whose cells stand on lines of their own and whose header begins at this line. */
export function findLineTable(lines: readonly Line[], index: number, read: CellReader): FoundTable | null {
  const header = findHeader(lines, index)
  if (header === null) return null
  const { shape, cells } = header
  const begins = lines[header.next]
  if (begins === undefined || !(isRowNumber(begins.text) || isBlankCell(begins, shape))) return null
  if (shape === 'runs' && !hasRunOf(lines, header.next, cells.length)) return null
  const gathering: Gathering = {
    lines,
    shape,
    columns: cells.length,
    rows: [cells, ...(header.second === null ? [] : [header.second])].map(titles => titles.map(one => [one])),
    current: [],
  }
  let at = header.next
  let gap = true
  for (;;) {
    const place = nextCell(lines, at, shape)
    if (place < 0) break
    gap = gap || place > at
    if (!takeCell(gathering, place, gap)) break
    at = place + 1
    gap = false
    if (gathering.rows.length === ROWS_TO_TELL && !isTable(gathering)) return null
  }
  endRow(gathering)
  if (!isTable(gathering)) return null
  return { table: makeTable(gathering.rows, read), next: at }
}

function endRow(gathering: Gathering): void {
  if (gathering.current.length > 0) gathering.rows.push(gathering.current)
  gathering.current = []
}

/** Takes the line into the row being gathered, or as the first cell of a new one; false ends the table. */
function takeCell(gathering: Gathering, at: number, gap: boolean): boolean {
  const { lines, shape, columns, current } = gathering
  const line = lines[at]
  if (line === undefined) return false
  if (shape === 'indented' && !isIndented(line)) return takeRest(gathering, at)
  const full = current.length >= columns
  if (beginsRow(gathering, line, gap)) {
    endRow(gathering)
    gathering.current = [[line.text]]
    return true
  }
  if (!full) {
    current.push([line.text])
    return current.length > 1 || isRowNumber(line.text)
  }
  if (gap && shape !== 'spread' && runSize(lines, at, shape) === columns - 1 && columns > 2) {
    endRow(gathering)
    gathering.current = [[''], [line.text]]
    return true
  }
  return takeRest(gathering, at)
}

function beginsRow(gathering: Gathering, line: Line, gap: boolean): boolean {
  const { shape, columns, current } = gathering
  const number = isRowNumber(line.text)
  if (!number && !isBlankCell(line, shape)) return false
  if (current.length === 0 || current.length >= columns) return true
  if (shape === 'spread') return number && current.length >= 2 && followsNumber(gathering, line.text)
  return gap
}

/** Whether a number is the next of its kind: one more than the last row's, a first one, or a group's. */
function followsNumber(gathering: Gathering, words: string): boolean {
  if (!/^\d/.test(words)) return /^[IVXLl]+[.)]?$/.test(words)
  const number = Number.parseInt(words, 10)
  const last = Number.parseInt(gathering.current[0]?.join('') ?? '', 10)
  return number === 1 || number === last + 1
}

/** Lines up to the next blank one. */
function runSize(lines: readonly Line[], from: number, shape: Shape): number {
  let at = from
  while (at < lines.length && at <= from + COLUMNS_MAX) {
    const line = lines[at]
    if (line === undefined || (line.text === '' && !isBlankCell(line, shape))) break
    at++
  }
  return at - from
}

/** At the margin a title may stand over the header: some row near must be as wide as the header read. */
function hasRunOf(lines: readonly Line[], from: number, size: number): boolean {
  let at = from
  for (let looked = 0; looked < 3 && at >= 0; looked++) {
    const run = runSize(lines, at, 'runs')
    if (run === size) return true
    at = nextCell(lines, at + run, 'runs')
  }
  return false
}

/** A further line of the cell before it, if the table goes on after it or the words plainly belong there. */
function takeRest(gathering: Gathering, at: number): boolean {
  const { lines, shape, rows, current, columns } = gathering
  const line = lines[at]
  const last = current.at(-1)
  if (line === undefined || last === undefined) return false
  if (line.text === '') return true
  if (line.text.length > REST_MAX && current.length >= columns && !goesOn(lines, at + 1, shape)) return false
  const seenBefore = rows.some(cells => cells.some(cell => cell.length > 1 && cell.at(-1) === line.text))
  const plain =
    /^[\p{Ll}\d]/u.test(line.text) && !/[.;:]$/.test(last.join('')) && line.text.length <= REST_MAX
  const follows = current.length < columns ? isIndented(lines[at + 1]) : goesOn(lines, at + 1, shape)
  if (!follows && !seenBefore && (!plain || ITEM_START.test(line.text))) return false
  last.push(line.text)
  return true
}

/** Whether a row's number comes among the next few cells. */
function goesOn(lines: readonly Line[], from: number, shape: Shape): boolean {
  let at = from
  for (let looked = 0; looked < 3; looked++) {
    at = nextCell(lines, at, shape)
    const line = lines[at]
    if (line === undefined) return false
    const placed = shape !== 'indented' || isIndented(line)
    if (placed && (isRowNumber(line.text) || isBlankCell(line, shape))) return true
    at++
  }
  return false
}

/** At least one row, and at least half of the rows as wide as the header. */
function isTable({ rows, columns, shape }: Gathering): boolean {
  const body = rows.slice(1)
  const full = body.filter(cells => cells.length === columns).length
  return body.length >= (shape === 'indented' ? 1 : 2) && full >= 1 && full * 2 >= body.length
}
