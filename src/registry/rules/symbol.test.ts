import { describe, expect, test } from 'vitest'
import { symbolKey, tidySymbol } from './symbol.ts'

describe('one symbol', () => {
  test.each([
    ['57-KL/TW', '57 - KL/TW', '57–Kl/TW', '57/KL-TW', '57-KL/T.Ư', '57-KL / TW', '5７-KL/TW'],
    ['72/2015/NĐ-CP', '72/2015/NÐ-CP', '72/2015/ND-CP', '72/2O15/NĐ-CP', '72/2015/nđ-cp', '72/2015/NĐ - CP'],
    ['12/KH-UBND', 'l2/KH-UBND', 'I2/KH-UBND', '12 /KH–UBND', '12/KHUBND'],
    ['05/KH-BCĐ', '5/KH-BCĐ', 'O5/KH-BCD', '5/KH-BCÐ'],
    ['103/2016/QH13', '103/2016/QHl3', '1O3/2016/QH13'],
    ['22/2016/TT-BTTTT', '22/2016/TT-BTTTT', '22/2016/TT.BTTTT'],
    ['201/GP-B0TTTT', '201/GP-BOTTTT'],
  ])('%s in all its spellings', (...spellings) => {
    expect(new Set(spellings.map(symbolKey))).toEqual(new Set([symbolKey(spellings[0] ?? '')]))
    expect(symbolKey(spellings[0] ?? '')).not.toBe('')
  })
})

test.each([
  ['25-CT/TW', '25-CTr/TW'],
  ['57-KL/TW', '57-KL/TU'],
  ['57-KL/T.Ư', '57-KL/TU'],
  ['12/KH-UBND', '12a/KH-UBND'],
  ['12/KH-UBND', '2/KH-UBND'],
  ['12/KH-UBND', '12/2024/KH-UBND'],
  ['12/KH-UBND', '12/KH-HĐND'],
  ['72/2015/NĐ-CP', '72/2016/NĐ-CP'],
  ['103/2016/QH13', '103/2016/QH14'],
  ['12016/TT-X', '1/2016/TT-X'],
  ['35/BCĐ', '35/BCĐ35'],
])('%s and %s are two', (one, other) => {
  expect(symbolKey(one)).not.toBe(symbolKey(other))
})

test('a symbol without figure or letter has no key; one with a blank number has', () => {
  expect(symbolKey(' -/- ')).toBe('')
  expect(symbolKey('/KH-UBND')).toBe('/KHUBND')
})

test('a symbol is kept as printed but for spaces, dashes and the wrong Đ', () => {
  expect(tidySymbol(' 72/2015/N\u00d0 – CP ')).toBe('72/2015/NĐ-CP')
})
