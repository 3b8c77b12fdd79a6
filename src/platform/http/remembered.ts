/** What the browser remembers of how a person looks at pages: the columns of a list, a word said once. */
import { generateCookie } from 'hono/cookie'
import { parse } from 'hono/utils/cookie'
import { z } from 'zod'
import type { Config } from '../config.ts'
import type { Toast, View } from '../ui/view.ts'
import { cookieNames, isHttps } from './identify.ts'

const year_seconds = 365 * 24 * 3600
/** Long enough for a slow line between the change and the page after it. */
const toast_seconds = 120

const columnsName = (table: string): string => `columns-${table}`

/** A cookie over https can be set by this very host only: else a word could be put into our mouth. */
function toastName(config: Config): string {
  return isHttps(config) ? '__Host-toast' : 'toast'
}

const sentToast = z.object({
  words: z.string().min(1).max(300),
  undo: z
    .object({
      action: z
        .string()
        .regex(/^\/(?![/\\])/)
        .max(300),
      label: z.string().max(60),
    })
    .optional(),
})

/** The part of a view that its request's cookies give. */
export function rememberedBy(request: Request, config: Config): Pick<View, 'columns' | 'toast'> {
  const cookies = parse(request.headers.get('cookie') ?? '')
  return {
    columns: table => cookies[columnsName(table)]?.split('.') ?? null,
    toast: readToast(cookies[toastName(config)]),
  }
}

function readToast(cookie: string | undefined): Toast | null {
  if (cookie === undefined) return null
  try {
    const { words, undo } = sentToast.parse(JSON.parse(cookie))
    return { words, ...(undo && { undo }) }
  } catch {
    // Somebody wrote into the cookie, or an older version did: there is nothing to say.
    return null
  }
}

/** Keeps what the next page is to say. */
export function toastCookie(toast: Toast, config: Config): string {
  return generateCookie(toastName(config), JSON.stringify(toast), {
    ...cookieNames(isHttps(config)).options,
    maxAge: toast_seconds,
  })
}

/** Forgets it: it has been said. */
export function saidCookie(config: Config): string {
  return generateCookie(toastName(config), '', { ...cookieNames(isHttps(config)).options, maxAge: 0 })
}

/** Remembers the columns of a list for a year; none chosen means the columns shown at first. */
export function columnsCookie(table: string, columns: readonly string[] | null, config: Config): string {
  return generateCookie(columnsName(table), columns?.join('.') ?? '', {
    ...cookieNames(isHttps(config)).options,
    maxAge: columns ? year_seconds : 0,
  })
}
