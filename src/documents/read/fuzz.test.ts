import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Heading, PlanDocument } from '../model.ts'
import { readPlan } from './index.ts'
import { docxFile, wordParagraph, wordTable } from './testing/office-files.ts'
import { pdfFile } from './testing/pdf-files.ts'
import { samplePlanLines } from './testing/sample-plan.ts'

/** Seconds for all properties together; NHIPCAU_FUZZ_SECONDS makes the run longer. */
const SECONDS = Number(process.env.NHIPCAU_FUZZ_SECONDS ?? 15)
const PROPERTIES = 5
const limits = {
  numRuns: 1_000_000,
  interruptAfterTimeLimit: (SECONDS / PROPERTIES) * 1000,
  markInterruptAsFailure: false,
} as const
const timeout = (SECONDS / PROPERTIES) * 1000 + 30_000

/** A file of the size of a plan takes some 20 ms; this is for a busy machine and an unlucky file. */
const MILLISECONDS_MAX = 5_000

/** What JavaScript says of a mistake in the program: `unreadable` may tell of the file only. */
const PROGRAM_ERROR =
  /undefined|null|not a function|not iterable|call stack|out of range|Invalid (?:array|string|regular)|before initialization/u

/** Reads the file and checks what holds for every file whatever. */
async function check(bytes: Uint8Array): Promise<void> {
  const started = performance.now()
  const answer = await readPlan(bytes)
  expect(performance.now() - started).toBeLessThan(MILLISECONDS_MAX)
  if (answer.ok) checkSpans(answer.plan)
  else expect(String(answer.refusal.args.detail ?? '')).not.toMatch(PROGRAM_ERROR)
}

/** Every span lies in the text and gives words back: no empty one, none that begins or ends in a space. */
function checkSpans(plan: PlanDocument): void {
  const spans = [
    ...plan.references.flatMap(one => one.spans),
    ...plan.tasks.flatMap(one => [one.span, ...one.units.map(unit => unit.span)]),
    ...plan.reporting.map(one => one.span),
    ...plan.funding.map(one => one.span),
    ...plan.unread,
    ...plan.warnings.flatMap(one => (one.span === undefined ? [] : [one.span])),
  ]
  for (const [start, end] of spans) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(plan.text.length)
    expect(plan.text.slice(start, end).trim()).not.toBe('')
  }
  // A heading may be a label without words, and an annex may have its title on a line of its own.
  for (const { span } of headingsIn(plan.outline)) {
    const quoted = plan.text.slice(...span)
    expect(quoted).toHaveLength(span[1] - span[0])
    expect(quoted.trim()).toBe(quoted)
  }
  for (const task of plan.tasks) expect(plan.text.slice(...task.span)).toBe(task.text)
}

function headingsIn(headings: readonly Heading[]): Heading[] {
  return headings.flatMap(one => [one, ...headingsIn(one.children)])
}

/** Words that make a reader decide: labels, roles, dates, symbols, names, marks. */
const piece = fc.oneof(
  fc.constantFrom(...samplePlanLines),
  fc.constantFrom(
    'I.',
    'II. NỘI DUNG',
    '1.',
    '1.1',
    'a)',
    'đ)',
    '-',
    '+',
    'Điều 1.',
    'PHỤ LỤC',
    'Nơi nhận:',
    'TM. ỦY BAN NHÂN DÂN',
    './.',
    'Chủ trì, phối hợp với',
    'Phối hợp',
    'Tham mưu',
    'báo cáo',
    'trước ngày 31/02/2026',
    'hằng năm',
    'giai đoạn 2026 - 2020',
    'Quý IV/2026',
    'số 12/QĐ-UBND',
    '25 - CT/TW',
    '72/2015/NĐ-CP',
    'Sở Văn hóa, Thể thao và Du lịch',
    'UBND các xã, phường',
    'các sở, ban, ngành',
    'TT | Nhiệm vụ | Cơ quan chủ trì',
    '|',
    '\t',
    '**',
    '###',
    'KINH PHÍ',
    '5.000.000 đồng',
    'TỔ CHỨC THỰC HIỆN',
    '(',
    ')',
    '“',
    '”',
    '\u0300',
    '\ufeff',
  ),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
)
const space = fc.constantFrom(' ', '\n', '\n\n', ' ', '\r\n', '\t', '')
const text = fc
  .array(fc.tuple(piece, space), { maxLength: 60 })
  .map(parts => parts.map(([words, between]) => words + between).join(''))

/** A plan with lines taken out, doubled, moved and joined. */
const shuffledPlan = fc
  .array(fc.tuple(fc.nat(samplePlanLines.length - 1), space), { minLength: 5, maxLength: 60 })
  .map(picks =>
    [
      ...samplePlanLines.slice(0, 11),
      ...picks.map(([at, between]) => `${samplePlanLines[at]}${between}`),
    ].join('\n'),
  )

interface Change {
  readonly at: number
  readonly kind: 'set' | 'cut' | 'repeat'
  readonly bytes: Uint8Array
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('set', 'cut', 'repeat'),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
})
const changes = fc.array(change, { minLength: 1, maxLength: 6 })

/** The file with bytes overwritten, taken out and doubled at places given as shares of its length. */
function changed(file: Uint8Array, list: readonly Change[]): Uint8Array {
  return list.reduce((bytes, { at, kind, bytes: other }) => {
    const place = Math.floor(at * bytes.length)
    const before = bytes.subarray(0, place)
    if (kind === 'set') return Buffer.concat([before, other, bytes.subarray(place + other.length)])
    if (kind === 'cut') return Buffer.concat([before, bytes.subarray(place + other.length * 20)])
    return Buffer.concat([before, bytes.subarray(place, place + other.length * 20), bytes.subarray(place)])
  }, file)
}

const wordFile = docxFile(
  samplePlanLines.map(line => wordParagraph(line)).join('') +
    wordTable([
      ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'],
      ['1', 'Tổ chức tuyên truyền', 'Sở Ngoại vụ', 'Quý I'],
    ]),
)
const wordParts = unzipSync(wordFile)
const pdf = pdfFile(['KE HOACH', 'I. MUC DICH', '1. Tuyen truyen', 'II. NOI DUNG'])

/** The kinds of file that are tried, each read whole before it is spoiled. */
const fuzzed: readonly (readonly [string, fc.Arbitrary<Uint8Array>])[] = [
  ['any text', text.map(one => strToU8(one))],
  ['a plan in disorder', shuffledPlan.map(one => strToU8(one))],
  ['a spoiled Word file', changes.map(list => changed(wordFile, list))],
  [
    'a Word file with spoiled XML',
    changes.map(list =>
      zipSync({
        ...wordParts,
        'word/document.xml': changed(wordParts['word/document.xml'] ?? wordFile, list),
      }),
    ),
  ],
  ['a spoiled PDF', changes.map(list => changed(pdf, list))],
]

describe('whatever the file', () => {
  it('the unspoiled files are read', async () => {
    expect(await readPlan(wordFile)).toMatchObject({ ok: true })
    expect(await readPlan(strToU8(samplePlanLines.join('\n')))).toMatchObject({ ok: true })
  })

  it.each(fuzzed)('%s is answered in time, and spans give back their words', { timeout }, async (_, file) => {
    await fc.assert(fc.asyncProperty(file, check), limits)
  })
})
