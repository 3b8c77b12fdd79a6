import { expect, test } from 'vitest'
import { filterOf, reviewLink, reviewQuery } from './review-query.ts'

test('an address holds only what is not as usual, and odd ones count as usual', () => {
  const usual = reviewQuery.parse({})
  expect(reviewLink('7', usual, {})).toBe('/plans/uploads/7')
  const link = reviewLink('7', usual, { unit: 'Sở Y tế', order: 'look-first' })
  const query = Object.fromEntries(new URL(link, 'http://page').searchParams)
  expect(query).toEqual({ unit: 'Sở Y tế', order: 'look-first' })
  expect(filterOf(reviewQuery.parse(query))).toMatchObject({
    unit: 'Sở Y tế',
    order: 'look-first',
    section: null,
  })
  expect(reviewQuery.parse({ show: '<script>', order: '1', attention: 'x', state: '-', q: ' ' })).toEqual(
    usual,
  )
})
