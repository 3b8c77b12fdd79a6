import { gzipSync } from 'node:zlib'
import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planFile } from '../plan-file.ts'
import { planPdf, planScan } from '../plan-pages.ts'
import { openBrowser, openPage, sendPlan, setUp, type WatchedPage, withBrowser } from './browser.ts'
import { expectNoBarriers, expectNoSidewaysScroll } from './checks.ts'
import { type Product, startProduct } from './product.ts'

const bytesMax = 60_000
/** A page is recognised in three seconds where nothing else runs. */
const readMilliseconds = 120_000

/** The plan as an office writes it in Word: a centred title, a table with a merged cell, a line in italics. */
async function planDocx(): Promise<Buffer> {
  const lines = new TextDecoder().decode(planFile('Bản Word.')).split('\n').filter(Boolean)
  const cell = (text: string, columnSpan = 1) =>
    new TableCell({ children: [new Paragraph(text)], columnSpan, width: { size: 2000, type: WidthType.DXA } })
  const table = new Table({
    rows: [
      new TableRow({ children: [cell('TT'), cell('Nhiệm vụ'), cell('Đơn vị')] }),
      new TableRow({ children: [cell('I. Nhóm việc chung', 3)] }),
      new TableRow({ children: [cell('1'), cell('Tổ chức hội chợ làng nghề'), cell('Phòng Kinh tế')] }),
    ],
  })
  const paragraphs = lines.map(text =>
    text === 'KẾ HOẠCH'
      ? new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ text, bold: true })],
        })
      : new Paragraph({ children: [new TextRun({ text, italics: text.startsWith('Bến Lúa, ngày') })] }),
  )
  return Packer.toBuffer(new Document({ sections: [{ children: [...paragraphs, table] }] }))
}

