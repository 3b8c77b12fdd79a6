import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { Config } from '../config.ts'

/**
 * Address of the visitor's machine. Behind a trusted proxy it is the last entry of X-Forwarded-For, the
 * one that the proxy itself wrote; the entries before it are whatever the visitor claims.
 */
export function visitorAddress(context: Context, config: Pick<Config, 'trustProxy'>): string | null {
  const forwarded = config.trustProxy
    ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
    : undefined
  return forwarded || direct(context)
}

function direct(context: Context): string | null {
  // Absent when the app is called without a server, as unit tests do.
  const bindings = context.env as { incoming?: unknown } | undefined
  return bindings?.incoming ? (getConnInfo(context).remote.address ?? null) : null
}
