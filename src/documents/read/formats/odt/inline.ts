import { addPiece, type Piece, visibleCharacters } from '../office/draft.ts'
import { mendLetters } from '../office/legacy.ts'
import { tally } from '../office/tally.ts'
import { isElement, type XmlElement } from '../xml.ts'
import { countOf } from './names.ts'
import type { OdtState } from './state.ts'
import type { OdtStyle } from './styles.ts'

/** What a paragraph holds: its text and the elements that stand beside it with text of their own. */
export interface OdtInline {
  readonly pieces: Piece[]
  readonly boxes: XmlElement[]
}

/** LibreOffice sets text of which no style says the size in 12 points. */
const DEFAULT_SIZE = 12

/** Elements inside a paragraph that are no text of it. */
const SILENT: ReadonlySet<string> = new Set([
  'text:hidden-text',
  'text:ruby-text',
  'text:script',
  'office:forms',
])

/** Reads the text of a paragraph, or of a stretch of it, in the given style. */
export function readOdtInline(element: XmlElement, style: OdtStyle, state: OdtState, into: OdtInline): void {
  for (const child of element.children) {
    if (typeof child === 'string') addText(child.replace(/[\t\r\n]/gu, ' '), style, state, into)
    else readChild(child, style, state, into)
  }
}

function readChild(child: XmlElement, style: OdtStyle, state: OdtState, into: OdtInline): void {
  if (SILENT.has(child.name)) return
  switch (child.name) {
    case 'text:span':
      readOdtInline(child, { ...style, ...directStyle(child, state) }, state, into)
      return
    case 'text:s':
      addText(' '.repeat(countOf(child.attributes['text:c'])), style, state, into)
      return
    case 'text:tab':
      addText('\t', style, state, into)
      return
    case 'text:line-break':
      addText('\n', style, state, into)
      return
    case 'text:note':
      state.notes.push(child)
      return
    case 'office:annotation':
      state.counts.comments += 1
      return
    default:
      if (child.name.startsWith('draw:')) into.boxes.push(...textBoxesIn(child, state))
      else readOdtInline(child, style, state, into)
  }
}

/** What a text style says itself: the family's default must not hide the paragraph's style. */
function directStyle(span: XmlElement, state: OdtState): OdtStyle {
  const name = span.attributes['text:style-name']
  return name === undefined ? {} : state.style('text', name)
}

function addText(text: string, style: OdtStyle, state: OdtState, into: OdtInline): void {
  if (text === '') return
  const count = visibleCharacters(text)
  if (style.hidden === true) {
    state.counts.hidden += count
    return
  }
  const size = style.size ?? DEFAULT_SIZE
  if (style.font !== undefined) tally(state.fonts, style.font, count)
  tally(state.sizes, size, count)
  state.sample.add(text, style.font)
  const mended = mendLetters(text, style.font, state.legacy)
  addPiece(into.pieces, {
    text: style.caps === true ? mended.toLocaleUpperCase('vi') : mended,
    bold: style.bold ?? false,
    italic: style.italic ?? false,
    size,
  })
}

/** The elements of a drawing that hold paragraphs: text boxes, and shapes with words in them. */
export function textBoxesIn(element: XmlElement, state: OdtState): XmlElement[] {
  if (element.name === 'draw:image') state.counts.pictures += 1
  const children = element.children.filter(isElement)
  if (children.some(({ name }) => name === 'text:p' || name === 'text:list' || name === 'text:h'))
    return [element]
  return children.flatMap(child => textBoxesIn(child, state))
}
