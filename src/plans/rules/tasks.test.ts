import { expect, test } from 'vitest'
import { smallPlan } from '../../../tests/small-plan.ts'
import { attentionOf, countSections, countUnits, unitsByRole } from './tasks.ts'

const plan = smallPlan()

test('counts units and sections that have tasks', () => {
  expect(countUnits(plan)).toEqual([
    { name: 'Văn phòng HĐND và UBND xã', tasks: 2 },
    { name: 'Phòng Văn hóa - Xã hội', tasks: 1 },
  ])
  expect(countSections(plan).map(({ path, depth, tasks }) => [path, depth, tasks])).toEqual([
    ['I', 0, 1],
    ['II', 0, 2],
    ['II.1', 1, 2],
  ])
})

test('one unit written with and without a capital is one unit', () => {
  const [, task] = plan.tasks
  const [unit] = task?.units ?? []
  if (!task || !unit) throw new Error('the plan has a second task with a unit')
  const other = { ...task, units: [{ ...unit, name: 'văn phòng  HĐND và UBND xã' }] }
  const document = { ...plan, tasks: [task, other] }
  expect(countUnits(document)[0]).toEqual({ name: unit.name, tasks: 2 })
})

test('a label that holds its parent is not written twice in the path', () => {
  const [heading] = plan.outline
  const [task] = plan.tasks
  if (!heading || !task) throw new Error('the plan has a heading and a task')
  const child = { ...heading, label: '2.1', children: [] }
  const parent = { ...heading, label: '2', children: [child] }
  const document = {
    ...plan,
    outline: [{ ...heading, label: 'II', children: [parent] }],
    tasks: [{ ...task, path: 'II.2.1.(1)' }],
  }
  expect(countSections(document).map(({ path }) => path)).toEqual(['II', 'II.2', 'II.2.1'])
})

test('attention follows the confidence', () => {
  expect(plan.tasks.map(attentionOf)).toEqual(['clear', 'clear', 'doubtful'])
})

test('units of a task are grouped by role', () => {
  const [, task] = plan.tasks
  if (!task) throw new Error('the plan has a second task')
  expect(unitsByRole(task).map(({ role, units }) => [role, units.length])).toEqual([
    ['lead', 1],
    ['coordinate', 1],
  ])
})
