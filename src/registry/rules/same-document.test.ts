import { describe, expect, test } from 'vitest'
import type { DocumentFacts } from '../documents.ts'
import { chooseSame, sameDocument } from './same-document.ts'

const facts = (known: Partial<DocumentFacts>): DocumentFacts => ({
  symbol: null,
  type: 'Kế hoạch',
  issuer: null,
  issuedOn: null,
  subject: null,
  ...known,
})

/** The rule must not care which of the two came first. */
function expectSame(one: Partial<DocumentFacts>, other: Partial<DocumentFacts>, same: boolean): void {
  expect(sameDocument(facts(one), facts(other))).toBe(same)
  expect(sameDocument(facts(other), facts(one))).toBe(same)
}

describe('a symbol with its year', () => {
  const decree = { symbol: '72/2015/NĐ-CP', issuer: 'Chính phủ', issuedOn: '2015-09-07' }
  test.each<[string, Partial<DocumentFacts>, boolean]>([
    ['spelt otherwise', { symbol: '72/2015/ND–CP' }, true],
    ['with a wrong day', { symbol: '72/2015/NĐ-CP', issuedOn: '2015-09-17' }, true],
    ['with a wrong issuer', { symbol: '72/2015/NĐ-CP', issuer: 'Thủ tướng Chính phủ' }, true],
    ['of another year', { symbol: '72/2016/NĐ-CP' }, false],
  ])('%s', (_how, other, same) => expectSame(decree, other, same))

  const local = { symbol: '15/2021/QĐ-UBND', issuer: 'UBND tỉnh Đồng Tháp', issuedOn: '2021-08-03' }
  test.each<[string, Partial<DocumentFacts>, boolean]>([
    [
      'of a province, its issuer named in short',
      { ...local, issuer: 'Ủy ban nhân dân tỉnh', issuedOn: null },
      true,
    ],
    ['of another province', { ...local, issuer: 'UBND tỉnh Lạng Sơn', issuedOn: null }, false],
    ['of another province on the same day', { ...local, issuer: 'UBND tỉnh Lạng Sơn' }, false],
    ['of nobody knows whom', { symbol: '15/2021/QĐ-UBND' }, false],
    ['of the same day', { ...local, issuer: null }, true],
  ])('%s', (_how, other, same) => expectSame(local, other, same))
})

describe('a symbol without a year', () => {
  const conclusion = { symbol: '57-KL/TW', type: 'Kết luận', issuer: 'Bộ Chính trị', issuedOn: '2023-06-15' }
  test.each<[string, Partial<DocumentFacts>, boolean]>([
    ['of the centre, without a date', { symbol: '57-KL/TW' }, true],
    ['of the centre, with its year only', { symbol: '57-KL/TW', issuedOn: '2023' }, true],
    ['of the centre, of another term', { symbol: '57-KL/TW', issuedOn: '2013-03-08' }, false],
    ['of the centre, signed by another', { ...conclusion, issuer: 'Ban Bí thư' }, true],
    ['of another type', { ...conclusion, symbol: '57-CT/TW' }, false],
  ])('%s', (_how, other, same) => expectSame(conclusion, other, same))

  test('of a committee counted by its terms', () => {
    const one = { symbol: '33-NQ/TW', issuer: 'Ban Chấp hành Trung ương Đảng khóa XI' }
    expectSame(one, { ...one, issuer: 'Ban Chấp hành Trung ương Đảng khóa XIII' }, false)
    expectSame(one, { ...one, issuer: 'Ban Chấp hành Trung ương Đảng' }, true)
  })

  const plan = { symbol: '12/KH-UBND', issuer: 'UBND xã Bến Lúa', issuedOn: '2026-01-20' }
  test.each<[string, Partial<DocumentFacts>, boolean]>([
    ['the same facts', plan, true],
    ['the same issuer, no date', { ...plan, issuedOn: null }, true],
    [
      'the same issuer written in full',
      { ...plan, issuer: 'Ủy ban nhân dân xã Bến Lúa, tỉnh Sông Cầu' },
      true,
    ],
    ['signed by its chairman', { ...plan, issuer: 'Chủ tịch UBND xã Bến Lúa' }, true],
    ['the same day, no issuer', { ...plan, issuer: null }, true],
    ['the same issuer in another year', { ...plan, issuedOn: '2025-01-20' }, false],
    ['another commune on the same day', { ...plan, issuer: 'UBND xã Bến Tre' }, false],
    ['another commune, no date', { ...plan, issuer: 'UBND xã Bến Tre', issuedOn: null }, false],
    ['only the same year', { ...plan, issuer: null, issuedOn: '2026' }, false],
    ['nothing but the symbol', { symbol: '12/KH-UBND' }, false],
  ])('of a commune: %s', (_how, other, same) => expectSame(plan, other, same))

  test('of which nothing more is known on either side', () => {
    expectSame({ symbol: '12/KH-UBND' }, { symbol: '12/KH-UBND' }, true)
    expectSame({ symbol: '/KH-UBND' }, { symbol: '/KH-UBND' }, false)
  })

  test('for two subjects that have nothing in common', () => {
    const one = { ...plan, issuedOn: null, subject: 'công tác thông tin đối ngoại năm 2026 trên địa bàn xã' }
    const other = { ...plan, subject: 'phòng, chống dịch bệnh cho đàn gia súc vụ đông xuân' }
    expectSame(one, other, false)
    expectSame({ ...one, issuedOn: plan.issuedOn }, other, true)
  })

  test('whose number is blank, when issuer and day agree', () => {
    expectSame({ ...plan, symbol: '/KH-UBND' }, { ...plan, symbol: '/KH-UBND' }, true)
    expectSame({ ...plan, symbol: '/KH-UBND' }, { ...plan, symbol: '/KH-UBND', issuedOn: null }, false)
  })
})

