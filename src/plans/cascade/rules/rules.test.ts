import { describe, expect, test } from 'vitest'
import { smallPlan } from '../../../../tests/small-plan.ts'
import type { IssuedPlan, ReportingDuty } from '../../rules/plan/model.ts'
import { firstHead, reportDays, sectionOf, takenUp } from './beginning.ts'
import { filterCounts, filtered, notYet, standsAs, sumOf } from './coverage.ts'
import { followed } from './follow.ts'
import { lateAgainst } from './late.ts'
import type { OfferedTask } from './model.ts'
import { namesMeant } from './names-meant.ts'
import {
  citation,
  dateWords,
  officialDay,
  periodWords,
  placeAndDay,
  reportSentence,
  subjectOf,
} from './official-words.ts'
import { sendRefusals } from './refusals.ts'
import { testHead, testTask } from './testing.ts'
import { scheduleOf, whenWords } from './when.ts'

const parent: IssuedPlan = {
  id: 'parent',
  kind: 'annual',
  documentType: 'Kế hoạch',
  title: 'Hoạt động thông tin đối ngoại năm 2026 trên địa bàn tỉnh Lam Giang',
  symbol: '12/KH-UBND',
  issuedOn: '2026-01-15',
  period: { from: '2026', to: '2026' },
  issuers: [{ unitId: 'province', name: 'Ủy ban nhân dân tỉnh Lam Giang' }],
  taskCount: 1,
  version: 1,
  recordedAt: new Date('2026-01-20T00:00:00Z'),
  recordedBy: '',
  uploadId: '',
  document: smallPlan(),
  findings: [],
  registryDocumentId: 'document',
  links: [],
}
const commune = { id: 'commune', name: 'Ủy ban nhân dân xã Bến Lúa', kind: 'peoples-committee' }
const duty = (due: readonly string[], unitId: string | null): ReportingDuty => ({
  id: due.join(),
  planId: 'parent',
  number: 0,
  text: '',
  span: [0, 0],
  due,
  who: [{ unitId, name: '', planned: null }],
  to: [],
  onward: [],
})
const offered: OfferedTask = {
  taskId: 'task',
  number: 0,
  path: 'II.1',
  text: 'Tuyên  truyền.',
  output: null,
  section: 'Tuyên truyền',
  schedule: null,
  dueOn: '2026-06-30',
  roles: ['lead'],
  plannedUnitIds: ['commune'],
}

describe('the wording of the document', () => {
  test.each([
    ['2026-06-05', '05/6/2026'],
    ['2026-02-15', '15/02/2026'],
    ['2026-11-30', '30/11/2026'],
  ])('%s is %s', (iso, words) => expect(officialDay(iso)).toBe(words))

  test('a date says as much as is known', () => {
    expect([null, '2018', '2018-05', '2018-05-09'].map(dateWords)).toEqual([
      '',
      'năm 2018',
      'tháng 5 năm 2018',
      'ngày 09/5/2018',
    ])
  })

  test('place and day stay open until the paper has them', () => {
    expect(placeAndDay({ place: 'Bến Lúa', issuedOn: '2026-02-05' })).toBe(
      'Bến Lúa, ngày 05 tháng 02 năm 2026',
    )
    expect(placeAndDay({ place: '', issuedOn: null })).not.toMatch(/\d/u)
  })

  test.each([
    ['Thông tin đối ngoại', 'thông tin đối ngoại'],
    ['Về việc tuyên truyền', 'tuyên truyền'],
    ['Lam Giang vươn ra biển', 'Lam Giang vươn ra biển'],
    ['ASEAN năm 2026', 'ASEAN năm 2026'],
  ])('“%s” is cited as “%s”', (title, words) => expect(subjectOf(title)).toBe(words))

  test('what is not known of a document is left out of its citation', () => {
    const blank = {
      symbol: null,
      issuedOn: null,
      issuer: null,
      subject: null,
      documentId: null,
      included: true,
    }
    expect(citation({ ...blank, type: 'Kết luận' })).toBe('Kết luận')
    expect(citation({ ...blank, type: 'Nghị định', symbol: '72/2015/NĐ-CP', issuer: 'Chính phủ' })).toBe(
      'Nghị định số 72/2015/NĐ-CP của Chính phủ',
    )
  })

  test('a period of whole years is named, another one is not', () => {
    const words = (periodFrom: string | null, periodTo: string | null) =>
      periodWords({ periodFrom, periodTo })
    expect([
      words('2026', '2026'),
      words('2026', '2030'),
      words('2026-03', '2026-09'),
      words('2026', null),
    ]).toEqual(['năm 2026', 'giai đoạn 2026 - 2030', '', ''])
  })

  test('days of a report are named once, of every year or month as such', () => {
    const said = (reportDue: readonly string[]) => reportSentence({ ...testHead, reportDue }).split(' về ')[1]
    expect(said([])).toBe('Ủy ban nhân dân xã Bến Lúa.')
    expect(said(['--06-08', '--12-08'])).toBe(
      'Ủy ban nhân dân xã Bến Lúa trước ngày 08/6 và ngày 08/12 hằng năm.',
    )
    expect(said(['---05'])).toBe('Ủy ban nhân dân xã Bến Lúa trước ngày 05 hằng tháng.')
    expect(reportSentence({ ...testHead, reportTo: '' })).toBe('')
  })
})

