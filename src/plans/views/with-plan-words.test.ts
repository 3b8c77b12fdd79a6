import { expect, test } from 'vitest'
import { splitAround } from './with-plan-words.tsx'

test('quotes and given parts are a plan’s, all else is ours', () => {
  expect(splitAround('Due: 30/06/2026 (“trước ngày 30/6/2026”)', [])).toEqual([
    { text: 'Due: 30/06/2026 (', isPlans: false },
    { text: '“trước ngày 30/6/2026”', isPlans: true },
    { text: ')', isPlans: false },
  ])
  expect(splitAround('Output: 12 bản (in)', ['12 bản (in)', ''])).toEqual([
    { text: 'Output: ', isPlans: false },
    { text: '12 bản (in)', isPlans: true },
  ])
  expect(splitAround('Every year', [])).toEqual([{ text: 'Every year', isPlans: false }])
})
