import { expect, test } from 'vitest'
import { content, culture, office, task } from '../../../tests/export-content.ts'
import { readPlan } from '../../documents/index.ts'
import type { PlanContent } from './content.ts'
import { assignmentTable, planDocx } from './docx.ts'

const yearly = { kind: 'yearly', from: null, to: null, dates: [], text: '' } as const
const plan = content([
  task(0, { units: [office, culture], schedule: yearly }),
  task(1, { sectionPath: 'I', sectionTitle: 'NỘI DUNG', output: 'Bản tin' }),
  task(2, { units: [{ ...culture, role: 'lead' }] }),
  task(3, { sectionPath: '', sectionTitle: '' }),
])
const shapeOf = (by: 'section' | 'unit') =>
  assignmentTable(plan, by).groups.map(({ title, rows }) => [title, rows.map(row => row.text)])

test('the table stands under the sections of the plan, tasks without one first', () => {
  expect(shapeOf('section')).toEqual([
    [null, ['Việc 4']],
    ['TỔ CHỨC THỰC HIỆN', ['Việc 1', 'Việc 3']],
    ['NỘI DUNG', ['Việc 2']],
  ])
})

test('or under the unit that answers for a task', () => {
  expect(shapeOf('unit')).toEqual([
    [null, ['Việc 2', 'Việc 4']],
    [office.name, ['Việc 1']],
    [culture.name, ['Việc 3']],
  ])
})

test('the file is a plan that our own reader reads', async () => {
  const reading = await readPlan(await planDocx({ ...plan, unit: office.name }, 'section'))
  if (!reading.ok) throw new Error(reading.refusal.code)
  expect(reading.plan.text.split('\n').slice(0, 5)).toEqual([
    'Phụ lục',
    'BẢNG PHÂN CÔNG NHIỆM VỤ',
    'CỦA VĂN PHÒNG HĐND VÀ UBND XÃ',
    'THÔNG TIN ĐỐI NGOẠI XÃ BẾN LÚA NĂM 2026',
    '(Kèm theo Kế hoạch số 07/KH-UBND ngày 20 tháng 01 năm 2026 của Ủy ban nhân dân xã Bến Lúa)',
  ])
  expect(reading.plan.tasks[1]).toMatchObject({
    text: 'Việc 1',
    schedule: { kind: 'yearly', text: 'Hằng năm' },
    units: [
      { name: office.name, role: 'lead' },
      { name: culture.name, role: 'coordinate' },
    ],
  })
})

test('whoever signs for the issuer stands at the end; where nobody is known nothing does', async () => {
  const linesOf = async (signature: PlanContent['signature']) => {
    const reading = await readPlan(await planDocx({ ...plan, ...(signature && { signature }) }, 'section'))
    if (!reading.ok) throw new Error(reading.refusal.code)
    return reading.plan.text.split('\n').filter(line => line !== '')
  }
  const lines = ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']
  const blank = await linesOf(null)
  const signed = await linesOf({ lines, name: 'Lê Văn Mẫu' })
  expect(signed.slice(-4)).toEqual([...lines, 'Lê Văn Mẫu'])
  expect(blank).toEqual(signed.slice(0, -4))
})
