/** What the benchmarks of pages see of them: when a page can be used, its frames, what a visit weighs. */
import type { Browser, JSHandle, Page, Request } from 'playwright-core'
import { openPage } from '../../tests/pages/browser.ts'
import { people, worldPassword } from '../../tests/world.ts'
import type { Office } from './office.ts'

/** Cookies of the focal officer, for pages of their own. */
export type SignedIn = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>

/** Signs the province's focal officer in. */
export async function signIn(browser: Browser, office: Office): Promise<SignedIn> {
  const { page } = await openPage(browser)
  await page.goto(`${office.address}/sign-in`)
  await page.fill('#sign_in_name', people[0].signInName)
  await page.fill('#password', worldPassword)
  await Promise.all([page.waitForURL('**/work'), page.click('main button[type=submit]')])
  const state = await page.context().storageState()
  await page.context().close()
  return state
}

/** A page in a window of its own with nothing in its cache; every page in it notes when it can be used. */
export async function freshPage(browser: Browser, signedIn?: SignedIn): Promise<Page> {
  const { page } = await openPage(browser, signedIn ? { storageState: signedIn } : {})
  await page.addInitScript(noteUsable)
  return page
}

/**
 * Runs in the page: puts `data-usable`, milliseconds of wall time, on the document once the first task is painted and
 * the review answers to keys.
 */
function noteUsable(): void {
  const look = (): void => {
    const ready = document.querySelector('[data-part=strip]:not([hidden])')
    const task = document.querySelector('.tasks > .task')
    if (!ready || !task || task.getClientRects().length === 0) {
      requestAnimationFrame(look)
      return
    }
    const { port1, port2 } = new MessageChannel()
    // The message comes after the frame that this one belongs to was painted.
    port1.onmessage = () => {
      document.documentElement.dataset.usable = String(performance.timeOrigin + performance.now())
    }
    port2.postMessage(null)
  }
  requestAnimationFrame(look)
}

/** Waits until a review can be used and gives when that was, and when its page was asked for (wall time, ms). */
export async function reviewUsable(page: Page): Promise<{ readonly at: number; readonly asked: number }> {
  await page.waitForSelector('html[data-usable]', { state: 'attached', timeout: 60_000 })
  return page.evaluate(() => ({
    at: Number(document.documentElement.dataset.usable),
    asked: performance.timeOrigin,
  }))
}

/** Frames of a page while something happens on it. */
export interface Frames {
  /** Milliseconds between one frame and the next. */
  stop(): Promise<number[]>
}

export async function watchFrames(page: Page): Promise<Frames> {
  const watch = await page.evaluateHandle(() => {
    const gaps: number[] = []
    let last: number | null = null
    let running = true
    const step = (now: number): void => {
      if (last !== null) gaps.push(now - last)
      last = now
      if (running) requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
    return {
      stop: () => {
        running = false
        return gaps
      },
    }
  })
  return { stop: () => watch.evaluate(it => it.stop()) }
}

/** Keys of a page: milliseconds from each press to the frame that shows it. */
export interface KeyWatch {
  /** Waits until the last press was painted. */
  settled(): Promise<void>
  times(): Promise<number[]>
}

export async function watchKeys(page: Page): Promise<KeyWatch> {
  const watch: JSHandle<{ times: number[]; settled: () => Promise<void> }> = await page.evaluateHandle(() => {
    const times: number[] = []
    let last = Promise.resolve()
    const painted = (): Promise<void> =>
      new Promise(resolve => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve()
        requestAnimationFrame(() => port2.postMessage(null))
      })
    const press = ({ timeStamp }: Event): void => {
      last = painted().then(() => {
        times.push(performance.now() - timeStamp)
      })
    }
    window.addEventListener('keydown', press, { capture: true })
    return { times, settled: () => last }
  })
  return { settled: () => watch.evaluate(it => it.settled()), times: () => watch.evaluate(it => it.times) }
}

/** What the page shows once a deed is done: so many elements that a selector finds, with these words if given. */
export interface Shown {
  readonly selector: string
  readonly count: number
  readonly words?: string
}

/** Milliseconds from the next event of a kind to the painted frame that shows the outcome. To be begun before the deed. */
export async function watchDeed(
  page: Page,
  kind: 'submit' | 'keydown',
  shown: Shown,
): Promise<() => Promise<number>> {
  const watch = await page.evaluateHandle(
    ([event, { selector, count, words = '' }]) => {
      const isShown = (): boolean =>
        [...document.querySelectorAll(selector)].filter(({ textContent }) => textContent?.includes(words))
          .length === count
      const time = new Promise<number>(resolve => {
        let begun: number | null = null
        window.addEventListener(
          event,
          ({ timeStamp }) => {
            begun ??= timeStamp
          },
          { capture: true, once: true },
        )
        const observer = new MutationObserver(() => {
          if (begun === null || !isShown()) return
          observer.disconnect()
          const start = begun
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - start)
          requestAnimationFrame(() => port2.postMessage(null))
        })
        observer.observe(document.body, { childList: true, subtree: true, attributes: true })
      })
      return { time }
    },
    [kind, shown] as const,
  )
  return () => watch.evaluate(it => it.time)
}

/** Compressed bytes of a first visit, headers and all, by what they are. */
export interface Weight {
  readonly total: number
  readonly html: number
  readonly css: number
  readonly js: number
  readonly fonts: number
  readonly pictures: number
}

const parts: Readonly<Record<string, keyof Weight>> = {
  document: 'html',
  stylesheet: 'css',
  script: 'js',
  font: 'fonts',
  image: 'pictures',
}

/** Visits an address in a window of its own and weighs everything that comes. */
export async function weigh(browser: Browser, url: string, signedIn?: SignedIn): Promise<Weight> {
  const { page } = await openPage(browser, signedIn ? { storageState: signedIn } : {})
  const requests: Request[] = []
  page.on('requestfinished', request => requests.push(request))
  const answer = await page.goto(url, { waitUntil: 'networkidle' })
  if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}`)
  const weight = { total: 0, html: 0, css: 0, js: 0, fonts: 0, pictures: 0 }
  for (const request of requests) {
    const { responseBodySize, responseHeadersSize } = await request.sizes()
    const part = parts[request.resourceType()]
    weight.total += responseBodySize + responseHeadersSize
    if (part) weight[part] += responseBodySize + responseHeadersSize
  }
  await page.context().close()
  return weight
}

/** Milliseconds that the server needed for its answers to requests that `fits`. */
export function watchServer(page: Page, fits: (request: Request) => boolean): number[] {
  const times: number[] = []
  page.on('response', answer => {
    const request = answer.request()
    const { requestStart, responseStart } = request.timing()
    if (fits(request)) times.push(responseStart - requestStart)
  })
  return times
}
