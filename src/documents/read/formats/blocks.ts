import type { Block, Cell, Paragraph, Row, SourceDocument, SourceFormat, Table } from '../../model.ts'

/** What a reader knows of a paragraph besides its words; what it leaves out is unknown. */
export type ParagraphDetails = Partial<Omit<Paragraph, 'kind' | 'text'>>

/**
 * A frozen paragraph with every field of the model: null where the format does not say, no boxes,
 * and complete. The text is taken as it is: NFC, single spaces and no line break are the reader's
 * duty (`normaliseText` in `platform/text` does it).
 */
export function paragraph(text: string, details: ParagraphDetails = {}): Paragraph {
  return Object.freeze({
    kind: 'paragraph',
    text,
    label: null,
    bold: null,
    italic: null,
    align: null,
    fontSize: null,
    indent: null,
    headingLevel: null,
    boxes: [],
    confidence: null,
    complete: true,
    ...details,
  })
}

/** A frozen cell at a column (from 0) of the table's grid; spans are 1 unless given. */
export function cell(
  column: number,
  paragraphs: readonly Paragraph[],
  spans: { readonly columnSpan?: number; readonly rowSpan?: number } = {},
): Cell {
  return Object.freeze({
    paragraphs: Object.freeze([...paragraphs]),
    column,
    columnSpan: spans.columnSpan ?? 1,
    rowSpan: spans.rowSpan ?? 1,
  })
}

/** A frozen row; `repeated` marks a header row that a page break prints again. */
export function row(cells: readonly Cell[], repeated = false): Row {
  return Object.freeze({ cells: Object.freeze([...cells]), repeated })
}

/**
 * A frozen table. The number of columns is the furthest that any cell reaches; `ruled` is true
 * unless the table only places things side by side.
 */
export function table(rows: readonly Row[], options: { readonly ruled?: boolean } = {}): Table {
  let columns = 0
  for (const { cells } of rows) {
    for (const one of cells) columns = Math.max(columns, one.column + one.columnSpan)
  }
  return Object.freeze({
    kind: 'table',
    rows: Object.freeze([...rows]),
    columns,
    ruled: options.ruled ?? true,
  })
}

/** A frozen source document; a format without pages leaves pages, sizes and layout out. */
export function sourceDocument(
  format: SourceFormat,
  blocks: readonly Block[],
  details: Partial<Omit<SourceDocument, 'format' | 'blocks'>> = {},
): SourceDocument {
  return Object.freeze({
    format,
    blocks: Object.freeze([...blocks]),
    pages: null,
    pageSizes: [],
    layout: null,
    notices: [],
    ...details,
  })
}
