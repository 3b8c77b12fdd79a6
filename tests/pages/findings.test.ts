import { Document, Packer, Paragraph } from 'docx'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planFile } from '../plan-file.ts'
import { openBrowser, openPage, sendPlan, setUp, type WatchedPage, withBrowser } from './browser.ts'
import { expectNoBarriers, expectNoSidewaysScroll } from './checks.ts'
import { type Product, startProduct } from './product.ts'

/** A Word file with a wrong date of a known decree, and with margins that the rules do not allow. */
async function planWithMistakes(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const text = new TextDecoder().decode(
    planFile('Theo Nghị định số 88/2012/NĐ-CP ngày 23/12/2012 của Chính phủ.'),
  )
  const children = text.split('\n').map(line => new Paragraph(line))
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children }] }))
  return { name: 'ke-hoach-co-loi.docx', mimeType: 'application/octet-stream', buffer }
}

withBrowser('mistakes of a plan', () => {
  let product: Product
  let browser: Browser
  let watched: WatchedPage
  let notes: string

  beforeAll(async () => {
    product = await startProduct('embedded')
    browser = await openBrowser()
    watched = await openPage(browser)
    await setUp(watched.page, product)
    notes = `${await sendPlan(watched.page, product, await planWithMistakes())}?show=notes`
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  test('stand first, the gravest before the others, with a count of each kind', async () => {
    const { page } = watched
    await page.goto(notes)
    expect(await page.textContent('.reading .list-title >> nth=0')).toBe('Kiểm tra văn bản')
    expect(await page.textContent('.finding-counts')).toContain('1 chỗ sai')
    const entries = page.locator('.finding-counts + .entries > li')
    const texts = await entries.allTextContents()
    expect(texts[0]).toContain('Sai')
    expect(texts[0]).toContain('Văn bản 88/2012/NĐ-CP ghi ngày 23/12/2012')
    expect(texts.slice(1).some(text => text.startsWith('Nên xem') && text.includes('cả văn bản'))).toBe(true)
    const count = Number(await page.textContent('.tabs [aria-current] .count'))
    expect(count).toBeGreaterThanOrEqual(texts.length)
    await expectNoBarriers(page, 'findings')
  })

  test('lead to their words, which light up', async () => {
    const { page } = watched
    await page.click('.reading .entry-head a >> nth=0')
    expect(await page.textContent('.said-finding:target')).toContain('23/12/2012')
  })

  test('are mended with one press: the corrected words are copied', async () => {
    const { page } = watched
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.click('[data-part=copy]')
    await page.waitForSelector('text=Đã chép')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.textContent('.correction ins'),
    )
    expect(await page.textContent('.correction ins')).toContain('23/10/2012')
    await expectNoBarriers(page, 'copied')
  })

  test('are copied the older way where the browser gives pages no clipboard', async () => {
    const { page } = watched
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await page.goto(notes)
    await page.click('[data-part=copy]')
    await page.waitForSelector('text=Đã chép')
    expect(await page.evaluate(() => String(getSelection()))).toContain('23/10/2012')
  })

  test('come as JSON too, in the language of the visitor', async () => {
    const { page } = watched
    const answer = await page.request.get(notes.replace('?show=notes', '/findings.json?lang=en'))
    const [first] = (await answer.json()) as { code: string; explanation: string; correction: object }[]
    expect(first).toMatchObject({ code: 'wrong-date', severity: 'error' })
    expect(first?.explanation).toContain('is dated 23/12/2012 here')
  })

  test('on a phone, dark, in English, without JavaScript the words simply stand there', async () => {
    const storageState = await watched.page.context().storageState()
    const viewport = { width: 360, height: 780 }
    const phone = { javaScriptEnabled: false, viewport, colorScheme: 'dark', storageState } as const
    const { page } = await openPage(browser, phone)
    await page.goto(`${notes}&lang=en`)
    expect(await page.textContent('.correction ins')).toContain('23/10/2012')
    expect(await page.isVisible('[data-part=copy]')).toBe(false)
    await expectNoSidewaysScroll(page, 'findings on a phone')
    await page.click('.reading .entry-head a >> nth=0')
    expect(await page.isVisible('.said-finding:target')).toBe(true)
    await page.context().close()
    const scripted = await openPage(browser, { ...phone, javaScriptEnabled: true })
    await scripted.page.goto(`${notes}&lang=en`)
    await expectNoBarriers(scripted.page, 'findings on a phone')
    expect(scripted.faults).toEqual([])
    await scripted.page.context().close()
  })

  test('nothing went wrong in the browser on the way', () => {
    expect(watched.faults).toEqual([])
  })
})
