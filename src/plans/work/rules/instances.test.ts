import { expect, test } from 'vitest'
import type { Schedule } from '../../../documents/index.ts'
import { instancesOf } from './instances.ts'

const schedule = (kind: Schedule['kind'], more: Partial<Schedule> = {}): Schedule => ({
  kind,
  from: null,
  to: null,
  dates: [],
  text: '',
  ...more,
})
const task = (asked: Schedule | null, beginsOn: string | null = null, dueOn: string | null = null) => ({
  schedule: asked,
  beginsOn,
  dueOn,
})
const year = { from: '2026', to: '2026' }
const stage = { from: '2026', to: '2028' }
const days = (asked: ReturnType<typeof task>, period: typeof stage | { from: string; to: null } | null) =>
  instancesOf(asked, period, '2026-11-21').map(
    ({ period: name, beginsOn, dueOn }) => `${name} ${beginsOn ?? '…'}/${dueOn ?? '…'}`,
  )

test('what is done once has one instance with the days of the task', () => {
  expect(days(task(null), year)).toEqual([' …/…'])
  expect(days(task(schedule('ongoing'), '2026-01-01'), year)).toEqual([' 2026-01-01/…'])
  expect(days(task(schedule('once'), null, '2026-06-30'), year)).toEqual([' …/2026-06-30'])
  expect(days(task(schedule('dates', { dates: ['2026-03-08'] }), null, '2026-03-08'), year)).toEqual([
    ' …/2026-03-08',
  ])
})

test('a yearly task of a stage has all its years ahead of time, each with its own last day', () => {
  expect(days(task(schedule('yearly')), stage)).toEqual([
    '2026 2026-01-01/2026-12-31',
    '2027 2027-01-01/2027-12-31',
    '2028 2028-01-01/2028-12-31',
  ])
  expect(days(task(schedule('yearly', { dates: ['--11-15'] })), stage)).toEqual([
    '2026 2026-01-01/2026-11-15',
    '2027 2027-01-01/2027-11-15',
    '2028 2028-01-01/2028-11-15',
  ])
})

test('a plan without an end has instances until a year from today', () => {
  expect(days(task(schedule('yearly')), { from: '2025-06', to: null })).toEqual([
    '2025 2025-06-01/2025-12-31',
    '2026 2026-01-01/2026-12-31',
    '2027 2027-01-01/2027-11-21',
  ])
})

test('quarters and months end on their own last days', () => {
  expect(days(task(schedule('quarterly')), year)).toEqual([
    '2026-Q1 2026-01-01/2026-03-31',
    '2026-Q2 2026-04-01/2026-06-30',
    '2026-Q3 2026-07-01/2026-09-30',
    '2026-Q4 2026-10-01/2026-12-31',
  ])
  const monthly = days(task(schedule('monthly', { dates: ['---25'] })), { from: '2026-01', to: '2026-03' })
  expect(monthly).toEqual([
    '2026-01 2026-01-01/2026-01-25',
    '2026-02 2026-02-01/2026-02-25',
    '2026-03 2026-03-01/2026-03-25',
  ])
})

test('several named days are as many instances, in order', () => {
  expect(days(task(schedule('dates', { dates: ['2026-11-15', '2026-06-15'] })), year)).toEqual([
    '2026-06-15 2026-01-01/2026-06-15',
    '2026-11-15 2026-06-15/2026-11-15',
  ])
})

test('a plan over a hundred years by a slip of the pen does not fill the database', () => {
  expect(instancesOf(task(schedule('monthly')), { from: '1926', to: '2126' }, '2026-11-21').length).toBe(360)
})
