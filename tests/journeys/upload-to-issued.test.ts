/** The way from a file to every agency's tasks: upload, review, issue, an agency's page, the workbook. */
import { existsSync, readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forBothDatabases } from '../databases.ts'
import { openBrowser, openPage, sendPlan, setUp, type WatchedPage, withBrowser } from '../pages/browser.ts'
import { type Product, startProduct } from '../pages/product.ts'
import { planBytes, plans } from '../world.ts'

interface Journey {
  readonly name: string
  /** Null where the file is not on this machine. */
  readonly bytes: () => Promise<Uint8Array | null>
  readonly mimeType: string
  /** The agency whose tasks are looked for at the end, and how many it has at the least. */
  readonly unit: string
  readonly tasksMin: number
  /** How long a reading may take: a scan is recognised page by page. */
  readonly readMilliseconds: number
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const publicPlan = (name: string) => async () => {
  const file = new URL(`../../../shared/plans/${name}`, import.meta.url)
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : null
}

const journeys: readonly Journey[] = [
  {
    name: 'lam-giang-2026.docx',
    bytes: async () => (plans[0] ? planBytes(plans[0]) : null),
    mimeType: word,
    unit: 'Sở Ngoại vụ',
    tasksMin: 5,
    readMilliseconds: 20_000,
  },
  {
    name: 'dong-thap-2022.docx',
    bytes: publicPlan('dong-thap-2022.docx'),
    mimeType: word,
    unit: 'Sở Ngoại vụ',
    tasksMin: 5,
    readMilliseconds: 20_000,
  },
  {
    name: 'hoc-mon-2023.scan.pdf',
    bytes: publicPlan('hoc-mon-2023.scan.pdf'),
    mimeType: 'application/pdf',
    unit: 'Phòng Văn hóa và Thông tin huyện',
    tasksMin: 1,
    readMilliseconds: 240_000,
  },
]

withBrowser('from a file to every agency’s tasks', () => {
  forBothDatabases(kind => {
    let product: Product
    let browser: Browser
    let watched: WatchedPage

    beforeAll(async () => {
      product = await startProduct(kind)
      browser = await openBrowser()
      watched = await openPage(browser)
      watched.page.setDefaultTimeout(45_000)
      await setUp(watched.page, product)
    })
    afterAll(async () => {
      expect(watched?.faults).toEqual([])
      await browser?.close()
      await product?.stop()
    })

    test.each(journeys)('$name', { timeout: 420_000 }, async journey => {
      const bytes = await journey.bytes()
      if (!bytes) return console.warn(`skipped: ${journey.name} is not on this machine`)
      const { page } = watched
      const file = { name: journey.name, mimeType: journey.mimeType, buffer: Buffer.from(bytes) }
      const review = await sendPlan(page, product, file, journey.readMilliseconds)
      const tasks = await page.locator('.task').count()
      expect(tasks).toBeGreaterThan(journey.tasksMin)
      await correctOne(page)
      await acceptTheRest(page, tasks)
      await chooseUnits(page, review)
      await issue(page)
      await lookAtUnit(page, journey)
      await download(page, journey, tasks)
      await page.goto(review)
      expect(await page.textContent('main')).toContain('đã ban hành')
    })
  })
})

/** An officer changes a word of the first task, and takes the change back and makes it again. */
async function correctOne(page: Page): Promise<void> {
  const first = page.locator('.task').first()
  const before = await first.locator('.task-text').textContent()
  await first.getByRole('link', { name: /^Sửa/ }).first().click()
  const form = page.locator('form:has(textarea[name=text])')
  await form.locator('textarea[name=text]').fill(`${before} (đã sửa)`)
  await form.locator('button[type=submit]').first().click()
  await page.waitForFunction(() =>
    document.querySelector('.task .task-text')?.textContent?.includes('(đã sửa)'),
  )
  await page.getByRole('button', { name: /^Hoàn tác/ }).click()
  await page.waitForFunction(
    () => !document.querySelector('.task .task-text')?.textContent?.includes('(đã sửa)'),
  )
  await page.getByRole('button', { name: /^Làm lại/ }).click()
  await page.waitForFunction(() =>
    document.querySelector('.task .task-text')?.textContent?.includes('(đã sửa)'),
  )
}

/** What the machine is sure of is accepted at once, the rest one by one. */
async function acceptTheRest(page: Page, tasks: number): Promise<void> {
  await page.click('summary:has-text("Xác nhận hàng loạt")')
  const many = page.locator('button[value^="accept-above:"]')
  if ((await many.count()) > 0) {
    const before = await open(page)
    await many.last().click()
    await expect.poll(() => open(page), { timeout: 10_000 }).toBeLessThan(before)
  }
  for (let left = await open(page); left > 0; left = await open(page)) {
    const button = page
      .locator('.task')
      .getByRole('button', { name: /^Xác nhận/ })
      .first()
    await button.click()
    await expect.poll(() => open(page), { timeout: 10_000 }).toBeLessThan(left)
  }
  expect(await page.locator('.task').count()).toBe(tasks)
}

/** How many tasks the page says are left. */
async function open(page: Page): Promise<number> {
  const words = (await page.locator('#review-counts').textContent()) ?? ''
  return Number(/Còn (\d+)/.exec(words)?.[1] ?? 0)
}

async function chooseUnits(page: Page, review: string): Promise<void> {
  await page.goto(`${review}/issue`)
  const all = page.getByRole('button', { name: /^Đồng ý cả/ })
  if ((await all.count()) > 0) await all.click()
  await page.waitForLoadState('networkidle')
}

async function issue(page: Page): Promise<void> {
  const path = new URL(page.url()).pathname
  await page.goto(new URL(`${path}/confirm`, page.url()).href)
  await page.locator('form.confirm button[type=submit]').click()
  await page.waitForURL(url => /^\/plans\/[0-9a-f-]{36}$/.test(url.pathname))
}

async function lookAtUnit(page: Page, { unit, tasksMin }: Journey): Promise<void> {
  await page.goto(`${page.url()}/units`)
  await page.getByRole('link', { name: unit, exact: true }).first().click()
  await page.waitForURL('**/units/*')
  expect(await page.textContent('main')).toContain(unit)
  expect(await page.locator('main a[href*="/tasks/"]').count()).toBeGreaterThanOrEqual(tasksMin)
  // Its part alone is offered for the agency, too.
  const part = (await page.getAttribute('.more-menu a[href*="export.xlsx?unit="]', 'href')) ?? ''
  const answer = await page.request.get(new URL(part, page.url()).href)
  expect([answer.status(), part.includes('/export.xlsx')]).toEqual([200, true])
}

/** The workbook has a row for every task, the corrected words among them. */
async function download(page: Page, _journey: Journey, tasks: number): Promise<void> {
  const plan = /\/plans\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''
  const answer = await page.request.get(new URL(`${plan}/export.xlsx`, page.url()).href)
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-disposition']).toContain('.xlsx')
  const parts = unzipSync(new Uint8Array(await answer.body()))
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(sheet.match(/<row /g)?.length ?? 0).toBeGreaterThanOrEqual(tasks)
  const words = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()) + sheet
  expect(words).toContain('(đã sửa)')
}
