import { isSyllable } from '../../../../platform/text/syllables.ts'
import type { RecognisedWord } from './recogniser.ts'

/** The gap at the split must be so many times as wide as the word's usual gap between letters. */
const gapRatio = 1.8

/**
 * Two words that recognition ran together ("gửivề", "tinhuyện") as two: Vietnamese words are single
 * syllables, so a word that is none but parts into two at its widest gap is two.
 */
export function splitRunTogether(word: RecognisedWord): RecognisedWord[] {
  const { text, letters } = word
  const core = /^\p{L}{4,12}(?=[.,;:)]?$)/u.exec(text)?.[0]
  if (!core || isSyllable(core) || letters.length !== text.length) return [word]
  const gaps = letters.slice(1).map((letter, index) => letter.left - (letters[index]?.right ?? letter.left))
  const usual = Math.max(1, [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 1)
  let best = 0
  for (let at = 2; at <= core.length - 2; at++) {
    const fits = isSyllable(core.slice(0, at)) && isSyllable(core.slice(at))
    const gap = gaps[at - 1] ?? 0
    if (fits && gap >= usual * gapRatio && gap > (gaps[best - 1] ?? 0)) best = at
  }
  return best === 0 ? [word] : [part(word, 0, best), part(word, best, text.length)]
}

function part(word: RecognisedWord, from: number, to: number): RecognisedWord {
  const letters = word.letters.slice(from, to)
  return {
    ...word,
    text: word.text.slice(from, to),
    letters,
    left: letters[0]?.left ?? word.left,
    right: letters.at(-1)?.right ?? word.right,
  }
}
