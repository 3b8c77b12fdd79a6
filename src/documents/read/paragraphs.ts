import type { Paragraph, SourceDocument } from '../model.ts'

/** All paragraphs of a document in reading order, those of table cells included. */
export function paragraphsOf(source: SourceDocument): Paragraph[] {
  return source.blocks.flatMap(block => {
    if (block.kind === 'paragraph') return [block]
    return block.rows.flatMap(row => row.cells.flatMap(cell => cell.paragraphs))
  })
}
