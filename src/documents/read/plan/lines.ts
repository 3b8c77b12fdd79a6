/**
 * From blocks to lines: the normalised text that the reader works on, and where each paragraph,
 * cell and row stands in it. Paragraphs are joined by \n, cells by \t, rows by \n; a sentence that a
 * page break cut in two is joined again.
 */
import type {
  Alignment,
  Block,
  Cell,
  CellPlace,
  Paragraph,
  Row,
  SourceDocument,
  Span,
  Table,
} from '../../model.ts'
import { runsOn } from './run-on.ts'

/** One paragraph of running text, or one paragraph of a side-by-side (unruled) table. */
export interface Line {
  readonly kind: 'line'
  readonly text: string
  readonly span: Span
  readonly bold: number | null
  readonly italic: number | null
  readonly align: Alignment | null
  readonly headingLevel: number | null
  readonly confidence: number | null
  /** Column of a side-by-side table (0 left, 1 right); null for running text. */
  readonly side: number | null
}

export interface LineCell {
  readonly text: string
  readonly span: Span
  readonly column: number
  readonly columnSpan: number
  /** True where a cell merged over several rows began higher up: its words stand there. */
  readonly continued: boolean
  readonly bold: number | null
  readonly confidence: number | null
}

export interface LineRow {
  readonly cells: readonly LineCell[]
  readonly span: Span
  readonly repeated: boolean
}

export interface LineTable {
  readonly kind: 'table'
  readonly rows: readonly LineRow[]
  readonly columns: number
  readonly span: Span
}

export type Item = Line | LineTable

/** A paragraph of the source and where its words, label included, stand in the text. */
export interface PlacedParagraph {
  readonly paragraph: Paragraph
  readonly span: Span
  readonly cell: CellPlace | null
}

export interface Lines {
  readonly text: string
  readonly items: readonly Item[]
  /** Every paragraph with words, those of tables included, in the order of the text. */
  readonly placed: readonly PlacedParagraph[]
  /** Whether each table of the source has rules. */
  readonly ruledTables: readonly boolean[]
}

/** Lays out a source document as text; every span in the result indexes into `text`. */
export function layOut(source: SourceDocument): Lines {
  const writer = new TextWriter()
  const items: Item[] = []
  let running: Paragraph[] = []
  const flush = (): void => {
    for (const paragraph of joinBroken(running)) items.push(writer.line(paragraph, null))
    running = []
  }
  for (const block of withoutPageNumbers(source.blocks)) {
    if (block.kind === 'paragraph') running.push(block)
    else {
      flush()
      if (block.ruled) items.push(writer.table(block))
      else items.push(...writer.sideBySide(block))
    }
  }
  flush()
  return {
    text: writer.text(),
    items: items.filter(item => item.kind === 'table' || item.text !== ''),
    placed: writer.placed.filter(({ span }) => span[1] > span[0]),
    ruledTables: writer.ruledTables,
  }
}

/** Page numbers left in the text: lone numbers that count on from 1 or 2 through the document. */
function withoutPageNumbers(blocks: readonly Block[]): readonly Block[] {
  const numbers = blocks.filter(
    block => block.kind === 'paragraph' && block.label === null && /^\d{1,3}$/u.test(block.text),
  )
  const values = numbers.map(block => (block.kind === 'paragraph' ? Number(block.text) : 0))
  const first = values[0]
  const counting =
    first !== undefined &&
    first <= 2 &&
    values.length >= 2 &&
    values.every((value, index) => value === first + index)
  return counting ? blocks.filter(block => !numbers.includes(block)) : blocks
}

/** Joins paragraphs that a page or line break cut inside a sentence. */
export function joinBroken(paragraphs: readonly Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = []
  for (const paragraph of paragraphs) {
    const last = joined.at(-1)
    if (last !== undefined && runsOn(last, paragraph)) joined[joined.length - 1] = merge(last, paragraph)
    else joined.push(paragraph)
  }
  return joined
}

function merge(first: Paragraph, second: Paragraph): Paragraph {
  const confidences = [first.confidence, second.confidence].filter(value => value !== null)
  return {
    ...first,
    text: `${first.text} ${second.text}`,
    boxes: [...first.boxes, ...second.boxes],
    ...(first.printed || second.printed
      ? { printed: [...(first.printed ?? []), ...(second.printed ?? [])] }
      : {}),
    complete: second.complete,
    confidence: confidences.length > 0 ? Math.min(...confidences) : null,
  }
}

class TextWriter {
  readonly placed: PlacedParagraph[] = []
  readonly ruledTables: boolean[] = []
  private readonly parts: string[] = []
  private length = 0

  text(): string {
    return this.parts.join('')
  }

  private put(words: string): Span {
    const start = this.length
    this.parts.push(words)
    this.length += words.length
    return [start, this.length]
  }

  line(paragraph: Paragraph, side: number | null, cell: CellPlace | null = null): Line {
    const text = labelled(paragraph)
    const span = this.put(text)
    this.placed.push({ paragraph, span, cell })
    this.put('\n')
    const { bold, italic, align, headingLevel, confidence } = paragraph
    return { kind: 'line', text, span, bold, italic, align, headingLevel, confidence, side }
  }

