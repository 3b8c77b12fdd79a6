/** An endless review of the small plan: what is done at each version is known beforehand, so that it can be worked out anew. */
import type { ReviewCommand } from '../src/plans/rules/review/model.ts'
import { smallPlan } from './small-plan.ts'

const cut = smallPlan().text.indexOf('xây dựng bộ')

/** What the officer does at a version; each step makes the next version. */
export function reviewStep(version: number): ReviewCommand | 'undo' | 'redo' {
  const steps: readonly (ReviewCommand | 'undo' | 'redo')[] = [
    { kind: 'split-task', task: 1, at: cut },
    { kind: 'edit-task', task: 3, text: `Xây dựng bộ tài liệu, bản ${version}.` },
    'undo',
    'redo',
    { kind: 'merge-task', task: 1 },
    { kind: 'edit-task', task: 0, text: `Giới thiệu hình ảnh địa phương, lần ${version}.` },
  ]
  return steps[version % steps.length] ?? 'undo'
}
