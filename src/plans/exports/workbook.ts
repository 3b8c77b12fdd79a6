/** Workbooks of our own tables: titles that stay in sight and narrow the rows, and no cell that is ever a formula. */
import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import writeExcelFile, { type Cell, type Feature, type Sheet } from 'write-excel-file/node'
import { getCellAddress, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility'
import type { CellValue, Column } from './task-columns.ts'

/** What a workbook may hold besides sheets, as the library has it. */
type Content = Stream | Buffer | Blob

/** Excel refuses a file with a longer cell. */
const cellCharactersMax = 32_767

const fontPoints = 12
const linePoints = 16
/** Excel's highest row. */
const rowPointsMax = 409

/** Bytes of a workbook. */
export function workbookOf(sheets: Sheet<Content>[]): Promise<Buffer> {
  return writeExcelFile(sheets, {
    fontFamily: 'Times New Roman',
    fontSize: fontPoints,
    features: [filters(sheets)],
  }).toBuffer()
}

/** One sheet: its titles, and a line for each row. */
export function sheetOf<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Sheet<Content> {
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
    data: [
      columns.map(({ title }) => ({ ...cellOf(title), fontWeight: 'bold', backgroundColor: '#e8edf2' })),
      ...rows.map(row => rowOf(columns, row)),
    ],
  }
}

/** Not every program makes a row as high as its wrapped words ask: the height is written. */
function rowOf<Row>(columns: readonly Column<Row>[], row: Row): Cell[] {
  const values = columns.map(column => column.value(row))
  const lines = values.map((value, index) => linesOf(value, columns[index]?.width ?? 1))
  const height = Math.min(Math.max(...lines) * linePoints, rowPointsMax)
  return values.map(value => ({ ...cellOf(value), height }))
}

/** Letters are a little narrower than the figure that widths are counted in, so this errs to the high side. */
function linesOf(value: CellValue, width: number): number {
  if (typeof value !== 'string') return 1
  return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)
}

/** Words are written as words, whatever they begin with: no cell is ever a formula. */
function cellOf(value: CellValue): Cell & object {
  const place = { alignVertical: 'top', wrap: true } as const
  if (value === null) return { ...place }
  if (typeof value === 'number') return { ...place, value, type: Number }
  if (typeof value === 'string') return { ...place, value: fitting(value), type: String, format: '@' }
  return { ...place, value: new Date(`${value.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
}

function fitting(words: string): string {
  return words.length <= cellCharactersMax ? words : `${words.slice(0, cellCharactersMax - 1)}…`
}

/** Arrows on the titles, by which rows are chosen. */
function filters(sheets: readonly Sheet<Content>[]): Feature<Content> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const rows = sheets[sheetIndex]?.data ?? []
            const last = getCellAddress(Math.max(0, rows.length - 1), (rows[0]?.length ?? 1) - 1)
            return insertElementMarkupAccordingToOrderOfSiblings(
              xml,
              `<autoFilter ref="A1:${last}"/>`,
              [
                'sheetPr',
                'dimension',
                'sheetViews',
                'sheetFormatPr',
                'cols',
                'sheetData',
                'autoFilter',
                'mergeCells',
                'pageMargins',
                'pageSetup',
                'drawing',
              ],
              'worksheet',
            )
          },
        },
      },
    },
  }
}
