/** What holds whatever officers do, tried over random work of two of them on plans of the corpus. */
import { globSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type PlanDocument, readPlan, type Span } from '../../../documents/index.ts'
import { itemsOf, liveTasks, reviewItemsOf, reviewProgress } from './items.ts'
import type { ReviewCommand } from './model.ts'
import { reviewedPlan } from './reviewed-plan.ts'
import { ReviewInMemory } from './testing/review-in-memory.ts'

const root = new URL('../../../../', import.meta.url)
const validate = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync(new URL('docs/plan.schema.json', root), 'utf8')),
)
const plans: PlanDocument[] = []

beforeAll(async () => {
  for (const file of globSync('tests/corpus/*.txt', { cwd: root })) {
    const reading = await readPlan(readFileSync(new URL(file, root)))
    if (reading.ok) plans.push(reading.plan)
  }
})

/** Even over 0 to 1: `fc.double` would nearly always give the ends. */
const share = fc.nat({ max: 999 }).map(number => number / 1000)
const words = fc.oneof(
  fc.string({ maxLength: 30, unit: 'binary' }),
  fc.constantFrom(
    'Sở Y tế',
    'UBND các xã',
    'sở  tài chính',
    'Công an tỉnh',
    'Tổ chức hội nghị.',
    ' ',
    '-',
    ',',
  ),
)
const date = fc.constantFrom(
  '2026',
  '2026-02',
  '2026-02-29',
  '2024-02-29',
  '--02-30',
  '--11',
  '---05',
  '2025-13',
  'x',
  '',
)
const schedule = fc.record({
  kind: fc.constantFrom('yearly' as const, 'period' as const, 'dates' as const, 'ongoing' as const),
  from: fc.option(date),
  to: fc.option(date),
  dates: fc.array(date, { maxLength: 3 }),
  text: words,
})
const unit = fc.record({
  name: words,
  role: fc.constantFrom('lead' as const, 'assigned' as const, 'coordinate' as const, 'advise' as const),
  collective: fc.boolean(),
})

/** A deed before it is known what it can be done to: shares choose items and places of the review as it is then. */
const deed = fc.record({
  by: fc.constantFrom(0, 1),
  what: fc.constantFrom(
    ...([
      'edit',
      'split',
      'split',
      'merge',
      'remove',
      'restore',
      'add',
      'add',
      'rename',
      'accept',
      'reopen',
    ] as const),
    ...(['above', 'document', 'reporting', 'reference', 'undo', 'undo', 'redo', 'redo'] as const),
  ),
  item: share,
  from: share,
  length: share,
  words,
  other: words,
  schedule: fc.option(schedule, { nil: undefined }),
  units: fc.option(fc.array(unit, { maxLength: 3 }), { nil: undefined }),
  date,
})
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never

function commandOf(desk: ReviewInMemory, { what, ...deed }: Deed): ReviewCommand | 'undo' | 'redo' {
  const { plan, items } = desk
  const pick = <T>(list: readonly T[]): T | undefined =>
    list[Math.min(list.length - 1, Math.floor(deed.item * list.length))]
  // Now and then a number that is not there.
  const task = pick(itemsOf(items, 'task'))?.number ?? 99
  const removed = itemsOf(items, 'task').filter(({ state }) => state === 'removed')
  const [start, end] = pick(liveTasks(items))?.value.span ?? [0, plan.text.length]
  const place = Math.floor(deed.from * plan.text.length)
  switch (what) {
    case 'edit':
      return {
        kind: 'edit-task',
        task,
        ...(deed.from < 0.5 && { text: deed.words }),
        ...(deed.units && { units: deed.units }),
        ...(deed.schedule !== undefined && { schedule: deed.schedule }),
        ...(deed.length < 0.3 && { output: deed.other }),
      }
    case 'split':
      return {
        kind: 'split-task',
        task: pick(liveTasks(items))?.number ?? 99,
        at: Math.floor(start + deed.from * (end - start)),
      }
    case 'add':
      // Half of the time words that were a task's, which its remover may want back.
      if (removed[0] && deed.length < 0.5)
        return { kind: 'add-task', span: pick(removed)?.value.span ?? [0, 1] }
      return { kind: 'add-task', span: [place, place + Math.floor(deed.length * 300)] }
    case 'rename':
      return {
        kind: 'rename-unit',
        from: pick(liveTasks(items).flatMap(({ value }) => value.units))?.name ?? '',
        to: deed.words,
      }
    case 'merge':
      return { kind: 'merge-task', task }
    case 'remove':
      return { kind: 'remove-task', task }
    case 'restore':
      return { kind: 'restore-task', task: pick(removed)?.number ?? task }
    case 'accept':
    case 'reopen':
      return { kind: what, tasks: [task, 0, task] }
    case 'above':
      return { kind: 'accept-above', confidence: deed.from }
    case 'document':
      return { kind: 'edit-document', facts: { title: deed.words, issuedOn: deed.date, issuer: deed.other } }
    case 'reporting':
      return editList(deed, 'reporting', pick(itemsOf(items, 'reporting'))?.number ?? 99)
    case 'reference':
      return editList(deed, 'reference', pick(itemsOf(items, 'reference'))?.number ?? 99)
    case 'undo':
    case 'redo':
      return what
  }
}

