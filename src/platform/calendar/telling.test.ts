import { expect, test } from 'vitest'
import { lunarDay } from './lunar.ts'
import { yearName } from './sexagenary.ts'
import { tellDay, tellLunar, tellLunarMonth, tellShortLunar, tellYearlyLunar } from './telling.ts'

const lunar = (day: string) => lunarDay(day) ?? { year: 0, month: 0, leap: false, day: 0 }

test.each([
  [1900, 'Canh Tý'],
  [1945, 'Ất Dậu'],
  [1975, 'Ất Mão'],
  [1984, 'Giáp Tý'],
  [2025, 'Ất Tỵ'],
  [2026, 'Bính Ngọ'],
  [2027, 'Đinh Mùi'],
])('%i is %s', (year, name) => {
  expect(yearName(year)).toBe(name)
})

test('a lunar date reads as one says it', () => {
  expect(tellLunar(lunar('2026-04-26'), 'vi')).toBe('mùng 10 tháng 3 năm Bính Ngọ')
  expect(tellLunar(lunar('2026-02-17'), 'vi')).toBe('mùng 1 tháng Giêng năm Bính Ngọ')
  expect(tellLunar(lunar('2026-02-16'), 'vi')).toBe('ngày 29 tháng Chạp năm Ất Tỵ')
  expect(tellLunar(lunar('2025-07-25'), 'vi')).toBe('mùng 1 tháng 6 nhuận năm Ất Tỵ')
  expect(tellLunar(lunar('2026-04-26'), 'en')).toBe('day 10 of lunar month 3, year Bính Ngọ')
  expect(tellYearlyLunar(3, 10, 'vi')).toBe('mùng 10 tháng 3 âm lịch')
  expect(tellShortLunar(lunar('2025-07-25'), 'vi')).toBe('1/6 nhuận')
  expect(tellShortLunar(lunar('2026-04-26'), 'en')).toBe('10/3')
  expect(tellLunarMonth(lunar('2026-02-16'), 'vi')).toBe('tháng Chạp năm Ất Tỵ')
})

test('a day off says what for', () => {
  expect(tellDay('2026-04-26', 'vi')).toBe('Giỗ Tổ Hùng Vương')
  expect(tellDay('2026-04-27', 'vi')).toBe('Nghỉ bù Giỗ Tổ Hùng Vương')
  expect(tellDay('2026-08-31', 'vi')).toBe('Nghỉ hoán đổi dịp Quốc khánh')
  expect(tellDay('2026-08-22', 'vi')).toBe('Làm bù ngày nghỉ hoán đổi')
  expect(tellDay('2026-08-23', 'vi')).toBeNull()
  expect(tellDay('2026-01-01', 'en')).toBe('New Year’s Day')
})
