import { accountKey } from '../../http/account-key.ts'
import { type Person, type Route, route, type Visit } from '../../http/index.ts'
import type { View } from '../view.ts'
import { OfflinePage, OutboxPage } from './pages.tsx'
import { sayOffline } from './words.ts'

type AnyVisit = Visit<Person | null, unknown, unknown, unknown>

const scripts = ['ui/offline-list.js']

/** What this device holds, and what the browser asks before it sends. Holders of links have no account. */
export function offlineRoutes(): readonly Route[] {
  const anyone = { access: 'anyone' } as const
  return [
    route('GET', '/outbox', anyone, showOutbox),
    route('GET', '/outbox/who.json', anyone, visit =>
      visit.json({ account: accountKey(visit.person) || null, csrf: visit.view.csrfToken }),
    ),
    route('GET', '/offline', anyone, showOffline),
    route('GET', '/manifest.webmanifest', anyone, visit => visit.json(manifest(visit.view))),
  ]
}

function showOutbox(visit: AnyVisit): Promise<Response> {
  const title = sayOffline(visit.locale)('outbox-title')
  return visit.page(<OutboxPage view={visit.view} />, { title, width: 'narrow', scripts, offline: true })
}

function showOffline(visit: AnyVisit): Promise<Response> {
  const title = sayOffline(visit.locale)('offline-title')
  return visit.page(<OfflinePage view={visit.view} />, { title, width: 'narrow', scripts, ofNobody: true })
}

/** What a phone needs to put the product on its home screen. */
function manifest(view: View): object {
  return {
    name: 'Nhịp Cầu',
    short_name: 'Nhịp Cầu',
    description: sayOffline(view.locale)('app-description'),
    lang: view.locale,
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#fdfbf7',
    theme_color: '#fdfbf7',
    icons: [{ src: view.asset('emblem.svg'), type: 'image/svg+xml', sizes: 'any', purpose: 'any' }],
  }
}
