import { Hono } from 'hono'
import type { Config } from '../config.ts'
import type { Database, Tx } from '../db/index.ts'
import { Problem } from '../errors.ts'
import { type Locale, pickLocale } from '../i18n/locale.ts'
import type { Wordbook } from '../i18n/words.ts'
import type { Log } from '../log/index.ts'
import type { Frame } from '../ui/view.ts'
import { visitorAddress } from './address.ts'
import { type Assets, serveAsset } from './assets.ts'
import { compressed } from './compress.ts'
import type { Route } from './contract.ts'
import { type Arrival, handle } from './handle.ts'
import { securityHeaders } from './headers.ts'
import { healthResponse } from './health.ts'
import { type FindPerson, type Identity, identify, isHttps } from './identify.ts'
import { newReference } from './reference.ts'
import { answerProblem } from './respond.tsx'
import { serviceWorkerResponse } from './service-worker.ts'
import type { Person } from './visit.ts'

/** All that the web side is made of. */
export interface WebOptions {
  readonly routes: readonly Route[]
  readonly assets: Assets
  readonly database: Database
  readonly config: Config
  readonly log: Log
  readonly findPerson: FindPerson
  /** What stands around a page for this person. */
  readonly frame: (tx: Tx, person: Person | null, locale: Locale) => Promise<Frame>
  /** Words for problems, a book for each room. */
  readonly problemBooks: readonly Wordbook<string>[]
  /** Whether the background worker of this process runs. */
  readonly workerRuns: () => boolean
}

/** The whole web side as one function from request to response. */
export function createWeb(web: WebOptions): Hono {
  const app = new Hono()
  // Before the headers of pages: they mean nothing on a font and would weigh as much as a style.
  app.get('/assets/*', async (context, next) => {
    const { path } = context.req
    return serveAsset(web.assets, path, context.req.header('accept-encoding') ?? '') ?? next()
  })
  app.use(securityHeaders(isHttps(web.config)))
  app.get('/healthz', () => healthResponse(web))
  app.get('/service-worker.js', async (_context, next) => serviceWorkerResponse(web.assets) ?? next())
  for (const route of web.routes) {
    app.on(route.method, route.path, async context =>
      answer(web, context.req.raw, context.req.param(), visitorAddress(context, web.config), arrival =>
        handle(route, arrival, web),
      ),
    )
  }
  app.all('*', context =>
    answer(web, context.req.raw, {}, visitorAddress(context, web.config), async () => {
      throw pathProblem(web.routes, context.req.path)
    }),
  )
  return app
}

async function answer(
  web: WebOptions,
  request: Request,
  params: Readonly<Record<string, string>>,
  address: string | null,
  work: (arrival: Arrival) => Promise<Response>,
): Promise<Response> {
  const began = performance.now()
  const reference = newReference()
  const log = web.log.child({ reference })
  let arrival: Arrival = { request, params, reference, log, address, identity: stranger(request) }
  let response: Response
  try {
    const identity = await identify(request, web.database, web.config, web.findPerson, address)
    arrival = { ...arrival, identity }
    response = await work(arrival)
  } catch (error) {
    response = await answerProblem(error, arrival, web)
  }
  for (const cookie of arrival.identity.cookies) response.headers.append('set-cookie', cookie)
  // The query is left out: it may hold what somebody searched for.
  const { pathname } = new URL(request.url)
  const milliseconds = Math.round(performance.now() - began)
  const person = arrival.identity.person?.id
  log.info(
    { method: request.method, path: withoutSecrets(pathname), status: response.status, milliseconds, person },
    'request',
  )
  return compressed(response, request.headers.get('accept-encoding') ?? '')
}

/** A path with what looks like one of our tokens (`newToken`) taken out: whoever has that has the link. */
function withoutSecrets(pathname: string): string {
  return pathname.replace(/(?<=\/)[\w-]{43}(?=\/|\.|$)/g, '…')
}

/** Who asks, before the database has said more; what an error page needs when it cannot. */
function stranger(request: Request): Identity {
  const acceptLanguage = request.headers.get('accept-language')
  const locale = pickLocale({ asked: null, cookie: null, acceptLanguage })
  return { person: null, scopes: null, sessionToken: null, csrfToken: '', locale, cookies: [] }
}

function pathProblem(routes: readonly Route[], path: string): Problem {
  const exists = routes.some(route => route.path === path)
  return exists
    ? new Problem('method-not-allowed', 'method-not-allowed')
    : new Problem('not-found', 'not-found')
}
