import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldWithMap, originalSpan } from './fold.ts'

const vietnamese = fc.string({
  unit: fc.constantFrom(
    ...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậếềểễệíìỉĩịốồổỗộớờởỡợứừửữựýỳỷỹỵĐÁ -–\u00a0\u0301\u0323,.12',
  ),
})

describe('fold', () => {
  it.each([
    ['Ủy ban nhân dân', 'uy ban nhan dan'],
    ['Uỷ  ban\u00a0nhân dân ', 'uy ban nhan dan'],
    ['Đồng Tháp', 'dong thap'],
    ['giai đoạn 2018 – 2020', 'giai doan 2018-2020'],
    ['- Tuyên truyền', '- tuyen truyen'],
    ['“Chủ động”', '"chu dong"'],
    ['công\u200b tác', 'cong tac'],
    ['m²', 'm2'],
    ['ti\u00adếng', 'tieng'],
  ])('%s gives %s', (text, expected) => {
    expect(fold(text)).toBe(expected)
  })

  it.each([
    ['hoà bình', 'hòa bình'],
    ['thuý', 'thúy'],
    ['kĩ thuật', 'kỹ thuật'],
    ['lí luận', 'lý luận'],
    ['qui định', 'quy định'],
    ['bác sĩ', 'bác sỹ'],
    ['tỉ lệ', 'tỷ lệ'],
    ['kinh tế - xã hội', 'kinh tế-xã hội'],
    ['tiếng Việt'.normalize('NFD'), 'tiếng Việt'],
  ])('%s and %s are one', (one, other) => {
    expect(fold(one)).toBe(fold(other))
  })

  it.each([
    ['tai', 'tay'],
    ['thúi', 'thúy'],
    ['hai', 'hay'],
    ['thi', 'thy'],
    ['di', 'dy'],
  ])('%s and %s stay apart', (one, other) => {
    expect(fold(one)).not.toBe(fold(other))
  })

  it('is idempotent, and the same for NFC and NFD', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), vietnamese), text => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
    fc.assert(
      fc.property(vietnamese, text => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
      }),
    )
  })
})

describe('foldWithMap', () => {
  it('leads a folded match back to its words, marks and all', () => {
    const original = 'Do  Sở Văn hóa – Thể thao'.normalize('NFD')
    const mapped = foldWithMap(original)
    const from = mapped.text.indexOf('so van hoa')
    const [start, end] = originalSpan(mapped, from, from + 'so van hoa'.length)
    expect(original.slice(start, end).normalize('NFC')).toBe('Sở Văn hóa')
  })

  it('never leaves the original, keeps the order, and every span folds to its own part', () => {
    fc.assert(
      fc.property(vietnamese, text => {
        const mapped = foldWithMap(text)
        expect(mapped.text).toBe(fold(text))
        expect(mapped.starts.length).toBe(mapped.text.length)
        let before = 0
        for (let index = 0; index < mapped.text.length; index++) {
          const start = mapped.starts[index] ?? -1
          const end = mapped.ends[index] ?? -1
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          before = start
        }
      }),
    )
  })
})
