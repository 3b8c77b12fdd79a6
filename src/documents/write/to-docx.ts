/** The assignment table as a Word file in the official layout. */
import {
  AlignmentType,
  Document,
  Header,
  type ISectionPropertiesOptions,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { roman } from '../roman.ts'
import {
  type AssignmentGroup,
  type AssignmentRow,
  type AssignmentTable,
  annexGuidance,
  annexTitle,
  type ColumnName,
  cellLines,
  columnTitles,
} from './assignment-table.ts'
import { columnWidths, textWidth } from './column-widths.ts'
import { officialPage, officialType, officialWords, type TypeRule } from './official-layout.ts'
import { packAlike } from './pack-alike.ts'
import { halfPointsOf, twipsOf } from './units.ts'

type Align = (typeof AlignmentType)[keyof typeof AlignmentType]

/** Characters of a task’s words up to which its row stays on one page: about a third of a page at most. */
const shortRowCharacters = 400
/** Empty lines between the post and the name, for the signature and the seal over its left third (II.8). */
const signingLines = 4
const cellMargin = { sides: twipsOf(1.2), ends: twipsOf(0.7) }

/** Bytes of the .docx; the same table always gives the same bytes. */
export function assignmentTableToDocx(table: AssignmentTable): Promise<Uint8Array> {
  const [name = ''] = annexTitle(table)
  return packAlike(
    new Document({
      title: name,
      // Whatever says nothing of itself is set as the table is: a plan may have ten thousand cells.
      styles: {
        default: { document: { run: { ...runOptions(officialType.table), language: { value: 'vi-VN' } } } },
      },
      sections: [
        {
          properties: section(),
          // Another, empty header for the first page: it shows no number.
          headers: { default: new Header({ children: [pageNumber()] }), first: new Header({ children: [] }) },
          children: [...heading(table), gridOf(table), ...signatureOf(table)],
        },
      ],
    }),
  )
}

function section(): ISectionPropertiesOptions {
  const { width, height, margins } = officialPage
  return {
    titlePage: true,
    page: {
      size: { width: twipsOf(width), height: twipsOf(height) },
      margin: {
        top: twipsOf(margins.top.used),
        bottom: twipsOf(margins.bottom.used),
        left: twipsOf(margins.left.used),
        right: twipsOf(margins.right.used),
        header: twipsOf(margins.top.used / 2),
      },
    },
  }
}

function pageNumber(): Paragraph {
  const run = new TextRun({ children: [PageNumber.CURRENT], ...runOptions(officialPage.pageNumber) })
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })
}

function heading(table: AssignmentTable): Paragraph[] {
  const { annexLabel, annexTitle: title, annexGuidance: guidance } = officialType
  return [
    words(officialWords.annex, annexLabel, AlignmentType.CENTER),
    ...annexTitle(table).map(line => words(line, title, AlignmentType.CENTER)),
    words(annexGuidance(table), guidance, AlignmentType.CENTER),
    words('', officialType.table, AlignmentType.CENTER),
  ]
}

function gridOf(table: AssignmentTable): Table {
  const widths = columnWidths(table)
  const rows = numberedGroups(table.groups).flatMap(({ label, group, first }) => [
    ...(group.title === null ? [] : [groupRow(label, group.title, widths)]),
    ...group.rows.map((row, index) => taskRow(first + index, row, widths)),
  ])
  return new Table({
    width: { size: twipsOf(textWidth), type: WidthType.DXA },
    columnWidths: [...widths.values()].map(twipsOf),
    layout: TableLayoutType.FIXED,
    margins: {
      left: cellMargin.sides,
      right: cellMargin.sides,
      top: cellMargin.ends,
      bottom: cellMargin.ends,
    },
    rows: [headerRow(widths), ...rows],
  })
}

/**
 * Authority and post on the right, in the middle of their half; room to sign; the name (II.7). All of it stays on
 * one page with the line before.
 */
function signatureOf({ signature = null }: AssignmentTable): Paragraph[] {
  if (signature === null) return []
  const { authority, signerName } = officialType
  const line = (text: string, type: TypeRule, keepNext: boolean): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      indent: { left: twipsOf(textWidth / 2) },
      keepNext,
      keepLines: true,
      children: text === '' ? [] : [new TextRun({ text, ...runOptions(type) })],
    })
  const room = Array.from({ length: signingLines }, () => line('', signerName, true))
  return [
    line('', signerName, true),
    ...signature.lines.map(text => line(text, authority, true)),
    ...room,
    line(signature.name, signerName, false),
  ]
}

/** Groups by Roman numbers; tasks count through the whole table, so that a number names one task. */
function numberedGroups(
  groups: readonly AssignmentGroup[],
): { readonly label: string; readonly group: AssignmentGroup; readonly first: number }[] {
  let next = 1
  let titled = 0
  return groups.map(group => {
    const first = next
    next += group.rows.length
    if (group.title !== null) titled += 1
    return { label: roman(titled), group, first }
  })
}

type Widths = ReadonlyMap<ColumnName, number>

function headerRow(widths: Widths): TableRow {
  const type = { ...officialType.table, bold: true }
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [...widths].map(([name, width]) =>
      cell([words(columnTitles[name], type, AlignmentType.CENTER)], width),
    ),
  })
}

/** Stays with the first task under it. */
function groupRow(label: string, title: string, widths: Widths): TableRow {
  const type = { ...officialType.table, bold: true }
  const [number = 0, ...others] = widths.values()
  return new TableRow({
    cantSplit: true,
    children: [
      cell([words(label, type, AlignmentType.CENTER, true)], number),
      cell(
        [words(title, type, AlignmentType.LEFT, true)],
        others.reduce((sum, width) => sum + width, 0),
        others.length,
      ),
    ],
  })
}

const alignments: Readonly<Record<ColumnName, Align>> = {
  number: AlignmentType.CENTER,
  text: AlignmentType.JUSTIFIED,
  responsible: AlignmentType.LEFT,
  partners: AlignmentType.LEFT,
  schedule: AlignmentType.CENTER,
  output: AlignmentType.LEFT,
}

function taskRow(number: number, row: AssignmentRow, widths: Widths): TableRow {
  const lines = { number: [String(number)], ...cellLines(row) }
  return new TableRow({
    cantSplit: row.text.length <= shortRowCharacters,
    children: [...widths].map(([name, width]) =>
      cell(
        lines[name].map(text => words(text, officialType.table, alignments[name])),
        width,
      ),
    ),
  })
}

function cell(children: Paragraph[], width: number, columnSpan = 1): TableCell {
  return new TableCell({
    children,
    columnSpan,
    width: { size: twipsOf(width), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
  })
}

function words(text: string, type: Omit<TypeRule, 'point'>, alignment: Align, keepNext = false): Paragraph {
  const options = type === officialType.table ? {} : runOptions(type)
  return new Paragraph({
    alignment,
    ...(keepNext && { keepNext }),
    children: text === '' ? [] : [new TextRun({ text, ...options })],
  })
}

function runOptions(type: Pick<TypeRule, 'size' | 'bold' | 'italic'>) {
  const { font, colour } = officialPage
  return {
    font,
    color: colour,
    size: halfPointsOf(type.size.used),
    bold: type.bold,
    italics: type.italic,
  }
}
