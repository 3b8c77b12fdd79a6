import { expect, test } from 'vitest'
import { smallPlan } from '../../../../tests/small-plan.ts'
import type { PlacedWords, PlanDocument, SourceLayout, Span } from '../../../documents/index.ts'
import { type Meaning, sourceParagraphs } from '../source.ts'
import { pageMarks } from './page-marks.ts'

const plan = smallPlan()

/** Every word of the text one after the other, ten points a sign, ten lines of 500 points a page. */
function placed(text: string): PlacedWords[] {
  let x = 0
  let line = 0
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => {
    if (x + word.length * 10 > 500) {
      x = 0
      line += 1
    }
    const box = {
      page: 1 + Math.floor(line / 10),
      x,
      y: (line % 10) * 20,
      width: word.length * 10,
      height: 12,
    }
    x += word.length * 10 + 5
    return { span: [index, index + word.length], box }
  })
}

function layoutOf({ text }: PlanDocument, words = placed(text)): SourceLayout {
  const pages = [...new Set(words.map(({ box }) => box.page))].map(() => ({ width: 500, height: 200 }))
  return { format: 'scan', paragraphs: [], ruledTables: [], pages, words }
}

const marksOf = (
  document: PlanDocument,
  isShown: (meaning: Meaning) => boolean,
  layout = layoutOf(document),
) => pageMarks(layout, sourceParagraphs(document), isShown)

test('each task is marked over its words, and begins exactly once', () => {
  const marks = [...marksOf(plan, () => false).values()].flatMap(({ tasks }) => tasks)
  expect(marks.filter(({ begins }) => begins).map(({ task }) => task)).toEqual(plan.tasks.map((_, n) => n))
  for (const [number, task] of plan.tasks.entries()) {
    const signs = task.text.split(/\s+/u).reduce((sum, word) => sum + word.length * 10, 0)
    const wide = marks
      .filter(mark => mark.task === number)
      .flatMap(({ rectangles }) => rectangles)
      .reduce((sum, { width }) => sum + width, 0)
    expect(wide).toBeGreaterThanOrEqual(signs)
  }
})

test('words on one line are one rectangle, on another line another', () => {
  const text = 'một hai ba'
  const words: PlacedWords[] = [
    { span: [0, 3], box: { page: 1, x: 10, y: 10, width: 30, height: 12 } },
    { span: [4, 7], box: { page: 1, x: 45, y: 11, width: 30, height: 10 } },
    { span: [8, 10], box: { page: 1, x: 10, y: 30, width: 20, height: 12 } },
  ]
  const document = {
    ...plan,
    text,
    tasks: [taskAt([0, 10])],
    references: [],
    reporting: [],
    funding: [],
    unread: [],
  }
  const marks = marksOf(document, () => false, layoutOf(document, words))
  expect(marks.get(1)?.tasks).toEqual([
    {
      task: 0,
      begins: true,
      rectangles: [
        { x: 10, y: 10, width: 65, height: 12 },
        { x: 10, y: 30, width: 20, height: 12 },
      ],
    },
  ])
})

test('a task that begins inside a printed line marks that part of it', () => {
  const words: PlacedWords[] = [{ span: [0, 10], box: { page: 1, x: 100, y: 0, width: 200, height: 12 } }]
  const document = {
    ...plan,
    text: 'abcd efghi',
    tasks: [taskAt([5, 10])],
    references: [],
    reporting: [],
    funding: [],
    unread: [],
  }
  const marks = marksOf(document, () => false, layoutOf(document, words))
  expect(marks.get(1)?.tasks[0]?.rectangles).toEqual([{ x: 200, y: 0, width: 100, height: 12 }])
})

test('a task over a page break is marked on both pages and begins on the first', () => {
  const words: PlacedWords[] = [
    { span: [0, 3], box: { page: 1, x: 10, y: 180, width: 30, height: 12 } },
    { span: [4, 7], box: { page: 2, x: 10, y: 10, width: 30, height: 12 } },
  ]
  const document = {
    ...plan,
    text: 'một hai',
    tasks: [taskAt([0, 7])],
    references: [],
    reporting: [],
    funding: [],
    unread: [],
  }
  const marks = marksOf(document, () => false, layoutOf(document, words))
  expect(marks.get(1)?.tasks).toMatchObject([{ task: 0, begins: true }])
  expect(marks.get(2)?.tasks).toMatchObject([{ task: 0, begins: false }])
})

test('what else was read is marked where it is asked for', () => {
  const references = [...marksOf(plan, ({ kind }) => kind === 'reference').values()].flatMap(
    ({ said }) => said,
  )
  const begun = references.flatMap(({ first }) => first)
  expect(begun.map(({ number }) => number)).toEqual(plan.references.map((_, n) => n))
  expect(references.every(({ kinds }) => kinds.includes('reference'))).toBe(true)
  const none = [...marksOf(plan, () => false).values()].flatMap(({ said }) => said)
  expect(none).toEqual([])
})

function taskAt(span: Span): PlanDocument['tasks'][number] {
  const [task] = plan.tasks
  if (!task) throw new Error('the plan has a task')
  return { ...task, span }
}
