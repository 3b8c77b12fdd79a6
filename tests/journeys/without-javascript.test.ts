/** The same way on a phone whose browser runs no scripts: every step is a page and a form. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { photoBytes } from '../answers.ts'
import {
  openBrowser,
  openPage,
  pressThrough,
  setUp,
  type WatchedPage,
  withBrowser,
} from '../pages/browser.ts'
import { expectNoSidewaysScroll } from '../pages/checks.ts'
import { type Product, startProduct } from '../pages/product.ts'
import { planBytes, plans } from '../world.ts'

withBrowser('without JavaScript, on a phone', () => {
  let product: Product
  let browser: Browser
  let watched: WatchedPage
  let review: string

  beforeAll(async () => {
    product = await startProduct('embedded')
    browser = await openBrowser()
    watched = await openPage(browser, {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 780 },
    })
    watched.page.setDefaultTimeout(45_000)
    await setUp(watched.page, product)
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  test('a plan is sent by a form, and its page comes by itself when it is read', async () => {
    const { page } = watched
    const [plan] = plans
    if (!plan) throw new Error('the world has a plan')
    const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    const buffer = Buffer.from(await planBytes(plan))
    await page.setInputFiles('input[type=file]', { name: plan.fileName, mimeType, buffer })
    await page.locator('form:has(input[type=file]) button[type=submit]').click()
    await page.waitForURL('**/plans/uploads/*')
    await page.waitForSelector('#reading')
    review = page.url()
    expect(await page.locator('.task').count()).toBe(42)
    await expectNoSidewaysScroll(page, 'review')
  })

  test('a task is corrected on a page of its own and accepted by a button', async () => {
    const { page } = watched
    const card = page.locator('.task').first()
    await card.getByRole('link', { name: /^Sửa/ }).first().click()
    await page.waitForURL('**/review/tasks/*')
    const words = await page.inputValue('textarea[name=text]')
    await page.fill('textarea[name=text]', `${words} (đã sửa)`)
    await expectNoSidewaysScroll(page, 'form of a task')
    await page.locator('form:has(textarea[name=text]) button[type=submit]').first().click()
    await page.waitForURL(url => url.href.startsWith(review))
    expect(await page.locator('.task').first().textContent()).toContain('(đã sửa)')
    await page
      .getByRole('button', { name: /^Xác nhận/ })
      .first()
      .click()
    await page.waitForURL(url => url.href.startsWith(review))
    expect(await page.textContent('#review-counts')).toContain('Còn 40 / 42')
    await page.getByRole('button', { name: /^Hoàn tác/ }).click()
    await page.waitForURL(url => url.href.startsWith(review))
    expect(await page.textContent('#review-counts')).toContain('Còn 41 / 42')
  })

  test('the plan is issued from the page that lists what is left', async () => {
    const { page } = watched
    await page.goto(review)
    await page
      .getByRole('link', { name: /^Ban hành kế hoạch/ })
      .first()
      .click()
    await page.waitForURL('**/issue')
    await page.getByRole('button', { name: /^Đồng ý cả/ }).click()
    await page.waitForURL(url => url.pathname.endsWith('/issue'))
    await expectNoSidewaysScroll(page, 'issue')
    await page.getByRole('link', { name: /^Ban hành kế hoạch/ }).click()
    await page.waitForURL('**/issue/confirm')
    // Without a word on the tasks that nobody looked at, it is asked again.
    await pressThrough(page, 'form.confirm button[type=submit]')
    expect(await page.locator('[role=alert], .field-error').count()).toBeGreaterThan(0)
    await page.locator('form.confirm input[type=checkbox]').check()
    await page.locator('form.confirm button[type=submit]').click()
    await page.waitForURL(url => /^\/plans\/[0-9a-f-]{36}$/.test(url.pathname))
  })

  test('every side of the plan is a page', async () => {
    const { page } = watched
    const plan = new URL(page.url()).pathname
    const sides = ['', '/units', '/sections', '/timeline', '/documents', '/findings', '/text']
    for (const side of sides) {
      await page.goto(`${product.address}${plan}${side}`)
      expect((await page.textContent('main'))?.length, side).toBeGreaterThan(300)
      await expectNoSidewaysScroll(page, side)
    }
    await page.goto(`${product.address}/tasks?q=so+ngoai+vu`)
    expect(await page.locator('main a[href^="/tasks/"]').count()).toBeGreaterThan(5)
    await expectNoSidewaysScroll(page, '/tasks')
  })

  test('its work is received, answered with a photo, returned, answered again and accepted, each by a form', async () => {
    const { page } = watched
    await page.goto(`${product.address}/work`)
    await expectNoSidewaysScroll(page, 'inbox')
    await pressThrough(page, page.locator('main a.row-link').first())
    const work = new URL(page.url()).pathname
    const state = () => page.locator('main section').first().textContent()
    await pressThrough(page, 'form[action$="/receive"] button')
    expect(await state()).toContain('Đã nhận')
    await answer(work, 'Đã in 500 tờ gấp song ngữ.')
    expect(await state()).toContain('Báo đã xong')
    expect(await page.locator('.photos img').count()).toBe(1)
    await page.goto(`${product.address}${work}/return`)
    await page.fill('textarea[name=reason]', 'Thiếu ảnh tại các điểm phát.')
    await expectNoSidewaysScroll(page, 'return')
    await pressThrough(page, 'main form .button-primary')
    expect(await state()).toContain('Bị trả lại')
    await answer(work, 'Đã bổ sung ảnh ở ba điểm.')
    await page.goto(`${product.address}/work/to-accept`)
    await expectNoSidewaysScroll(page, 'claims')
    await page.locator('tbody input[type=checkbox]').first().check()
    await pressThrough(page, 'button[name=do][value=accept]')
    await page.goto(`${product.address}${work}`)
    expect(await state()).toContain('Đã chấp nhận')
    await page.goto(`${product.address}/overview`)
    await expectNoSidewaysScroll(page, 'overview')
    expect(await page.textContent('main')).toContain('Đã chấp nhận')
  })

  /** Fills the form in and sends it, with a photo. */
  async function answer(work: string, said: string): Promise<void> {
    const { page } = watched
    await page.goto(`${product.address}${work}/answer`)
    await expectNoSidewaysScroll(page, 'answer')
    await page.fill('[name=said]', said)
    const photo = { name: 'to-gap.jpg', mimeType: 'image/jpeg', buffer: await photoBytes(40) }
    await page.setInputFiles('[name=photos]', photo)
    await pressThrough(page, 'button[name=do][value=send]')
    expect(new URL(page.url()).pathname).toBe(work)
  }
})
