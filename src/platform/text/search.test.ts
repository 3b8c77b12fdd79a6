import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { foldKeepingMarks } from './keeping-marks.ts'
import { normaliseText, singleLine } from './normalise.ts'
import { matches, matchRank, slug } from './search.ts'
import { sortKey } from './sort-key.ts'
import { isBareSyllable, isSyllable } from './syllables.ts'

describe('normaliseText', () => {
  it.each([
    ['a\u00a0b\u2003c', 'a b c'],
    ['ti\u200bếng\ufeff', 'tiếng'],
    ['Vie\u0301\u0302t', 'Viết'],
    ['Ðảng', 'Đảng'],
    ['2018 – 2020', '2018 – 2020'],
    ['một\thai\nba', 'một\thai\nba'],
  ])('%j gives %j', (text, expected) => {
    expect(normaliseText(text)).toBe(expected)
  })

  it('gives NFC and is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const once = normaliseText(text)
        expect(once).toBe(once.normalize('NFC'))
        expect(normaliseText(once)).toBe(once)
      }),
    )
  })

  it('makes one line of a paragraph', () => {
    expect(singleLine('  Ủy ban \n nhân\tdân\u00a0')).toBe('Ủy ban nhân dân')
  })
})

describe('foldKeepingMarks', () => {
  it.each([
    ['Hoà Bình', 'hòa bình'],
    ['Thuý Khuê', 'thúy khuê'],
    ['Quý khách', 'quý khách'],
    ['kĩ thuật', 'kỹ thuật'],
    ['gìn giữ', 'gìn giữ'],
    ['tòan tỉnh', 'toàn tỉnh'],
    ['khuỷu tay', 'khuỷu tay'],
    ['Người Việt – Nam', 'người việt-nam'],
    ['ĐƯỜNG', 'đường'],
    ['hoà'.normalize('NFD'), 'hòa'],
    ['giá trị', 'giá trị'],
  ])('%s gives %s', (text, expected) => {
    expect(foldKeepingMarks(text)).toBe(expected)
  })

  it('is idempotent, folds to the same, and takes ligatures apart', () => {
    expect(foldKeepingMarks('ﬁle')).toBe('file')
    const letters = fc.string({ unit: fc.constantFrom(...'aăâeêioôơuưybcđghklmnqtÁÀẢãạỳỹĩ -–\u00a0\u0301') })
    fc.assert(
      fc.property(letters, text => {
        const once = foldKeepingMarks(text)
        expect(foldKeepingMarks(once)).toBe(once)
        expect(fold(once)).toBe(fold(text))
      }),
    )
  })

  it('keeps apart what only marks tell apart', () => {
    expect(foldKeepingMarks('má')).not.toBe(foldKeepingMarks('mà'))
    expect(foldKeepingMarks('đa')).not.toBe(foldKeepingMarks('da'))
  })
})

describe('matches', () => {
  it.each([
    ['ke hoach', 'Kế hoạch thông tin đối ngoại', true],
    ['kế hoạch', 'Kế hoạch thông tin đối ngoại', true],
    ['thong tin doi ng', 'Kế hoạch thông tin đối ngoại', true],
    ['ngoai thong', 'thông tin đối ngoại', true],
    ['', 'bất cứ gì', true],
    ['hoach dinh', 'Kế hoạch', false],
    ['ạch', 'Kế hoạch', false],
  ])('%j in %j: %j', (query, text, expected) => {
    expect(matches(query, text)).toBe(expected)
  })

  it('ranks what is written the same way first', () => {
    expect(matchRank('lí luận', 'Lý luận chính trị')).toBe(2)
    expect(matchRank('ly luan', 'Lý luận chính trị')).toBe(1)
    expect(matchRank('má', 'mà')).toBe(1)
    expect(matchRank('mẹ', 'cha')).toBe(0)
  })
})

describe('slug', () => {
  it.each([
    ['Kế hoạch số 12/KH-UBND – năm 2026', 'ke-hoach-so-12-kh-ubnd-nam-2026'],
    ['Đường Lý Thường Kiệt', 'duong-ly-thuong-kiet'],
    ['Kĩ thuật', 'ky-thuat'],
    ['***', ''],
  ])('%s gives %s', (text, expected) => {
    expect(slug(text)).toBe(expected)
  })

  it('holds only letters, digits and single hyphens, and is its own slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const made = slug(text)
        expect(made).toMatch(/^(?:[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)?$/u)
        expect(slug(made)).toBe(made)
      }),
    )
  })
})

describe('sortKey', () => {
  it.each([
    ['an ăn ân ba ca da đa em êm gà hoa im'.split(' ')],
    ['ma mà mả mã má mạ'.split(' ')],
    [['ba', 'ba ba', 'bà con', 'bá chủ', 'bac']],
    [['Quận 2', 'Quận 10', 'Quận Ba Đình']],
    [['Hà Giang', 'Hà Nội', 'Hải Dương', 'Hòa Bình', 'Huế']],
    [['Đà Nẵng', 'Đắk Lắk', 'Đồng Tháp', 'Gia Lai']],
    [['o', 'ô', 'ơ', 'p', 'u', 'ư', 'v']],
  ])('keeps %j in order', expected => {
    const keys = [...expected].reverse().map(text => ({ text, key: sortKey(text) }))
    keys.sort((one, other) => (one.key < other.key ? -1 : 1))
    expect(keys.map(({ text }) => text)).toEqual(expected)
  })

  it('is equal only for the same text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(sortKey(one) === sortKey(other)).toBe(normaliseText(one) === normaliseText(other))
      }),
    )
  })
})

describe('syllables', () => {
  it.each(
    'ủy ban nhân dân tỉnh giếng gì quốc quyết nghiêng khuỷu thuở Đắk yêu ưu xoong huỳnh oanh quý giữ việc hoà hòa toàn tòan thuý thúy khuyến'.split(
      ' ',
    ),
  )('%s is one', word => {
    expect(isSyllable(word)).toBe(word !== 'Đắk')
  })
  it.each(['café', 'government', 'hàoi', 'coäng', 'hoµ', 'xaõ', 'cac', 'tiêp', 'đượć', 'plan'])(
    '%s is none',
    word => {
      expect(isSyllable(word)).toBe(false)
    },
  )
  it('takes words whose marks were left out', () => {
    for (const word of 'uy ban nhan dan tinh duoc quyet nghieng cac'.split(' ')) {
      expect(isBareSyllable(word)).toBe(true)
    }
    expect(isBareSyllable('plan')).toBe(false)
  })
})
