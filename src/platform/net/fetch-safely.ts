/**
 * Fetches what somebody's link leads to, as a stranger would: no cookies, no passwords, only from the public
 * network, and no more than was bargained for.
 */
import { lookup as systemLookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { readBody } from './body.ts'
import { FetchError, type FetchFailure, failureOf } from './fetch-failure.ts'
import { isPublicAddress } from './public-address.ts'

/** What was fetched. */
export interface FetchedPage {
  /** Where the redirects led. */
  readonly address: string
  /** 200 to 299. */
  readonly status: number
  /** The `content-type` as it was said; null where nothing was. */
  readonly contentType: string | null
  /** Unpacked. */
  readonly bytes: Uint8Array
}

export type Fetched =
  | { readonly ok: true; readonly page: FetchedPage }
  | { readonly ok: false; readonly failure: FetchFailure }

export interface FetchOptions {
  /** Of what comes, packed and unpacked; 10 MB when absent. */
  readonly bytesMax?: number
  /** For everything together; 30 s when absent. */
  readonly millisecondsMax?: number
  readonly signal?: AbortSignal
  /** Which addresses may be reached, `isPublicAddress` when absent: only tests say otherwise. */
  readonly mayReach?: (address: string) => boolean
  /** The addresses of a name, from the system when absent: only tests say otherwise. */
  readonly resolve?: (hostname: string) => Promise<readonly HostAddress[]>
}

export interface HostAddress {
  readonly address: string
  readonly family: number
}

const redirectsMax = 5
const bytesMaxDefault = 10_000_000
const millisecondsMaxDefault = 30_000

interface Trip {
  readonly bytesMax: number
  readonly signal: AbortSignal
  readonly mayReach: (address: string) => boolean
  readonly resolve: (hostname: string) => Promise<readonly HostAddress[]>
}

/** Fetches an address; never throws: what went wrong is told by a code. */
export async function fetchSafely(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const { bytesMax = bytesMaxDefault, millisecondsMax = millisecondsMaxDefault } = options
  const late = AbortSignal.timeout(millisecondsMax)
  const trip: Trip = {
    bytesMax,
    signal: options.signal ? AbortSignal.any([late, options.signal]) : late,
    mayReach: options.mayReach ?? isPublicAddress,
    resolve: options.resolve ?? (hostname => systemLookup(hostname, { all: true })),
  }
  try {
    return { ok: true, page: await follow(address, trip) }
  } catch (error) {
    if (late.aborted) return failed('link-too-slow', { seconds: Math.ceil(millisecondsMax / 1000) })
    return { ok: false, failure: failureOf(error) }
  }
}

function failed(code: FetchFailure['code'], args: FetchFailure['args']): Fetched {
  return { ok: false, failure: { code, args } }
}

/** Follows redirects, each as careful as the first. */
async function follow(address: string, trip: Trip): Promise<FetchedPage> {
  let at = usable(address, undefined)
  for (let redirects = 0; redirects <= redirectsMax; redirects += 1) {
    const response = await ask(at, trip)
    const { statusCode = 0, headers } = response
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      response.destroy()
      at = usable(headers.location, at)
    } else if (statusCode < 200 || statusCode >= 300) {
      response.destroy()
      throw new FetchError('link-status', { status: statusCode })
    } else {
      const bytes = await readBody(response, trip.bytesMax)
      return { address: at.href, status: statusCode, contentType: headers['content-type'] ?? null, bytes }
    }
  }
  throw new FetchError('link-too-many-redirects', { redirectsMax })
}

/** The address, read as browsers read it: odd spellings of numbers become plain addresses. */
function usable(address: string, base: URL | undefined): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base?.href) : undefined
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:'
  if (!url || !isWeb || url.username !== '' || url.password !== '') throw new FetchError('link-unusable')
  return url
}

/** One question to one host, over a connection of its own. */
function ask(url: URL, trip: Trip): Promise<http.IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // Numbers are not looked up, so they are held against the rule here.
  if (isIP(host) !== 0 && !trip.mayReach(host)) throw new FetchError('link-private')
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    request(
      url,
      {
        agent: false,
        lookup: guardedLookup(trip),
        rejectUnauthorized: true,
        signal: trip.signal,
        headers: {
          accept: '*/*',
          'accept-encoding': 'identity',
          'user-agent': 'Mozilla/5.0 (compatible; NhipCau; keeps a copy of evidence)',
        },
      },
      resolve,
    )
      .on('error', reject)
      .end()
  })
}

/**
 * Looks a name up for the connection itself: the addresses that are judged are the very ones that are connected
 * to, so a name that answers otherwise the next time gains nothing.
 */
function guardedLookup({ resolve, mayReach }: Trip): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      found => {
        const addresses = found.map(({ address, family }) => ({ address, family }))
        const [first] = addresses
        if (!first) callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 0)
        // One private address among public ones is enough: nobody honest has such a name.
        else if (!addresses.every(({ address }) => mayReach(address))) {
          callback(new FetchError('link-private'), '', 0)
        } else if (options.all) callback(null, addresses)
        else callback(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    )
  }
}
