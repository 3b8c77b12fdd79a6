import { expect, test } from 'vitest'
import type { Schedule, ScheduleKind } from '../../../documents/index.ts'
import { dutyMarks, ganttScale, taskMarks } from './gantt.ts'
import type { PlanTask } from './model.ts'

const task = (kind: ScheduleKind, more: Partial<PlanTask> = {}, dates: readonly string[] = []): PlanTask => ({
  id: 'task',
  planId: 'plan',
  number: 0,
  path: 'II.1',
  kind: 'assignment',
  modality: 'order',
  text: 'Làm một việc',
  output: null,
  span: [0, 1],
  sectionPath: '',
  sectionTitle: '',
  schedule: { kind, from: null, to: null, dates, text: '' } satisfies Schedule,
  beginsOn: null,
  dueOn: null,
  units: [],
  ...more,
})

/** One unit of width a day in 2026. */
const year = ganttScale({ from: '2026', to: '2026' }, [], '2026-07-01', 365)

test('a year is cut into months, today stands where it is', () => {
  expect(year.unit).toBe('month')
  expect(year.ticks).toHaveLength(12)
  expect(year.ticks[1]).toEqual({ from: '2026-02-01', x: 31, width: 28 })
  expect(year.ticks.at(-1)).toEqual({ from: '2026-12-01', x: 334, width: 31 })
  expect(year.years).toEqual([{ from: '2026-01-01', x: 0, width: 365 }])
  expect(year.today).toBe(181)
})

test.each([
  [{ from: '2026-03', to: '2026-09' }, 'month', 7, '2026-03-01', '2026-09-30'],
  [{ from: '2021', to: '2025' }, 'quarter', 20, '2021-01-01', '2025-12-31'],
  [{ from: '2021-06', to: '2023-05' }, 'quarter', 12, '2021-01-01', '2023-12-31'],
  [{ from: '2021', to: '2030' }, 'year', 10, '2021-01-01', '2030-12-31'],
  [{ from: '2026', to: null }, 'quarter', 8, '2026-01-01', '2027-12-31'],
] as const)('the scale of %o is in %ss', (period, unit, ticks, from, to) => {
  const scale = ganttScale(period, [], '2026-11-21', 1000)
  expect([scale.unit, scale.ticks.length, scale.days]).toEqual([unit, ticks, { from, to }])
  const end = scale.ticks.at(-1)
  expect((end?.x ?? 0) + (end?.width ?? 0)).toBeCloseTo(1000, 0)
})

test('a plan without a period is drawn over the days of its tasks, and today outside is no line', () => {
  const named = [task('period', { beginsOn: '2025-03-01', dueOn: '2028-01-31' })]
  expect(ganttScale(null, named, '2026-01-15', 100).days).toEqual({ from: '2025-01-01', to: '2028-12-31' })
  expect(ganttScale({ from: '2020', to: '2020' }, [], '2026-01-15', 100).today).toBeNull()
})

test('a period is a bar from its first day to the end of its last, its due day a diamond', () => {
  const marks = taskMarks(task('period', { beginsOn: '2026-02-01', dueOn: '2026-03-31' }), year)
  expect(marks).toEqual({ bars: [{ x: 31, width: 59, look: 'fixed' }], due: [89.5] })
})

test('a bar stays inside the drawing and is never too thin to see', () => {
  const outside = taskMarks(task('period', { beginsOn: '2025-01-01', dueOn: '2027-12-31' }), year)
  expect(outside).toEqual({ bars: [{ x: 0, width: 365, look: 'fixed' }], due: [] })
  const oneDay = taskMarks(task('period', { beginsOn: '2026-01-01', dueOn: '2026-01-01' }), year)
  expect(oneDay?.bars).toEqual([{ x: 0, width: 3, look: 'fixed' }])
  expect(taskMarks(task('period', { beginsOn: '2027-01-01', dueOn: '2027-02-01' }), year)).toBeNull()
})

test('what has no end is open to the right', () => {
  expect(taskMarks(task('ongoing'), year)).toEqual({ bars: [{ x: 0, width: 365, look: 'open' }], due: [] })
  expect(taskMarks(task('period', { beginsOn: '2026-12-01' }), year)?.bars).toEqual([
    { x: 334, width: 31, look: 'open' },
  ])
})

test('what comes every year is drawn once for each, and what is too narrow runs together', () => {
  const stage = ganttScale({ from: '2021', to: '2023' }, [], '2026-01-01', 1095)
  const yearly = taskMarks(task('yearly', { beginsOn: '2021-01-01' }, ['--06-30']), stage)
  expect(yearly?.bars).toEqual([
    { x: 0, width: 363, look: 'repeat' },
    { x: 365, width: 363, look: 'repeat' },
    { x: 730, width: 363, look: 'repeat' },
  ])
  expect(yearly?.due).toEqual([180.5, 545.5, 910.5])
  expect(taskMarks(task('quarterly', { beginsOn: '2021-01-01' }), stage)?.bars).toHaveLength(12)
  const narrow = ganttScale({ from: '2021', to: '2023' }, [], '2026-01-01', 200)
  expect(taskMarks(task('monthly', { beginsOn: '2021-01-01' }), narrow)?.bars).toEqual([
    { x: 0, width: 198, look: 'repeat' },
  ])
})

test("a year's work in a plan of one year has its bar and no day of its own", () => {
  expect(taskMarks(task('yearly', { beginsOn: '2026-01-01', dueOn: '2026-12-31' }), year)).toEqual({
    bars: [{ x: 0, width: 363, look: 'repeat' }],
    due: [],
  })
})

test('named days are diamonds without a bar; a date that is none draws nothing', () => {
  expect(taskMarks(task('dates', { beginsOn: '2026-01-01' }, ['2026-01-01', '2026-12-31']), year)).toEqual({
    bars: [],
    due: [0.5, 364.5],
  })
  expect(taskMarks(task('dates', {}, ['sau hội nghị']), year)).toBeNull()
  expect(taskMarks(task('ongoing', { schedule: null }), year)).toBeNull()
})

test('a report has a diamond for each of its days', () => {
  expect(dutyMarks({ due: ['--01-01', '2026-01-01', '---31'] }, year)?.due).toHaveLength(13)
  expect(dutyMarks({ due: [] }, year)).toBeNull()
})
