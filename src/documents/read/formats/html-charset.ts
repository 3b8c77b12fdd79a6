import iconv from 'iconv-lite'
import { decodeText, detectEncoding } from '../../../platform/text/encodings.ts'

const META_CHARSET = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w-]+)/i
const XML_ENCODING = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)["']/i
/** Where a page declares its character set. */
const DECLARATION_BYTES = 4096

/** The character set that the page itself declares, in lower case; null where it names none we know. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = iconv.decode(Buffer.from(bytes.subarray(0, DECLARATION_BYTES)), 'latin1')
  const name = (META_CHARSET.exec(head)?.[1] ?? XML_ENCODING.exec(head)?.[1])?.toLowerCase() ?? null
  return name !== null && iconv.encodingExists(name) ? name : null
}

/**
 * The page as text, and the old encoding it was in (null for Unicode). Bytes that are UTF-8 or UTF-16
 * are taken so whatever the page declares; otherwise its declaration holds, unless it declares plain
 * Latin letters, which pages with TCVN3 and VNI fonts do.
 */
export function decodeHtml(bytes: Uint8Array): { readonly html: string; readonly converted: string | null } {
  const found = detectEncoding(bytes)
  if (found.startsWith('utf-')) return { html: decodeText(bytes).text, converted: null }
  const declared = declaredCharset(bytes)
  const latin =
    declared === null || /^(?:utf-?\d*|windows-1252|cp1252|iso-8859-1|latin1|us-ascii|ascii)/.test(declared)
  if (latin) return { html: decodeText(bytes).text, converted: found }
  return { html: iconv.decode(Buffer.from(bytes), declared).normalize('NFC'), converted: declared }
}