/** In each colour, by a desktop and by a phone. */
async function expectUsable(page: Page, address: string, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(address)
    await expectNoBarriers(page, `${where}, ${colorScheme}`)
    await page.setViewportSize({ width: 360, height: 800 })
    await page.goto(`${address}#source`)
    await expectNoSidewaysScroll(page, `${where}, phone, ${colorScheme}`)
    await expectNoBarriers(page, `${where}, phone, ${colorScheme}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1440, height: 900 })
}

/** The first picture of a source that is drawn after its reading. */
async function untilDrawn(page: Page, address: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(address)
        return page.locator('.face img').count()
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBeGreaterThan(0)
}

withBrowser('a source beside its reading', () => {
  let product: Product
  let browser: Browser
  let watched: WatchedPage
  const send = (name: string, bytes: Uint8Array) =>
    sendPlan(
      watched.page,
      product,
      { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) },
      readMilliseconds,
    )

  beforeAll(async () => {
    product = await startProduct('embedded')
    browser = await openBrowser()
    watched = await openPage(browser)
    watched.page.setDefaultTimeout(30_000)
    await setUp(watched.page, product)
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  describe('of a Word file', () => {
    let address: string

    test('is set as in the document, its tables as tables', async () => {
      const { page } = watched
      address = await send('ke-hoach.docx', await planDocx())
      expect(await page.textContent('.sheet .set-center.set-bold')).toBe('KẾ HOẠCH')
      expect(await page.textContent('.sheet .set-italic')).toContain('Bến Lúa, ngày')
      expect(await page.getAttribute('.sheet-table [colspan]', 'colspan')).toBe('3')
      expect(await page.locator('.sheet-table tr').last().locator('td').allTextContents()).toEqual([
        '1',
        expect.stringContaining('Tổ chức hội chợ làng nghề'),
        'Phòng Kinh tế',
      ])
      expect(await page.locator('.source-faces').count()).toBe(0)
    })

    test('lights up with its task, and leads to it', async () => {
      const { page } = watched
      await page.hover('.sheet .words >> nth=0')
      const number = await page.getAttribute('.sheet .words >> nth=0', 'data-task')
      await page.waitForSelector(`#task-${number}.lit`)
      await page.click('.sheet .words-path >> nth=0')
      expect(new URL(page.url()).hash).toBe(`#task-${number}`)
    })

    test('has no barriers, by day and by night, on a phone too', { timeout: 120_000 }, async () => {
      await expectUsable(watched.page, address, 'a Word file')
    })
  })

  describe('of a text PDF', () => {
    let address: string

    test('shows the pages that could be drawn, and of others the words in their places', async () => {
      const { page } = watched
      address = await send('ke-hoach.pdf', planPdf('Bản PDF.'))
      await untilDrawn(page, address)
      expect(await page.locator('.face').count()).toBe(2)
      expect(await page.locator('#page-2 img').count()).toBe(1)
      expect(await page.textContent('#page-1 .face-words')).toContain('Hoạt động thông tin đối ngoại')
    })

    test('marks the words of tasks in their places; the keyboard reaches each', async () => {
      const { page } = watched
      const mark = page.locator('#page-1 a.mark').first()
      const number = await mark.getAttribute('data-task')
      await mark.focus()
      await page.waitForSelector(`#task-${number}.lit`)
      expect(await mark.getAttribute('href')).toBe(`#task-${number}`)
      expect(await mark.getAttribute('id')).toBe(`words-${number}`)
      const box = await mark.boundingBox()
      const paper = await page.locator('#page-1 .face-paper').boundingBox()
      expect(box && paper && box.x > paper.x && box.y > paper.y).toBe(true)
    })

    test('has no barriers as pages, large or as text', { timeout: 300_000 }, async () => {
      for (const face of ['pages', 'large', 'text']) {
        await expectUsable(watched.page, `${address}?face=${face}`, `a text PDF, ${face}`)
      }
    })
  })

  describe('of a scan', () => {
    let address: string

    test('is the page as it was received', { timeout: 2 * readMilliseconds }, async () => {
      const { page } = watched
      address = await send('ke-hoach.png', await planScan('Bản quét.'))
      const picture = page.locator('.face img')
      expect(await picture.getAttribute('width')).toBe('1240')
      const source = await picture.getAttribute('src')
      const answer = await page.request.get(new URL(source ?? '', address).href)
      expect(answer.headers()).toMatchObject({
        'content-type': 'image/webp',
        'cache-control': 'private, max-age=31536000, immutable',
      })
      expect(await page.locator('a.mark').count()).toBeGreaterThan(2)
    })

    test('weighs little: its words come only when they are asked for', async () => {
      const { page } = watched
      const html = await (await page.request.get(address)).body()
      expect(gzipSync(html).length).toBeLessThan(bytesMax)
      await page.click('.source-faces a >> text=Dạng chữ')
      await page.waitForSelector('.sheet')
      expect(new URL(page.url()).hash).toBe('#source')
      expect(await page.textContent('.sheet')).toContain('Bến Lúa')
    })

    test('has no barriers', { timeout: 120_000 }, async () => {
      await expectUsable(watched.page, address, 'a scan')
    })

    test('works without JavaScript', async () => {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        storageState: await watched.page.context().storageState(),
      })
      const page = await context.newPage()
      await page.goto(address)
      const mark = page.locator('a.mark').first()
      const number = await mark.getAttribute('data-task')
      await mark.focus()
      await page.keyboard.press('Enter')
      expect(new URL(page.url()).hash).toBe(`#task-${number}`)
      await context.close()
    })

    test('is for those who may see the plan', async () => {
      const { page } = watched
      const path = `${address}/pages/1.webp`
      expect((await page.request.get(`${address}/pages/2.webp`)).status()).toBe(404)
      expect((await page.request.get(`${address}/pages/0.webp`)).status()).toBe(404)
      const stranger = await browser.newContext()
      const answer = await stranger.request.get(path, { maxRedirects: 0 })
      expect(answer.status()).toBeGreaterThanOrEqual(300)
      expect(answer.headers()['content-type'] ?? '').not.toContain('image')
      await stranger.close()
    })
  })

  test('nothing went wrong on the way', () => {
    expect(watched.faults).toEqual([])
  })
})
