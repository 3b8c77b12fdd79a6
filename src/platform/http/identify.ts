import { generateCookie } from 'hono/cookie'
import { type CookieOptions, parse } from 'hono/utils/cookie'
import {
  addressSubject,
  admitTry,
  csrfToken,
  findApiToken,
  findSession,
  isCsrfToken,
  newToken,
} from '../auth/index.ts'
import type { Config } from '../config.ts'
import type { Database, Tx } from '../db/index.ts'
import { Problem } from '../errors.ts'
import { type Locale, localeCookie, pickLocale, toLocale } from '../i18n/locale.ts'
import type { Person } from './visit.ts'

/** Who sends a request, and what their forms must carry. */
export interface Identity {
  readonly person: Person | null
  /** What the token lets a program do; null for a person at a browser. */
  readonly scopes: readonly string[] | null
  readonly sessionToken: string | null
  readonly csrfToken: string
  readonly locale: Locale
  /** Cookies to set with the answer: a first visit, a language chosen by `?lang=`. */
  readonly cookies: readonly string[]
}

/** How an account of a session becomes a person; undefined for one who has left. */
export type FindPerson = (tx: Tx, accountId: string) => Promise<Person | undefined>

/** Names and looks of our cookies; over https a name that only this very host can set. */
export interface CookieNames {
  readonly session: string
  readonly visitor: string
  readonly options: CookieOptions
}

/** Cookies over https have the `__Host-` prefix and never travel in the clear. */
export function cookieNames(https: boolean): CookieNames {
  const prefix = https ? '__Host-' : ''
  return {
    session: `${prefix}session`,
    visitor: `${prefix}visitor`,
    options: { path: '/', httpOnly: true, sameSite: 'Lax', secure: https },
  }
}

/** Finds who sends the request; a visitor who is not known gets a random cookie for the forms. */
export async function identify(
  request: Request,
  database: Database,
  config: Config,
  findPerson: FindPerson,
  address: string | null,
): Promise<Identity> {
  const names = cookieNames(isHttps(config))
  const sent = parse(request.headers.get('cookie') ?? '')
  const { locale, cookies } = language(request, sent[localeCookie], names)
  const bearer = bearerOf(request)
  if (bearer !== null) {
    return { ...(await program(bearer, database, findPerson, address)), locale, cookies }
  }
  const token = sent[names.session]
  const person = token ? await personOf(token, database, config, findPerson) : null
  if (token && person)
    return { person, scopes: null, sessionToken: token, csrfToken: csrfToken(token), locale, cookies }
  const known = sent[names.visitor]
  const visitor = known ?? newToken()
  if (!known) cookies.push(generateCookie(names.visitor, visitor, names.options))
  return { person: null, scopes: null, sessionToken: null, csrfToken: csrfToken(visitor), locale, cookies }
}

function bearerOf(request: Request): string | null {
  const header = request.headers.get('authorization') ?? ''
  return /^Bearer\s+(\S+)\s*$/iu.exec(header)?.[1] ?? null
}

/**
 * Who a program acts for. Throws `not-signed-in`: `token-invalid`; `forbidden`: `token-without-power`; and after
 * many tokens that are nobody's `sign-in-throttled`. A right one is never counted: no program waits for another's
 * failures.
 */
async function program(
  token: string,
  database: Database,
  findPerson: FindPerson,
  address: string | null,
): Promise<Omit<Identity, 'locale' | 'cookies'>> {
  const found = await database.transaction(async tx => {
    const held = await findApiToken(tx, token)
    const person = held && (await findPerson(tx, held.accountId))
    return person ? { person, scopes: held.scopes } : undefined
  })
  if (!found) {
    await database.transaction(tx => admitTry(tx, [addressSubject('secret', address ?? 'unknown')]))
    throw new Problem('not-signed-in', 'token-invalid')
  }
  if (found.person.grants.length === 0) throw new Problem('forbidden', 'token-without-power')
  return { ...found, sessionToken: null, csrfToken: '' }
}

function personOf(
  token: string,
  database: Database,
  config: Config,
  findPerson: FindPerson,
): Promise<Person | null> {
  return database.transaction(async tx => {
    const session = await findSession(tx, token, config)
    return session ? ((await findPerson(tx, session.accountId)) ?? null) : null
  })
}

function language(
  request: Request,
  cookie: string | undefined,
  names: CookieNames,
): { locale: Locale; cookies: string[] } {
  const asked = new URL(request.url).searchParams.get('lang')
  const acceptLanguage = request.headers.get('accept-language')
  const locale = pickLocale({ asked, cookie: cookie ?? null, acceptLanguage })
  const year = { ...names.options, maxAge: 365 * 24 * 3600 }
  return { locale, cookies: toLocale(asked) ? [generateCookie(localeCookie, locale, year)] : [] }
}

/** Whether people reach the pages over https. */
export function isHttps(config: Pick<Config, 'publicUrl'>): boolean {
  return config.publicUrl?.startsWith('https:') ?? false
}

/**
 * Refuses a change that was not sent from one of our own pages: the token of the form (or of the header,
 * for a behaviour in the browser) must belong to this visitor, and a browser that names its origin must
 * name ours. Throws `forbidden`, code `csrf`.
 */
export function refuseForged(request: Request, config: Config, sentToken: string | undefined): void {
  const names = cookieNames(isHttps(config))
  const cookies = parse(request.headers.get('cookie') ?? '')
  const token = request.headers.get('x-csrf-token') ?? sentToken ?? ''
  // Either secret may have been the one that the form was drawn with: the session may just have ended.
  const secrets = [cookies[names.session], cookies[names.visitor]].filter(secret => secret !== undefined)
  const ours = secrets.some(secret => isCsrfToken(secret, token))
  if (!ours || request.headers.get('sec-fetch-site') === 'cross-site' || !isOwnOrigin(request, config)) {
    throw new Problem('forbidden', 'csrf')
  }
}

function isOwnOrigin(request: Request, config: Config): boolean {
  const origin = request.headers.get('origin')
  if (origin === null) return true
  const hosts = [request.headers.get('host'), config.publicUrl && new URL(config.publicUrl).host]
  return URL.canParse(origin) && hosts.includes(new URL(origin).host)
}
