import { rm } from 'node:fs/promises'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openDatabase } from '../../src/platform/db/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { type DocumentFacts, registerDocument, relateDocuments } from '../../src/registry/index.ts'
import { forBothDatabases, newTestDatabase, type TestDatabase } from '../databases.ts'
import { wholeOffice } from '../people.ts'
import { openBrowser, openPage, pressThrough, setUp, withBrowser } from './browser.ts'
import { expectNoBarriers, expectNoSidewaysScroll } from './checks.ts'
import { type Serving, serveOn } from './product.ts'

const plan: DocumentFacts = {
  symbol: '12/KH-UBND',
  type: 'Kế hoạch',
  issuer: 'Ủy ban nhân dân xã Bến Lúa',
  issuedOn: '2026-01-20',
  subject: 'Công tác thông tin đối ngoại năm 2026',
}
const decree: DocumentFacts = {
  symbol: '72/2015/NĐ-CP',
  type: 'Nghị định',
  issuer: 'Chính phủ',
  issuedOn: '2015-09',
  subject: 'Quản lý hoạt động thông tin đối ngoại',
}
const old: DocumentFacts = {
  ...plan,
  symbol: '9/KH-UBND',
  issuedOn: '2025-02-03',
  subject: 'Công tác năm 2025',
}

