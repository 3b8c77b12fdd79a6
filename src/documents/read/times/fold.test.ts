import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold.ts'

test('takes off case and diacritics', () => {
  expect(fold('Ủy ban nhân dân TỈNH Đồng Tháp – Ðất')).toBe('uy ban nhan dan tinh dong thap - dat')
})

test('keeps the length, so that places stay places', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(fold(text)).toHaveLength(text.length)
    }),
  )
})
