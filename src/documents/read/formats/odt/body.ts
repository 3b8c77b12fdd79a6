import type { Draft } from '../office/draft.ts'
import type { DraftBlock } from '../office/tab-columns.ts'
import { childNamed, childrenNamed, isElement, type XmlElement } from '../xml.ts'
import { type OdtInline, readOdtInline, textBoxesIn } from './inline.ts'
import { countItem, type ListCounts, type ListStyle, labelOf } from './lists.ts'
import type { OdtState } from './state.ts'
import { readOdtTable } from './tables.ts'

/** The list item that a paragraph begins; only the first paragraph of an item bears its label. */
interface Item {
  readonly label: string | null
  readonly indent: number | null
}

/** Indexes say again what the headings say; the record of changes holds what was deleted. */
const LEFT_OUT =
  /^(?:text:(?:table-of-content|alphabetical-index|illustration-index|table-index|object-index|user-index|bibliography|tracked-changes|sequence-decls|variable-decls|user-field-decls)|office:forms|office:annotation)$/u

/** Reads the paragraphs and tables inside an element (the body, a cell, a text box, a note) in order. */
export function readOdtBlocks(element: XmlElement, state: OdtState): DraftBlock[] {
  const blocks: DraftBlock[] = []
  for (const child of element.children) {
    if (typeof child !== 'string') blocks.push(...readBlock(child, state))
  }
  return blocks
}

function readBlock(element: XmlElement, state: OdtState): DraftBlock[] {
  switch (element.name) {
    case 'text:p':
    case 'text:h':
      return readParagraph(element, null, state)
    case 'text:list':
      return readList(element, null, state)
    case 'table:table':
      return readOdtTable(element, state)
    case 'text:section':
      return isHiddenSection(element) ? [] : readOdtBlocks(element, state)
    case 'text:tracked-changes':
      countChanges(element, state)
      return []
    default:
      if (LEFT_OUT.test(element.name)) return []
      if (element.name.startsWith('draw:')) {
        return textBoxesIn(element, state).flatMap(box => readOdtBlocks(box, state))
      }
      return readOdtBlocks(element, state)
  }
}

function isHiddenSection(element: XmlElement): boolean {
  return element.attributes['text:display'] === 'none'
}

function countChanges(element: XmlElement, state: OdtState): void {
  for (const region of childrenNamed(element, 'text:changed-region')) {
    if (childNamed(region, 'text:insertion') !== undefined) state.counts.insertions += 1
    if (childNamed(region, 'text:deletion') !== undefined) state.counts.deletions += 1
  }
}

/** A paragraph, then the text boxes anchored in it. */
function readParagraph(element: XmlElement, item: Item | null, state: OdtState): DraftBlock[] {
  const style = state.style('paragraph', element.attributes['text:style-name'])
  if (!state.begun) {
    state.begun = true
    state.masterPage = style.masterPage ?? null
  }
  const inline: OdtInline = { pieces: [], boxes: [] }
  readOdtInline(element, style, state, inline)
  const draft: Draft = {
    kind: 'draft',
    pieces: inline.pieces,
    label: item === null ? headingLabel(element, state) : item.label,
    align: style.align ?? 'left',
    indent: item?.indent ?? (style.left ?? 0) + (style.firstLine ?? 0),
    headingLevel: headingLevel(element) ?? style.outline ?? null,
    note: false,
  }
  return [draft, ...inline.boxes.flatMap(box => readOdtBlocks(box, state))]
}

function headingLevel(element: XmlElement): number | null {
  if (element.name !== 'text:h') return null
  const level = Number(element.attributes['text:outline-level'] ?? 1)
  return level >= 1 && level <= 9 ? level : 9
}

/** Headings outside lists are numbered by the outline style of the document, if it numbers them. */
function headingLabel(element: XmlElement, state: OdtState): string | null {
  const level = headingLevel(element)
  const style = state.listStyles.get('')
  if (level === null || style === undefined || element.attributes['text:is-list-header'] === 'true')
    return null
  const counts = countsOf(state.countsByStyle, '')
  const anew = element.attributes['text:restart-numbering'] === 'true'
  const start = Number(element.attributes['text:start-value'] ?? 1)
  countItem(style, counts, level - 1, anew ? start : undefined)
  return labelOf(style, counts, level - 1)
}

function countsOf(known: Map<string, ListCounts>, key: string): ListCounts {
  const counts = known.get(key) ?? []
  known.set(key, counts)
  return counts
}

interface OpenList {
  readonly style: ListStyle
  readonly styleName: string
  readonly counts: ListCounts
  readonly level: number
}

const NO_STYLE: ListStyle = new Map()

/** A list inside an item is a level deeper in the same count; it may change the style. */
function readList(element: XmlElement, outer: OpenList | null, state: OdtState): DraftBlock[] {
  const styleName = element.attributes['text:style-name'] ?? outer?.styleName ?? '?'
  const list: OpenList = {
    style: state.listStyles.get(styleName) ?? NO_STYLE,
    styleName,
    counts: outer?.counts ?? beginCounts(element, styleName, state),
    level: outer === null ? 0 : outer.level + 1,
  }
  return element.children
    .filter(isElement)
    .flatMap(child => readItem(child, list, state, child.name === 'text:list-item'))
}

/** A list begins from its start unless it says that it goes on from another. */
function beginCounts(element: XmlElement, styleName: string, state: OdtState): ListCounts {
  const { attributes } = element
  const from = attributes['text:continue-list']
  const continued =
    (from === undefined ? undefined : state.countsById.get(from)) ??
    (attributes['text:continue-numbering'] === 'true' ? state.countsByStyle.get(styleName) : undefined)
  const counts = continued ?? []
  const id = attributes['xml:id'] ?? attributes['text:id']
  if (id !== undefined) state.countsById.set(id, counts)
  state.countsByStyle.set(styleName, counts)
  return counts
}

function readItem(element: XmlElement, list: OpenList, state: OdtState, numbered: boolean): DraftBlock[] {
  let item: Item | null = numbered ? null : NO_LABEL
  const blocks: DraftBlock[] = []
  for (const child of element.children.filter(isElement)) {
    if (child.name === 'text:list') blocks.push(...readList(child, list, state))
    else if (child.name === 'text:p' || child.name === 'text:h') {
      blocks.push(...readParagraph(child, item ?? beginItem(element, list), state))
      item = NO_LABEL
    } else blocks.push(...readBlock(child, state))
  }
  return blocks
}

const NO_LABEL: Item = { label: null, indent: null }

function beginItem(element: XmlElement, { style, counts, level }: OpenList): Item {
  const start = element.attributes['text:start-value']
  countItem(style, counts, level, start === undefined ? undefined : Number(start))
  return { label: labelOf(style, counts, level), indent: style.get(level)?.indent ?? null }
}
