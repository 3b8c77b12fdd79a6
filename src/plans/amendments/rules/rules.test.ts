import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { smallPlan } from '../../../../tests/small-plan.ts'
import { compareVersions, countsOf, unitChanges, wordPieces } from './compare.ts'
import { amendedDocument } from './document.ts'
import { type DraftChange, draftedTasks, nextTasks, writtenOf } from './draft.ts'
import { outcomeOf } from './execution.ts'
import { matchTasks } from './match.ts'
import type { VersionTask, VersionUnit } from './model.ts'
import { versionRefusals } from './refusals.ts'
import { changesOf, type TakenRequest } from './requests.ts'

const unit = (unitId: string, role: VersionUnit['role'] = 'lead'): VersionUnit => ({
  unitId,
  name: `Đơn vị ${unitId}`,
  written: `Đơn vị ${unitId}`,
  role,
  collective: false,
})

const task = (id: string, more: Partial<VersionTask> = {}): VersionTask => ({
  id,
  path: `II.${id}`,
  kind: 'assignment',
  modality: 'order',
  text: `Nhiệm vụ ${id}.`,
  output: null,
  span: [0, 0],
  sectionPath: 'II',
  sectionTitle: 'TỔ CHỨC THỰC HIỆN',
  schedule: null,
  beginsOn: null,
  dueOn: null,
  units: [unit('a')],
  ...more,
})

describe('a comparison', () => {
  test('tells what stayed, changed, came and went, in the order of the later version', () => {
    const from = [task('1'), task('2'), task('3', { dueOn: '2026-06-30' }), task('4')]
    const to = [
      task('3', { dueOn: '2026-08-31', units: [unit('b')] }),
      task('1', { text: 'Nhiệm vụ mới.' }),
      task('5'),
      task('4'),
    ]
    const rows = compareVersions(from, to)
    expect(rows.map(row => [row.kind, row.kind === 'changed' ? row.aspects : []])).toEqual([
      ['changed', ['day', 'units']],
      ['changed', ['words']],
      ['dropped', []],
      ['added', []],
      ['same', []],
    ])
    expect(countsOf(rows)).toEqual({
      same: 1,
      changed: 2,
      added: 1,
      dropped: 1,
      byAspect: { words: 1, output: 0, day: 1, units: 1 },
    })
  })

  test('of a version with itself finds nothing; places and the plan’s own words for a time do not count', () => {
    const schedule = { kind: 'yearly', from: null, to: null, dates: [], text: 'hằng năm' } as const
    const one = task('1', { schedule })
    const other = task('1', { schedule: { ...schedule, text: '' }, span: [5, 9] })
    expect(compareVersions([one], [other]).map(({ kind }) => kind)).toEqual(['same'])
  })

  test('marks words and signs one by one; what is left out gives back either text', () => {
    expect(wordPieces('bằng tiếng Anh.', 'bằng tiếng Anh và tiếng Pháp.')).toEqual([
      { kind: 'same', text: 'bằng tiếng Anh' },
      { kind: 'inserted', text: ' và tiếng Pháp' },
      { kind: 'same', text: '.' },
    ])
    const words = fc
      .array(fc.constantFrom('xã', 'đối', ' ', ', ', '\n', 'hoà', '12/KH'))
      .map(all => all.join(''))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = wordPieces(before, after)
        const without = (kind: string) =>
          pieces
            .filter(piece => piece.kind !== kind)
            .map(({ text }) => text)
            .join('')
        expect([without('inserted'), without('deleted')]).toEqual([before, after])
      }),
    )
  })

  test('tells two long texts that share nothing one after the other', () => {
    const long = (word: string) => Array.from({ length: 900 }, (_, index) => `${word}${index}`).join(' ')
    expect(wordPieces(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['deleted', 'inserted'])
  })

  test('another role is a leaving and a coming', () => {
    const { left, came } = unitChanges([unit('a'), unit('b')], [unit('b'), unit('a', 'coordinate')])
    expect([left, came]).toEqual([[unit('a')], [unit('a', 'coordinate')]])
  })
})

describe('the tasks of an amended file', () => {
  const of = (path: string, text: string) => ({ path, text })

  test('are known by place and words, then by words, then by the likest words', () => {
    const plan = [
      of('II.1', 'Giới thiệu hình ảnh địa phương trên trang thông tin điện tử.'),
      of('II.2', 'Tổ chức hội chợ.'),
      of('II.3', 'Tổ chức hội chợ.'),
      of('II.4', 'Xây dựng bộ tài liệu song ngữ giới thiệu xã.'),
    ]
    const file = [
      of('II.1', 'Giới thiệu hoà bình.'),
      of('II.2', 'Xây dựng bộ tài liệu song ngữ giới thiệu xã, phường.'),
      of('II.3', 'TỔ CHỨC HỘI CHỢ'),
      of('III', 'Giới thiệu hình ảnh địa phương trên trang thông tin điện tử.'),
    ]
    expect(matchTasks(plan, file).map(match => match && [match.task, match.way])).toEqual([
      null,
      [3, 'like'],
      [2, 'same'],
      [0, 'moved'],
    ])
  })

  test('none is taken twice', () => {
    const texts = fc.array(fc.constantFrom('hội chợ', 'hội chợ xã', 'tin bài', 'phim ngắn giới thiệu'))
    fc.assert(
      fc.property(texts, texts, (plan, file) => {
        const found = matchTasks(
          plan.map((text, index) => of(String(index), text)),
          file.map((text, index) => of(String(index), text)),
        ).flatMap(match => match?.task ?? [])
        expect(new Set(found).size).toBe(found.length)
      }),
    )
  })
})

