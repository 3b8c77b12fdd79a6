import { expect, test } from 'vitest'
import { lateness } from './lateness.ts'
import { isDoneAlready, isPossible, stateAfter, workRefusals } from './life.ts'
import { type WorkCommand, type WorkCommandKind, type WorkItem, workStates } from './model.ts'

const item = (more: Partial<WorkItem> = {}): WorkItem => ({
  id: 'item',
  instanceId: 'instance',
  taskId: 'task',
  planId: 'plan',
  period: '',
  position: 0,
  unitId: 'unit',
  plannedUnitId: 'unit',
  role: 'lead',
  modality: 'order',
  state: 'issued',
  stateSince: new Date(0),
  beginsOn: null,
  dueOn: null,
  claimedOn: null,
  evidenceCount: 0,
  version: 0,
  ...more,
})

test.each([
  [
    'issued',
    'receive:received refuse:refused start:in-progress claim:claimed cancel:cancelled hand-over:issued set-due:issued',
  ],
  [
    'received',
    'refuse:refused start:in-progress claim:claimed cancel:cancelled hand-over:issued set-due:received',
  ],
  ['refused', 'insist:issued cancel:cancelled hand-over:issued set-due:refused'],
  ['in-progress', 'refuse:refused claim:claimed cancel:cancelled hand-over:issued set-due:in-progress'],
  ['claimed', 'claim:claimed withdraw:in-progress accept:accepted return:returned cancel:cancelled'],
  ['accepted', 'reopen:returned'],
  [
    'returned',
    'refuse:refused start:in-progress claim:claimed cancel:cancelled hand-over:issued set-due:returned',
  ],
  ['cancelled', 'reopen:returned'],
] as const)('from %s', (state, expected) => {
  const kinds: readonly WorkCommandKind[] = [
    'receive',
    'refuse',
    'start',
    'claim',
    'withdraw',
    'accept',
    'return',
    'reopen',
    'insist',
    'cancel',
    'hand-over',
    'set-due',
  ]
  const found = kinds.filter(kind => isPossible(kind, { state }))
  expect(found.map(kind => `${kind}:${stateAfter(kind, { state })}`).join(' ')).toBe(expected)
})

test('every state but the two ends can be left by the unit, or by those it is done for', () => {
  for (const state of workStates) {
    expect(workRefusals(item({ state }), { kind: 'cancel', reason: 'Bỏ' }).length).toBe(
      state === 'accepted' || state === 'cancelled' ? 1 : 0,
    )
  }
})

test('a reason is asked for where somebody else must understand, and is bounded', () => {
  const codes = (command: WorkCommand, of: WorkItem) => workRefusals(of, command).map(({ code }) => code)
  expect(codes({ kind: 'refuse', reason: '  ' }, item())).toEqual(['work-reason-missing'])
  expect(codes({ kind: 'refuse', reason: 'x'.repeat(2001) }, item())).toEqual(['work-reason-too-long'])
  expect(codes({ kind: 'return', reason: '' }, item({ state: 'accepted' }))).toEqual([
    'work-not-now',
    'work-reason-missing',
  ])
  expect(
    codes({ kind: 'set-due', dueOn: '2026-01-01', reason: 'Sớm hơn' }, item({ beginsOn: '2026-02-01' })),
  ).toEqual(['work-due-before-begin'])
})

test('the same change a second time is done already, another one is not', () => {
  expect(isDoneAlready({ kind: 'accept' }, item({ state: 'accepted' }))).toBe(true)
  expect(isDoneAlready({ kind: 'receive' }, item({ state: 'claimed' }))).toBe(false)
  expect(isDoneAlready({ kind: 'hand-over', unitId: 'unit', reason: 'x' }, item())).toBe(true)
  expect(isDoneAlready({ kind: 'claim', evidence: 2 }, item({ state: 'claimed' }))).toBe(false)
})

const today = '2026-11-21'
const lead = item({ id: 'lead', unitId: 'department', dueOn: '2026-11-15' })
const helper = (more: Partial<WorkItem>) =>
  item({ id: 'helper', unitId: 'commune', role: 'coordinate', dueOn: '2026-11-10', ...more })

test('a lead that waits for a late helper is late because of the helper', () => {
  expect(lateness(lead, [lead, helper({})], today)).toEqual({ days: 6, causedBy: ['commune'] })
  expect(lateness(helper({}), [lead], today)).toEqual({ days: 11, causedBy: ['commune'] })
})

test('a lead is late itself once its helpers have delivered, or still have time', () => {
  for (const done of [
    helper({ state: 'claimed' }),
    helper({ state: 'accepted' }),
    helper({ dueOn: '2026-12-01' }),
  ]) {
    expect(lateness(lead, [lead, done], today)).toEqual({ days: 6, causedBy: ['department'] })
  }
})

test('nothing is late on its last day, without one, or once it is claimed', () => {
  expect(lateness({ ...lead, dueOn: today }, [], today)).toBeNull()
  expect(lateness({ ...lead, dueOn: null }, [], today)).toBeNull()
  expect(lateness({ ...lead, state: 'claimed' }, [], today)).toBeNull()
})
