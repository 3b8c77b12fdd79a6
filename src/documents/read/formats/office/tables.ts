import type { Cell, Paragraph, Table } from '../../../model.ts'

/** A table inside a cell, told as paragraphs in reading order: row by row, cell by cell. */
export function flattenTable(inner: Table): Paragraph[] {
  return inner.rows.flatMap(one => one.cells.flatMap(({ paragraphs }) => paragraphs))
}

/**
 * Whether a row prints the header row again: the same words in every cell, two cells at least.
 * Converters write the header out on each page where Word would repeat it by itself.
 */
export function isSameRow(header: readonly Cell[], cells: readonly Cell[]): boolean {
  if (header.length < 2 || header.length !== cells.length) return false
  return header.every((one, index) => {
    const words = wordsOf(one)
    const other = cells[index]
    return words !== '' && other !== undefined && words === wordsOf(other)
  })
}

function wordsOf({ paragraphs }: Cell): string {
  return paragraphs.map(({ text }) => text).join(' ')
}
