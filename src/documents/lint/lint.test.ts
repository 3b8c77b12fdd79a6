import { expect, test } from 'vitest'
import type { PageLayout, PlanDocument, SourceDocument } from '../model.ts'
import { readText } from '../read/formats/text.ts'
import { readPlanFromSource } from '../read/plan/index.ts'
import { applyCorrections, describeFinding, type Finding, type FindingCode, lintPlan } from './index.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

interface Parts {
  readonly basis?: string
  readonly number?: string
  readonly date?: string
  readonly measures?: string
  readonly organisation?: string
  readonly closing?: string
}

/** A small sound plan, with parts put in their places. */
function planText(parts: Parts = {}): string {
  return `ỦY BAN NHÂN DÂN TỈNH BÌNH MINH

${parts.number ?? 'Số: 25/KH-UBND'}

${parts.date ?? 'Bình Minh, ngày 15 tháng 01 năm 2024'}

KẾ HOẠCH
Hoạt động thông tin đối ngoại tỉnh Bình Minh năm 2024

${parts.basis ?? 'Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại;'}

Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH

Giới thiệu hình ảnh của tỉnh đến bạn bè quốc tế.

II. NỘI DUNG

${
  parts.measures ??
  `1. Tuyên truyền, quảng bá hình ảnh

- Xây dựng chuyên mục giới thiệu di sản trên Cổng thông tin điện tử tỉnh.

2. Đào tạo, tập huấn

- Tổ chức lớp bồi dưỡng kỹ năng đối ngoại cho phóng viên của tỉnh.`
}

III. TỔ CHỨC THỰC HIỆN

${
  parts.organisation ??
  `1. Sở Thông tin và Truyền thông

a) Chủ trì xây dựng chuyên mục giới thiệu di sản trên Cổng thông tin điện tử tỉnh.

b) Tổ chức lớp bồi dưỡng kỹ năng đối ngoại cho phóng viên của tỉnh.`
}

${parts.closing ?? 'Các cơ quan, đơn vị báo cáo kết quả về Sở Thông tin và Truyền thông trước ngày 15/6 và 15/11 năm 2024.'}

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Mẫu
`
}

function lint(
  parts: Parts = {},
  layout: PageLayout | null = null,
): { plan: PlanDocument; findings: Finding[] } {
  const source: SourceDocument = { ...readText(new TextEncoder().encode(planText(parts))), layout }
  const plan = readPlanFromSource(source)
  return { plan, findings: lintPlan(plan, source) }
}

function only(code: FindingCode, parts: Parts): { plan: PlanDocument; finding: Finding } {
  const { plan, findings } = lint(parts)
  expect(findings.map(finding => finding.code)).toEqual([code])
  const [finding] = findings
  if (finding === undefined) throw new Error('no finding')
  return { plan, finding }
}

test('a sound plan has no findings', () => {
  expect(lint().findings).toEqual([])
})

test("a decree's wrong date is corrected as the writer wrote dates", () => {
  const slash = only('wrong-date', {
    basis: 'Căn cứ Nghị định số 88/2012/NĐ-CP ngày 23/12/2012 của Chính phủ về báo chí nước ngoài;',
  })
  expect(slash.plan.text.slice(...(slash.finding.correction?.span ?? [0, 0]))).toContain('23/12/2012')
  expect(slash.finding.correction?.replacement).toContain('23/10/2012')
  expect(describeFinding(slash.finding, 'vi')).toContain('23/10/2012')
  const words = only('wrong-date', {
    basis: 'Căn cứ Nghị định số 88/2012/NĐ-CP ngày 23 tháng 12 năm 2012 của Chính phủ về báo chí nước ngoài;',
  })
  expect(applyCorrections(words.plan.text, [words.finding])).toContain(
    'ngày 23 tháng 10 năm 2012 của Chính phủ',
  )
})

test('a wrong issuer of a well-known document', () => {
  const { plan, finding } = only('wrong-issuer', {
    basis:
      'Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Thủ tướng Chính phủ về quản lý hoạt động thông tin đối ngoại;',
  })
  expect(applyCorrections(plan.text, [finding])).toContain('07/9/2015 của Chính phủ về')
})

