import { expect, test } from 'vitest'
import { pickLocale } from './locale.ts'

const nothing = { asked: null, cookie: null, acceptLanguage: null }

test('a visitor who says nothing reads Vietnamese', () => {
  expect(pickLocale(nothing)).toBe('vi')
  expect(pickLocale({ ...nothing, acceptLanguage: 'fr-FR,fr;q=0.9' })).toBe('vi')
})

test('the address wins over the cookie, the cookie over the browser', () => {
  expect(pickLocale({ asked: 'vi', cookie: 'en', acceptLanguage: 'en' })).toBe('vi')
  expect(pickLocale({ asked: null, cookie: 'en', acceptLanguage: 'vi' })).toBe('en')
  expect(pickLocale({ asked: 'xx', cookie: null, acceptLanguage: 'en-GB' })).toBe('en')
})

test('the browser is read by quality, not by order', () => {
  expect(pickLocale({ ...nothing, acceptLanguage: 'en;q=0.3, vi-VN;q=0.8' })).toBe('vi')
  expect(pickLocale({ ...nothing, acceptLanguage: 'vi;q=0, en' })).toBe('en')
})
