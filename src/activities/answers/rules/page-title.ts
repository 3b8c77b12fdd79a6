/** The title of a page that was fetched, as plain text. */
import iconv from 'iconv-lite'
import { parseFragment } from 'parse5'

/** Titles stand near the beginning; more is not looked at. */
const headBytes = 200_000
const titleMax = 300

/** The title of an HTML page; null for what is none, or has none. `contentType` as the server said it. */
export function pageTitle(bytes: Uint8Array, contentType: string | null): string | null {
  if (!/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(contentType ?? '')) return null
  const head = Buffer.from(bytes.subarray(0, headBytes))
  const html = decode(head, contentType ?? '')
  const written = /<title\b[^>]*>([\s\S]*?)<\/title\s*>/i.exec(html)?.[1] ?? ''
  const title = textOf(written)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return title === '' ? null : title.slice(0, titleMax)
}

function decode(head: Buffer, contentType: string): string {
  const named = /charset\s*=\s*["']?([\w-]+)/i
  const charset = (named.exec(contentType) ?? named.exec(head.toString('latin1')))?.[1] ?? 'utf-8'
  return iconv.decode(head, iconv.encodingExists(charset) ? charset : 'utf-8')
}

/** Characters that are written as `&agrave;` and the like; in a title nothing else is markup. */
function textOf(written: string): string {
  const [only] = parseFragment(`<textarea>${written}</textarea>`).childNodes
  const [text] = only && 'childNodes' in only ? only.childNodes : []
  return text && 'value' in text && typeof text.value === 'string' ? text.value : ''
}
