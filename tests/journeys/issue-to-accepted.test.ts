/**
 * From an issued plan to accepted evidence: the demo plan is issued; a commune answers with a photo on a phone without
 * a network, another one by a signed link; the lead sends one back and accepts the other; the leader sees who is late;
 * a commune makes its own plan from what it was given, and the coverage shows it.
 */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeReadingWorkers } from '../../src/documents/index.ts'
import { readConfig } from '../../src/platform/config.ts'
import { openDatabase } from '../../src/platform/db/index.ts'
import { openFileStore } from '../../src/platform/files/index.ts'
import { silentLog } from '../../src/platform/log/index.ts'
import { forBothDatabases, newTestDatabase, type TestDatabase } from '../databases.ts'
import { freePort } from '../free-port.ts'
import { openMailServer, type TestMailServer } from '../mail-server.ts'
import { openBrowser, openPage, type WatchedPage, withBrowser } from '../pages/browser.ts'
import { expectNoBarriers } from '../pages/checks.ts'
import { type Serving, serveOn } from '../pages/product.ts'
import { riverPicture } from '../world/answers.ts'
import { settleWorld } from '../world/settle.ts'
import { people, worldPassword } from '../world.ts'

/** A task that a department leads and all communes help with; its last day is over. */
const shared = 'bộ dữ liệu số song ngữ giới thiệu tỉnh'
const phone = { viewport: { width: 360, height: 780 }, hasTouch: true } as const
const withMan = 'Ủy ban nhân dân xã Bến Lúa'
const withoutAccount = 'Ủy ban nhân dân xã Rạch Sen'

