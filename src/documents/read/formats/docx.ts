import type { SourceDocument, SourceNotice } from '../../model.ts'
import { sourceDocument } from './blocks.ts'
import { readBlocks } from './docx/body.ts'
import { layoutOf } from './docx/layout.ts'
import { readNotes } from './docx/notes.ts'
import { openDocx } from './docx/package.ts'
import { beginState, type DocxState } from './docx/state.ts'
import { blocksOf } from './office/tab-columns.ts'
import { childNamed, childrenNamed, type XmlElement } from './xml.ts'

/**
 * Reads a Word file (.docx, ISO/IEC 29500) into paragraphs and tables: automatic numbers as labels,
 * tracked changes accepted, hidden text and field codes left out, footnotes at the end.
 * Throws ReadRefusal for a file that is broken, dangerous or locked.
 */
export function readDocx(bytes: Uint8Array): SourceDocument {
  const parts = openDocx(bytes)
  const state = beginState(parts)
  const body = childNamed(parts.document, 'w:body')
  const drafts = body === undefined ? [] : readBlocks(body, state)
  const notes = readNotes(parts, state)
  return sourceDocument('docx', [...blocksOf(drafts), ...notes], {
    layout: layoutOf(state),
    notices: noticesOf(state, parts.comments),
  })
}

function noticesOf({ counts }: DocxState, comments: XmlElement | null): SourceNotice[] {
  const notices: SourceNotice[] = []
  const { insertions, deletions, hidden, pictures } = counts
  if (insertions + deletions > 0) {
    notices.push({ code: 'tracked-changes-accepted', args: { insertions, deletions } })
  }
  if (hidden > 0) notices.push({ code: 'hidden-text-left-out', args: { characters: hidden } })
  if (pictures > 0) notices.push({ code: 'pictures-not-read', args: { pictures } })
  const remarks = childrenNamed(comments ?? undefined, 'w:comment').length
  if (remarks > 0) notices.push({ code: 'comments-left-out', args: { comments: remarks } })
  return notices
}
