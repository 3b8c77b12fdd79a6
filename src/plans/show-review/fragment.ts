import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'

/** A piece of a page, for the behaviour that puts it in its place. */
export function fragment(piece: VNode, status = 200): Response {
  return new Response(render(piece), {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}
