import { ReadRefusal } from '../model.ts'
import type { DetectedFormat } from './detect.ts'

const HEAD_BYTES = 65_536

const HTML =
  /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|style|div|p|table|h[1-6]|span|section|article|main|center|font|b|strong|ol|ul)[\s>/]/iu

/** Tells HTML from plain text, in whatever encoding: its marks are ASCII. Markdown is told by the text reader. */
export function detectText(bytes: Uint8Array): DetectedFormat {
  const head = decodeRoughly(bytes.subarray(0, HEAD_BYTES)).trimStart()
  if (head === '') throw new ReadRefusal('empty')
  if (isBinary(head)) throw new ReadRefusal('unknown-format')
  if (HTML.test(head)) return 'html'
  if (/^<\?xml|^<\?mso-application/u.test(head)) throw new ReadRefusal('unknown-format', { format: 'xml' })
  if (/^MIME-Version:/iu.test(head)) throw new ReadRefusal('unknown-format', { format: 'mht' })
  return 'text'
}

/** Enough to see the marks: the letters are decoded later, by who reads them. */
function decodeRoughly(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const text = new TextDecoder('latin1').decode(bytes)
  return text.replace(/^\u00ef\u00bb\u00bf/u, '')
}

/** Text has no zero bytes, and hardly a control character but tabs, line ends and escapes. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true
  let controls = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 9 || (code > 13 && code < 32 && code !== 27)) controls += 1
  }
  return controls > 8 && controls * 100 > text.length
}
