/** A table as it was sent: cells by our columns, with the line each row stands on. */
import { Problem } from '../../platform/errors.ts'
import { singleLine } from '../../platform/text/normalise.ts'
import { type ColumnKey, columnOf } from './columns.ts'
import { type RawRow, tableLimits } from './raw-table.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'

export interface TableRow {
  readonly line: number
  /** Columns that the table lacks are left out; an empty cell is an empty text. */
  readonly cells: Readonly<Partial<Record<ColumnKey, string>>>
}

/** What the bytes of a workbook begin with: it is a zip archive. */
const zipSignature = [0x50, 0x4b, 0x03, 0x04]

/**
 * Reads a workbook (its first sheet) or a CSV file into rows. The first row that is not empty has the titles; rows
 * without a cell are left out. Throws `refused`: `table-too-large`, `table-too-many-rows`, `table-too-wide`,
 * `table-cell-too-long`, `table-unreadable`, `table-no-name-column`, `table-column-twice`, `table-empty`.
 */
export async function readTable(bytes: Uint8Array): Promise<readonly TableRow[]> {
  if (bytes.length > tableLimits.bytesMax)
    throw new Problem('refused', 'table-too-large', { max: tableLimits.bytesMax / 1_000_000 })
  const isZip = zipSignature.every((byte, index) => bytes[index] === byte)
  const raw = isZip ? await readXlsx(bytes) : readCsv(bytes)
  const [titles, ...rows] = raw.filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
  if (!titles) throw new Problem('refused', 'table-empty')
  const columns = columnsOf(titles)
  if (rows.length === 0) throw new Problem('refused', 'table-empty')
  return rows.map(({ line, cells }) => ({ line, cells: cellsOf(columns, cells, line) }))
}

function columnsOf({ cells }: RawRow): readonly (ColumnKey | null)[] {
  const columns = cells.map(columnOf)
  const known = columns.filter(key => key !== null)
  if (!known.includes('name')) throw new Problem('refused', 'table-no-name-column')
  const twice = cells.find((_, index) => columns[index] && columns.indexOf(columns[index] ?? null) !== index)
  if (twice !== undefined) throw new Problem('refused', 'table-column-twice', { column: singleLine(twice) })
  return columns
}

function cellsOf(
  columns: readonly (ColumnKey | null)[],
  cells: readonly string[],
  line: number,
): TableRow['cells'] {
  const known: Partial<Record<ColumnKey, string>> = {}
  for (const [index, key] of columns.entries()) {
    const cell = cells[index] ?? ''
    if (cell.length > tableLimits.cellCharactersMax)
      throw new Problem('refused', 'table-cell-too-long', { line, max: tableLimits.cellCharactersMax })
    if (key !== null) known[key] = asText(singleLine(cell))
  }
  return known
}

/** Takes off the apostrophe that an export puts before what a spreadsheet would run. */
function asText(cell: string): string {
  return /^'+[=+\-@＝＋－＠]/u.test(cell) ? cell.slice(1) : cell
}
