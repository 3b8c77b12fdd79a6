/** Speed of reading: plans a second from text, DOCX against mammoth, PDF pages a second, growth with length. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import mammoth from 'mammoth'
import { readPlan, readSource } from '../../src/documents/read/index.ts'
import { inProcess, time, timePair } from './measure.ts'
import type { Row } from './report.ts'

const corpus = globSync('tests/corpus/*.{txt,md}').sort()
const shared = ['docx', 'pdf']
  .flatMap(kind => globSync(`../shared/plans/*.${kind}`).sort())
  .filter(file => !file.includes('.scan.'))

/** Rows for docs/performance.md. */
export async function readingRows(): Promise<Row[]> {
  return [await fromText(), ...(await docxAgainstMammoth()), ...(await textPdf()), ...growth()]
}

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(file))
}

async function fromText(): Promise<Row> {
  const plans = corpus.map(bytesOf)
  const { median } = await time(async () => {
    for (const bytes of plans) await readPlan(bytes)
  })
  const perSecond = (1000 * plans.length) / median
  return {
    measure: `Plans a second per core from text (${plans.length} plans of tests/corpus)`,
    target: '≥ 20',
    value: perSecond.toFixed(0),
    met: perSecond >= 20,
  }
}

async function docxAgainstMammoth(): Promise<Row[]> {
  const rows: Row[] = []
  for (const file of shared.filter(name => name.endsWith('.docx'))) {
    const bytes = bytesOf(file)
    const buffer = Buffer.from(bytes)
    const [ours, theirs] = await timePair(
      () => readSource(bytes),
      () => mammoth.extractRawText({ buffer }),
    )
    const [whole] = await timePair(
      () => readPlan(bytes),
      () => undefined,
    )
    rows.push({
      measure: `${basename(file)}: paragraphs and tables / mammoth's raw text`,
      target: '≤ 2 ×',
      value: `${(ours / theirs).toFixed(2)} × (${ours.toFixed(1)} ms / ${theirs.toFixed(1)} ms)`,
      met: ours / theirs <= 2,
    })
    rows.push({
      measure: `${basename(file)}: the whole plan, tasks and all / mammoth's raw text`,
      target: '≤ 2 ×',
      value: `${(whole / theirs).toFixed(2)} × (${whole.toFixed(1)} ms)`,
      met: whole / theirs <= 2,
    })
  }
  return rows
}

async function textPdf(): Promise<Row[]> {
  const files = shared.filter(name => name.endsWith('.pdf'))
  if (files.length === 0) return []
  let pages = 0
  for (const file of files) pages += (await readSource(bytesOf(file))).pages ?? 0
  const { median } = await time(async () => {
    for (const file of files) await readPlan(bytesOf(file))
  }, 7)
  const perSecond = (1000 * pages) / median
  return [
    {
      measure: `Pages of text PDF a second, read as plans (${files.length} files, ${pages} pages)`,
      target: '≥ 20',
      value: perSecond.toFixed(0),
      met: perSecond >= 20,
    },
  ]
}

interface Growth {
  readonly pages: number
  readonly tasks: number
  readonly milliseconds: number
  readonly peakMegabytes: number
}

/** 200 pages and 2,000 tasks against 10 pages: time a page, and the memory of one reading in a process of its own. */
function growth(): Row[] {
  return ['text', 'docx', 'pdf'].flatMap(format => {
    const short = inProcess<Growth>('./grow.ts', [format, '10'])
    const long = inProcess<Growth>('./grow.ts', [format, '200'])
    const once = inProcess<Growth>('./grow.ts', [format, '200', 'once'])
    const ratio = long.milliseconds / long.pages / (short.milliseconds / short.pages)
    return [
      {
        measure: `${format}, 200 pages and ${long.tasks} tasks: time a page / time a page of 10 pages`,
        target: '≤ 1.3 ×',
        value: `${ratio.toFixed(2)} × (${long.milliseconds.toFixed(0)} ms in all)`,
        met: ratio <= 1.3,
      },
      {
        measure: `${format}, 200 pages: peak memory of a process that reads it once`,
        target: '< 300 MB',
        value: `${once.peakMegabytes.toFixed(0)} MB`,
        met: once.peakMegabytes < 300,
      },
    ]
  })
}

/** True where the public plans lie beside the project; without them the rows that need them are left out. */
export const hasSharedPlans = existsSync('../shared/plans')
