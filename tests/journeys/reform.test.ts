/**
 * Units, people, a reform, the audit: units are imported and people invited, two wards merge and a department is
 * dissolved; whoever follows finds every duty, the old unit reads as it was, and the auditor proves the chain.
 */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeReadingWorkers } from '../../src/documents/index.ts'
import { today } from '../../src/platform/clock.ts'
import { readConfig } from '../../src/platform/config.ts'
import { openDatabase } from '../../src/platform/db/index.ts'
import { openFileStore } from '../../src/platform/files/index.ts'
import { formatIsoDate } from '../../src/platform/i18n/format.ts'
import { silentLog } from '../../src/platform/log/index.ts'
import { forBothDatabases, newTestDatabase, type TestDatabase } from '../databases.ts'
import { openBrowser, openPage, type WatchedPage, withBrowser } from '../pages/browser.ts'
import { expectNoBarriers } from '../pages/checks.ts'
import { type Serving, serveOn } from '../pages/product.ts'
import { settleWorld } from '../world/settle.ts'
import { people, worldPassword } from '../world.ts'

const province = 'Ủy ban nhân dân tỉnh Lam Giang'
const oldWard = 'Ủy ban nhân dân phường Lam Thành'
const otherWard = 'Ủy ban nhân dân phường Rạch Đông'
const newWard = 'Ủy ban nhân dân phường Lam Đông'
const dissolved = 'Sở Ngoại vụ'
const successor = 'Văn phòng Ủy ban nhân dân tỉnh'
const chosenPassword = 'thuyền về bến cũ chiều nay'

/** The reform is in force today: what it moves is seen at once. */
const reformDay = formatIsoDate(today(), 'vi')
const dayBefore = new Date(Date.parse(today()) - 86_400_000).toISOString().slice(0, 10)

