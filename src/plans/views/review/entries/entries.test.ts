import { expect, test } from 'vitest'
import { smallPlan } from '../../../../../tests/small-plan.ts'
import { itemsOf, reviewItemsOf } from '../../../rules/review/items.ts'
import type { ItemKind } from '../../../rules/review/model.ts'
import { deedOf } from './deed.ts'
import { itemEntry, itemFields } from './item.ts'

const items = reviewItemsOf(smallPlan())

function first<K extends ItemKind>(kind: K, number = 0) {
  const item = itemsOf(items, kind)[number]
  if (!item) throw new Error(`the plan has no ${kind} ${number}`)
  return item
}

/** What a form asks for in which these fields were changed. */
const asked = (kind: ItemKind, change: Record<string, string>, number = 0) => {
  const item = first(kind, number)
  return itemEntry(item, { ...itemFields(item), ...change })
}

test('a form in which nothing was changed changes nothing; an open task is accepted by it', () => {
  for (const kind of ['document', 'reporting', 'reference'] as const) {
    expect(asked(kind, {})).toEqual({ ok: true, command: null })
  }
  expect(asked('task', {})).toEqual({ ok: true, command: { kind: 'accept', tasks: [0] } })
  const accepted = { ...first('task'), state: 'accepted' as const }
  expect(itemEntry(accepted, itemFields(accepted))).toEqual({ ok: true, command: null })
})

test('line ends that a browser writes otherwise are no change', () => {
  const item = first('document')
  const fields = itemFields(item)
  const sent = { ...fields, recipients: (fields.recipients ?? '').replaceAll('\n', '\r\n') }
  expect(itemEntry(item, sent)).toEqual({ ok: true, command: null })
})

test('a task is asked to change only in what was typed', () => {
  expect(asked('task', { text: ' Giới thiệu xã. ', output: 'Trang tin' })).toEqual({
    ok: true,
    command: { kind: 'edit-task', task: 0, text: 'Giới thiệu xã.', output: 'Trang tin' },
  })
  expect(asked('task', { kind: 'assignment' })).toMatchObject({ command: { taskKind: 'assignment' } })
})

test('a unit is added, changes its role, and goes when its name is emptied', () => {
  const change = {
    'unit-0-name': '',
    'unit-1-role': 'lead',
    'unit-2-name': 'Các thôn',
    'unit-2-role': 'coordinate',
    'unit-2-collective': 'yes',
  }
  expect(asked('task', change, 1)).toEqual({
    ok: true,
    command: {
      kind: 'edit-task',
      task: 1,
      units: [
        { name: 'Phòng Văn hóa - Xã hội', role: 'lead', collective: false },
        { name: 'Các thôn', role: 'coordinate', collective: true },
      ],
    },
  })
})

test.each([
  [{ when: 'none' }, null],
  [
    { when: 'dates', dates: '15/6/2026, 5/11' },
    { kind: 'dates', dates: ['2026-06-15', '--11-05'] },
  ],
  [
    { when: 'within', from: 'quý II/2026' },
    { kind: 'period', from: '2026-04', to: '2026-06' },
  ],
  [
    { when: 'period', from: '2026', to: '6/2027' },
    { kind: 'period', from: '2026', to: '2027-06' },
  ],
  [
    { when: 'period', from: '2026', to: '' },
    { kind: 'period', from: '2026', to: null },
  ],
  [{ when: 'quarterly' }, { kind: 'quarterly', from: null, to: null, dates: [] }],
])('the time %j is %j', (change, schedule) => {
  const entry = asked('task', change)
  expect(entry.ok && entry.command).toMatchObject({ kind: 'edit-task' })
  if (entry.ok && entry.command?.kind === 'edit-task') {
    if (schedule === null) expect(entry.command.schedule).toBeNull()
    // The plan's own words for the time stay.
    else expect(entry.command.schedule).toMatchObject({ ...schedule, text: 'hằng năm' })
  }
})

test.each([
  ['task', { text: ' ' }, 'text', 'fault-empty'],
  ['task', { when: 'dates', dates: '31/6/2026' }, 'dates', 'fault-date'],
  ['task', { when: 'dates', dates: '' }, 'dates', 'fault-no-date'],
  ['task', { when: 'period', from: 'mùa xuân' }, 'from', 'fault-period'],
  ['task', { when: 'period', from: '2026', to: 'mai' }, 'to', 'fault-period'],
  ['task', { when: 'period', from: '', to: '' }, 'from', 'fault-no-date'],
  ['document', { type: '' }, 'type', 'fault-empty'],
  ['document', { issued: '5/11' }, 'issued', 'fault-date'],
  ['document', { 'period-from': '', 'period-to': '2027' }, 'period-from', 'fault-no-date'],
  ['reporting', { due: 'cuối năm' }, 'due', 'fault-date'],
  ['reference', { symbol: '' }, 'symbol', 'fault-empty'],
  ['reference', { issued: '30/2/2026' }, 'issued', 'fault-date'],
] as const)('the form of a %s with %j says what is wrong with %s', (kind, change, field, code) => {
  expect(asked(kind, change)).toEqual({ ok: false, faults: [{ field, code }] })
})

test('the head of the document, a report and a citation are corrected', () => {
  const change = { symbol: '', issued: '21/1/2026', 'signer-name': '', recipients: 'Như trên\n\nLưu: VT\n' }
  expect(asked('document', change)).toMatchObject({
    command: {
      kind: 'edit-document',
      facts: { symbol: null, issuedOn: '2026-01-21', signer: null, recipients: ['Như trên', 'Lưu: VT'] },
    },
  })
  expect(asked('reporting', { due: '15/11; ngày 5' })).toMatchObject({
    command: { kind: 'edit-reporting', reporting: 0, due: ['--11-15', '---05'] },
  })
  expect(asked('reference', { subject: 'Về thông tin đối ngoại' })).toMatchObject({
    command: { kind: 'edit-reference', reference: 0, subject: 'Về thông tin đối ngoại' },
  })
})

test('buttons say a command and its number; anything else is none', () => {
  expect(deedOf({ command: 'accept:12' })).toEqual({ kind: 'accept', tasks: [12] })
  expect(deedOf({ command: 'accept-above:0.9' })).toEqual({ kind: 'accept-above', confidence: 0.9 })
  expect(deedOf({ command: 'add-task:10-52' })).toEqual({ kind: 'add-task', span: [10, 52] })
  expect(deedOf({ command: 'split-task:3', at: '120' })).toEqual({ kind: 'split-task', task: 3, at: 120 })
  expect(deedOf({ command: 'rename-unit', from: 'A', to: ' B ' })).toEqual({
    kind: 'rename-unit',
    from: 'A',
    to: 'B',
  })
  for (const command of ['accept', 'accept:x', 'constructor:1', 'add-task:5', 'split-task:3', ''])
    expect(deedOf({ command }), command).toBeNull()
})
