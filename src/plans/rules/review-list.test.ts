import { expect, test } from 'vitest'
import { smallPlan } from '../../../tests/small-plan.ts'
import type { TaskItem } from './review/model.ts'
import { countAbove, markedPlan, needsLook, selectTasks, type TaskFilter } from './review-list.ts'

const plan = smallPlan()
const everything: TaskFilter = {
  unit: null,
  section: null,
  attention: null,
  state: 'here',
  words: null,
  order: 'document',
}
const items = plan.tasks.map(
  (value, number): TaskItem => ({
    kind: 'task',
    number,
    place: value.span[0],
    value,
    state: 'open',
    version: 0,
  }),
)
const paths = (filter: Partial<TaskFilter>, tasks: readonly TaskItem[] = items) =>
  selectTasks(tasks, { ...everything, ...filter }).map(({ value }) => value.path)
const withState = (number: number, state: TaskItem['state']) =>
  items.map(item => (item.number === number ? { ...item, state } : item))

test('without a filter every task stands in the order of the plan', () => {
  expect(paths({})).toEqual(['I.1', 'II.1.(1)', 'II.1.(2)'])
})

test('the least certain task comes first when asked for', () => {
  expect(paths({ order: 'look-first' })).toEqual(['II.1.(2)', 'I.1', 'II.1.(1)'])
  expect(paths({ attention: 'look' })).toEqual(['II.1.(2)'])
})

test('filters by unit and by section, a section with all below it', () => {
  expect(paths({ unit: 'Phòng Văn hóa - Xã hội' })).toEqual(['II.1.(1)'])
  expect(paths({ unit: 'phòng  văn hoá - Xã hội' })).toEqual(['II.1.(1)'])
  expect(paths({ section: 'II' })).toEqual(['II.1.(1)', 'II.1.(2)'])
  expect(paths({ section: 'I' })).toEqual(['I.1'])
})

test('filters by words of the task and its units, with or without marks', () => {
  expect(paths({ words: 'bo tai lieu' })).toEqual(['II.1.(1)'])
  expect(paths({ words: 'phòng văn hóa' })).toEqual(['II.1.(1)'])
  expect(paths({ words: 'không có ở đâu' })).toEqual([])
})

test('filters by state; what was removed shows only when asked for', () => {
  const one = withState(0, 'accepted')
  expect(paths({ state: 'left' }, one)).toEqual(['II.1.(1)', 'II.1.(2)'])
  expect(paths({ state: 'done' }, one)).toEqual(['I.1'])
  const gone = withState(0, 'removed')
  expect(paths({}, gone)).toEqual(['II.1.(1)', 'II.1.(2)'])
  expect(paths({ state: 'removed' }, gone)).toEqual(['I.1'])
})

test('a doubtful task no longer needs a look once it was accepted', () => {
  expect(items.map(needsLook)).toEqual([false, false, true])
  expect(withState(2, 'accepted').map(needsLook)).toEqual([false, false, false])
})

test('counts the open tasks that are sure enough', () => {
  expect([countAbove(items, 0.95), countAbove(items, 0.5)]).toEqual([2, 3])
  expect(countAbove(withState(0, 'accepted'), 0.95)).toBe(1)
})

test('marks are named by number; a removed task and a number never given mark nothing', () => {
  const [first] = items
  if (!first) throw new Error('the plan has a first task')
  const marked = markedPlan(plan, [...withState(1, 'removed'), { ...first, number: 4 }])
  expect(marked.tasks.map(({ span }) => span)).toEqual([
    plan.tasks[0]?.span,
    [0, 0],
    plan.tasks[2]?.span,
    [0, 0],
    plan.tasks[0]?.span,
  ])
  expect(markedPlan(plan, []).tasks).toEqual([])
})
