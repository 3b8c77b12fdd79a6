import type { Paragraph, Table } from '../../model.ts'
import type { Line } from './text-lines.ts'
import { findAlignedTable } from './text-tables-aligned.ts'
import { findLineTable } from './text-tables-lines.ts'
import { findPipeTable } from './text-tables-pipes.ts'
import { findTabTable } from './text-tables-tabs.ts'

/** A table recovered from text, and the index of the first line after it. */
export interface FoundTable {
  readonly table: Table
  readonly next: number
}

/** Makes the paragraph of a cell from its words: takes Markdown marks out. */
export type CellReader = (text: string) => Paragraph

/** The table that begins at this line, in whatever way it was turned into text; null where none does. */
export function findTable(lines: readonly Line[], index: number, read: CellReader): FoundTable | null {
  return (
    findPipeTable(lines, index, read) ??
    findTabTable(lines, index, read) ??
    findLineTable(lines, index, read) ??
    findAlignedTable(lines, index, read)
  )
}
