import { describe, expect, test } from 'vitest'
import { readReporting } from './index.ts'

const heading = ['Sở Ngoại vụ']

function read(text: string, year: number | null = null, reportingSection = false) {
  return readReporting(text, { headingUnits: heading, start: 0, year, reportingSection })
}

type Row = readonly [
  text: string,
  expected: {
    readonly who?: readonly string[]
    readonly to: readonly string[]
    readonly due?: readonly string[]
    readonly onward?: readonly string[]
  },
]

const yearly: readonly Row[] = [
  [
    'Các phòng, ban báo cáo kết quả về Phòng Văn hóa - Xã hội trước ngày 10 tháng 12 hằng năm.',
    { who: ['Các phòng, ban'], to: ['Phòng Văn hóa - Xã hội'], due: ['--12-10'] },
  ],
  [
    'Định kỳ 6 tháng (trước ngày 10/6), hằng năm (trước ngày 10/12), báo cáo UBND tỉnh kết quả thực hiện.',
    { to: ['UBND tỉnh'], due: ['--06-10', '--12-10'] },
  ],
  [
    'Báo cáo UBND huyện (qua Phòng Văn hóa và Thông tin) trước ngày 05 tháng 11 hàng năm.',
    { to: ['UBND huyện'], due: ['--11-05'] },
  ],
  [
    'Gửi báo cáo về Sở Thông tin và Truyền thông trước ngày 15/6 và 15/12 hàng năm.',
    {
      to: ['Sở Thông tin và Truyền thông'],
      due: ['--06-15', '--12-15'],
    },
  ],
  [
    'Trước 15/6 (6 tháng), trước 15/12 (năm) báo cáo về Sở Ngoại vụ.',
    {
      to: ['Sở Ngoại vụ'],
      due: ['--06-15', '--12-15'],
    },
  ],
  ['Báo cáo Sở Tài chính trước ngày 30/11.', { to: ['Sở Tài chính'], due: ['--11-30'] }],
  [
    'Báo cáo Bộ Ngoại giao vào ngày 20 tháng cuối quý.',
    {
      to: ['Bộ Ngoại giao'],
      due: ['--03-20', '--06-20', '--09-20', '--12-20'],
    },
  ],
  ['Trước ngày 10 hằng tháng, báo cáo Sở Ngoại vụ.', { to: ['Sở Ngoại vụ'], due: ['---10'] }],
  [
    'Gửi báo cáo tháng về Văn phòng UBND tỉnh trước ngày 25 hàng tháng.',
    {
      to: ['Văn phòng UBND tỉnh'],
      due: ['---25'],
    },
  ],
]

const once: readonly Row[] = [
  ['Báo cáo UBND tỉnh chậm nhất ngày 25/11/2026.', { to: ['UBND tỉnh'], due: ['2026-11-25'] }],
  [
    'Báo cáo kết quả gửi về Sở Tư pháp trước ngày 15/6 và 15/11 năm 2026.',
    {
      to: ['Sở Tư pháp'],
      due: ['2026-06-15', '2026-11-15'],
    },
  ],
  [
    'Trước ngày 30/11, báo cáo Sở Công Thương kết quả thực hiện.',
    { to: ['Sở Công Thương'], due: ['2026-11-30'] },
  ],
  [
    'Báo cáo Sở Công Thương trước ngày 30 tháng 11 năm 2027.',
    { to: ['Sở Công Thương'], due: ['2027-11-30'] },
  ],
  ['Báo cáo Sở Y tế trước ngày 10/12 hằng năm.', { to: ['Sở Y tế'], due: ['--12-10'] }],
  [
    'Thực hiện Quyết định số 12/QĐ-UBND ngày 05/8/2025, báo cáo UBND tỉnh trước 01/12/2026.',
    {
      to: ['UBND tỉnh'],
      due: ['2026-12-01'],
    },
  ],
  [
    'Báo cáo UBND tỉnh trước ngày 20/12/2026 (số liệu tính từ ngày 15/12/2025 đến ngày 14/12/2026).',
    {
      to: ['UBND tỉnh'],
      due: ['2026-12-20'],
    },
  ],
  [
    'Các sở gửi báo cáo về Sở Nội vụ trước 05/12 để tổng hợp, báo cáo UBND tỉnh trước 15/12.',
    {
      who: ['Các sở'],
      to: ['Sở Nội vụ'],
      due: ['2026-12-05'],
      onward: ['UBND tỉnh'],
    },
  ],
  ['Báo cáo UBND xã trước 17 giờ 00 ngày 20/11/2026.', { to: ['UBND xã'], due: ['2026-11-20'] }],
  [
    'Báo cáo UBND xã trước ngày 15 các tháng 3, 6, 9 và 12.',
    {
      to: ['UBND xã'],
      due: ['2026-03-15', '2026-06-15', '2026-09-15', '2026-12-15'],
    },
  ],
]

