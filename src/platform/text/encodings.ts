import iconv from 'iconv-lite'
import { convertLegacy, detectLegacy } from './legacy.ts'
import { isSyllable } from './syllables.ts'

export type TextEncoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1258'
  | 'windows-1252'
  | 'tcvn3'
  | 'vni'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
}

/** So many bytes tell the encoding; the rest of a long file is only decoded. */
const SAMPLE_BYTES = 65_536

function fromMark(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: every Latin letter, space and line break leaves a zero byte on the same side. */
function fromZeros(bytes: Uint8Array): TextEncoding | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1
  let even = 0
  let odd = 0
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even++
    if (bytes[index + 1] === 0) odd++
  }
  if (length < 2 || Math.max(even, odd) < length * 0.1) return null
  if (odd > even * 10) return 'utf-16le'
  return even > odd * 10 ? 'utf-16be' : null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** A UTF-8 file cut in the middle of a letter, or with a few broken bytes, is still UTF-8. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  if ([1, 2, 3].some(cut => (bytes.at(-cut) ?? 0) >= 0xc0 && isUtf8(bytes.subarray(0, -cut)))) return true
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE_BYTES))
  const broken = text.split('\ufffd').length - 1
  const whole = text.match(/[\u0080-\uffef]/g)?.length ?? 0
  return whole > 10 && broken * 20 < whole
}

/** Which Vietnamese code page single bytes are in: the one that turns most marked words into syllables. */
function fromStatistics(sample: Uint8Array): TextEncoding {
  const latin = iconv.decode(Buffer.from(sample), 'win1252')
  const words1258 = markedWords(iconv.decode(Buffer.from(sample), 'win1258').normalize('NFC'))
  const good1258 = words1258.filter(isSyllable).length
  if (words1258.length > 0 && good1258 >= words1258.length * 0.8) return 'windows-1258'
  return detectLegacy(latin) ?? (good1258 * 2 > words1258.length ? 'windows-1258' : 'windows-1252')
}

/** Between white space and common punctuation; signs such as ¹ stay in, for they are letters elsewhere. */
const TOKEN = /[^\s!-/:-@[-`{-~“”‘’–—…]+/gu

function markedWords(text: string): string[] {
  return (text.match(TOKEN) ?? []).filter(word => /[^\p{ASCII}]/u.test(word)).slice(0, 400)
}

/** The encoding of a text file, by its mark, its zero bytes, its validity, and at last by statistics. */
export function detectEncoding(bytes: Uint8Array): TextEncoding {
  const plain = fromMark(bytes) ?? fromZeros(bytes)
  if (plain !== null) return plain
  if (isUtf8(bytes) || isNearlyUtf8(bytes)) return 'utf-8'
  return fromStatistics(bytes.subarray(0, SAMPLE_BYTES))
}

/** Decodes bytes as an encoding; VNI and TCVN3 stay soft-hyphened words until converted as a whole. */
export function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string {
  switch (encoding) {
    case 'utf-8':
    case 'utf-16le':
    case 'utf-16be':
      return new TextDecoder(encoding).decode(bytes)
    case 'windows-1258':
      return iconv.decode(Buffer.from(bytes), 'win1258').normalize('NFC')
    case 'windows-1252':
      return iconv.decode(Buffer.from(bytes), 'win1252')
    case 'tcvn3':
    case 'vni':
      return convertLegacy(iconv.decode(Buffer.from(bytes), 'win1252'), encoding)
  }
}

/**
 * Text of a file in whatever encoding Vietnamese offices have used: UTF-8, UTF-16 (with a mark or
 * not), windows-1258, TCVN3 or VNI. A UTF-8 file may itself hold legacy letters (a wrong conversion
 * that was saved): `repairLegacyText` mends those.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = detectEncoding(bytes)
  return { text: decodeAs(bytes, encoding), encoding }
}
