import { expect, test } from 'vitest'
import type { Heading, UnitRole } from '../../../documents/index.ts'
import { ganttScale } from './gantt.ts'
import { ganttGroups, groupsOnPage } from './gantt-rows.ts'
import type { PlanTask } from './model.ts'

const scale = ganttScale({ from: '2026', to: '2026' }, [], '2026-07-01', 365)

const task = (
  id: string,
  units: readonly (readonly [string, UnitRole])[],
  kind: 'ongoing' | null = 'ongoing',
): PlanTask => ({
  id,
  planId: 'plan',
  number: 0,
  path: id,
  kind: 'assignment',
  modality: 'order',
  text: id,
  output: null,
  span: [0, 1],
  sectionPath: 'I',
  sectionTitle: 'NỘI DUNG',
  schedule: kind && { kind, from: null, to: null, dates: [], text: '' },
  beginsOn: null,
  dueOn: null,
  units: units.map(([name, role]) => ({
    unitId: name,
    name,
    planned: null,
    written: name,
    role,
    collective: false,
  })),
})

const tasks = [
  task('a', [
    ['Ủy ban', 'lead'],
    ['Đài', 'lead'],
    ['Sở', 'coordinate'],
  ]),
  task('b', []),
  task('c', [['Đài', 'coordinate']]),
  task('silent', [['Sở', 'lead']], null),
]
const outline: readonly Heading[] = [{ label: 'I', title: 'NỘI DUNG', level: 1, span: [0, 0], children: [] }]
const shape = (groups: ReturnType<typeof ganttGroups>) =>
  groups.map(({ name, rows }) => [name, rows.map(row => row.task.id)])

test('by unit: whoever answers for it, in the order of the alphabet; nobody comes last', () => {
  expect(shape(ganttGroups(tasks, outline, scale, 'unit'))).toEqual([
    ['Đài', ['a', 'c']],
    ['Ủy ban', ['a']],
    ['', ['b']],
  ])
})

test('by section: as the document has them, each task once; a task that says no time is left out', () => {
  expect(shape(ganttGroups(tasks, outline, scale, 'section'))).toEqual([['I. NỘI DUNG', ['a', 'b', 'c']]])
})

test('a page holds so many rows; a group goes on on the next page', () => {
  const groups = ganttGroups(tasks, outline, scale, 'unit')
  expect(shape(groupsOnPage(groups, 1, 3))).toEqual([
    ['Đài', ['a', 'c']],
    ['Ủy ban', ['a']],
  ])
  expect(shape(groupsOnPage(groups, 1, 1))).toEqual([['Đài', ['a']]])
  expect(shape(groupsOnPage(groups, 2, 1))).toEqual([['Đài', ['c']]])
  expect(shape(groupsOnPage(groups, 2, 3))).toEqual([['', ['b']]])
  expect(groupsOnPage(groups, 3, 3)).toEqual([])
})
