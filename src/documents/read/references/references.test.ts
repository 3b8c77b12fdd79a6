import { describe, expect, test } from 'vitest'
import { findReferences, findSymbols, type ReferenceZone } from './index.ts'

const nothing = { symbol: null, spans: [] }

function cite(text: string) {
  return findReferences(text, [], nothing).references
}

describe('symbols', () => {
  test.each([
    ['Kế hoạch số 44/KH-UBND ngày', '44/KH-UBND'],
    ['Thông tư số 07/2024/TT-BVHTTDL', '07/2024/TT-BVHTTDL'],
    ['Quyết định số 10/2018/QĐ-UBND', '10/2018/QĐ-UBND'],
    ['Văn bản số 2568/UBND-KGVX', '2568/UBND-KGVX'],
    ['Công văn số 812/TTĐN-BTTTT', '812/TTĐN-BTTTT'],
    ['Quyết định 1191/QĐ-TTg ngày', '1191/QĐ-TTg'],
    ['Kết luận số 57-KL/TW', '57-KL/TW'],
    ['Kế hoạch số 110-KH/HU', '110-KH/HU'],
    ['Chỉ thị số 25 - CT/TW', '25-CT/TW'],
    ['Kết luận số 57 -KL/ TW', '57-KL/TW'],
    ['Nghị định số 72/2015/ NĐ-CP', '72/2015/NĐ-CP'],
    ['Nghị định số 72/2015/NÐ-CP', '72/2015/NĐ-CP'],
    ['Kế hoạch số 1762/KH-\nUBND ngày', '1762/KH-UBND'],
    ['Kết luận số 57–KL/TW', '57-KL/TW'],
    ['Kết luận 57/KL-TW', '57/KL-TW'],
    ['Quyết định số 1191-QĐ/TTg', '1191-QĐ/TTg'],
    ['Chương trình số 5115/CTr-BTTTT-BTLBP', '5115/CTr-BTTTT-BTLBP'],
    ['Luật số 72/2025/QH15', '72/2025/QH15'],
    ['Pháp lệnh số 01/2020/UBTVQH14', '01/2020/UBTVQH14'],
    ['Thông tư liên tịch số 21/2014/TTLT-BNG-BTTTT', '21/2014/TTLT-BNG-BTTTT'],
    ['Nghị định số O9/2017/NĐ-CP', 'O9/2017/NĐ-CP'],
    ['Quyết định số 1l91/QĐ-TTG', '1l91/QĐ-TTG'],
    ['Quyết định số 15/QD-TTg', '15/QD-TTg'],
    ['Nghị quyết 36a/NQ-CP', '36a/NQ-CP'],
    ['Công văn số 5104/BTTTT-PTTH&TTĐT', '5104/BTTTT-PTTH&TTĐT'],
    ['Kế hoạch số 12-KH/ĐU của Đảng ủy xã', '12-KH/ĐU'],
    ['(57-KL/TW)', '57-KL/TW'],
    ['số57-KL/TW', '57-KL/TW'],
    ['Kế hoạch số 12/KH-UBNDngày 5/1/2026', '12/KH-UBND'],
    ['Kế hoạch số 12/KH-UBND\n- UBND huyện', '12/KH-UBND'],
    ['Kế hoạch số 12/KH-UBND - UBND huyện', '12/KH-UBND'],
    ['Số: 122/KH-UBND', '122/KH-UBND'],
    ['Số:      /KH-UBND', '/KH-UBND'],
    ['Số: ....../KH-UBND', '/KH-UBND'],
    ['Số:     -KH/TU', '-KH/TU'],
    ['Số:     /2026/QĐ-UBND', '/2026/QĐ-UBND'],
  ])('%j', (text, symbol) => {
    const found = findSymbols(text)
    expect(found.map(one => one.symbol)).toEqual([symbol])
  })

  test.each([
    'đường dây nóng 24/7, trước ngày 15/6',
    'phòng, chống dịch Covid-19/SARS',
    'và/hoặc 100/100 đại biểu, 60 km/h',
    'giai đoạn 2021-2025, 2021 - 2025/HĐND',
    'điện thoại 0912-345-678',
    'https://example.vn/2023/QD-TTg/12',
    'TT/TU, TT/HĐND tỉnh; Lãnh đạo VP/UBND tỉnh',
    'UBND huyện: CT, PCT/KT-VX',
    'năm 2022 - HĐND-UBND huyện',
    'ngày 15/12/2020 - UBND tỉnh',
    '12/UBND xã - thị trấn',
    '05 phường/Thị trấn-Xã',
  ])('none in %j', text => {
    expect(findSymbols(text)).toEqual([])
  })

  test('give back their place', () => {
    const text = 'theo Kết luận số 57 - KL/TW và Chỉ thị số 28-CT/TU'
    const words = findSymbols(text).map(({ start, end }) => text.slice(start, end))
    expect(words).toEqual(['57 - KL/TW', '28-CT/TU'])
  })
})

