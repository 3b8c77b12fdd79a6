/**
 * Mends what recognition slips on in Vietnamese: single signs ("Tố quốc" for "Tổ quốc", "đấy mạnh" for "đẩy
 * mạnh"). Words stand with words: a word is changed only where a look-alike of it makes a known word or phrase
 * with a neighbour, and what is written makes none.
 */
import { readLine, type WrittenWord } from './line.ts'
import { chooseReadings } from './mend.ts'
import { inCaseOf } from './spelling.ts'

export type { WrittenWord } from './line.ts'

/** What a word may be trusted where the recognition does not say. */
const confidenceDefault = 0.8

/** Fewer words than these say nothing about the language. */
const wordsFew = 4

/**
 * The words of one line or paragraph with single signs mended: as many as given, in the same order, with their
 * punctuation and case; words left alone are the very strings given.
 */
export function mendWords(words: readonly WrittenWord[]): string[] {
  if (!hasSigns(words)) return words.map(word => word.text)
  const tokens = readLine(words)
  const chosen = chooseReadings(tokens)
  return words.map(({ text }, at) => {
    const token = tokens[at]
    const reading = chosen[at]
    if (token === undefined || reading === undefined || reading.signs === 0) return text
    return token.before + inCaseOf(token.core, reading.key) + token.after
  })
}

/** Vietnamese bears signs on two words of three; a line without them is another language or was typed without. */
function hasSigns(words: readonly WrittenWord[]): boolean {
  const lettered = words.filter(word => /^\P{N}*\p{L}\P{N}*$/u.test(word.text))
  const signed = lettered.filter(word => /[^\p{ASCII}“”‘’–…]/u.test(word.text))
  return lettered.length < wordsFew || signed.length * 3 >= lettered.length
}

/** A paragraph mended as `mendWords` does, its spaces kept; `confidence` (0 to 1) is that of every word. */
export function mendText(text: string, confidence: number = confidenceDefault): string {
  const words = text.split(/\s+/u).filter(word => word !== '')
  const mended = mendWords(words.map(word => ({ text: word, confidence })))
  let at = 0
  return text.replace(/\S+/gu, word => mended[at++] ?? word)
}
