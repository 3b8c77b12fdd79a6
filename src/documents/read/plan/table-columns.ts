/** What the columns of a table hold, by their titles (docs/plan-reading.md rule 8, "Tables with columns"). */
import { plain } from './fold.ts'
import { parseLabel, repairRoman } from './labels.ts'
import type { LineCell, LineRow, LineTable } from './lines.ts'

export type ColumnKind =
  | 'number'
  | 'content'
  | 'lead'
  | 'lead-and-partners'
  | 'coordinate'
  | 'time'
  | 'output'
  | 'symbol'
  | 'money'
  | 'note'
  | 'date'

export interface TableShape {
  readonly columns: ReadonlyMap<number, ColumnKind>
  /** Number of rows that make up the header. */
  readonly headerRows: number
  readonly kind: 'tasks' | 'documents' | 'other'
}

const titles: readonly (readonly [ColumnKind, RegExp])[] = [
  ['number', /^(?:tt|stt|so tt|so thu tu|s\.?t\.?t\.?|no\.?|#|muc)$/],
  ['symbol', /so,? ?(?:va )?k[iy] hieu|so hieu|^so van ban|^van ban$|^ten van ban|^loai van ban/],
  ['lead-and-partners', /chu tri.{1,25}phoi hop|phoi hop.{1,25}chu tri/],
  ['coordinate', /phoi hop/],
  [
    'lead',
    /chu tri|(?:co quan|don vi|bo phan|ca nhan|nguoi)(?:,? (?:co quan|don vi|ca nhan))* (?:chu tri|thuc hien|phu trach|dau moi|chiu trach nhiem|tham muu)|^phan cong|^(?:co quan|don vi)(?: thuc hien)?$|^phu trach$|trach nhiem/,
  ],
  ['money', /kinh phi|du toan|so tien|thanh tien|don gia|ngan sach|nguon von/],
  [
    'time',
    /thoi gian|thoi han|thoi diem|tien do|hoan thanh|^ngay(?: hoan thanh| thuc hien)$|lo trinh|ki han/,
  ],
  ['output', /san pham|ket qua|dau ra|muc tieu can dat|chi tieu/],
  ['note', /ghi chu/],
  ['date', /ngay(?:,| ban hanh| thang)/],
  [
    'content',
    /noi dung|nhiem vu|cong viec|hoat dong|giai phap|ten |trich yeu|chuong trinh|hang muc|danh muc|phan viec|van de/,
  ],
]

/** Reads the header of a table; a table without a known header has no columns. */
export function readShape(table: LineTable): TableShape {
  const headerRows = countHeaderRows(table.rows)
  const columns = new Map<number, ColumnKind>()
  for (let column = 0; column < table.columns; column += 1) {
    const words = titleOfColumn(table.rows.slice(0, headerRows), column)
    const kind = titles.find(([, pattern]) => pattern.test(words))?.[0]
    if (kind !== undefined && !(kind === 'number' && column > 0)) columns.set(column, kind)
  }
  if (!columns.has(0) && numbersMostly(table, 0, headerRows)) columns.set(0, 'number')
  keepOneContent(table, columns, headerRows)
  return { columns, headerRows, kind: kindOfTable(columns) }
}

function titleOfColumn(rows: readonly LineRow[], column: number): string {
  const words = rows.flatMap(row =>
    row.cells.filter(cell => covers(cell, column) && !cell.continued).map(cell => cell.text),
  )
  return plain(words.join(' ')).replace(/[.:;]+$/u, '')
}

export function covers(cell: LineCell, column: number): boolean {
  return cell.column <= column && column < cell.column + cell.columnSpan
}

/** The header ends before the first row that is numbered, a group, or counts the columns (1)(2)(3). */
function countHeaderRows(rows: readonly LineRow[]): number {
  const limit = Math.min(rows.length, 4)
  for (let index = 0; index < limit; index += 1) {
    const row = rows[index]
    if (row === undefined) break
    if (index === 0) {
      if (!looksLikeHeader(row)) return 0
      continue
    }
    const merged = rows[0]?.cells.some(cell => cell.columnSpan > 1 && cell.text !== '') ?? false
    const continued = row.cells.some(cell => cell.continued)
    if (countsColumns(row)) return index + 1
    if (!((merged && continued) || isSubHeader(row)) || isNumbered(row)) return index
  }
  return Math.min(limit, 1)
}

/** A second row of titles under a title for several columns, whose merged cells a conversion left blank. */
function isSubHeader(row: LineRow): boolean {
  const filled = row.cells.filter(cell => cell.text.trim() !== '')
  const blankStart = row.cells.slice(0, 2).every(cell => cell.text.trim() === '')
  return blankStart && filled.length > 0 && filled.every(isTitle)
}

function isTitle(cell: LineCell): boolean {
  return (
    cell.text.length < 60 &&
    titles.some(([, pattern]) => pattern.test(plain(cell.text).replace(/[.:;]+$/u, '')))
  )
}

function looksLikeHeader(row: LineRow): boolean {
  if (isNumbered(row)) return false
  const known = row.cells.filter(isTitle)
  return known.length >= Math.min(2, row.cells.length)
}

function isNumbered(row: LineRow): boolean {
  const first = row.cells[0]?.text.trim() ?? ''
  return (
    /^\d{1,3}(?:\.\d{1,2})*[.)]?$/u.test(first) ||
    (repairRoman(first.replace(/[.)]$/u, '')) !== null && first !== '')
  )
}

