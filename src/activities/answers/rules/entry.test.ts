import { expect, test } from 'vitest'
import { readEntry, type TypedAnswer } from './entry.ts'

const nothing: TypedAnswer = { said: '', link: [], amount: [], unit: [], label: [] }
const read = (typed: Partial<TypedAnswer>) => readEntry({ ...nothing, ...typed }, 'vi')

test('empty rows are nothing', () => {
  expect(read({ said: ' \r\n ', link: ['', ' '], amount: [''], unit: [' '], label: [''] })).toEqual({
    said: '',
    links: [],
    figures: [],
    faults: [],
  })
})

test('links are whole addresses; the beginning that browsers leave out is put before them', () => {
  expect(
    read({ link: ['https://bao.vn/tin?a=1', 'bao.vn/tin', 'bao.vn/tin', 'http://bao.vn'] }),
  ).toMatchObject({
    links: ['https://bao.vn/tin?a=1', 'https://bao.vn/tin', 'http://bao.vn/'],
    faults: [],
  })
})

test.each([
  'ftp://bao.vn',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'không phải',
  'https://',
  'http://a:b@bao.vn',
])('%s is no link', link => {
  expect(read({ link: ['', link] })).toMatchObject({
    links: [],
    faults: [{ field: 'link-1', code: 'link-fault' }],
  })
})

test('a row of figures has a number and a unit; the good rows are kept beside the bad ones', () => {
  const rows = {
    amount: ['1.234,5', 'mười', '3', ''],
    unit: ['lượt người', 'bài', '', ''],
    label: ['', '', '', 'x'],
  }
  expect(read(rows)).toMatchObject({
    figures: [{ amount: 1234.5, unit: 'lượt người', label: '' }],
    faults: [
      { field: 'amount-1', code: 'amount-fault' },
      { field: 'unit-2', code: 'unit-missing' },
      { field: 'amount-3', code: 'amount-fault' },
    ],
  })
})

test('what is too long or too much is told', () => {
  const many = Array.from({ length: 21 }, (_, index) => `https://bao.vn/${index}`)
  const [one, u, l] = [['1'], ['b'.repeat(61)], ['c'.repeat(301)]]
  expect(read({ said: 'a'.repeat(5001) })).toMatchObject({ faults: [{ field: 'said', code: 'said-long' }] })
  expect(read({ said: 'a'.repeat(5001) }).said).toHaveLength(5000)
  expect(read({ link: many }).faults).toMatchObject([{ code: 'too-many-links' }])
  expect(read({ link: [`https://bao.vn/${'a'.repeat(2000)}`] }).faults).toMatchObject([{ code: 'link-long' }])
  expect(read({ amount: one, unit: u }).faults).toMatchObject([{ field: 'unit-0', code: 'row-long' }])
  expect(read({ amount: one, unit: ['bài'], label: l }).faults).toMatchObject([{ field: 'label-0' }])
  const figures = { amount: many.map(() => '1'), unit: many.map(() => 'bài') }
  expect(read(figures).faults).toMatchObject([{ code: 'too-many-figures' }])
})
