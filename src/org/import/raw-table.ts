/** Tables before their columns are known, and what one may hold. */

/** What a table may hold at most; a whole country has 14,000 units. */
export const tableLimits = {
  bytesMax: 8_000_000,
  rowsMax: 20_000,
  columnsMax: 60,
  cellCharactersMax: 4000,
} as const

/** A row as a reader gives it, before its columns are known. */
export interface RawRow {
  /** Counted from 1, as the spreadsheet does. */
  readonly line: number
  readonly cells: readonly string[]
}
