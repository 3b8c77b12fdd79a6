/** The cookies of signing in: the session, the browser that is known, and what was asked and not yet answered. */
import { generateCookie } from 'hono/cookie'
import { parse } from 'hono/utils/cookie'
import { type ChallengeKind, readDeviceCookie } from '../../platform/auth/index.ts'
import type { Config } from '../../platform/config.ts'
import { cookieNames, isHttps, type Person, type Visit } from '../../platform/http/index.ts'
import type { OpenedSession, SignInOrigin } from '../actions/open-session.ts'

/** A visit of whatever route. */
export type AnyVisit = Visit<Person | null, unknown, unknown, unknown>

const deviceSeconds = 365 * 24 * 3600
const challengeSeconds = 600

function names(config: Config) {
  const { session, options } = cookieNames(isHttps(config))
  const prefix = session.slice(0, -'session'.length)
  return {
    session,
    options,
    device: `${prefix}device`,
    challenge: (kind: ChallengeKind) => `${prefix}${kind}`,
  }
}

function sent(visit: AnyVisit): Readonly<Record<string, string>> {
  return parse(visit.request.headers.get('cookie') ?? '')
}

/** Where a try to sign in comes from. */
export function originOf(visit: AnyVisit, config: Config): SignInOrigin {
  return {
    ...visit.from,
    previousToken: visit.sessionToken,
    deviceTokens: readDeviceCookie(sent(visit)[names(config).device]),
  }
}

/** Whether the browser brings a session that no longer holds: it was ended elsewhere, or has run out. */
export function bringsEndedSession(visit: AnyVisit, config: Config): boolean {
  return visit.person === null && Boolean(sent(visit)[names(config).session])
}

/** Cookies of somebody who is in from now on. */
export function signedInHeaders(config: Config, { token, device }: OpenedSession): Headers {
  const { session, options, device: deviceName } = names(config)
  const headers = new Headers({ 'set-cookie': generateCookie(session, token, options) })
  headers.append('set-cookie', generateCookie(deviceName, device, { ...options, maxAge: deviceSeconds }))
  return headers
}

/** The cookie of a session that goes on under a new token. */
export function sessionHeaders(config: Config, token: string): Headers {
  const { session, options } = names(config)
  return new Headers({ 'set-cookie': generateCookie(session, token, options) })
}

/** Takes the session's cookie away. */
export function signedOutHeaders(config: Config): Headers {
  const { session, options } = names(config)
  return new Headers({ 'set-cookie': generateCookie(session, '', { ...options, maxAge: 0 }) })
}

/** Keeps the token of what was asked. */
export function challengeHeaders(config: Config, kind: ChallengeKind, token: string): Headers {
  const { options, challenge } = names(config)
  const cookie = generateCookie(challenge(kind), token, { ...options, maxAge: challengeSeconds })
  return new Headers({ 'set-cookie': cookie })
}

/** The token of what was asked, as the browser brings it back. */
export function challengeOf(visit: AnyVisit, config: Config, kind: ChallengeKind): string | undefined {
  return sent(visit)[names(config).challenge(kind)]
}

/** Address of the pages, for links that are copied or sent, and for passkeys. */
export function originAddress(visit: AnyVisit, config: Config): string {
  return new URL(config.publicUrl ?? visit.request.url).origin
}

/** An answer with more cookies. */
export function withCookies(response: Response, headers: Headers): Response {
  for (const cookie of headers.getSetCookie()) response.headers.append('set-cookie', cookie)
  return response
}
