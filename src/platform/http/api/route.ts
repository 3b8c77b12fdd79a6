import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type ApiDescription, type Contract, type Method, type Route, route } from '../contract.ts'
import type { Person, Visit } from '../visit.ts'

type Schema = z.ZodType
type Value<S extends Schema | undefined> = S extends Schema ? z.output<S> : Record<string, never>

/** What an API handler answers with; the status is 200 unless told otherwise. */
export interface ApiAnswer {
  readonly body: unknown
  readonly status?: 200 | 201 | 202
  /** Where the thing that was made stands. */
  readonly location?: string
  /** Of a list: which page of how many. */
  readonly pages?: { readonly page: number; readonly pages: number }
}

type ApiContract<P extends Schema | undefined, Q extends Schema | undefined> = Omit<
  Contract<'signed-in', P, Q, undefined>,
  'access' | 'form' | 'whenInvalid' | 'api'
> & { readonly api: ApiDescription }

/**
 * A line of a room's API: JSON out, an ETag that spares an answer which the program has already (RFC 9110,
 * 13.1.2), and for lists the addresses of the neighbouring pages (RFC 8288). Problems are RFC 9457.
 */
export function apiRoute<P extends Schema | undefined = undefined, Q extends Schema | undefined = undefined>(
  method: Method,
  path: string,
  contract: ApiContract<P, Q>,
  handler: (visit: Visit<Person, Value<P>, Value<Q>, Record<string, never>>) => Promise<ApiAnswer>,
): Route {
  return route(method, path, { ...contract, access: 'signed-in' }, async visit =>
    respond(visit.request, await handler(visit)),
  )
}

function respond(request: Request, answer: ApiAnswer): Response {
  const body = JSON.stringify(answer.body)
  const headers = new Headers({
    'content-type': 'application/json; charset=utf-8',
    // Kept by the program that asked and by nobody else, and asked for again each time.
    'cache-control': 'private, no-cache',
    vary: 'authorization, cookie',
  })
  if (answer.location) headers.set('location', answer.location)
  const links = answer.pages ? pageLinks(request.url, answer.pages) : ''
  if (links) headers.set('link', links)
  if (request.method !== 'GET') return new Response(body, { status: answer.status ?? 200, headers })
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  headers.set('etag', etag)
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  return new Response(body, { status: answer.status ?? 200, headers })
}

/** Compressing marks a tag as weak on the way out: what comes back is compared without the mark. */
function isKnown(header: string | null, etag: string): boolean {
  const tags = (header ?? '').split(',').map(tag => tag.trim().replace(/^W\//u, ''))
  return tags.includes('*') || tags.includes(etag)
}

function pageLinks(address: string, { page, pages }: NonNullable<ApiAnswer['pages']>): string {
  const link = (rel: string, number: number): string => {
    const url = new URL(address)
    url.searchParams.set('page', String(number))
    return `<${url.pathname}${url.search}>; rel="${rel}"`
  }
  return [
    ...(page > 1 ? [link('first', 1), link('prev', Math.min(page - 1, pages))] : []),
    ...(page < pages ? [link('next', page + 1), link('last', pages)] : []),
  ].join(', ')
}

/** Which page of a list, and how long a page is. */
export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  perPage: z.coerce.number().int().min(1).max(100).default(50),
})

/** A page of a list. */
export function pageOf<S extends z.ZodType>(item: S) {
  return z.object({
    items: z.array(item),
    page: z.number().int(),
    perPage: z.number().int(),
    pages: z.number().int().meta({ description: 'How many pages there are, at least 1.' }),
    total: z.number().int().meta({ description: 'How many items there are on all pages.' }),
  })
}
