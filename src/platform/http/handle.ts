import { Problem } from '../errors.ts'
import type { Log } from '../log/index.ts'
import type { View } from '../ui/view.ts'
import { readForm, sortTexts } from './body.ts'
import type { Route } from './contract.ts'
import { type Identity, refuseForged } from './identify.ts'
import { rememberedBy, toastCookie } from './remembered.ts'
import { makePage } from './respond.tsx'
import type { WebOptions } from './web.ts'

/** What is known of a request before its route is asked. */
export interface Arrival {
  readonly request: Request
  readonly params: Readonly<Record<string, string>>
  readonly reference: string
  readonly log: Log
  readonly identity: Identity
  readonly address: string | null
}

const formBytesMax = 64 * 1024

/** Reads the form, refuses a forged one, and lets the route answer. Throws Problems. */
export async function handle(route: Route, arrival: Arrival, web: WebOptions): Promise<Response> {
  const { request, identity } = arrival
  admitProgram(route, identity)
  const changes = route.method === 'POST'
  const form = changes
    ? await readForm(request, formBytesMax + (route.filesBytesMax ?? 0))
    : { fields: {}, lists: {}, files: [] }
  // A token is sent by nobody's browser on its own: there is nothing to forge.
  if (changes && identity.scopes === null) refuseForged(request, web.config, form.fields._csrf)
  const query = sortTexts(new URL(request.url).searchParams)
  const view = viewOf(request, identity, web)
  const answer = await route.answer({
    request,
    signal: request.signal,
    locale: identity.locale,
    reference: arrival.reference,
    log: arrival.log,
    person: identity.person,
    sessionToken: identity.sessionToken,
    from: { address: arrival.address, userAgent: request.headers.get('user-agent') },
    params: arrival.params,
    query: { ...query.fields, ...query.lists },
    form,
    files: route.filesBytesMax === null ? [] : form.files,
    wantsJson: wantsJson(request),
    view,
    page: (body, options, status = 200) => makePage(web, view, identity.person, body, options, status),
    json: (value, status = 200) => Response.json(value, { status, headers: { 'cache-control': 'no-store' } }),
    redirect,
    redirectSaying: (path, toast) =>
      redirect(path, new Headers({ 'set-cookie': toastCookie(toast, web.config) })),
  })
  return request.headers.has('x-outbox') ? sayingWhere(answer) : answer
}

/** A script cannot see where a redirect leads: the outbox of a browser is told in words, and goes there itself. */
function sayingWhere(answer: Response): Response {
  const href = answer.headers.get('location')
  if (answer.status !== 303 || href === null) return answer
  const headers = new Headers(answer.headers)
  headers.delete('location')
  return Response.json({ href }, { headers })
}

/** A program reaches only what its token is good for. Throws `forbidden`: `token-not-here`, `token-scope`. */
function admitProgram(route: Route, { scopes }: Identity): void {
  if (scopes === null) return
  if (!route.api) throw new Problem('forbidden', 'token-not-here')
  if (!scopes.includes(route.api.scope)) {
    throw new Problem('forbidden', 'token-scope', { scope: route.api.scope })
  }
}

/** Where the API begins; everything below answers programs. */
export const apiRoot = '/api/v1/'

/** Whether the answer is for a program: it says so, the address ends in `.json`, or it is the API's. */
export function wantsJson(request: Request): boolean {
  const accept = request.headers.get('accept') ?? ''
  const { pathname } = new URL(request.url)
  return (
    pathname.startsWith(apiRoot) ||
    pathname.endsWith('.json') ||
    /^application\/(problem\+)?json\b/.test(accept)
  )
}

/** What views need of this visit. */
export function viewOf(request: Request, identity: Identity, web: WebOptions): View {
  const { pathname, search } = new URL(request.url)
  return {
    locale: identity.locale,
    address: pathname + search,
    csrfToken: identity.csrfToken,
    asset: web.assets.address,
    ...rememberedBy(request, web.config),
  }
}

function redirect(path: string, headers = new Headers()): Response {
  headers.set('location', ownPath(path))
  return new Response(null, { status: 303, headers })
}

/** Only a path of this site: `//elsewhere` and `/\elsewhere` would lead a person away. */
export function ownPath(path: string): string {
  return /^\/(?![/\\])/.test(path) ? path : '/'
}
