/** A review of 2,000 tasks in Chromium: how soon it can be used, how it scrolls, answers to keys and is edited. */
import type { Browser, Page } from 'playwright-core'
import {
  freshPage,
  reviewUsable,
  type SignedIn,
  watchDeed,
  watchFrames,
  watchKeys,
  watchServer,
  weigh,
} from './chromium.ts'
import { duration, median, percentile, plainRow, size, spreadRow } from './figures.ts'
import { type Office, processMemory } from './office.ts'
import type { Row } from './report.ts'

const usableMillisecondsMax = 3000
const keyMillisecondsMax = 50
const editMillisecondsMax = 200
const frameMillisecondsMax = 50
const tasks = '.tasks > .task'
/** Between two deeds of an officer: what a change sets going afterwards then ends, and is seen in the frames. */
const pauseMilliseconds = 250

/** Rows of the review at an address; changes the review. */
export async function longReviewRows(
  browser: Browser,
  office: Office,
  signedIn: SignedIn,
  review: string,
): Promise<Row[]> {
  const rows = [...(await openingRows(browser, signedIn, review))]
  const page = await freshPage(browser, signedIn)
  await page.goto(review)
  await reviewUsable(page)
  rows.push(await scrollRow(page, '.reading', 'the reading'), await scrollRow(page, '.source', 'the source'))
  rows.push(await keyRow(page))
  rows.push(...(await editRows(page)))
  rows.push(await memoryRow(browser, office, page))
  await page.context().close()
  return rows
}

async function openingRows(browser: Browser, signedIn: SignedIn, review: string): Promise<Row[]> {
  const times: number[] = []
  const server: number[] = []
  let raw = 0
  for (let round = 0; round < 3; round += 1) {
    const page = await freshPage(browser, signedIn)
    const answers = watchServer(page, request => request.url() === review)
    const answer = await page.goto(review)
    const { at, asked } = await reviewUsable(page)
    times.push(at - asked)
    server.push(...answers)
    raw = (await answer?.body())?.length ?? 0
    await page.context().close()
  }
  const { html, total } = await weigh(browser, review, signedIn)
  const usable = median(times)
  return [
    {
      measure: 'From asking for the page to a first task that answers, nothing in the cache',
      target: `< ${duration(usableMillisecondsMax)}`,
      value: `${duration(usable)} (the server's share: ${duration(median(server))})`,
      met: usable < usableMillisecondsMax,
    },
    plainRow(
      'Its HTML / compressed / the whole first visit compressed',
      `${size(raw)} / ${size(html)} / ${size(total)}`,
    ),
  ]
}

const wheels = 60
const wheelPixels = 120

async function scrollRow(page: Page, side: string, name: string): Promise<Row> {
  await page.hover(side, { position: { x: 200, y: 300 } })
  const frames = await watchFrames(page)
  for (let turn = 0; turn < wheels; turn += 1) {
    await page.mouse.wheel(0, wheelPixels)
    await page.waitForTimeout(30)
  }
  const gaps = await frames.stop()
  const p95 = percentile(gaps, 0.95)
  const long = gaps.filter(gap => gap > frameMillisecondsMax).length / gaps.length
  const pixels = await page.locator(side).evaluate(({ scrollTop }) => scrollTop)
  return {
    measure: `Wheeling ${pixels.toFixed(0)} pixels down ${name}: time between frames`,
    target: `p95 ≤ ${frameMillisecondsMax} ms`,
    value: `p50 ${duration(median(gaps))}, p95 ${duration(p95)}, worst ${duration(percentile(gaps, 1))}, ${(long * 100).toFixed(1)}% over ${frameMillisecondsMax} ms`,
    met: p95 <= frameMillisecondsMax,
  }
}

async function keyRow(page: Page): Promise<Row> {
  const keys = await watchKeys(page)
  for (let press = 0; press < 100; press += 1) {
    await page.keyboard.press('j')
    await keys.settled()
    await page.waitForTimeout(60)
  }
  return spreadRow('J a hundred times: key to painted frame', await keys.times(), keyMillisecondsMax)
}

/** What each kind of deed took, from its key or press to the painted outcome. */
interface Deeds {
  readonly open: number[]
  readonly save: number[]
  readonly split: number[]
  readonly merge: number[]
  readonly undo: number[]
  readonly accept: number[]
}

