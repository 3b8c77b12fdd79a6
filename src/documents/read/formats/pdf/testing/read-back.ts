import type { Block, Paragraph, Table } from '../../../../model.ts'
import { readPdf } from '../index.ts'
import { buildPdf, type TestPage } from './build-pdf.ts'

/** The edges of the text column of the test pages, in points. */
export const edges = { left: 85, right: 540 }
/** A paragraph of several lines. */
export const long =
  'Tăng cường công tác tuyên truyền về tiềm năng của địa phương, phối hợp với các cơ quan liên quan tổ chức các hoạt động quảng bá hình ảnh trên địa bàn trong giai đoạn tới theo kế hoạch đã được phê duyệt.'

/** The paragraphs outside tables. */
export function paragraphs(blocks: readonly Block[]): Paragraph[] {
  return blocks.filter(block => block.kind === 'paragraph')
}

/** Their words. */
export function texts(blocks: readonly Block[]): string[] {
  return paragraphs(blocks).map(({ text }) => text)
}

/** The tables. */
export function tables(blocks: readonly Block[]): Table[] {
  return blocks.filter(block => block.kind === 'table')
}

/** The words of a table's cells by rows, paragraphs of a cell parted by a slash. */
export function cells(table: Table | undefined): string[][] {
  return (table?.rows ?? []).map(row =>
    row.cells.map(cell => cell.paragraphs.map(({ text }) => text).join(' / ')),
  )
}

/** Reads a PDF of these pages. */
export async function read(...pages: TestPage[]) {
  return readPdf(buildPdf(pages))
}
