import { expect, test } from 'vitest'
import type { Period, Schedule } from '../../../documents/index.ts'
import { firstDay, lastDay, taskDays, yearsOf } from './task-days.ts'

const schedule = (kind: Schedule['kind'], more: Partial<Schedule> = {}): Schedule => ({
  kind,
  from: null,
  to: null,
  dates: [],
  text: '',
  ...more,
})
const year: Period = { from: '2026', to: '2026' }
const stage: Period = { from: '2021', to: '2025' }
const open: Period = { from: '2023-06', to: null }

test.each([
  ['a quarter', schedule('period', { from: '2026-04', to: '2026-06' }), year, '2026-04-01', '2026-06-30'],
  ['February', schedule('period', { from: '2026-02', to: '2026-02' }), year, '2026-02-01', '2026-02-28'],
  ['a leap year', schedule('period', { from: '2028-02', to: '2028-02' }), year, '2028-02-01', '2028-02-29'],
  ['years', schedule('period', { from: '2026', to: '2027' }), stage, '2026-01-01', '2027-12-31'],
  ['a beginning only', schedule('period', { from: '2026-04' }), year, '2026-04-01', null],
  ['an end only', schedule('once', { to: '2026-05' }), year, '2026-01-01', '2026-05-31'],
  ['once on a day', schedule('once', { dates: ['2026-03-08'] }), year, '2026-01-01', '2026-03-08'],
  ['days', schedule('dates', { dates: ['2026-11-15', '2026-06-15'] }), year, '2026-01-01', '2026-11-15'],
  ['a month as a day', schedule('dates', { dates: ['2026-11'] }), null, null, '2026-11-30'],
  ['every year, one year', schedule('yearly'), year, '2026-01-01', '2026-12-31'],
  ['every year, five years', schedule('yearly'), stage, '2021-01-01', null],
  ['every quarter', schedule('quarterly'), year, '2026-01-01', '2026-12-31'],
  ['every month, no end', schedule('monthly'), open, '2023-06-01', null],
  ['always', schedule('ongoing'), year, '2026-01-01', null],
  ['always, no period', schedule('ongoing'), null, null, null],
  ['no schedule', null, year, null, null],
  ['a day that is none', schedule('dates', { dates: ['2026-06-31'] }), year, '2026-01-01', null],
] as const)('%s', (_name, asked, period, beginsOn, dueOn) => {
  expect(taskDays(asked, period)).toEqual({ beginsOn, dueOn })
})

test('first and last days of dates that are cut to what is known', () => {
  expect([firstDay('2026'), firstDay('2026-03'), firstDay('2026-03-04')]).toEqual([
    '2026-01-01',
    '2026-03-01',
    '2026-03-04',
  ])
  expect([lastDay('2026'), lastDay('2024-02'), lastDay('1900-02'), lastDay('2000-02')]).toEqual([
    '2026-12-31',
    '2024-02-29',
    '1900-02-28',
    '2000-02-29',
  ])
  expect([firstDay(null), lastDay(null), lastDay('2026-13'), firstDay('năm 2026'), lastDay('26')]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
})

test('a stage has its years, a plan without an end has none', () => {
  expect(yearsOf(stage)).toEqual(['2021', '2022', '2023', '2024', '2025'])
  expect(yearsOf(year)).toEqual(['2026'])
  expect([yearsOf(open), yearsOf(null), yearsOf({ from: '2026', to: '2025' })]).toEqual([[], [], []])
})