/** "(1) (2) (3)" or "A B 1 2": a row that only numbers the columns. */
export function countsColumns(row: LineRow): boolean {
  const texts = row.cells.map(cell => cell.text.trim()).filter(text => text !== '')
  if (texts.length < 3) return false
  return texts.every(text => /^\(?(?:\d{1,2}|[A-E])\)?(?:\s*=.*)?$/u.test(text))
}

function numbersMostly(table: LineTable, column: number, headerRows: number): boolean {
  const cells = table.rows
    .slice(headerRows)
    .flatMap(row => row.cells.filter(cell => cell.column === column && !cell.continued))
  const numbered = cells.filter(cell =>
    /^(?:\d{1,3}(?:\.\d{1,2})*|[IVXl]{1,5}|[a-zđ])?[.)]?$/u.test(cell.text.trim()),
  )
  return cells.length > 0 && numbered.length >= cells.length * 0.8
}

/** Of several content-like columns the one with the most words is the content; the others are notes. */
function keepOneContent(table: LineTable, columns: Map<number, ColumnKind>, headerRows: number): void {
  const candidates = [...columns].filter(([, kind]) => kind === 'content').map(([column]) => column)
  if (candidates.length === 0) {
    const free = [...Array(table.columns).keys()].filter(column => !columns.has(column))
    const widest = widestColumn(table, free, headerRows)
    if (widest !== null) columns.set(widest, 'content')
    return
  }
  const widest = widestColumn(table, candidates, headerRows)
  for (const column of candidates) if (column !== widest) columns.set(column, 'note')
}

function widestColumn(table: LineTable, columns: readonly number[], headerRows: number): number | null {
  let best: number | null = null
  let most = -1
  for (const column of columns) {
    const length = table.rows
      .slice(headerRows)
      .flatMap(row => row.cells.filter(cell => cell.column === column && cell.columnSpan === 1))
      .reduce((sum, cell) => sum + cell.text.length, 0)
    if (length > most) {
      most = length
      best = column
    }
  }
  return best
}

function kindOfTable(columns: ReadonlyMap<number, ColumnKind>): TableShape['kind'] {
  const kinds = new Set(columns.values())
  if (kinds.has('symbol') && !kinds.has('lead') && !kinds.has('lead-and-partners')) return 'documents'
  if (!kinds.has('content')) return 'other'
  return kinds.has('lead') || kinds.has('lead-and-partners') || kinds.has('coordinate') || kinds.has('time')
    ? 'tasks'
    : 'other'
}

/** The label in a number cell: "1", "1.1", "IV", "Ill"; null where it is blank or no number. */
export function labelOfCell(text: string): { readonly text: string; readonly roman: boolean } | null {
  const token = text.trim().replace(/[.)\-/]+$/u, '')
  if (/^\d{1,3}(?:\.\d{1,3})*$/u.test(token)) return { text: token, roman: false }
  if (/^[a-zđ]$/u.test(token)) return { text: token, roman: false }
  const roman = repairRoman(token)
  if (roman !== null && token !== '1' && token !== 'l') return { text: roman, roman: true }
  if (/^[A-HĐ]$/u.test(token)) return { text: token, roman: true }
  const label = parseLabel(`${token}. X`)
  return label !== null && label.kind !== 'bullet' && token.length <= 8
    ? { text: label.text, roman: label.kind === 'roman' }
    : null
}
