/** A small plan made by hand for tests: two sections, a unit's heading, three tasks. */
import type { PlanDocument, Span, Task } from '../src/documents/model.ts'

const lines = {
  title: 'KẾ HOẠCH Thông tin đối ngoại xã Bến Lúa năm 2026',
  basis: 'Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh;',
  one: 'I. NỘI DUNG',
  measure: '1. Giới thiệu hình ảnh địa phương trên trang thông tin điện tử của xã hằng năm.',
  two: 'II. TỔ CHỨC THỰC HIỆN',
  unit: '1. Văn phòng HĐND và UBND xã',
  first: 'Chủ trì, phối hợp với Phòng Văn hóa - Xã hội xây dựng bộ tài liệu giới thiệu xã.',
  second: 'Làm gì đó',
  stray: '~ ~ 3',
  three: 'III. KINH PHÍ',
  money: 'Kinh phí thực hiện là 150.000.000 đồng từ ngân sách xã.',
  report: 'Các đơn vị báo cáo kết quả về Văn phòng HĐND và UBND xã trước ngày 15/11/2026.',
} as const

/** The plan, with spans that give back their words. */
export function smallPlan(): PlanDocument {
  const text = Object.values(lines).join('\n\n')
  const at = (words: string): Span => {
    const start = text.indexOf(words)
    return [start, start + words.length]
  }
  const office = {
    name: 'Văn phòng HĐND và UBND xã',
    collective: false,
    span: at(lines.unit),
    confidence: 0.97,
  }
  const culture = {
    name: 'Phòng Văn hóa - Xã hội',
    collective: false,
    span: at('Phòng Văn hóa - Xã hội'),
    confidence: 0.95,
  }
  const task = (path: string, words: string, more: Partial<Task>): Task => ({
    path,
    kind: 'assignment',
    text: words,
    span: at(words),
    units: [],
    schedule: null,
    output: null,
    confidence: 0.98,
    reasons: ['clear'],
    ...more,
  })
  return {
    text,
    document: {
      type: 'Kế hoạch',
      symbol: '07/KH-UBND',
      issuer: 'Ủy ban nhân dân xã Bến Lúa',
      place: 'Bến Lúa',
      issuedOn: '2026-01-20',
      title: 'Thông tin đối ngoại xã Bến Lúa năm 2026',
      signer: { name: 'Trần Thị Mẫu', position: 'CHỦ TỊCH', onBehalfOf: 'TM. ỦY BAN NHÂN DÂN' },
      recipients: ['Như trên', 'Lưu: VT'],
    },
    period: { from: '2026', to: '2026' },
    references: [
      {
        symbol: '12/KH-UBND',
        type: 'Kế hoạch',
        issuedOn: '2026-01-05',
        issuer: 'Ủy ban nhân dân tỉnh',
        subject: null,
        role: 'basis',
        spans: [at('12/KH-UBND')],
      },
    ],
    outline: [
      { label: 'I', title: 'NỘI DUNG', level: 1, span: at(lines.one), children: [] },
      {
        label: 'II',
        title: 'TỔ CHỨC THỰC HIỆN',
        level: 1,
        span: at(lines.two),
        children: [
          { label: '1', title: 'Văn phòng HĐND và UBND xã', level: 2, span: at(lines.unit), children: [] },
        ],
      },
      { label: 'III', title: 'KINH PHÍ', level: 1, span: at(lines.three), children: [] },
    ],
    tasks: [
      task('I.1', lines.measure, {
        kind: 'measure',
        schedule: { kind: 'yearly', from: null, to: null, dates: [], text: 'hằng năm' },
      }),
      task('II.1.(1)', lines.first, {
        units: [
          { ...office, role: 'lead', reason: 'heading-lead' },
          { ...culture, role: 'coordinate', reason: 'partner' },
        ],
      }),
      task('II.1.(2)', lines.second, {
        units: [{ ...office, role: 'assigned', reason: 'heading' }],
        confidence: 0.55,
        reasons: ['very-short'],
      }),
    ],
    reporting: [
      {
        who: ['Các đơn vị'],
        to: ['Văn phòng HĐND và UBND xã'],
        due: ['2026-11-15'],
        text: lines.report,
        span: at(lines.report),
        onward: [],
      },
    ],
    funding: [{ text: lines.money, span: at(lines.money), amount: 150_000_000 }],
    unread: [at(lines.stray)],
    warnings: [
      {
        code: 'symbol-reused',
        message: 'Một số ký hiệu được dùng cho hai văn bản.',
        args: { symbol: '12/KH-UBND' },
      },
    ],
  }
}
