import { expect, test } from 'vitest'
import type { RecognisedWord } from './recogniser.ts'
import { splitRunTogether } from './split-words.ts'

/** A word whose letters are 10 wide, 2 apart, and `gap` apart before the letter at `at`. */
function word(text: string, at: number, gap: number): RecognisedWord {
  const letters = [...text].map((_, index) => {
    const left = index * 12 + (index >= at ? gap - 2 : 0)
    return { left, right: left + 10 }
  })
  const place = { left: 0, right: letters.at(-1)?.right ?? 0, top: 0, bottom: 20, baseline: 18 }
  return { text, confidence: 0.9, ...place, lineHeight: 24, letters }
}

const parts = (one: RecognisedWord) =>
  splitRunTogether(one).map(({ text, left, right }) => [text, left, right])

test('two syllables run together are parted at the gap', () => {
  expect(parts(word('gửivề', 3, 5))).toEqual([
    ['gửi', 0, 34],
    ['về', 39, 61],
  ])
  // "tinh uyện" would be syllables too: the gap decides.
  expect(parts(word('tinhuyện,', 3, 6)).map(([text]) => text)).toEqual(['tin', 'huyện,'])
})

test('a syllable, a foreign word and a word without a gap stay whole', () => {
  expect(parts(word('nghiêng', 3, 8))).toHaveLength(1)
  expect(parts(word('Facebook', 4, 8))).toHaveLength(1)
  expect(parts(word('gửivề', 3, 2))).toHaveLength(1)
  expect(parts({ ...word('gửivề', 3, 6), letters: [] })).toHaveLength(1)
})
