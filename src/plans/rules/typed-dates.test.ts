import { expect, test } from 'vitest'
import { dateOf, periodOf, typedDate } from './typed-dates.ts'

test.each([
  ['15/6/2026', '2026-06-15'],
  ['5.11.2026', '2026-11-05'],
  ['2026-06-15', '2026-06-15'],
  [' 6/2026 ', '2026-06'],
  ['2026', '2026'],
  ['5/11', '--11-05'],
  ['05/11 hằng năm', '--11-05'],
  ['29/2', '--02-29'],
  ['ngày 5', '---05'],
  ['ngày 5 hằng tháng', '---05'],
])('%s is %s', (typed, iso) => {
  expect(dateOf(typed)).toBe(iso)
})

test.each(['31/6/2026', '29/2/2026', '0/6/2026', '15/13/2026', 'ngày 32', 'tháng sáu', '', '12', '1/2/26'])(
  '"%s" is no date',
  typed => {
    expect(dateOf(typed)).toBeNull()
  },
)

test('years, quarters and months are periods', () => {
  expect(periodOf('2026')).toEqual({ from: '2026', to: '2026' })
  expect(periodOf('quý II/2026')).toEqual({ from: '2026-04', to: '2026-06' })
  expect(periodOf('Quý 4 năm 2026')).toEqual({ from: '2026-10', to: '2026-12' })
  expect(periodOf('Q1/2027')).toEqual({ from: '2027-01', to: '2027-03' })
  expect(periodOf('6/2026')).toEqual({ from: '2026-06', to: '2026-06' })
  expect(periodOf('quý 5/2026')).toBeNull()
  expect(periodOf('5/11')).toBeNull()
})

test('what is shown in a field is understood when it comes back', () => {
  for (const iso of ['2026-06-15', '2026-06', '2026', '--11-05', '---05'])
    expect(dateOf(typedDate(iso)), iso).toBe(iso)
  expect(typedDate('đầu năm')).toBe('đầu năm')
})
