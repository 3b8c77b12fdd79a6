/** Debian's Chromium for tests of pages, and what a visitor does on them. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'
import { describe, test } from 'vitest'
import { planFile } from '../plan-file.ts'
import type { Product } from './product.ts'

const executablePath = '/usr/bin/chromium'

/** Declares tests that need a browser; without one they are skipped, saying so. */
export function withBrowser(name: string, declare: () => void): void {
  if (existsSync(executablePath)) describe(name, declare)
  else test.skip(`${name} (skipped: ${executablePath} is missing, apt-get install chromium)`)
}

/** How the browser is started. */
export const browserOptions = {
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}

/** Starts the browser; close it after the tests of the file. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch(browserOptions)
}

/** A page with what went wrong on it: errors of scripts and what the content policy stopped. */
export interface WatchedPage {
  readonly page: Page
  readonly faults: string[]
}

/** Opens a page as a visitor who reads Vietnamese, unless told otherwise. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({
    locale: 'vi-VN',
    viewport: { width: 1440, height: 900 },
    // What it answers would be hidden from a test that takes requests off the line; it has tests of its own.
    serviceWorkers: 'block',
    ...options,
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => {
    const answered = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !answered) faults.push(message.text())
  })
  return { page, faults }
}

/**
 * Presses what leads to another page and waits until that page stands whole.
 * A press alone ends when the next page begins: counting on it then would count a part.
 */
export async function pressThrough(page: Page, target: string | Locator): Promise<void> {
  const pressed = typeof target === 'string' ? page.locator(target) : target
  await Promise.all([page.waitForEvent('domcontentloaded'), pressed.click()])
}

export const password = 'một câu dễ nhớ'

/** Follows the set-up link, gives the office and the first person, and goes to the list of plans. */
export async function setUp(page: Page, product: Product): Promise<void> {
  await page.goto(product.setUpLink)
  await page.fill('#office', 'Ủy ban nhân dân xã Bến Lúa')
  await page.fill('#place', 'Bến Lúa')
  await page.fill('#person', 'Trần Thị Mẫu')
  await page.fill('#sign_in_name', 'mau.tran')
  await page.fill('#password', password)
  await page.click('main button[type=submit]')
  await page.waitForURL('**/work')
  await page.goto(`${product.address}/plans`)
}

/** A plan to send; `mark` makes it another file. */
export function planToSend(mark = ''): { name: string; mimeType: string; buffer: Buffer } {
  return { name: `ke-hoach-ben-lua${mark}.txt`, mimeType: 'text/plain', buffer: Buffer.from(planFile(mark)) }
}

/** Characters of the longest of the three public plans that the reader is measured on. */
const longPlanCharacters = 24_000

/** A plan as long as a province's, its tasks taken from the whole corpus: hardly a sentence comes twice. */
export function longPlanToSend(): ReturnType<typeof planToSend> {
  const corpus = new URL('../corpus/', import.meta.url)
  const lines = globSync('*.txt', { cwd: corpus })
    .sort()
    .flatMap(name => readFileSync(new URL(name, corpus), 'utf8').split('\n'))
    .filter(line => line.length > 90)
  const tasks: string[] = []
  for (const line of new Set(lines)) {
    if (tasks.join('').length > longPlanCharacters) break
    tasks.push(`${tasks.length + 3}. ${line.replace(/^[-+\d.)a-zđ ]{0,6}(?=\p{Lu})/u, '')}`)
  }
  const [head = '', tail = ''] = new TextDecoder().decode(planFile(' Dài.')).split('\n\nIII. ')
  const buffer = Buffer.from([head, ...tasks, `III. ${tail}`].join('\n\n'))
  return { name: 'ke-hoach-dai.txt', mimeType: 'text/plain', buffer }
}

/** Sends a plan by the behaviour of the page and waits until it is read. */
export async function sendPlan(
  page: Page,
  product: Product,
  file = planToSend(),
  readMilliseconds = 20_000,
): Promise<string> {
  await page.goto(`${product.address}/plans`)
  await page.setInputFiles('#plan-files', file)
  // A scan is looked at before it is taken in: its first page is recognised for a stamp of secrecy.
  await page.waitForURL('**/plans/uploads/*', { timeout: readMilliseconds })
  await page.waitForSelector('#reading', { timeout: readMilliseconds })
  // The reading is seen before its scripts have come; a test that takes the line away would take them too.
  await page.waitForLoadState('load')
  return page.url()
}
