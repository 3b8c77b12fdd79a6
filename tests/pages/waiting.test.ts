import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  openBrowser,
  openPage,
  planToSend,
  pressThrough,
  setUp,
  type WatchedPage,
  withBrowser,
} from './browser.ts'
import { expectNoBarriers, expectNoSidewaysScroll } from './checks.ts'
import { type Product, startProduct } from './product.ts'

withBrowser('while a reading waits', () => {
  let product: Product
  let browser: Browser
  let watched: WatchedPage
  let upload: string

  beforeAll(async () => {
    // No worker runs: whatever is sent waits until somebody stops it.
    product = await startProduct('embedded', { NHIPCAU_JOBS_AT_ONCE: '0' })
    browser = await openBrowser()
    watched = await openPage(browser, { viewport: { width: 360, height: 780 } })
    await setUp(watched.page, product)
    await watched.page.setInputFiles('#plan-files', planToSend())
    await watched.page.waitForURL('**/plans/uploads/*')
    upload = watched.page.url()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  test('the page says what is going on, and keeps asking', async () => {
    const { page } = watched
    expect(await page.textContent('[data-part=label]')).toBe('Đang chờ đến lượt đọc')
    const asked = await page.waitForResponse('**/progress.json')
    expect(await asked.json()).toMatchObject({ status: 'received', underWay: true, value: null })
    await expectNoBarriers(page, 'progress')
    await expectNoSidewaysScroll(page, 'progress')
  })

  test('it can be left, and found again from any page', async () => {
    const { page } = watched
    await page.goto(`${product.address}/plans?page=1`)
    expect(await page.textContent('.frame-running')).toContain('Đang đọc 1 tệp')
    await page.click('.frame-running')
    await pressThrough(page, '.row-link')
    expect(page.url()).toBe(upload)
  })

  test('without JavaScript the page asks for itself again', async () => {
    const storageState = await watched.page.context().storageState()
    const { page } = await openPage(browser, { javaScriptEnabled: false, storageState })
    await page.goto(upload)
    await page.waitForRequest(upload, { timeout: 10_000 })
    await page.context().close()
  })

  test('it can be stopped, and taken up again', async () => {
    const { page } = watched
    await page.click('button:has-text("Dừng đọc")')
    await page.waitForSelector('text=Việc đọc đã được dừng')
    await expectNoBarriers(page, 'stopped')
    await page.click('button:has-text("Đọc lại")')
    await page.waitForSelector('text=Đang chờ đến lượt đọc')
  })

  test('a page that was open while the reading ended elsewhere follows by itself', async () => {
    const { page } = watched
    const other = await page.context().newPage()
    await other.goto(upload)
    await other.click('button:has-text("Dừng đọc")')
    await page.waitForSelector('text=Việc đọc đã được dừng', { timeout: 10_000 })
    expect(watched.faults).toEqual([])
  })

  test('health tells a worker that is off from one that has failed', async () => {
    const health = await watched.page.request.get(`${product.address}/healthz`)
    expect(await health.json()).toMatchObject({ status: 'ok', worker: 'off' })
  })
})
