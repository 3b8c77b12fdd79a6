import { expect, test } from 'vitest'
import { keptQuery, readSort, withQuery, writeSort } from './address.ts'

test('a value is set, changed and taken out; the others stay', () => {
  expect(withQuery('/tasks', { unit: 'a b' })).toBe('/tasks?unit=a+b')
  expect(withQuery('/tasks?q=x&unit=1', { unit: '2' })).toBe('/tasks?q=x&unit=2')
  expect(withQuery('/tasks?q=x&unit=1', { unit: null, q: '' })).toBe('/tasks')
})

test('another filter begins on the first page, and the language is not carried along', () => {
  expect(withQuery('/tasks?page=7&lang=en&q=x', { unit: '1' })).toBe('/tasks?q=x&unit=1')
  expect(withQuery('/tasks?page=7', { page: 8 })).toBe('/tasks?page=8')
})

test('a form keeps what it does not change', () => {
  expect(keptQuery('/tasks?q=x&unit=1&unit=2&page=3&lang=vi', ['q'])).toEqual([
    ['unit', '1'],
    ['unit', '2'],
  ])
})

test('an order is read and written; one that is not there falls back', () => {
  const keys = ['due', 'unit']
  expect(readSort('-due', keys, null)).toEqual({ key: 'due', descending: true })
  expect(readSort('unit', keys, null)).toEqual({ key: 'unit', descending: false })
  for (const typed of ['', '-', 'secret', '--due', null, undefined])
    expect(readSort(typed, keys, { key: 'due', descending: false })).toEqual({
      key: 'due',
      descending: false,
    })
  expect(writeSort({ key: 'due', descending: true })).toBe('-due')
})
