/** Goes on sending while a page is open: when the line returns, when the page is looked at, and after pauses. */
import { deliverAll } from './courier.ts'
import { hear } from './news.ts'

const pauseFirst = 2000
const pauseMax = 60_000

let pause = pauseFirst
let timer: ReturnType<typeof setTimeout> | undefined
let running = false
let begun = false

/** Sends now, and goes on until nothing waits. */
export function keepSending(): void {
  if (!begun) {
    begun = true
    addEventListener('online', hurry)
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && hurry())
    hear(news => news.kind === 'sent' && keepAnew(news.page))
    void askForSync()
  }
  hurry()
}

function hurry(): void {
  pause = pauseFirst
  void round()
}

async function round(): Promise<void> {
  if (running) return
  running = true
  clearTimeout(timer)
  try {
    const { noLine } = await deliverAll()
    if (noLine) again()
  } catch {
    again()
  } finally {
    running = false
  }
}

function again(): void {
  timer = setTimeout(() => void round(), pause)
  pause = Math.min(2 * pause, pauseMax)
}

/** The page of a form that has arrived is kept as it is now, for the next time without a line. */
function keepAnew(page: string): void {
  navigator.serviceWorker?.controller?.postMessage({ keep: new URL(page, location.href).href })
}

interface Syncing {
  readonly sync?: { register(tag: string): Promise<void> }
}

/** Where the browser can, it sends also when no page is open. */
async function askForSync(): Promise<void> {
  try {
    const registration: object | undefined = await navigator.serviceWorker?.ready
    await (registration as Syncing | undefined)?.sync?.register('outbox')
  } catch {
    // Not allowed here: the next page sends.
  }
}
