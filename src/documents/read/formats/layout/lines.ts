import { type Box, boxAround, median, type Piece } from './content.ts'

/** A word with its place; `bold` and `italic` are null where the source does not say. */
export interface Word extends Box {
  readonly text: string
}

/** Words that stand on one baseline next to each other. */
export interface Line extends Box {
  readonly page: number
  readonly text: string
  readonly words: readonly Word[]
  readonly baseline: number
  /** Size of most of the letters in points. */
  readonly size: number
  /** Share of the letters that are bold, 0 to 1; null where the source does not say. */
  readonly bold: number | null
  readonly italic: number | null
  /** Mean confidence by letters; null for real text. */
  readonly confidence: number | null
}

/** A gap this wide, in sizes of the type, parts two words even where no space is written. */
const gapOfWords = 0.17
/** Where a space is written, a gap this wide suffices: justification may squeeze it. */
const gapWithSpace = 0.06

/**
 * The pieces as lines, top to bottom, each line whole from left to right. Words are joined by the
 * gap between pieces, never by the order in which they were drawn: some office programs draw the
 * letters that a font lacks in a second pass over the line.
 */
export function linesOf(pieces: readonly Piece[], page: number): Line[] {
  return rowsOf(pieces)
    .map(row => lineOf(row, page))
    .filter(line => line !== null)
    .sort((a, b) => a.baseline - b.baseline)
}

/** Pieces in rows by their baselines, each row sorted from left to right. */
export function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const sorted = [...pieces].sort((a, b) => a.baseline - b.baseline)
  const rows: Piece[][] = []
  let row: Piece[] = []
  let anchor: Piece | null = null
  for (const piece of sorted) {
    if (anchor === null || piece.baseline - anchor.baseline > 0.4 * Math.max(anchor.size, piece.size)) {
      row = []
      rows.push(row)
      anchor = piece
    } else if (piece.text !== ' ' && (anchor.text === ' ' || piece.size > anchor.size * 1.2)) {
      // The line's own baseline is that of its larger letters, not of a superscript above them.
      anchor = piece
    }
    row.push(piece)
  }
  for (const one of rows) one.sort((a, b) => a.left - b.left)
  return rows
}

function lineOf(row: readonly Piece[], page: number): Line | null {
  const words: Word[] = []
  let current: Piece[] = []
  let spaced = false
  const close = () => {
    if (current.length > 0) words.push(wordOf(current))
    current = []
  }
  for (const piece of row) {
    const last = current.at(-1)
    if (piece.text.trim() === '') {
      spaced = true
      continue
    }
    if (last && isDrawnTwice(last, piece)) continue
    if (last && partsWords(last, piece, spaced)) close()
    current.push(piece)
    spaced = false
  }
  close()
  if (words.length === 0) return null
  const letters = row.filter(piece => piece.text.trim() !== '')
  return {
    ...boxAround(words),
    page,
    words,
    text: words.map(word => word.text).join(' '),
    baseline: median(letters.map(piece => piece.baseline)),
    size: weightedMode(letters),
    bold: share(letters, piece => piece.bold),
    italic: share(letters, piece => piece.italic),
    confidence: meanConfidence(letters),
  }
}

function partsWords(last: Piece, piece: Piece, spaced: boolean): boolean {
  if (last.isWord && piece.isWord) return true
  const gap = piece.left - last.right
  const size = Math.max(last.size, piece.size)
  return gap > size * (spaced ? gapWithSpace : gapOfWords)
}

/** Some programs make a letter bold by drawing it twice with a tiny shift. */
function isDrawnTwice(last: Piece, piece: Piece): boolean {
  return last.text === piece.text && Math.abs(last.left - piece.left) < 0.12 * piece.size
}

function wordOf(pieces: readonly Piece[]): Word {
  const text = pieces.map(piece => piece.text).join('')
  return { ...boxAround(pieces), text: text.normalize('NFC') }
}

function weightedMode(pieces: readonly Piece[]): number {
  const counts = new Map<number, number>()
  for (const piece of pieces) {
    const size = Math.round(piece.size * 10) / 10
    counts.set(size, (counts.get(size) ?? 0) + piece.text.length)
  }
  let best = 0
  let most = 0
  for (const [size, count] of counts) if (count > most) [best, most] = [size, count]
  return best
}

function share(pieces: readonly Piece[], of: (piece: Piece) => boolean | null): number | null {
  let known = 0
  let having = 0
  for (const piece of pieces) {
    const value = of(piece)
    if (value === null) continue
    known += piece.text.length
    if (value) having += piece.text.length
  }
  return known === 0 ? null : having / known
}

function meanConfidence(pieces: readonly Piece[]): number | null {
  let letters = 0
  let sum = 0
  for (const piece of pieces) {
    if (piece.confidence === null) continue
    letters += piece.text.length
    sum += piece.confidence * piece.text.length
  }
  return letters === 0 ? null : sum / letters
}

/** The line cut at its wide gaps, left to right; one segment where it has none. */
export function segmentsOf(pieces: readonly Piece[], page: number, gapMin: number): Line[] {
  const groups: Piece[][] = []
  let right = -Infinity
  for (const piece of [...pieces].sort((a, b) => a.left - b.left)) {
    if (piece.text.trim() === '') {
      groups.at(-1)?.push(piece)
      continue
    }
    if (piece.left - right > gapMin) groups.push([])
    groups.at(-1)?.push(piece)
    right = Math.max(right, piece.right)
  }
  return groups.map(group => lineOf(group, page)).filter(line => line !== null)
}