describe('what a draft begins with', () => {
  test('the title without the area of the plan above; no number and no day', () => {
    expect(firstHead(parent, [], commune)).toMatchObject({
      title: 'Hoạt động thông tin đối ngoại năm 2026',
      symbol: null,
      issuedOn: null,
      place: 'Bến Lúa',
      reportDue: [],
    })
    expect(firstHead(parent, [], { ...commune, kind: 'department' }).place).toBe('')
  })

  test('the days on which the unit itself reports, five working days earlier, over weekends and holidays', () => {
    const duties = [duty(['2026-06-15'], 'commune'), duty(['2026-11-15'], 'other')]
    expect(reportDays(duties, 'commune', '2026')).toEqual(['2026-06-08'])
    expect(reportDays([duty(['--05-06'], 'commune')], 'commune', '2026')).toEqual(['--04-24'])
    expect(reportDays([duty(['---05', '2026'], 'commune')], 'commune', '2026')).toEqual([])
    expect(reportDays(duties, 'third', '2026')).toEqual(['2026-06-08', '2026-11-09'])
  })

  test.each([
    ['Tuyên truyền', 'Tuyên truyền'],
    ['TỔ CHỨC THỰC HIỆN', ''],
    ['Ủy ban nhân dân các xã', ''],
    ['NỘI DUNG', ''],
  ])('the heading “%s” becomes the group “%s”', (title, section) => expect(sectionOf(title)).toBe(section))

  test('a task is taken up with its words, its day, and the unit as its lead', () => {
    expect(takenUp(offered, commune)).toEqual({
      section: 'Tuyên truyền',
      text: 'Tuyên truyền.',
      output: '',
      units: [{ role: 'lead', unitId: 'commune', name: commune.name }],
      when: { kind: 'date', dueOn: '2026-06-30' },
    })
  })
})

test('the time of the plan above keeps its words; without any it is said by its kind', () => {
  const schedule = { kind: 'period', from: '2026-04', to: '2026-06', dates: [], text: '' } as const
  expect(whenWords({ kind: 'parent', schedule })).toBe('Tháng 4/2026 đến tháng 6/2026')
  expect(whenWords({ kind: 'parent', schedule: { ...schedule, text: 'trong quý II' } })).toBe('Trong quý II')
  expect(scheduleOf({ kind: 'parent', schedule: { ...schedule, text: 'trong quý II' } })).toMatchObject({
    kind: 'period',
    from: '2026-04',
    to: '2026-06',
    text: 'Trong quý II',
  })
  expect(scheduleOf({ kind: 'none' })).toBeNull()
})

test('a day after the one wanted above is told, the same day is not', () => {
  const late = (dueOn: string) =>
    lateAgainst(testTask(1, { sources: ['task'], when: { kind: 'date', dueOn } }), testHead, [offered])
  expect([late('2026-07-01'), late('2026-06-30')]).toEqual(['2026-06-30', null])
  expect(
    lateAgainst(testTask(1, { when: { kind: 'date', dueOn: '2026-07-01' } }), testHead, [offered]),
  ).toBeNull()
})

test('cut, joined, kept and removed tasks are followed by the words that they share', () => {
  const composed = [
    { id: 1, span: [0, 10] as const },
    { id: 2, span: [11, 20] as const },
    { id: 3, span: [21, 30] as const },
    { id: 4, span: [31, 40] as const },
  ]
  const issued = [
    { id: 'a', span: [0, 4] as const },
    { id: 'b', span: [5, 10] as const },
    { id: 'c', span: [11, 30] as const },
  ]
  expect([...followed(composed, issued)]).toEqual([
    [1, ['a', 'b']],
    [2, ['c']],
    [3, ['c']],
    [4, []],
  ])
})

test('a name is taken to mean a unit only where every place means the same one', () => {
  const lead = (name: string, unitId: string | null) => ({ role: 'lead' as const, name, unitId })
  const tasks = [
    testTask(1, { units: [lead('Phòng Kinh tế', 'economy'), lead('Công an xã', 'police')] }),
    testTask(2, { units: [lead('Phòng Kinh tế', 'economy'), lead('Công an xã', null)] }),
    testTask(3, { units: [lead('Trạm Y tế xã', 'health')], removed: true }),
    testTask(4, { units: [lead('Các đơn vị', 'all')] }),
  ]
  const meant = namesMeant({ head: testHead, unitId: 'commune', tasks })
  expect(meant.map(({ unitId }) => unitId)).toEqual(['commune', 'economy'])
})

test('each thing that stands against sending is told', () => {
  const codes = (head: Partial<typeof testHead>, tasks: number) =>
    sendRefusals({ deleted: false, sent: false }, { ...testHead, ...head }, tasks).map(({ code }) => code)
  expect(codes({}, 1)).toEqual([])
  expect(codes({ title: '', periodFrom: '2027' }, 0)).toEqual([
    'draft-without-title',
    'period-upside-down',
    'draft-without-task',
  ])
})

describe('coverage', () => {
  const row = (name: string, issued: number, drafted: number, leftOut: number) => ({
    name,
    total: 4,
    issued,
    drafted,
    leftOut,
  })
  const rows = [
    row('Bến Lúa', 4, 0, 0),
    row('Tân Lam', 1, 2, 0),
    row('Rạch Sen', 0, 0, 0),
    row('Vĩnh Hạ', 3, 0, 1),
  ]

  test('what is in no plan is not yet; a draft is not done', () => {
    expect(rows.map(notYet)).toEqual([0, 1, 4, 0])
    expect(filterCounts(rows)).toEqual({ all: 4, 'no-plan': 1, open: 2, done: 2 })
    expect(standsAs(row('', 2, 2, 0), 'done')).toBe(false)
    expect(sumOf(rows)).toEqual({ total: 16, issued: 8, drafted: 2, leftOut: 1 })
  })

  test('rows are found by words with or without marks, among those that stand so', () => {
    const names = (q: string, filter: 'all' | 'open') =>
      filtered(rows, one => one.name, { q, filter }).map(one => one.name)
    expect(names('tan lam', 'all')).toEqual(['Tân Lam'])
    expect(names('lúa', 'open')).toEqual([])
  })
})
