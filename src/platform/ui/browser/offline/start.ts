/** On every page, after it has come: the service worker, what waits, and whether this is a kept copy. */
import { canKeep, fill, offlineMeta, remember, remembered, shownTime } from './frame.ts'

/** The cache of pages that were seen; they are one account's. */
const pagesCache = 'pages'

/** Nothing here may hold up a page: it is comfort. */
export function startOffline(): void {
  const meta = offlineMeta()
  if (!meta) return
  tellKept(meta)
  void lockAway(meta).then(() => awaken(meta))
  if (canKeep() && isWaiting()) void import(meta.content)
}

/** This page is a copy from this device: it says so, and when it was kept. */
function tellKept(meta: HTMLMetaElement): void {
  const { keptAt } = document.documentElement.dataset
  if (keptAt === undefined) return
  const banner = document.createElement('p')
  banner.className = 'kept-banner'
  banner.setAttribute('role', 'status')
  banner.textContent = fill(meta.dataset.kept ?? '', { time: shownTime(Number(keptAt)) })
  document.querySelector('main')?.prepend(banner)
}

/** Somebody else is here now, or nobody: the pages of the one before are not for them. */
async function lockAway({ dataset }: HTMLMetaElement): Promise<void> {
  const { account } = dataset
  if (account === undefined || account === remembered()) return
  remember(account)
  if ('caches' in window) await caches.delete(pagesCache).catch(() => false)
}

async function awaken({ dataset }: HTMLMetaElement): Promise<void> {
  try {
    const { serviceWorker } = navigator
    if (!serviceWorker) return
    await pageLoaded()
    const knew = serviceWorker.controller !== null
    await serviceWorker.register('/service-worker.js')
    const { active } = await serviceWorker.ready
    // The first page came before there was anybody to keep it.
    if (!knew && dataset.keep !== undefined) active?.postMessage({ keep: location.href })
  } catch {
    // A browser without one works as it did before.
  }
}

/** What it fetches must not come before the page itself. */
function pageLoaded(): Promise<unknown> {
  if (document.readyState === 'complete') return Promise.resolve()
  return new Promise(resolve => addEventListener('load', resolve, { once: true }))
}

function isWaiting(): boolean {
  try {
    return localStorage.getItem('outbox-waiting') !== null
  } catch {
    return false
  }
}
