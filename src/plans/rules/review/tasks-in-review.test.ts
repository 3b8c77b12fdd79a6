import { describe, expect, test } from 'vitest'
import { done, fresh, long, many, plan, refusal, taskOf, text } from '../../../../tests/small-review.ts'
import type { PlanDocument, Task, TaskUnit, UnitRole } from '../../../documents/index.ts'
import { applyCommand } from './apply.ts'
import { itemsOf, reviewItemsOf, reviewProgress } from './items.ts'
import type { ReviewCommand } from './model.ts'
import { reviewedPlan } from './reviewed-plan.ts'

describe('looking at tasks', () => {
  test('accepting and reopening change the state and nothing else', () => {
    const accepted = done([{ kind: 'accept', tasks: [0, 2, 0] }])
    expect(itemsOf(accepted, 'task').map(({ state }) => state)).toEqual(['accepted', 'open', 'accepted'])
    expect(reviewProgress({ items: accepted })).toEqual({ total: 3, open: 1, accepted: 2, removed: 0 })
    const reopened = done([{ kind: 'reopen', tasks: [0, 2] }], accepted)
    expect(reopened.map(item => ({ ...item, version: 0 }))).toEqual(fresh)
  })

  test('what is accepted above a confidence leaves out doubtful, removed and accepted tasks', () => {
    const removed = done([{ kind: 'remove-task', task: 0 }])
    const outcome = applyCommand(plan, removed, { kind: 'accept-above', confidence: 0.9 })
    expect(outcome.ok && outcome.changes.map(({ after }) => after?.number)).toEqual([1])
    expect(applyCommand(plan, fresh, { kind: 'accept-above', confidence: 0.99 })).toEqual({
      ok: true,
      changes: [],
    })
  })

  test('a task that is not there or was removed cannot be accepted', () => {
    expect(refusal({ kind: 'accept', tasks: [0, 3] })).toEqual({ code: 'item-not-there' })
    const removed = done([{ kind: 'remove-task', task: 0 }])
    expect(refusal({ kind: 'accept', tasks: [0] }, removed)).toEqual({ code: 'item-removed' })
    expect(refusal({ kind: 'edit-task', task: 0, text: 'Khác' }, removed)).toEqual({ code: 'item-removed' })
  })
})

