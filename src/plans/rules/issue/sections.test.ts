import { expect, test } from 'vitest'
import { smallPlan } from '../../../../tests/small-plan.ts'
import { sectionsOf } from './sections.ts'

test('each task stands under its innermost heading', () => {
  const document = smallPlan()
  expect(document.tasks.map(sectionsOf(document))).toEqual([
    { path: 'I', title: 'NỘI DUNG' },
    { path: 'II.1', title: 'Văn phòng HĐND và UBND xã' },
    { path: 'II.1', title: 'Văn phòng HĐND và UBND xã' },
  ])
})

test('a task whose path names no heading stands under the last one before it; before all, under none', () => {
  const document = smallPlan()
  const [first] = document.tasks
  if (!first) throw new Error('the small plan has tasks')
  const sectionOf = sectionsOf(document)
  expect(sectionOf({ ...first, path: 'X.9' })).toEqual({ path: 'I', title: 'NỘI DUNG' })
  expect(sectionOf({ ...first, path: 'I.1', span: [0, 5] })).toEqual({ path: '', title: '' })
})
