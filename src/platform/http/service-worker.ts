import { createHash } from 'node:crypto'
import type { Assets } from './assets.ts'

const name = 'ui/service-worker.js'

/**
 * The service worker, at an address that stays: it may speak for the whole site. Its first line changes with any asset,
 * so that browsers replace it, and what it keeps, as soon as a new version runs. Null where it is not built.
 */
export function serviceWorkerResponse(assets: Assets): Response | null {
  const script = [...assets.byPath.values()].find(asset => asset.name === name)
  if (!script) return null
  const version = createHash('sha256')
    .update([...assets.byPath.keys()].sort().join())
    .digest('hex')
    .slice(0, 12)
  return new Response(`self.productVersion="${version}";\n${script.bytes.toString('utf8')}`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  })
}
