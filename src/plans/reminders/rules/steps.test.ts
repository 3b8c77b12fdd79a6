import { expect, test } from 'vitest'
import { settingsByDefault, settingsRefusals } from './settings.ts'
import { isEscalated, stepOn } from './steps.ts'

/** A Wednesday. */
const due = '2026-11-25'

test.each([
  ['2026-11-13', null],
  ['2026-11-16', 'before-7'],
  ['2026-11-20', 'before-7'],
  ['2026-11-24', 'before-1'],
  ['2026-11-25', 'on'],
  ['2026-11-26', 'after-1'],
  ['2026-11-27', 'after-1'],
  // The third working day after it is a Monday.
  ['2026-11-30', 'after-3'],
  ['2026-12-04', 'after-7'],
  ['2026-12-06', 'after-7'],
  ['2026-12-07', 'week-2026-12-07'],
  ['2026-12-13', 'week-2026-12-07'],
  ['2026-12-14', 'week-2026-12-14'],
  ['2027-11-25', 'week-2027-11-22'],
  ['2027-11-26', null],
])('on %s the step of work due on 25/11/2026 is %s', (today, step) => {
  expect(stepOn(due, today, settingsByDefault)).toBe(step)
})

test('over Tết the week’s reminder comes on its first working day', () => {
  // Tết 2026: 16 to 20 February are days off; the week of the 16th has no working day.
  expect(stepOn('2026-01-15', '2026-02-13', settingsByDefault)).toBe('week-2026-02-09')
  expect(stepOn('2026-01-15', '2026-02-23', settingsByDefault)).toBe('week-2026-02-23')
})

test('without days before, nothing is said before the day', () => {
  expect(stepOn(due, '2026-11-24', { ...settingsByDefault, beforeDays: [] })).toBeNull()
})

test('the units above are told from the fifth working day on, where the plan wants it', () => {
  expect(isEscalated(due, '2026-12-01', settingsByDefault)).toBe(false)
  expect(isEscalated(due, '2026-12-02', settingsByDefault)).toBe(true)
  expect(isEscalated(due, '2026-12-02', { ...settingsByDefault, escalateAfter: null })).toBe(false)
})

test.each([
  [{ beforeDays: [0] }, 'reminder-days-wrong'],
  [{ afterDays: [31] }, 'reminder-days-wrong'],
  [{ escalateAfter: 0 }, 'reminder-days-wrong'],
  [{ beforeDays: [1, 2, 3, 4, 5, 6] }, 'reminder-days-many'],
])('settings %j are refused', (wrong, code) => {
  expect(settingsRefusals({ ...settingsByDefault, ...wrong })).toMatchObject([{ code }])
})

test('settings at their ends are taken', () => {
  const ends = { active: false, beforeDays: [30, 1], afterDays: [], escalateAfter: 30 }
  expect(settingsRefusals(ends)).toEqual([])
})