function editList(deed: Omit<Deed, 'what'>, list: 'reporting' | 'reference', number: number): ReviewCommand {
  if (list === 'reporting') {
    if (deed.from < 0.3) return { kind: 'remove-reporting', reporting: number }
    if (deed.from < 0.5) return { kind: 'restore-reporting', reporting: number }
    return { kind: 'edit-reporting', reporting: number, who: [deed.words, deed.other], due: [deed.date] }
  }
  if (deed.from < 0.3) return { kind: 'remove-reference', reference: number }
  if (deed.from < 0.5) return { kind: 'restore-reference', reference: number }
  return { kind: 'edit-reference', reference: number, symbol: deed.words, issuedOn: deed.date }
}

function work(desk: ReviewInMemory, deeds: readonly Deed[], after: () => void = () => {}): void {
  for (const one of deeds) {
    desk.step(one.by, commandOf(desk, one))
    after()
  }
}

const planNumber = fc.nat({ max: 10_000 })
const planOf = (number: number): PlanDocument => {
  const plan = plans[number % plans.length]
  if (!plan) throw new Error('no plan')
  return plan
}
const runs = { numRuns: Number(process.env.NHIPCAU_REVIEW_RUNS ?? 150) }

describe('whatever two officers do', () => {
  test('a fresh review gives the reading back', () => {
    expect(plans.length).toBeGreaterThan(25)
    for (const plan of plans) expect(reviewedPlan(plan, { items: reviewItemsOf(plan) })).toEqual(plan)
  })

  test('the reviewed plan keeps to the contract, its spans lie in the text, no two tasks share path or words', () => {
    fc.assert(
      fc.property(planNumber, fc.array(deed, { maxLength: 25 }), (number, deeds) => {
        const plan = planOf(number)
        const desk = new ReviewInMemory(plan)
        work(desk, deeds, () => check(plan, desk))
      }),
      runs,
    )
  })

  test('undoing everything gives the first items, and redoing the same work', () => {
    fc.assert(
      fc.property(planNumber, fc.array(deed, { maxLength: 25 }), (number, deeds) => {
        const desk = new ReviewInMemory(planOf(number))
        const first = desk.bare()
        work(
          desk,
          deeds.map(one => ({ ...one, by: 0 })),
        )
        const end = desk.bare()
        let steps = 0
        while (desk.undo(0)) steps += 1
        expect(desk.bare()).toEqual(first)
        // What was dropped before is not done again: only what was just undone.
        for (let step = 0; step < steps; step += 1) expect(desk.redo(0)).toBe(true)
        expect(desk.bare()).toEqual(end)
      }),
      runs,
    )
  })

  test('redo after undo gives the same, with another officer at work on other tasks', () => {
    fc.assert(
      fc.property(planNumber, fc.array(deed, { maxLength: 15 }), (number, deeds) => {
        const desk = new ReviewInMemory(planOf(number))
        work(desk, deeds)
        const before = desk.bare()
        if (desk.undo(1)) {
          expect(desk.redo(1)).toBe(true)
          expect(desk.bare()).toEqual(before)
        }
      }),
      runs,
    )
  })
})

function check(plan: PlanDocument, desk: ReviewInMemory): void {
  const reviewed = reviewedPlan(plan, { items: desk.items })
  if (!validate(reviewed)) throw new Error(JSON.stringify(validate.errors))
  const spans: readonly Span[] = [
    ...reviewed.tasks.flatMap(task => [task.span, ...task.units.map(({ span }) => span)]),
    ...reviewed.reporting.map(({ span }) => span),
    ...reviewed.references.flatMap(reference => reference.spans),
    ...reviewed.unread,
  ]
  for (const [start, end] of spans) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeLessThanOrEqual(plan.text.length)
    expect(plan.text.slice(start, end).trim()).not.toBe('')
  }
  const paths = reviewed.tasks.map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
  const places = reviewed.tasks.map(({ span }) => span)
  for (const [index, [start]] of places.entries())
    expect(start).toBeGreaterThanOrEqual(places[index - 1]?.[1] ?? 0)
  const { total, open, accepted } = reviewProgress(desk)
  expect([total, open + accepted]).toEqual([reviewed.tasks.length, total])
  for (const span of reviewed.unread) {
    expect(reviewed.tasks.some(task => task.span[0] < span[1] && span[0] < task.span[1])).toBe(false)
  }
}