describe('a draft', () => {
  const tasks = [task('1'), task('2'), task('3')]
  const add = (key: string, after: string | null): DraftChange => ({
    kind: 'add',
    key,
    path: '',
    after,
    to: writtenOf(task(key)),
    requests: [],
  })

  test('puts new tasks behind their neighbours, or first; of a task that is gone nothing is left to change', () => {
    const changes = [add('x', '2'), add('y', null), add('z', 'gone'), { ...add('w', '2') }]
    const dropped: DraftChange = { kind: 'drop', taskId: '2', requests: [] }
    expect(draftedTasks(tasks, [...changes, dropped], null).map(({ id }) => id)).toEqual([
      'y',
      'z',
      '1',
      'x',
      'w',
      '3',
    ])
    expect(nextTasks(tasks, changes, null).filter(({ id }) => id === null)).toHaveLength(4)
  })

  test('reckons the days anew only where the time changed', () => {
    const own = task('1', { dueOn: '2026-05-05', beginsOn: '2026-01-01' })
    const words: DraftChange = {
      kind: 'change',
      taskId: '1',
      to: { ...writtenOf(own), text: 'Khác.' },
      requests: [],
    }
    expect(draftedTasks([own], [words], null)[0]).toMatchObject({ text: 'Khác.', dueOn: '2026-05-05' })
    const schedule = { kind: 'period', from: null, to: '2026-09', dates: [], text: '' } as const
    const day: DraftChange = { ...words, to: { ...writtenOf(own), schedule } }
    expect(draftedTasks([own], [day], { from: '2026', to: '2026' })[0]).toMatchObject({
      beginsOn: '2026-01-01',
      dueOn: '2026-09-30',
    })
  })

  test('its document keeps the plan’s text, and gives every task its words and units by their places', () => {
    const document = smallPlan()
    const old = document.tasks.map((one, index) => task(String(index), { text: one.text, span: one.span }))
    const next = nextTasks(old, [{ ...add('x', '0') }, { kind: 'drop', taskId: '1', requests: [] }], null)
    const made = amendedDocument(document, old, next, 'SỬA ĐỔI')
    expect(made.document.text.startsWith(document.text)).toBe(true)
    for (const one of made.tasks) expect(made.document.text.slice(...one.span)).toBe(one.text)
    for (const { units } of made.document.tasks.slice(1, 2)) {
      for (const { name, span } of units) expect(made.document.text.slice(...span)).toBe(name)
    }
    expect(made.document.tasks).toHaveLength(next.length)
  })

  test('is refused where the plan moved on, and where nothing would change', () => {
    const state = { version: 2, base: 2, tasks, next: tasks, duties: false }
    expect(versionRefusals(state).map(({ code }) => code)).toEqual(['amendment-empty'])
    expect(versionRefusals({ ...state, duties: true })).toEqual([])
    expect(versionRefusals({ ...state, base: 1, duties: true }).map(({ code }) => code)).toEqual([
      'plan-amended-meanwhile',
    ])
  })
})

describe('a request that is carried out', () => {
  const request: TakenRequest = {
    id: 'r',
    unitId: 'b',
    what: 'unit',
    proposed: 'Đơn vị c',
    proposedDay: null,
    toUnit: unit('c'),
  }

  test('gives the part of who asks to the other unit, in its role; a change that is drafted goes on', () => {
    const own = task('1', { units: [unit('a'), unit('b', 'coordinate'), unit('d', 'coordinate')] })
    const drafted: DraftChange = {
      kind: 'change',
      taskId: '1',
      to: { ...writtenOf(own), text: 'Đã sửa.' },
      requests: ['q'],
    }
    expect(changesOf(request, [own], new Map([['1', drafted]]))).toEqual([
      {
        kind: 'change',
        taskId: '1',
        to: {
          ...writtenOf(own),
          text: 'Đã sửa.',
          units: [unit('a'), unit('c', 'coordinate'), unit('d', 'coordinate')],
        },
        requests: ['q', 'r'],
      },
    ])
    // Who has no part gives away whoever leads.
    const [change] = changesOf({ ...request, unitId: 'z' }, [own], new Map())
    expect(change?.kind === 'change' && change.to.units[0]).toEqual(unit('c'))
  })
})

describe('the execution against the baseline', () => {
  const planned = task('1', { dueOn: '2026-06-30' })
  const work = { items: 2, claimed: 1, accepted: 1, cancelled: 0, doneOn: '2026-07-05' }

  test.each([
    [work, { kind: 'done-late', days: 5 }],
    [{ ...work, doneOn: '2026-06-30' }, { kind: 'in-time' }],
    [
      { ...work, accepted: 0 },
      { kind: 'late', days: 31 },
    ],
    [{ ...work, items: 0, claimed: 0, accepted: 0, cancelled: 2 }, { kind: 'cancelled' }],
    [undefined, { kind: 'nobody' }],
  ])('%o is %o', (done, outcome) => {
    expect(outcomeOf(planned, done, '2026-07-31')).toEqual(outcome)
  })

  test('a task without a day is never late', () => {
    expect(outcomeOf(task('1'), { ...work, accepted: 0 }, '2026-07-31')).toEqual({ kind: 'open' })
  })
})
