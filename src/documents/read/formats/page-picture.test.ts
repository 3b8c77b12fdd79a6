import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { PagePicture } from '../../model.ts'
import { paragraphsOf } from '../paragraphs.ts'
import { agreement } from '../testing/ink.ts'
import { drawnPicture, pictureBytesMax, scannedPicture, shownSize, upright } from './page-picture.ts'
import { readPdf } from './pdf/index.ts'
import { buildPdf } from './pdf/testing/build-pdf.ts'
import { readScan } from './scan/index.ts'
import { drawPage } from './scan/testing/draw-page.ts'

const texts = [
  'Sở Thông tin và Truyền thông chủ trì, phối hợp với',
  'các cơ quan, đơn vị liên quan tổ chức thực hiện kế',
  'hoạch này trên địa bàn tỉnh.',
].map((text, index) => ({ x: 150, y: 300 + index * 50, text }))

async function read(bytes: Uint8Array, reader = readScan) {
  const pictures: PagePicture[] = []
  const source = await reader(bytes, { onPicture: picture => pictures.push(picture) })
  const boxes = paragraphsOf(source).flatMap(({ printed }) => (printed ?? []).map(({ box }) => box))
  return { source, pictures, boxes }
}

describe('the picture of a scanned page', () => {
  test.each([
    { askew: 0, turns: 0 },
    { askew: 2, turns: 0 },
    { askew: -1, turns: 1 },
    { askew: 0, turns: 2 },
  ])('askew by $askew and turned $turns quarters is laid as its words are', async ({ askew, turns }) => {
    const { source, pictures, boxes } = await read(await drawPage({ texts, askew, turns }))
    const [picture] = pictures
    const [page] = source.pageSizes
    if (!picture || !page) throw new Error('one page is one picture')
    expect(picture.width / picture.height).toBeCloseTo(page.width / page.height, 2)
    const { inked, placed } = await agreement(picture, boxes, page.width)
    expect(inked).toBe(1)
    expect(placed).toBeGreaterThan(0.97)
  })

  test('keeps the seals that recognition takes away', async () => {
    const { pictures } = await read(await drawPage({ texts, seals: [[700, 1200, 120]] }))
    const { channels } = await sharp(pictures[0]?.bytes).stats()
    const [red, , blue] = channels.map(({ mean }) => mean)
    expect((red ?? 0) - (blue ?? 0)).toBeGreaterThan(0.1)
  })

  test('in a PDF has the number of its page; pages of text have none yet', async () => {
    const drawn = await sharp(await drawPage({ texts }))
      .jpeg()
      .toBuffer()
    const line = { x: 85, y: 100, text: 'Kinh phí do ngân sách bảo đảm.' }
    const bytes = buildPdf([{ texts: [line] }, { jpeg: { bytes: drawn, width: 1240, height: 1754 } }])
    const { pictures } = await read(bytes, readPdf)
    expect(pictures.map(({ page }) => page)).toEqual([2])
  })
})

describe('a picture is small', () => {
  test('its sides keep their proportion within the limits', () => {
    expect(shownSize(595, 842)).toEqual({ width: 1240, height: 1755 })
    expect(shownSize(842, 595)).toEqual({ width: 1755, height: 1240 })
    const long = shownSize(100, 100_000)
    expect(Math.max(long.width, long.height)).toBeLessThanOrEqual(8000)
    expect(long.width).toBeGreaterThanOrEqual(1)
    const square = shownSize(3, 3)
    expect(square).toEqual({ width: 1240, height: 1240 })
  })

  test('whatever is on the page', async () => {
    const side = 1600
    let seed = 1
    const noise = Uint8Array.from({ length: side * side * 3 }, () => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed >> 16
    })
    const picture = { data: noise, width: side, height: side, channels: 3 as const }
    for (const made of [await scannedPicture(1, picture, upright), await drawnPicture(1, picture)]) {
      expect(made.bytes.length).toBeLessThanOrEqual(pictureBytesMax)
      expect(await sharp(made.bytes).metadata()).toMatchObject({
        format: 'webp',
        width: made.width,
        height: made.height,
      })
    }
  })
})
