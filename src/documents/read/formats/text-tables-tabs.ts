import { ITEM_START } from './run-on.ts'
import type { Line } from './text-lines.ts'
import type { CellReader, FoundTable } from './text-tables.ts'
import { type CellLines, isRowNumber, makeLayoutTable, makeTable } from './text-tables-rows.ts'

/** So many rows show whether there is a table. */
const ROWS_TO_TELL = 40
/** A page break leaves a few blank lines inside a table. */
const BLANKS_INSIDE_MAX = 3
/** A cell's own line breaks leave a row in pieces. */
const PIECES_MAX = 8
/** Longer words are prose with a stray tab, not one side of a document's head. */
const SIDE_WIDTH_MAX = 90

function hasInnerTab(line: Line | undefined): boolean {
  return line !== undefined && line.text !== '' && line.raw.trimStart().includes('\t')
}

function splitTabs(raw: string): string[] {
  return raw.split('\t').map(one => one.replace(/\s+/g, ' ').trim())
}

/** The index of the next line with words, at most `BLANKS_INSIDE_MAX` blank ones away; -1 where none is. */
function nextFilled(lines: readonly Line[], from: number): number {
  for (let at = from; at <= from + BLANKS_INSIDE_MAX; at++) {
    if (at < lines.length && lines[at]?.text !== '') return at
  }
  return -1
}

/** A label set off from its paragraph by a tab ("1.⇥Sở Tài chính") makes no table. */
function isLabelled(cells: readonly string[]): boolean {
  const filled = cells.filter(one => one !== '')
  return filled.length <= 2 && ITEM_START.test(`${filled[0] ?? ''} x`)
}

/** Rows of tab-separated cells; a row broken by the line breaks of its cells is put together again. */
export function findTabTable(lines: readonly Line[], index: number, read: CellReader): FoundTable | null {
  const first = lines[index]
  if (first === undefined || !hasInnerTab(first)) return null
  const header = splitTabs(first.raw)
  if (isLabelled(header)) return null
  const columns = header.length
  const rows: string[][][] = [header.map(one => [one])]
  let at = index + 1
  while (at < lines.length) {
    const place = nextFilled(lines, at)
    if (place < 0) break
    const taken = takeRow(lines, place, columns, rows)
    if (taken === 0) break
    at = place + taken
    // What is no table by now will be none: without this a long list would be looked through for each line.
    if (rows.length === ROWS_TO_TELL && !isRuled(rows, columns)) break
  }
  if (!isRuled(rows, columns)) return findSideBySide(lines, index, read)
  return { table: makeTable(withoutBlankEdge(rows), read), next: at }
}

/** Takes one row at the index into the rows and gives the number of lines it took; 0 where no row begins. */
function takeRow(lines: readonly Line[], index: number, columns: number, rows: string[][][]): number {
  let cells: string[][] = []
  for (let taken = 0; taken < PIECES_MAX; taken++) {
    const line = lines[index + taken]
    if (line === undefined || (line.text === '' && cells.length === 0)) return 0
    const parts = splitTabs(line.raw)
    if (taken === 0) {
      if (!hasInnerTab(line)) return continuesCell(lines, index, columns, rows)
      cells = parts.map(one => [one])
    } else if (cells.length + parts.length - 1 > columns || isRowNumber(parts[0] ?? '')) {
      return 0
    } else {
      cells.at(-1)?.push(parts[0] ?? '')
      cells.push(...parts.slice(1).map(one => [one]))
    }
    if (cells.length > columns + 1) return 0
    if (cells.length >= columns || endsShort(lines, index + taken + 1, columns, cells.length)) {
      rows.push(cells.map(withoutQuotes))
      return taken + 1
    }
  }
  return 0
}

/** A row may stop short of the last columns: the next line begins a new row, or the table ends. */
function endsShort(lines: readonly Line[], index: number, columns: number, got: number): boolean {
  const next = lines[index]
  if (next === undefined || next.text === '') return got > 1
  const parts = splitTabs(next.raw)
  return got > 1 && (isRowNumber(parts[0] ?? '') || parts.length === columns)
}

/** A line without tabs between two rows is the rest of the last cell: "Giai đoạn" / "2026 - 2030". */
function continuesCell(lines: readonly Line[], index: number, columns: number, rows: string[][][]): number {
  const line = lines[index]
  const after = nextFilled(lines, index + 1)
  const next = lines[after]
  const last = rows.at(-1)
  if (line === undefined || next === undefined || last === undefined || rows.length < 2) return 0
  const cells = splitTabs(next.raw)
  if (cells.length !== columns || !hasInnerTab(next) || line.text.length > 200) return 0
  const isRest = isRowNumber(cells[0] ?? '') && !isRowNumber(line.text)
  if (!isRest) return 0
  last.at(-1)?.push(line.text)
  return 1
}

/** A cell copied from a spreadsheet stands in quotes when it holds line breaks. */
function withoutQuotes(lines: readonly string[]): string[] {
  const opened =
    lines.length > 1 && lines[0]?.startsWith('"') === true && lines.at(-1)?.endsWith('"') === true
  if (!opened) return [...lines]
  return lines.map((line, index) =>
    (index === 0 ? line.slice(1) : index === lines.length - 1 ? line.slice(0, -1) : line).replaceAll(
      '""',
      '"',
    ),
  )
}

/** Enough rows of the header's width, and not just labels or a pair of things side by side. */
function isRuled(rows: readonly (readonly CellLines[])[], columns: number): boolean {
  if (rows.length < 2) return false
  const flat = rows.map(cells => cells.map(lines => lines.join(' ')))
  if (flat.every(isLabelled)) return false
  const wide = flat.filter(cells => cells.length === columns).length
  const numbered = flat.slice(1).filter(cells => isRowNumber(cells.find(one => one !== '') ?? '')).length
  if (columns >= 3 && flat[0]?.filter(one => one !== '').length !== 2) return wide >= flat.length * 0.6
  return numbered >= 1 && numbered >= (flat.length - 1) * 0.5 && !isLabelled(flat[0] ?? [])
}

/** Every line began with a tab: the first column is empty throughout and no column of the table. */
function withoutBlankEdge(rows: readonly (readonly CellLines[])[]): (readonly CellLines[])[] {
  const blank = rows.every(cells => (cells[0] ?? []).join('') === '' && cells.length > 1)
  return blank ? rows.map(cells => cells.slice(1)) : [...rows]
}

/** Two things set side by side by tabs: the head of a document, or its recipients and signer. */
function findSideBySide(lines: readonly Line[], index: number, read: CellReader): FoundTable | null {
  const left: string[] = []
  const right: string[] = []
  let at = index
  let pairs = 0
  for (; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined || line.text === '') break
    const cells = splitTabs(line.raw).filter(one => one !== '')
    const short = cells.every(one => one.length <= SIDE_WIDTH_MAX)
    const pair = cells.length === 2 && short && hasInnerTab(line) && !isLabelled(cells)
    if (pair) {
      left.push(cells[0] ?? '')
      right.push(cells[1] ?? '')
      pairs++
    } else if (cells.length === 1 && line.raw.startsWith('\t') && pairs > 0) right.push(cells[0] ?? '')
    else break
  }
  return pairs === 0 ? null : { table: makeLayoutTable([left, right], read), next: at }
}