describe('editing a task', () => {
  const edited = (command: Omit<Extract<ReviewCommand, { kind: 'edit-task' }>, 'kind' | 'task'>) =>
    taskOf(done([{ kind: 'edit-task', task: 1, ...command }]), 1)

  test('keeps the place of the words, accepts, and says that an officer did it', () => {
    const task = edited({ text: '  Xây dựng\n bộ tài liệu\u0000 giới thiệu xã. ' })
    expect(task).toMatchObject({ state: 'accepted', place: taskOf(fresh, 1).place })
    expect(task.value).toEqual({
      ...plan.tasks[1],
      text: 'Xây dựng bộ tài liệu giới thiệu xã.',
      confidence: 1,
      reasons: ['officer'],
    })
  })

  test('gives units the place of their name, in any spelling, else that of the task', () => {
    const entry = (name: string, role: UnitRole, collective = false) => ({ name, role, collective })
    const { units } = edited({
      text: 'Chữ khác hẳn.',
      units: [
        entry('Văn phòng HĐND và UBND xã', 'lead'),
        entry('phòng văn hoá - xã hội', 'assigned'),
        entry('Bộ Tài liệu', 'coordinate'),
        entry('Sở Y tế', 'coordinate', true),
        entry('Sở Y tế', 'lead', true),
      ],
    }).value
    const [office, culture] = plan.tasks[1]?.units ?? []
    const task = plan.tasks[1]?.span
    const officer = { confidence: 1, reason: 'officer' }
    expect(units.map(({ span }) => text.slice(...span)).at(2)).toBe('bộ tài liệu')
    expect(units).toEqual([
      office,
      { ...culture, ...officer, name: 'phòng văn hoá - xã hội', role: 'assigned' },
      expect.objectContaining({ name: 'Bộ Tài liệu', ...officer }),
      { name: 'Sở Y tế', role: 'lead', collective: true, span: task, ...officer },
    ])
    expect(edited({ units: [] }).value.units).toEqual([])
  })

  test('checks dates and clears what is emptied', () => {
    const schedule = {
      kind: 'period' as const,
      from: '2026-01',
      to: '2026',
      dates: ['', '2026-03', '2026-03'],
      text: ' Quý  I ',
    }
    expect(edited({ schedule }).value.schedule).toEqual({ ...schedule, dates: ['2026-03'], text: 'Quý I' })
    expect(edited({ schedule: null, output: '  ' }).value).toMatchObject({ schedule: null, output: null })
    const refused = (change: Partial<typeof schedule>) =>
      refusal({ kind: 'edit-task', task: 1, schedule: { ...schedule, ...change } })
    expect(refused({ from: '2026-02-30' })).toEqual({ code: 'no-such-date', date: '30/02/2026' })
    expect(refused({ from: '2027' })).toEqual({ code: 'dates-reversed', from: '2027', to: '2026' })
    expect(refused({ from: '--11', to: '--02' })).toBeNull()
    expect(refused({ dates: ['--02-29', '---31'] })).toBeNull()
    expect(refused({ dates: ['--02-30'] })).toMatchObject({ code: 'no-such-date' })
    expect(refused({ dates: ['---32'] })).toMatchObject({ code: 'no-such-date' })
    expect(refused({ dates: ['0000'] })).toMatchObject({ code: 'no-such-date' })
    expect(refused({ from: '', to: '' })).toEqual({ code: 'schedule-without-dates' })
    expect(
      refusal({
        kind: 'edit-task',
        task: 1,
        schedule: { ...schedule, kind: 'ongoing', from: null, to: null },
      }),
    ).toBeNull()
  })

  test('is refused without words, or with more than a task can be', () => {
    const refused = (change: object) => refusal({ kind: 'edit-task', task: 1, ...change })
    expect(refused({ text: ' \n\u200b ' })).toEqual({ code: 'words-empty' })
    expect(refused({ text: long })).toEqual({ code: 'words-too-long', max: 20_000 })
    expect(refused({ output: 'a'.repeat(4001) })).toEqual({ code: 'words-too-long', max: 4000 })
    const entry = (name: string) => ({ name, role: 'lead', collective: false })
    expect(refused({ units: [entry(', ')] })).toEqual({ code: 'words-empty' })
    expect(refused({ units: [entry('a'.repeat(501))] })).toEqual({ code: 'words-too-long', max: 500 })
    expect(refused({ units: many.map(entry) })).toEqual({ code: 'list-too-long', max: 300 })
  })

  test('that sends the same words with other line ends changes no letter', () => {
    const twoLines: PlanDocument = {
      ...plan,
      tasks: plan.tasks.map((task, index) => (index === 1 ? { ...task, text: 'Một\nhai' } : task)),
    }
    const items = done(
      [{ kind: 'edit-task', task: 1, text: 'Một\r\nhai' }],
      reviewItemsOf(twoLines),
      twoLines,
    )
    expect(taskOf(items, 1).value.text).toBe('Một\nhai')
  })
})

