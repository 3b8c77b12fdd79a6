import { singleLine } from '../../../../platform/text/normalise.ts'
import type { Alignment, Paragraph } from '../../../model.ts'
import { paragraph } from '../blocks.ts'

/**
 * A stretch of text of one look. `text` holds a tab as \t and a line break inside the paragraph
 * as \n: what they mean is decided when the whole paragraph is known.
 */
export interface Piece {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  /** Points; null when the file does not say. */
  readonly size: number | null
}

/** Adds a piece, joined to the one before where they look alike: Word cuts words at every edit. */
export function addPiece(pieces: Piece[], piece: Piece): void {
  const before = pieces.at(-1)
  const alike =
    before !== undefined &&
    before.bold === piece.bold &&
    before.italic === piece.italic &&
    before.size === piece.size
  if (alike) pieces[pieces.length - 1] = { ...piece, text: before.text + piece.text }
  else pieces.push(piece)
}

/** A paragraph of an office format on its way to the model. */
export interface Draft {
  readonly kind: 'draft'
  readonly pieces: readonly Piece[]
  readonly label: string | null
  readonly align: Alignment | null
  /** Points. */
  readonly indent: number | null
  readonly headingLevel: number | null
  /** True for a footnote or endnote. */
  readonly note: boolean
}

/**
 * The paragraphs that a draft stands for: one, or several where its line breaks part lines that
 * are read as paragraphs. None when it shows neither words nor a label.
 */
export function paragraphsOf(draft: Draft): Paragraph[] {
  const lines = joinLines(splitPieces(draft.pieces, '\n'), draft.align === 'center')
  const made: Paragraph[] = []
  for (const line of lines) {
    const text = singleLine(line.map(piece => piece.text).join(''))
    const label = made.length === 0 ? draft.label : null
    if (text !== '' || (label !== null && lines.length === 1)) made.push(finish(draft, line, text, label))
  }
  return made
}

function finish(draft: Draft, pieces: readonly Piece[], text: string, label: string | null): Paragraph {
  const look = lookOf(pieces)
  return paragraph(text, {
    label,
    bold: look.bold,
    italic: look.italic,
    fontSize: look.size,
    align: draft.align,
    indent: draft.indent,
    headingLevel: draft.headingLevel,
    ...(draft.note ? { note: true } : {}),
  })
}

/** Cuts pieces at a sign, keeping the look of each part; there is always at least one part. */
export function splitPieces(pieces: readonly Piece[], sign: string): Piece[][] {
  const parts: Piece[][] = [[]]
  for (const piece of pieces) {
    if (!piece.text.includes(sign)) {
      parts.at(-1)?.push(piece)
      continue
    }
    for (const [index, text] of piece.text.split(sign).entries()) {
      if (index > 0) parts.push([])
      if (text !== '') parts.at(-1)?.push({ ...piece, text })
    }
  }
  return parts
}

const NEW_ITEM =
  /^\s*(?:[-–+*•○●]\s*\S|[IVXivx]{1,5}[.)]\s|\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s|[a-zđ][.)]\s|Điều\s+\d)/u
const SENTENCE_END = /[.;:!?…]\s*$/u
const CAPITAL = /^\s*["“'(]?\p{Lu}/u

/**
 * A line break in a paragraph is a space, unless the line after it is a paragraph to the eye: in a
 * centred head, at a new item, after the end of a sentence, or where bold gives way to plain.
 */
function joinLines(lines: Piece[][], centred: boolean): Piece[][] {
  const joined: Piece[][] = []
  for (const line of lines) {
    const before = joined.at(-1)
    if (before === undefined || beginsParagraph(before, line, centred)) joined.push([...line])
    else before.push({ ...(line[0] ?? PLAIN), text: ' ' }, ...line)
  }
  return joined
}

const PLAIN: Piece = { text: '', bold: false, italic: false, size: null }

function beginsParagraph(before: readonly Piece[], line: readonly Piece[], centred: boolean): boolean {
  const text = textOf(line)
  const textBefore = textOf(before)
  if (centred || NEW_ITEM.test(text) || textBefore.trim() === '') return true
  if (!CAPITAL.test(text)) return false
  return SENTENCE_END.test(textBefore) || (lookOf(before).bold ?? 0) - (lookOf(line).bold ?? 0) > 0.9
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(piece => piece.text).join('')
}

interface Look {
  readonly bold: number | null
  readonly italic: number | null
  readonly size: number | null
}

/** Shares of bold and italic characters and the commonest size, spaces not counted. */
function lookOf(pieces: readonly Piece[]): Look {
  let characters = 0
  let bold = 0
  let italic = 0
  const sizes = new Map<number, number>()
  for (const piece of pieces) {
    const count = visibleCharacters(piece.text)
    characters += count
    if (piece.bold) bold += count
    if (piece.italic) italic += count
    if (piece.size !== null) sizes.set(piece.size, (sizes.get(piece.size) ?? 0) + count)
  }
  if (characters === 0) return { bold: null, italic: null, size: null }
  return { bold: bold / characters, italic: italic / characters, size: commonest(sizes) }
}

function commonest(counts: ReadonlyMap<number, number>): number | null {
  let best: number | null = null
  let most = 0
  for (const [value, count] of counts) {
    if (count > most) {
      best = value
      most = count
    }
  }
  return best
}

/** Number of UTF-16 units that are not white space. */
export function visibleCharacters(text: string): number {
  let count = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code > 32 && code !== 0xa0) count += 1
  }
  return count
}