const plain: readonly Row[] = [
  ['Tổng hợp, báo cáo Ủy ban nhân dân tỉnh theo quy định.', { to: ['Ủy ban nhân dân tỉnh'] }],
  [
    'Tổng hợp báo cáo UBND tỉnh, Bộ Ngoại giao và Ban Tuyên giáo Tỉnh ủy.',
    {
      to: ['UBND tỉnh', 'Bộ Ngoại giao', 'Ban Tuyên giáo Tỉnh ủy'],
    },
  ],
  ['Kịp thời báo cáo Chủ tịch UBND tỉnh xem xét, quyết định.', { to: ['Chủ tịch UBND tỉnh'] }],
  [
    'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị kịp thời báo cáo UBND xã để xem xét, chỉ đạo./.',
    {
      who: ['các đơn vị'],
      to: ['UBND xã'],
    },
  ],
  [
    'Các cơ quan, đơn vị phản ánh về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh xem xét, quyết định.',
    {
      who: ['Các cơ quan, đơn vị'],
      to: ['Sở Nội vụ'],
      onward: ['UBND tỉnh'],
    },
  ],
  [
    'Giao Sở Nội vụ theo dõi, đôn đốc, tổng hợp, báo cáo UBND tỉnh.',
    { who: ['Sở Nội vụ'], to: ['UBND tỉnh'] },
  ],
  ['Yêu cầu Thủ trưởng các sở, ban, ngành báo cáo bằng văn bản về UBND tỉnh.', { to: ['UBND tỉnh'] }],
  ['Xây dựng báo cáo tổng kết trình UBND tỉnh.', { to: ['UBND tỉnh'] }],
  ['Thực hiện chế độ báo cáo định kỳ, đột xuất với Sở Nội vụ.', { to: ['Sở Nội vụ'] }],
  ['Định kỳ báo cáo kết quả thực hiện cho Ủy ban nhân dân xã.', { to: ['Ủy ban nhân dân xã'] }],
  [
    'Sở Nội vụ tổng hợp kết quả thực hiện của các đơn vị, báo cáo UBND tỉnh.',
    { who: ['Sở Nội vụ'], to: ['UBND tỉnh'] },
  ],
  ['Báo cáo, đề xuất UBND tỉnh biện pháp xử lý.', { to: ['UBND tỉnh'] }],
  ['Tham mưu UBND tỉnh báo cáo Bộ Ngoại giao theo quy định.', { to: ['Bộ Ngoại giao'] }],
  ['Phối hợp với Sở Nội vụ, báo cáo Tỉnh ủy.', { to: ['Tỉnh ủy'] }],
  ['Các thành viên báo cáo Trưởng Ban Chỉ đạo kết quả thực hiện.', { to: ['Trưởng Ban Chỉ đạo'] }],
  ['Gửi Sở Nội vụ báo cáo kết quả thực hiện.', { to: ['Sở Nội vụ'] }],
]

