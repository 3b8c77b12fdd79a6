import { isSyllable } from '../../../../platform/text/syllables.ts'
import type { PaintedImage } from './operators.ts'
import type { ReadPage } from './page.ts'

/** A page with fewer letters than this under a picture says nothing itself: a stamp, a scanner's name. */
const lettersMin = 60

/** Share of a page that pictures must cover to be the page. */
const coverageMin = 0.45

/** A text layer with a smaller share of possible Vietnamese words was recognised badly or coded wrongly. */
const sensibleMin = 0.45

/**
 * Whether the words of a page stand in its pictures and must be recognised: pictures cover it, and its
 * own text is missing or makes no sense.
 */
export function isScanned(read: ReadPage): boolean {
  const covered = coverage(read)
  const words = wordsOf(read)
  const letters = words.join('').length
  if (letters === 0) return covered > 0.05
  if (covered < coverageMin) return false
  return letters < lettersMin || sensible(words) < sensibleMin
}

/** The part of the page's area that its pictures cover, 0 to 1. */
function coverage({ drawn, width, height }: ReadPage): number {
  const areas = drawn.images.map(image => areaOf(image))
  return Math.min(1, areas.reduce((sum, area) => sum + area, 0) / Math.max(1, width * height))
}

/** Area of the parallelogram that a picture fills, in square points. */
export function areaOf({ view }: PaintedImage): number {
  const [a, b, c, d] = view
  return Math.abs(a * d - b * c)
}

function wordsOf({ content }: ReadPage): string[] {
  const text = content.pieces.map(piece => piece.text).join('')
  return text.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '')
}

function sensible(words: readonly string[]): number {
  const letters = words.filter(word => !/^\p{N}+$/u.test(word))
  if (letters.length === 0) return 0
  return letters.filter(isSyllable).length / letters.length
}
