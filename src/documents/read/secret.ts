import { type Paragraph, ReadRefusal, type SourceDocument } from '../model.ts'
import { sourceDocument } from './formats/blocks.ts'
import { findSecrecyMark } from './secrecy.ts'

/**
 * Throws ReadRefusal `secret` for a document stamped MẬT, TỐI MẬT or TUYỆT MẬT, with the `mark`. The
 * stamp may stand in the head of an office page, which is no part of the text, so that is read as well.
 */
export async function refuseSecret(source: SourceDocument, bytes: Uint8Array): Promise<void> {
  const heads = sourceDocument(source.format, await pageHeads(source, bytes))
  const mark = findSecrecyMark(source) ?? findSecrecyMark(heads)
  if (mark !== null) throw new ReadRefusal('secret', { mark })
}

async function pageHeads({ format }: SourceDocument, bytes: Uint8Array): Promise<readonly Paragraph[]> {
  if (format === 'docx') return (await import('./formats/docx.ts')).readDocxPageHeads(bytes)
  if (format === 'odt') return (await import('./formats/odt.ts')).readOdtPageHeads(bytes)
  return []
}
