/** Passkeys as a person meets them, with Chromium's virtual authenticator: made, named, used, replayed, removed. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage, setUp, type WatchedPage, withBrowser } from './browser.ts'
import { type Product, startProduct } from './product.ts'

withBrowser('passkeys', () => {
  let browser: Browser
  let product: Product
  let watched: WatchedPage
  let page: Page

  beforeAll(async () => {
    product = await startProduct('embedded')
    browser = await openBrowser()
    watched = await openPage(browser)
    page = watched.page
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await setUp(page, product)
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  const signOut = () => page.context().clearCookies({ name: 'session' })

  async function signInByPasskey(): Promise<void> {
    await page.goto(`${product.address}/sign-in?next=%2Faccount`)
    await page.click('passkey-button button')
  }

  test('one is made, and leads in; it is asked for once, and a replay is refused', {
    timeout: 120_000,
  }, async () => {
    await page.goto(`${product.address}/account`)
    await page.click('a[href="/account/passkeys/new"]')
    await page.fill('#name', 'Máy ở cơ quan')
    await page.click('new-passkey button')
    await page.waitForURL('**/account')
    expect(await page.textContent('main')).toContain('Máy ở cơ quan')
    expect(await page.textContent('main')).toContain('Chưa dùng lần nào')

    await signOut()
    const sent = page.waitForRequest(request => request.url().endsWith('/sign-in/passkey'))
    await signInByPasskey()
    await page.waitForURL('**/account')
    expect(await page.textContent('main')).toContain('Dùng lần cuối')
    const request = await sent
    await signOut()
    const replayed = await page.request.post(`${product.address}/sign-in/passkey`, {
      headers: {
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
        'x-csrf-token': (await request.headerValue('x-csrf-token')) ?? '',
      },
      data: request.postData() ?? '',
    })
    expect(replayed.status()).toBe(422)
    expect(watched.faults).toEqual([])
  })

  test('it leads in while others keep the account waiting, and no more when it is removed', {
    timeout: 120_000,
  }, async () => {
    await page.goto(`${product.address}/sign-in`)
    for (let tries = 0; tries < 11; tries += 1) {
      await page.fill('#sign_in_name', 'mau.tran')
      await page.fill('#password', 'không phải')
      await Promise.all([page.waitForEvent('load'), page.click('main form .button-primary')])
    }
    expect(await page.textContent('main')).toContain('Hãy thử lại sau')
    await signInByPasskey()
    await page.waitForURL('**/account')
    await page.click('main form[action$="/remove"] button')
    await page.waitForSelector('text=Đã gỡ khóa truy cập')
    await signOut()
    await signInByPasskey()
    await page.waitForSelector('text=Chưa đăng nhập được bằng khóa truy cập')
  })
})
