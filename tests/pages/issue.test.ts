/** From the reading to the issued plan in a browser: every choice is kept, with and without JavaScript. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forBothDatabases } from '../databases.ts'
import {
  openBrowser,
  openPage,
  password,
  planToSend,
  pressThrough,
  sendPlan,
  setUp,
  withBrowser,
} from './browser.ts'
import { expectNoBarriers, expectNoSidewaysScroll } from './checks.ts'
import { type Product, startProduct } from './product.ts'

/** The names of `planFile`: the issuer, two offices, and everybody. */
const nameCount = 4

withBrowser('issuing a plan', () => {
  forBothDatabases(kind => {
    let product: Product
    let browser: Browser
    let sent = 0

    beforeAll(async () => {
      product = await startProduct(kind)
      browser = await openBrowser()
      const { page } = await openPage(browser)
      await setUp(page, product)
      await page.goto(`${product.address}/people/new`)
      await page.fill('#person', 'Lê Văn Minh')
      await page.fill('#sign_in_name', 'minh.le')
      await page.check('#roles-officer')
      await page.fill('#password', password)
      await page.click('main button[type=submit]')
      await page.waitForURL('**/people')
      await page.context().close()
    })
    afterAll(async () => {
      await browser?.close()
      expect(await product?.stop()).toBe(0)
    })

    async function signedIn(name = 'mau.tran', options: BrowserContextOptions = {}) {
      const watched = await openPage(browser, options)
      const { page } = watched
      await page.goto(`${product.address}/sign-in?next=/plans`)
      await page.fill('#sign_in_name', name)
      await page.fill('#password', password)
      await page.click('main button[type=submit]')
      await page.waitForURL('**/plans')
      return watched
    }

    /** Sends another plan, waits until it is read, and opens the page of its issue. */
    async function openIssue(page: Page, script = true): Promise<string> {
      sent += 1
      const file = planToSend(` Bản ${sent}.`)
      if (script) {
        // The page shows by itself what was read: to go on before that would be two ways at once.
        const url = await sendPlan(page, product, file)
        await page.goto(`${url}/issue`)
        return `${url}/issue`
      }
      await page.goto(`${product.address}/plans`)
      await page.setInputFiles('#plan-files', file)
      await page.click('main form button[type=submit]')
      await page.waitForURL('**/plans/uploads/*')
      const url = page.url().split('?')[0] ?? ''
      const status = async () =>
        ((await (await page.request.get(`${url}/progress.json`)).json()) as { status: string }).status
      await expect.poll(status, { timeout: 30_000, interval: 100 }).toBe('read')
      await page.goto(`${url}/issue`)
      return `${url}/issue`
    }

    const settled = (page: Page) => page.locator('.names-head p').textContent()
    const mustDo = (page: Page) => page.locator('.issue-left .tone-late').count()

    /** Ticks that tasks are unreviewed, issues, and gives the address of the plan. */
    async function issue(page: Page): Promise<string> {
      await page.click('.issue-finish .button-primary')
      await page.waitForURL('**/issue/confirm')
      await page.check('#unreviewed')
      await page.click('.confirm .button-primary')
      await page.waitForURL(/\/plans\/[0-9a-f-]{36}$/)
      return page.url()
    }

    test('suggestions are accepted at once, the kind is kept as it is chosen, and the plan stands there', async () => {
      const { page, faults } = await signedIn()
      const address = await openIssue(page)
      expect(await page.isChecked('input[value=annual]')).toBe(true)
      expect(await mustDo(page)).toBe(1)
      expect(await page.locator('.issue-finish .button-primary').count()).toBe(0)
      await page.click('.names-head button')
      await expect.poll(() => settled(page)).toContain(`${nameCount} trên ${nameCount}`)
      await page.check('input[value=communication]')
      await expect.poll(() => page.locator('.choices-said').textContent()).toBe('Đã lưu')
      await page.reload()
      expect(await page.isChecked('input[value=communication]')).toBe(true)
      expect(await mustDo(page)).toBe(0)

      await page.click('.issue-finish .button-primary')
      await page.waitForURL('**/issue/confirm')
      expect(await page.textContent('.confirm')).toMatch(/6 nhiệm vụ; 3 đơn vị được giao việc/)
      await page.click('.confirm .button-primary')
      expect(await page.textContent('.field-error')).toContain('Hãy đánh dấu ô này')
      await page.check('#unreviewed')
      await page.click('.confirm .button-primary')
      await page.waitForURL(/\/plans\/[0-9a-f-]{36}$/)
      expect(await page.textContent('.toasts')).toContain('Đã ban hành kế hoạch')
      const plan = page.url()
      await page.goto(address)
      expect(page.url()).toBe(plan)
      expect(faults).toEqual([])
      await page.context().close()
    })

    test('the next plan knows the units; one can be picked by typing, another be made', async () => {
      const { page, faults } = await signedIn()
      const address = await openIssue(page)
      expect(await page.locator('.name-means', { hasText: 'Đơn vị đã có' }).count()).toBeGreaterThanOrEqual(3)
      await page.locator('.name', { hasText: 'Phòng Văn hóa - Xã hội' }).locator('a').click()
      await page.waitForURL('**/issue/name?**')
      await page.fill('#unit', 'van phong hdnd')
      await page.locator('.combo-list li').first().click()
      await page.locator('.name-page form.inline-form button').click()
      await page.waitForURL(/\/issue(#.*)?$/)
      const row = page.locator('.name', { hasText: 'Phòng Văn hóa - Xã hội' })
      expect(await row.locator('.name-means').textContent()).toContain('Văn phòng HĐND và UBND xã')

      await row.locator('a').click()
      await page.waitForURL('**/issue/name?**')
      await page.fill('#name', '')
      await page.locator('.name-page form.form .button-primary').click()
      expect(await page.textContent('.notice')).toContain('Hãy ghi tên đơn vị')
      await page.fill('#name', 'Phòng Văn hóa, Xã hội và Du lịch')
      await page.selectOption('#kind', 'division')
      await page.locator('.name-page form.form .button-primary').click()
      await page.waitForURL(/\/issue(#.*)?$/)
      expect(await row.locator('.name-means').textContent()).toContain('Phòng Văn hóa, Xã hội và Du lịch')
      await page.goto(address)
      expect(await row.locator('.name-means').textContent()).toContain('Mẫu đã chọn')
      expect(faults).toEqual([])
      await page.context().close()
    })

    test('without JavaScript everything works by forms and links', async () => {
      const { page } = await signedIn('mau.tran', { javaScriptEnabled: false })
      const address = await openIssue(page, false)
      await page.check('input[value=stage]')
      await page.locator('#kind button').click()
      await page.waitForURL(/\/issue#kind$/)
      expect(await page.isChecked('input[value=stage]')).toBe(true)
      await page.locator('.name', { hasText: 'Phòng Văn hóa - Xã hội' }).first().locator('a').click()
      await page.fill('#unit', 'không có đơn vị nào như thế')
      await page.locator('.name-page form.inline-form button').click()
      expect(await page.textContent('.name-page')).toContain('Không có đơn vị nào tên')
      await page.goto(address)
      await page.fill('#issuer', 'Đồn Biên phòng Bến Lúa')
      await pressThrough(
        page,
        page.locator('.issue-section form.inline-form button', { hasText: 'Thêm cơ quan' }),
      )
      expect(await page.locator('#issuers ~ ul li').count()).toBe(2)
      await page.fill('#link-q', '12/KH-UBND')
      await page.locator('form[method=get] button', { hasText: 'Tìm' }).last().click()
      await page.waitForURL('**/issue/links?**')
      await page.locator('.rows form button').first().click()
      await page.waitForURL(/\/issue#links$/)
      expect(await page.textContent('#links ~ ul')).toContain('12/KH-UBND')
      await page.click('.names-head button')
      expect(await settled(page)).toContain(`${nameCount + 1} trên ${nameCount + 1}`)
      const plan = await issue(page)
      expect(await page.textContent('main')).toContain('Đồn Biên phòng Bến Lúa')
      await page.goto(address)
      expect(page.url()).toBe(plan)
      await page.context().close()
    })

    test('a browser that is closed in the middle loses nothing', async () => {
      const first = await signedIn()
      const address = await openIssue(first.page)
      await first.page.locator('.name .buttons button').first().click()
      await expect.poll(() => settled(first.page)).toContain(`1 trên ${nameCount}`)
      await first.page.check('input[value=other]')
      await expect.poll(() => first.page.locator('.choices-said').textContent()).toBe('Đã lưu')
      await first.page.context().close()
      const { page } = await signedIn()
      await page.goto(address)
      expect(await settled(page)).toContain(`1 trên ${nameCount}`)
      expect(await page.isChecked('input[value=other]')).toBe(true)
      await page.context().close()
    })

    test('two officers at once: who comes second is told, and sees what the first one chose', async () => {
      const [lan, minh] = [await signedIn(), await signedIn('minh.le')]
      const address = await openIssue(lan.page)
      await minh.page.goto(address)
      await lan.page.locator('.name .buttons button').first().click()
      await expect.poll(() => settled(lan.page)).toContain(`1 trên ${nameCount}`)
      await minh.page.locator('.name .buttons button').first().click()
      await expect.poll(() => minh.page.locator('.notice').first().textContent()).toContain('Trần Thị Mẫu')
      expect(await settled(minh.page)).toContain(`1 trên ${nameCount}`)
      await minh.page.click('.names-head button')
      await expect.poll(() => settled(minh.page)).toContain(`${nameCount} trên ${nameCount}`)
      // Both have everything before them; one changes the kind while the other confirms.
      await lan.page.goto(`${address}/confirm`)
      await minh.page.check('input[value=stage]')
      await expect.poll(() => minh.page.locator('.choices-said').textContent()).toBe('Đã lưu')
      await lan.page.check('#unreviewed')
      await lan.page.click('.confirm .button-primary')
      expect(await lan.page.textContent('.notice')).toContain('Có người vừa sửa')
      await issue(lan.page)
      await lan.page.context().close()
      await minh.page.context().close()
    })

    test('a broken line is said, and the choice can be made again', async () => {
      const { page } = await signedIn()
      await openIssue(page)
      await page.route('**/issue/kind', route => route.abort())
      await page.check('input[value=stage]')
      await expect.poll(() => page.locator('.choices-said').textContent()).toContain('Chưa lưu được')
      await page.unroute('**/issue/kind')
      await page.check('input[value=other]')
      await expect.poll(() => page.locator('.choices-said').textContent()).toBe('Đã lưu')
      await page.context().close()
    })

    test.skipIf(kind === 'postgres')(
      'no page keeps anybody out: phone and desktop, light and dark, both languages, twice as large',
      { timeout: 120_000 },
      async () => {
        const { page } = await signedIn()
        const address = await openIssue(page)
        const name = await page.locator('.name a').first().getAttribute('href')
        const addresses = [
          address,
          `${product.address}${name}`,
          `${address}/links?q=12`,
          `${address}/confirm`,
        ]
        for (const where of addresses) {
          for (const [width, scheme, locale] of [
            [360, 'light', 'vi'],
            [1440, 'dark', 'en'],
            [720, 'dark', 'vi'],
          ] as const) {
            await page.setViewportSize({ width, height: 800 })
            await page.emulateMedia({ colorScheme: scheme })
            await page.goto(`${where}${where.includes('?') ? '&' : '?'}lang=${locale}`)
            await expectNoBarriers(page, `${where} ${width} ${scheme} ${locale}`)
            await expectNoSidewaysScroll(page, `${where} ${width}`)
          }
        }
        await page.context().close()
      },
    )
  })
})
