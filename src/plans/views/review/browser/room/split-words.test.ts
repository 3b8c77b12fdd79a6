import { expect, test } from 'vitest'
import { wordStart } from './split-words.ts'

test('a click inside a word means its beginning; before the first word there is nothing to cut', () => {
  const words = 'Đón các đoàn khách'
  expect(wordStart(words, 10)).toBe(8)
  expect(wordStart(words, 7)).toBe(4)
  expect(wordStart(words, 2)).toBeNull()
  expect(wordStart(words, words.length)).toBe(13)
  expect(wordStart(words, -1)).toBeNull()
})
