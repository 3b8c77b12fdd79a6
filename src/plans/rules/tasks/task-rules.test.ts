import { expect, test } from 'vitest'
import type { PlanTask } from '../plan/model.ts'
import { wordsInPlace } from './around.ts'
import { duePresets } from './due-presets.ts'
import { findTasks } from './find.ts'

const task = (path: string, text: string, unit = 'Sở Ngoại vụ', output: string | null = null): PlanTask => ({
  id: path,
  planId: 'plan',
  number: 0,
  path,
  kind: 'assignment',
  modality: 'order',
  text,
  output,
  span: [0, 1],
  sectionPath: '',
  sectionTitle: '',
  schedule: null,
  beginsOn: null,
  dueOn: null,
  units: [{ unitId: unit, name: unit, planned: null, written: 'SNV', role: 'lead', collective: false }],
})

const tasks = [
  task('I.1', 'Tổ chức họp báo'),
  task('I.2', 'Làm bảo tàng', 'Sở Văn hóa', 'phim tài liệu'),
  task('I.3', 'In báo cáo'),
]
const found = (typed: string) => findTasks(tasks, typed).map(({ path }) => path)

test.each([
  ['', ['I.1', 'I.2', 'I.3']],
  ['  ', ['I.1', 'I.2', 'I.3']],
  ['bao', ['I.1', 'I.2', 'I.3']],
  ['báo', ['I.1', 'I.3']],
  ['bảo', ['I.2']],
  ['ngoai vu hop', ['I.1']],
  ['snv', ['I.1', 'I.2', 'I.3']],
  ['tai lieu', ['I.2']],
  ['I.3', ['I.3']],
  // Nothing is written so: then the marks are left aside.
  ['bạo', ['I.1', 'I.2', 'I.3']],
  ['không có', []],
])('within a plan “%s” finds by words, product, units and path', (typed, expected) => {
  expect(found(typed)).toEqual(expected)
})

test('words are shown in their place, cut between words on either side', () => {
  const text = 'một hai ba bốn năm sáu bảy'
  const at = text.indexOf('bốn')
  expect(wordsInPlace(text, [at, at + 3], 5)).toEqual({
    before: 'ba ',
    words: 'bốn',
    after: ' năm',
    moreBefore: true,
    moreAfter: true,
  })
  expect(wordsInPlace(text, [0, 3], 100)).toEqual({
    before: '',
    words: 'một',
    after: ' hai ba bốn năm sáu bảy',
    moreBefore: false,
    moreAfter: false,
  })
})

test('words without a gap beside them are shown alone', () => {
  expect(wordsInPlace('aaaaaaaaaabcccccccccc', [10, 11], 4)).toMatchObject({
    before: '',
    words: 'b',
    after: '',
    moreBefore: true,
    moreAfter: true,
  })
})

test('stretches of days count from today, over months and leap years', () => {
  expect(duePresets('2028-02-25')).toEqual([
    { key: 'week', from: '2028-02-25', to: '2028-03-03' },
    { key: 'month', from: '2028-02-25', to: '2028-03-26' },
    { key: 'quarter', from: '2028-02-25', to: '2028-05-25' },
    { key: 'past', from: null, to: '2028-02-24' },
  ])
})