  /** The cells of a table that only places things side by side, one after the other. */
  sideBySide(table: Table): Line[] {
    const number = this.ruledTables.push(false) - 1
    const cells = table.rows.flatMap((row, index) =>
      row.cells.map(cell => ({ ...cell, place: placeOf(cell, number, index, cell.rowSpan) })),
    )
    const columns = [...new Set(cells.map(cell => cell.column))].sort((a, b) => a - b)
    return columns.flatMap((column, side) =>
      cells
        .filter(cell => cell.column === column)
        .flatMap(({ paragraphs, place }) => paragraphs.map(paragraph => this.line(paragraph, side, place))),
    )
  }

  table(table: Table): LineTable {
    const start = this.length
    const number = this.ruledTables.push(true) - 1
    const open: { cell: LineCell; rowsLeft: number }[] = []
    const merged = mergeBrokenRows(table.rows)
    const heights = merged.map(({ printedRows }) => printedRows)
    const rows = merged.map((row, index) =>
      this.row(row, open, cell => placeOf(cell, number, index, mergedSpan(heights, index, cell.rowSpan))),
    )
    return { kind: 'table', rows, columns: table.columns, span: [start, this.length] }
  }

  private row(
    row: Row,
    open: { cell: LineCell; rowsLeft: number }[],
    place: (cell: Cell) => CellPlace,
  ): LineRow {
    const start = this.length
    const inherited = open
      .filter(entry => entry.rowsLeft > 0)
      .map(entry => ({ ...entry.cell, continued: true }))
    for (const entry of open) entry.rowsLeft -= 1
    const own = row.cells.map((cell, index) => {
      if (index > 0) this.put('\t')
      const written = this.cell(cell, place(cell))
      if (cell.rowSpan > 1) open.push({ cell: written, rowsLeft: cell.rowSpan - 1 })
      return written
    })
    const end = this.length
    this.put('\n')
    const cells = [...own, ...inherited].sort((a, b) => a.column - b.column)
    return { cells, span: [start, end], repeated: row.repeated }
  }

  private cell(cell: Cell, place: CellPlace): LineCell {
    const paragraphs = joinBroken(cell.paragraphs)
    const start = this.length
    const texts: string[] = []
    for (const paragraph of paragraphs) {
      const words = labelled(paragraph)
      if (words === '') continue
      if (texts.length > 0) this.put('\n')
      this.placed.push({ paragraph, span: this.put(words), cell: place })
      texts.push(words)
    }
    const confidences = paragraphs.map(paragraph => paragraph.confidence).filter(value => value !== null)
    return {
      text: texts.join('\n'),
      span: [start, this.length],
      column: cell.column,
      columnSpan: cell.columnSpan,
      continued: false,
      bold: paragraphs[0]?.bold ?? null,
      confidence: confidences.length > 0 ? Math.min(...confidences) : null,
    }
  }
}

function placeOf({ column, columnSpan }: Cell, table: number, row: number, rowSpan: number): CellPlace {
  return { table, row, column, rowSpan, columnSpan }
}

/** How many rows a cell reaches over once rows that a page break had cut in two are one. */
function mergedSpan(heights: readonly number[], index: number, rowSpan: number): number {
  let left = rowSpan
  let rows = 0
  while (left > 0 && index + rows < heights.length) {
    left -= heights[index + rows] ?? 1
    rows += 1
  }
  return Math.max(1, rows)
}

function labelled(paragraph: Paragraph): string {
  return paragraph.label === null ? paragraph.text : `${paragraph.label} ${paragraph.text}`.trim()
}

/** A row, and how many rows of the page it was printed as. */
interface MergedRow extends Row {
  readonly printedRows: number
}

/** A row that a page break cut in two: no number, and its words run on from the row above. */
function mergeBrokenRows(rows: readonly Row[]): MergedRow[] {
  const merged: MergedRow[] = []
  for (const row of rows) {
    const above = merged.at(-1)
    if (above !== undefined && continuesRow(above, row)) merged[merged.length - 1] = mergeRows(above, row)
    else merged.push({ ...row, printedRows: 1 })
  }
  return merged
}

function continuesRow(above: Row, row: Row): boolean {
  const filled = row.cells.filter(cell => cellText(cell) !== '')
  if (filled.length === 0 || row.cells.some(cell => cell.rowSpan > 1 || cell.columnSpan > 1)) return false
  if (above.cells.some(cell => cell.rowSpan > 1)) return false
  return filled.every(cell => {
    const upper = above.cells.find(candidate => candidate.column === cell.column)
    const last = upper?.paragraphs.at(-1)
    const first = cell.paragraphs[0]
    return last !== undefined && first !== undefined && runsOn(last, first)
  })
}

function mergeRows(above: MergedRow, row: Row): MergedRow {
  const cells = above.cells.map(cell => {
    const below = row.cells.find(candidate => candidate.column === cell.column)
    return below === undefined ? cell : { ...cell, paragraphs: [...cell.paragraphs, ...below.paragraphs] }
  })
  return { ...above, cells, printedRows: above.printedRows + 1 }
}

function cellText(cell: Cell): string {
  return cell.paragraphs.map(labelled).join(' ').trim()
}
