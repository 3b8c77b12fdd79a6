import { existsSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import type { PagePicture } from '../model.ts'
import { readPdf } from './formats/pdf/index.ts'
import { buildPdf, type TestPage, type TestText } from './formats/pdf/testing/build-pdf.ts'
import { closeReadingWorkers, drawPagesInWorker, readPlanInWorker } from './index.ts'
import { paragraphsOf } from './paragraphs.ts'
import { agreement } from './testing/ink.ts'
import { docxFile, wordParagraph } from './testing/office-files.ts'
import { pdfFile } from './testing/pdf-files.ts'
import { samplePlanLines } from './testing/sample-plan.ts'

afterAll(closeReadingWorkers)

async function draw(bytes: Uint8Array, except: readonly number[] = []) {
  const pictures: PagePicture[] = []
  const answer = await drawPagesInWorker(bytes, { except, onPicture: one => pictures.push(one) })
  return { answer, pictures, pages: pictures.map(({ page }) => page) }
}

const words = ['Nineteen', 'provinces', 'publish', 'their', 'plans']
const lines: readonly TestText[] = words.map((text, index) => ({
  x: 85,
  y: 100 + index * 40,
  text,
  isDrawn: true,
}))
const upright: TestPage = { texts: lines }
const turnedPage: TestPage = { rotate: 90, texts: lines }
/** The text runs from the bottom to the top of the page, and so is read turned. */
const sideways: TestPage = { texts: lines.map(line => ({ ...line, x: line.y, y: 700, turned: 90 })) }
const downwards: TestPage = { texts: lines.map(line => ({ ...line, x: line.y, y: 100, turned: -90 })) }

describe('a page of a text PDF', () => {
  test.each([
    ['upright', upright],
    ['with its own rotation', turnedPage],
    ['with its text up the page', sideways],
    ['with its text down the page', downwards],
  ])('%s is drawn so that the words lie on their places', async (_, page) => {
    const bytes = buildPdf([page])
    const source = await readPdf(bytes)
    const [size] = source.pageSizes
    const { answer, pictures } = await draw(bytes)
    expect(answer).toEqual({ ok: true })
    const [picture] = pictures
    if (!picture || !size) throw new Error('one page is one picture')
    expect(picture.width / picture.height).toBeCloseTo(size.width / size.height, 2)
    const boxes = paragraphsOf(source).flatMap(({ printed }) => (printed ?? []).map(({ box }) => box))
    expect(await agreement(picture, boxes, size.width)).toEqual({ inked: 1, placed: 1 })
  })

  test('whose letters are not in the file is left out: another font would lie', async () => {
    const foreign = { texts: [{ x: 85, y: 100, text: 'Kinh phí' }] }
    const { answer, pages } = await draw(buildPdf([foreign, upright]))
    expect([answer, pages]).toEqual([{ ok: true }, [2]])
  })

  test('that has a picture already is not drawn again', async () => {
    const { pages } = await draw(buildPdf([upright, upright, upright]), [1, 3])
    expect(pages).toEqual([2])
  })

  test.skipIf(!existsSync('../shared/plans/dong-thap-2022.pdf'))(
    'of a public plan shows its words where the reading places them',
    async () => {
      const bytes = new Uint8Array(readFileSync('../shared/plans/dong-thap-2022.pdf'))
      const reading = await readPlanInWorker(bytes)
      if (!reading.ok) throw new Error(reading.refusal.code)
      const { pictures } = await draw(bytes, [1, 2, 3, 5, 6, 7, 8, 9])
      const [picture] = pictures
      const boxes = reading.layout.words.map(({ box }) => box).filter(({ page }) => page === 4)
      const { inked, placed } = await agreement(picture ?? fail(), boxes, reading.layout.pages[3]?.width ?? 0)
      expect(inked).toBe(1)
      expect(placed).toBeGreaterThan(0.95)
    },
  )
})

function fail(): never {
  throw new Error('the page was not drawn')
}

describe('what cannot be drawn', () => {
  test('a format without pages has no pictures', async () => {
    const plan = docxFile(samplePlanLines.map(line => wordParagraph(line)).join(''))
    expect(await draw(plan)).toMatchObject({ answer: { ok: true }, pages: [] })
  })

  test('a broken file is refused', async () => {
    const broken = new TextEncoder().encode('%PDF-1.7\nnothing follows')
    expect(await draw(broken)).toMatchObject({ answer: { ok: false }, pages: [] })
  })

  test('a page that draws itself a billion times ends its worker, and the next one works', async () => {
    const doubling = Array.from({ length: 30 }, (_, level) => {
      const content = level === 29 ? '0 0 9 9 re f' : '/X Do /X Do'
      return `<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X ${level + 7} 0 R >> >> /Length ${content.length} >>\nstream\n${content}\nendstream`
    })
    const bomb = pdfFile([], '', doubling)
    const content = new TextDecoder('latin1')
      .decode(bomb)
      .replace('/Resources << /Font', '/Resources << /XObject << /X 6 0 R >> /Font')
      .replace(/BT[\s\S]*?ET/u, match => '/X Do'.padEnd(match.length))
    const pictures: PagePicture[] = []
    const answer = await drawPagesInWorker(Buffer.from(content, 'latin1'), {
      except: [],
      onPicture: one => pictures.push(one),
      millisecondsMax: 3000,
    })
    expect(answer).toMatchObject({ ok: false })
    expect(pictures).toEqual([])
    expect((await draw(buildPdf([upright]))).pages).toEqual([1])
  })

  test('a page as long as a street is drawn small', async () => {
    const { pictures } = await draw(buildPdf([{ ...upright, width: 14_400, height: 200 }]))
    expect(pictures[0]?.width).toBeLessThanOrEqual(8000)
  })
})
