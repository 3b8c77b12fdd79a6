import { describe, expect, test } from 'vitest'
import { done, fresh, long, many, plan, refusal, taskOf, text } from '../../../../tests/small-review.ts'
import type { PlanDocument } from '../../../documents/index.ts'
import { applyCommand } from './apply.ts'
import { findItem, reviewItemsOf } from './items.ts'
import { reviewedPlan } from './reviewed-plan.ts'

describe('removing, restoring and adding', () => {
  test('a removed task is gone from the plan, and its words are unread again', () => {
    const items = done([{ kind: 'remove-task', task: 1 }])
    const reviewed = reviewedPlan(plan, { items })
    expect(reviewed.tasks.map(({ path }) => path)).toEqual(['I.1', 'II.1.(2)'])
    expect(reviewed.unread).toEqual([plan.tasks[1]?.span, ...plan.unread])
    const back = done([{ kind: 'restore-task', task: 1 }], items)
    expect(reviewedPlan(plan, { items: back })).toEqual(plan)
    expect(applyCommand(plan, back, { kind: 'restore-task', task: 1 })).toEqual({ ok: true, changes: [] })
  })

  test('half of a removed split is unread, and no more', () => {
    const at = text.indexOf('xây dựng bộ')
    const items = done([
      { kind: 'split-task', task: 1, at },
      { kind: 'remove-task', task: 3 },
    ])
    expect(reviewedPlan(plan, { items }).unread.map(span => text.slice(...span))).toEqual([
      'xây dựng bộ tài liệu giới thiệu xã.',
      '~ ~ 3',
    ])
  })

  test('words that the reading left out become a task of their heading, read as the reader would have', () => {
    const words = '- Chủ trì, phối hợp với Công an xã tổ chức hội thi hằng năm.'
    const source = text.replace('~ ~ 3', words)
    const grown: PlanDocument = {
      ...plan,
      text: source,
      unread: [[source.indexOf(words), source.indexOf(words) + words.length]],
    }
    const start = source.indexOf(words)
    const shift = words.length - '~ ~ 3'.length
    const moved: PlanDocument = {
      ...grown,
      reporting: [],
      funding: [],
      outline: plan.outline.map(heading =>
        heading.span[0] > start
          ? { ...heading, span: [heading.span[0] + shift, heading.span[1] + shift] }
          : heading,
      ),
    }
    const items = done(
      [{ kind: 'add-task', span: [start - 1, start + words.length + 1] }],
      reviewItemsOf(moved),
      moved,
    )
    expect(taskOf(items, 3)).toMatchObject({ state: 'open', place: start + 2 })
    expect(taskOf(items, 3).value).toMatchObject({
      path: 'II.1.(3)',
      kind: 'assignment',
      text: words.slice(2),
      span: [start + 2, start + words.length],
      schedule: { kind: 'yearly' },
      reasons: ['officer'],
    })
    expect(taskOf(items, 3).value.units.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'Văn phòng HĐND và UBND xã lead',
      'Công an xã coordinate',
    ])
    expect(reviewedPlan(moved, { items }).unread).toEqual([])
  })

  test('a label gives the path, unless another task has it', () => {
    const source = `${text}\n\n4. Mua sắm thiết bị cho trạm phát thanh xã.`
    const grown = { ...plan, text: source }
    const add = { kind: 'add-task' as const, span: [text.length + 2, source.length] as const }
    const items = done([add], reviewItemsOf(grown), grown)
    expect(taskOf(items, 3).value).toMatchObject({
      path: 'III.4',
      text: 'Mua sắm thiết bị cho trạm phát thanh xã.',
    })
    const taken = {
      ...grown,
      tasks: plan.tasks.map((task, index) => (index === 0 ? { ...task, path: 'III.4' } : task)),
    }
    expect(taskOf(done([add], reviewItemsOf(taken), taken), 3).value.path).toBe('III.(1)')
  })

  test('words of a task, no words, and places outside the text are refused', () => {
    const add = (from: number, to: number, items = fresh) =>
      refusal({ kind: 'add-task', span: [from, to] }, items)
    const [start, end] = plan.tasks[1]?.span ?? [0, 0]
    expect(add(start + 3, start + 5)).toEqual({ code: 'words-in-use', path: 'II.1.(1)' })
    expect(add(end - 1, end + 30)).toMatchObject({ code: 'words-in-use' })
    expect([add(-1, 5), add(5, 5), add(9, 5), add(0, text.length + 1)]).toEqual(
      Array(4).fill({ code: 'words-outside' }),
    )
    expect(add(text.indexOf('~ ~'), text.indexOf('~ ~') + 3)).toEqual({ code: 'words-empty' })
    const longText = `${text}\n${long}`
    const grown = { ...plan, text: longText }
    expect(
      refusal({ kind: 'add-task', span: [text.length + 1, longText.length] }, reviewItemsOf(grown), grown),
    ).toEqual({
      code: 'words-too-long',
      max: 20_000,
    })
  })

  test('a removed task whose words went to another cannot come back beside it', () => {
    const items = done([
      { kind: 'remove-task', task: 1 },
      { kind: 'add-task', span: plan.tasks[1]?.span ?? [0, 0] },
    ])
    expect(refusal({ kind: 'restore-task', task: 1 }, items)).toEqual({
      code: 'words-in-use',
      path: 'II.1.(3)',
    })
  })
})

