import { expect, test } from 'vitest'
import type { Heading, Schedule, ScheduleKind, UnitRole } from '../../../documents/index.ts'
import { answerable, dutiesOfUnit, tasksOfUnit, unitShares, withoutUnits } from './counts.ts'
import { daysOfPlan, dueDays, months } from './days.ts'
import { dueCalendar, dueNext } from './due-next.ts'
import type { PlanTask, ReportingDuty } from './model.ts'
import { planSections } from './sections.ts'
import { planYears } from './years.ts'

const schedule = (kind: ScheduleKind, more: Partial<Schedule> = {}): Schedule => ({
  kind,
  from: null,
  to: null,
  dates: [],
  text: '',
  ...more,
})

const part = (unitId: string, role: UnitRole) => ({
  unitId,
  name: `Đơn vị ${unitId}`,
  planned: null,
  written: '',
  role,
  collective: false,
})

const task = (id: string, more: Partial<PlanTask> = {}): PlanTask => ({
  id,
  planId: 'plan',
  number: 0,
  path: 'II.1',
  kind: 'assignment',
  modality: 'order',
  text: 'Làm một việc',
  output: null,
  span: [0, 1],
  sectionPath: 'II',
  sectionTitle: 'TỔ CHỨC THỰC HIỆN',
  schedule: null,
  beginsOn: null,
  dueOn: null,
  units: [],
  ...more,
})

const duty = (id: string, due: readonly string[], who: readonly string[] = []): ReportingDuty => ({
  id,
  planId: 'plan',
  number: 0,
  text: 'Báo cáo',
  span: [0, 1],
  due,
  who: who.map(unitId => ({ unitId, name: `Đơn vị ${unitId}`, planned: null })),
  to: [],
  onward: [],
})

const days = { from: '2026-01-01', to: '2027-12-31' }

test.each([
  ['2026-06-30', ['2026-06-30']],
  ['2026-02', ['2026-02-28']],
  ['2027', ['2027-12-31']],
  ['2025-12-31', []],
  ['--11-15', ['2026-11-15', '2027-11-15']],
  ['--06-31', ['2026-06-30', '2027-06-30']],
  ['--13-01', []],
  ['---00', []],
  ['quý IV', []],
  ['', []],
])('the days of %s', (due, expected) => {
  expect(dueDays(due, days)).toEqual(expected)
})

test('a day of every month is the last of a month that lacks it', () => {
  expect(dueDays('---31', { from: '2028-01-15', to: '2028-04-29' })).toEqual([
    '2028-01-31',
    '2028-02-29',
    '2028-03-31',
  ])
})

test('months stop where the stretch ends, and years that no plan means are not unfolded', () => {
  expect(months('2026-11-30', '2027-01-01')).toEqual(['2026-11', '2026-12', '2027-01'])
  expect(months('1026-01-01', '9999-12-31')).toHaveLength(30 * 12)
})

test.each([
  [
    { from: '2026', to: '2026' },
    { from: '2026-01-01', to: '2026-12-31' },
  ],
  [
    { from: '2020-09', to: null },
    { from: '2020-09-01', to: '2027-11-21' },
  ],
  [
    { from: '2028', to: null },
    { from: '2028-01-01', to: '2029-01-01' },
  ],
  [null, { from: '2026-11-21', to: '2027-11-21' }],
])('the days over which %o is unfolded', (period, expected) => {
  expect(daysOfPlan(period, '2026-11-21')).toEqual(expected)
})

test('a year after 29 February is 28 February', () => {
  expect(daysOfPlan(null, '2028-02-29').to).toBe('2029-02-28')
})

test('what is due next: from today on, tasks and reports of one day together', () => {
  const tasks = [
    task('past', { dueOn: '2026-06-29', schedule: schedule('once') }),
    task('today', { dueOn: '2026-06-30', schedule: schedule('dates', { dates: ['2026-06-30', '--09-01'] }) }),
    task('none', { schedule: schedule('ongoing') }),
  ]
  const duties = [duty('yearly', ['--06-30', '--12-15']), duty('after', ['2027-01-05'])]
  const next = dueNext(tasks, duties, { from: '2026', to: '2026' }, '2026-06-30', 9)
  expect(
    next.map(({ on, ...due }) => [on, due.tasks.map(({ id }) => id), due.duties.map(({ id }) => id)]),
  ).toEqual([
    ['2026-06-30', ['today'], ['yearly']],
    ['2026-09-01', ['today'], []],
    ['2026-12-15', [], ['yearly']],
  ])
  expect(dueNext(tasks, duties, { from: '2026', to: '2026' }, '2026-06-30', 1)).toHaveLength(1)
  expect(dueNext(tasks, duties, { from: '2026', to: '2026' }, '2027-01-01', 9)).toEqual([])
  // Without an end yearly dates come for another year.
  expect(dueNext([], duties, { from: '2020', to: null }, '2026-07-01', 9).map(({ on }) => on)).toEqual([
    '2026-12-15',
    '2027-01-05',
    '2027-06-30',
  ])
})

