import { convertLegacy, type LegacyEncoding } from './legacy-tables.ts'
import { isSyllable } from './syllables.ts'

export { convertLegacy, type LegacyEncoding } from './legacy-tables.ts'

/** Words with a character that could be a legacy mark; the rest say nothing about the encoding. */
const SUSPECT =
  /[\u0080-\u00ff\u0110\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02c9\u02dc\u03bc\u2010\u2011\u2013-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122\u2219\u22c5]/
/** Letters that only Unicode Vietnamese has: their presence says that the text is right already. */
const UNICODE_VIETNAMESE = /[ăơưĂƠƯđ\u1ea0-\u1ef9]/
const TOKEN = /[\p{L}\p{M}\u0080-\u00bf\u00d7\u00f7\u02c9\u2010\u2011\u2219\u22c5]+/gu
const EDGES = /^[\u00ab\u00bb\u00a0]+|[\u00ab\u00bb\u00a0]+$/g
/** As many words as are looked at: the encoding of a document does not change every few lines. */
const SAMPLE_WORDS = 400

function suspectWords(text: string): string[] {
  const words: string[] = []
  for (const [match] of text.matchAll(TOKEN)) {
    const word = match.replace(EDGES, '')
    if (SUSPECT.test(word)) words.push(word)
    if (words.length >= SAMPLE_WORDS) break
  }
  return words
}

function share(words: readonly string[], holds: (word: string) => boolean): number {
  return words.filter(holds).length / words.length
}

/**
 * The legacy encoding whose letters a text holds, wrongly decoded as Latin-1; null for right Vietnamese
 * and for every other language. Decided by statistics: Vietnamese has few syllables, so the words that
 * hold suspicious characters are nearly all syllables after the right conversion, and nearly none
 * before it. A text should be a paragraph or more; one word is judged only if it can be nothing else.
 */
export function detectLegacy(text: string): LegacyEncoding | null {
  const words = suspectWords(text)
  if (words.length === 0) return null
  const right = share(words, word => UNICODE_VIETNAMESE.test(word) || isSyllable(word))
  let best: LegacyEncoding | null = null
  let bestShare = Math.max(0.75, right + 0.3)
  for (const encoding of ['tcvn3', 'vni'] as const) {
    const converted = share(words, word => isLikelyWord(convertLegacy(word, encoding)))
    if (converted >= bestShare) {
      best = encoding
      bestShare = converted
    }
  }
  return best
}

/** A syllable, or several joined by hyphens that the encoding used for letters of its own. */
function isLikelyWord(word: string): boolean {
  return word.split(/[^\p{L}\p{M}]+/u).every(part => part === '' || isSyllable(part))
}

/**
 * Mends paragraphs whose TCVN3 or VNI bytes were read as Latin-1 letters ("Céng hoµ x· héi", "Coäng
 * hoøa xaõ hoäi"). The encoding is decided over all of them; a paragraph that is right Vietnamese is
 * left as it is. Run this before `normaliseText`, which drops the soft hyphen that is ư in TCVN3.
 */
export function repairLegacyTexts(texts: readonly string[]): {
  readonly texts: readonly string[]
  readonly encoding: LegacyEncoding | null
} {
  const isMixed = texts.some(text => UNICODE_VIETNAMESE.test(text))
  // A line may hold no more than "72/2015/NĐ-CP.": beside paragraphs in Unicode, its Đ is one.
  const isWrong = (text: string): boolean =>
    SUSPECT.test(isMixed ? text.replaceAll('Đ', 'D') : text) && !UNICODE_VIETNAMESE.test(text)
  const encoding = detectLegacy(texts.filter(isWrong).join('\n'))
  if (encoding === null) return { texts, encoding }
  const repaired = texts.map(text => {
    if (!isWrong(text)) return text
    const words = suspectWords(text)
    const right = words.length > 0 && words.every(isSyllable)
    const converts = words.every(word => isLikelyWord(convertLegacy(word, encoding)))
    // "Cà" can be either; beside paragraphs in Unicode it is what it seems.
    return right && (isMixed || !converts) ? text : convertLegacy(text, encoding)
  })
  return { texts: repaired, encoding }
}

/** `repairLegacyTexts` for the paragraphs (lines) of one string. */
export function repairLegacyText(text: string): string {
  return repairLegacyTexts(text.split('\n')).texts.join('\n')
}
