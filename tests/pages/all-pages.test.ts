/**
 * Every page of the product in every state that it knows, on a phone and on a desktop, light and dark, in both
 * languages. NHIPCAU_TEST_PICTURES names a folder in which a picture of each is left, to be looked at.
 */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newTestDatabase, type TestDatabase } from '../databases.ts'
import { routesOfProduct } from '../routes.ts'
import {
  notPages,
  type PageVisit,
  visitsOfEmptyOffice,
  visitsOfOfficer,
  visitsOfStranger,
} from './all-pages.ts'
import { visitsOfLinks } from './all-pages-answers.ts'
import { settleWalkedWorld, type WalkedWorld } from './all-pages-world.ts'
import { openBrowser, openPage, setUp, withBrowser } from './browser.ts'
import { faultsOf } from './checks.ts'
import { type Product, type Serving, serveOn, startProduct } from './product.ts'

interface Look {
  readonly name: string
  readonly options: BrowserContextOptions
  readonly language: 'vi' | 'en'
}

/** Each width, theme and language once: what they change is independent of one another. */
const looks: readonly Look[] = [
  { name: 'a desktop, light, in Vietnamese', options: { colorScheme: 'light' }, language: 'vi' },
  {
    name: 'a phone, dark, in English',
    options: { viewport: { width: 360, height: 780 }, colorScheme: 'dark' },
    language: 'en',
  },
]

const pictures = process.env.NHIPCAU_TEST_PICTURES
/** Nothing waits for a worker here: what waits is shown waiting. */
const withoutWorker = { NHIPCAU_JOBS_AT_ONCE: '0' }

withBrowser('all pages', () => {
  let browser: Browser
  let database: TestDatabase
  let serving: Serving
  let world: WalkedWorld
  let empty: Product

  beforeAll(async () => {
    if (pictures) await mkdir(pictures, { recursive: true })
    browser = await openBrowser()
    database = await newTestDatabase('embedded')
    world = await settleWalkedWorld(database.config)
    serving = await serveOn(database.config, withoutWorker)
    empty = await startProduct('embedded', withoutWorker)
  }, 300_000)

  afterAll(async () => {
    await browser?.close()
    await serving?.end('SIGTERM')
    await empty?.stop()
    await database?.drop()
    if (database) await rm(database.config.dataFolder, { recursive: true, force: true })
  })

  test('every address that shows a page is visited, and no other', () => {
    const shown = routesOfProduct().filter(
      ({ method, path }) => method === 'GET' && !notPages.some(({ routes }) => routes.test(path)),
    )
    const { before, after } = visitsOfEmptyOffice(empty.setUpLink)
    const visited = [
      ...before,
      ...after,
      ...visitsOfStranger,
      ...visitsOfLinks(world),
      ...visitsOfOfficer(world),
    ]
    const paths = new Set(visited.map(({ route }) => route).filter(route => route !== 'problem'))
    expect([...paths].sort()).toEqual([...new Set(shown.map(({ path }) => path))].sort())
  })

  test('an office that nobody has set up, then an empty one', { timeout: 180_000 }, async () => {
    const { before, after } = visitsOfEmptyOffice(empty.setUpLink)
    const faults: string[] = []
    for (const look of looks) faults.push(...(await walk(look, empty.address, before)))
    const { page } = await openPage(browser)
    await setUp(page, empty)
    const storageState = await page.context().storageState()
    await page.context().close()
    for (const look of looks) faults.push(...(await walk(look, empty.address, after, { storageState })))
    expect(faults).toEqual([])
  })

  test.each(looks)('before anybody has signed in, on $name', { timeout: 180_000 }, async look => {
    const visits = [...visitsOfStranger, ...visitsOfLinks(world)]
    expect(await walk(look, serving.address, visits)).toEqual([])
  })

  test.each(looks)('signed in, on $name', { timeout: 1_500_000 }, async look => {
    const storageState = { cookies: [sessionCookie(world.session, serving.address)], origins: [] }
    expect(await walk(look, serving.address, visitsOfOfficer(world), { storageState })).toEqual([])
  })

  /** Goes to each page in turn and tells of everything that is wrong on any of them. */
  async function walk(
    look: Look,
    address: string,
    visits: readonly PageVisit[],
    more: BrowserContextOptions = {},
  ): Promise<string[]> {
    const { page, faults } = await openPage(browser, {
      reducedMotion: 'reduce',
      ...look.options,
      ...more,
    })
    const found: string[] = []
    for (const visit of visits) {
      const where = `${visit.route} (${visit.name})`
      for (const fault of await faultsOnVisit(page, address, visit, look)) found.push(`${where}: ${fault}`)
      found.push(...faults.splice(0).map(fault => `${where}: ${fault}`))
      if (pictures) await takePicture(page, visit, look, pictures)
    }
    await page.context().close()
    return found
  }
})

async function faultsOnVisit(
  page: Page,
  address: string,
  { path, status = 200, act }: PageVisit,
  { language }: Look,
): Promise<readonly string[]> {
  const answer = await page.goto(`${address}${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
  const odd = answer?.status() === status ? [] : [`answers ${answer?.status()}, not ${status}`]
  try {
    await act?.(page)
  } catch (error) {
    return [...odd, `cannot be used: ${error instanceof Error ? error.message : String(error)}`]
  }
  const spoken = await page.getAttribute('html', 'lang')
  if (spoken !== language) odd.push(`speaks ${spoken}`)
  return [...odd, ...(await faultsOf(page))]
}

async function takePicture(page: Page, visit: PageVisit, { language }: Look, folder: string): Promise<void> {
  const name = `${visit.route} ${visit.name}`.replaceAll(/[^\p{L}\d]+/gu, '-').replace(/^-/u, '')
  await page.screenshot({ path: join(folder, `${name}-${language}.png`) })
}

/** The cookie of a session as a browser keeps it. */
function sessionCookie(value: string, address: string) {
  const { hostname: domain } = new URL(address)
  const kept = { path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' } as const
  return { name: 'session', value, domain, ...kept }
}
