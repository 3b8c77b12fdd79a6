/** Word files of tests, read and told in short. */
import type { Block, Paragraph, SourceDocument, Table } from '../../model.ts'
import { readDocx } from '../formats/docx.ts'
import { type DocxFixture, docxFile } from './office-files.ts'

/** What the reader makes of a Word file with this body. */
export function readWord(body: string, parts: DocxFixture = {}): SourceDocument {
  return readDocx(docxFile(body, parts))
}

/** Whether a block stands outside tables. */
export function isParagraph(block: Block): block is Paragraph {
  return block.kind === 'paragraph'
}

/** The paragraphs outside tables as "label text". */
export function wordLines(body: string, parts: DocxFixture = {}): string[] {
  return readWord(body, parts)
    .blocks.filter(isParagraph)
    .map(({ label, text }) => (label === null ? text : `${label} ${text}`))
}

/** The first table. */
export function wordTableIn(body: string, parts: DocxFixture = {}): Table {
  const found = readWord(body, parts).blocks.find(block => block.kind === 'table')
  if (found === undefined) throw new Error('no table')
  return found
}

/** Each cell as column+span×rows:text. */
export function wordGrid(table: Table): string[] {
  return table.rows.map(row =>
    row.cells
      .map(cell => {
        const spans = `${cell.columnSpan > 1 ? `+${cell.columnSpan}` : ''}${cell.rowSpan > 1 ? `×${cell.rowSpan}` : ''}`
        return `${cell.column}${spans}:${cell.paragraphs.map(({ text }) => text).join('/')}`
      })
      .join(' '),
  )
}
