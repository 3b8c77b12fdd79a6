import { describe, expect, test } from 'vitest'
import { plusDays } from './days.ts'
import { holidaysOf, isWeekend } from './holidays.ts'
import { solarOf } from './lunar.ts'
import {
  addWorkingDays,
  isDecidedYear,
  isWorkingDay,
  workingDayFrom,
  workingDaysBetween,
} from './working-days.ts'

/** Days off from one day to another, both included, are exactly these: the day before and after are worked. */
const off = (from: string, to: string) => {
  for (let day = from; day <= to; day = plusDays(day, 1))
    expect([day, isWorkingDay(day)]).toEqual([day, false])
  expect(isWorkingDay(plusDays(from, -1))).toBe(true)
  expect(isWorkingDay(plusDays(to, 1))).toBe(true)
}

describe('days off as they were announced', () => {
  test.each([
    ['Tết 2021', '2021-02-10', '2021-02-16'],
    ['Tết 2022', '2022-01-29', '2022-02-06'],
    ['Tết 2023', '2023-01-20', '2023-01-26'],
    ['Tết 2024', '2024-02-08', '2024-02-14'],
    ['Tết 2025', '2025-01-25', '2025-02-02'],
    ['Tết 2026', '2026-02-14', '2026-02-22'],
    ['new year 2023, on a Sunday', '2022-12-31', '2023-01-02'],
    ['new year 2026, with an exchanged Friday', '2026-01-01', '2026-01-04'],
    ['the Hùng Kings 2023, on a Saturday, into May', '2023-04-29', '2023-05-03'],
    ['the Hùng Kings 2024', '2024-04-18', '2024-04-18'],
    ['the Hùng Kings 2026, on a Sunday', '2026-04-25', '2026-04-27'],
    ['30 April 2024, with an exchanged Monday', '2024-04-27', '2024-05-01'],
    ['30 April 2025, with an exchanged Friday', '2025-04-30', '2025-05-04'],
    ['2 September 2021', '2021-09-02', '2021-09-05'],
    ['2 September 2022', '2022-09-01', '2022-09-04'],
    ['2 September 2023', '2023-09-01', '2023-09-04'],
    ['2 September 2024', '2024-08-31', '2024-09-03'],
    ['2 September 2025', '2025-08-30', '2025-09-02'],
    ['2 September 2026, with an exchanged Monday', '2026-08-29', '2026-09-02'],
  ])('%s', (_, from, to) => off(from, to))

  test.each(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'])(
    '%s is a Saturday that is worked',
    day => {
      expect(isWeekend(day)).toBe(true)
      expect(isWorkingDay(day)).toBe(true)
    },
  )
})

test('every year has its eleven days, and as many in lieu as fall on weekends', () => {
  for (let year = 1901; year < 2199; year += 1) {
    const all = [...holidaysOf(year).holidays.values()]
    // The Hùng Kings' day may be 30 April or 1 May: one day off less, since only weekends are made good.
    const held = all.filter(({ kind }) => kind === 'public')
    const kings = solarOf({ year, month: 3, leap: false, day: 10 })
    const overlap = [`${year}-04-30`, `${year}-05-01`].includes(kings ?? '') ? 1 : 0
    expect(held.length + overlap).toBe(11)
    for (const { day, kind } of all) expect(isWeekend(day) && kind !== 'public').toBe(false)
  }
})

test('a year that is not announced yet says so, and has the days that are to be expected', () => {
  expect(isDecidedYear('2026-12-31')).toBe(true)
  expect(isDecidedYear('2040-01-01')).toBe(false)
  // Tết on Sunday 12 February 2040.
  off('2040-02-10', '2040-02-16')
})

test('working days are counted over Tết, there and back', () => {
  expect(addWorkingDays('2026-02-13', 1)).toBe('2026-02-23')
  expect(addWorkingDays('2026-02-23', -1)).toBe('2026-02-13')
  expect(addWorkingDays('2026-02-15', 0)).toBe('2026-02-15')
  expect(addWorkingDays('2026-02-15', 1.9)).toBe('2026-02-23')
  expect(workingDayFrom('2026-02-15')).toBe('2026-02-23')
  expect(workingDayFrom('2026-02-23')).toBe('2026-02-23')
  expect(workingDaysBetween('2026-02-13', '2026-02-24')).toBe(2)
  expect(workingDaysBetween('2026-02-24', '2026-02-13')).toBe(0)
})

test('the days of a civil calendar outside the reckoned lunar years have weekends and its own holidays', () => {
  expect(isWorkingDay('2200-01-01')).toBe(false)
  expect(isWorkingDay('2200-01-02')).toBe(true)
  expect(isDecidedYear('2200-01-02')).toBe(false)
})
