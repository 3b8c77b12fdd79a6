import { normaliseText } from './normalise.ts'
import { splitTone } from './syllables.ts'

/** The 29 letters in the order of the Vietnamese alphabet, with f, j, w, z where Latin order puts them. */
const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
const RANK = new Map([...ALPHABET].map((letter, index) => [letter, String.fromCharCode(0x41 + index)]))
const TOKEN = /\p{L}[\p{L}\p{M}]*|\p{N}+/gu

/** Letters first, the tone after them, so that the tone decides only between words of the same letters. */
function wordKey(word: string): string {
  const parts = splitTone(word)
  const letters = parts?.letters ?? word.toLowerCase()
  let key = ''
  for (const letter of letters) key += RANK.get(letter) ?? letter
  return key + (parts?.tone ?? 0)
}

/** A number by its value: the count of its digits, then the digits ("Quận 2" before "Quận 10"). */
function numberKey(digits: string): string {
  const significant = digits.replace(/^0+(?=\d)/, '')
  return `!${String.fromCharCode(0x30 + Math.min(significant.length, 60))}${significant}`
}

/**
 * A key whose plain order (JavaScript's `<`, or SQL's COLLATE "C") is Vietnamese dictionary order:
 * syllable by syllable, letters a ă â b c d đ e ê …, then tones ngang, huyền, hỏi, ngã, sắc, nặng;
 * numbers by value; capitals and punctuation decide last. Computed here because no database collation
 * at hand sorts so.
 */
export function sortKey(text: string): string {
  const source = normaliseText(text)
  const tokens = source.match(TOKEN) ?? []
  const key = tokens.map(token => (/^\p{N}/u.test(token) ? numberKey(token) : wordKey(token))).join(' ')
  return `${key}\u0001${source}`
}
