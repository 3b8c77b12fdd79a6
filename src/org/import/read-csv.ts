import { CsvError, parse } from 'csv-parse/sync'
import { Problem } from '../../platform/errors.ts'
import { decodeText } from '../../platform/text/encodings.ts'
import { type RawRow, tableLimits } from './raw-table.ts'

/**
 * The rows of a CSV file in any encoding that Vietnamese offices use, separated by commas, semicolons or tabs.
 * Throws `refused`: `table-unreadable`, `table-too-many-rows`, `table-too-wide`, `table-cell-too-long`.
 */
export function readCsv(bytes: Uint8Array): readonly RawRow[] {
  const { text } = decodeText(bytes)
  if (text.includes('\u0000')) throw new Problem('refused', 'table-unreadable')
  const rows = parsed(text.normalize('NFC'))
  if (rows.length > tableLimits.rowsMax + 1)
    throw new Problem('refused', 'table-too-many-rows', { max: tableLimits.rowsMax })
  for (const { cells } of rows) {
    if (cells.length > tableLimits.columnsMax)
      throw new Problem('refused', 'table-too-wide', { max: tableLimits.columnsMax })
  }
  return rows
}

function parsed(text: string): readonly RawRow[] {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      // One more than may be tells that there are too many, and no more than that is read.
      to: tableLimits.rowsMax + 2,
      max_record_size: tableLimits.columnsMax * tableLimits.cellCharactersMax,
    }) as unknown as readonly {
      readonly record: readonly string[]
      readonly info: { readonly lines: number }
    }[]
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    if (error instanceof CsvError) throw new Problem('refused', 'table-unreadable', { line: lineOf(error) })
    throw error
  }
}

function lineOf(error: CsvError): number | null {
  const line: unknown = Reflect.get(error, 'lines')
  return typeof line === 'number' ? line : null
}

/** Excel writes semicolons where the comma is the decimal sign, as in Viet Nam. */
function separatorOf(text: string): string {
  const first =
    text
      .slice(0, 10_000)
      .split(/\r?\n/u)
      .find(line => line.trim() !== '') ?? ''
  const counts = [';', ',', '\t'].map(sign => ({ sign, count: first.split(sign).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign
}