describe('units, the document, reports and references', () => {
  test('a unit gets its new name in every task and report, removed ones too, and is one with whoever bore it', () => {
    const items = done([
      { kind: 'remove-task', task: 2 },
      { kind: 'rename-unit', from: 'văn phòng hđnd và ubnd xã', to: ' Phòng Văn hóa -  Xã hội' },
    ])
    expect(taskOf(items, 1).value.units).toEqual([
      expect.objectContaining({ name: 'Phòng Văn hóa - Xã hội', role: 'lead', reason: 'officer' }),
    ])
    expect(taskOf(items, 2)).toMatchObject({
      state: 'removed',
      value: { units: [{ name: 'Phòng Văn hóa - Xã hội' }] },
    })
    expect(taskOf(items, 1).state).toBe('open')
    expect(findItem(items, 'reporting', 0).value.to).toEqual(['Phòng Văn hóa - Xã hội'])
    expect(refusal({ kind: 'rename-unit', from: 'Sở Y tế', to: 'Sở Y' })).toEqual({
      code: 'unit-not-there',
      name: 'Sở Y tế',
    })
    expect(refusal({ kind: 'rename-unit', from: 'Các đơn vị', to: ' ' })).toEqual({ code: 'words-empty' })
  })

  test('only the facts that are given change, and what is emptied is none', () => {
    const facts = {
      title: ' Kế hoạch  mới ',
      symbol: ' ',
      issuedOn: '2026-02',
      signer: { name: 'Lê Văn Thử', position: '', onBehalfOf: null },
      recipients: ['Như trên', '', 'Như trên'],
      period: { from: '2026', to: '' },
    }
    const items = done([{ kind: 'edit-document', facts }])
    const reviewed = reviewedPlan(plan, { items })
    expect(reviewed.document).toEqual({
      ...plan.document,
      title: 'Kế hoạch mới',
      symbol: null,
      issuedOn: '2026-02',
      signer: { name: 'Lê Văn Thử', position: null, onBehalfOf: null },
      recipients: ['Như trên', 'Như trên'],
    })
    expect(reviewed.period).toEqual({ from: '2026', to: null })
    const refused = (wrong: object) => refusal({ kind: 'edit-document', facts: wrong })
    expect(refused({ title: '' })).toEqual({ code: 'words-empty' })
    expect(refused({ issuedOn: '2026-13' })).toEqual({ code: 'no-such-date', date: '13/2026' })
    expect(refused({ period: { from: '2026', to: '2025' } })).toMatchObject({ code: 'dates-reversed' })
    expect(refused({ recipients: many })).toMatchObject({ code: 'list-too-long' })
  })

  test('a report says who, to whom and when; removed and restored as tasks are', () => {
    const items = done([
      { kind: 'edit-reporting', reporting: 0, who: ['Sở Y tế', ' ', 'Sở Y tế'], due: ['--11-15', ''] },
    ])
    expect(findItem(items, 'reporting', 0)).toMatchObject({
      state: 'accepted',
      value: { who: ['Sở Y tế'], to: ['Văn phòng HĐND và UBND xã'], due: ['--11-15'] },
    })
    const removed = done([{ kind: 'remove-reporting', reporting: 0 }])
    expect(reviewedPlan(plan, { items: removed })).toMatchObject({
      reporting: [],
      unread: [...plan.unread, plan.reporting[0]?.span],
    })
    expect(refusal({ kind: 'edit-reporting', reporting: 0, who: [] }, removed)).toEqual({
      code: 'item-removed',
    })
    expect(
      done([{ kind: 'restore-reporting', reporting: 0 }], removed).map(item => ({ ...item, version: 0 })),
    ).toEqual(fresh)
  })

  test('a symbol that another entry has makes the two one', () => {
    const [cited] = plan.references
    if (!cited) throw new Error('no reference')
    const misread = {
      ...cited,
      symbol: '12/KH-UBNO',
      issuer: null,
      role: 'mention' as const,
      spans: [[1, 5] as const],
    }
    const two: PlanDocument = { ...plan, references: [misread, cited] }
    const items = done(
      [{ kind: 'edit-reference', reference: 0, symbol: '12 / KH-UBND', subject: 'Về việc X' }],
      reviewItemsOf(two),
      two,
    )
    expect(reviewedPlan(two, { items }).references).toEqual([
      { ...cited, subject: 'Về việc X', spans: [[1, 5], ...cited.spans] },
    ])
    expect(refusal({ kind: 'edit-reference', reference: 0, symbol: ' ' })).toEqual({ code: 'words-empty' })
    expect(
      done([
        { kind: 'remove-reference', reference: 0 },
        { kind: 'restore-reference', reference: 0 },
      ]).length,
    ).toBe(fresh.length)
  })
})
