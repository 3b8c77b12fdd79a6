import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeReadingWorkers, readPlan } from '../../src/documents/index.ts'
import { openDatabase } from '../../src/platform/db/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { newTestDatabase, type TestDatabase } from '../databases.ts'
import { issueTestPlan } from '../issued-plan.ts'
import { smallPlan } from '../small-plan.ts'
import { longPlanToSend, openBrowser, openPage, password, withBrowser } from './browser.ts'
import { expectNoBarriers, expectNoSidewaysScroll } from './checks.ts'
import { type Serving, serveOn } from './product.ts'

/** Compressed bytes of a first visit, everything included (ui.md). */
const firstLoadBytesMax = 60_000

withBrowser('an issued plan', () => {
  let database: TestDatabase
  let product: Serving
  let browser: Browser
  let storageState: BrowserContextOptions['storageState']
  let small: string
  let long: string

  beforeAll(async () => {
    database = await newTestDatabase('embedded')
    const opened = await openDatabase(database.config)
    const reading = await readPlan(longPlanToSend().buffer)
    if (!('plan' in reading)) throw new Error('the long plan was refused')
    long = (await issueTestPlan(opened, reading.plan)).planId
    small = (await issueTestPlan(opened, smallPlan())).planId
    await opened.close()
    product = await serveOn(database.config)
    browser = await openBrowser()
    const { page } = await openPage(browser)
    await page.goto(`${product.address}/sign-in`)
    await page.fill('[name=sign_in_name]', 'mau.tran')
    await page.fill('[name=password]', password)
    await page.click('main button[type=submit]')
    await page.waitForURL('**/work')
    storageState = await page.context().storageState()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.end('SIGTERM')
    await database?.drop()
    await closeReadingWorkers()
  })

  async function open(path: string, options: BrowserContextOptions = {}) {
    const opened = await openPage(browser, { ...options, ...(storageState && { storageState }) })
    await opened.page.goto(product.address + path)
    return opened
  }
  const rows = (page: Page) => page.locator('.data-table tbody tr')

  /** Every page of a plan and of tasks, full and empty. */
  async function allPaths(): Promise<string[]> {
    const { page } = await open(`/plans/${long}/units`)
    const unit = await page.getAttribute('.data-table .row-link', 'href')
    await page.goto(`${product.address}/tasks?plan=${long}`)
    const task = await page.getAttribute('.data-table .row-link', 'href')
    await page.context().close()
    const faces = ['', '/units', '/sections', '/timeline', '/documents', '/findings', '/text', '/links']
    return [
      ...faces.map(face => `/plans/${long}${face}`),
      `${unit}`,
      `/plans/${long}/units?q=zzz`,
      `/plans/${long}/sections?q=bao+chi`,
      `/plans/${long}/timeline?by=section`,
      `/plans/${long}/links?q=ke+hoach`,
      `/plans/${small}`,
      `/plans/${small}/timeline`,
      '/plans',
      '/plans?q=khong+co&kind=stage',
      '/tasks',
      `/tasks?plan=${long}&role=lead&schedule=yearly&from=2026-01-01&to=2026-12-31`,
      `/tasks?unit=${unit?.split('/').at(-1)}`,
      '/tasks?q=zzz',
      `${task}`,
    ]
  }

  /** Each width, theme and language once: what they change is independent of one another. */
  const looks: [string, BrowserContextOptions, string][] = [
    ['a desktop, light, in Vietnamese', {}, 'vi'],
    ['a phone, dark, in English', { viewport: { width: 360, height: 780 }, colorScheme: 'dark' }, 'en'],
  ]

  test.each(looks)(
    'on %s: axe finds nothing, nothing scrolls sideways',
    { timeout: 180_000 },
    async (_name, options, language) => {
      const { page, faults } = await open('/', { ...options, reducedMotion: 'reduce' })
      for (const path of await allPaths()) {
        const answer = await page.goto(
          `${product.address}${path}${path.includes('?') ? '&' : '?'}lang=${language}`,
        )
        expect(answer?.status(), path).toBe(200)
        await expectNoBarriers(page, path)
        await expectNoSidewaysScroll(page, path)
      }
      expect(faults).toEqual([])
      await page.context().close()
    },
  )

  test('at twice the text size nothing is cut off sideways', { timeout: 60_000 }, async () => {
    const { page } = await open('/', { viewport: { width: 720, height: 900 }, deviceScaleFactor: 2 })
    for (const path of await allPaths()) {
      await page.goto(product.address + path)
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      await expectNoSidewaysScroll(page, path)
    }
    await page.context().close()
  })

  test('the search of the frame finds tasks with and without marks', async () => {
    const { page } = await open(`/plans/${long}`)
    const find = async (words: string) => {
      await page.fill('header input[name=q]', words)
      await page.keyboard.press('Enter')
      await page.waitForURL(url => url.pathname === '/tasks' && url.searchParams.get('q') === words)
      return rows(page).count()
    }
    const without = await find('so ngoai vu')
    expect(without).toBeGreaterThan(0)
    expect(await find('Sở Ngoại vụ')).toBe(without)
    expect(await rows(page).first().textContent()).toContain('Sở Ngoại vụ')
    expect(await page.textContent('h1')).toContain('Sở Ngoại vụ')
    expect(await find('zzz')).toBe(0)
    await page.context().close()
  })

  test('every number of the overview leads to the list behind it', async () => {
    const { page } = await open(`/plans/${small}`)
    const numbers = await page
      .locator('.numbers a')
      .evaluateAll(links =>
        links.map(link => [link.getAttribute('href'), Number(link.querySelector('b')?.textContent)] as const),
      )
    expect(numbers.map(([, count]) => count)).toEqual([3, 3, 1, 1, expect.any(Number)])
    const lists = [
      '.data-table tbody tr',
      '.data-table tbody tr',
      '#reporting li',
      '.cited-list > li',
      '.plan-findings > li',
    ]
    for (const [index, [href, count]] of numbers.entries()) {
      await page.goto(new URL(href ?? '', `${product.address}/plans/${small}`).href)
      expect(await page.locator(lists[index] ?? '').count(), href ?? '').toBe(count)
    }
    await page.context().close()
  })

  test('a task leads to its words in the whole text, and back', async () => {
    const { page } = await open(`/tasks?plan=${long}`)
    await page.click('.data-table .row-link >> nth=3')
    const words = await page.textContent('.in-place mark')
    await page.click('a:has-text("Xem trong toàn văn")')
    const target = page.locator('.plan-text > :has(:target)')
    expect(await target.count()).toBe(1)
    expect(await target.textContent()).toContain((words ?? '').split('\n')[0]?.slice(0, 40))
    await target.locator('.words-path').first().click()
    expect(await page.textContent('.in-place mark')).toBe(words)
    await page.context().close()
  })

  test('without JavaScript tasks are found, narrowed and sorted, a unit is typed, a link is made and undone', async () => {
    const { page } = await open('/tasks', { javaScriptEnabled: false })
    const all = await page.textContent('.data-table [role=status]')
    await page.fill('#list-q', 'bao chi')
    await page.click('main .search-form button')
    expect(await page.textContent('.data-table [role=status]')).not.toBe(all)
    await page.click('.chip-menu >> nth=0 >> summary')
    await page.click('.chip-menu >> nth=0 >> a >> nth=1')
    await page.waitForURL(url => url.searchParams.has('plan') && url.searchParams.get('q') === 'bao chi')
    await page.goto(`${product.address}/tasks?sort=due`)
    const due = await page.locator('td[data-label="Hạn"]').allTextContents()
    const days = due.filter(Boolean).map(day => day.split('/').reverse().join('-'))
    expect(days).toEqual([...days].sort())
    await page.goto(`${product.address}/tasks`)
    await page.fill('[name=unit_name]', 'van hoa xa hoi')
    await page.click('main .search-form button')
    await page.waitForURL(url => url.searchParams.has('unit'))
    expect(await page.textContent('h1')).toBe('Nhiệm vụ của Phòng Văn hóa - Xã hội')
    expect(await rows(page).count()).toBeGreaterThan(0)
    await page.fill('[name=unit_name]', 'Không có đơn vị này')
    await page.click('main .search-form button')
    expect(await page.textContent('.notice')).toContain('Không có đơn vị này')
    await page.goto(`${product.address}/plans/${small}`)
    await page.click('a:has-text("Thêm liên kết")')
    await page.fill('#link-q', '12/KH')
    await page.click('main form.form button')
    await page.click('.link-results button >> nth=0')
    await page.waitForURL(`**/plans/${small}`)
    expect(await page.locator('.plan-links li').count()).toBe(1)
    await page.click('.plan-links button')
    await page.waitForURL(`**/plans/${small}`)
    expect(await page.locator('.plan-links li').count()).toBe(0)
    await page.context().close()
  })

  test('with the keyboard one opens a filter, scrolls the drawing and comes to a task', async () => {
    const { page } = await open(`/plans/${long}/timeline`, { viewport: { width: 700, height: 700 } })
    await page.focus('.gantt')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('gantt')
    await page.keyboard.press('ArrowRight')
    await expect
      .poll(() => page.evaluate(() => document.querySelector('.gantt')?.scrollLeft))
      .toBeGreaterThan(0)
    // What the drawing links to is reached from the table, once.
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('table, svg')?.tagName)).toBe('TABLE')
    await page.keyboard.press('Enter')
    await page.waitForURL(url => url.pathname.startsWith('/tasks/') || url.hash === '#reporting')
    await page.goto(`${product.address}/tasks`)
    await page.focus('.chip-menu summary')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(url => url.searchParams.has('plan'))
    await page.context().close()
  })

  test('columns are chosen and remembered', async () => {
    const { page } = await open('/tasks')
    const headings = () => page.locator('.data-table thead th').allTextContents()
    expect((await headings()).join()).not.toContain('Phối hợp')
    await page.click('.column-chooser summary')
    await page.check('#tasks-with')
    await page.click('.column-chooser button[type=submit] >> nth=0')
    await page.waitForLoadState()
    expect((await headings()).join()).toContain('Phối hợp')
    await page.context().close()
  })

  test('what is not there is not found, and who is not signed in is asked to', async () => {
    const { page } = await open('/plans')
    const status = async (path: string) => (await page.goto(product.address + path))?.status()
    for (const path of [`/plans/${newId()}`, '/plans/x', `/tasks/${newId()}`, `/plans/${newId()}/text`]) {
      expect(await status(path), path).toBe(404)
    }
    await page.goto(`${product.address}/plans/${long}/units`)
    const units = await page
      .locator('.data-table .row-link')
      .evaluateAll(links => links.map(link => link.getAttribute('href')?.split('/').at(-1)))
    await page.goto(`${product.address}/plans/${small}/units`)
    const own = await page
      .locator('.data-table .row-link')
      .evaluateAll(links => links.map(link => link.getAttribute('href')?.split('/').at(-1)))
    const stranger = units.find(unit => !own.includes(unit))
    expect(await status(`/plans/${small}/units/${stranger}`)).toBe(404)
    await page.context().close()
    const { page: visitor } = await openPage(browser)
    await visitor.goto(`${product.address}/tasks`)
    expect(new URL(visitor.url()).pathname).toBe('/sign-in')
    await visitor.context().close()
  })

  test('a first visit weighs at most 60 KB', { timeout: 180_000 }, async () => {
    const weights: Record<string, number> = {}
    for (const path of await allPaths()) {
      const { page } = await openPage(browser, { ...(storageState && { storageState }) })
      let bytes = 0
      const sizes: Promise<void>[] = []
      page.on('requestfinished', request => {
        sizes.push(
          request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
            bytes += responseBodySize + responseHeadersSize
          }),
        )
      })
      await page.goto(product.address + path, { waitUntil: 'networkidle' })
      await Promise.all(sizes)
      weights[path] = bytes
      await page.context().close()
    }
    for (const [path, bytes] of Object.entries(weights)) {
      expect(bytes, `${path} was really measured`).toBeGreaterThan(5000)
      expect(bytes, `${path} of ${JSON.stringify(weights)}`).toBeLessThanOrEqual(firstLoadBytesMax)
    }
  })
})