test('a symbol without a year is judged only in its own year', () => {
  expect(
    lint({
      basis: 'Căn cứ Quyết định số 1191/QĐ-TTg ngày 03/10/2022 của Thủ tướng Chính phủ về một việc khác;',
    }).findings,
  ).toEqual([])
})

test('a replaced basis', () => {
  const { finding } = only('repealed', {
    basis: 'Căn cứ Kết luận số 16-KL/TW ngày 14/02/2012 của Bộ Chính trị về chiến lược thông tin đối ngoại;',
  })
  expect(finding.args).toMatchObject({ by: '57-KL/TW' })
})

test('a basis dated after the plan', () => {
  only('basis-after-plan', {
    basis:
      'Căn cứ Công văn số 99/BTTTT-TTĐN ngày 20/02/2024 của Bộ Thông tin và Truyền thông về việc hướng dẫn;',
  })
})

test('one document written in two ways', () => {
  const { findings } = lint({
    basis: 'Căn cứ Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị về thông tin đối ngoại;',
    measures:
      '1. Tuyên truyền, quảng bá hình ảnh\n\n- Xây dựng chuyên mục giới thiệu di sản trên Cổng thông tin điện tử tỉnh theo Kết luận số 57/KL-TW ngày 15/6/2023.',
  })
  expect(findings.map(finding => finding.code)).toContain('spelled-in-several-ways')
})

test('a symbol used for two documents', () => {
  const { findings } = lint({
    measures:
      '1. Tuyên truyền, quảng bá hình ảnh\n\n- Xây dựng chuyên mục giới thiệu di sản trên Cổng thông tin điện tử tỉnh theo Nghị quyết số 02-NQ/TU ngày 03/5/2016 về du lịch và Nghị quyết số 02-NQ/TU ngày 30/9/2021 về doanh nghiệp.',
  })
  expect(findings.map(finding => finding.code)).toContain('symbol-for-two-documents')
})

test('a pointer to a section that is not there', () => {
  const { finding } = only('pointer-to-nothing', {
    organisation: `1. Sở Thông tin và Truyền thông

a) Chủ trì xây dựng chuyên mục giới thiệu di sản trên Cổng thông tin điện tử tỉnh tại mục 7, phần II Kế hoạch này.

b) Tổ chức lớp bồi dưỡng kỹ năng đối ngoại cho phóng viên của tỉnh.`,
  })
  expect(finding.args).toMatchObject({ path: 'II.7' })
})

test('a pointer to the wrong section is corrected; one to another document is left alone', () => {
  const organisation = (pointer: string): string => `1. Sở Thông tin và Truyền thông

a) Chủ trì xây dựng chuyên mục giới thiệu di sản trên Cổng thông tin điện tử tỉnh; tuyên truyền, quảng bá hình ảnh tại ${pointer}.

b) Tổ chức lớp bồi dưỡng kỹ năng đối ngoại cho phóng viên của tỉnh.`
  const { plan, finding } = only('pointer-does-not-match', {
    organisation: organisation('mục 2, phần II Kế hoạch này'),
  })
  expect(applyCorrections(plan.text, [finding])).toContain('tại mục 1, phần II Kế hoạch này')
  expect(lint({ organisation: organisation('mục 1, phần II Kế hoạch này') }).findings).toEqual([])
  expect(lint({ organisation: organisation('mục 9, phần II Chỉ thị số 28-CT/TU') }).findings).toEqual([])
})

test('a measure that no agency is given', () => {
  const { finding } = only('measure-without-agency', {
    measures: `1. Tuyên truyền, quảng bá hình ảnh

- Xây dựng chuyên mục giới thiệu di sản trên Cổng thông tin điện tử tỉnh.

- Lắp đặt màn hình điện tử tại nhà ga, bến cảng phục vụ du khách nước ngoài.

2. Đào tạo, tập huấn

- Tổ chức lớp bồi dưỡng kỹ năng đối ngoại cho phóng viên của tỉnh.`,
  })
  expect(finding.args).toMatchObject({ path: 'II.1.(2)' })
})

test('an agency with no task', () => {
  const { findings } = lint({
    organisation: `1. Sở Thông tin và Truyền thông

a) Chủ trì xây dựng chuyên mục giới thiệu di sản trên Cổng thông tin điện tử tỉnh.

b) Tổ chức lớp bồi dưỡng kỹ năng đối ngoại cho phóng viên của tỉnh.

2. Sở Ngoại vụ

(Có văn bản riêng).`,
  })
  expect(findings.map(finding => finding.code)).toContain('agency-without-task')
})

