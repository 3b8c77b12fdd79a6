import { describe, expect, it } from 'vitest'
import { cell, paragraph, row, sourceDocument, table } from './formats/blocks.ts'
import { readText } from './formats/text.ts'
import { findSecrecyMark, isSecrecyStamp } from './secrecy.ts'

const LETTERHEAD = ['ỦY BAN NHÂN DÂN TỈNH A', 'Số: 01/KH-UBND']
const BODY = [
  'KẾ HOẠCH',
  'Thông tin đối ngoại năm 2026',
  'I. MỤC ĐÍCH',
  ...new Array<string>(40).fill('Nội dung của kế hoạch.'),
]
const find = (...texts: string[]): string | null =>
  findSecrecyMark(
    sourceDocument(
      'docx',
      texts.map(text => paragraph(text)),
    ),
  )

describe('findSecrecyMark', () => {
  it.each([
    ['MẬT', 'MẬT'],
    ['TỐI MẬT', 'TỐI MẬT'],
    ['TUYỆT MẬT', 'TUYỆT MẬT'],
    ['(MẬT)', 'MẬT'],
    ['[ TỐI MẬT ]', 'TỐI MẬT'],
    ['★ MẬT ★', 'MẬT'],
    ['M Ậ T', 'MẬT'],
    ['T Ố I M Ậ T', 'TỐI MẬT'],
    ['MẬT'.normalize('NFD'), 'MẬT'],
    ['MAT', 'MẬT'],
    ['TOI MAT', 'TỐI MẬT'],
    ['TUYET MAT', 'TUYỆT MẬT'],
    ['TÓI MẬT', 'TỐI MẬT'],
    ['Độ mật: Mật', 'MẬT'],
    ['Độ mật: TỐI MẬT', 'TỐI MẬT'],
    ['Mức độ mật: Tuyệt mật', 'TUYỆT MẬT'],
    ['TÀI LIỆU MẬT', 'MẬT'],
    ['Số: 05/KH-UBND (TỐI MẬT)', 'TỐI MẬT'],
    ['MẬT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'MẬT'],
  ])('%j at the head is %s', (stamp, mark) => {
    expect(find(...LETTERHEAD, stamp, ...BODY)).toBe(mark)
  })

  it.each([
    'Chấp hành nghiêm chế độ bảo mật, bảo vệ bí mật nhà nước.',
    'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'MẬT ONG',
    'Mật',
    'MẬT ONG BẠC HÀ',
    'chế độ bảo mật',
    'Độ mật:',
    'Độ mật: Không',
    'Độ mật: mật độ dân số',
    'Danh mục bí mật nhà nước độ Tối mật, Mật (Quyết định số 1178/QĐ-TTg)',
    'VỀ CÔNG TÁC QUẢN LÝ TÀI LIỆU MẬT',
    'MẬT ĐỘ',
    'MẮT KÍNH',
  ])('%j is none', words => {
    expect(find(...LETTERHEAD, words, ...BODY)).toBeNull()
  })

  it('finds a stamp of its own anywhere, but what recognition may have bent only at the head', () => {
    expect(find(...LETTERHEAD, ...BODY, 'TỐI MẬT')).toBe('TỐI MẬT')
    expect(find(...LETTERHEAD, ...BODY, 'MAT')).toBeNull()
  })

  it('puts a title together that a line break parted', () => {
    expect(find(...LETTERHEAD, 'KẾ HOẠCH VỀ CÔNG TÁC BẢO', 'MẬT', ...BODY)).toBeNull()
    expect(find(...LETTERHEAD, 'TUYỆT', 'MẬT', ...BODY)).toBe('TUYỆT MẬT')
  })

  it('finds a stamp in the letterhead and in a box', () => {
    const letterhead = table(
      [
        row([
          cell(
            0,
            [...LETTERHEAD, 'MẬT'].map(text => paragraph(text)),
          ),
          cell(1, [paragraph('CỘNG HÒA')]),
        ]),
      ],
      { ruled: false },
    )
    expect(findSecrecyMark(sourceDocument('docx', [letterhead]))).toBe('MẬT')
    const box = table([row([cell(0, [paragraph('TỐI MẬT')])])])
    expect(findSecrecyMark(sourceDocument('docx', [...BODY.map(text => paragraph(text)), box]))).toBe(
      'TỐI MẬT',
    )
  })

  it('reads the level beside its name, and no list of other documents', () => {
    const pair = (...words: string[]) => row(words.map((text, column) => cell(column, [paragraph(text)])))
    expect(findSecrecyMark(sourceDocument('docx', [table([pair('Độ mật:', 'Tối mật')])]))).toBe('TỐI MẬT')
    const list = table([
      pair('TT', 'Tên tài liệu', 'Độ mật'),
      pair('1', 'Đề án', 'MẬT'),
      pair('2', 'Báo cáo', 'TỐI MẬT'),
    ])
    expect(findSecrecyMark(sourceDocument('docx', [...BODY.map(text => paragraph(text)), list]))).toBeNull()
  })

  it('goes by the place on the page where there is one', () => {
    const at = (page: number, y: number) =>
      sourceDocument('scan', [paragraph('MAT', { boxes: [{ page, x: 100, y, width: 40, height: 14 }] })], {
        pages: 2,
        pageSizes: [
          { width: 595, height: 842 },
          { width: 595, height: 842 },
        ],
      })
    expect(findSecrecyMark(at(1, 180))).toBe('MẬT')
    expect(findSecrecyMark(at(2, 60))).toBe('MẬT')
    expect(findSecrecyMark(at(1, 700))).toBeNull()
    expect(findSecrecyMark(at(2, 400))).toBeNull()
  })

  it('finds the stamp of a text file', () => {
    const text =
      'UBND TỈNH A\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/KH-UBND\tA, ngày 01/02/2026\n\nTUYỆT MẬT\n\nKẾ HOẠCH'
    expect(findSecrecyMark(readText(Buffer.from(text)))).toBe('TUYỆT MẬT')
  })
})

describe('isSecrecyStamp', () => {
  it.each([
    ['MẬT', true],
    ['- TỐI MẬT -', true],
    ['MAT', false],
    ['BÍ MẬT', false],
  ])('%s: %j', (text, expected) => {
    expect(isSecrecyStamp(text)).toBe(expected)
  })
})
