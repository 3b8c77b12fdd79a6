import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { forBothDatabases } from '../databases.ts'
import {
  openBrowser,
  openPage,
  password,
  planToSend,
  pressThrough,
  sendPlan,
  setUp,
  type WatchedPage,
  withBrowser,
} from './browser.ts'
import { expectNoBarriers } from './checks.ts'
import { type Product, startProduct } from './product.ts'

/** What a task's card says. */
const cardOf = (page: Page, words: string) => page.locator('.task', { hasText: words })
const left = (page: Page) => page.textContent('#review-counts b')
const saved = (page: Page) => page.waitForSelector('.save-state[data-state=saved]')
const currentTask = (page: Page) => page.locator('.task[aria-current]').getAttribute('data-task')

withBrowser('a review', () => {
  forBothDatabases(kind => {
    let product: Product
    let browser: Browser
    let watched: WatchedPage
    let page: Page
    let review: string
    let sent = 0

    beforeAll(async () => {
      product = await startProduct(kind)
      browser = await openBrowser()
      watched = await openPage(browser)
      page = watched.page
      await setUp(page, product)
    })
    afterAll(async () => {
      await browser?.close()
      await product?.stop()
    })
    /** Each test has a reading of its own. */
    beforeEach(async () => {
      sent += 1
      review = await sendPlan(page, product, planToSend(` Bản ${sent}.`))
    })

    test('is done by keyboard alone: step, confirm, remove, undo, redo', async () => {
      expect(await left(page)).toBe('Còn 6 / 6 nhiệm vụ chưa xác nhận')
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await saved(page)
      expect(await left(page)).toBe('Còn 5 / 6 nhiệm vụ chưa xác nhận')
      expect(await currentTask(page)).toBe('1')
      await page.keyboard.press('x')
      await page.waitForSelector('#task-1.task-removed')
      expect(await left(page)).toBe('Còn 4 / 5 nhiệm vụ chưa xác nhận')
      await expect.poll(() => page.locator('.source [data-task="1"]').count()).toBe(0)
      await page.keyboard.press('Control+z')
      await page.waitForSelector('#task-1:not(.task-removed)')
      await page.keyboard.press('Control+Shift+z')
      await page.waitForSelector('#task-1.task-removed')
      await page.keyboard.press('/')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('task-words')
      await page.keyboard.type('lang nghe det chieu')
      await page.keyboard.press('Enter')
      await page.waitForURL('**q=lang*')
      expect(await page.locator('.task').count()).toBe(0)
      expect(await page.textContent('.none')).toBe('Không có nhiệm vụ nào khớp với bộ lọc.')
      await expectNoBarriers(page, 'nothing found')
    })

    test('corrects a task in its card; the form keeps what was typed when it closes', async () => {
      const card = cardOf(page, 'bộ tài liệu giới thiệu xã')
      await card.locator('[data-part=edit]').click()
      await page.waitForSelector('.item-form textarea')
      await expectNoBarriers(page, 'a form in its card')
      await page.fill('.item-form [name=text]', 'Xây dựng bộ ảnh giới thiệu xã.')
      await page.keyboard.press('Escape')
      expect(await page.locator('.item-form').count()).toBe(0)
      await page.keyboard.press('e')
      await page.waitForSelector('.draft-note')
      expect(await page.inputValue('.item-form [name=text]')).toBe('Xây dựng bộ ảnh giới thiệu xã.')
      await page.selectOption('.item-form [name=when]', 'within')
      await page.fill('.item-form [name=from]', 'quý II/2026')
      await page.fill('.item-form [name=unit-2-name]', 'Ban Tuyên giáo')
      await page.selectOption('.item-form [name=unit-2-role]', 'advise')
      await page.click('.item-form .button-primary')
      await page.waitForSelector('.task-accepted')
      expect(await page.evaluate(() => document.activeElement?.className)).toContain('task-accepted')
      const words = await cardOf(page, 'bộ ảnh giới thiệu xã').textContent()
      expect(words).toContain('Từ 04/2026 đến 06/2026')
      expect(words).toContain('Ban Tuyên giáo')
      expect(await page.locator('.item-form').count()).toBe(0)
      await page.reload()
      expect(await cardOf(page, 'bộ ảnh giới thiệu xã').count()).toBe(1)
    })

    test('says what is wrong with a form in place, and saves nothing of it', async () => {
      await page.keyboard.press('j')
      await page.keyboard.press('e')
      await page.waitForSelector('.item-form textarea')
      await page.fill('.item-form [name=text]', '')
      await page.selectOption('.item-form [name=when]', 'dates')
      await page.fill('.item-form [name=dates]', '31/6/2026')
      await page.click('.item-form .button-primary')
      await page.waitForSelector('.field-error')
      expect(await page.locator('.field-error').allTextContents()).toEqual([
        expect.stringContaining('Cần có nội dung'),
        expect.stringContaining('Ngày chưa đúng'),
      ])
      expect(await page.inputValue('.item-form [name=dates]')).toBe('31/6/2026')
      await expectNoBarriers(page, 'a form with faults')
      expect(await left(page)).toContain('Còn 6')
    })

    test('offers units by any part of the name, and gives a unit to a task with the key U', async () => {
      await page.keyboard.press('j')
      await page.keyboard.press('u')
      await page.waitForSelector('.item-form combo-box input')
      await page.keyboard.type('van hoa')
      await page.click('[role=option]:has-text("Phòng Văn hóa - Xã hội")')
      await page.click('.item-form .button-primary')
      await page.waitForSelector('#task-0.task-accepted')
      expect(await page.textContent('#task-0 .task-units')).toContain('Phòng Văn hóa - Xã hội')
    })

    test('splits a task at a word, and merges it again', async () => {
      const card = cardOf(page, 'làng nghề dệt chiếu')
      await card.click()
      await page.keyboard.press('s')
      await page.waitForSelector('.split-places')
      await expectNoBarriers(page, 'the form that splits')
      const place = await page.locator('.split-places label', { hasText: '✂ tham quan' }).getAttribute('for')
      await page.check(`#${place}`)
      await page.click('.item-form .button-primary')
      await page.waitForSelector('#task-6')
      expect(await page.textContent('#task-6 .task-text')).toBe('tham quan làng nghề dệt chiếu.')
      expect(await page.textContent('#task-1 .task-text')).toBe('Tổ chức đón các đoàn khách quốc tế đến')
      // The new part stands right behind the first, and the source knows it.
      expect(await page.locator('#task-1 + #task-6').count()).toBe(1)
      await page.waitForSelector('.source #words-6')
      // By the pointer alone, too.
      await page.click('#task-1 [data-part=edit]')
      await page.click('.item-form button:has-text("Gộp với nhiệm vụ sau")')
      await expect.poll(() => page.locator('#task-6').count()).toBe(0)
      expect(await page.textContent('#task-1 .task-text')).toContain('làng nghề dệt chiếu')
    })

    test('makes a task of words that are chosen in the source', async () => {
      await page.evaluate(() => {
        const words = [...document.querySelectorAll('.source [data-at]')].find(({ textContent }) =>
          textContent?.includes('đất và người Bến Lúa'),
        )
        if (words) getSelection()?.selectAllChildren(words)
      })
      await page.click('.add-words')
      await page.waitForSelector('.task:has-text("đất và người Bến Lúa")')
      expect(await left(page)).toContain('7 / 7')
    })

    test('confirms many at once, saying how many first', async () => {
      await page.click('summary:has-text("Xác nhận hàng loạt")')
      const button = page.locator('.accept-many button', { hasText: '80%' })
      const count = Number(/: (\d+) nhiệm vụ/.exec((await button.textContent()) ?? '')?.[1])
      expect(count).toBeGreaterThan(0)
      await button.click()
      await expect.poll(() => page.locator('.task-accepted').count()).toBe(count)
    })

    test('renames a unit everywhere, and corrects the head of the document and a report', async () => {
      await page.goto(`${review}?show=units`)
      await page.click('.unit-names li:has-text("Phòng Văn hóa - Xã hội") summary')
      await page.fill('details[open] input[name=to]', 'Phòng Văn hóa và Thông tin')
      await page.click('details[open] button')
      await page.waitForURL('**show=units*')
      expect(await page.textContent('.unit-names')).toContain('Phòng Văn hóa và Thông tin')
      await page.goto(`${review}?show=document`)
      await page.click('[data-part=edit]')
      await page.waitForSelector('.item-form [name=symbol]')
      await page.fill('.item-form [name=symbol]', '08/KH-UBND')
      await page.fill('.item-form [name=issued]', '21/1/2026')
      await page.click('.item-form .button-primary')
      await page.waitForSelector('.facts:has-text("08/KH-UBND")')
      expect(await page.textContent('.facts')).toContain('21/01/2026')
      await page.goto(`${review}?show=reporting`)
      await page.click('[data-part=edit] >> nth=0')
      await page.waitForSelector('.item-form [name=due]')
      await page.fill('.item-form [name=due]', '15/11, ngày 5')
      await page.click('.item-form .button-primary')
      await page.waitForSelector('.entry:has-text("15/11 hằng năm")')
    })

    test('two officers: the slower one sees who was quicker, keeps the words, and may save them', async () => {
      const other = (await openPage(browser)).page
      await addOfficer(page, product)
      await signIn(other, product)
      await page.goto(review)
      await other.goto(review)
      for (const officer of [page, other]) {
        await officer.click('#task-0 [data-part=edit]')
        await officer.waitForSelector('.item-form textarea')
      }
      await other.fill('.item-form [name=text]', 'Bản của người thứ hai.')
      await other.click('.item-form .button-primary')
      await other.waitForSelector('#task-0.task-accepted')
      await page.fill('.item-form [name=text]', 'Bản của tôi.')
      await page.click('.item-form .button-primary')
      await page.waitForSelector('.theirs')
      expect(await page.textContent('.item-form .notice')).toContain('Lê Văn Hai vừa sửa mục này')
      expect(await page.textContent('.theirs')).toContain('Bản của người thứ hai.')
      expect(await page.inputValue('.item-form [name=text]')).toBe('Bản của tôi.')
      await expectNoBarriers(page, 'two at one task')
      await page.click('.item-form .button-primary')
      await page.waitForSelector('#task-0 .task-text:has-text("Bản của tôi.")')
      // The other one's page follows by itself when it is looked at again.
      await other.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
      await other.waitForSelector('#task-0 .task-text:has-text("Bản của tôi.")')
      await other.waitForSelector('.toast:has-text("Trần Thị Mẫu vừa sửa 1 mục")')
      await other.context().close()
    })

    test('keeps changes while the line is down, also over a new start, and sends them by itself', async () => {
      await page.context().setOffline(true)
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.save-state[data-state=unsent]')
      expect(await page.textContent('.save-state')).toContain('Chưa gửi được')
      await page.context().setOffline(false)
      await saved(page)
      await page.waitForSelector('#task-0.task-accepted')
      await page.route('**/review', route => route.abort())
      await page.keyboard.press('Enter')
      await page.waitForSelector('.save-state[data-state=unsent]')
      await page.unroute('**/review')
      await page.reload()
      await page.waitForSelector('#task-1.task-accepted')
      watched.faults.splice(0)
    })

    test('works without JavaScript: correct, split, merge, remove, undo', async () => {
      const storageState = await page.context().storageState()
      const { page: plain } = await openPage(browser, { javaScriptEnabled: false, storageState })
      await plain.goto(review)
      await pressThrough(plain, '#task-0 .deeds button')
      expect(plain.url()).toContain('#task-0')
      expect(await left(plain)).toContain('Còn 5')
      await pressThrough(plain, '#task-2 [data-part=edit]')
      await plain.fill('[name=text]', 'Xây dựng bộ ảnh.')
      await plain.selectOption('[name=when]', 'dates')
      await plain.fill('[name=dates]', 'không phải ngày')
      await pressThrough(plain, '.item-form .button-primary')
      expect(await plain.textContent('.field-error')).toContain('Ngày chưa đúng')
      await plain.fill('[name=dates]', '15/6/2026')
      await pressThrough(plain, '.item-form .button-primary')
      expect(plain.url()).toContain('#task-2')
      expect(await plain.textContent('#task-2')).toContain('15/06/2026')
      await pressThrough(plain, '#task-1 [data-part=edit]')
      await pressThrough(plain, 'a:has-text("Tách")')
      await pressThrough(plain, '.item-form .button-primary')
      expect(await plain.locator('.task').count()).toBe(7)
      await pressThrough(plain, '#task-1 [data-part=edit]')
      await pressThrough(plain, 'button:has-text("Gộp với nhiệm vụ sau")')
      expect(await plain.locator('.task').count()).toBe(6)
      await pressThrough(plain, '#task-3 [data-part=edit]')
      await pressThrough(plain, '.item-form button:has-text("Bỏ")')
      expect(await plain.locator('.task').count()).toBe(5)
      await pressThrough(plain, 'button:has-text("Hoàn tác")')
      expect(await plain.locator('.task').count()).toBe(6)
      await plain.goto(`${review}/review/add?q=dat%20va%20nguoi`)
      await pressThrough(plain, '.entries button')
      expect(await plain.locator('.task').count()).toBe(7)
      await plain.context().close()
    })

    test('a stroke to the side turns to the other side on a phone; forms have no barriers in the dark', async () => {
      const storageState = await page.context().storageState()
      const { page: phone, faults } = await openPage(browser, {
        viewport: { width: 360, height: 780 },
        hasTouch: true,
        colorScheme: 'dark',
        storageState,
      })
      await phone.goto(`${review}?lang=en`)
      await stroke(phone, 300, 60)
      await phone.waitForURL('**#source')
      expect(await phone.isVisible('.source')).toBe(true)
      await stroke(phone, 60, 300)
      await phone.waitForURL('**#reading')
      await phone.click('#task-0 [data-part=edit]')
      await phone.waitForSelector('.item-form textarea')
      await expectNoBarriers(phone, 'a form on a phone')
      expect(faults).toEqual([])
      await phone.context().close()
    })

    test('once the plan is issued the reading can only be looked at, and leads to the plan', async () => {
      await page.click('summary:has-text("Xác nhận hàng loạt")')
      await page.click('.accept-many button:has-text("80%")')
      await page.waitForSelector('.task-accepted')
      await page.click('.review-bar a:has-text("Ban hành kế hoạch")')
      await page.click('.names-head button')
      await page.click('.issue-finish .button-primary')
      await page.click('.confirm .button-primary')
      await page.waitForURL(/plans\/[0-9a-f-]{36}$/)
      const plan = page.url()
      await page.goto(review)
      expect(await page.textContent('.notice')).toContain('đã ban hành')
      expect(await page.locator('.deeds, [data-part=edit], #review-form').count()).toBe(0)
      await expectNoBarriers(page, 'a review after the issue')
      const answer = await page.request.get(`${review}/review/tasks/0`)
      expect(answer.status()).toBe(409)
      await pressThrough(page, '.review-bar a')
      expect(page.url()).toBe(plan)
      await page.goto(`${product.address}/plans`)
      expect(await page.textContent('tr:has-text("Đã ban hành")')).toContain('Xem kế hoạch')
    })

    test('nothing went wrong in the browser on the way', () => {
      expect(watched.faults).toEqual([])
    })
  })
})