withBrowser('from an issued plan to accepted evidence', () => {
  forBothDatabases(kind => {
    let database: TestDatabase
    let serving: Serving
    let mail: TestMailServer
    let browser: Browser
    let uploadId = ''
    let plan = ''
    let officer: Page
    let commune: Page
    let lead: Page
    const opened: WatchedPage[] = []

    beforeAll(async () => {
      database = await newTestDatabase(kind)
      uploadId = await settle(database)
      mail = await openMailServer()
      const port = String(await freePort())
      serving = await serveOn(database.config, {
        PORT: port,
        NHIPCAU_SMTP_URL: mail.url,
        NHIPCAU_PUBLIC_URL: `http://127.0.0.1:${port}`,
      })
      browser = await openBrowser()
      officer = await visitor(people[0].signInName)
    }, 180_000)
    afterAll(async () => {
      await browser?.close()
      await serving?.end('SIGTERM')
      await mail?.stop()
      await database?.drop()
      if (database) await rm(database.config.dataFolder, { recursive: true, force: true })
      expect(opened.flatMap(({ faults }) => faults)).toEqual([])
    })

    /** A page of somebody who has signed in; of nobody where no name is given. */
    async function visitor(name: string | null, options: BrowserContextOptions = {}): Promise<Page> {
      const watched = await openPage(browser, options)
      const { page } = watched
      page.setDefaultTimeout(45_000)
      opened.push(watched)
      if (name === null) return page
      await page.goto(`${serving.address}/sign-in`)
      await page.fill('#sign_in_name', name)
      await page.fill('#password', worldPassword)
      await page.click('main form:has(#password) button[type=submit]')
      await page.waitForURL(url => url.pathname !== '/sign-in')
      return page
    }

    const open = async (page: Page, path: string): Promise<void> => {
      await page.goto(path.startsWith('http') ? path : `${serving.address}${path}`)
    }

    /** Address of what this unit owes in the shared task, from the task's page. */
    async function workOf(page: Page, unit: string): Promise<string> {
      await open(page, `/tasks?plan=${plan.split('/').at(-1)}&q=${encodeURIComponent(shared)}`)
      const task = page.locator('main a[href^="/tasks/0"]').filter({ hasText: shared }).first()
      await open(page, (await task.getAttribute('href')) ?? '')
      const link = page.locator('section[aria-labelledby=work] a', { hasText: new RegExp(`^${unit}$`, 'u') })
      return (await link.getAttribute('href')) ?? ''
    }

    test('the officer issues the plan, and every unit has its work', { timeout: 150_000 }, async () => {
      await open(officer, `/plans/uploads/${uploadId}/issue/confirm`)
      await officer.locator('form.confirm button[type=submit]').click()
      await officer.waitForURL(url => /^\/plans\/[0-9a-f-]{36}$/.test(url.pathname))
      plan = new URL(officer.url()).pathname
      expect(await officer.textContent('main')).toContain('Tiến độ')
      await open(officer, await workOf(officer, withMan))
      expect(await officer.textContent('main')).toContain('Mới giao')
    })

    test('a commune answers with a photo while its phone has no network', { timeout: 180_000 }, async () => {
      commune = await visitor('man.nguyen', phone)
      await open(commune, '/work')
      await expectNoBarriers(commune, 'inbox')
      await commune.locator('main a.row-link', { hasText: shared }).click()
      await commune.waitForURL('**/work/0*')
      const item = new URL(commune.url()).pathname
      await open(commune, `${item}/answer`)
      await expectNoBarriers(commune, 'answer')
      await commune.context().setOffline(true)
      await commune.fill('#said', 'Đã gửi 12 ảnh đình làng và bến lúa cho Sở.')
      const picture = {
        name: 'ben-lua.jpg',
        mimeType: 'image/jpeg',
        buffer: Buffer.from(await riverPicture(3)),
      }
      await commune.setInputFiles('#photos', picture)
      await commune.waitForSelector('.offline-note:has-text("Đã lưu trên máy này")')
      await commune.click('button[name=do][value=send]')
      await commune.waitForSelector('.offline-note:has-text("tự gửi khi có mạng")')
      await open(officer, item)
      expect(await officer.textContent('main')).not.toContain('Báo đã xong')
      await commune.context().setOffline(false)
      await commune.waitForURL(`**${item}`, { timeout: 40_000 })
      expect(await commune.textContent('main')).toContain('Báo đã xong')
      expect(await commune.locator('main img').count()).toBe(1)
      await open(officer, item)
      expect(await officer.locator('.timeline li', { hasText: 'Báo đã xong' }).count()).toBe(1)
    })

    test('another commune answers by a link in a mail, without an account, once', {
      timeout: 150_000,
    }, async () => {
      await open(officer, `${await workOf(officer, withoutAccount)}/links`)
      await expectNoBarriers(officer, 'links')
      await officer.fill('#email', 'vanphong@rachsen.example')
      await officer.locator('main form button.button-primary').click()
      await expect.poll(() => mail.received.length, { timeout: 20_000 }).toBe(1)
      const path = /http:\/\/127\.0\.0\.1:\d+(\/answer\/\S+)/u.exec(mail.received[0]?.text ?? '')?.[1] ?? ''
      const stranger = await visitor(null, phone)
      await open(stranger, path)
      await expectNoBarriers(stranger, 'signed link')
      expect(await stranger.textContent('main')).toContain(shared)
      await stranger.fill('#said', 'Đã gửi danh mục 8 di tích, có bản tiếng Anh.')
      await stranger.click('button[name=do][value=send]')
      await stranger.waitForSelector('main:has-text("Rạch Sen"), main:has-text("Đã")')
      await open(officer, await workOf(officer, withoutAccount))
      await expect.poll(() => officer.textContent('main'), { timeout: 20_000 }).toContain('Báo đã xong')
      await open(stranger, path)
      expect(await stranger.locator('#said').count()).toBe(0)
    })

    test('the lead sends one answer back, and accepts the other', { timeout: 150_000 }, async () => {
      lead = await visitor('ben.lam')
      await open(lead, '/work/to-accept')
      await expectNoBarriers(lead, 'to accept')
      await open(lead, await workOf(lead, withMan))
      await lead.getByRole('link', { name: 'Trả lại' }).click()
      await lead.fill('#reason', 'Cần thêm chú thích tiếng Anh cho từng ảnh.')
      await lead.locator('main form button.button-primary').click()
      await lead.waitForURL(url => /^\/work\/[0-9a-f-]{36}$/.test(url.pathname))
      expect(await lead.textContent('main')).toContain('Bị trả lại')
      await open(commune, '/work')
      expect(await commune.textContent('main')).toContain('Bị trả lại')
      await open(lead, await workOf(lead, withoutAccount))
      await lead.getByRole('button', { name: 'Chấp nhận', exact: true }).click()
      await lead.waitForSelector('.toast')
      expect(await lead.textContent('main')).toContain('Đã chấp nhận')
    })

    test('the leader sees who is late, and the list behind the number', { timeout: 150_000 }, async () => {
      const leader = await visitor('ha.vo')
      await open(leader, '/overview')
      await expectNoBarriers(leader, 'overview')
      expect(await leader.textContent('main')).toContain('Trễ hạn')
      await leader.getByRole('link', { name: 'Xem mọi phần việc trễ hạn' }).click()
      await leader.waitForURL('**/overview/list*')
      expect(await leader.locator('main tbody tr').count()).toBeGreaterThan(3)
      expect(await leader.textContent('main')).toMatch(/trễ \d+ ngày/u)
    })

    test('a commune makes its own plan of what it was given; the coverage shows it', {
      timeout: 180_000,
    }, async () => {
      const clerk = await visitor('man.nguyen')
      await open(clerk, plan)
      await clerk.getByRole('button', { name: 'Lập kế hoạch của đơn vị' }).click()
      await clerk.waitForURL('**/plans/drafts/*')
      await clerk.locator('form[action$="/take"] button.button-primary').click()
      await clerk.waitForLoadState('load')
      await expectNoBarriers(clerk, 'draft')
      const draft = new URL(clerk.url()).pathname
      await open(clerk, `${draft}/text`)
      expect(await clerk.textContent('main')).toContain('Thực hiện Kế hoạch số 18/KH-UBND')
      await clerk.getByRole('button', { name: 'Chuyển sang rà soát' }).click()
      await clerk.waitForURL('**/plans/uploads/*')
      await issue(clerk)
      await open(officer, `${plan}/coverage`)
      await expectNoBarriers(officer, 'coverage')
      await officer.getByRole('link', { name: withMan, exact: true }).first().click()
      await officer.waitForURL('**/coverage/units/*')
      expect(await officer.textContent('main')).toContain(shared)
      expect(await officer.locator('main a[href^="/tasks/"]').count()).toBeGreaterThan(1)
      await expectNoBarriers(officer, 'coverage of a unit')
    })
  })
})

/** Confirms what was read, says what its names mean, and issues it. */
async function issue(page: Page): Promise<void> {
  const review = page.url().split('#')[0] ?? ''
  await page.goto(`${review}/issue`)
  const all = page.getByRole('button', { name: /^Đồng ý cả/u })
  if ((await all.count()) > 0) await all.click()
  await page.waitForLoadState('networkidle')
  await page.goto(`${review}/issue/confirm`)
  await page.locator('form.confirm button[type=submit]').click()
  await page.waitForURL(url => /^\/plans\/[0-9a-f-]{36}$/.test(url.pathname))
}

/** The demo province with its plan reviewed and not issued. Gives the upload's id. */
async function settle({ config }: TestDatabase): Promise<string> {
  await mkdir(config.dataFolder, { recursive: true })
  const database = await openDatabase(config)
  const files = await openFileStore(join(config.dataFolder, 'files'))
  try {
    const services = { database, files, config: readConfig({}), log: silentLog }
    return (await settleWorld(services, { issue: false })).uploadIds[0] ?? ''
  } finally {
    await closeReadingWorkers()
    await database.close()
  }
}
