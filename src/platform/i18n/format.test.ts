import { expect, test } from 'vitest'
import { formatBytes, formatDay, formatIsoDate, formatMoment, formatNumber, formatPercent } from './format.ts'

test('a late evening in UTC is the next day in Viet Nam', () => {
  const moment = new Date('2026-06-14T20:05:00Z')
  expect(formatDay(moment, 'vi')).toBe('15/06/2026')
  expect(formatMoment(moment, 'vi')).toBe('15/06/2026 03:05')
  expect(formatMoment(moment, 'en')).toBe('15/06/2026 03:05')
})

test('dates are cut to what is known', () => {
  expect(formatIsoDate('2018-12-31', 'vi')).toBe('31/12/2018')
  expect(formatIsoDate('2020-09', 'vi')).toBe('09/2020')
  expect(formatIsoDate('2023', 'en')).toBe('2023')
  expect(formatIsoDate('--11-05', 'vi')).toBe('05/11 hằng năm')
  expect(formatIsoDate('---05', 'en')).toBe('day 5 of every month')
  expect(formatIsoDate('mai', 'vi')).toBe('mai')
})

test('numbers follow the language', () => {
  expect(formatNumber(1234.5, 'vi')).toBe('1.234,5')
  expect(formatNumber(1234.5, 'en')).toBe('1,234.5')
  expect(formatPercent(0.874, 'vi')).toBe('87%')
})

test('sizes are rounded to what a person compares', () => {
  expect(formatBytes(200, 'vi')).toBe('200 B')
  expect(formatBytes(831_488, 'vi')).toBe('812 KB')
  expect(formatBytes(1_500_000, 'vi')).toBe('1,4 MB')
})
