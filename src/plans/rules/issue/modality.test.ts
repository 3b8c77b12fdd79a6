import { expect, test } from 'vitest'
import { smallPlan } from '../../../../tests/small-plan.ts'
import type { PlanDocument, Task, UnitRole } from '../../../documents/index.ts'
import { taskModality } from './modality.ts'

const province = ['Ủy ban nhân dân tỉnh Vân Trấn']
const party = ['Tỉnh ủy Vân Trấn']

/** A plan with one task: the lines before its words, its words, its units by role. */
function plan(
  before: string,
  words: string,
  ...units: readonly (readonly [name: string, role: UnitRole])[]
): { readonly document: PlanDocument; readonly task: Task } {
  const text = `${before}${words}`
  const [first] = smallPlan().tasks
  if (!first) throw new Error('the small plan has tasks')
  const task: Task = {
    ...first,
    text: words,
    span: [before.length, text.length],
    units: units.map(([name, role]) => {
      const at = text.indexOf(name)
      return { name, role, collective: false, span: [at, at + name.length], confidence: 1, reason: 'doer' }
    }),
  }
  return { document: { ...smallPlan(), text, tasks: [task] }, task }
}

test.each([
  ['Sở Ngoại vụ', province, 'order'],
  ['Ủy ban nhân dân huyện Bình Sơn', province, 'order'],
  ['Công an tỉnh', province, 'request'],
  ['Bộ Chỉ huy Quân sự tỉnh', province, 'request'],
  ['Ban Tuyên giáo Tỉnh ủy', province, 'request'],
  ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', province, 'request'],
  ['Tỉnh đoàn', province, 'request'],
  ['Tòa án nhân dân tỉnh', province, 'request'],
  ['Ban Tuyên giáo Tỉnh ủy', party, 'order'],
  ['Tỉnh đoàn', party, 'order'],
  ['Ngân hàng Nhà nước chi nhánh tỉnh', party, 'request'],
  ['một tổ chức không rõ tên', province, 'order'],
] as const)('%s under %s', (unit, issuers, modality) => {
  const { document, task } = plan(`1. ${unit}\n`, 'Chủ trì tuyên truyền về tỉnh.', [unit, 'lead'])
  expect(taskModality(task, document, issuers)).toBe(modality)
})

test('who is answerable decides, and not who works with them', () => {
  const words = 'Sở Ngoại vụ phối hợp với Công an tỉnh đón đoàn.'
  const led = plan('', words, ['Sở Ngoại vụ', 'lead'], ['Công an tỉnh', 'coordinate'])
  expect(taskModality(led.task, led.document, province)).toBe('order')
  const together = plan('', words, ['Sở Ngoại vụ', 'assigned'], ['Công an tỉnh', 'assigned'])
  expect(taskModality(together.task, together.document, province)).toBe('order')
  const partner = plan('', words, ['Công an tỉnh', 'coordinate'])
  expect(taskModality(partner.task, partner.document, province)).toBe('request')
})

test('words that ask make a request of any body, above the unit or in the task', () => {
  const heading = plan('1. Đề nghị Sở Ngoại vụ:\n', 'Giới thiệu địa phương.', ['Sở Ngoại vụ', 'lead'])
  expect(taskModality(heading.task, heading.document, province)).toBe('request')
  const own = plan('', '- Đề nghị Sở Ngoại vụ giới thiệu địa phương.', ['Sở Ngoại vụ', 'lead'])
  expect(taskModality(own.task, own.document, province)).toBe('request')
  const inside = plan('', 'Sở Ngoại vụ tổng hợp các đề nghị của doanh nghiệp.', ['Sở Ngoại vụ', 'lead'])
  expect(taskModality(inside.task, inside.document, province)).toBe('order')
})

test('a task that names nobody is an order', () => {
  const { document, task } = plan('', 'Giới thiệu địa phương.')
  expect(taskModality(task, document, province)).toBe('order')
})
