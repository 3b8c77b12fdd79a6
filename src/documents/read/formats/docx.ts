import type { Paragraph, SourceDocument } from '../../model.ts'
import { sourceDocument } from './blocks.ts'
import { readBlocks } from './docx/body.ts'
import { layoutOf } from './docx/layout.ts'
import { readNotes } from './docx/notes.ts'
import { type DocxParts, openDocx, openPageHeads } from './docx/package.ts'
import { readContent } from './docx/paragraphs.ts'
import { beginState, type DocxState } from './docx/state.ts'
import { paragraphsOf } from './office/draft.ts'
import { readMendingLetters } from './office/legacy.ts'
import { officeNotices } from './office/notices.ts'
import { blocksOf } from './office/tab-columns.ts'
import { flattenTable } from './office/tables.ts'
import { childNamed, childrenNamed } from './xml.ts'

/**
 * Reads a Word file (.docx, ISO/IEC 29500) into paragraphs and tables: automatic numbers as labels,
 * tracked changes accepted, hidden text and field codes left out, footnotes at the end.
 * Throws ReadRefusal for a file that is broken, dangerous or locked.
 */
export function readDocx(bytes: Uint8Array): SourceDocument {
  const parts = openDocx(bytes)
  return readMendingLetters((legacy, sample) => readParts(parts, beginState(parts.part, legacy, sample)))
}

function readParts(parts: DocxParts, state: DocxState): SourceDocument {
  const document = parts.document(paragraph => {
    state.contents.set(paragraph, readContent(paragraph, state))
  })
  const body = childNamed(document, 'w:body')
  const drafts = body === undefined ? [] : readBlocks(body, state)
  const notes = readNotes(parts, state)
  const comments = childrenNamed(parts.part('comments') ?? undefined, 'w:comment').length
  return sourceDocument('docx', [...blocksOf(drafts), ...notes], {
    layout: layoutOf(state),
    notices: officeNotices({ ...state.counts, comments }),
  })
}

/**
 * The paragraphs in the heads of the pages, which are no part of the text but may bear the stamp of
 * secrecy.
 */
export function readDocxPageHeads(bytes: Uint8Array): Paragraph[] {
  // Their words are asked for, not their look: the styles are not needed.
  const state = beginState(() => null)
  const blocks = openPageHeads(bytes).flatMap(part => readBlocks(part, state))
  return blocks.flatMap(block => (block.kind === 'table' ? flattenTable(block) : paragraphsOf(block)))
}
