import { existsSync, readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { Block, ReadProgress, Table } from '../../../model.ts'
import { readPdf } from '../pdf/index.ts'
import { buildPdf } from '../pdf/testing/build-pdf.ts'
import { readScan } from './index.ts'
import { drawnHeight, drawnWidth, drawPage } from './testing/draw-page.ts'

const sentence = [
  'Sở Thông tin và Truyền thông chủ trì, phối hợp với',
  'các cơ quan, đơn vị liên quan tổ chức thực hiện kế',
  'hoạch này trên địa bàn tỉnh.',
]
const texts = sentence.map((text, index) => ({ x: 150, y: 300 + index * 50, text }))

function textOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap(block =>
      block.kind === 'paragraph'
        ? [block.text]
        : block.rows.flatMap(row => row.cells.flatMap(cell => cell.paragraphs.map(({ text }) => text))),
    )
    .join(' ')
}

/** Letters that must change to turn one text into the other, by the length of the wanted one. */
function errorRate(wanted: string, found: string): number {
  const letters = [...found]
  let row = Array.from({ length: letters.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...wanted].entries()) {
    const next = [i + 1]
    for (const [j, other] of letters.entries()) {
      const change = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return (row.at(-1) ?? 0) / wanted.length
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (error: { code?: string }) => error.code,
  )

describe('a picture of a page', () => {
  test('askew on grey paper is read as one paragraph with its confidence', async () => {
    const told: ReadProgress[] = []
    const bytes = await drawPage({ texts, askew: 1.5, paper: 215 })
    const { format, blocks, pageSizes } = await readScan(bytes, { onProgress: one => told.push(one) })
    expect(format).toBe('scan')
    expect(blocks).toHaveLength(1)
    expect(errorRate(sentence.join(' '), textOf(blocks))).toBeLessThan(0.05)
    expect(blocks[0]).toMatchObject({ kind: 'paragraph', boxes: [{ page: 1 }] })
    expect(blocks[0]?.kind === 'paragraph' ? blocks[0].confidence : 0).toBeGreaterThan(0.7)
    expect(pageSizes).toHaveLength(1)
    expect(told.at(-1)).toEqual({ stage: 'recognising', page: 1, pages: 1 })
  })

  test.each([1, 2, 3])('turned by %s quarters is read upright', async turns => {
    const { blocks } = await readScan(await drawPage({ texts, turns }))
    expect(errorRate(sentence.join(' '), textOf(blocks))).toBeLessThan(0.05)
  })

  test('with a ruled table under a seal keeps its cells, lone figures too', async () => {
    const xs = [120, 200, 800, 1100]
    const ys = [300, 360, 420, 480]
    const lines = [...ys.map(y => [120, y, 1100, y] as const), ...xs.map(x => [x, 300, x, 480] as const)]
    const cells = [
      ['TT', 'Nội dung nhiệm vụ', 'Thời gian'],
      ['1', 'Viết bài về du lịch của tỉnh', 'Hằng năm'],
      ['2', 'Làm phim giới thiệu tỉnh', 'Quý II'],
    ]
    const bytes = await drawPage({
      lines,
      seals: [[900, 420, 110]],
      texts: cells.flatMap((row, r) =>
        row.map((text, c) => ({ x: (xs[c] ?? 0) + 14, y: (ys[r] ?? 0) + 40, text })),
      ),
    })
    const { blocks } = await readScan(bytes)
    const table = blocks.find((block): block is Table => block.kind === 'table')
    expect(table).toMatchObject({ ruled: true, columns: 3 })
    const found = table?.rows.map(row =>
      row.cells.map(cell => cell.paragraphs.map(({ text }) => text).join(' ')),
    )
    expect(found?.map(row => row[0])).toEqual(['TT', '1', '2'])
    expect(errorRate(cells.flat().join(' '), found?.flat().join(' ') ?? '')).toBeLessThan(0.06)
  })

  test('of several pages in one TIFF is read whole, or only as far as asked', async () => {
    const pages = await Promise.all(
      ['Trang thứ nhất của kế hoạch', 'Trang thứ hai của kế hoạch'].map((text, index) =>
        drawPage({ texts: [{ x: 150, y: 300 + index * 90, text }] }),
      ),
    )
    const bytes = await sharp(pages.map(Buffer.from), { join: { animated: true } })
      .tiff()
      .toBuffer()
    const { blocks, pages: count } = await readScan(bytes)
    expect(count).toBe(2)
    expect(textOf(blocks)).toMatch(/nhất.*hai/u)
    expect(textOf((await readScan(bytes, { pagesMax: 1 })).blocks)).not.toMatch(/hai/u)
  })

  test('in a PDF beside a page with text gives one document', async () => {
    const jpeg = await sharp(await drawPage({ texts }))
      .jpeg({ quality: 92 })
      .toBuffer()
    const scanned = { jpeg: { bytes: jpeg, width: drawnWidth, height: drawnHeight } }
    const mixed = await readPdf(buildPdf([{ texts: [{ x: 85, y: 100, text: 'Phần có chữ sẵn.' }] }, scanned]))
    expect(mixed.format).toBe('pdf')
    const [first, second] = mixed.blocks
    expect(first).toMatchObject({ text: 'Phần có chữ sẵn.', confidence: null, boxes: [{ page: 1 }] })
    expect(errorRate(sentence.join(' '), textOf(second ? [second] : []))).toBeLessThan(0.05)
    expect(second).toMatchObject({ boxes: [{ page: 2 }] })
    expect((await readPdf(buildPdf([scanned]))).format).toBe('scan')
  })
})

describe('refusals', () => {
  test('of a blank picture, a bomb and a broken file', async () => {
    expect(await codeOf(readScan(await drawPage({})))).toBe('no-text')
    const bomb = await sharp({ create: { width: 16000, height: 16000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(await codeOf(readScan(bomb))).toBe('too-large')
    const page = await drawPage({ texts })
    expect(await codeOf(readScan(page.subarray(0, page.length / 2)))).toBe('truncated')
    expect(await codeOf(readScan(new Uint8Array([1, 2, 3])))).toBe('truncated')
  })

  test('when told to stop in the middle of recognising', async () => {
    const bytes = await drawPage({
      texts: Array.from({ length: 25 }, (_, i) => ({ x: 150, y: 200 + i * 55, text: sentence[i % 3] ?? '' })),
    })
    const stop = new AbortController()
    const started = performance.now()
    setTimeout(() => stop.abort(), 500)
    expect(await codeOf(readScan(bytes, { signal: stop.signal }))).toBe('cancelled')
    expect(performance.now() - started).toBeLessThan(2_500)
  })
})

const plans = '../shared/plans'

describe.skipIf(!existsSync(plans))('public scans (../shared/plans; skipped where they are missing)', () => {
  // Each first page against the same page of the laid-out PDF; the whole scans are the accuracy test's.
  test.each([
    ['hoc-mon-2023', 0.01],
    ['tuyen-quang-2018-2020', 0.01],
  ])('%s: the first page has few wrong letters', async (name, most) => {
    const [scan, laid] = await Promise.all(
      ['scan.pdf', 'pdf'].map(kind => readPdf(readFileSync(`${plans}/${name}.${kind}`), { pagesMax: 1 })),
    )
    const [found, wanted] = [textOf(scan?.blocks ?? []), textOf(laid?.blocks ?? [])]
    expect(wanted.length).toBeGreaterThan(1000)
    expect(errorRate(wanted, found)).toBeLessThan(most)
  })
})
