import { describe, expect, test } from 'vitest'
import { readReporting } from './index.ts'

const heading = ['Sở Ngoại vụ']

interface Expected {
  /** The unit of the heading where it is left out. */
  readonly who?: readonly string[]
  readonly to: readonly string[]
  readonly due?: readonly string[]
  readonly onward?: readonly string[]
}

function read(text: string, reportingSection = false) {
  return readReporting(text, { headingUnits: heading, start: 0, year: 2026, reportingSection })
}

describe('a report to an office or to a body that the plan names without its area', () => {
  const rows: readonly (readonly [string, Expected])[] = [
    [
      'Giao Phòng Báo chí - Xuất bản theo dõi, đôn đốc; tổng hợp, báo cáo Giám đốc Sở trước ngày 20 hằng tháng.',
      { who: ['Phòng Báo chí - Xuất bản'], to: ['Giám đốc Sở'], due: ['---20'] },
    ],
    [
      'Tổng hợp, báo cáo Chủ tịch UBND xã trước ngày 25 hằng tháng.',
      { to: ['Chủ tịch UBND xã'], due: ['---25'] },
    ],
    ['Định kỳ 6 tháng, năm báo cáo Bí thư Huyện ủy kết quả thực hiện.', { to: ['Bí thư Huyện ủy'] }],
    ['Báo cáo Thường trực Huyện ủy xem xét, cho ý kiến chỉ đạo.', { to: ['Thường trực Huyện ủy'] }],
    [
      'Tham mưu Ban Thường vụ, báo cáo Ban Thường vụ trước ngày 15/12/2026.',
      { to: ['Ban Thường vụ'], due: ['2026-12-15'] },
    ],
    [
      'Văn phòng Sở tổng hợp, báo cáo lãnh đạo Sở trước ngày 20/11/2026.',
      { who: ['Văn phòng Sở'], to: ['lãnh đạo Sở'], due: ['2026-11-20'] },
    ],
    [
      'Các thành viên báo cáo Trưởng Ban Chỉ đạo kết quả thực hiện.',
      { who: ['Các thành viên'], to: ['Trưởng Ban Chỉ đạo'] },
    ],
    [
      'Các phòng, đơn vị báo cáo Lãnh đạo Sở (qua Văn phòng Sở) trước ngày 10 tháng 6 và ngày 10 tháng 12.',
      { who: ['Các phòng, đơn vị'], to: ['Lãnh đạo Sở'], due: ['2026-06-10', '2026-12-10'] },
    ],
    [
      'Kịp thời báo cáo Chủ tịch Ủy ban nhân dân huyện, Thường trực Huyện ủy những vấn đề phát sinh.',
      { to: ['Chủ tịch Ủy ban nhân dân huyện', 'Thường trực Huyện ủy'] },
    ],
    ['Báo cáo Ban Giám đốc trước ngày 30/6/2026.', { to: ['Ban Giám đốc'], due: ['2026-06-30'] }],
    [
      'Báo cáo Thường trực Đảng ủy, Chủ tịch UBND xã trước 16 giờ thứ Sáu hằng tuần.',
      { to: ['Thường trực Đảng ủy', 'Chủ tịch UBND xã'] },
    ],
    [
      'Phòng Văn hóa - Xã hội tham mưu, báo cáo Chủ tịch UBND phường trước ngày 05 của tháng sau.',
      { who: ['Phòng Văn hóa - Xã hội'], to: ['Chủ tịch UBND phường'], due: ['---05'] },
    ],
    [
      'Ban Tuyên giáo và Dân vận Đảng ủy báo cáo Ban Thường vụ Đảng ủy kết quả triển khai trước ngày 20/12 hằng năm.',
      { who: ['Ban Tuyên giáo và Dân vận Đảng ủy'], to: ['Ban Thường vụ Đảng ủy'], due: ['--12-20'] },
    ],
    [
      'Các chi bộ báo cáo Bí thư Đảng ủy (qua Văn phòng Đảng ủy) trước ngày 10/12/2026.',
      { who: ['Các chi bộ'], to: ['Bí thư Đảng ủy'], due: ['2026-12-10'] },
    ],
    [
      'Báo cáo đồng chí Phó Chủ tịch UBND tỉnh phụ trách trước ngày 15/11.',
      { to: ['Phó Chủ tịch UBND tỉnh'], due: ['2026-11-15'] },
    ],
    [
      'Thủ trưởng các đơn vị chịu trách nhiệm trước Giám đốc Sở và báo cáo Giám đốc Sở khi có yêu cầu.',
      { who: ['Thủ trưởng các đơn vị'], to: ['Giám đốc Sở'] },
    ],
    [
      'Gửi báo cáo về Văn phòng Sở trước ngày 15 tháng cuối quý để tổng hợp, báo cáo Giám đốc Sở.',
      {
        to: ['Văn phòng Sở'],
        due: ['2026-03-15', '2026-06-15', '2026-09-15', '2026-12-15'],
        onward: ['Giám đốc Sở'],
      },
    ],
    [
      'Báo cáo UBND tỉnh, Thường trực Tỉnh ủy, Thường trực HĐND tỉnh theo quy định.',
      { to: ['UBND tỉnh', 'Thường trực Tỉnh ủy', 'Thường trực HĐND tỉnh'] },
    ],
    [
      'Trưởng các phòng báo cáo Chánh Văn phòng trước ngày 28 hằng tháng.',
      { who: ['Trưởng các phòng'], to: ['Chánh Văn phòng'], due: ['---28'] },
    ],
    [
      'Giao Trung tâm Văn hóa, Thông tin và Thể thao định kỳ hằng quý báo cáo Chủ tịch UBND đặc khu.',
      { who: ['Trung tâm Văn hóa, Thông tin và Thể thao'], to: ['Chủ tịch UBND đặc khu'] },
    ],
    [
      'Đề nghị Công an tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh gửi báo cáo về Sở Ngoại vụ trước ngày 10/11/2026 để tổng hợp.',
      {
        who: ['Công an tỉnh', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh'],
        to: ['Sở Ngoại vụ'],
        due: ['2026-11-10'],
      },
    ],
    [
      'Các sở, ban, ngành, đoàn thể cấp tỉnh; UBND các huyện, thành phố báo cáo kết quả về Sở Ngoại vụ trước ngày 15/11/2026.',
      {
        who: ['Các sở, ban, ngành, đoàn thể cấp tỉnh', 'UBND các huyện, thành phố'],
        to: ['Sở Ngoại vụ'],
        due: ['2026-11-15'],
      },
    ],
    [
      'Các sở, ban, ngành; Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội; UBND các xã, phường định kỳ báo cáo UBND tỉnh (qua Sở Văn hóa, Thể thao và Du lịch).',
      {
        who: [
          'Các sở, ban, ngành',
          'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
          'các tổ chức chính trị - xã hội',
          'UBND các xã, phường',
        ],
        to: ['UBND tỉnh'],
      },
    ],
    [
      'Đồng chí Trưởng phòng Báo chí báo cáo Giám đốc Sở Thông tin và Truyền thông trước ngày 01/12/2026.',
      { to: ['Giám đốc Sở Thông tin và Truyền thông'], due: ['2026-12-01'] },
    ],
    [
      'Báo cáo Trưởng ban Chỉ đạo Công tác thông tin đối ngoại tỉnh trước ngày 20/12.',
      { due: ['2026-12-20'], to: ['Trưởng ban Chỉ đạo Công tác thông tin đối ngoại tỉnh'] },
    ],
    [
      'Báo cáo Ban Chỉ đạo Công tác thông tin đối ngoại tỉnh (qua cơ quan thường trực) trước ngày 20/12.',
      { due: ['2026-12-20'], to: ['Ban Chỉ đạo Công tác thông tin đối ngoại tỉnh'] },
    ],
    [
      'Cơ quan thường trực Ban Chỉ đạo tổng hợp, báo cáo Trưởng ban Chỉ đạo, UBND tỉnh theo định kỳ.',
      { who: ['Cơ quan thường trực Ban Chỉ đạo'], to: ['Trưởng ban Chỉ đạo', 'UBND tỉnh'] },
    ],
    [
      'Mỗi quý một lần, các đơn vị báo cáo bằng văn bản với Thường trực Ủy ban nhân dân huyện.',
      { who: ['các đơn vị'], to: ['Thường trực Ủy ban nhân dân huyện'] },
    ],
    [
      'Hiệu trưởng các trường báo cáo Trưởng phòng Giáo dục và Đào tạo trước ngày 25/5.',
      { who: ['Hiệu trưởng các trường'], to: ['Trưởng phòng Giáo dục và Đào tạo'], due: ['2026-05-25'] },
    ],
    ['Báo cáo Hội đồng nhân dân tỉnh tại kỳ họp cuối năm.', { to: ['Hội đồng nhân dân tỉnh'] }],
    [
      'Nếu phát sinh vướng mắc, các phòng chuyên môn báo cáo ngay Chủ tịch Ủy ban nhân dân xã để chỉ đạo.',
      { who: ['các phòng chuyên môn'], to: ['Chủ tịch Ủy ban nhân dân xã'] },
    ],
    [
      'Người phát ngôn báo cáo Chủ tịch UBND tỉnh trước khi cung cấp thông tin.',
      { to: ['Chủ tịch UBND tỉnh'] },
    ],
    [
      'Báo cáo xin ý kiến Thường trực Thành ủy trước ngày 10/3/2026.',
      { to: ['Thường trực Thành ủy'], due: ['2026-03-10'] },
    ],
    [
      'Xây dựng báo cáo sơ kết trình Ban Thường vụ Tỉnh ủy trước ngày 30/6/2027.',
      { to: ['Ban Thường vụ Tỉnh ủy'], due: ['2027-06-30'] },
    ],
    [
      'Chế độ báo cáo: Các xã, phường báo cáo định kỳ 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/11 gửi về Phòng Văn hóa và Thông tin.',
      { to: ['Phòng Văn hóa và Thông tin'], due: ['2026-06-15', '2026-11-15'] },
    ],
    [
      'Chậm nhất ngày 05 tháng đầu quý sau, các cơ quan báo chí báo cáo Sở Thông tin và Truyền thông.',
      {
        who: ['các cơ quan báo chí'],
        to: ['Sở Thông tin và Truyền thông'],
        due: ['2026-01-05', '2026-04-05', '2026-07-05', '2026-10-05'],
      },
    ],
    [
      'Giám đốc Sở báo cáo Chủ tịch UBND tỉnh trước ngày 30/11/2026.',
      { who: ['Giám đốc Sở'], to: ['Chủ tịch UBND tỉnh'], due: ['2026-11-30'] },
    ],
    [
      'Giao Chánh Văn phòng Sở theo dõi, báo cáo Giám đốc Sở trước ngày 18 hàng tháng.',
      { who: ['Chánh Văn phòng Sở'], to: ['Giám đốc Sở'], due: ['---18'] },
    ],
    [
      'Báo cáo lãnh đạo UBND huyện và Thường trực HĐND huyện trước ngày 20/11.',
      { to: ['lãnh đạo UBND huyện', 'Thường trực HĐND huyện'], due: ['2026-11-20'] },
    ],
    ['Báo cáo kết quả cho Bí thư Đảng ủy xã nắm, chỉ đạo.', { to: ['Bí thư Đảng ủy xã'] }],
    [
      'Báo cáo Ban Thường vụ Tỉnh ủy (qua Ban Tuyên giáo Tỉnh ủy) trước ngày 10/6 và 10/12 hằng năm.',
      { to: ['Ban Thường vụ Tỉnh ủy'], due: ['--06-10', '--12-10'] },
    ],
  ]
  test.each(rows)('%s', (text, expected) => {
    const got = read(text).map(({ who, to, due, onward }) => ({ who, to, due, onward }))
    expect(got).toEqual([{ who: heading, due: [], onward: [], ...expected }])
  })
})

describe('a report within a ministry', () => {
  test.each([
    ['Tổng hợp kết quả, báo cáo Lãnh đạo Bộ trước ngày 20 tháng 12 năm 2025.', 'Lãnh đạo Bộ'],
    ['Cục Báo chí báo cáo Thứ trưởng phụ trách trước ngày 20/12/2025.', 'Thứ trưởng'],
  ])('%s', (text, to) => {
    expect(read(text).map(entry => [entry.to, entry.due])).toEqual([[[to], ['2025-12-20']]])
  })
})

describe('no report to anybody named', () => {
  test.each([
    'Báo cáo cấp ủy, chính quyền xem xét, giải quyết.',
    'Báo cáo cấp ủy, chính quyền cùng cấp theo quy định.',
    'Báo cáo lãnh đạo cơ quan theo quy định.',
    'Lãnh đạo Sở nghe báo cáo của các phòng hằng tháng.',
    'Theo báo cáo của Giám đốc Sở, nhiều chỉ tiêu đã đạt.',
    'Tổ chức đọc báo cáo tại hội nghị có lãnh đạo Sở tham dự.',
  ])('%s', text => {
    expect(read(text)).toEqual([])
  })
})

describe('a lead-in and the items under it', () => {
  const half = ['2026-06-10', '2026-12-10']
  test.each([
    [
      'Báo cáo định kỳ gửi về Sở A:\n- Báo cáo 6 tháng: trước ngày 10/6;\n- Báo cáo năm: trước ngày 10/12.',
      half,
    ],
    ['Gửi báo cáo về Sở A theo thời gian sau:\n+ 6 tháng: trước 10/6.\n+ Năm: trước 10/12.', half],
    ['1. Chế độ báo cáo về Sở A\n- Báo cáo 6 tháng: trước ngày 10/6\n- Báo cáo năm: trước ngày 10/12', half],
    ['Báo cáo định kỳ gửi về Sở A:\n6 tháng: trước ngày 10/6;\nnăm: trước ngày 10/12.', half],
    [
      'Định kỳ báo cáo kết quả về Sở A, cụ thể:\na) Báo cáo quý: trước ngày 15 tháng cuối quý;\nb) Báo cáo năm: trước ngày 10 tháng 12.',
      ['2026-03-15', '2026-06-15', '2026-09-15', '2026-12-15', '2026-12-10'],
    ],
    [
      'Thời hạn báo cáo gửi về Sở A\n– Báo cáo tháng: trước ngày 20 hằng tháng;\n– Báo cáo năm: trước ngày 20/12 hằng năm.',
      ['---20', '--12-20'],
    ],
  ])('%j is one report', (text, due) => {
    for (const section of [true, false]) {
      const entries = read(text.replaceAll('Sở A', 'Sở Nội vụ'), section)
      expect(entries.map(entry => [entry.to, entry.due])).toEqual([[['Sở Nội vụ'], due]])
    }
  })
  test('each item that names a receiver is a report of its own, without its bullet', () => {
    const text =
      'Chế độ báo cáo\n- Báo cáo 6 tháng gửi về Sở Nội vụ trước ngày 10/6;\n- Báo cáo năm gửi UBND tỉnh trước ngày 10/12.'
    expect(read(text, true).map(({ to, due, text: words }) => [words.slice(0, 15), to, due])).toEqual([
      ['Báo cáo 6 tháng', ['Sở Nội vụ'], ['2026-06-10']],
      ['Báo cáo năm gửi', ['UBND tỉnh'], ['2026-12-10']],
    ])
    for (const { text: words, span } of read(text, true)) expect(text.slice(...span)).toBe(words)
  })
})
