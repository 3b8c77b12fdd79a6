import { expect, test } from 'vitest'
import { isCutDate, typedCutDate } from './facts.ts'

test.each([
  ['15/5/2018', '2018-05-15'],
  [' 5-5-2018 ', '2018-05-05'],
  ['5/2018', '2018-05'],
  ['2018', '2018'],
  ['2018-05-15', '2018-05-15'],
  ['', ''],
  ['31/9/2015', '31/9/2015'],
  ['hôm qua', 'hôm qua'],
])('“%s” is the date %s', (typed, date) => {
  expect(typedCutDate(typed)).toBe(date)
})

test.each([
  ['2018-05-15', true],
  ['2018-05', true],
  ['2018', true],
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2018-13', false],
  ['0218', false],
  ['15/5/2018', false],
])('%s: %s', (text, is) => {
  expect(isCutDate(text)).toBe(is)
})