withBrowser('a reform', () => {
  forBothDatabases(kind => {
    let database: TestDatabase
    let serving: Serving
    let browser: Browser
    const opened: WatchedPage[] = []
    const invited: Record<string, string> = {}
    const before: Record<string, number> = {}
    let officer: Page

    beforeAll(async () => {
      database = await newTestDatabase(kind)
      await settle(database)
      serving = await serveOn(database.config)
      browser = await openBrowser()
      officer = await visitor()
      await signIn(officer, people[0].signInName, worldPassword)
    }, 180_000)
    afterAll(async () => {
      await browser?.close()
      await serving?.end('SIGTERM')
      await database?.drop()
      if (database) await rm(database.config.dataFolder, { recursive: true, force: true })
      expect(opened.flatMap(({ faults }) => faults)).toEqual([])
    })

    async function visitor(): Promise<Page> {
      const watched = await openPage(browser)
      watched.page.setDefaultTimeout(45_000)
      opened.push(watched)
      return watched.page
    }

    async function signIn(page: Page, name: string, password: string): Promise<void> {
      await page.goto(`${serving.address}/sign-in`)
      await page.fill('#sign_in_name', name)
      await page.fill('#password', password)
      await page.click('main form:has(#password) button[type=submit]')
      await page.waitForURL(url => url.pathname !== '/sign-in')
    }

    const open = async (page: Page, path: string): Promise<void> => {
      await page.goto(`${serving.address}${path}`)
    }

    /** Address of the page of the unit that has exactly this name. */
    async function unitPath(page: Page, name: string, query = ''): Promise<string> {
      await open(page, `/units?q=${encodeURIComponent(name)}${query}`)
      const links = page.locator('main a.row-link').filter({ hasText: new RegExp(`^\\s*${name}\\s*$`, 'u') })
      const [first] = await links.all()
      return (await first?.getAttribute('href')) ?? ''
    }

    /** How many tasks the list says the unit answers for. */
    async function tasksOf(page: Page, name: string): Promise<number> {
      const id = (await unitPath(page, name, '&presence=all')).split('/').at(-1)?.split('?')[0]
      await open(page, `/tasks?unit=${id}`)
      return Number(/(\d+) nhiệm vụ/u.exec((await page.textContent('main')) ?? '')?.[1] ?? Number.NaN)
    }

    test('units come in from a table, every change seen before it is written', {
      timeout: 150_000,
    }, async () => {
      await open(officer, '/units/import')
      const table = `Tên đơn vị;Cấp;Thuộc đơn vị;Từ ngày\n${otherWard};Xã;${province};01/07/2025\n`
      await officer.setInputFiles('#table', {
        name: 'don-vi.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`\uFEFF${table}`),
      })
      await officer.getByRole('button', { name: 'Xem trước thay đổi' }).click()
      await officer.waitForURL('**/units/import/*')
      await expectNoBarriers(officer, 'import')
      await officer.getByRole('button', { name: /^Ghi 1 đơn vị mới/ }).click()
      await officer.waitForSelector('.notice:has-text("Đã thêm 1 đơn vị")')
      expect(await unitPath(officer, otherWard)).toMatch(/^\/units\//u)
    })

    test('people are invited, each with a role on a unit', { timeout: 150_000 }, async () => {
      await invite('Bùi Văn Tiến', 'tien.bui@lamgiang.example', 'officer', oldWard)
      await invite('Đinh Thị Lụa', 'lua.dinh@lamgiang.example', 'officer', successor)
      await invite('Ngô Minh Soát', 'soat.ngo@lamgiang.example', 'auditor', null)
    })

    async function invite(name: string, email: string, role: string, unit: string | null): Promise<void> {
      await open(officer, '/invitations/new')
      await officer.fill('#person', name)
      await officer.fill('#email', email)
      await officer.check(`input[value=${role}]`)
      if (unit) await pick(officer, '#unit', unit)
      await officer.click('main form button[type=submit]')
      invited[email] = ((await officer.textContent('main code')) ?? '').trim()
      const guest = await visitor()
      await guest.goto(invited[email] ?? '')
      await guest.fill('#password', chosenPassword)
      await guest.click('main form:has(#password) button[type=submit]')
      await guest.waitForURL(url => !url.pathname.includes('link'))
      await guest.context().close()
    }

    test('two wards merge and a department is dissolved, by one resolution', {
      timeout: 150_000,
    }, async () => {
      for (const name of [oldWard, dissolved, successor]) before[name] = await tasksOf(officer, name)
      expect(before[oldWard]).toBeGreaterThan(0)
      expect(before[dissolved]).toBeGreaterThan(0)
      await open(officer, '/successions/new?kind=merge')
      await officer.fill('#day', reformDay)
      await officer.fill('#basis', 'Nghị quyết số 15/NQ-HĐND ngày 10/11/2026 của Hội đồng nhân dân tỉnh')
      await pick(officer, '#from_0', oldWard)
      await pick(officer, '#from_1', otherWard)
      await officer.fill('#to_0', newWard)
      await officer.check('#new_0')
      await officer.getByRole('button', { name: 'Xem trước bàn giao' }).click()
      await officer.waitForURL('**/successions/preview/*')
      await officer.getByRole('link', { name: 'Thêm thay đổi: Giải thể' }).click()
      await pick(officer, '#from_0', dissolved)
      await pick(officer, '#to_0', successor)
      await officer.check('#main-0')
      await officer.click('main form:has(#from_0) button.button-primary')
      await officer.waitForURL(url => /\/successions\/preview\/[^/]+$/u.test(url.pathname))
      await expectNoBarriers(officer, 'preview of a reform')
      await officer.check('input[name=confirmed]')
      await officer.getByRole('button', { name: 'Thực hiện sắp xếp' }).click()
      await officer.waitForURL(url => /\/successions\/[0-9a-f-]{36}$/u.test(url.pathname))
      await expectNoBarriers(officer, 'result of a reform')
    })

    test('the plan says whom its names for many bodies mean now, and the officer agrees', async () => {
      await open(officer, '/plans')
      await officer.click('main a.row-link >> nth=0')
      await officer.waitForURL(url => /\/plans\/[0-9a-f-]{36}$/u.test(url.pathname))
      const plan = officer.url()
      const offers = officer.getByRole('link', { name: 'Xem và nhận' })
      expect(await offers.count()).toBeGreaterThan(0)
      while ((await offers.count()) > 0) {
        await offers.first().click()
        await officer.getByRole('button', { name: 'Nhận danh sách mới' }).click()
        await officer.waitForSelector('.toast:has-text("Đã nhận danh sách mới")')
        await officer.goto(plan)
      }
    })

    test('the successors’ officers find every duty', { timeout: 150_000 }, async () => {
      const ward = await visitor()
      await signIn(ward, 'tien.bui@lamgiang.example', chosenPassword)
      expect(await tasksOf(ward, newWard)).toBe(before[oldWard])
      const office = await visitor()
      await signIn(office, 'lua.dinh@lamgiang.example', chosenPassword)
      const now = await tasksOf(office, successor)
      // A task in which both had a part is one task of the successor.
      expect(now).toBeGreaterThanOrEqual(Math.max(before[successor] ?? 0, before[dissolved] ?? 0))
      expect(now).toBeLessThanOrEqual((before[successor] ?? 0) + (before[dissolved] ?? 0))
      expect(await office.textContent('main')).toContain(dissolved)
    })

    test('the old unit reads as it was, and says what became of it', { timeout: 150_000 }, async () => {
      const path = await unitPath(officer, oldWard, '&presence=all')
      await open(officer, path)
      expect(await officer.textContent('main')).toContain(newWard)
      await open(officer, `${path.split('?')[0]}?as-of=${dayBefore}`)
      expect(await officer.textContent('h1')).toContain(oldWard)
      expect(await officer.textContent('main')).toContain(province)
      expect(await unitPath(officer, oldWard)).toBe('')
      expect(await unitPath(officer, oldWard, `&as-of=${dayBefore}`)).not.toBe('')
    })

    test('the auditor proves the chain', { timeout: 150_000 }, async () => {
      const auditor = await visitor()
      await signIn(auditor, 'soat.ngo@lamgiang.example', chosenPassword)
      await open(auditor, '/audit')
      expect(await auditor.textContent('main')).toContain(newWard)
      await open(auditor, '/audit/check')
      await auditor.getByRole('button', { name: 'Kiểm tra ngay' }).click()
      await expect.poll(() => auditor.textContent('main'), { timeout: 20_000 }).toContain('toàn vẹn')
      await expectNoBarriers(auditor, 'checked chain')
    })
  })
})

async function settle({ config }: TestDatabase): Promise<void> {
  await mkdir(config.dataFolder, { recursive: true })
  const database = await openDatabase(config)
  const files = await openFileStore(join(config.dataFolder, 'files'))
  try {
    await settleWorld({ database, files, config: readConfig({}), log: silentLog })
  } finally {
    await closeReadingWorkers()
    await database.close()
  }
}

/** Types the name and takes the suggestion that has it whole. */
async function pick(page: Page, field: string, name: string): Promise<void> {
  await page.fill(field, name)
  await page.keyboard.press('Escape')
}
