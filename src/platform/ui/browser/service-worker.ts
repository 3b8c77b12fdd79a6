/**
 * Between the pages and the line: assets from this device, pages that may be kept when there is no line, and what waits
 * is sent. Everything else goes to the server as if nobody were here.
 */
import { deliverAll } from './offline/courier.ts'

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface Fetching extends Waiting {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

interface Told extends Waiting {
  readonly data: unknown
}

interface WorkerScope {
  /** Changes with every version of the product; the server writes it above this file. */
  readonly productVersion: string
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
}

const scope = globalThis as unknown as WorkerScope

function on<E extends Waiting>(kind: string, work: (event: E) => void): void {
  addEventListener(kind, work as unknown as EventListener)
}

/** One account's, network first. */
const pagesName = 'pages'
/** Whose they are, and the language of the last page. */
const readerName = 'reader'
const assetsName = `assets-${scope.productVersion}`
const pagesMax = 30

const locales = ['vi', 'en']
const offlinePage = (locale: string) => `/offline?lang=${locale}`

on('install', event => event.waitUntil(prepare().then(() => scope.skipWaiting())))
on('activate', event => event.waitUntil(takeOver()))
on<Told>('message', event => event.waitUntil(keepPage(event.data)))
on('sync', event => event.waitUntil(carry()))
on<Fetching>('fetch', event => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (url.pathname.startsWith('/assets/')) event.respondWith(assetOf(request.url))
  else if (request.mode === 'navigate') event.respondWith(pageOf(event))
})

/** The page without a line is drawn for nobody: without cookies. */
async function prepare(): Promise<void> {
  const cache = await caches.open(assetsName)
  for (const locale of locales) {
    const page = await fetch(offlinePage(locale), { credentials: 'omit', cache: 'no-store' })
    if (!page.ok) throw new Error('no offline page')
    await keepAssets(await page.clone().text())
    await cache.put(offlinePage(locale), page)
  }
}

/** The new version replaces the old at once; pages that were kept are asked for anew, in its clothes. */
async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter(name => name.startsWith('assets-') && name !== assetsName)
  const urls = (await (await caches.open(pagesName)).keys()).map(({ url }) => url)
  await scope.clients.claim()
  const renewed = await Promise.all(urls.map(renew))
  // A page that could not be had anew still wears the old ones.
  if (renewed.every(Boolean)) for (const name of old) await caches.delete(name)
}

/** Whether the page, if it may still be kept, is of this version now. */
async function renew(url: string): Promise<boolean> {
  const fresh = await fetch(url).catch(() => null)
  if (!fresh) return false
  if (fresh.ok && mayKeep(fresh)) await keep(url, fresh)
  else await (await caches.open(pagesName)).delete(url)
  return true
}

async function keepPage(data: unknown): Promise<void> {
  if (typeof data !== 'object' || data === null || !('keep' in data) || typeof data.keep !== 'string') return
  const page = await fetch(data.keep)
  await noteReader(page)
  if (page.ok && mayKeep(page)) await keep(data.keep, page)
}

async function carry(): Promise<void> {
  const { noLine } = await deliverAll()
  // The browser asks again when it believes in the line.
  if (noLine) throw new Error('no line')
}

async function assetOf(url: string): Promise<Response> {
  const kept = await caches.match(url, { ignoreVary: true })
  if (kept) return kept
  const fresh = await fetch(url)
  if (fresh.ok) await (await caches.open(assetsName)).put(url, fresh.clone())
  return fresh
}

async function pageOf(event: Fetching): Promise<Response> {
  const { url } = event.request
  let answer: Response
  try {
    answer = await fetch(event.request)
  } catch {
    return (await keptPage(url)) ?? withoutLine()
  }
  event.waitUntil(follow(url, answer.clone()))
  return answer
}

async function follow(url: string, answer: Response): Promise<void> {
  await noteReader(answer)
  if (answer.ok && !answer.redirected && mayKeep(answer)) await keep(url, answer)
}

function mayKeep(answer: Response): boolean {
  return answer.headers.get('x-page-keep') === 'yes'
}

/** Who reads from now on; what was kept for another is dropped. */
async function noteReader(answer: Response): Promise<void> {
  const account = answer.headers.get('x-page-account')
  if (account === null) return
  const reader = `${account} ${answer.headers.get('content-language') ?? ''}`
  const known = await readerNow()
  if (known === reader) return
  if (known.split(' ')[0] !== account) await caches.delete(pagesName)
  await (await caches.open(readerName)).put('/', new Response(reader))
}

async function readerNow(): Promise<string> {
  const kept = await (await caches.open(readerName)).match('/')
  return kept ? kept.text() : ''
}

async function keep(url: string, answer: Response): Promise<void> {
  const text = await answer.text()
  const headers = new Headers(answer.headers)
  headers.delete('content-encoding')
  headers.delete('content-length')
  headers.set('x-kept-at', String(Date.now()))
  await keepAssets(text)
  const cache = await caches.open(pagesName)
  // The latest stands last.
  await cache.delete(url)
  await cache.put(url, new Response(text, { headers }))
  const all = await cache.keys()
  for (const { url: old } of all.slice(0, Math.max(0, all.length - pagesMax))) await cache.delete(old)
}

/** What a text loads from `/assets/`, and what its styles load in turn. */
async function keepAssets(text: string): Promise<void> {
  const cache = await caches.open(assetsName)
  for (const path of new Set(text.match(/\/assets\/[\w./-]+/g) ?? [])) {
    if (await cache.match(path, { ignoreVary: true })) continue
    const asset = await fetch(path)
    if (!asset.ok) continue
    if (path.endsWith('.css')) await keepAssets(await asset.clone().text())
    await cache.put(path, asset)
  }
}

async function keptPage(url: string): Promise<Response | undefined> {
  const kept = await (await caches.open(pagesName)).match(url, { ignoreVary: true })
  if (!kept) return undefined
  const at = kept.headers.get('x-kept-at') ?? ''
  const text = (await kept.text()).replace('<html ', `<html data-kept-at="${at}" `)
  return new Response(text, { headers: kept.headers })
}

async function withoutLine(): Promise<Response> {
  const language = (await readerNow()).split(' ')[1]
  const kept = await caches.match(offlinePage(language === 'en' ? 'en' : 'vi'), { ignoreVary: true })
  return kept ?? Response.error()
}
