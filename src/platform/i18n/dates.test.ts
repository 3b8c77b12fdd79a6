import { expect, test } from 'vitest'
import { optionalTypedDate, parseDate, typedDate } from './dates.ts'

test.each([
  ['15/6/2026', '2026-06-15'],
  ['15-06-2026', '2026-06-15'],
  [' 5.1.2026 ', '2026-01-05'],
  ['15 / 6 / 2026', '2026-06-15'],
  ['2026-06-15', '2026-06-15'],
  ['2026-6-5', '2026-06-05'],
  ['29/2/2028', '2028-02-29'],
])('%s is a day', (typed, iso) => {
  expect(parseDate(typed)).toEqual({ ok: true, iso })
})

test.each(['', 'mai', '15/6', '6/2026', '15/6/26', '2026/06/15', '15/6/2026 08:00', '1/2/3/2026'])(
  '“%s” is not clear',
  typed => {
    expect(parseDate(typed)).toEqual({ ok: false, code: 'date-unclear' })
  },
)

test.each(['31/2/2026', '29/2/2026', '0/6/2026', '15/13/2026', '15/6/0026', '15/6/2200', '2026-02-30'])(
  '%s cannot be',
  typed => {
    expect(parseDate(typed)).toEqual({ ok: false, code: 'date-impossible' })
  },
)

test('in a form a fault has its code, and an empty day may be allowed', () => {
  expect(typedDate.parse('15/6/2026')).toBe('2026-06-15')
  expect(typedDate.safeParse('').error?.issues[0]?.message).toBe('date-unclear')
  expect(optionalTypedDate.parse('  ')).toBeNull()
  expect(optionalTypedDate.parse(undefined)).toBeNull()
  expect(optionalTypedDate.parse('2026-06-15')).toBe('2026-06-15')
  expect(optionalTypedDate.safeParse('31/2/2026').error?.issues[0]?.message).toBe('date-impossible')
})
