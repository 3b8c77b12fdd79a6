import { splitTone, type Tone, toneMark, tonePlace } from '../../../platform/text/syllables.ts'

/** A written syllable taken apart into what recognition reads well (the letters) and what it slips on (the signs). */
export interface Signs {
  /** One spelling for one syllable: lower case, NFC, the tone where the old way puts it ("hoà" and "hòa"). */
  readonly key: string
  /** The letters without any sign: "to" of "tổ" and "tố". */
  readonly skeleton: string
  /** The letters with their hats and bars, without the tone. */
  readonly letters: string
  readonly tone: Tone
}

/** Takes a word of letters apart; null where it bears two tones, which no syllable does. */
export function readSigns(word: string): Signs | null {
  const split = splitTone(word.toLowerCase().normalize('NFC'))
  if (split === null) return null
  const { letters, tone } = split
  const place = tonePlace(letters) + 1
  const key = place === 0 ? letters : letters.slice(0, place) + toneMark(tone) + letters.slice(place)
  return { key: key.normalize('NFC'), skeleton: bareLetters(letters), letters, tone }
}

/** How many signs part two syllables with the same skeleton: the tone, and each hat or bar. */
export function signsBetween(one: Signs, other: Signs): number {
  let signs = one.tone === other.tone ? 0 : 1
  for (let index = 0; index < one.letters.length; index++)
    if (one.letters[index] !== other.letters[index]) signs++
  return signs
}

/** The syllable in the case of the word that it stands for: "TỐ" gives "TỔ", "Tố" gives "Tổ". */
export function inCaseOf(word: string, syllable: string): string {
  if (word.length > 1 && word === word.toUpperCase()) return syllable.toUpperCase()
  const first = word.charAt(0)
  if (first === first.toLowerCase()) return syllable
  return syllable.charAt(0).toUpperCase() + syllable.slice(1)
}

function bareLetters(letters: string): string {
  return letters.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
}
