/**
 * Where printed words stand in the text that was read from them. The text may differ from the print:
 * recognition slips are mended, lines joined without a space ("38/KH-" and "UBND"), spaces set anew.
 * So signs are counted without spaces, and where their numbers differ, words.
 */
import type { PlacedWords, PrintedWords, Span } from '../../model.ts'

/**
 * The stretch of `text` inside `span` that each printed part became, in order and without overlap; a
 * part that left nothing in the text is left out. Spans begin and end on visible signs.
 */
export function placeWords(text: string, span: Span, printed: readonly PrintedWords[]): PlacedWords[] {
  if (printed.length === 0) return []
  const words = wordsIn(text, span)
  const target = countSigns(words)
  const counts = printed.map(part => signsOf(part.text))
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0 || target === 0) return []
  const same = total === target
  const ends = same ? sums(counts) : (endsByWords(printed, words) ?? shared(sums(counts), target / total))
  return cut(words, printed, ends)
}

/** A word of the text: where it begins and how many signs it has. */
interface TextWord {
  readonly start: number
  readonly signs: number
}

function wordsIn(text: string, [from, to]: Span): TextWord[] {
  return [...text.slice(from, to).matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    start: from + index,
    signs: word.length,
  }))
}

const countSigns = (words: readonly TextWord[]): number => words.reduce((sum, word) => sum + word.signs, 0)

function signsOf(text: string): number {
  return text.replace(/\s+/gu, '').length
}

function sums(counts: readonly number[]): number[] {
  let sum = 0
  return counts.map(count => {
    sum += count
    return sum
  })
}

/** For each part the number of signs of the text up to its end, word for word; null where the numbers of words differ. */
function endsByWords(printed: readonly PrintedWords[], words: readonly TextWord[]): number[] | null {
  const counts = sums(printed.map(part => part.text.match(/\S+/gu)?.length ?? 0))
  if (counts.at(-1) !== words.length) return null
  const signs = sums(words.map(word => word.signs))
  return counts.map(count => (count === 0 ? 0 : (signs[count - 1] ?? 0)))
}

function shared(ends: readonly number[], ratio: number): number[] {
  return ends.map(end => Math.round(end * ratio))
}

/** Cuts the words' signs at the ends; one walk over words and parts. */
function cut(
  words: readonly TextWord[],
  printed: readonly PrintedWords[],
  ends: readonly number[],
): PlacedWords[] {
  const placed: PlacedWords[] = []
  const walk = new SignWalk(words)
  let begun = 0
  for (const [index, part] of printed.entries()) {
    const end = ends[index] ?? begun
    if (end <= begun) continue
    const first = walk.offsetOf(begun)
    const last = walk.offsetOf(end - 1)
    placed.push({ span: [first, last + 1], box: part.box })
    begun = end
  }
  return placed
}

/** Offsets in the text of signs counted without spaces; asked in rising order. */
class SignWalk {
  private readonly words: readonly TextWord[]
  private word = 0
  private before = 0

  constructor(words: readonly TextWord[]) {
    this.words = words
  }

  offsetOf(sign: number): number {
    let current = this.words[this.word]
    while (current !== undefined && sign >= this.before + current.signs) {
      this.before += current.signs
      this.word += 1
      current = this.words[this.word]
    }
    return (current?.start ?? 0) + sign - this.before
  }
}
