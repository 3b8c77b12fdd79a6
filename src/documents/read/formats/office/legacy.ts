import { convertLegacy, detectLegacy, type LegacyEncoding } from '../../../../platform/text/legacy.ts'
import type { SourceDocument } from '../../../model.ts'

/** How the letters of an office document are to be mended; `fonts` when only runs in legacy fonts are. */
export interface LegacyLetters {
  readonly encoding: LegacyEncoding
  readonly where: 'fonts' | 'everywhere'
}

/** Characters that are enough to tell an encoding by. */
const SAMPLE_CHARACTERS = 3000

const UNICODE_VIETNAMESE = /[ăơưĂƠƯđĐ\u1ea0-\u1ef9]/u

/** Fonts of TCVN3 (.VnTime, .VnArialH) and of VNI (VNI-Times) show their letters in Latin-1 places. */
function isLegacyFont(font: string | undefined): boolean {
  return font !== undefined && /^(?:\.Vn|VNI-)/iu.test(font)
}

/**
 * Reads a document, and reads it again with its letters mended when they are not Unicode. A legacy
 * font alone proves nothing: many documents were retyped in Unicode under the old font's name.
 */
export function readMendingLetters(
  read: (legacy: LegacyLetters | null, sample: LegacySample) => SourceDocument,
): SourceDocument {
  const sample = new LegacySample()
  const source = read(null, sample)
  const legacy = sample.letters()
  if (legacy === null) return source
  const mended = read(legacy, new LegacySample())
  const notice = { code: 'encoding-converted', args: { from: legacy.encoding } }
  return Object.freeze({ ...mended, notices: [...mended.notices, notice] })
}

/** Gathers, while a document is read, the words by which its encoding can be told. */
export class LegacySample {
  #inLegacyFonts = ''
  #text = ''

  add(text: string, font: string | undefined): void {
    if (this.#text.length < SAMPLE_CHARACTERS) this.#text += text
    if (this.#inLegacyFonts.length < SAMPLE_CHARACTERS && isLegacyFont(font)) this.#inLegacyFonts += text
  }

  letters(): LegacyLetters | null {
    const where = this.#inLegacyFonts === '' ? 'everywhere' : 'fonts'
    const text = where === 'fonts' ? this.#inLegacyFonts : this.#text
    if (UNICODE_VIETNAMESE.test(text)) return null
    const encoding = detectLegacy(text)
    return encoding === null ? null : { encoding, where }
  }
}

/** The words of a run with legacy letters mended; capital fonts (.VnTimeH) draw every letter large. */
export function mendLetters(text: string, font: string | undefined, legacy: LegacyLetters | null): string {
  if (legacy === null || UNICODE_VIETNAMESE.test(text)) return text
  if (legacy.where === 'fonts' && !isLegacyFont(font)) return text
  const mended = convertLegacy(text, legacy.encoding)
  return /^\.Vn.*H$/u.test(font ?? '') ? mended.toLocaleUpperCase('vi') : mended
}
