/** What a first visit to each kind of page weighs, and how it goes on a slow line. */
import type { Browser } from 'playwright-core'
import { freshPage, type SignedIn, type Weight, weigh } from './chromium.ts'
import { duration, plainRow, size } from './figures.ts'
import type { Row } from './report.ts'

/** A page by what a row calls it. */
export interface Visited {
  readonly name: string
  readonly url: string
  /** An editor's page is not held to the bound of the others. */
  readonly editor?: boolean
  readonly visitor?: 'stranger'
}

const firstVisitBytesMax = 60_000

/** A row for each page: compressed bytes of everything that a first visit fetches, headers and all. */
export async function weightRows(
  browser: Browser,
  signedIn: SignedIn,
  pages: readonly Visited[],
): Promise<Row[]> {
  const rows: Row[] = []
  for (const { name, url, visitor, editor } of pages) {
    const weight = await weigh(browser, url, visitor === 'stranger' ? undefined : signedIn)
    const met = weight.total <= firstVisitBytesMax
    rows.push({
      measure: name,
      target: `≤ ${size(firstVisitBytesMax)}${editor ? ' (an editor’s page: not held to it)' : ''}`,
      value: `${size(weight.total)} (${partWords(weight)})`,
      met: met || !editor ? met : null,
    })
  }
  return rows
}

function partWords(weight: Weight): string {
  const parts = [
    ['HTML', weight.html],
    ['CSS', weight.css],
    ['JS', weight.js],
    ['fonts', weight.fonts],
    ['pictures', weight.pictures],
  ] as const
  return parts
    .flatMap(([name, bytes]) => (bytes > 0 ? [`${name} ${(bytes / 1000).toFixed(1)}`] : []))
    .join(', ')
}

/** 400 kbit/s both ways, and 150 ms before each answer begins. */
const slowLine = { offline: false, latency: 150, downloadThroughput: 50_000, uploadThroughput: 50_000 }

/** A row for each page, opened on a slow line with nothing in the cache. */
export async function slowLineRows(
  browser: Browser,
  signedIn: SignedIn,
  pages: readonly Visited[],
): Promise<Row[]> {
  const rows: Row[] = []
  for (const { name, url, visitor } of pages) {
    const page = await freshPage(browser, visitor === 'stranger' ? undefined : signedIn)
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', slowLine)
    await page.goto(url, { waitUntil: 'load', timeout: 120_000 })
    const { painted, loaded } = await page.evaluate(async () => {
      // The load event may just be under way; its end is known after it.
      await new Promise(resolve => setTimeout(resolve, 100))
      const [paint] = performance.getEntriesByName('first-contentful-paint')
      const [navigation] = performance.getEntriesByType('navigation')
      const ended = navigation instanceof PerformanceNavigationTiming ? navigation.loadEventEnd : Number.NaN
      return { painted: paint?.startTime ?? Number.NaN, loaded: ended }
    })
    rows.push(plainRow(name, `${duration(painted)} / ${duration(loaded)}`))
    await page.context().close()
  }
  return rows
}