describe('a citation', () => {
  type Row = readonly [text: string, type: string, issuedOn: string | null, issuer: string | null]
  const rows: readonly Row[] = [
    [
      'Căn cứ Chỉ thị số 28-CT/TU ngày 16 tháng 10 năm 2023 của Thành ủy về nâng cao chất lượng;',
      'Chỉ thị',
      '2023-10-16',
      'Thành ủy',
    ],
    [
      'Kế hoạch số 119/KH-UBND ngày 13/4/2021 của UBND Tỉnh triển khai Đề án',
      'Kế hoạch',
      '2021-04-13',
      'UBND Tỉnh',
    ],
    [
      'Quyết định số 26/2020/QĐ-UBND của UBND tỉnh ngày 21/9/2020 về quy chế',
      'Quyết định',
      '2020-09-21',
      'UBND tỉnh',
    ],
    ['Quyết định số 12/QĐ-UBND (ngày 05/8/2020) của UBND huyện', 'Quyết định', '2020-08-05', 'UBND huyện'],
    [
      'Kế hoạch số 110 -KH/HU, ngày 14-02-2022, của Huyện ủy Kim Sơn',
      'Kế hoạch',
      '2022-02-14',
      'Huyện ủy Kim Sơn',
    ],
    ['triển khai thực hiện 153/KH-UBND ngày 07/5/2021 của UBND Tỉnh', 'Kế hoạch', '2021-05-07', 'UBND Tỉnh'],
    [
      'Văn bản số 2847/BTTTT-TTĐN ngày 09/8/2017 của Bộ Thông tin và Truyền thông hướng dẫn',
      'Công văn',
      '2017-08-09',
      'Bộ Thông tin và Truyền thông',
    ],
    [
      'chỉ đạo của UBND tỉnh tại Văn bản số 2568/UBND-KGVX ngày 10/5/2018 về việc tăng cường',
      'Công văn',
      '2018-05-10',
      'UBND tỉnh',
    ],
    [
      'Theo đề nghị của Sở Nội vụ tại Tờ trình số 241/TTr-SNV ngày 08/11/2023',
      'Tờ trình',
      '2023-11-08',
      'Sở Nội vụ',
    ],
    [
      'Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025',
      'Luật',
      '2025-06-16',
      null,
    ],
    [
      'Nghị quyết số 202/2025/QH15 ngày 12/6/2025 của Quốc hội về việc sắp xếp',
      'Nghị quyết',
      '2025-06-12',
      'Quốc hội',
    ],
    [
      'Quy định số 37-QĐ/TW ngày 25/10/2021 của Ban Chấp hành Trung ương Đảng (khóa XIII)',
      'Quy định',
      '2021-10-25',
      'Ban Chấp hành Trung ương Đảng',
    ],
    ['Nghị quyết số 33-NQ/TW khóa XI, ngày 9/6/2014', 'Nghị quyết', '2014-06-09', null],
    [
      'Nghị quyết số 33-NQ/TW của Ban Chấp hành Trung ương Đảng (khóa XI) ngày 9/6/2014 về xây dựng',
      'Nghị quyết',
      '2014-06-09',
      'Ban Chấp hành Trung ương Đảng',
    ],
    [
      'QUYẾT ĐỊNH SỐ 1191/QĐ-TTG NGÀY 05/8/2020 CỦA THỦ TƯỚNG CHÍNH PHỦ',
      'Quyết định',
      '2020-08-05',
      'THỦ TƯỚNG CHÍNH PHỦ',
    ],
    [
      'Công văn số 12/SVHTTDL-TTĐN ngày    tháng 01 năm 2026 của Sở Văn hóa, Thể thao và Du lịch về việc',
      'Công văn',
      '2026-01',
      'Sở Văn hóa, Thể thao và Du lịch',
    ],
    ['Nghị quyết số 136/NQ-CP năm 2020 của Chính phủ', 'Nghị quyết', '2020', 'Chính phủ'],
    [
      'Quyêt định sô 1191/QĐ-TTg ngày O5/8/2O20 của Thủ tướng Chính phủ',
      'Quyết định',
      '2020-08-05',
      'Thủ tướng Chính phủ',
    ],
    [
      'Ngày 15/6/2023, Bộ Chính trị đã ban hành Kết luận số 57-KL/TW về tiếp tục nâng cao',
      'Kết luận',
      '2023-06-15',
      'Bộ Chính trị',
    ],
    ['Thông báo kết luận số 123-TB/TU ngày 1/2/2026', 'Thông báo', '2026-02-01', null],
    ['Nghị định số 72/2015/NĐ-CP và các văn bản có liên quan ngày 01/01/2020', 'Nghị định', null, null],
    [
      'tiếp tục thực hiện Nghị quyết số 01-NQ/TU của Ban Chấp hành Đảng bộ Tỉnh khoá X về du lịch',
      'Nghị quyết',
      null,
      'Ban Chấp hành Đảng bộ Tỉnh khoá X',
    ],
    [
      'Kế hoạch số 228-KH/HU ngày 13 tháng\n11 năm 2023 của Huyện ủy Hóc Môn về',
      'Kế hoạch',
      '2023-11-13',
      'Huyện ủy Hóc Môn',
    ],
  ]
  test.each(rows)('%j', (text, type, issuedOn, issuer) => {
    const [reference, ...others] = cite(text)
    expect(others).toEqual([])
    expect(reference).toMatchObject({ type, issuedOn, issuer })
  })

  test('in a table may have its type, date and issuer in other columns', () => {
    const expected = { symbol: '57-KL/TW', type: 'Kết luận', issuedOn: '2023-06-15', issuer: 'Bộ Chính trị' }
    const rows = [
      '1\t57-KL/TW ngày 15 tháng 6 năm 2023\tKết luận của Bộ Chính trị về thông tin đối ngoại\t',
      '1\t57-KL/TW\t15/6/2023\tKết luận của Bộ Chính trị về thông tin đối ngoại',
      '1\tKết luận\t57-KL/TW\t15/6/2023\tBộ Chính trị\tVề thông tin đối ngoại',
      '1\tKết luận của Bộ Chính trị về thông tin đối ngoại\t57-KL/TW\t15/6/2023',
      '1\t15/6/2023\t57-KL/TW\tKết luận của Bộ Chính trị về thông tin đối ngoại',
    ]
    for (const row of rows) {
      expect(cite(`Đầu bảng\n${row}\n2\tkhác`)).toMatchObject([
        { ...expected, subject: 'thông tin đối ngoại' },
      ])
    }
  })

  test('in a row of tasks takes nothing from the columns beside it', () => {
    const [reference] = cite(
      '1\tThực hiện Kết luận số 57-KL/TW tại địa phương\tSở Ngoại vụ\t30/6/2026\tQuyết định',
    )
    expect(reference).toMatchObject({ type: 'Kết luận', issuedOn: null, issuer: null })
  })

  test('takes the subject up to its end, with a document cited in it', () => {
    const subjects = cite(
      'Kết luận số 9-KL/TU ngày 1/2/2021 về tiếp tục thực hiện Nghị quyết số 1-NQ/TU về du lịch; Chỉ thị số 2-CT/TU về an ninh',
    ).map(reference => reference.subject)
    expect(subjects).toEqual(['tiếp tục thực hiện Nghị quyết số 1-NQ/TU về du lịch', 'du lịch', 'an ninh'])
  })
})

