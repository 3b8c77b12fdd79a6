import { foldWithMap } from './fold.ts'
import { normaliseText } from './normalise.ts'
import { splitTone, toneMark, tonePlace } from './syllables.ts'

const LETTERS = /\p{L}+/gu

/** Words and letters met before, with what they become: a text repeats a few hundred of them. */
const settledWords = new Map<string, string>()
const keptUnits = new Map<string, string>()
const REMEMBERED_MAX = 20_000
const REMEMBERED_LENGTH_MAX = 20

function remembered(known: Map<string, string>, key: string, make: () => string): string {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  if (known.size < REMEMBERED_MAX && key.length <= REMEMBERED_LENGTH_MAX) known.set(key, made)
  return made
}

function settleTone(word: string): string {
  const parts = splitTone(word)
  if (parts === null || parts.tone === 0) return word
  const at = tonePlace(parts.letters)
  if (at < 0) return word
  const { letters } = parts
  return (letters.slice(0, at + 1) + toneMark(parts.tone) + letters.slice(at + 1)).normalize('NFC')
}

/**
 * The same folding as `fold`, with marks and tones kept, to rank exact matches before others: lower
 * case, one kind of dash, quote and space, one place for the tone (hoà → hòa), one spelling of i and
 * y (kĩ → kỹ).
 */
export function foldKeepingMarks(text: string): string {
  const source = normaliseText(text.normalize('NFKC'))
    .toLowerCase()
    .replace(LETTERS, word => remembered(settledWords, word, () => settleTone(word)))
  const mapped = foldWithMap(source)
  let kept = ''
  for (let index = 0; index < mapped.text.length; index++) {
    const unit = mapped.text[index] ?? ''
    const original = source.slice(mapped.starts[index], mapped.ends[index])
    kept += unit === original ? unit : remembered(keptUnits, unit + original, () => keptUnit(unit, original))
  }
  return kept.normalize('NFC')
}

/** The folded unit where it is no letter or was another letter (i written y), else the letter as it was. */
function keptUnit(unit: string, original: string): string {
  const apart = original.normalize('NFD')
  if (unit === 'y' && apart.startsWith('i')) return `y${apart.slice(1)}`
  return /^\p{L}\p{M}*$/u.test(apart) && apart !== unit ? original : unit
}