test('a report date already past, and dates out of order', () => {
  const past = only('report-date-past', {
    closing: 'Các cơ quan, đơn vị báo cáo kết quả về Sở Thông tin và Truyền thông trước ngày 10/01/2024.',
  })
  expect(past.finding.args).toMatchObject({ date: '10/01/2024' })
  only('report-dates-out-of-order', {
    closing:
      'Các cơ quan, đơn vị báo cáo kết quả về Sở Thông tin và Truyền thông trước ngày 15/11 và 15/6 năm 2024.',
  })
})

test("a body that no longer exists on the plan's date", () => {
  const organisation = `1. UBND các huyện, thành phố

a) Chủ trì xây dựng chuyên mục giới thiệu di sản trên Cổng thông tin điện tử tỉnh.

b) Tổ chức lớp bồi dưỡng kỹ năng đối ngoại cho phóng viên của tỉnh.`
  const closing = 'Trên đây là Kế hoạch hoạt động thông tin đối ngoại năm 2024./.'
  const { findings } = lint({ organisation, closing, date: 'Bình Minh, ngày 15 tháng 8 năm 2025' })
  expect(findings.map(finding => finding.code)).toContain('body-no-longer-exists')
  const department = (date: string) =>
    lint({ date, closing }).findings.filter(({ args }) => args.unit === 'Sở Thông tin và Truyền thông')
  expect(department('Bình Minh, ngày 15 tháng 02 năm 2025')).toEqual([])
  expect(department('Bình Minh, ngày 15 tháng 8 năm 2025')).toMatchObject([
    { code: 'body-no-longer-exists', severity: 'doubt', args: { from: '01/03/2025' } },
  ])
  expect(lint({ organisation, closing }).findings).toEqual([])
})

test('number and place lines as the decree has them', () => {
  const number = only('number-line', { number: 'Số 5/KH-UBND' })
  expect(applyCorrections(number.plan.text, [number.finding])).toContain('Số: 05/KH-UBND')
  const place = only('place-line', { date: 'Bình Minh, ngày 5 tháng 1 năm 2024' })
  expect(applyCorrections(place.plan.text, [place.finding])).toContain('Bình Minh, ngày 05 tháng 01 năm 2024')
})

test('the page: size, margins, font, text size; a Party document follows other rules', () => {
  const layout: PageLayout = {
    pageWidth: 215.9,
    pageHeight: 279.4,
    marginTop: 25.4,
    marginBottom: 20,
    marginLeft: 25.4,
    marginRight: 18,
    fonts: [
      { name: 'Times New Roman', characters: 900 },
      { name: 'Arial', characters: 100 },
    ],
    sizes: [{ points: 12, characters: 1000 }],
  }
  const codes = lint({}, layout).findings.map(finding => finding.code)
  expect(codes.toSorted()).toEqual(['font', 'margin', 'page-size', 'text-size'])
  const margin: Finding = {
    code: 'margin',
    severity: 'doubt',
    span: null,
    args: { side: 'left', value: 25.4, min: 30, max: 35 },
    correction: null,
  }
  expect(describeFinding(margin, 'vi')).toContain('Lề trái là 25,4 mm')
  expect(describeFinding(margin, 'en')).toContain('The left margin is 25.4 mm')
  const good = {
    ...layout,
    pageWidth: 210,
    pageHeight: 297,
    marginTop: 20,
    marginLeft: 30,
    fonts: layout.fonts.slice(0, 1),
    sizes: [{ points: 14, characters: 1000 }],
  }
  expect(lint({}, good).findings).toEqual([])
  expect(lint({ number: 'Số 25-KH/TU' }, layout).findings).toEqual([])
})

test('every finding has words in both languages', () => {
  expect(Object.keys(en)).toEqual(Object.keys(vi))
})

test('corrections that overlap are put in once', () => {
  const findings = [
    { correction: { span: [0, 3], replacement: 'Ba' } },
    { correction: { span: [2, 5], replacement: 'x' } },
    { correction: null },
  ] as unknown as Finding[]
  expect(applyCorrections('Hai bốn', findings)).toBe('Haxốn')
})