describe('joined documents', () => {
  test('share the issuer named once after them', () => {
    const found = cite(
      'Nghị quyết số 6-NQ/TU ngày 1/2/2021 về “A B C” và Kết luận số 9-KL/TU ngày 3/4/2021 về “D E F” của Tỉnh ủy',
    )
    expect(found.map(reference => reference.issuer)).toEqual(['Tỉnh ủy', 'Tỉnh ủy'])
  })
  test('of different bodies do not', () => {
    const found = cite(
      'Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 và Thông tư số 5/2016/TT-BTC ngày 01/10/2016 của Bộ Tài chính;',
    )
    expect(found.map(reference => reference.issuer)).toEqual([null, 'Bộ Tài chính'])
  })
  test('named after one type have that type each, and one date serves those without', () => {
    const found = cite(
      'các Quyết định số 11/QĐ-TTg ngày 05/8/2020, số 12/QĐ-TTg ngày 04/8/2020; Kết luận số 5-KL/TU, 6-KL/TU ngày 2/3/2021',
    )
    expect(found.map(({ type, issuedOn }) => `${type} ${issuedOn}`)).toEqual([
      'Quyết định 2020-08-05',
      'Quyết định 2020-08-04',
      'Kết luận 2021-03-02',
      'Kết luận 2021-03-02',
    ])
  })
})