withBrowser('the pages of documents', () => {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
  forBothDatabases(kind => {
    let database: TestDatabase
    let product: Serving
    let browser: Browser
    let storageState: BrowserContextOptions['storageState']
    let paths: { readonly plan: string; readonly decree: string }

    const open = (options: BrowserContextOptions = {}) =>
      openPage(browser, { ...options, ...(storageState && { storageState }) })
    const go = (page: Page, path: string) => page.goto(`${product.address}${path}`)

    /** What an issued plan leaves in the register, before the product opens its database. */
    async function register(): Promise<typeof paths> {
      const opened = await openDatabase(database.config)
      const officer = { id: newId(), name: 'Trần Thị Mẫu', grants: wholeOffice('officer') }
      try {
        return await opened.transaction(async tx => {
          const ids = {
            plan: await registerDocument(tx, officer, plan),
            decree: await registerDocument(tx, officer, decree),
            law: await registerDocument(tx, officer, {
              symbol: null,
              type: 'Luật',
              issuer: 'Quốc hội',
              issuedOn: null,
              subject: 'Báo chí',
            }),
          }
          await registerDocument(tx, officer, old)
          await registerDocument(tx, officer, { ...old, issuer: 'Ủy ban nhân dân xã Bến Tre' })
          await relateDocuments(tx, ids.plan, ids.decree, 'based-on')
          await relateDocuments(tx, ids.plan, ids.law, 'mentions')
          return { plan: `/documents/${ids.plan}`, decree: `/documents/${ids.decree}` }
        })
      } finally {
        await opened.close()
      }
    }

    beforeAll(async () => {
      database = await newTestDatabase(kind)
      paths = await register()
      product = await serveOn(database.config)
      browser = await openBrowser()
      const { page } = await openPage(browser)
      const { address, setUpLink } = product
      await setUp(page, { address, setUpLink: setUpLink ?? '', stop: () => product.end('SIGTERM') })
      storageState = await page.context().storageState()
      await page.context().close()
    })
    afterAll(async () => {
      await browser?.close()
      await product?.end('SIGTERM')
      await database?.drop()
      await rm(database?.config.dataFolder ?? '', { recursive: true, force: true })
    })

    const looks: [string, BrowserContextOptions, string][] = [
      ['a desktop, light, in Vietnamese', {}, 'vi'],
      ['a phone, dark, in English', { viewport: { width: 360, height: 780 }, colorScheme: 'dark' }, 'en'],
    ]

    test.each(looks)(
      'on %s: axe finds nothing, nothing scrolls sideways',
      async (_name, options, language) => {
        const { page, faults } = await open(options)
        for (const path of [
          '/documents',
          '/documents?q=none',
          paths.plan,
          paths.decree,
          `${paths.plan}/edit`,
        ]) {
          await go(page, `${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
          expect(await page.getAttribute('html', 'lang')).toBe(language)
          await expectNoBarriers(page, path)
          await expectNoSidewaysScroll(page, path)
        }
        await page.setViewportSize({ width: 720, height: 900 })
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%'
        })
        await expectNoSidewaysScroll(page, 'at twice the size')
        expect(faults).toEqual([])
        await page.context().close()
      },
    )

    test('a document is found by symbol, words, type and year', async () => {
      const { page } = await open()
      const rows = async (query: string): Promise<readonly string[]> => {
        await go(page, `/documents?${query}`)
        return page.locator('tbody th').allTextContents()
      }
      expect(await rows('')).toHaveLength(5)
      expect(await rows('q=72/2015')).toEqual(['Nghị định 72/2015/NĐ-CP'])
      expect(await rows('q=thong+tin+doi+ngoai&type=K%E1%BA%BF+ho%E1%BA%A1ch')).toEqual([
        'Kế hoạch 12/KH-UBND',
      ])
      expect(await rows('year=2015&page=zero')).toEqual(['Nghị định 72/2015/NĐ-CP'])
      expect(await rows('q=bao+chi')).toEqual(['Luật Báo chí'])
      expect(await rows('q=none')).toEqual([])
      expect(await page.textContent('.empty')).toContain('Không tìm thấy văn bản nào')
      const answer = await page.request.get(`${product.address}/documents/suggest.json?q=72`)
      expect((await answer.json()).options).toEqual([
        {
          value: paths.decree.split('/').at(-1),
          label: 'Nghị định 72/2015/NĐ-CP',
          detail: expect.stringContaining('Chính phủ · Quản lý hoạt động thông tin đối ngoại'),
        },
      ])
      await page.context().close()
    })

    test('a document says what it is based on, and what cites it', async () => {
      const { page } = await open()
      await go(page, paths.plan)
      const to = page.locator('main > section').first()
      expect(await to.locator('h3').allTextContents()).toEqual(['Căn cứ', 'Nhắc đến'])
      expect(await to.textContent()).toContain('Nghị định 72/2015/NĐ-CP')
      // What is read from a document is not taken away by hand.
      expect(await to.locator('button').count()).toBe(0)
      await page.click('text=72/2015/NĐ-CP')
      const from = page.locator('main > section').nth(1)
      expect(await from.locator('h3').allTextContents()).toEqual(['Là căn cứ của'])
      expect(await from.textContent()).toContain('Kế hoạch 12/KH-UBND')
      await page.context().close()
    })

    test('without JavaScript a document is corrected; what is wrong is said where it is', async () => {
      const { page } = await open({ javaScriptEnabled: false })
      await go(page, `${paths.decree}/edit`)
      expect(await page.inputValue('#issued_on')).toBe('09/2015')
      await page.fill('#issued_on', '31/9/2015')
      await page.fill('#type', '')
      await page.click('main button.button-primary')
      expect(await page.textContent('#issued_on-error')).toContain('“31/9/2015” không phải là một ngày')
      expect(await page.textContent('#type-error')).toContain('Hãy ghi loại văn bản')
      await page.fill('#issued_on', '7/9/2015')
      await page.fill('#type', 'Nghị định')
      await page.click('main button.button-primary')
      expect(await page.textContent('.facts')).toContain('07/09/2015')
      expect(await page.textContent('.toasts')).toContain('Đã lưu')
      await go(page, `${paths.decree}/edit`)
      await page.fill('#symbol', '12/KH-UBND')
      await page.fill('#issuer', 'UBND xã Bến Lúa')
      await page.fill('#issued_on', '20/1/2026')
      await page.fill('#subject', 'Công tác thông tin đối ngoại năm 2026')
      await page.click('main button.button-primary')
      expect(await page.textContent('#symbol-error')).toContain(
        'Đã có văn bản này trong sổ văn bản: 12/KH-UBND',
      )
      await page.context().close()
    })

    test('a relation is typed, chosen among several, said, taken back and brought back', async () => {
      const { page, faults } = await open()
      await go(page, paths.plan)
      await page.click('main form button:has-text("Thêm quan hệ")')
      expect(await page.textContent('#kind-error')).toContain('Hãy chọn quan hệ')
      expect(await page.textContent('#other-error')).toContain('Hãy chọn văn bản kia')
      await page.check('#kind-replaces')
      await page.fill('#other', '9/kh-ubnd')
      await page.click('main form button:has-text("Thêm quan hệ")')
      await expectNoBarriers(page, 'choosing a document')
      expect(await page.isChecked('#kind-replaces')).toBe(true)
      await page.locator('.check', { hasText: 'Bến Lúa' }).locator('input').check()
      await page.click('main form button:has-text("Thêm quan hệ")')
      const replaced = page.locator('section', { has: page.locator('h3:text-is("Thay thế")') }).last()
      expect(await replaced.textContent()).toContain('9/KH-UBND')
      await pressThrough(page, replaced.locator('button'))
      expect(await replaced.count()).toBe(0)
      await page.click('.toasts form button')
      expect(await replaced.textContent()).toContain('9/KH-UBND')
      expect(faults).toEqual([])
      await page.context().close()
    })

    test('without JavaScript a symbol that is one document is enough; a document is not related to itself', async () => {
      const { page } = await open({ javaScriptEnabled: false })
      await go(page, paths.plan)
      await page.check('#kind-implements')
      await page.fill('#other', '72/2015/nđ-cp')
      await page.click('main form button:has-text("Thêm quan hệ")')
      expect(await page.textContent('.toasts')).toContain('Đã thêm quan hệ với Nghị định 72/2015/NĐ-CP')
      for (const [other, message] of [
        ['12/KH-UBND', 'không có quan hệ với chính nó'],
        ['không có', 'Không tìm thấy văn bản nào như vậy'],
      ] as const) {
        await go(page, paths.plan)
        await page.check('#kind-amends')
        await page.fill('#other', other)
        await page.click('main form button:has-text("Thêm quan hệ")')
        expect(await page.textContent('#other-error')).toContain(message)
      }
      await page.context().close()
    })

    test('a document that is not there is not found, and visitors sign in first', async () => {
      const { page } = await open()
      for (const path of ['/documents/x', `/documents/${newId()}`, `/documents/${newId()}/edit`]) {
        expect((await go(page, path))?.status()).toBe(404)
      }
      await page.context().close()
      const visitor = await openPage(browser)
      await go(visitor.page, paths.plan)
      expect(visitor.page.url()).toContain('/sign-in')
      await visitor.page.context().close()
    })
  })
})
