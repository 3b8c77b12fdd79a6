import { expect, test } from 'vitest'
import { smallPlan } from '../../../tests/small-plan.ts'
import type { Finding } from '../../documents/index.ts'
import { sourceParagraphs } from './source.ts'

const plan = smallPlan()
const paragraphs = sourceParagraphs(plan)

test('every word of the source comes back, once and in order', () => {
  const words = paragraphs.flatMap(({ stretches }) => stretches.map(({ text }) => text)).join('')
  expect(words).toBe(plan.text.replaceAll('\n', ''))
})

test('the words of a task are marked with it and with nothing else', () => {
  for (const [number, task] of plan.tasks.entries()) {
    const marked = paragraphs.flatMap(({ stretches }) => stretches.filter(stretch => stretch.task === number))
    expect(marked.map(({ text }) => text).join('')).toBe(task.text)
  }
})

test('each meaning begins exactly once, where a link can lead', () => {
  const begun = paragraphs.flatMap(({ stretches }) => stretches.flatMap(({ first }) => first))
  const tasks = begun.filter(({ kind }) => kind === 'task').map(({ number }) => number)
  expect(tasks).toEqual(plan.tasks.map((_, number) => number))
  expect(begun.filter(({ kind }) => kind === 'unread')).toHaveLength(1)
})

test('a document that is cited twice is marked twice and begins once', () => {
  const [reference] = plan.references
  const [task] = plan.tasks
  if (!reference || !task) throw new Error('the plan has a reference and a task')
  const again = { ...reference, spans: [...reference.spans, task.span] }
  const stretches = sourceParagraphs({ ...plan, references: [again] }).flatMap(({ stretches: all }) => all)
  const begun = stretches.flatMap(({ first }) => first).filter(({ kind }) => kind === 'reference')
  expect(begun).toEqual([{ kind: 'reference', number: 0 }])
  const marked = stretches.filter(({ others }) => others.some(({ kind }) => kind === 'reference'))
  expect(marked.map(({ text }) => text).join('')).toContain(task.text)
})

test('a finding is marked at its words, one about the whole page nowhere', () => {
  const [reference] = plan.references
  const [span] = reference?.spans ?? []
  if (!span) throw new Error('the plan has a reference')
  const about = { code: 'wrong-date', severity: 'error', args: {}, correction: null } as const
  const findings: Finding[] = [
    { ...about, code: 'margin', span: null },
    { ...about, span },
  ]
  const stretches = sourceParagraphs(plan, findings).flatMap(paragraph => paragraph.stretches)
  const marked = stretches.filter(({ others }) => others.some(({ kind }) => kind === 'finding'))
  expect(marked.map(({ text }) => text).join('')).toBe(reference?.symbol)
  const begun = stretches.flatMap(({ first }) => first).filter(({ kind }) => kind === 'finding')
  expect(begun).toEqual([{ kind: 'finding', number: 1 }])
})

test('headings keep the depth of the outline', () => {
  const depths = paragraphs
    .filter(({ headingDepth }) => headingDepth !== null)
    .map(({ headingDepth }) => headingDepth)
  expect(depths).toEqual([0, 0, 1, 0])
})

test('where one task holds another, the words belong to the shorter one', () => {
  const [first, second] = plan.tasks
  if (!first || !second) throw new Error('the plan has two tasks')
  const inner = { ...second, span: [first.span[0] + 5, first.span[0] + 15] as const }
  const stretches = sourceParagraphs({ ...plan, tasks: [first, inner] }).flatMap(
    paragraph => paragraph.stretches,
  )
  expect(
    stretches
      .filter(({ task }) => task === 1)
      .map(({ text }) => text)
      .join(''),
  ).toBe(plan.text.slice(inner.span[0], inner.span[1]))
})

test('two thousand tasks take well under a second', () => {
  const line = 'Sở Văn hóa, Thể thao và Du lịch tổ chức giới thiệu hình ảnh của tỉnh.'
  const text = Array.from({ length: 2000 }, () => line).join('\n')
  const [task] = plan.tasks
  if (!task) throw new Error('the plan has a task')
  const tasks = Array.from({ length: 2000 }, (_, number) => {
    const start = number * (line.length + 1)
    return { ...task, span: [start, start + line.length] as const }
  })
  const began = performance.now()
  const result = sourceParagraphs({
    ...plan,
    text,
    tasks,
    references: [],
    reporting: [],
    funding: [],
    unread: [],
    outline: [],
  })
  expect(result).toHaveLength(2000)
  expect(performance.now() - began).toBeLessThan(1000)
})
