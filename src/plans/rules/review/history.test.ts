import { expect, test } from 'vitest'
import { done, fresh, plan, text } from '../../../../tests/small-review.ts'
import { applyCommand } from './apply.ts'
import { changedSince, itemsInQuestion, namedItems } from './conflicts.ts'
import { type ChangeHead, changeToRedo, changeToUndo, reversed, whatHinders } from './history.ts'
import type { ItemChange, ReviewCommand, ReviewItem } from './model.ts'

function changesOf(command: ReviewCommand, items: readonly ReviewItem[] = fresh): readonly ItemChange[] {
  const outcome = applyCommand(plan, items, command)
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.changes
}
const head = (number: number, version: number, undone = false, dropped = false): ChangeHead => ({
  ...{ number, version, undone, dropped },
})

test('undo takes the newest change that holds, redo the one that was undone last', () => {
  const own = [head(1, 1), head(2, 6, true), head(3, 5, true), head(4, 4, true, true)]
  expect(changeToUndo(own)?.number).toBe(1)
  expect(changeToRedo(own)?.number).toBe(2)
  expect(changeToRedo([head(1, 9, true, true)])).toBeUndefined()
  expect([changeToUndo([]), changeToRedo([])]).toEqual([undefined, undefined])
})

test('what nobody touched since can be undone, also when it was changed and changed back', () => {
  const removal = { kind: 'remove-task' as const, task: 1 }
  const changes = changesOf(removal)
  expect(whatHinders(done([removal]), reversed(changes))).toBeNull()
  const there = done([removal, { kind: 'restore-task', task: 1 }, removal])
  expect(whatHinders(there, reversed(changes))).toBeNull()
})

test('an item that somebody went on from hinders, and one that is gone', () => {
  const edit = { kind: 'edit-task' as const, task: 1, text: 'Một việc.' }
  const changes = reversed(changesOf(edit))
  expect(whatHinders(done([edit, { kind: 'reopen', tasks: [1] }]), changes)).toMatchObject({
    kind: 'task',
    number: 1,
  })
  expect(whatHinders(done([edit, { kind: 'merge-task', task: 1 }]), changes)).toMatchObject({ number: 1 })
  const second = { kind: 'edit-task' as const, task: 2, text: 'Hai việc.' }
  const merged = done([second, { kind: 'merge-task', task: 1 }])
  expect(whatHinders(merged, reversed(changesOf(second)))).toMatchObject({ number: 2 })
})

test('a task does not come back to words, or to a path, that another task has by now', () => {
  const removal = { kind: 'remove-task' as const, task: 1 }
  const words = plan.tasks[1]?.span ?? [0, 0]
  const added = done([removal, { kind: 'add-task', span: words }])
  expect(whatHinders(added, reversed(changesOf(removal)))).toMatchObject({ kind: 'task', number: 3 })
  const merge = { kind: 'merge-task' as const, task: 1 }
  const place = text.indexOf('Kinh phí thực hiện')
  const elsewhere = done([merge, { kind: 'add-task', span: [place, place + 20] }])
  const samePath = elsewhere.map(item =>
    item.kind === 'task' && item.number === 2
      ? { ...item, number: 9, value: { ...item.value, path: 'II.1.(2)' } }
      : item,
  )
  expect(
    whatHinders(
      elsewhere.filter(item => item.kind !== 'task' || item.number !== 2),
      reversed(changesOf(merge)),
    ),
  ).toBeNull()
  expect(whatHinders(samePath, reversed(changesOf(merge)))).toMatchObject({ number: 9 })
})

test('a command is in conflict with what was changed after the version that its sender saw', () => {
  const items = done([
    { kind: 'accept', tasks: [0] },
    { kind: 'edit-task', task: 1, text: 'Một việc.' },
  ])
  const edit = { kind: 'edit-task' as const, task: 1, text: 'Hai việc.' }
  expect(changedSince(items, namedItems(edit), 1)).toMatchObject({ kind: 'task', number: 1 })
  expect(changedSince(items, namedItems(edit), 2)).toBeNull()
  expect(changedSince(items, namedItems({ kind: 'accept', tasks: [0, 2] }), 1)).toBeNull()
  const rename = { kind: 'rename-unit' as const, from: 'Phòng Văn hóa - Xã hội', to: 'Sở Y tế' }
  expect(changedSince(items, itemsInQuestion(items, rename, changesOf(rename, items)), 1)).toMatchObject({
    number: 1,
  })
})

test('merging goes by what stands between the two tasks, too', () => {
  const at = text.indexOf('xây dựng bộ')
  const items = done([
    { kind: 'split-task', task: 1, at },
    { kind: 'remove-task', task: 3 },
  ])
  const merge = { kind: 'merge-task' as const, task: 1 }
  const inQuestion = itemsInQuestion(items, merge, changesOf(merge, items))
  expect(inQuestion.map(({ number }) => number)).toEqual([1, 3, 2])
  expect(changedSince(items, inQuestion, 1)).toMatchObject({ number: 3 })
})

test('every command that names items is told by them', () => {
  const kinds = (command: ReviewCommand) => namedItems(command).map(({ kind, number }) => `${kind} ${number}`)
  expect(kinds({ kind: 'edit-document', facts: {} })).toEqual(['document 0'])
  expect(kinds({ kind: 'restore-reporting', reporting: 4 })).toEqual(['reporting 4'])
  expect(kinds({ kind: 'edit-reference', reference: 2 })).toEqual(['reference 2'])
  expect(kinds({ kind: 'reopen', tasks: [3, 1] })).toEqual(['task 3', 'task 1'])
  expect(kinds({ kind: 'accept-above', confidence: 0.9 })).toEqual([])
})