/** Moves a finger over the page from one place to another, sideways. */
async function stroke(page: Page, from: number, to: number): Promise<void> {
  await page.evaluate(
    ([start = 0, end = 0]) => {
      const pair = document.querySelector('.pair')
      const target = pair?.querySelector('.pane:not([hidden])') ?? pair
      if (!target) return
      const touch = (clientX: number) => new Touch({ identifier: 1, target, clientX, clientY: 400 })
      const event = (name: string, at: number) =>
        new TouchEvent(name, {
          bubbles: true,
          touches: name === 'touchstart' ? [touch(at)] : [],
          changedTouches: [touch(at)],
        })
      target.dispatchEvent(event('touchstart', start))
      target.dispatchEvent(event('touchend', end))
    },
    [from, to],
  )
}

const officer = { name: 'Lê Văn Hai', signIn: 'hai.le' }

/** A second focal officer, made by the administrator who is signed in. */
async function addOfficer(page: Page, product: Product): Promise<void> {
  await page.goto(`${product.address}/people/new`)
  await page.fill('#person', officer.name)
  await page.fill('#sign_in_name', officer.signIn)
  await page.fill('#password', password)
  await page.check('#roles-officer')
  await page.click('main button[type=submit]')
  await page.waitForURL('**/people*')
}

async function signIn(page: Page, product: Product): Promise<void> {
  await page.goto(`${product.address}/sign-in`)
  await page.fill('#sign_in_name', officer.signIn)
  await page.fill('#password', password)
  await page.click('main button[type=submit]')
  await page.waitForURL('**/work')
}
