import { expect, test } from 'vitest'
import { freeSentences } from './free-sentences.ts'

const text = 'I. NỘI DUNG\n\nGiới thiệu làng nghề của xã. Đón các đoàn khách; biên tập tin bài.\n\n12'
const free = (...taken: string[]) =>
  freeSentences(
    text,
    taken.map(words => [text.indexOf(words), text.indexOf(words) + words.length] as const),
  ).map(span => text.slice(...span))

test('every sentence is free where nothing is taken; scraps are none', () => {
  expect(free()).toEqual(['Giới thiệu làng nghề của xã.', 'Đón các đoàn khách;', 'biên tập tin bài.'])
})

test('a sentence that is taken even in part is not free', () => {
  expect(free('làng nghề', 'biên tập tin bài.')).toEqual(['Đón các đoàn khách;'])
  expect(free(text)).toEqual([])
})
