import { ITEM_START } from './run-on.ts'
import type { Line } from './text-lines.ts'
import type { CellReader, FoundTable } from './text-tables.ts'
import { isRowNumber, makeLayoutTable, makeTable } from './text-tables-rows.ts'

/** Columns apart by spaces: fewer than three may be a typist's double space. */
const GAP = / {3,}/
const BLANKS_INSIDE_MAX = 1
const LINES_MAX = 4000
/** A letterhead or the recipients beside the signer take no more lines. */
const SIDE_LINES_MAX = 60
/** A header is not higher: the first row's number comes within so many lines. */
const HEADER_LINES_MAX = 8
const SIDE_WIDTH_MAX = 90

interface Piece {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The pieces of a line that three or more spaces set apart, with the columns they stand in. */
function piecesOf(line: Line): Piece[] {
  const pieces: Piece[] = []
  for (const match of line.raw.matchAll(/\S+(?: {1,2}\S+)*/g)) {
    pieces.push({ from: match.index, to: match.index + match[0].length, text: match[0].replace(/\s+/g, ' ') })
  }
  return pieces
}

function hasGap(line: Line | undefined): boolean {
  return line !== undefined && !line.raw.includes('\t') && GAP.test(line.raw.trim())
}

/** The lines from the index on that can belong to one aligned block: gaps in them, or set in under a column. */
function regionEnd(lines: readonly Line[], index: number, secondColumn: number, linesMax: number): number {
  let end = index
  let blanks = 0
  for (let at = index; at < lines.length && at < index + linesMax; at++) {
    const line = lines[at]
    if (line === undefined || line.raw.includes('\t')) break
    if (line.text === '') {
      blanks++
      if (blanks > BLANKS_INSIDE_MAX) break
      continue
    }
    const inside = hasGap(line) || line.indent >= secondColumn - 2
    const firstColumnOnly = line.raw.trimEnd().length < secondColumn && blanks === 0
    if (!inside && !firstColumnOnly) break
    blanks = 0
    end = at + 1
  }
  return end
}

/** Which column a piece belongs to: the one whose header stands nearest over it. */
function columnOf(piece: Piece, header: readonly Piece[]): number {
  let best = 0
  let nearest = Number.POSITIVE_INFINITY
  header.forEach((head, column) => {
    const overlap = Math.min(piece.to, head.to) - Math.max(piece.from, head.from)
    const distance = overlap > 0 ? -overlap : Math.abs(piece.from - head.from)
    if (distance < nearest) {
      nearest = distance
      best = column
    }
  })
  return best
}

/** A table aligned by spaces, cells wrapped inside their columns, or two things set side by side. */
export function findAlignedTable(lines: readonly Line[], index: number, read: CellReader): FoundTable | null {
  const first = lines[index]
  if (first === undefined || !hasGap(first)) return null
  const header = piecesOf(first)
  const second = header[1]?.from ?? 0
  if (header.length >= 3) {
    const soon = lines.slice(index + 1, index + HEADER_LINES_MAX)
    if (!soon.some(line => isRowNumber(piecesOf(line)[0]?.text ?? ''))) return null
    const end = regionEnd(lines, index, second, LINES_MAX)
    return alignedRows(lines.slice(index, end), header, end, read)
  }
  if (header.length !== 2 || ITEM_START.test(`${header[0]?.text ?? ''} x`)) return null
  const end = regionEnd(lines, index, second, SIDE_LINES_MAX)
  return sideBySide(lines.slice(index, end), end, read)
}

function alignedRows(
  region: readonly Line[],
  header: readonly Piece[],
  end: number,
  read: CellReader,
): FoundTable | null {
  const rows: string[][][] = []
  let numbered = 0
  for (const line of region) {
    const pieces = piecesOf(line)
    const begins = pieces[0] !== undefined && isRowNumber(pieces[0].text) && columnOf(pieces[0], header) === 0
    if (begins) numbered++
    const opensBody = rows.length === 0 || begins
    if (opensBody) rows.push(header.map(() => []))
    for (const piece of pieces) rows.at(-1)?.[columnOf(piece, header)]?.push(piece.text)
  }
  // Without numbers in the first column nothing tells a row from the rest of the one above it.
  if (numbered < 2) return null
  return {
    table: makeTable(
      rows.map(cells => cells.map(joinWrapped)),
      read,
    ),
    next: end,
  }
}

function joinWrapped(lines: readonly string[]): string[] {
  return lines.length > 0 ? [lines.join(' ')] : []
}

/** The head of a document or its recipients beside the signer: two columns, one row, no lines. */
function sideBySide(region: readonly Line[], end: number, read: CellReader): FoundTable | null {
  const starts = region.flatMap(line => piecesOf(line).slice(1, 2)).map(piece => piece.from)
  const middle = Math.min(...starts)
  const left: string[] = []
  const right: string[] = []
  for (const line of region) {
    for (const piece of piecesOf(line)) {
      if (piece.to - piece.from > SIDE_WIDTH_MAX) return null
      ;(piece.from >= middle - 8 && piece.from > 0 ? right : left).push(piece.text)
    }
  }
  if (left.length === 0 || right.length === 0) return null
  return { table: makeLayoutTable([left, right], read), next: end }
}
