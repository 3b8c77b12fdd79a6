import { describe, expect, it } from 'vitest'
import { readText } from './text.ts'

/** Parts of a plan as it is written: each is one paragraph, whatever the width. */
const PARTS = [
  'Thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Hoa Lâm về công tác thông tin đối ngoại năm 2026, Ủy ban nhân dân huyện Suối Trăng ban hành Kế hoạch như sau:',
  'I. NHIỆM VỤ',
  '1. Giao Phòng Văn hóa - Thông tin chủ trì, phối hợp với Báo Hoa Lâm, Đài Phát thanh và Truyền hình tỉnh, Trung tâm Văn hóa, Thể thao và Truyền thông huyện xây dựng khung nội dung tuyên truyền hằng tháng.',
  '2. Phối hợp với Đồn Biên phòng Bản Lũng, các trường học trên địa bàn tổ chức ngày hội “Biên cương Tổ quốc” và giải chạy “Đường biên hữu nghị” dành cho học sinh các xã biên giới trong Quý III/2026.',
  '- Quán triệt Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị, Chỉ thị số 37/CT-TTg của Thủ tướng Chính phủ và các văn bản hướng dẫn của Ban Tuyên giáo Trung ương, Bộ Thông tin và Truyền thông.',
  '- Tổ chức Tuần Văn hóa - Du lịch Suối Trăng, giới thiệu Công viên địa chất Non Mây, chợ phiên Bản Lũng và nghề dệt lanh của đồng bào Mông tới các đoàn khách của Hội hữu nghị Việt Nam - Lào trước ngày 30 tháng 12 năm 2026.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Phòng Tài chính - Kế hoạch',
  'Thẩm định dự toán, tham mưu bố trí kinh phí cho Phòng Văn hóa - Thông tin, Trung tâm Văn hóa, Thể thao và Truyền thông huyện thực hiện Kế hoạch này theo phân cấp.',
  'Các cơ quan, đơn vị báo cáo kết quả thực hiện về Ủy ban nhân dân huyện (qua Phòng Văn hóa - Thông tin), Ban Tuyên giáo Huyện ủy trước ngày 15 tháng 6 và ngày 10 tháng 12 năm 2026 để tổng hợp, báo cáo theo quy định.',
  'Nơi nhận:',
  '- UBND tỉnh;',
  '- Lưu: VT.',
]

/** Lines that a program cuts so that none is longer than `width` by its own count. */
function wrap(text: string, width: number, measure = (words: string) => words.length): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.pop()
    if (last === undefined) lines.push(word)
    else if (measure(`${last} ${word}`) <= width) lines.push(`${last} ${word}`)
    else lines.push(last, word)
  }
  return lines.join('\n')
}

const paragraphs = (text: string): string[] =>
  readText(Buffer.from(text)).blocks.flatMap(block => (block.kind === 'paragraph' ? [block.text] : []))

const widths = Array.from({ length: 49 }, (_, index) => 62 + index)

describe('a text cut at a width', () => {
  it.each(widths)('of %i gives its paragraphs back', width => {
    expect(paragraphs(PARTS.map(part => wrap(part, width)).join('\n'))).toEqual(PARTS)
  })
  it.each(widths)('of %i with blank lines between gives its paragraphs back', width => {
    expect(paragraphs(PARTS.map(part => wrap(part, width)).join('\n\n'))).toEqual(PARTS)
  })
  it.each([72, 84, 100])('of %i with letters and marks apart gives its paragraphs back', width => {
    const apart = PARTS.map(part => wrap(part.normalize('NFD'), width)).join('\n')
    expect(paragraphs(apart)).toEqual(PARTS)
  })
  it.each([96, 110, 130])('of %i bytes gives its paragraphs back', width => {
    const cut = PARTS.map(part => wrap(part, width, words => Buffer.byteLength(words))).join('\n')
    expect(paragraphs(cut)).toEqual(PARTS)
  })
})

