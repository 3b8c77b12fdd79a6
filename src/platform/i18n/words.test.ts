import { expect, test } from 'vitest'
import { sayIfKnown, speaker } from './words.ts'

const book = {
  vi: { hello: 'Chào {name}', tasks: '{count, number} nhiệm vụ', plain: 'Lưu' },
  en: { hello: 'Hello {name}', tasks: '{count, plural, one {# task} other {# tasks}}', plain: 'Save' },
}

test('says a code in the language asked for', () => {
  expect(speaker(book, 'vi')('hello', { name: 'chị Hoa' })).toBe('Chào chị Hoa')
  expect(speaker(book, 'en')('plain')).toBe('Save')
})

test('numbers follow the language', () => {
  expect(speaker(book, 'vi')('tasks', { count: 1234 })).toBe('1.234 nhiệm vụ')
  expect(speaker(book, 'en')('tasks', { count: 1 })).toBe('1 task')
  expect(speaker(book, 'en')('tasks', { count: 1234 })).toBe('1,234 tasks')
})

test('an argument is text, never markup of the message', () => {
  expect(speaker(book, 'vi')('hello', { name: '{x} <b>' })).toBe('Chào {x} <b>')
})

test('an unknown code from data gives null, not a crash', () => {
  expect(sayIfKnown(book, 'vi', 'toString')).toBeNull()
  expect(sayIfKnown(book, 'vi', 'plain')).toBe('Lưu')
})
