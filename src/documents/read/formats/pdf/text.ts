import { convertLegacy, type LegacyEncoding } from '../../../../platform/text/legacy-tables.ts'
import { apply, identity, type Matrix, multiply } from './matrix.ts'

/** What pdf.js says of a glyph in a shown text; numbers between glyphs move the pen. */
export interface Glyph {
  readonly unicode?: string
  readonly width?: number
  readonly isSpace?: boolean
}

/** What is needed of a font. */
export interface FontFacts {
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
  /** Width units to text space, 0.001 but for Type 3 fonts. */
  readonly scale: number
  readonly vertical: boolean
  /** The old Vietnamese encoding of the font's letters; null for Unicode. */
  readonly legacy: LegacyEncoding | null
  /** The font shows every letter as a capital (the "H" fonts of TCVN3). */
  readonly isUpperCase: boolean
  /** The file does not hold the shapes of the font's letters. */
  readonly isMissing: boolean
}

/** A run of glyphs without a gap, in page coordinates, along its own direction. */
export interface Run {
  readonly text: string
  readonly start: readonly [x: number, y: number]
  readonly end: readonly [x: number, y: number]
  readonly size: number
  /** Direction of reading in quarter turns clockwise, 0 to 3; null for a slanting text. */
  readonly turns: number | null
  readonly font: FontFacts
  readonly bold: boolean
}

/** The text part of the graphics state, saved and restored with it. */
export interface TextState {
  font: FontFacts
  fontSize: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  mode: number
}

/** The text state at the beginning of a page. */
export function initialTextState(font: FontFacts): TextState {
  return { font, fontSize: 0, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0, mode: 0 }
}

/** Follows the text operators of a page as its canvas would and gives the runs of glyphs. */
export class TextPen {
  matrix: Matrix = identity
  private x = 0
  private y = 0
  private lineX = 0
  private lineY = 0

  begin(): void {
    this.setMatrix(identity)
  }

  setMatrix(matrix: Matrix): void {
    this.matrix = matrix
    this.x = this.y = this.lineX = this.lineY = 0
  }

  move(dx: number, dy: number): void {
    this.x = this.lineX += dx
    this.y = this.lineY += dy
  }

  /** Shows glyphs; each run and each written space goes to `emit`. */
  show(glyphs: readonly (Glyph | number)[], state: TextState, view: Matrix, emit: (run: Run) => void): void {
    const whole = multiply(view, this.matrix)
    const direction = state.fontSize < 0 ? -1 : 1
    const size = Math.abs(state.fontSize)
    const hscale = state.scale * direction
    let text = ''
    let start = 0
    let end = 0
    let advance = 0
    const place = (at: number) => apply(whole, this.x + at * hscale, this.y + state.rise)
    const close = () => {
      if (text !== '') emit(runOf(text, place(start), place(end), whole, size, state))
      text = ''
    }
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        advance -= (glyph * size) / 1000
        continue
      }
      const width = (glyph.width ?? 0) * size * state.font.scale
      const unicode = cleaned(glyph.unicode ?? '', state.font.legacy !== null)
      // A gap of an eighth of the size ends a run: whether it parts words is decided on the line.
      if (text !== '' && Math.abs(advance - end) > size * 0.125) close()
      if (unicode === ' ') {
        close()
        ;[text, start, end] = [' ', advance, advance + width]
        close()
      } else if (unicode !== '') {
        if (text === '') start = advance
        text += unicode
        end = advance + width
      }
      const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)
      advance += width + spacing * direction
      // Letters spaced out on purpose are still one word.
      if (text !== '' && unicode !== '') end = advance
    }
    close()
    this.x += advance * hscale
  }
}

function runOf(
  text: string,
  start: readonly [number, number],
  end: readonly [number, number],
  whole: Matrix,
  size: number,
  state: TextState,
): Run {
  const height = size * Math.hypot(whole[2], whole[3])
  // Fill and stroke together is how a bold type is imitated.
  const bold = state.font.bold || state.mode === 2
  return {
    text: decoded(text, state.font),
    start,
    end,
    size: height,
    turns: turnsOf(whole),
    font: state.font,
    bold,
  }
}

function decoded(text: string, { legacy, isUpperCase }: FontFacts): string {
  if (legacy === null) return text
  const unicode = convertLegacy(text, legacy)
  return isUpperCase ? unicode.toUpperCase() : unicode
}

function turnsOf(matrix: Matrix): number | null {
  const angle = Math.atan2(matrix[1], matrix[0]) / (Math.PI / 2)
  const nearest = Math.round(angle)
  return Math.abs(angle - nearest) < 0.06 ? (nearest + 4) % 4 : null
}

/** The bullets of the Symbol and Wingdings fonts, which text encodings keep in the private use area. */
const bullets: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '•',
  '\uf0d8': '•',
  '\uf0fc': '•',
  '\uf076': '•',
  '\uf02d': '-',
  '\uf02b': '+',
}

/** One glyph's letters: every kind of space is " ", invisible marks are gone, ligatures are parted. */
function cleaned(unicode: string, isLegacy: boolean): string {
  // The soft hyphen is a letter of TCVN3.
  if (isLegacy && unicode === '\u00ad') return unicode
  const bullet = bullets[unicode]
  if (bullet) return bullet
  if (/^[\s\u00a0]+$/u.test(unicode)) return ' '
  return unicode
    .replace(/[\p{Cc}\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[\ufb00-\ufb06]/gu, one => one.normalize('NFKC'))
}
