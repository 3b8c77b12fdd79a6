import type { Row, Table } from './description.ts'

/** The one or two rows of column titles; a title merged over both rows leaves its place below empty. */
export function headerRows(table: Table): readonly Row[] {
  const merged = (column: number): boolean => (table.top?.[column]?.rows ?? 1) > 1
  const lower: Row = {
    cells: table.header.map((text, column) => (merged(column) ? null : { text, rows: 1, columns: 1 })),
  }
  return table.top ? [{ cells: table.top }, lower] : [lower]
}
