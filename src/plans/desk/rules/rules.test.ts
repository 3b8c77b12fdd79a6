import { expect, test } from 'vitest'
import { deskDays } from './days.ts'
import { addFigures, type Figure, noFigures } from './model.ts'
import { lastMonths, restOf, standings, toFigure } from './standing.ts'

test('what is due soon, new and not received is reckoned from today', () => {
  expect(deskDays('2026-11-23')).toEqual({
    today: '2026-11-23',
    soonUntil: '2026-11-30',
    newUntil: '2026-12-23',
    unreceivedSince: '2026-11-16',
    newThen: '2026-12-16',
  })
})

test('days on which nobody works do not count against whoever has not received', () => {
  // Monday after the holiday of Tết 2026 (14 to 22 February).
  expect(deskDays('2026-02-23').unreceivedSince).toBe('2026-02-09')
})

test('months go back over a year', () => {
  expect(lastMonths('2026-02-28')).toEqual([
    '2025-03',
    '2025-04',
    '2025-05',
    '2025-06',
    '2025-07',
    '2025-08',
    '2025-09',
    '2025-10',
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
  ])
})

test('whoever has most late stands first, then most at risk; another figure can be chosen, both ways', () => {
  const counted = new Map([
    ['a', { ...noFigures, open: 9, late: 1 }],
    ['b', { ...noFigures, open: 2, late: 1, risk: 1 }],
    ['c', { ...noFigures, open: 5, late: 2 }],
    ['d', { ...noFigures, open: 9, late: 1 }],
  ])
  const ids = (by?: Figure, descending?: boolean) => standings(counted, by, descending).map(({ id }) => id)
  expect(ids()).toEqual(['c', 'b', 'a', 'd'])
  expect(ids('open', true)).toEqual(['a', 'd', 'c', 'b'])
  expect(ids('open', false)).toEqual(['b', 'c', 'a', 'd'])
  expect(toFigure('risk')).toBe('risk')
  expect(toFigure('nonsense')).toBeNull()
})

test('figures add up, and the rest is neither late nor at risk', () => {
  const one = { open: 5, late: 2, risk: 1, claimed: 3, bare: 1, accepted: 4 }
  expect(addFigures(one, one)).toEqual({ open: 10, late: 4, risk: 2, claimed: 6, bare: 2, accepted: 8 })
  expect(restOf(one)).toBe(2)
})
