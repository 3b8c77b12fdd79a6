import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forBothDatabases } from '../databases.ts'
import {
  openBrowser,
  openPage,
  password,
  planToSend,
  sendPlan,
  setUp,
  type WatchedPage,
  withBrowser,
} from './browser.ts'
import { type Product, startProduct } from './product.ts'

withBrowser('from the set-up link to the reading', () => {
  forBothDatabases(kind => {
    let product: Product
    let browser: Browser
    let watched: WatchedPage
    let reading: string

    beforeAll(async () => {
      product = await startProduct(kind)
      browser = await openBrowser()
      watched = await openPage(browser)
    })
    afterAll(async () => {
      await browser?.close()
      expect(await product?.stop(), 'SIGTERM ends it in order').toBe(0)
    })

    test('the first person sets the office up and is signed in', async () => {
      const { page } = watched
      await setUp(page, product)
      expect(await page.textContent('.frame-home')).toContain('Ủy ban nhân dân xã Bến Lúa')
      await page.goto(product.setUpLink)
      expect(await page.textContent('h1')).toBe('Liên kết này không dùng được nữa')
    })

    test('signing out and in again leads back to where the person was going', async () => {
      const { page } = watched
      await page.goto(`${product.address}/plans`)
      await page.click('.person summary')
      await page.click('.person-card button')
      await page.goto(`${product.address}/plans?page=1`)
      expect(new URL(page.url()).pathname).toBe('/sign-in')
      await page.fill('#sign_in_name', 'mau.tran')
      await page.fill('#password', 'sai mật khẩu rồi')
      await page.click('main button[type=submit]')
      expect(await page.textContent('.notice')).toContain('chưa đúng')
      expect(await page.inputValue('#sign_in_name')).toBe('mau.tran')
      await page.fill('#password', password)
      await page.click('main button[type=submit]')
      await page.waitForURL('**/plans?page=1')
    })

    test('a plan is sent, read, and stands beside its source', async () => {
      const { page } = watched
      reading = await sendPlan(page, product)
      expect(await page.textContent('h1')).toContain('thông tin đối ngoại xã Bến Lúa năm 2026')
      const tasks = await page.locator('.task').count()
      expect(tasks).toBeGreaterThan(3)
      expect(await page.locator('.words[id]').count()).toBe(tasks)
    })

    test('pointing at a task lights up exactly its words, and the other way round', async () => {
      const { page } = watched
      const task = page.locator('.task', { hasText: 'bộ tài liệu giới thiệu xã' })
      await task.hover()
      const lit = page.locator('.words.lit')
      expect(await lit.count()).toBe(1)
      expect(await lit.textContent()).toContain('xây dựng bộ tài liệu giới thiệu xã')
      await page.locator('.words', { hasText: 'làng nghề dệt chiếu' }).hover()
      const litTask = page.locator('.task.lit')
      expect(await litTask.count()).toBe(1)
      expect(await litTask.textContent()).toContain('làng nghề dệt chiếu')
    })

    test('J and K walk through the tasks, and can be switched off', async () => {
      const { page } = watched
      await page.goto(reading)
      const current = () => page.locator('.task[aria-current]').getAttribute('data-task')
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      expect(await current()).toBe('1')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('task-1')
      await page.keyboard.press('k')
      expect(await current()).toBe('0')
      await page.uncheck('[data-part=keys-on]')
      await page.keyboard.press('j')
      expect(await current()).toBe('0')
      await page.reload()
      expect(await page.isChecked('[data-part=keys-on]')).toBe(false)
      await page.check('[data-part=keys-on]')
    })

    test('a link filters by unit and can be sent to a colleague', async () => {
      const { page } = watched
      const all = await page.locator('.task').count()
      await page.click('.filters .chip-menu:has-text("Đơn vị") >> summary')
      await page.click('.chip-menu[open] a:has-text("Phòng Văn hóa - Xã hội")')
      await page.waitForURL('**unit=*')
      const shown = await page.locator('.task').count()
      expect(shown).toBeGreaterThan(0)
      expect(shown).toBeLessThan(all)
      for (const text of await page.locator('.task').allTextContents())
        expect(text).toContain('Phòng Văn hóa - Xã hội')
    })

    test('the reading comes as JSON by the contract, the file as it was sent', async () => {
      const { page } = watched
      const answer = await page.request.get(`${reading}/reading.json`)
      const plan = (await answer.json()) as {
        text: string
        tasks: { text: string; span: [number, number] }[]
      }
      for (const task of plan.tasks) expect(plan.text.slice(...task.span)).toBe(task.text)
      const file = await page.request.get(`${reading}/file`)
      expect(file.headers()['content-disposition']).toContain('attachment')
      expect((await file.body()).toString()).toContain('XÃ BẾN LÚA')
    })

    test('a file that is refused says why and what to do, and leaves nothing', async () => {
      const { page } = watched
      await page.goto(`${product.address}/plans`)
      const rows = await page.locator('tbody tr').count()
      await page.setInputFiles('#plan-files', {
        name: 'rỗng.docx',
        mimeType: 'application/msword',
        buffer: Buffer.alloc(0),
      })
      await page.waitForSelector('.drop-files .refused')
      expect((await page.textContent('.drop-files'))?.length).toBeGreaterThan(40)
      await page.reload()
      expect(await page.locator('tbody tr').count()).toBe(rows)
    })

    test('several files are sent one after the other; each line leads to its reading', async () => {
      const { page } = watched
      await page.goto(`${product.address}/plans`)
      await page.setInputFiles('#plan-files', [planToSend(' hai'), planToSend(' ba')])
      await expect.poll(() => page.locator('.drop-files a').count(), { timeout: 15_000 }).toBe(2)
      await page.goto(`${product.address}/plans`)
      expect(await page.locator('tbody tr').count()).toBe(3)
      expect(await page.locator('tbody tr', { hasText: 'Chờ rà soát' }).count()).toBe(3)
    })

    test('what was deleted comes back with one press', async () => {
      const { page } = watched
      await page.goto(reading)
      await page.click('.more-menu summary')
      await page.click('.more-menu button')
      await page.waitForURL('**/plans?deleted=*')
      expect(await page.locator('tbody tr').count()).toBe(2)
      await page.click('.notice button')
      await page.waitForSelector('#reading')
      expect(page.url()).toBe(reading)
    })

    test('nothing went wrong in the browser on the way', () => {
      expect(watched.faults).toEqual([])
    })
  })
})