test('a type named again takes the date alone', () => {
  const found = cite('Nghị quyết số 5-NQ/TU và Nghị quyết số 6-NQ/TU ngày 31/12/2021')
  expect(found.map(reference => reference.issuedOn)).toEqual([null, '2021-12-31'])
})

describe('mentions of one document', () => {
  const text =
    'Thực hiện Kết luận số 5-KL/TU;\nTiếp tục Kết luận số 5 -KL/TU ngày 1/2/2021 của Tỉnh ủy\nKèm theo Kế hoạch số 9/KH-UBND'
  const body = text.indexOf('\n')
  const zones: ReferenceZone[] = [
    { span: [0, body], role: 'basis' },
    { span: [body, text.length], role: 'mention' },
  ]
  test('make one entry: strongest role, first field stated, every place', () => {
    const { references } = findReferences(text, zones, { symbol: '9/KH-UBND', spans: [] })
    expect(references).toMatchObject([
      { symbol: '5-KL/TU', role: 'basis', issuedOn: '2021-02-01', issuer: 'Tỉnh ủy' },
    ])
    expect(references[0]?.spans.map(([start, end]) => text.slice(start, end))).toEqual([
      '5-KL/TU',
      '5 -KL/TU',
    ])
  })
  test('leave out the plan itself by its place', () => {
    const at = text.indexOf('9/KH')
    const { references } = findReferences(text, zones, { symbol: null, spans: [[at, text.length]] })
    expect(references).toHaveLength(1)
  })
  test('under another date warn that the symbol is used twice', () => {
    const { references, warnings } = findReferences(
      'Nghị quyết số 2-NQ/TU ngày 1/2/2016 của Tỉnh ủy; Nghị quyết số 2-NQ/TU ngày 30/9/2021',
      [],
      nothing,
    )
    expect(references).toHaveLength(1)
    expect(warnings.map(warning => warning.code)).toEqual(['symbol-reused'])
  })
  test.each([
    ['Kết luận số 57-KL/TW; Kết luận số 57/KL-TW', ['symbol-variant']],
    ['Nghị định số 72/2015/NĐ-CP; Nghị định số 72/NĐ-CP ngày 07/9/2015', ['symbol-variant']],
    ['Nghị định số 72/2015/NĐ-CP; Nghị định số 72/2016/NĐ-CP', ['symbol-variant']],
    ['Quyết định số 9/2020/QĐ-UBND ngày 1/2/2020; Quyết định số 9/2022/QĐ-UBND ngày 3/4/2022', []],
    ['Kế hoạch số 57-KH/TU; Kết luận số 57-KL/TU', []],
  ])('%s', (words, codes) => {
    expect(findReferences(words, [], nothing).warnings.map(warning => warning.code)).toEqual(codes)
  })
})
