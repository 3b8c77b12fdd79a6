/** A form on a phone without a network: nothing lost, and nothing twice. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { forBothDatabases } from '../databases.ts'
import { browserOptions, openBrowser, withBrowser } from '../pages/browser.ts'
import { openStand, type Stand } from './stand.tsx'

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const photo = (bytes: Buffer, name = 'anh.jpg') => ({ name, mimeType: 'image/jpeg', buffer: bytes })
const phone = { locale: 'vi-VN', viewport: { width: 360, height: 780 } }
const note = '.offline-note'

withBrowser('a form without a network', () => {
  forBothDatabases((_kind, open) => {
    describe('', { timeout: 90_000 }, () => {
      let stand: Stand
      let browser: Browser
      let context: BrowserContext
      let signOut: () => Promise<void>
      let pots = 0
      let pot = ''

      beforeAll(async () => {
        stand = await openStand(await open())
        browser = await openBrowser()
      })
      afterAll(async () => {
        await browser?.close()
        await stand?.stop()
      })
      beforeEach(async () => {
        await context?.close()
        stand.line.down = false
        context = await browser.newContext(phone)
        context.setDefaultTimeout(45_000)
        signOut = await stand.signIn(context, 'mau')
        pots += 1
        pot = `/pots/c${pots}`
      })

      /** Everything that the server has of this pot's texts. */
      const takenTexts = (text: string) => [...stand.taken.values()].filter(one => one.text.startsWith(text))
      const until = (text: string, count = 1) =>
        expect.poll(() => takenTexts(text).length, { timeout: 30_000 }).toBe(count)

      /** Opens the form, and waits until it may be left without a line. */
      async function openPot(opened: BrowserContext, path = pot): Promise<Page> {
        const page = await opened.newPage()
        await page.goto(stand.address + path)
        await untilKept(page, path)
        return page
      }

      async function untilKept(page: Page, path: string): Promise<void> {
        const isKept = async (at: string) =>
          navigator.serviceWorker.controller?.state === 'activated' && (await caches.match(at)) !== undefined
        await expect.poll(() => page.evaluate(isKept, path), { timeout: 20_000 }).toBe(true)
      }

      async function write(page: Page, text: string, file?: ReturnType<typeof photo>): Promise<void> {
        await page.fill('#text', text)
        if (file) await page.setInputFiles('#photo', file)
        await page.waitForSelector(`${note}:has-text("Đã lưu trên máy này")`)
      }

      const press = (page: Page) => page.click('offline-form .button-primary')
      const said = (page: Page, words: string) => page.waitForSelector(`${note}:has-text("${words}")`)

      test('over a good line it is sent as any other, and leads on', async () => {
        const page = await openPot(context)
        const bytes = randomBytes(400_000)
        await write(page, 'đường tốt', photo(bytes))
        await press(page)
        await page.waitForSelector('#thanks')
        await page.waitForSelector('.toast:has-text("Đã nhận")')
        expect(takenTexts('đường tốt').map(({ hashes }) => hashes)).toEqual([[hashOf(bytes)]])
        await page.goto(stand.address + pot)
        expect(await page.inputValue('#text')).toBe('')
      })

      test('filled in with a photo, the browser closed and opened again, the line back: one record', async () => {
        const folder = await mkdtemp(join(tmpdir(), 'nhipcau-phone-'))
        const bytes = randomBytes(700_000)
        const start = () => chromium.launchPersistentContext(folder, { ...browserOptions, ...phone })
        try {
          let holder = await start()
          await stand.signIn(holder, 'mau')
          let page = await openPot(holder)
          stand.line.goDown()
          await page.reload()
          await page.waitForSelector('.kept-banner:has-text("Đây là bản đã lưu lúc")')
          await write(page, 'không có mạng', photo(bytes))
          await press(page)
          await said(page, 'Chưa gửi được, sẽ tự gửi khi có mạng')
          await holder.close()
          holder = await start()
          await stand.signIn(holder, 'mau')
          page = await holder.newPage()
          await page.goto(`${stand.address}/outbox`)
          await page.waitForSelector('outbox-list:has-text("Đang chờ gửi")')
          expect(takenTexts('không có mạng')).toEqual([])
          stand.line.down = false
          await until('không có mạng')
          await page.waitForSelector('outbox-list:has-text("Không có gì chờ gửi")')
          await holder.close()
        } finally {
          await rm(folder, { recursive: true, force: true })
        }
        expect(takenTexts('không có mạng').map(({ hashes }) => hashes)).toEqual([[hashOf(bytes)]])
      })

      test('the line breaks ten times in the middle of a photo: one whole file', async () => {
        const page = await openPot(context)
        const bytes = randomBytes(5_000_000)
        await write(page, 'mười lần đứt', photo(bytes))
        stand.line.breaks = { left: 10, everyBytes: 300_000 }
        await press(page)
        await page.waitForSelector('#thanks', { timeout: 80_000 })
        expect(stand.line.breaks.left).toBe(0)
        expect(takenTexts('mười lần đứt').map(({ hashes }) => hashes)).toEqual([[hashOf(bytes)]])
        expect(await stand.files.verify(hashOf(bytes))).toBe(true)
      })

      test('the answer is lost on the way: it is sent again, and taken once', async () => {
        const page = await openPot(context)
        await write(page, 'mất trả lời')
        const before = stand.posts()
        stand.line.loseAnswerTo = `POST ${pot} `
        await press(page)
        await page.waitForSelector('#thanks')
        expect(stand.posts() - before).toBeGreaterThan(1)
        expect(takenTexts('mất trả lời')).toHaveLength(1)
      })

      test('signed out meanwhile: said, kept, and sent after signing in again', async () => {
        const page = await openPot(context)
        await write(page, 'hết phiên', photo(randomBytes(1000)))
        await signOut()
        await press(page)
        await said(page, 'Bạn đã đăng xuất')
        expect(takenTexts('hết phiên')).toEqual([])
        await stand.signIn(context, 'mau')
        await page.goto(`${stand.address}/plain`)
        await until('hết phiên')
      })

      test('another person on the same device sees and sends nothing of it, nor the pages that were kept', async () => {
        const page = await openPot(context)
        await write(page, 'của người trước')
        stand.line.goDown()
        await press(page)
        await said(page, 'Chưa gửi được')
        stand.line.down = false
        await signOut()
        await stand.signIn(context, 'khac')
        await page.goto(`${stand.address}/plain`)
        await expect
          .poll(() => page.evaluate(async at => (await caches.match(at)) === undefined, pot))
          .toBe(true)
        await page.goto(stand.address + pot)
        await page.waitForSelector('#text:visible')
        expect(await page.inputValue('#text')).toBe('')
        await page.goto(`${stand.address}/outbox`)
        await page.waitForSelector('outbox-list:has-text("tài khoản khác đang được giữ trên máy này: 1")')
        expect(await page.textContent('main')).not.toContain(pot.replace('/pots/', 'Chậu '))
        expect(takenTexts('của người trước')).toEqual([])
        await stand.signIn(context, 'mau')
        await page.goto(`${stand.address}/plain`)
        await until('của người trước')
      })

      test('what the server refuses comes back into the form, with its photo', async () => {
        const page = await openPot(context)
        const bytes = randomBytes(2000)
        await write(page, 'á', photo(bytes))
        await press(page)
        await page.waitForSelector('.field-error:has-text("Hãy viết dài hơn")')
        await said(page, 'Hệ thống chưa nhận bản này')
        await said(page, 'Có 1 chỗ cần sửa')
        expect(await page.inputValue('#text')).toBe('á')
        await page.reload()
        await page.waitForSelector('.field-error:has-text("Hãy viết dài hơn")')
        expect(
          await page.evaluate(() => document.querySelector<HTMLInputElement>('#photo')?.files?.length),
        ).toBe(1)
        await page.fill('#text', 'ái chà, bị trả')
        await press(page)
        await page.waitForSelector('#thanks')
        expect(takenTexts('ái chà').map(({ hashes }) => hashes)).toEqual([[hashOf(bytes)]])
      })

      test('a second tab does not send it a second time', async () => {
        const page = await openPot(context)
        const other = await openPot(context)
        const bytes = randomBytes(600_000)
        await write(page, 'hai thẻ', photo(bytes))
        stand.line.goDown()
        await press(page)
        await said(page, 'Chưa gửi được')
        await other.reload()
        await said(other, 'Chưa gửi được')
        const before = stand.posts()
        stand.line.down = false
        await Promise.all([page, other].map(one => one.evaluate(() => dispatchEvent(new Event('online')))))
        await until('hai thẻ')
        await Promise.all([page.waitForSelector('#thanks'), other.waitForSelector('#thanks')])
        expect(stand.posts() - before).toBe(1)
      })

      test('two tabs write on one draft: what the other says besides is a letter of its own', async () => {
        const page = await openPot(context)
        await write(page, 'một nháp, thẻ đầu')
        const other = await openPot(context)
        await said(other, 'Đã mở lại bản bạn viết dở')
        await write(other, 'một nháp, thẻ sau')
        await press(page)
        await page.waitForSelector('#thanks')
        expect(await other.inputValue('#text')).toBe('một nháp, thẻ sau')
        await press(other)
        await other.waitForSelector('#thanks')
        expect(takenTexts('một nháp').map(({ text }) => text)).toEqual([
          'một nháp, thẻ đầu',
          'một nháp, thẻ sau',
        ])
      })

      test('a device without room says so, and still sends over a line', async () => {
        const page = await openPot(context)
        const session = await context.newCDPSession(page)
        const quota = { origin: stand.address, quotaSize: 1 }
        await session.send('Storage.overrideQuotaForOrigin', quota)
        const bytes = randomBytes(900_000)
        await page.fill('#text', 'hết chỗ')
        await page.setInputFiles('#photo', photo(bytes))
        await said(page, 'Máy này hết chỗ lưu')
        await press(page)
        await page.waitForSelector('#thanks')
        expect(takenTexts('hết chỗ').map(({ hashes }) => hashes)).toEqual([[hashOf(bytes)]])
      })

      test('it can be taken back to be changed, thrown away, and taken back from there', async () => {
        const page = await openPot(context)
        await write(page, 'sửa lại')
        stand.line.goDown()
        await press(page)
        await said(page, 'Chưa gửi được')
        await page.click(`${note} button:has-text("Sửa lại")`)
        await page.fill('#text', 'sửa lại lần hai')
        await said(page, 'Đã lưu trên máy này')
        await press(page)
        await said(page, 'Chưa gửi được')
        await page.goto(`${stand.address}/outbox`)
        await page.click('outbox-list button:has-text("Bỏ")')
        await page.waitForSelector('outbox-list:has-text("Đã bỏ")')
        stand.line.down = false
        await page.click('outbox-list button:has-text("Hoàn tác")')
        await page.click('outbox-list a:has-text("Mở ra xem")')
        await page.waitForSelector(`${note}:has-text("Đã mở lại bản bạn viết dở")`)
        expect(await page.inputValue('#text')).toBe('sửa lại lần hai')
        await press(page)
        await page.waitForSelector('#thanks')
        expect(takenTexts('sửa lại')).toHaveLength(1)
      })

      test('with no page open, the browser itself sends it when it believes in the line', async () => {
        const page = await openPot(context)
        const session = await context.newCDPSession(page)
        const registrationId = new Promise<string>(resolve => {
          session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
            for (const one of registrations) if (!one.isDeleted) resolve(one.registrationId)
          })
        })
        await session.send('ServiceWorker.enable')
        await write(page, 'trang đã đóng', photo(randomBytes(3000)))
        stand.line.goDown()
        await press(page)
        await said(page, 'Chưa gửi được')
        await page.goto('about:blank')
        stand.line.down = false
        const sync = {
          origin: stand.address,
          registrationId: await registrationId,
          tag: 'outbox',
          lastChance: false,
        }
        await session.send('ServiceWorker.dispatchSyncEvent', sync)
        await until('trang đã đóng')
      })

      test('two forms from one kept page are two', async () => {
        const page = await openPot(context)
        for (const text of ['một trang, lần một', 'một trang, lần hai']) {
          await untilKept(page, pot)
          stand.line.goDown()
          await page.goto(stand.address + pot)
          await page.waitForSelector('.kept-banner')
          await write(page, text)
          await press(page)
          await said(page, 'Chưa gửi được')
          stand.line.down = false
          await page.evaluate(() => dispatchEvent(new Event('online')))
          await page.waitForSelector('#thanks')
        }
        expect(takenTexts('một trang')).toHaveLength(2)
      })

      test('without a line other pages say so, and lead to what is kept', async () => {
        const page = await openPot(context)
        stand.line.goDown()
        await page.goto(`${stand.address}/plain`)
        expect(await page.textContent('h1')).toBe('Không có mạng')
        await page.click(`kept-pages a:has-text("${pot.replace('/pots/', 'Chậu ')}")`)
        await page.waitForSelector('.kept-banner')
        expect(await page.isVisible('#text')).toBe(true)
      })

      test('a photo travels upright and smaller, without what the camera wrote; or as it was taken', async () => {
        const noise = await sharp(randomBytes(3000 * 1500 * 3), {
          raw: { width: 3000, height: 1500, channels: 3 },
        })
          .jpeg({ quality: 90 })
          .withMetadata({ orientation: 6 })
          .toBuffer()
        const page = await openPot(context)
        await write(page, 'ảnh nhỏ đi', photo(noise))
        await press(page)
        await page.waitForSelector('#thanks')
        const [smaller] = takenTexts('ảnh nhỏ đi')
        const bytes = await stand.files.get(smaller?.hashes[0] ?? '')
        expect(bytes.length).toBeLessThan(noise.length)
        const facts = await sharp(bytes).metadata()
        expect([facts.width, facts.height, facts.exif]).toEqual([1280, 2560, undefined])
        await page.goto(stand.address + pot)
        await page.check('#as_taken')
        await write(page, 'ảnh như khi chụp', photo(noise))
        await press(page)
        await page.waitForSelector('#thanks')
        expect(takenTexts('ảnh như khi chụp').map(({ hashes }) => hashes)).toEqual([[hashOf(noise)]])
      })

      test('without JavaScript the form is an ordinary one', async () => {
        const plain = await browser.newContext({ ...phone, javaScriptEnabled: false })
        await stand.signIn(plain, 'mau')
        const page = await plain.newPage()
        await page.goto(stand.address + pot)
        await page.fill('#text', 'không kịch bản')
        await page.setInputFiles('#photo', photo(Buffer.from('một ảnh')))
        await press(page)
        await page.waitForSelector('#thanks')
        expect(takenTexts('không kịch bản').map(({ hashes }) => hashes.length)).toEqual([1])
        await plain.close()
      })
    })
  })
})
