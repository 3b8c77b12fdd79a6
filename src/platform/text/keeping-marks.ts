import { foldWithMap } from './fold.ts'
import { normaliseText } from './normalise.ts'
import { splitTone, toneMark, tonePlace } from './syllables.ts'

const LETTERS = /\p{L}+/gu

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
  const source = normaliseText(text).toLowerCase().replace(LETTERS, settleTone)
  const mapped = foldWithMap(source)
  let kept = ''
  for (let index = 0; index < mapped.text.length; index++) {
    const unit = mapped.text[index] ?? ''
    const original = source.slice(mapped.starts[index], mapped.ends[index])
    kept += keptUnit(unit, original)
  }
  return kept.normalize('NFC')
}

/** The folded unit where it is no letter or was another letter (i written y), else the letter as it was. */
function keptUnit(unit: string, original: string): string {
  const apart = original.normalize('NFD')
  if (unit === 'y' && apart.startsWith('i')) return `y${apart.slice(1)}`
  return /^\p{L}\p{M}*$/u.test(apart) && apart !== unit ? original : unit
}
