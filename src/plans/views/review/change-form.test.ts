import { expect, test } from 'vitest'
import { changeForm, wayBack } from './change-form.ts'

test('a form leads back to its own review only, at the item', () => {
  expect(wayBack('7', '/plans/uploads/7?show=units', 'task-3')).toBe('/plans/uploads/7?show=units#task-3')
  expect(wayBack('7', '/plans/uploads/7#task-9', null)).toBe('/plans/uploads/7')
  for (const elsewhere of ['', '//elsewhere', '/plans/uploads/78', 'https://elsewhere/plans/uploads/7']) {
    expect(wayBack('7', elsewhere, null), elsewhere).toBe('/plans/uploads/7')
  }
})

test('numbers come as numbers, fields as they were typed; a field has its limit', () => {
  const sent = { command: 'edit-task:1', version: '4', text: ' Chữ ' }
  expect(changeForm.parse(sent)).toEqual({ command: 'edit-task:1', version: 4, back: '', text: ' Chữ ' })
  expect(changeForm.safeParse({ ...sent, version: '-1' }).success).toBe(false)
  expect(changeForm.safeParse({ ...sent, text: 'x'.repeat(30_001) }).success).toBe(false)
})
