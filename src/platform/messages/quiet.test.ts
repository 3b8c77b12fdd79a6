import { expect, test } from 'vitest'
import { nextMorning, outOfQuiet } from './quiet.ts'

const hours = { from: 21, to: 7 }
const at = (moment: string) => new Date(`${moment}+07:00`)

test.each([
  ['a working day', '2026-11-23T08:00', '2026-11-23T08:00'],
  ['the first loud moment', '2026-11-23T07:00', '2026-11-23T07:00'],
  ['the first quiet moment', '2026-11-23T21:00', '2026-11-24T07:00'],
  ['before the morning', '2026-11-23T03:00', '2026-11-23T07:00'],
  ['late on Friday', '2026-11-27T22:00', '2026-11-30T07:00'],
  ['Saturday noon', '2026-11-28T12:00', '2026-11-30T07:00'],
  // Tết 2026 (Bính Ngọ): 17 February; days off from Saturday 14 to Sunday 22 February.
  ['Tết', '2026-02-17T10:00', '2026-02-23T07:00'],
  ['Independence Day', '2026-09-02T10:00', '2026-09-03T07:00'],
])('%s: %s may leave at %s', (_what, moment, leaves) => {
  expect(outOfQuiet(at(moment), hours)).toEqual(at(leaves))
})

test('what comes once a day comes with the next morning that is worked', () => {
  expect(nextMorning(at('2026-11-23T06:00'), hours)).toEqual(at('2026-11-23T07:00'))
  expect(nextMorning(at('2026-11-23T08:00'), hours)).toEqual(at('2026-11-24T07:00'))
  expect(nextMorning(at('2026-11-27T08:00'), hours)).toEqual(at('2026-11-30T07:00'))
})
