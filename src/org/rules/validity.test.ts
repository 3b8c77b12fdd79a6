import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  always,
  commonDays,
  endAfter,
  hasDays,
  isThereOn,
  lastDay,
  nearestDay,
  overlaps,
  type Validity,
} from './validity.ts'

const year = { from: '2025-01-01', to: '2026-01-01' }

const day = fc.integer({ min: 0, max: 40 }).map(days => endAfterDays('2025-06-01', days))
const end = fc.option(day, { nil: null })
const range = fc.record({ from: end, to: end }).filter(hasDays)
/** Every day on which two ranges of `day` can differ, and one before and after. */
const days = Array.from({ length: 44 }, (_, index) => endAfterDays('2025-05-30', index))

function endAfterDays(first: string, count: number): string {
  return count === 0 ? first : endAfter(endAfterDays(first, count - 1))
}

function daysOf(validity: Validity): readonly string[] {
  return days.filter(one => isThereOn(validity, one))
}

describe('a range of days', () => {
  test('has its first day and not its end', () => {
    expect(['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01'].map(one => isThereOn(year, one))).toEqual(
      [false, true, true, false],
    )
    expect(isThereOn(always, '1900-01-01')).toBe(true)
  })

  test('that begins where it ends has no day', () => {
    expect(hasDays({ from: '2025-01-01', to: '2025-01-01' })).toBe(false)
    expect(hasDays({ from: null, to: '1900-01-01' })).toBe(true)
  })

  test('shares with another the days that both have', () => {
    fc.assert(
      fc.property(range, range, (one, other) => {
        const common = daysOf(one).filter(shared => isThereOn(other, shared))
        const found = commonDays(one, other)
        expect(found ? daysOf(found) : []).toEqual(common)
        expect(overlaps(one, other)).toBe(common.length > 0)
        expect(overlaps(other, one)).toBe(common.length > 0)
      }),
    )
  })

  test('has a nearest day to every day, which is the day itself if it is one of its own', () => {
    fc.assert(
      fc.property(range, day, (one, asked) => {
        const nearest = nearestDay(one, asked)
        expect(isThereOn(one, nearest)).toBe(true)
        if (isThereOn(one, asked)) expect(nearest).toBe(asked)
      }),
    )
  })
})

test('an end is said as the last day', () => {
  expect(lastDay('2025-03-01')).toBe('2025-02-28')
  expect(lastDay('2024-03-01')).toBe('2024-02-29')
  expect(endAfter('2025-12-31')).toBe('2026-01-01')
})
