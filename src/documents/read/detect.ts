import { ReadRefusal } from '../model.ts'
import { detectOffice, detectOle } from './detect-containers.ts'
import { detectText } from './detect-text.ts'

/** What the bytes are, by the reader that takes them. */
export type DetectedFormat = 'docx' | 'odt' | 'doc' | 'pdf' | 'picture' | 'html' | 'text'

/** Pictures that the scan reader opens, by the extension that their bytes stand for. */
const PICTURES: ReadonlySet<string> = new Set(['jpg', 'png', 'tif', 'webp'])

/** Some scanners and mail servers put a few lines before the mark of a PDF. */
const PDF_MARK_WITHIN_BYTES = 1024

/**
 * Tells the format by content; the name of a file is never asked, because it may say anything.
 * Throws ReadRefusal `empty`, `encrypted`, `macros` and `unknown-format`, whose argument `format`
 * names what the file is when that is known.
 */
export async function detectFormat(bytes: Uint8Array): Promise<DetectedFormat> {
  if (bytes.length === 0) throw new ReadRefusal('empty')
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return detectOffice(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return detectOle(bytes)
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_MARK_WITHIN_BYTES))
  if (head.includes('%PDF-')) return 'pdf'
  const known = await knownExtension(bytes)
  if (known !== null && PICTURES.has(known)) return 'picture'
  if (known === null || known === 'xml') return detectText(bytes)
  throw new ReadRefusal('unknown-format', { format: known })
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((value, index) => bytes[index] === value)
}

/** The usual extension of a binary format; null for text and for what nobody knows. */
async function knownExtension(bytes: Uint8Array): Promise<string | null> {
  const { fileTypeFromBuffer } = await import('file-type')
  try {
    return (await fileTypeFromBuffer(bytes.subarray(0, 65_536)))?.ext ?? null
  } catch {
    // Broken headers make it throw; what is broken is unknown.
    return null
  }
}