describe('splitting and merging', () => {
  const place = text.indexOf('xây dựng bộ')

  test('a split gives each part its words and its units, the heading stays with both', () => {
    const items = done([{ kind: 'split-task', task: 1, at: place + 2 }])
    const [first, second] = [taskOf(items, 1).value, taskOf(items, 3).value]
    expect([first, second].map(task => text.slice(...task.span))).toEqual([first.text, second.text])
    expect([first.text, second.text]).toEqual([
      'Chủ trì, phối hợp với Phòng Văn hóa - Xã hội',
      'xây dựng bộ tài liệu giới thiệu xã.',
    ])
    expect([first.path, second.path]).toEqual(['II.1.(1)', 'II.1.(1).(2)'])
    expect(first.units.map(({ role }) => role)).toEqual(['lead', 'coordinate'])
    expect(second.units.map(({ role }) => role)).toEqual(['lead'])
    expect(reviewedPlan(plan, { items }).tasks.map(({ path }) => path)).toEqual([
      'I.1',
      'II.1.(1)',
      'II.1.(1).(2)',
      'II.1.(2)',
    ])
    const again = done([{ kind: 'split-task', task: 3, at: text.indexOf('giới thiệu xã.') }], items)
    expect(taskOf(again, 4).value.path).toBe('II.1.(1).(2).(2)')
  })

  test('a part that names nobody keeps who answers for the whole', () => {
    const words = 'Sở Y tế khám bệnh; và phát thuốc cho dân.'
    const doer: TaskUnit = {
      name: 'Sở Y tế',
      role: 'assigned',
      collective: false,
      span: [0, 7],
      confidence: 1,
      reason: 'doer',
    }
    const task: Task = {
      path: 'I.1',
      kind: 'measure',
      text: words,
      span: [0, words.length],
      units: [doer],
      schedule: null,
      output: null,
      confidence: 0.6,
      reasons: ['very-long'],
    }
    const small = { ...plan, text: words, outline: [], tasks: [task], reporting: [], unread: [], funding: [] }
    const items = done(
      [{ kind: 'split-task', task: 0, at: words.indexOf(' và') }],
      reviewItemsOf(small),
      small,
    )
    expect(itemsOf(items, 'task').map(({ value }) => value.text)).toEqual([
      'Sở Y tế khám bệnh;',
      'phát thuốc cho dân.',
    ])
    expect(taskOf(items, 1).value).toMatchObject({ units: [doer], confidence: 0.6, reasons: ['officer'] })
    expect(reviewedPlan(small, { items }).unread).toEqual([])
  })

  test('an edited text is cut where it says the same as the source', () => {
    const edit = (words: string) => done([{ kind: 'edit-task', task: 1, text: words }])
    const items = done(
      [{ kind: 'split-task', task: 1, at: place }],
      edit('Chủ trì, cùng Phòng Văn hóa và Xã hội xây dựng 02 bộ tài liệu về xã.'),
    )
    expect(
      itemsOf(items, 'task')
        .map(({ value }) => value.text)
        .slice(1, 3),
    ).toEqual(['Chủ trì, cùng Phòng Văn hóa và Xã hội', 'xây dựng 02 bộ tài liệu về xã.'])
    const elsewhere = { kind: 'split-task' as const, task: 1, at: place }
    expect(refusal(elsewhere, edit('Chữ khác hẳn.'))).toEqual({ code: 'split-edited-text' })
    expect(refusal(elsewhere, edit('Họp, xây dựng bộ này; lại xây dựng bộ kia.'))).toEqual({
      code: 'split-edited-text',
    })
  })

  test('a split outside the task, or without words on one side, is refused', () => {
    const [start, end] = plan.tasks[1]?.span ?? [0, 0]
    const at = (offset: number) => refusal({ kind: 'split-task', task: 1, at: offset })
    expect([start, end, 0, text.length + 5].map(at)).toEqual(Array(4).fill({ code: 'split-outside' }))
    expect([start + 1, end - 1].map(at)).toEqual(Array(2).fill({ code: 'split-no-words' }))
  })

  test('merging what was split gives the words back, and each unit once', () => {
    const items = done([
      { kind: 'split-task', task: 1, at: place },
      { kind: 'merge-task', task: 1 },
    ])
    expect(itemsOf(items, 'task').map(({ number }) => number)).toEqual([0, 1, 2])
    expect(taskOf(items, 1).value).toEqual({ ...plan.tasks[1], reasons: ['officer'] })
  })

  test('the strongest role holds, an adviser before a partner; one time is kept, two that differ are left open', () => {
    const yearly = { kind: 'yearly' as const, from: null, to: null, dates: [], text: 'hằng năm' }
    const unit = (name: string, role: UnitRole) => ({ name, role, collective: false })
    const prepared = done([
      { kind: 'edit-task', task: 1, units: [unit('Sở Y tế', 'coordinate'), unit('Sở Tài chính', 'advise')] },
      {
        kind: 'edit-task',
        task: 2,
        schedule: yearly,
        output: 'Báo cáo',
        units: [unit('sở y tế', 'advise'), unit('Sở Tài chính', 'coordinate')],
      },
      { kind: 'merge-task', task: 1 },
    ])
    const task = taskOf(prepared, 1)
    expect(task).toMatchObject({ state: 'accepted', value: { schedule: yearly, output: 'Báo cáo' } })
    expect(task.value.units.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'sở y tế advise',
      'Sở Tài chính advise',
    ])
    const differ = done([
      { kind: 'edit-task', task: 1, schedule: { ...yearly, kind: 'monthly' } },
      { kind: 'edit-task', task: 2, schedule: yearly },
      { kind: 'merge-task', task: 1 },
    ])
    expect(taskOf(differ, 1)).toMatchObject({ state: 'open', value: { schedule: null } })
  })

  test('the next live task is merged, never over a heading', () => {
    expect(refusal({ kind: 'merge-task', task: 2 })).toEqual({ code: 'merge-no-next' })
    expect(refusal({ kind: 'merge-task', task: 0 })).toEqual({ code: 'merge-over-heading' })
    const removed = done([{ kind: 'remove-task', task: 2 }])
    expect(refusal({ kind: 'merge-task', task: 1 }, removed)).toEqual({ code: 'merge-no-next' })
  })
})
