/** Two officers on one plan: different tasks do not disturb each other, one task asks who is right. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forBothDatabases } from '../databases.ts'
import {
  openBrowser,
  openPage,
  password,
  planToSend,
  sendPlan,
  setUp,
  withBrowser,
} from '../pages/browser.ts'
import { type Product, startProduct } from '../pages/product.ts'

/** A busy machine is slower than a person. */
const patience = { timeout: 10_000 }

withBrowser('two officers on one plan', () => {
  forBothDatabases(kind => {
    let product: Product
    let browser: Browser
    let first: Page
    let second: Page
    let review: string

    beforeAll(async () => {
      product = await startProduct(kind)
      browser = await openBrowser()
      first = (await openPage(browser)).page
      second = (await openPage(browser)).page
      for (const page of [first, second]) page.setDefaultTimeout(45_000)
      await setUp(first, product)
    })
    afterAll(async () => {
      await browser?.close()
      await product?.stop()
    })

    test('the administrator lets a second officer in', async () => {
      await first.goto(`${product.address}/people/new`)
      await first.fill('#person', 'Đỗ Văn Mẫu')
      await first.fill('#sign_in_name', 'mau.do')
      await first.check('#roles-officer')
      await first.fill('#password', password)
      await first.click('main button[type=submit]')
      await first.waitForURL('**/people')
      await second.goto(`${product.address}/sign-in`)
      await second.fill('#sign_in_name', 'mau.do')
      await second.fill('#password', password)
      await second.click('main button[type=submit]')
      await second.waitForURL('**/work')
      review = await sendPlan(first, product, planToSend(' Hai người.'))
      await second.goto(review)
    })

    test('each corrects another task, and sees what the other did', async () => {
      await rewrite(first, 0, 'người thứ nhất')
      await rewrite(second, 1, 'người thứ hai')
      for (const page of [first, second]) {
        await page.reload()
        expect(await textOf(page, 0)).toContain('người thứ nhất')
        expect(await textOf(page, 1)).toContain('người thứ hai')
      }
    })

    test('on one task the later one is told who was quicker, and loses nothing of what was typed', async () => {
      for (const page of [first, second]) await openForm(page, 2)
      await save(first, 'bản của người thứ nhất')
      await expect.poll(() => textOf(first, 2), patience).toContain('bản của người thứ nhất')
      await save(second, 'bản của người thứ hai')
      await expect.poll(() => second.textContent('body'), patience).toContain('Trần Thị Mẫu')
      expect(await second.locator('textarea[name=text]').inputValue()).toContain('bản của người thứ hai')
      await first.reload()
      expect(await textOf(first, 2)).toContain('bản của người thứ nhất')
    })
  })
})

const card = (page: Page, at: number) => page.locator('.task').nth(at)

async function textOf(page: Page, at: number): Promise<string> {
  return (await card(page, at).locator('.task-text').textContent()) ?? ''
}

async function openForm(page: Page, at: number): Promise<void> {
  await card(page, at).getByRole('link', { name: /^Sửa/ }).first().click()
  await page.waitForSelector('textarea[name=text]')
}

async function save(page: Page, words: string): Promise<void> {
  await page.fill('textarea[name=text]', words)
  await page.locator('form:has(textarea[name=text]) button[type=submit]').first().click()
}

async function rewrite(page: Page, at: number, words: string): Promise<void> {
  await openForm(page, at)
  await save(page, words)
  await expect.poll(() => textOf(page, at), patience).toContain(words)
}
