import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signingAuthorities } from '../tables.ts'
import { type SignerWords, signatureBlock, signerOn, signerRefusals } from './signature.ts'

const committee = { name: 'Ủy ban nhân dân tỉnh Lam Giang', kind: 'peoples-committee' } as const
const department = { name: 'Sở Văn hóa, Thể thao và Du lịch', kind: 'department' } as const
const board = { name: 'Ban Chỉ đạo Thông tin đối ngoại tỉnh', kind: 'steering-committee' } as const

const signer = (authority: SignerWords['authority'], post: string, principal = ''): SignerWords => ({
  name: 'Lê Văn Mẫu',
  post,
  authority,
  principal,
})

describe('a signature block (Decree 30/2020/NĐ-CP, Annex I, II.7)', () => {
  test.each([
    ['a head alone', department, signer('', 'Giám đốc'), ['GIÁM ĐỐC']],
    ['for a body', committee, signer('TM', 'Chủ tịch'), ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    [
      'for a board',
      board,
      signer('TM', 'Trưởng ban'),
      ['TM. BAN CHỈ ĐẠO THÔNG TIN ĐỐI NGOẠI TỈNH', 'TRƯỞNG BAN'],
    ],
    [
      'for a board of a shorter name',
      board,
      signer('TM', 'Trưởng ban', 'Ban Chỉ đạo'),
      ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
    ],
    ['an acting head', department, signer('Q', 'Giám đốc'), ['Q. GIÁM ĐỐC']],
    ['an acting head of a body', committee, signer('Q', 'Chủ tịch'), ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH']],
    ['a deputy', department, signer('KT', 'Phó Giám đốc', 'Giám đốc'), ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    [
      'a deputy of a body',
      committee,
      signer('KT', 'Phó Chủ tịch', 'Chủ tịch'),
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
    ['by order', committee, signer('TL', 'Chánh Văn phòng', 'Chủ tịch'), ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
    [
      'by authorisation',
      department,
      signer('TUQ', 'Chánh Văn phòng', 'Giám đốc'),
      ['TUQ. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'],
    ],
  ] as const)('%s', (_what, unit, who, lines) => {
    expect(signerRefusals(unit, who)).toEqual([])
    expect(signatureBlock(unit, who)).toEqual({ lines, name: 'Lê Văn Mẫu' })
  })

  test('of whoever is not refused has lines without holes, the signer’s post last', () => {
    const words = fc.constantFrom('', 'Chủ tịch', 'Phó Chủ tịch', 'Giám đốc', 'Phó Giám đốc', 'KT. Giám đốc')
    const any = fc.record({
      name: fc.constantFrom('', 'Lê Văn Mẫu'),
      post: words,
      authority: fc.constantFrom(...signingAuthorities),
      principal: words,
    })
    fc.assert(
      fc.property(fc.constantFrom(committee, department, board), any, (unit, who) => {
        if (signerRefusals(unit, who).length > 0) return
        const { lines, name } = signatureBlock(unit, who)
        expect(name).not.toBe('')
        expect(lines.at(-1)?.endsWith(who.post.toLocaleUpperCase('vi'))).toBe(true)
        for (const line of lines) expect(line).toMatch(/^(?:(?:TM|Q|KT|TL|TUQ)\. )?\p{Lu}[^.]*$/u)
      }),
    )
  })

  test.each([
    ['nobody', signer('', ''), 'signer-post-missing'],
    ['a name that is missing', { ...signer('', 'Giám đốc'), name: '' }, 'signer-name-missing'],
    ['a mark in the post', signer('', 'KT. Giám đốc'), 'signer-post-marked'],
    ['one head on behalf of a body', signer('TM', 'Giám đốc'), 'signer-alone'],
    ['KT. for nobody', signer('KT', 'Phó Giám đốc'), 'signer-principal-missing'],
    ['TL. for nobody', signer('TL', 'Chánh Văn phòng'), 'signer-principal-missing'],
    ['TUQ. for nobody', signer('TUQ', 'Chánh Văn phòng'), 'signer-principal-missing'],
    ['a head for somebody', signer('', 'Giám đốc', 'Giám đốc'), 'signer-principal-needless'],
    ['an acting head for somebody', signer('Q', 'Giám đốc', 'Giám đốc'), 'signer-principal-needless'],
    ['KT. for oneself', signer('KT', 'Phó Giám đốc', 'PHÓ GIÁM ĐỐC'), 'signer-principal-own'],
    ['KT. by no deputy', signer('KT', 'Chánh Văn phòng', 'Giám đốc'), 'signer-no-deputy'],
    ['an acting deputy', signer('Q', 'Phó Giám đốc'), 'signer-acting-deputy'],
  ] as const)('is refused for %s', (_what, who, code) => {
    expect(signerRefusals(department, who).map(refusal => refusal.code)).toContain(code)
  })
})

describe('who signed on a day', () => {
  const always = { from: null, to: null }
  const head = { ...signer('TM', 'Chủ tịch'), name: 'Trần Thị Một', ...always }
  const deputy = { ...signer('KT', 'Phó Chủ tịch', 'Chủ tịch'), name: 'Lê Văn Hai', ...always }
  const former = { ...head, name: 'Phạm Văn Ba', to: '2025-07-01' }

  test('is the one whom the document names, however it is set', () => {
    expect(signerOn([head, deputy], '2026-01-01', 'LÊ VĂN HAI')).toBe(deputy)
    expect(signerOn([head, deputy], '2026-01-01', 'Người lạ')).toBeNull()
  })

  test('is the head where it names nobody, of that day', () => {
    const after = { ...head, from: '2025-07-01' }
    expect(signerOn([former, after, deputy], '2025-06-30', null)).toBe(former)
    expect(signerOn([former, after, deputy], '2025-07-01', null)).toBe(after)
  })

  test('is nobody where there are two heads, or two deputies and no head', () => {
    expect(signerOn([former, head], '2025-01-01', null)).toBeNull()
    expect(signerOn([deputy, { ...deputy, name: 'Lê Thị Bốn' }], '2025-01-01', null)).toBeNull()
    expect(signerOn([deputy], '2025-01-01', null)).toBe(deputy)
    expect(signerOn([], '2025-01-01', null)).toBeNull()
  })
})
