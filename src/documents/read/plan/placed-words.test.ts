import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PrintedWords } from '../../model.ts'
import { placeWords } from './placed-words.ts'

const printed = (text: string, x = 0): PrintedWords => ({
  text,
  box: { page: 1, x, y: 0, width: 10, height: 10 },
})

const placedTexts = (text: string, parts: readonly string[]): string[] =>
  placeWords(
    text,
    [0, text.length],
    parts.map(part => printed(part)),
  ).map(({ span }) => text.slice(...span))

test('lines stand where their words do, blanks between them left out', () => {
  const text = 'Sở Ngoại vụ chủ trì thực hiện'
  expect(placedTexts(text, ['Sở Ngoại vụ', 'chủ trì', 'thực hiện'])).toEqual([
    'Sở Ngoại vụ',
    'chủ trì',
    'thực hiện',
  ])
})

test('a symbol that was broken over two lines keeps both its parts', () => {
  expect(placedTexts('Số 38/KH-UBND ngày', ['Số 38/KH-', 'UBND ngày'])).toEqual(['Số 38/KH-', 'UBND ngày'])
})

test('mended words keep their places, word for word', () => {
  const text = 'đẩy mạnh tuyên truyền'
  expect(placedTexts(text, ['đấỷ', 'manhh', 'tuyên', 'truyềnn'])).toEqual(['đẩy', 'mạnh', 'tuyên', 'truyền'])
})

test('where neither signs nor words agree the places are shared out, in order and whole', () => {
  const text = 'một hai ba bốn năm'
  const places = placeWords(text, [0, text.length], [printed('mộthai ba'), printed('bốn nămm')])
  expect(places).toHaveLength(2)
  expect(places[0]?.span[0]).toBe(0)
  expect(places[1]?.span[1]).toBe(text.length)
})

test('spans count from the beginning of the whole text', () => {
  const text = 'Kế hoạch\nNăm 2026'
  const [place] = placeWords(text, [9, 17], [printed('Năm 2026', 7)])
  expect(place).toEqual({ span: [9, 17], box: { page: 1, x: 7, y: 0, width: 10, height: 10 } })
})

test('nothing printed, or nothing read, has no places', () => {
  expect(placedTexts('Kế hoạch', [])).toEqual([])
  expect(placedTexts('   ', ['Kế hoạch'])).toEqual([])
  expect(placedTexts('Kế hoạch', ['', ' '])).toEqual([])
})

test('whatever was printed, places are in order, inside the text, on visible signs, and miss none', () => {
  const words = fc.array(fc.string({ minLength: 0, maxLength: 6 }), { maxLength: 12 })
  fc.assert(
    fc.property(words, words, (read, parts) => {
      const text = read.join(' ')
      const places = placeWords(
        text,
        [0, text.length],
        parts.map(part => printed(part)),
      )
      let end = 0
      let visible = 0
      for (const { span } of places) {
        expect(span[0]).toBeGreaterThanOrEqual(end)
        expect(span[1]).toBeGreaterThan(span[0])
        end = span[1]
        const part = text.slice(...span)
        expect(part.trim()).toBe(part)
        visible += part.replace(/\s+/gu, '').length
      }
      expect(end).toBeLessThanOrEqual(text.length)
      if (places.length > 0) expect(visible).toBe(text.replace(/\s+/gu, '').length)
    }),
  )
})
