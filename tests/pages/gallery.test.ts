import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage, setUp, type WatchedPage, withBrowser } from './browser.ts'
import { expectNoBarriers, expectNoSidewaysScroll } from './checks.ts'
import { type Product, startProduct } from './product.ts'

const phone = { width: 360, height: 780 }
const desktop = { width: 1280, height: 900 }

withBrowser('the gallery of parts', () => {
  let product: Product
  let browser: Browser
  let storageState: BrowserContextOptions['storageState']

  beforeAll(async () => {
    product = await startProduct('embedded')
    browser = await openBrowser()
    const { page } = await openPage(browser)
    await setUp(page, product)
    storageState = await page.context().storageState()
    await page.context().close()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  /** The gallery as somebody signed in sees it; closed after the test's work, which must leave no fault. */
  async function withGallery(
    work: (page: Page) => Promise<void>,
    options: BrowserContextOptions = {},
    path = '/_ui',
  ): Promise<void> {
    const opened: WatchedPage = await openPage(browser, {
      viewport: desktop,
      ...(storageState && { storageState }),
      ...options,
    })
    try {
      await opened.page.goto(product.address + path)
      await work(opened.page)
      expect(opened.faults).toEqual([])
    } finally {
      await opened.page.context().close()
    }
  }

  const looks = (['vi', 'en'] as const).flatMap(language =>
    (['light', 'dark'] as const).flatMap(colorScheme =>
      [phone, desktop].map(viewport => ({ language, colorScheme, viewport, width: viewport.width })),
    ),
  )

  test.each(looks)(
    'axe finds nothing: $language, $colorScheme, $width px',
    { timeout: 60_000 },
    async ({ language, colorScheme, viewport }) => {
      await withGallery(
        async page => {
          expect(await page.getAttribute('html', 'lang')).toBe(language)
          await expectNoBarriers(page, 'gallery')
          await expectNoSidewaysScroll(page, 'gallery')
        },
        { colorScheme, viewport },
        `/_ui?lang=${language}`,
      )
    },
  )

  test('what opens has no barriers either: menus, dialog, list of answers, chosen rows', {
    timeout: 60_000,
  }, async () => {
    await withGallery(async page => {
      await page.click('#controls .more-menu summary')
      await expectNoBarriers(page, 'menu')
      await page.keyboard.press('Escape')
      await page.click('open-dialog a')
      await expectNoBarriers(page, 'dialog')
      await page.keyboard.press('Escape')
      await page.fill('#fruit', 'x')
      await page.waitForSelector('.combo-list [role=option]')
      await page.keyboard.press('ArrowDown')
      await expectNoBarriers(page, 'answers')
      await page.keyboard.press('Escape')
      await page.check('tbody .row-check input >> nth=0')
      await page.click('.column-chooser summary')
      await expectNoBarriers(page, 'chosen rows and columns')
    })
  })

  test('at twice the text size nothing is cut off sideways', async () => {
    await withGallery(
      async page => {
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%'
        })
        await expectNoSidewaysScroll(page, 'gallery at 200 %')
      },
      { viewport: { width: 720, height: 900 } },
    )
  })

  test('marks of two lines cannot touch: the tightest line is higher than the highest and the lowest letter', async () => {
    await withGallery(async page => {
      const [letters, tight] = await page.evaluate(async () => {
        await document.fonts.ready
        const pen = document.createElement('canvas').getContext('2d')
        const code = (from: number, to: number) =>
          Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))
        const all = [...code(0x41, 0x5a), ...code(0x61, 0x7a), ...code(0x1ea0, 0x1ef9), ...'ĂăÂâĐđÊêÔôƠơƯư']
        const measured = [400, 600].map(weight => {
          if (!pen) throw new Error('no canvas')
          pen.font = `${weight} 2000px "Be Vietnam Pro"`
          const boxes = all.map(letter => pen.measureText(letter))
          const up = Math.max(...boxes.map(({ actualBoundingBoxAscent }) => actualBoundingBoxAscent))
          const down = Math.max(...boxes.map(({ actualBoundingBoxDescent }) => actualBoundingBoxDescent))
          return (up + down) / 2000
        })
        const style = getComputedStyle(document.documentElement)
        return [Math.max(...measured), Number(style.getPropertyValue('--tight'))] as const
      })
      expect(letters).toBeGreaterThan(1.2)
      expect(tight).toBeGreaterThanOrEqual(letters)
    })
  })

  test('an answer is found without marks and taken by the keyboard; other words take it back', async () => {
    await withGallery(async page => {
      await page.focus('#fruit')
      await page.keyboard.type('sau')
      await page.waitForSelector('.combo-list [role=option]')
      expect(await page.getAttribute('#fruit', 'aria-expanded')).toBe('true')
      await page.keyboard.press('ArrowDown')
      const marked = await page.getAttribute('#fruit', 'aria-activedescendant')
      expect(await page.textContent(`#${marked}`)).toContain('Sầu riêng')
      await page.keyboard.press('Enter')
      expect(await page.inputValue('#fruit')).toBe('Sầu riêng')
      expect(await page.inputValue('input[name=fruit_id]')).toBe('4')
      expect(await page.getAttribute('#fruit', 'aria-expanded')).toBe('false')
      await page.keyboard.type(' khác')
      expect(await page.inputValue('input[name=fruit_id]')).toBe('')
      await page.waitForSelector('.combo-note')
      await page.keyboard.press('Escape')
      expect(await page.isVisible('.combo-list')).toBe(false)
      expect(await page.inputValue('#fruit')).toBe('Sầu riêng khác')
    })
  })

  test('when answers cannot be asked for, the field says so and is still typed into', async () => {
    await withGallery(async page => {
      await page.route('**/fruits.json*', route => route.fulfill({ status: 503, body: '' }))
      await page.fill('#fruit', 'xoài')
      await page.waitForSelector('.combo-note')
      expect(await page.textContent('.combo-note')).toContain('gõ tên đầy đủ')
    })
  })

  test('a dialog opens by Enter on its field, closes by Escape, and the focus goes back', async () => {
    await withGallery(async page => {
      await page.focus('open-dialog a')
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('new_name')
      await page.keyboard.press('Escape')
      expect(await page.isVisible('#rename')).toBe(false)
      expect(await page.evaluate(() => document.activeElement?.parentElement?.tagName)).toBe('OPEN-DIALOG')
      await page.keyboard.press('Enter')
      await page.keyboard.type('Vườn Mới')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.page > .toasts .toast:has-text("Vườn Mới")')
    })
  })

  test('what was done is said and taken back', async () => {
    await withGallery(async page => {
      await page.click('#controls .button-primary')
      await page.waitForSelector('.page > .toasts .toast:has-text("Đã lưu thu hoạch")')
      await page.click('.page > .toasts .toast button[type=submit]')
      await page.waitForSelector('.page > .toasts .toast:has-text("Đã hoàn tác")')
      await page.reload()
      expect(await page.locator('.page > .toasts .toast').count()).toBe(0)
      await page.evaluate(() =>
        document.dispatchEvent(new CustomEvent('toast', { detail: { words: 'Đã ghi' } })),
      )
      await page.click('.page > .toasts .toast:has-text("Đã ghi") button')
      expect(await page.locator('.page > .toasts .toast').count()).toBe(0)
    })
  })

  test('a list is sorted and turned by the keyboard, and a whole row opens', async () => {
    await withGallery(async page => {
      const first = () => page.textContent('.data-table tbody tr:first-child th')
      await page.focus('.sort:has-text("Sản lượng")')
      await page.keyboard.press('Enter')
      await page.waitForURL('**sort=kilograms*')
      expect(await first()).toBe('Mận An Phước')
      expect(await page.getAttribute('th:has(.sort:has-text("Sản lượng"))', 'aria-sort')).toBe('ascending')
      await page.focus('.sort:has-text("Sản lượng")')
      await page.keyboard.press('Enter')
      await page.waitForURL('**sort=-kilograms*')
      expect(await first()).toBe('Dừa xiêm')
      await page.focus('.data-table .page-number >> nth=2')
      await page.keyboard.press('Enter')
      await page.waitForURL('**page=3*')
      expect(page.url()).toContain('sort=-kilograms')
      // The link of the row lies over its cells: that is the point.
      await page.click('.data-table tbody tr:first-child .number', { force: true })
      await page.waitForURL('**fruit=*')
    })
  })

  test('several rows are chosen with Shift and all at once', async () => {
    await withGallery(async page => {
      expect(await page.isVisible('.bulk-bar')).toBe(false)
      await page.click('tbody .row-check input >> nth=0')
      await page.click('tbody .row-check input >> nth=2', { modifiers: ['Shift'] })
      expect(await page.textContent('[data-part=count]')).toBe('Đã chọn: 3')
      await page.click('thead .row-check input')
      expect(await page.textContent('[data-part=count]')).toBe('Đã chọn: 5')
      await page.click('thead .row-check input')
      expect(await page.isVisible('.bulk-bar')).toBe(false)
    })
  })

  test('the bar between two sides is moved by the keyboard and remembered', async () => {
    await withGallery(async page => {
      await page.focus('.split-bar')
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key)
      expect(await page.getAttribute('.split-bar', 'aria-valuenow')).toBe('52')
      await page.reload()
      expect(await page.getAttribute('.split-bar', 'aria-valuenow')).toBe('52')
      await page.focus('.split-bar')
      await page.keyboard.press('End')
      expect(await page.getAttribute('.split-bar', 'aria-valuenow')).toBe('75')
      await page.keyboard.press('Enter')
      expect(await page.getAttribute('.split-bar', 'aria-valuenow')).toBe('50')
    })
  })

  test('the key / leads to the search, and is a sign like any other while typing', async () => {
    await withGallery(async page => {
      await page.keyboard.press('/')
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'))
      expect(await focused()).toBe('q')
      await page.focus('#garden')
      await page.keyboard.type('1/2')
      expect([await focused(), await page.inputValue('#garden')]).toEqual(['garden', '1/2'])
    })
  })

  test('a phone has at most four places in its bar, the rest under the last', async () => {
    await withGallery(
      async page => {
        expect(await page.locator('.frame-menu > ul > li:visible').count()).toBe(4)
        await page.click('.menu-more > summary')
        const rest = page.locator('.menu-more a:visible')
        expect(await rest.count()).toBeGreaterThan(1)
        await expectNoBarriers(page, 'the menu of a phone')
      },
      { viewport: phone },
    )
  })

  test('a menu closes by Escape and gives the focus back', async () => {
    await withGallery(async page => {
      await page.focus('#controls .more-menu summary')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Escape')
      expect(await page.locator('#controls .more-menu[open]').count()).toBe(0)
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
    })
  })

  test('what is typed survives a reload until it is sent; what the form refuses stands in it', async () => {
    await withGallery(async page => {
      await page.fill('#note', 'Tưới buổi sáng')
      await page.fill('#day', '31/2/2026')
      await page.reload()
      expect(await page.inputValue('#note')).toBe('Tưới buổi sáng')
      expect(await page.textContent('.draft-note')).toContain('khôi phục')
      await page.click('form-draft .button-primary')
      await page.waitForSelector('.notice[role=alert]')
      expect(await page.inputValue('#day')).toBe('31/2/2026')
      await page.click('.notice[role=alert] a >> nth=0')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('garden')
      await page.fill('#garden', 'Vườn Mẫu')
      await page.fill('#day', '15/6/2026')
      await page.click('form-draft .button-primary')
      await page.waitForSelector('.page > .toasts .toast:has-text("Vườn Mẫu")')
      expect(await page.locator('.draft-note').count()).toBe(0)
    })
  })

  test('a draft comes back when its sending failed, and can be dropped', async () => {
    await withGallery(async page => {
      await page.fill('#garden', 'Vườn Thử')
      await page.evaluate(() => {
        const token = document.querySelector<HTMLInputElement>('form-draft [name=_csrf]')
        if (token) token.value = 'old'
      })
      await page.click('form-draft .button-primary')
      await page.waitForSelector('[data-problem]')
      await page.goto(`${product.address}/_ui`)
      expect(await page.inputValue('#garden')).toBe('Vườn Thử')
      await page.click('.draft-note button')
      expect(await page.inputValue('#garden')).toBe('')
      await page.reload()
      expect(await page.inputValue('#garden')).toBe('')
    })
  })

  test('columns are chosen and remembered, also without JavaScript', async () => {
    for (const javaScriptEnabled of [true, false])
      await withGallery(
        async page => {
          const headers = () => page.locator('.data-table thead th:not(.row-check)').allTextContents()
          expect(await headers()).toHaveLength(4)
          await page.click('.column-chooser summary')
          await page.uncheck('#gallery-fruits-month')
          await page.check('#gallery-fruits-other-name')
          await page.click('.column-chooser button >> nth=0')
          await page.waitForURL('**/_ui*')
          expect(await headers()).toEqual(['Loại quả', 'Tình trạng', 'Sản lượng (kg)', 'Tên tiếng Anh'])
          await page.click('.column-chooser summary')
          await page.click('.column-chooser button >> nth=1')
          expect(await headers()).toContain('Tháng thu hoạch')
        },
        { javaScriptEnabled },
      )
  })

  test('without JavaScript every part still does its work', async () => {
    await withGallery(
      async page => {
        await page.click('open-dialog a')
        await page.waitForURL('**/_ui/rename')
        await page.click('main .button-primary')
        expect(await page.textContent('.field-error')).toContain('Hãy điền')
        await page.fill('#new_name', 'Vườn Xa')
        await page.click('main .button-primary')
        await page.waitForSelector('.toast:has-text("Vườn Xa")')
        await page.click('.page > .toasts button[type=submit]')
        await page.waitForSelector('.toast:has-text("Đã hoàn tác")')
        await page.click('.chip-menu summary')
        await page.click('.chip-menu a:has-text("Quá vụ")')
        expect(await page.locator('.data-table tbody tr').count()).toBe(2)
        await page.click('.tabs a:has-text("Giấy tờ")')
        expect(await page.textContent('#navigation')).toContain('Bạn đang xem: Giấy tờ.')
        expect(await page.isVisible('.split-bar')).toBe(false)
        await page.fill('#garden', 'Vườn Gần')
        await page.fill('#day', '15-06-2026')
        await page.fill('#fruit', 'Nhãn')
        await page.click('form-draft .button-primary')
        await page.waitForSelector('.toast:has-text("Vườn Gần")')
      },
      { javaScriptEnabled: false },
    )
  })

  test('nothing of the frame is printed', async () => {
    await withGallery(async page => {
      await page.emulateMedia({ media: 'print' })
      for (const part of ['.frame-top', '.frame-menu', '.skip', '.table-tools', '.pager'])
        expect(await page.locator(part).first().isVisible(), part).toBe(false)
      expect(await page.isVisible('.data-table tbody th')).toBe(true)
    })
  })

  test('who is not signed in is led to the sign-in', async () => {
    const { page } = await openPage(browser)
    await page.goto(`${product.address}/_ui`)
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    await page.context().close()
  })
})