describe('without a symbol', () => {
  const scheme = { type: 'Đề án', subject: 'Phát triển truyền thanh cơ sở', issuer: 'UBND tỉnh' }
  test.each<[string, Partial<DocumentFacts>, boolean]>([
    ['the same name and issuer', { ...scheme, subject: 'phát triển  truyền thanh cơ sở' }, true],
    ['the same name of another issuer', { ...scheme, issuer: 'UBND huyện A' }, false],
    ['the same name of nobody knows whom', { ...scheme, issuer: null }, false],
    ['another type', { ...scheme, type: 'Kế hoạch' }, false],
    ['another name', { ...scheme, subject: 'Phát triển du lịch' }, false],
  ])('%s', (_how, other, same) => expectSame(scheme, other, same))

  test('a law goes by its name, whoever names its issuer', () => {
    const law = { type: 'Luật', subject: 'Báo chí' }
    expectSame(law, { ...law, issuer: 'Quốc hội' }, true)
    expectSame({ ...law, issuedOn: '2016-04-05' }, { ...law, issuedOn: '2025-12-10' }, false)
    expectSame(
      { ...law, issuedOn: '2016' },
      { ...law, symbol: '103/2016/QH13', issuedOn: '2016-04-05' },
      true,
    )
    expectSame(law, { ...law, symbol: '103/2016/QH13' }, false)
  })

  test('and without a subject, by type, issuer and day', () => {
    const letter = { type: 'Công văn', issuer: 'Sở Ngoại vụ', issuedOn: '2026-03-02' }
    expectSame(letter, letter, true)
    expectSame(letter, { ...letter, issuedOn: '2026-03' }, false)
    expectSame({ type: 'Công văn' }, { type: 'Công văn' }, false)
  })
})

describe('among several', () => {
  const old = facts({ symbol: '57-KL/TW', issuedOn: '2013-03-08' })
  const recent = facts({ symbol: '57-KL/TW', issuedOn: '2023-06-15' })
  const undated = facts({ symbol: '57-KL/TW' })

  test('the one that agrees is chosen', () => {
    expect(chooseSame(facts({ symbol: '57-KL/TW', issuedOn: '2023' }), [old, recent])).toBe(recent)
  })
  test('none, where two fit equally well', () => {
    expect(chooseSame(undated, [old, recent])).toBeUndefined()
    expect(chooseSame(undated, [old, recent, facts({ symbol: '57-KL/TW' })])).toEqual(undated)
    expect(chooseSame(undated, [])).toBeUndefined()
  })
  test('the first, of two rows that are one document', () => {
    const again = { ...recent }
    expect(chooseSame(recent, [old, recent, again])).toBe(recent)
  })
})