async function editRows(page: Page): Promise<Row[]> {
  const server = watchServer(page, request => request.method() === 'POST')
  const frames = await watchFrames(page)
  const deeds: Deeds = { open: [], save: [], split: [], merge: [], undo: [], accept: [] }
  for (let round = 0; round < 20; round += 1) await changeWords(page, deeds, round)
  for (let round = 0; round < 10; round += 1) await cutAndJoin(page, deeds)
  for (let round = 0; round < 10; round += 1) await accept(page, deeds)
  const gaps = await frames.stop()
  return [
    spreadRow('Opening the form of a task (E)', deeds.open, editMillisecondsMax),
    spreadRow('Saving other words of a task, until its card shows them', deeds.save, editMillisecondsMax),
    spreadRow('Splitting a task', deeds.split, editMillisecondsMax),
    spreadRow('Merging two tasks (M)', deeds.merge, editMillisecondsMax),
    spreadRow('Undoing that (Ctrl+Z)', deeds.undo, editMillisecondsMax),
    spreadRow('Accepting a task (Enter)', deeds.accept, editMillisecondsMax),
    plainRow(
      "The server's share of such a change",
      `p50 ${duration(median(server))}, p95 ${duration(percentile(server, 0.95))}`,
    ),
    plainRow(
      'Longest time between frames meanwhile, with what follows a change',
      `p95 ${duration(percentile(gaps, 0.95))}, worst ${duration(percentile(gaps, 1))}`,
    ),
  ]
}

async function changeWords(page: Page, deeds: Deeds, round: number): Promise<void> {
  await page.keyboard.press('j')
  const opened = await watchDeed(page, 'keydown', { selector: '.editing textarea[name=text]', count: 1 })
  await page.keyboard.press('e')
  deeds.open.push(await opened())
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(` Lần sửa ${round}.`)
  const words = `Lần sửa ${round}.`
  const saved = await watchDeed(page, 'submit', {
    selector: '.task:not(.editing) > .task-text',
    count: 1,
    words,
  })
  await page.click('.editing .item-form .buttons button')
  deeds.save.push(await saved())
  await page.waitForTimeout(pauseMilliseconds)
}

async function cutAndJoin(page: Page, deeds: Deeds): Promise<void> {
  // Past the second half that the last round left.
  for (const key of ['j', 'j']) await page.keyboard.press(key)
  const before = await page.locator(tasks).count()
  await page.keyboard.press('s')
  await page.waitForSelector('.editing .split-places input')
  const split = await watchDeed(page, 'submit', { selector: tasks, count: before + 1 })
  await page.click('.editing .item-form .buttons button')
  deeds.split.push(await split())
  await page.waitForTimeout(pauseMilliseconds)
  const merged = await watchDeed(page, 'keydown', { selector: tasks, count: before })
  await page.keyboard.press('m')
  deeds.merge.push(await merged())
  await page.waitForTimeout(pauseMilliseconds)
  const undone = await watchDeed(page, 'keydown', { selector: tasks, count: before + 1 })
  await page.keyboard.press('Control+z')
  deeds.undo.push(await undone())
  await page.waitForTimeout(pauseMilliseconds)
}

async function accept(page: Page, deeds: Deeds): Promise<void> {
  const count = (await page.locator('.task-accepted').count()) + 1
  const accepted = await watchDeed(page, 'keydown', { selector: '.task-accepted', count })
  await page.keyboard.press('Enter')
  deeds.accept.push(await accepted())
  await page.waitForTimeout(pauseMilliseconds)
}

/** The server's memory after all that, and that of the process that draws the page. */
async function memoryRow(browser: Browser, office: Office, page: Page): Promise<Row> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const drawers = processInfo.filter(({ type }) => type === 'renderer')
  const memories = await Promise.all(drawers.map(async ({ id }) => (await processMemory(id)).now))
  const elements = await page.evaluate(() => document.querySelectorAll('*').length)
  const { now, peak } = await office.memory()
  return plainRow(
    "Memory afterwards: the server (its peak) / the page's process",
    `${now.toFixed(0)} MB (${peak.toFixed(0)} MB) / ${Math.max(...memories).toFixed(0)} MB, with ${elements} elements`,
  )
}
