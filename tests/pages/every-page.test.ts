import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { longPlanToSend, openBrowser, openPage, planToSend, sendPlan, setUp, withBrowser } from './browser.ts'
import { expectNoBarriers, expectNoSidewaysScroll } from './checks.ts'
import { type Product, startProduct } from './product.ts'

/** Compressed bytes of a first visit, everything included (ui.md). */
const firstLoadBytesMax = 60_000
/** A review is an editor's page, and holds every word of a plan twice. */
const reviewBytesMax = 80_000

withBrowser('every page', () => {
  let product: Product
  let browser: Browser
  let storageState: BrowserContextOptions['storageState']
  let reading: string
  let paths: string[]

  beforeAll(async () => {
    product = await startProduct('embedded')
    browser = await openBrowser()
    const { page } = await openPage(browser)
    await setUp(page, product)
    reading = new URL(await sendPlan(page, product)).pathname
    storageState = await page.context().storageState()
    const lists = ['tasks', 'units', 'references', 'reporting', 'funding', 'notes', 'document']
    paths = [
      '/plans',
      ...lists.map(list => `${reading}?show=${list}`),
      `${reading}?order=look-first&section=III`,
      `${reading}?q=khong-co-dau-nao`,
      `${reading}?state=removed`,
      `${reading}/review/tasks/0`,
      `${reading}/review/tasks/0?deed=split`,
      `${reading}/review/document/0`,
      `${reading}/review/add`,
      '/nowhere',
    ]
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  test.each(['light', 'dark'] as const)(
    'a lit and a chosen task keep their contrast, %s',
    async colorScheme => {
      const { page } = await openPage(browser, {
        colorScheme,
        reducedMotion: 'reduce',
        ...(storageState && { storageState }),
      })
      await page.goto(`${product.address}${reading}`)
      await page.keyboard.press('j')
      await page.hover('.task >> nth=1')
      expect(await page.locator('.task.lit, .task[aria-current]').count()).toBe(2)
      await expectNoBarriers(page, `lit in ${colorScheme}`)
      await page.context().close()
    },
  )

  test('at twice the text size nothing is cut off sideways', async () => {
    const { page } = await openPage(browser, {
      viewport: { width: 720, height: 900 },
      deviceScaleFactor: 2,
      ...(storageState && { storageState }),
    })
    for (const path of paths) {
      await page.goto(`${product.address}${path}`)
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      await expectNoSidewaysScroll(page, path)
    }
  })

  test('a first visit weighs at most 60 KB, a long review 80 KB', async () => {
    const weights: Record<string, number> = {}
    const { page: sender } = await openPage(browser, { ...(storageState && { storageState }) })
    const long = new URL(await sendPlan(sender, product, longPlanToSend())).pathname
    expect(await sender.locator('.task').count()).toBeGreaterThan(60)
    for (const path of ['/sign-in', '/plans', long]) {
      const { page } = await openPage(
        browser,
        path === '/sign-in' ? {} : { ...(storageState && { storageState }) },
      )
      let bytes = 0
      const sizes: Promise<void>[] = []
      page.on('requestfinished', request => {
        sizes.push(
          request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
            bytes += responseBodySize + responseHeadersSize
          }),
        )
      })
      await page.goto(`${product.address}${path}`, { waitUntil: 'networkidle' })
      await Promise.all(sizes)
      weights[path === long ? 'long reading' : path] = bytes
      await page.context().close()
    }
    for (const [path, bytes] of Object.entries(weights)) {
      expect(bytes, `${path} was really measured: ${JSON.stringify(weights)}`).toBeGreaterThan(5000)
      expect(bytes, `${path} of ${JSON.stringify(weights)}`).toBeLessThanOrEqual(
        path === 'long reading' ? reviewBytesMax : firstLoadBytesMax,
      )
    }
  })

  test('a link to words far down scrolls its side of the reading, never the page', async () => {
    const { page } = await openPage(browser, { ...(storageState && { storageState }) })
    const long = await sendPlan(page, product, longPlanToSend())
    await page.goto(`${long}?show=references`)
    await page.click('.entries > li:last-child .entry-head a')
    await page.waitForSelector('.said:target')
    const [whole, scrolled] = await page.evaluate(() => [document.documentElement.scrollHeight, scrollY])
    expect([whole, scrolled]).toEqual([900, 0])
  })

  test('without JavaScript a plan is sent, waited for, read and filtered', async () => {
    const { page } = await openPage(browser, {
      javaScriptEnabled: false,
      ...(storageState && { storageState }),
    })
    await page.goto(`${product.address}/plans`)
    await page.setInputFiles('#plan-files', planToSend(' không script'))
    await page.click('.drop-form button[type=submit]')
    await page.waitForURL('**/plans/uploads/*')
    // The page asks for itself again until the reading is there.
    await page.waitForSelector('#reading', { timeout: 20_000 })
    await page.waitForLoadState('load')
    const [words] = await page
      .locator('.task-path')
      .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
    await page.click('.task-path >> nth=0')
    expect(await page.locator(`${words}:target`).count()).toBe(1)
    await page.click('.words-path >> nth=1')
    expect(await page.locator('.task:target').count()).toBe(1)
    await page.click('.filters .chip-menu:has-text("Mục") >> summary')
    await page.click('.chip-menu[open] a >> nth=1')
    await page.waitForURL('**section=*')
    expect(await page.locator('.task').count()).toBeGreaterThan(0)
    await page.click('.tabs a:has-text("Báo cáo")')
    expect(await page.textContent('.entries')).toContain('15/11/2026')
  })

  test('without JavaScript a refused file gets a page that says why', async () => {
    const { page } = await openPage(browser, {
      javaScriptEnabled: false,
      ...(storageState && { storageState }),
    })
    await page.goto(`${product.address}/plans`)
    await page.setInputFiles('#plan-files', {
      name: 'a.docx',
      mimeType: 'text/plain',
      buffer: Buffer.from([80, 75, 3, 4, 0]),
    })
    await page.click('.drop-form button[type=submit]')
    await page.waitForSelector('.notice h3')
    expect(await page.textContent('.notice')).toContain('Nên làm gì')
  })

  test('on a phone one side of the reading shows at a time, the one a link leads to', async () => {
    const { page } = await openPage(browser, {
      viewport: { width: 360, height: 780 },
      ...(storageState && { storageState }),
    })
    await page.goto(`${product.address}${reading}`)
    const visible = async () => [await page.isVisible('.source'), await page.isVisible('.reading')]
    expect(await visible()).toEqual([false, true])
    await page.click('.task-path >> nth=0')
    expect(await visible()).toEqual([true, false])
    await page.click('.pair-switch a[href="#reading"]')
    expect(await visible()).toEqual([false, true])
  })

  test('everything is reached by the keyboard, the skip link first', async () => {
    const { page } = await openPage(browser, { ...(storageState && { storageState }) })
    await page.goto(`${product.address}/plans`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(
      true,
    )
  })
})
