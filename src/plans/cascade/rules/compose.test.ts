import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PlanDocument, readPlan } from '../../../documents/index.ts'
import { reviewItemsOf } from '../../rules/review/items.ts'
import { reviewedPlan } from '../../rules/review/reviewed-plan.ts'
import type { Composition } from './blocks.ts'
import { composed } from './compose.ts'
import type { DraftUnit, DraftWhen, NumberedTask } from './model.ts'
import { testComposition, testHead, testTask } from './testing.ts'
import { htmlOf } from './to-html.ts'

/** What the reader reads in the file that a draft becomes. */
async function readAgain(plan: Composition): Promise<PlanDocument> {
  const reading = await readPlan(new TextEncoder().encode(htmlOf(plan)))
  if (!reading.ok) throw new Error(reading.refusal.code)
  return reading.plan
}

/** Everything but how sure the reader is. */
function compared({ text, document, period, references, outline, tasks, reporting, funding }: PlanDocument) {
  return {
    text,
    document: { ...document, issuedOn: document.issuedOn },
    period,
    references,
    outline,
    tasks: tasks.map(({ confidence: _, reasons: __, ...task }) => ({
      ...task,
      units: task.units.map(({ confidence: ___, reason: ____, ...unit }) => unit),
    })),
    reporting,
    funding,
  }
}

test('a composed plan is what the reader reads in its file', async () => {
  expect(compared(composed(testComposition).document)).toEqual(compared(await readAgain(testComposition)))
})

test('a document that is named again in the body has both places', async () => {
  const head = { ...testHead, purpose: 'Tổ chức thực hiện Kế hoạch số 12/KH-UBND trong phạm vi của xã.' }
  const plan = { ...testComposition, head }
  expect(composed(plan).document.references[0]?.spans).toHaveLength(2)
  expect(compared(composed(plan).document)).toEqual(compared(await readAgain(plan)))
})

test('the signature stands at the foot, and its signer in the head of the reading', async () => {
  const signature = { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Trần Thị Mẫu' }
  const plan = { ...testComposition, signature }
  expect(compared(composed(plan).document)).toEqual(compared(await readAgain(plan)))
})

test('every place gives back the words that stand there', () => {
  const { document, layout } = composed(testComposition)
  const words = ([start, end]: readonly [number, number]) => document.text.slice(start, end)
  for (const task of document.tasks) {
    expect(words(task.span)).toBe(task.text)
    for (const unit of task.units) expect(words(unit.span)).toBe(unit.name)
  }
  for (const reference of document.references) expect(reference.spans.map(words)).toEqual([reference.symbol])
  expect(document.reporting.map(({ span }) => words(span))).toEqual(
    document.reporting.map(({ text }) => text),
  )
  expect(layout.paragraphs.map(({ span }) => words(span)).join(' ')).not.toContain('\n')
  expect(reviewedPlan(document, { items: reviewItemsOf(document) })).toEqual(document)
})

test('blank stays blank: no number, no day, no year that nobody gave', async () => {
  const plan = {
    ...testComposition,
    head: {
      ...testHead,
      symbol: null,
      issuedOn: null,
      periodFrom: null,
      periodTo: null,
      title: 'Thông tin đối ngoại',
    },
  }
  const { document } = composed(plan)
  expect(document.document).toMatchObject({ symbol: null, issuedOn: null })
  expect(document.period).toBeNull()
  expect(document.text).toContain('\nSố:\n')
  expect(document.text).toContain('ngày tháng năm\n')
  expect(compared(document)).toEqual(compared(await readAgain(plan)))
})

test('a section that says nothing is left out, and the others follow without a gap', () => {
  const head = {
    ...testHead,
    purpose: '',
    funding: '',
    reportTo: '',
    implementation: 'Các đơn vị phối hợp chặt chẽ.',
  }
  const { document } = composed({ ...testComposition, head })
  expect(document.outline.map(({ label, title }) => `${label}. ${title}`)).toEqual([
    'I. YÊU CẦU',
    'II. NHIỆM VỤ VÀ PHÂN CÔNG THỰC HIỆN',
    'III. TỔ CHỨC THỰC HIỆN',
  ])
  expect(document.reporting).toEqual([])
  expect(document.unread.map(([start, end]) => document.text.slice(start, end))).toEqual([
    'Các đơn vị phối hợp chặt chẽ.',
  ])
})

test('words that look like a page of the web stay words', async () => {
  const plan = {
    ...testComposition,
    tasks: [testTask(1, { text: 'Đăng bài <b>"Bến Lúa & bạn"</b> trên trang của xã.' })],
  }
  expect((await readAgain(plan)).tasks.map(({ text }) => text)).toEqual([
    'Đăng bài <b>"Bến Lúa & bạn"</b> trên trang của xã.',
  ])
})

describe('whatever is composed', () => {
  const names = [
    'Phòng Văn hóa - Xã hội',
    'Công an xã',
    'Văn phòng HĐND và UBND xã',
    'Phòng Kinh tế',
    'Trạm Y tế xã',
  ]
  const verbs = ['Tuyên truyền', 'Tổ chức', 'Biên soạn', 'Rà soát', 'Cập nhật', 'Xây dựng']
  const things = [
    'chuyên mục về xã',
    'hội nghị giới thiệu tiềm năng',
    'tờ gấp song ngữ',
    'tin, bài trên trang thông tin',
  ]
  const text = fc
    .tuple(fc.constantFrom(...verbs), fc.constantFrom(...things), fc.integer({ min: 2, max: 40 }))
    .map(([verb, thing, count]) => `${verb} ${count} ${thing} phục vụ thông tin đối ngoại.`)
  const day = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([month, date]) => `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
  const when: fc.Arbitrary<DraftWhen> = fc.oneof(
    fc.constantFrom<DraftWhen>(
      { kind: 'none' },
      { kind: 'yearly' },
      { kind: 'quarterly' },
      { kind: 'monthly' },
      { kind: 'ongoing' },
    ),
    day.map(dueOn => ({ kind: 'date' as const, dueOn })),
  )
  const units: fc.Arbitrary<DraftUnit[]> = fc
    .uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 4 })
    .map(some =>
      some.map((name, index) => ({ role: index === 0 ? 'lead' : 'coordinate', unitId: null, name })),
    )
  const task = fc.record({
    text,
    when,
    units,
    section: fc.constantFrom('Tuyên truyền', 'Hợp tác quốc tế', 'Xúc tiến'),
  })
  const tasks: fc.Arbitrary<NumberedTask[]> = fc
    .array(task, { minLength: 1, maxLength: 12 })
    .map(some => some.map((one, index) => testTask(index + 1, one)))

  test('every task, unit and day is read again from the paper', async () => {
    await fc.assert(
      fc.asyncProperty(tasks, fc.uniqueArray(day, { maxLength: 3 }), async (some, reportDue) => {
        const plan = { ...testComposition, tasks: some, head: { ...testHead, reportDue: reportDue.sort() } }
        expect(compared(composed(plan).document)).toEqual(compared(await readAgain(plan)))
      }),
      { numRuns: 40 },
    )
  })
})

test('tasks without a group stand behind those of groups, under a heading of their own', () => {
  const tasks = [testTask(1, { section: '' }), testTask(2, { section: 'Hợp tác' })]
  const { document, taskNumbers } = composed({ ...testComposition, tasks })
  expect(taskNumbers).toEqual([2, 1])
  expect(document.outline[1]?.children.map(({ title }) => title)).toEqual(['Hợp tác', 'Nhiệm vụ khác'])
  expect(document.tasks.map(({ path }) => path)).toEqual(['II.1.1', 'II.2.1'])
})