describe('a full line', () => {
  const width = 72
  const around = wrap(PARTS[0] ?? '', width)
  /** Fails unless every line but the last leaves no room for the first word of the next. */
  const read = (...lines: string[]): string[] => {
    lines.slice(1).forEach((line, index) => {
      expect(lines[index]?.length).toBeLessThanOrEqual(width)
      expect(`${lines[index] ?? ''} ${line.split(' ', 1)[0] ?? ''}`.length).toBeGreaterThan(width)
    })
    return paragraphs([around, ...lines].join('\n')).slice(1)
  }

  it('goes on in a capital, in a quotation and in figures', () => {
    const lines = [
      '1. Giao Phòng Văn hóa xã chủ trì, phối hợp với Báo tỉnh, các xã và Đài',
      'Phát thanh tỉnh tổ chức chương trình giao lưu giữa các xã, ngày hội có',
      '“Biên cương Tổ quốc” cho các trường học trên địa bàn huyện trước tháng',
      '12. Kinh phí do ngân sách huyện cấp.',
    ]
    expect(read(...lines)).toEqual([lines.join(' ')])
  })

  it('ends before a label, before an order and after capitals', () => {
    const lines = [
      '1. Tuyên truyền chủ trương của Đảng, pháp luật của Nhà nước về biển đảo',
      '2. Phòng Văn hóa, Khoa học và Thông tin; Trung tâm Dịch vụ công ích xã',
      'Chủ trì, phối hợp với các đơn vị tuyên truyền, quảng bá hình ảnh của xã.',
      'III. TRIỂN KHAI CÁC HOẠT ĐỘNG THÔNG TIN ĐỐI NGOẠI VỀ BIÊN GIỚI, BIỂN ĐẢO',
      'Ủy ban nhân dân xã giao các đơn vị.',
    ]
    expect(read(...lines)).toEqual(lines)
  })

  it('takes the dash of a name for no bullet', () => {
    const lines = [
      '- Tổ chức họp báo, phối hợp với Đài tỉnh và giao luôn cho Phòng Văn hóa',
      '- Xã hội mời báo chí.',
    ]
    expect(read(...lines)).toEqual([lines.join(' ')])
  })

  it('takes a bullet for no dash of a name', () => {
    const lines = [
      '1. Nội dung thông tin đối ngoại của các xã trong năm và hình thức cụ thể',
      '- Xây dựng tin, bài.',
    ]
    expect(read(...lines)).toEqual(lines)
  })
})

describe('a stop at the end of a full line', () => {
  const width = 72
  const first = 'Xây dựng chuyên trang song ngữ giới thiệu tiềm năng của huyện nhà ta.'
  const second = 'Mời các cơ quan báo chí đến tìm hiểu, đưa tin về huyện trong năm nay.'
  const inside = `- ${'Mở lớp tập huấn cho cán bộ. Phát tờ rơi cho du khách. '.repeat(4).trim()}`
  const bare = 'Thẩm định dự toán, bố trí kinh phí cho các đơn vị của huyện thực hiện theo phân cấp.'

  it('ends a sentence where items of this text have several', () => {
    const parts = [inside, `- ${first}\n${second}`, '- Báo cáo kết quả.']
    const lines = parts.flatMap(part => part.split('\n')).map(part => wrap(part, width))
    expect(paragraphs(lines.join('\n'))).toEqual(parts.map(part => part.replace('\n', ' ')))
  })

  it('ends a paragraph where unlabelled paragraphs of one sentence stand in this text', () => {
    const parts = [bare, bare, first, second, bare]
    expect(paragraphs(parts.map(part => wrap(part, width)).join('\n'))).toEqual(parts)
  })
})

it('leaves lines that are paragraphs alone, however many begin in lower case', () => {
  const lines = [
    'Danh sách tham gia',
    'đồng chí Trưởng ban, phụ trách chung',
    'các thành viên phụ trách địa bàn',
    'tổ giúp việc',
    'Ủy ban nhân dân xã',
    'Đoàn Thanh niên xã',
  ]
  expect(paragraphs(lines.join('\n'))).toEqual(lines)
})
