import { childNamed, type XmlElement } from '../xml.ts'
import { hasMark, type ParagraphProperties, readParagraphProperties } from './properties.ts'
import { type Inline, readInline } from './runs.ts'
import type { DocxState } from './state.ts'
import type { Style } from './styles.ts'

/** What a paragraph holds by itself; its number depends on the paragraphs before it and comes later. */
export interface ParagraphContent {
  readonly direct: ParagraphProperties
  readonly style: Style
  readonly inline: Inline
  /** The w:sectPr of a section that ends with this paragraph. */
  readonly section: XmlElement | undefined
  /** Whether its end was deleted, so that it goes on in the next paragraph. */
  readonly joined: boolean
}

/** Reads a w:p. */
export function readContent(element: XmlElement, state: DocxState): ParagraphContent {
  const properties = childNamed(element, 'w:pPr')
  const direct = readParagraphProperties(properties)
  const style = state.styles.paragraphStyle(direct.style)
  const inline: Inline = { pieces: [], boxes: [] }
  readInline(element, style, state, inline)
  closeFieldCodes(state)
  const section = childNamed(properties, 'w:sectPr')
  return { direct, style, inline, section, joined: isJoined(properties, state) }
}

/** The code of a field never reaches into the next paragraph; one left open must not hide the rest. */
function closeFieldCodes(state: DocxState): void {
  const open = state.fields.indexOf('code')
  if (open !== -1) state.fields.length = open
}

/** A deleted paragraph mark joins the paragraph to the next one. */
function isJoined(properties: XmlElement | undefined, state: DocxState): boolean {
  const mark = childNamed(properties, 'w:rPr')
  if (hasMark(mark, 'w:ins')) state.counts.insertions += 1
  if (!hasMark(mark, 'w:del') && !hasMark(mark, 'w:moveFrom')) return false
  state.counts.deletions += 1
  return true
}
