import { afterAll, describe, expect, it } from 'vitest'
import type { ReadProgress } from '../model.ts'
import { closeReadingWorkers, readPlanInWorker, screenInWorker } from './index.ts'
import { docxFile, wordParagraph } from './testing/office-files.ts'
import { samplePlanLines } from './testing/sample-plan.ts'
import { ReadingWorker } from './worker-handle.ts'

const plan = docxFile(samplePlanLines.map(line => wordParagraph(line)).join(''))
/** So long that no machine reads it in the time that the tests allow it. */
const endless = docxFile(wordParagraph(samplePlanLines[10] ?? '').repeat(60_000))

afterAll(closeReadingWorkers)

describe('a reading in a worker', () => {
  it('gives the plan and its source, and reports how far it is', async () => {
    const progress: ReadProgress[] = []
    const answer = await readPlanInWorker(plan, { onProgress: one => progress.push(one) })
    if (!answer.ok) throw new Error(answer.refusal.code)
    expect(answer.plan.document.symbol).toBe('45/KH-UBND')
    expect(answer.source.format).toBe('docx')
    expect(progress[0]).toEqual({ stage: 'opening', page: 0, pages: 0 })
    expect(plan.length).toBeGreaterThan(0)
  })

  it('refuses like a reading without a worker', async () => {
    expect(await readPlanInWorker(new Uint8Array())).toEqual({
      ok: false,
      refusal: { code: 'empty', args: {} },
    })
    expect(await screenInWorker(plan)).toEqual({ ok: true, format: 'docx', pages: null })
  })

  it('refuses a hundred megabytes without copying them', async () => {
    const started = performance.now()
    const answer = await readPlanInWorker(new Uint8Array(100_000_000))
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'too-large' } })
    expect(performance.now() - started).toBeLessThan(500)
  })

  it('is given up when it takes too long, and the next one works', async () => {
    const answer = await readPlanInWorker(endless, { millisecondsMax: 50 })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'took-too-long' } })
    expect(await readPlanInWorker(plan)).toMatchObject({ ok: true })
  })

  it('can be cancelled before and while it runs', async () => {
    const before = AbortSignal.abort()
    expect(await readPlanInWorker(plan, { signal: before })).toMatchObject({ refusal: { code: 'cancelled' } })
    const answer = await readPlanInWorker(endless, { signal: AbortSignal.timeout(60) })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'cancelled' } })
  })

  it('that needs too much memory ends its worker, not the process', async () => {
    const worker = new ReadingWorker(24)
    const answer = await worker.ask({ kind: 'plan', bytes: endless }, { millisecondsMax: 60_000 })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'used-too-much-memory' } })
    expect(worker.reusable).toBe(false)
  })

  it('waits its turn, and all are answered', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => readPlanInWorker(plan)))
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, true, true])
  })
})
