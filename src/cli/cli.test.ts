import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { renderTable, wrap } from './table.ts'
import en from './words.en.json' with { type: 'json' }
import { chosenLanguage, sayIn } from './words.ts'
import vi from './words.vi.json' with { type: 'json' }

test('both languages have the same words', () => {
  expect(Object.keys(en)).toEqual(Object.keys(vi))
})

test('every ailment says what is wrong and how to mend it', () => {
  const source = readFileSync(new URL('./doctor/ailment.ts', import.meta.url), 'utf8')
  const codes = [...source.matchAll(/\| '([a-z-]+)'/gu)].map(match => match[1] ?? '')
  expect(codes.length).toBeGreaterThan(10)
  const told = Object.keys(vi).filter(
    key => key.startsWith('doctor-') && !['doctor-fine', 'doctor-found', 'doctor-mend'].includes(key),
  )
  expect(told.toSorted()).toEqual(codes.flatMap(code => [`doctor-${code}`, `doctor-${code}-mend`]).toSorted())
})

test('words are Vietnamese unless English is asked for', () => {
  expect(chosenLanguage(undefined, {})).toBe('vi')
  expect(chosenLanguage(undefined, { NHIPCAU_LANG: 'en' })).toBe('en')
  expect(chosenLanguage('vi', { NHIPCAU_LANG: 'en' })).toBe('vi')
  expect(sayIn('en')('imported', { address: 'x' })).toBe('Plan imported. See x')
  expect(() => sayIn('vi')('no-such-code')).toThrow('no words')
})

test('a table wraps its words and loses none', () => {
  const columns = [
    { title: 'A', width: 4 },
    { title: 'B', width: 0 },
  ]
  const lines = renderTable(columns, [['I.1', 'một hai ba bốn năm sáu bảy tám chín mười']], 30)
  expect(lines[0]).toBe('A     B')
  expect(lines.every(line => [...line].length <= 30)).toBe(true)
  expect(lines.slice(2).join(' ').replace(/\s+/gu, ' ')).toBe('I.1 một hai ba bốn năm sáu bảy tám chín mười')
})

test('a word longer than its column is broken, not cut', () => {
  expect(wrap('abcdefghij kl', 4)).toEqual(['abcd', 'efgh', 'ij', 'kl'])
})
