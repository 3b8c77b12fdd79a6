import type { Draft, Piece } from '../office/draft.ts'
import type { DraftBlock } from '../office/tab-columns.ts'
import type { XmlElement } from '../xml.ts'
import { type ParagraphContent, readContent } from './paragraphs.ts'
import type { ParagraphProperties } from './properties.ts'
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
  const { direct, style, section, joined, inline } = takeContent(element, state)
  const pieces = [...state.carried, ...inline.pieces]
  state.carried = joined ? pieces : []
  if (section !== undefined) state.sections.push(section)
  const blocks: DraftBlock[] = []
  // A table of contents says again what the headings say.
  const kept = !joined && !/^toc\b|^table of /u.test(style.name)
  if (kept) blocks.push(draftOf(pieces, direct, style, state))
  for (const box of inline.boxes) blocks.push(...readBlocks(box, state))
  return blocks
}

/** What was read while the text was parsed, or is read now (notes, text boxes). */
function takeContent(element: XmlElement, state: DocxState): ParagraphContent {
  const known = state.contents.get(element)
  state.contents.delete(element)
  return known ?? readContent(element, state)
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
