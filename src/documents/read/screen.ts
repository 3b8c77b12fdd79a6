import { ReadRefusal, type SourceFormat } from '../model.ts'
import { answerOf, type Refused } from './answer.ts'
import { paragraph, sourceDocument } from './formats/blocks.ts'
import { type OfficeKind, readOfficeTexts } from './formats/office-texts.ts'
import { paragraphsOf } from './paragraphs.ts'
import { findSecrecyMark } from './secrecy.ts'
import { refuseSecret } from './secret.ts'
import { type ReadSourceOptions, readSource } from './source.ts'

/** What the check at the door found. */
export type Screening =
  | { readonly ok: true; readonly format: SourceFormat; readonly pages: number | null }
  | Refused

/**
 * Opens a file as far as it takes to refuse bad input and secret documents before anything is
 * stored. Of a scan the first page is recognised: the stamp stands there (Circular 24/2020/TT-BCA).
 */
export function screenDocument(bytes: Uint8Array, options: ReadSourceOptions = {}): Promise<Screening> {
  return answerOf(async () => {
    const source = await readSource(bytes, { pagesMax: 1, ...options })
    await refuseSecret(source, bytes)
    const { format, pages } = source
    // A blank first page of several is a cover, not an empty document.
    const seenWhole = pages === null || pages <= 1
    const hasWords = paragraphsOf(source).some(({ text }) => text !== '')
    if (!hasWords && seenWhole) throw new ReadRefusal('no-text')
    return { ok: true, format, pages }
  }, options.signal)
}

/** What the check of a workbook or of slides found. */
export type OfficeScreening = { readonly ok: true } | Refused

/** Refuses workbooks and slides that are stamped MẬT, TỐI MẬT or TUYỆT MẬT in a cell, a paragraph or a page's head. */
export function screenOffice(bytes: Uint8Array, kind: OfficeKind): Promise<OfficeScreening> {
  return answerOf(async () => {
    // Their words have no order that tells a head from the rest; a stamp stands alone wherever it is.
    const texts = readOfficeTexts(bytes, kind).map(text => paragraph(text))
    const mark = findSecrecyMark(sourceDocument('text', texts))
    if (mark !== null) throw new ReadRefusal('secret', { mark })
    return { ok: true }
  })
}
