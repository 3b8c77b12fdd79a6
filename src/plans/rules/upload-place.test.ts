import { expect, test } from 'vitest'
import { grantOn, wholeOffice } from '../../../tests/people.ts'
import { newId } from '../../platform/ids.ts'
import { sendingPlace, sendingPlaces } from './upload-place.ts'

const [sea, hill] = [newId(), newId()]
const clerk = { grants: [grantOn(sea, 'officer'), grantOn(hill, 'officer'), grantOn(newId(), 'leader')] }

test('a plan is sent for a unit on which one is an officer, the first unless said otherwise', () => {
  expect(sendingPlaces(clerk)).toEqual([sea, hill])
  expect(sendingPlace(clerk, undefined)).toBe(sea)
  expect(sendingPlace(clerk, hill)).toBe(hill)
})

test('not for another unit, not for the whole office, and not without being an officer', () => {
  expect(sendingPlace(clerk, newId())).toBeUndefined()
  expect(sendingPlace(clerk, null)).toBeUndefined()
  expect(sendingPlace({ grants: wholeOffice('leader', 'administrator') }, undefined)).toBeUndefined()
})

test('an officer of the whole office sends for it', () => {
  const officer = { grants: [grantOn(sea, 'officer'), ...wholeOffice('officer')] }
  expect(sendingPlace(officer, undefined)).toBeNull()
  expect(sendingPlace(officer, sea)).toBe(sea)
})
