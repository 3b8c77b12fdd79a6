import { ReadRefusal, type SourceFormat } from '../model.ts'
import { answerOf, type Refused } from './answer.ts'
import { paragraphsOf } from './paragraphs.ts'
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
