import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { forBothDatabases } from '../databases.ts'
import { openBrowser, openPage, pressThrough, setUp, withBrowser } from './browser.ts'
import { expectNoBarriers, expectNoSidewaysScroll } from './checks.ts'
import { type Product, startProduct } from './product.ts'

withBrowser('the pages of units', () => {
  vi.setConfig({ testTimeout: 120_000 })
  forBothDatabases(kind => {
    let product: Product
    let browser: Browser
    let storageState: BrowserContextOptions['storageState']
    let department: string

    const open = (options: BrowserContextOptions = {}) =>
      openPage(browser, { ...options, ...(storageState && { storageState }) })
    const go = (page: Page, path: string) => page.goto(`${product.address}${path}`)
    const send = async (page: Page): Promise<void> => {
      await page.locator('main form[method=post] button.button-primary').click()
      await page.waitForLoadState()
    }

    beforeAll(async () => {
      product = await startProduct(kind)
      browser = await openBrowser()
      const { page } = await openPage(browser)
      await setUp(page, product)
      storageState = await page.context().storageState()
      await go(page, '/units')
      await expectNoBarriers(page, 'no units yet')
      department = await add(page, { name: 'Sở Văn hóa, Thể thao và Du lịch' })
      await add(page, { name: 'UBND xã Bến Lúa', parent: 'sở văn hoá, thể thao và du lịch' })
      await page.context().close()
    })
    afterAll(async () => {
      await browser?.close()
      await product?.stop()
    })

    /** Adds a unit without picking from lists, as a browser without JavaScript does; gives its address. */
    async function add(
      page: Page,
      unit: { name: string; parent?: string; collective?: boolean },
    ): Promise<string> {
      await go(page, '/units/new')
      await page.fill('#name', unit.name)
      if (unit.parent) await page.fill('#parent', unit.parent)
      if (unit.collective) await page.check('#collective')
      await send(page)
      expect(await page.textContent('h1')).toBe(unit.name)
      return new URL(page.url()).pathname
    }

    const looks: [string, BrowserContextOptions, string][] = [
      ['a desktop, light, in Vietnamese', {}, 'vi'],
      ['a phone, dark, in English', { viewport: { width: 360, height: 780 }, colorScheme: 'dark' }, 'en'],
    ]

    test.each(looks)(
      'on %s: axe finds nothing, nothing scrolls sideways',
      async (_name, options, language) => {
        const { page, faults } = await open(options)
        const paths = [
          '/units',
          '/units?q=kh%C3%B4ng+c%C3%B3',
          '/units/new',
          department,
          `${department}?as-of=30/6/2025`,
          `${department}/edit`,
          `${department}/parents`,
          '/units?as-of=hôm+kia',
          '/units?presence=ended',
          '/units/tree',
          '/units/tree?hierarchy=party',
        ]
        for (const path of paths) {
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

    test('a unit is found by any part of its names, with or without marks, by kind and by level', async () => {
      const { page } = await open()
      const rows = async (query: string): Promise<readonly string[]> => {
        await go(page, `/units?${query}`)
        return page.locator('tbody th').allInnerTexts()
      }
      expect(await rows('')).toEqual(['Sở Văn hóa, Thể thao và Du lịch', 'UBND xã Bến Lúa'])
      for (const q of ['the thao', 'so vhttdl', 'Thể thao và Du', 'SỞ VH-TT&DL']) {
        expect(await rows(`q=${encodeURIComponent(q)}`), q).toEqual(['Sở Văn hóa, Thể thao và Du lịch'])
      }
      expect(await rows('kind=peoples-committee')).toEqual(['UBND xã Bến Lúa'])
      expect(await rows('level=commune')).toEqual(['UBND xã Bến Lúa'])
      expect(await rows(`parent=${department.split('/').at(-1)}`)).toEqual(['UBND xã Bến Lúa'])
      expect(await rows('level=nowhere&page=x')).toHaveLength(2)
      expect(await rows('q=khong+co')).toEqual([])
      expect(await page.textContent('.empty')).toContain('Không tìm thấy đơn vị nào')
      await page.context().close()
    })

    test('a picker gets units with what tells them apart', async () => {
      const { page } = await open()
      const answer = await page.request.get(`${product.address}/units/suggest.json?q=ben+lua`)
      const { units, options } = await answer.json()
      expect(units).toEqual([
        {
          id: expect.any(String),
          name: 'UBND xã Bến Lúa',
          kind: 'peoples-committee',
          level: 'commune',
          collective: false,
        },
      ])
      expect(options).toEqual([
        { value: units[0].id, label: 'UBND xã Bến Lúa', detail: 'Sở Văn hóa, Thể thao và Du lịch' },
      ])
      await page.context().close()
    })

    test('a parent is picked by typing, by keyboard alone', async () => {
      const { page, faults } = await open()
      await go(page, '/units/new')
      await page.fill('#name', 'Trung tâm Văn hóa tỉnh')
      await page.locator('#parent').pressSequentially('the thao')
      await page.locator('[role=option]').first().waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      expect(await page.inputValue('#parent')).toBe('Sở Văn hóa, Thể thao và Du lịch')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/units\/[0-9a-f-]{36}$/)
      expect(await page.textContent('.crumbs')).toContain('Sở Văn hóa, Thể thao và Du lịch')
      expect(await page.textContent('.facts')).toContain('Trung tâm, viện, quỹ')
      await go(page, department)
      expect(await page.locator('main section').last().textContent()).toContain('Trung tâm Văn hóa tỉnh')
      expect(faults).toEqual([])
      await page.context().close()
    })

    test('without JavaScript: names come and go, a unit is renamed and keeps its former name', async () => {
      const { page } = await open({ javaScriptEnabled: false })
      const path = await add(page, { name: 'Sở Thông tin và Truyền thông' })
      await page.fill('#name', 'Sở TT-TT')
      await page.click('button:has-text("Thêm tên")')
      expect(await page.locator('.unit-names').textContent()).toContain('Sở TT-TT')
      expect(await page.textContent('.toasts')).toContain('Đã thêm tên gọi “Sở TT-TT”')
      await pressThrough(page, '.unit-names button')
      expect(await page.locator('.unit-names').count()).toBe(0)
      await page.click('.toasts button')
      expect(await page.locator('.unit-names').textContent()).toContain('Sở TT-TT')
      await go(page, `${path}/edit`)
      await page.fill('#name', 'Sở Khoa học và Công nghệ')
      await page.selectOption('#level', 'province')
      await send(page)
      expect(await page.textContent('#how-error')).toContain('ghi nhầm hay đổi từ một ngày')
      await page.check('#how-from')
      await send(page)
      expect(await page.textContent('#since-error')).toContain('ngày bắt đầu đổi')
      await page.fill('#since', '1/3/2025')
      await page.fill('#legal_basis', 'Quyết định số 05/QĐ-UBND')
      await send(page)
      expect(await page.textContent('h1')).toBe('Sở Khoa học và Công nghệ')
      expect(await page.locator('.unit-days').first().textContent()).toContain(
        'đến 28/02/2025Sở Thông tin và Truyền thông',
      )
      await page.fill('#as-of', '28/2/2025')
      await page.click('.as-of button')
      expect(await page.textContent('h1')).toBe('Sở Thông tin và Truyền thông')
      expect(await page.textContent('.notice')).toContain('như ngày 28/02/2025')
      await go(page, path)
      expect(await page.locator('.unit-names').textContent()).toContain('Sở Thông tin và Truyền thông')
      await page.context().close()
    })

    test('a tree opens in place, and without JavaScript on a page of its own', async () => {
      const { page, faults } = await open()
      await go(page, '/units/tree')
      await page.locator('unit-tree summary', { hasText: 'Sở Văn hóa, Thể thao và Du lịch' }).click()
      await page.locator('.unit-branches .unit-branches', { hasText: 'UBND xã Bến Lúa' }).waitFor()
      await expectNoBarriers(page, 'an open branch')
      await expectNoSidewaysScroll(page, 'an open branch')
      expect(faults).toEqual([])
      await page.context().close()
      const plain = await open({ javaScriptEnabled: false })
      await go(plain.page, '/units/tree')
      await plain.page.locator('unit-tree summary', { hasText: 'Sở Văn hóa, Thể thao và Du lịch' }).click()
      await plain.page.click('details[open] .unit-branch a >> nth=1')
      expect(await plain.page.textContent('h1')).toBe('Sở Văn hóa, Thể thao và Du lịch')
      expect(await plain.page.locator('.unit-branches').textContent()).toContain('UBND xã Bến Lúa')
      await plain.page.context().close()
    })

    test('of two parents of one name one is chosen', async () => {
      const { page } = await open()
      const north = await add(page, { name: 'UBND huyện Bắc Sông' })
      await add(page, { name: 'UBND huyện Nam Sông' })
      await add(page, { name: 'UBND xã Tân Hội', parent: 'UBND huyện Bắc Sông' })
      await add(page, { name: 'UBND xã Tân Hội', parent: 'UBND huyện Nam Sông' })
      await go(page, '/units/new')
      await page.fill('#name', 'Trạm Y tế xã Tân Hội')
      await page.fill('#parent', 'ubnd xã Tân Hội')
      await send(page)
      await expectNoBarriers(page, 'choosing a parent')
      expect(await page.locator('.check', { hasText: 'UBND huyện Bắc Sông' }).count()).toBe(1)
      await page.locator('.check', { hasText: 'UBND huyện Bắc Sông' }).locator('input').check()
      await send(page)
      expect(await page.textContent('h1')).toBe('Trạm Y tế xã Tân Hội')
      expect(
        await page.locator('.crumbs a').evaluateAll(links => links.map(link => link.getAttribute('href'))),
      ).toContain(north)
      await page.context().close()
    })

    test.each([
      ['no name', { name: '' }, 'name', 'Hãy ghi tên đơn vị'],
      ['a name that is there', { name: 'SỞ VHTTDL' }, 'name', 'Đã có đơn vị tên'],
      [
        'a parent that nobody knows',
        { name: 'Tổ A', parent: 'Sở không có' },
        'parent',
        'Không có đơn vị nào tên như vậy',
      ],
    ])('%s is said where it is, and what was typed stays', async (_what, unit, field, message) => {
      const { page } = await open()
      await go(page, '/units/new')
      await page.fill('#name', unit.name)
      if ('parent' in unit) await page.fill('#parent', unit.parent ?? '')
      await page.selectOption('#level', 'province')
      await send(page)
      expect(await page.textContent(`#${field}-error`)).toContain(message)
      expect(await page.inputValue('#name')).toBe(unit.name)
      expect(await page.inputValue('#level')).toBe('province')
      await expectNoBarriers(page, message)
      await page.context().close()
    })

    test('a unit that is not there, and a name that cannot be removed, get their pages', async () => {
      const { page } = await open()
      for (const path of ['/units/x', '/units/0198c0de-0000-7000-8000-000000000000']) {
        expect((await go(page, path))?.status()).toBe(404)
      }
      await go(page, department)
      await page.locator('input[name=name]').fill('...')
      await page.click('button:has-text("Thêm tên")')
      expect(await page.textContent('#name-error')).toContain('Hãy ghi tên đơn vị')
      await page.context().close()
      const visitor = await openPage(browser)
      await visitor.page.goto(`${product.address}/units`)
      expect(visitor.page.url()).toContain('/sign-in')
      await visitor.page.context().close()
    })
  })
})
