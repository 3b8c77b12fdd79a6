import { describe, expect, test } from 'vitest'
import { plusDays, weekday } from './days.ts'
import { lunarDay, lunarMonths, solarOf, tetOf, yearlyLunarDay } from './lunar.ts'

describe('Tết', () => {
  test.each([
    [1900, '1900-01-31'],
    [1968, '1968-01-29'],
    [1976, '1976-01-31'],
    [1984, '1984-02-02'],
    // China kept 20 February.
    [1985, '1985-01-21'],
    [2000, '2000-02-05'],
    // China kept 18 February.
    [2007, '2007-02-17'],
    [2020, '2020-01-25'],
    [2021, '2021-02-12'],
    [2022, '2022-02-01'],
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2028, '2028-01-26'],
    // China keeps 3 February.
    [2030, '2030-02-02'],
    // China keeps 19 February.
    [2053, '2053-02-18'],
    [2100, '2100-02-09'],
  ])('of %i is %s', (year, day) => {
    expect(tetOf(year)).toBe(day)
  })
})

test.each([
  [1984, null],
  [1985, 2],
  [1987, 7],
  [2004, 2],
  [2006, 7],
  [2009, 5],
  [2012, 4],
  [2014, 9],
  [2017, 6],
  [2020, 4],
  [2023, 2],
  [2024, null],
  [2025, 6],
  [2026, null],
  [2033, 11],
])('%i has its leap month after month %s', (year, month) => {
  expect(lunarMonths(year).find(one => one.leap)?.month ?? null).toBe(month)
})

test.each([
  [2020, '2020-04-02'],
  [2021, '2021-04-21'],
  [2022, '2022-04-10'],
  [2023, '2023-04-29'],
  [2024, '2024-04-18'],
  [2025, '2025-04-07'],
  [2026, '2026-04-26'],
])('the 10th of the third month of %i is %s', (year, day) => {
  expect(solarOf({ year, month: 3, leap: false, day: 10 })).toBe(day)
  expect(lunarDay(day)).toEqual({ year, month: 3, leap: false, day: 10 })
})

test('the days before Tết are of the year before', () => {
  expect(lunarDay('2026-02-16')).toEqual({ year: 2025, month: 12, leap: false, day: 29 })
  expect(lunarDay('1900-01-30')).toBeNull()
  expect(lunarDay('2026-02-30')).toBeNull()
})

test('a day of a leap month is not that of the month before', () => {
  expect(lunarDay('2025-07-25')).toEqual({ year: 2025, month: 6, leap: true, day: 1 })
  expect(solarOf({ year: 2026, month: 6, leap: true, day: 1 })).toBeNull()
  expect(yearlyLunarDay(2025, 6, 1)).toBe('2025-06-25')
})

test('what is kept on a 30th falls on the 29th of a shorter month', () => {
  expect(solarOf({ year: 2025, month: 12, leap: false, day: 30 })).toBeNull()
  expect(yearlyLunarDay(2025, 12, 30)).toBe('2026-02-16')
  expect(yearlyLunarDay(2025, 12, 31)).toBeNull()
})

test('the months of 300 years follow each other without a gap, and days lead there and back', () => {
  let next = tetOf(1900)
  for (let year = 1900; year < 2200; year += 1) {
    const months = lunarMonths(year)
    expect(months.filter(one => !one.leap).map(one => one.month)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ])
    for (const { firstDay, days, month, leap } of months) {
      expect(firstDay).toBe(next)
      expect([29, 30]).toContain(days)
      expect(lunarDay(firstDay)).toEqual({ year, month, leap, day: 1 })
      next = plusDays(firstDay, days)
    }
  }
})

test('weekdays go on before 1970', () => {
  expect(['1968-01-29', '1970-01-01', '2026-11-22'].map(weekday)).toEqual([1, 4, 7])
})