describe('a sentence that orders a report to a named receiver', () => {
  const check = ([text, expected]: Row, year: number | null) => {
    const [entry, ...others] = read(text, year)
    expect(others).toEqual([])
    expect(entry?.to).toEqual(expected.to)
    expect(entry?.due).toEqual(expected.due ?? [])
    expect(entry?.onward).toEqual(expected.onward ?? [])
    if (expected.who !== undefined) expect(entry?.who).toEqual(expected.who)
  }
  test.each(yearly)('in a plan without a year: %s', (...row) => check(row, null))
  test.each(once)('in the plan of 2026: %s', (...row) => check(row, 2026))
  test.each(plain)('with no day: %s', (...row) => check(row, 2026))
})

describe('a sentence that orders no report', () => {
  test.each([
    'Kịp thời phát hiện thông tin sai sự thật, báo cáo đề xuất xử lý theo thẩm quyền.',
    'Theo dõi, tham mưu Ủy ban nhân dân huyện báo cáo theo quy định.',
    'Gửi dự toán về Sở Tài chính để tổng hợp, báo cáo theo quy định.',
    'Theo báo cáo của Sở Nội vụ, công tác này còn hạn chế.',
    'Theo dõi, báo cáo đánh giá việc phối hợp tuyên truyền với các cơ quan báo chí.',
    'Bồi dưỡng đội ngũ báo cáo viên của Sở Nội vụ và UBND các huyện.',
    'Báo cáo cấp có thẩm quyền xem xét, quyết định.',
    'Thực hiện chế độ báo cáo theo yêu cầu của UBND tỉnh.',
    'Nâng cao chất lượng báo cáo; phối hợp với Sở Nội vụ tổ chức tập huấn.',
    'Sở Nội vụ hướng dẫn mẫu báo cáo.',
    'Báo cáo theo chỉ đạo UBND tỉnh.',
    'Cập nhật Hệ thống thông tin báo cáo của tỉnh và gửi Sở Nội vụ.',
    'Phản ánh về Sở Nội vụ để được hướng dẫn.',
  ])('%s', text => {
    expect(read(text)).toEqual([])
  })
})

describe('a paragraph', () => {
  test('gives one entry a sentence, each with its place in the plan', () => {
    const paragraph =
      'a) Chủ trì kiểm tra tại TP. Hồ Chí Minh. Báo cáo UBND tỉnh trước ngày 01/12/2026. Kịp thời báo cáo Tỉnh ủy khi có vướng mắc.'
    const entries = readReporting(paragraph, {
      headingUnits: heading,
      start: 100,
      year: 2026,
      reportingSection: false,
    })
    expect(entries.map(entry => entry.to)).toEqual([['UBND tỉnh'], ['Tỉnh ủy']])
    for (const { text, span } of entries) expect(paragraph.slice(span[0] - 100, span[1] - 100)).toBe(text)
    expect(entries.every(entry => entry.who === heading || entry.who[0] === 'Sở Ngoại vụ')).toBe(true)
  })
  test('takes the day from a sentence about the time alone', () => {
    const [entry, ...others] = read(
      'Các đơn vị báo cáo kết quả về Sở Nội vụ. Thời gian gửi báo cáo: trước ngày 15/6 và 15/12 hằng năm.',
    )
    expect(others).toEqual([])
    expect(entry?.due).toEqual(['--06-15', '--12-15'])
  })
  test('takes the days of the bullets under it', () => {
    const [entry, ...others] = read(
      'Các đơn vị báo cáo về Sở Nội vụ như sau:\n- Báo cáo 6 tháng: trước ngày 15/6 hằng năm.\n- Báo cáo năm: trước ngày 15/12 hằng năm.',
    )
    expect(others).toEqual([])
    expect(entry).toMatchObject({ to: ['Sở Nội vụ'], due: ['--06-15', '--12-15'] })
  })
  test('under a heading about reporting, sending is reporting', () => {
    const text = 'Các đơn vị gửi kết quả thực hiện về Sở Nội vụ trước ngày 20/11/2026.'
    expect(read(text)).toEqual([])
    expect(read(text, 2026, true)[0]).toMatchObject({ to: ['Sở Nội vụ'], due: ['2026-11-20'] })
  })
})