test('a day that a task names twice counts once', () => {
  const twice = task('twice', {
    dueOn: '2026-12-31',
    schedule: schedule('dates', { dates: ['2026-12-31', '2026'] }),
  })
  expect(dueCalendar([twice], [], days)).toHaveLength(1)
})

test('units by what they answer for; a unit that stands twice in a task has it once', () => {
  const tasks = [
    task('a', { units: [part('1', 'coordinate'), part('2', 'lead'), part('2', 'advise')] }),
    task('b', { units: [part('1', 'coordinate'), part('3', 'assigned'), part('1', 'coordinate')] }),
    task('c', {}),
  ]
  const shares = unitShares(tasks, [duty('r', [], ['4', '1'])])
  expect(shares.map(({ unitId, tasks: count, duties }) => [unitId, count, duties])).toEqual([
    ['2', 1, 0],
    ['3', 1, 0],
    ['1', 2, 1],
    ['4', 0, 1],
  ])
  expect(shares[0]?.roles).toEqual({ lead: 1, assigned: 0, coordinate: 0, advise: 0 })
  expect(shares[2]?.roles.coordinate).toBe(2)
  expect(tasksOfUnit(tasks, '2').map(({ task: { id }, role }) => [id, role])).toEqual([['a', 'lead']])
  expect(dutiesOfUnit([duty('r', [], ['4'])], '1')).toEqual([])
  expect(answerable(tasks[0] ?? task(''))).toEqual([part('2', 'lead')])
  expect(answerable(task('', { units: [part('1', 'coordinate')] }))).toEqual([part('1', 'coordinate')])
  expect(withoutUnits(tasks).map(({ id }) => id)).toEqual(['c'])
})

test('units that answer for as much stand in the order of the alphabet', () => {
  const named = (unitId: string, name: string) => ({ ...part(unitId, 'lead'), name })
  const tasks = [task('a', { units: [named('1', 'Sở Y tế'), named('2', 'Ủy ban'), named('3', 'Đài')] })]
  expect(unitShares(tasks, []).map(({ name }) => name)).toEqual(['Đài', 'Sở Y tế', 'Ủy ban'])
})

test('years of a stage plan: what falls in each, what comes every year, what is due', () => {
  const tasks = [
    task('first-two', { schedule: schedule('period'), beginsOn: '2021-01-01', dueOn: '2022-06-30' }),
    task('once', {
      schedule: schedule('once', { dates: ['2022-03'] }),
      beginsOn: '2021-01-01',
      dueOn: '2022-03-31',
    }),
    task('yearly', { schedule: schedule('yearly'), beginsOn: '2021-01-01' }),
    task('open', { schedule: schedule('period', { from: '2022-09' }), beginsOn: '2022-09-01' }),
    task('silent'),
  ]
  const found = planYears({ from: '2021', to: '2023-06' }, tasks, [duty('r', ['--11-15'])])
  expect(found.map(({ year, dated }) => [year, dated.map(({ id }) => id)])).toEqual([
    ['2021', ['first-two']],
    ['2022', ['first-two', 'once', 'open']],
    ['2023', ['open']],
  ])
  expect(found.map(({ recurring }) => recurring.length)).toEqual([1, 1, 1])
  // The plan ends in June 2023: that year's report is no longer asked for.
  expect(found.map(({ due }) => due.map(({ on }) => on))).toEqual([
    ['2021-11-15'],
    ['2022-03-31', '2022-06-30', '2022-11-15'],
    [],
  ])
})

test.each([[{ from: '2026', to: '2026' }], [{ from: '2026', to: null }], [null]])(
  'a plan of %o has no years of its own',
  period => {
    expect(planYears(period, [task('a')], [])).toEqual([])
  },
)

test('sections with tasks, each after the headings above it; tasks without a heading stand first', () => {
  const heading = (label: string, title: string, children: readonly Heading[] = []): Heading => ({
    label,
    title,
    level: 1,
    span: [0, 0],
    children,
  })
  const outline = [
    heading('I', 'MỤC ĐÍCH'),
    heading('II', 'NỘI DUNG', [
      heading('1', 'Báo chí'),
      heading('1', 'Báo chí'),
      heading('2', 'Trang', [heading('2.1', 'Ảnh')]),
    ]),
  ]
  const under = (id: string, sectionPath: string, sectionTitle: string) =>
    task(id, { sectionPath, sectionTitle })
  const tasks = [
    under('a', 'II.1', 'Báo chí'),
    under('b', 'II.2.1', 'Ảnh'),
    under('c', '', ''),
    under('d', 'II.1', 'Báo chí'),
  ]
  const found = planSections(outline, tasks)
  expect(found.map(({ path, depth, tasks: own }) => [path, depth, own.map(({ id }) => id)])).toEqual([
    ['', 0, ['c']],
    ['II', 0, []],
    ['II.1', 1, ['a', 'd']],
    ['II.2', 1, []],
    ['II.2.1', 2, ['b']],
  ])
})
