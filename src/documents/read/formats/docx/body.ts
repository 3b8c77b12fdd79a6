import type { Draft, Piece } from '../office/draft.ts'
import type { DraftBlock } from '../office/tab-columns.ts'
import { childNamed, type XmlElement } from '../xml.ts'
import { hasMark, type ParagraphProperties, readParagraphProperties } from './properties.ts'
import { type Inline, readInline } from './runs.ts'
import type { DocxState } from './state.ts'
import type { Style } from './styles.ts'
import { readTable } from './tables.ts'
import { visibleChildren } from './wrappers.ts'

/** Reads the paragraphs and tables inside an element (the body, a cell, a text box, a note) in order. */
export function readBlocks(element: XmlElement, state: DocxState): DraftBlock[] {
  const blocks: DraftBlock[] = []
  for (const child of visibleChildren(element)) {
    if (child.name === 'w:p') blocks.push(...readParagraph(child, state))
    else if (child.name === 'w:tbl') blocks.push(...readTable(child, state))
    else if (child.name === 'w:sectPr') state.sections.push(child)
  }
  return blocks
}

/** A paragraph, then the text boxes anchored in it. */
function readParagraph(element: XmlElement, state: DocxState): DraftBlock[] {
  const propertiesElement = childNamed(element, 'w:pPr')
  const direct = readParagraphProperties(propertiesElement)
  const style = state.styles.paragraphStyle(direct.style)
  const inline: Inline = { pieces: [...state.carried], boxes: [] }
  state.carried = []
  readInline(element, style, state, inline)
  closeFieldCodes(state)
  noteSection(propertiesElement, state)
  const blocks: DraftBlock[] = []
  if (carriesOn(propertiesElement, state)) state.carried = inline.pieces
  // A table of contents says again what the headings say.
  else if (!/^toc\b|^table of /u.test(style.name)) blocks.push(draftOf(inline.pieces, direct, style, state))
  for (const box of inline.boxes) blocks.push(...readBlocks(box, state))
  return blocks
}

/** The code of a field never reaches into the next paragraph; one left open must not hide the rest. */
function closeFieldCodes(state: DocxState): void {
  const open = state.fields.indexOf('code')
  if (open !== -1) state.fields.length = open
}

function noteSection(properties: XmlElement | undefined, state: DocxState): void {
  const section = childNamed(properties, 'w:sectPr')
  if (section !== undefined) state.sections.push(section)
}

/** A deleted paragraph mark joins the paragraph to the next one. */
function carriesOn(properties: XmlElement | undefined, state: DocxState): boolean {
  const mark = childNamed(properties, 'w:rPr')
  if (hasMark(mark, 'w:ins')) state.counts.insertions += 1
  if (!hasMark(mark, 'w:del') && !hasMark(mark, 'w:moveFrom')) return false
  state.counts.deletions += 1
  return true
}

function draftOf(pieces: Piece[], direct: ParagraphProperties, style: Style, state: DocxState): Draft {
  const item = listItemOf(direct, style, state)
  const properties = { ...style.paragraph, ...item.paragraph, ...direct }
  const outline = properties.outline ?? 0
  return {
    kind: 'draft',
    pieces,
    label: item.label,
    align: properties.align ?? 'left',
    indent: (properties.left ?? 0) + (properties.firstLine ?? 0),
    headingLevel: outline > 0 ? outline : null,
    note: false,
  }
}

interface OwnItem {
  readonly label: string | null
  readonly paragraph: ParagraphProperties
}

const NO_ITEM: OwnItem = { label: null, paragraph: {} }

/** The label and indent that a list gives; a list of the style yields to the style's own indent. */
function listItemOf(direct: ParagraphProperties, style: Style, state: DocxState): OwnItem {
  const list = direct.list ?? style.paragraph.list
  if (list === undefined || list === '0') return NO_ITEM
  const level = direct.listLevel ?? state.numbering.levelFor(list, style.listStyle, style.paragraph.listLevel)
  const item = state.numbering.next({ list, level })
  if (item === null) return NO_ITEM
  const { left, firstLine } = item.paragraph
  const fromStyle = direct.list === undefined ? style.paragraph : {}
  return {
    label: item.label,
    paragraph: {
      ...(left === undefined ? {} : { left }),
      ...(firstLine === undefined ? {} : { firstLine }),
      ...(fromStyle.left === undefined ? {} : { left: fromStyle.left }),
      ...(fromStyle.firstLine === undefined ? {} : { firstLine: fromStyle.firstLine }),
    },
  }
}
