import { expect, test } from 'vitest'
import { chooseReforms } from './choose.ts'
import { reformsOf } from './reform.ts'
import { countryPlaces } from './source.ts'

const reforms = reformsOf(countryPlaces())

test.each([
  ['Gia Lai', ['tỉnh Gia Lai']],
  ['tỉnh gia lai', ['tỉnh Gia Lai']],
  ['ho chi minh', ['thành phố Hồ Chí Minh']],
  ['TP. Huế', ['thành phố Huế']],
  ['52', ['tỉnh Gia Lai']],
  ['Bình Định', ['tỉnh Gia Lai']],
  ['tuyen quang', ['tỉnh Tuyên Quang']],
])('%s means %s', (typed, names) => {
  expect(chooseReforms(reforms, typed).map(({ name }) => name)).toEqual(names)
})

test('nothing typed means the whole country', () => {
  expect(chooseReforms(reforms, null)).toHaveLength(34)
})

test('a province that never was is refused by name', () => {
  expect(() => chooseReforms(reforms, 'Lam Giang')).toThrow(
    expect.objectContaining({ code: 'province-unknown', args: { province: 'Lam Giang' } }),
  )
})
