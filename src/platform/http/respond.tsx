import type { ComponentChildren } from 'preact'
import { asProblem } from '../errors.ts'
import { renderPage } from '../ui/page.tsx'
import type { Frame, PageOptions, View } from '../ui/view.ts'
import { accountKey } from './account-key.ts'
import { type Arrival, viewOf, wantsJson } from './handle.ts'
import { ProblemPage, problemJson, problemTitle, problemWords } from './problem-page.tsx'
import { saidCookie } from './remembered.ts'
import type { Person } from './visit.ts'
import type { WebOptions } from './web.ts'

const bareFrame: Frame = {
  office: null,
  person: null,
  menu: [],
  personMenu: [],
  running: null,
  messages: null,
  search: null,
}

/** A page in its frame. Pages are for one person and one moment: nothing on the way may keep them. */
export async function makePage(
  web: WebOptions,
  view: View,
  person: Person | null,
  body: ComponentChildren,
  options: PageOptions,
  status: number,
): Promise<Response> {
  const frame = await web.database.transaction(tx => web.frame(tx, person, view.locale))
  const account = accountKey(person)
  const response = htmlResponse(renderPage({ view, frame, options, account, children: body }), status)
  noteOffline(response.headers, view, options, account)
  if (view.toast) response.headers.append('set-cookie', saidCookie(web.config))
  return response
}

/** Every failure comes out here, as JSON or as a page, with the same content. */
export async function answerProblem(error: unknown, arrival: Arrival, web: WebOptions): Promise<Response> {
  const problem = asProblem(error)
  const { identity, request, reference, log } = arrival
  if (problem.status >= 500) log.error({ err: problem.cause ?? problem }, 'request failed')
  const words = problemWords(problem, identity.locale, web.problemBooks)
  if (wantsJson(request)) return problemJson(problem, reference, words)
  if (problem.kind === 'not-signed-in' && request.method !== 'POST') return toSignIn(request)
  const view = viewOf(request, identity, web)
  const body = <ProblemPage locale={identity.locale} words={words} reference={reference} />
  const options = { title: problemTitle(identity.locale), width: 'narrow' } as const
  // The database itself may be what failed: then the page comes without the office's frame.
  const frame = await web.database
    .transaction(tx => web.frame(tx, identity.person, identity.locale))
    .catch(() => bareFrame)
  const account = accountKey(identity.person)
  return htmlResponse(renderPage({ view, frame, options, account, children: body }), problem.status)
}

/** What the service worker asks before it keeps a page: whose it is, its language, and whether it may. */
function noteOffline(headers: Headers, view: View, options: PageOptions, account: string): void {
  headers.set('content-language', view.locale)
  if (options.ofNobody) return
  headers.set('x-page-account', account)
  if (options.offline) headers.set('x-page-keep', 'yes')
}

function toSignIn(request: Request): Response {
  const { pathname, search } = new URL(request.url)
  const location = pathname === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(pathname + search)}`
  return new Response(null, { status: 303, headers: { location } })
}

function htmlResponse(html: string, status: number): Response {
  return new Response(html, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}
