import { expect, test } from 'vitest'
import { smallPlan } from '../../../../tests/small-plan.ts'
import type { Reference } from '../../../documents/index.ts'
import { guessPlanKind, implementedReferences } from './plan-kind.ts'

const one = ['Ủy ban nhân dân tỉnh Vân Trấn']
const two = ['Sở Ngoại vụ', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh']

test.each([
  ['Kế hoạch', 'Hoạt động thông tin đối ngoại năm 2026', '2026', '2026', one, 'annual'],
  ['Kế hoạch', 'Thông tin đối ngoại 6 tháng cuối năm 2025', '2025-07', '2025-12', one, 'annual'],
  ['Kế hoạch', 'Thông tin đối ngoại giai đoạn 2021 - 2025', '2021', '2025', one, 'stage'],
  ['Chương trình', 'Thực hiện Nghị quyết số 47/NQ-CP giai đoạn 2024 - 2030', '2024', '2030', one, 'stage'],
  ['Kế hoạch', 'Triển khai thực hiện Kết luận số 57-KL/TW của Bộ Chính trị', null, null, one, 'directive'],
  ['Kế hoạch', 'Thực hiện Chỉ thị số 19-CT/TU', '2024', null, one, 'directive'],
  ['Kế hoạch', 'Nâng cao hiệu quả thông tin đối ngoại', null, null, one, 'other'],
  ['Kế hoạch', 'Truyền thông quảng bá hình ảnh thành phố', '2025', '2030', one, 'communication'],
  ['Chương trình', 'Phối hợp công tác thông tin', '2022', '2030', one, 'coordination'],
  ['Quy chế', 'phối hợp thông tin đối ngoại', null, null, one, 'coordination'],
  ['Kế hoạch', 'Thông tin đối ngoại năm 2026', '2026', '2026', two, 'coordination'],
] as const)('%s %s', (type, title, from, to, issuers, kind) => {
  const period = from === null ? null : { from, to }
  expect(guessPlanKind({ type, title, period }, issuers)).toBe(kind)
})

test('the title says which references the plan carries out, and each symbol only as a whole', () => {
  const [reference] = smallPlan().references
  if (!reference) throw new Error('the small plan cites a document')
  const cited = (...symbols: readonly string[]): Reference[] =>
    symbols.map(symbol => ({ ...reference, symbol }))
  const title = 'Triển khai thực hiện Kết luận số 57-KL/TW và Kế hoạch số 112 /KH-UBND'
  expect(implementedReferences(title, cited('57-KL/TW', '7-KL/TW', '12/KH-UBND', '57-KL/T', ''))).toEqual([0])
  expect(implementedReferences('Tổng kết Kết luận số 57-KL/TW', cited('57-KL/TW'))).toEqual([])
})
