/**
 * Lays a plan of the corpus out as an office does in Word: the head and the tail in tables without lines,
 * justified paragraphs, real tables with merged cells, numbers typed or automatic, headings with or
 * without styles.
 */

import type { IParagraphOptions } from 'docx'
import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type {
  Annex,
  Cell,
  Heading,
  Item,
  Masthead,
  Part,
  Plan,
  Row,
  Table as TablePart,
  Tail,
} from './description.ts'
import { Numbering } from './docx-numbering.ts'
import { headerRows } from './header-rows.ts'
import { boldRuns, opening, plainWords } from './words.ts'

type Block = Paragraph | Table

const half_points = 28 // 14 pt, Decree 30/2020/NĐ-CP, Annex I
const font = 'Times New Roman'
const first_line_twips = 720

const styles = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

function runs(text: string, bold = false, italics = false): TextRun[] {
  return boldRuns(text).map(
    run => new TextRun({ text: run.text, bold: bold || run.bold, italics, font, size: half_points }),
  )
}

function centred(text: string, bold: boolean, italics = false): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: runs(text, bold, italics) })
}

/** Two columns without lines: the head of the first page, recipients beside the signature. */
function sideBySide(left: readonly Paragraph[], right: readonly Paragraph[]): Table {
  const column = (children: readonly Paragraph[]): TableCell =>
    new TableCell({
      width: { size: 50, type: WidthType.PERCENTAGE },
      borders: noBorders,
      children: [...children],
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: noBorders,
    rows: [new TableRow({ children: [column(left), column(right)] })],
  })
}

function masthead(part: Masthead): Block[] {
  const left = part.left.filter(Boolean).map(text => centred(text, !text.startsWith('Số')))
  const right = part.right
    .filter(Boolean)
    .map(text => centred(text, !text.includes('ngày'), text.includes('ngày')))
  return [sideBySide(left, right), new Paragraph({})]
}

function tail(part: Tail): Block[] {
  const left = part.recipients.map(
    text => new Paragraph({ children: runs(plainWords(text), text.startsWith('Nơi nhận')) }),
  )
  return [
    sideBySide(
      left,
      part.signature.map(text => centred(text, true)),
    ),
  ]
}

/** Writes one plan; numbers made by the office suite are counted as the parts go by. */
class Writer {
  readonly numbering = new Numbering()
  readonly plan: Plan
  constructor(plan: Plan) {
    this.plan = plan
  }

  private marked(part: Heading | Item): { options: Partial<IParagraphOptions>; typed: string } {
    const place = this.plan.form.numbering === 'automatic' ? this.numbering.place(part.mark) : null
    if (place === null) return { options: {}, typed: opening(part) }
    return { options: { numbering: place }, typed: '' }
  }

  heading(part: Heading): Block[] {
    const { options, typed } = this.marked(part)
    const style = this.plan.form.headingStyles
      ? { heading: styles[part.level - 1] ?? HeadingLevel.HEADING_3 }
      : {}
    return [
      new Paragraph({
        ...style,
        ...options,
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: first_line_twips },
        children: runs(
          `${typed}${plainWords(part.title)}${part.closing}`,
          part.level < 3 && !this.plan.form.plainHeadings,
        ),
      }),
    ]
  }

  item(part: Item): Block[] {
    const { options, typed } = this.marked(part)
    return [
      new Paragraph({
        ...options,
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: first_line_twips },
        children: runs(`${typed}${part.text}`, false, /^Căn cứ /u.test(part.text)),
      }),
    ]
  }

  parts(part: Part): Block[] {
    switch (part.part) {
      case 'masthead':
        return masthead(part)
      case 'title':
        return part.lines.map(text => centred(text, true))
      case 'heading':
        return this.heading(part)
      case 'item':
        return this.item(part)
      case 'table':
        return [table(part)]
      case 'annex':
        return annex(part)
      case 'tail':
        return tail(part)
    }
  }
}

function annex(part: Annex): Block[] {
  const caption = part.caption === null ? [] : [centred(part.caption, false, true)]
  return [
    new Paragraph({ children: [new PageBreak()] }),
    ...part.lines.map(text => centred(text, true)),
    ...caption,
  ]
}

function tableCell(cell: Cell, bold: boolean): TableCell {
  return new TableCell({
    rowSpan: cell.rows,
    columnSpan: cell.columns,
    children: [new Paragraph({ children: runs(plainWords(cell.text), bold) })],
  })
}

function tableRow(row: Row, header = false): TableRow {
  return new TableRow({
    tableHeader: header,
    children: row.cells.flatMap(cell => (cell ? [tableCell(cell, header || row.heading !== undefined)] : [])),
  })
}

function table(part: TablePart): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [...headerRows(part).map(row => tableRow(row, true)), ...part.rows.map(row => tableRow(row))],
  })
}

/** The Word form of a plan. */
export async function toDocx(plan: Plan): Promise<Uint8Array> {
  const writer = new Writer(plan)
  const children = plan.parts.flatMap(part => writer.parts(part))
  const document = new Document({
    numbering: { config: writer.numbering.configuration() },
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
