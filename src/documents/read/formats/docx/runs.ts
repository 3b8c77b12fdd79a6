import { addPiece, type Piece, visibleCharacters } from '../office/draft.ts'
import { mendLetters } from '../office/legacy.ts'
import { tally } from '../office/tally.ts'
import { childNamed, childrenNamed, isElement, textOf, type XmlElement } from '../xml.ts'
import { type RunProperties, readRunProperties } from './properties.ts'
import type { DocxState } from './state.ts'
import type { Style } from './styles.ts'
import { symbolOf } from './symbols.ts'
import { picturesIn, textBoxesIn, visibleChildren } from './wrappers.ts'

/** What a paragraph holds: its text and the text boxes anchored in it. */
export interface Inline {
  readonly pieces: Piece[]
  readonly boxes: XmlElement[]
}

/** Word sets text of which no style says the size in 10 points. */
const DEFAULT_SIZE = 10
const DEFAULT_FONT = 'Times New Roman'

/** Reads the runs of a paragraph or of a wrapper inside it (a link, a simple field). */
export function readInline(element: XmlElement, style: Style, state: DocxState, into: Inline): void {
  countChanges(element, state)
  for (const child of visibleChildren(element)) {
    switch (child.name) {
      case 'w:r':
        readRun(child, style, state, into)
        break
      case 'w:hyperlink':
      case 'w:fldSimple':
      case 'w:subDoc':
        readInline(child, style, state, into)
        break
      case 'm:oMath':
      case 'm:oMathPara':
        into.pieces.push({ ...PLAIN, text: mathText(child) })
    }
  }
}

const PLAIN: Piece = { text: '', bold: false, italic: false, size: null }

function mathText(element: XmlElement): string {
  if (element.name === 'm:t') return textOf(element)
  return element.children.filter(isElement).map(mathText).join('')
}

function countChanges(element: XmlElement, state: DocxState): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (child.name === 'w:ins' || child.name === 'w:moveTo') state.counts.insertions += 1
    else if (child.name === 'w:del' || child.name === 'w:moveFrom') state.counts.deletions += 1
  }
}

interface RunLook extends Omit<Piece, 'text'> {
  readonly font: string
  readonly hidden: boolean
  readonly caps: boolean
}

function readRun(run: XmlElement, style: Style, state: DocxState, into: Inline): void {
  const look = lookOf(readRunProperties(childNamed(run, 'w:rPr')), style, state)
  let text = ''
  for (const child of visibleChildren(run)) {
    text += characterOf(child, state) ?? ''
    if (OBJECTS.has(child.name)) readObject(child, state, into)
  }
  if (text === '') return
  const count = visibleCharacters(text)
  if (look.hidden) {
    state.counts.hidden += count
    return
  }
  tally(state.fonts, look.font, count)
  if (look.size !== null) tally(state.sizes, look.size, count)
  const { bold, italic, size } = look
  state.sample.add(text, look.font)
  const mended = mendLetters(text, look.font, state.legacy)
  addPiece(into.pieces, { text: look.caps ? mended.toLocaleUpperCase('vi') : mended, bold, italic, size })
}

const OBJECTS: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object'])

function readObject(element: XmlElement, state: DocxState, into: Inline): void {
  into.boxes.push(...textBoxesIn(element))
  state.counts.pictures += picturesIn(element)
}

/** The characters that an element of a run shows; undefined when it shows none. */
function characterOf(element: XmlElement, state: DocxState): string | undefined {
  switch (element.name) {
    case 'w:fldChar':
      moveField(element.attributes['w:fldCharType'], state)
      return undefined
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      cite(element, state)
      return undefined
    default:
      return state.fields.includes('code') ? undefined : plainCharacterOf(element)
  }
}

function plainCharacterOf(element: XmlElement): string | undefined {
  switch (element.name) {
    case 'w:t':
      return textOf(element)
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:sym':
      return symbolOf(element.attributes['w:font'], element.attributes['w:char'])
    case 'w:ruby': {
      const base = childNamed(element, 'w:rubyBase')
      return childrenNamed(base, 'w:r')
        .flatMap(run => childrenNamed(run, 'w:t'))
        .map(textOf)
        .join('')
    }
    default:
      return undefined
  }
}

function moveField(step: string | undefined, state: DocxState): void {
  if (step === 'begin') state.fields.push('code')
  else if (step === 'separate' && state.fields.length > 0) state.fields[state.fields.length - 1] = 'result'
  else if (step === 'end') state.fields.pop()
}

function cite(element: XmlElement, state: DocxState): void {
  const id = element.attributes['w:id']
  const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
  if (id !== undefined) state.cited.push({ kind, id })
}

/** Direct formatting first, then the character style, the paragraph style and the defaults. */
function lookOf(direct: RunProperties, style: Style, state: DocxState): RunLook {
  const character = direct.style === undefined ? NO_RUN : state.styles.runStyle(direct.style).run
  const paragraph = style.run
  const defaults = state.styles.defaultRun
  const font = direct.font ?? character.font ?? paragraph.font ?? defaults.font ?? DEFAULT_FONT
  return {
    bold: direct.bold ?? toggled(character.bold, paragraph.bold, defaults.bold),
    italic: direct.italic ?? toggled(character.italic, paragraph.italic, defaults.italic),
    caps: direct.caps ?? toggled(character.caps, paragraph.caps, defaults.caps),
    hidden: direct.hidden ?? toggled(character.hidden, paragraph.hidden, defaults.hidden),
    size: direct.size ?? character.size ?? paragraph.size ?? defaults.size ?? DEFAULT_SIZE,
    font: themed(font, state),
  }
}

const NO_RUN: RunProperties = {}

/** Two styles that both switch a look on switch it off again (ISO/IEC 29500-1, 17.7.3). */
function toggled(character = false, paragraph = false, fallback = false): boolean {
  return character !== paragraph || fallback
}

function themed(font: string, { themeFonts }: DocxState): string {
  if (font === 'theme:major') return themeFonts().major ?? DEFAULT_FONT
  if (font === 'theme:minor') return themeFonts().minor ?? DEFAULT_FONT
  return font
}
