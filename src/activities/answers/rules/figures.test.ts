import { expect, test } from 'vitest'
import { formatNumber } from '../../../platform/i18n/format.ts'
import { readFigure } from './figures.ts'

test.each([
  ['1.234,5', 1234.5],
  ['1234,5', 1234.5],
  ['1.234', 1234],
  ['1.234.567', 1234567],
  ['12', 12],
  ['0,25', 0.25],
  [' 1 234 ', 1234],
  ['1.5', 1.5],
  ['12.50', 12.5],
  ['１２', 12],
  ['', null],
  ['-3', null],
  ['1,2,3', null],
  ['1.23.456', null],
  ['12 bài', null],
  ['1e3', null],
  ['1234567890123456', null],
])('"%s" in Vietnamese is %s', (typed, expected) => {
  expect(readFigure(typed, 'vi')).toBe(expected)
})

test.each([
  ['1,234.5', 1234.5],
  ['1,234', 1234],
  ['1,5', 1.5],
  ['1.234', 1.234],
])('"%s" in English is %s', (typed, expected) => {
  expect(readFigure(typed, 'en')).toBe(expected)
})

test('what we write is read back', () => {
  for (const value of [0, 0.5, 999, 1000, 1234567.25]) {
    for (const locale of ['vi', 'en'] as const)
      expect(readFigure(formatNumber(value, locale, 6), locale)).toBe(value)
  }
})
