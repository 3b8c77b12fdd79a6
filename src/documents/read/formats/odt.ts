import type { Paragraph, SourceDocument } from '../../model.ts'
import { sourceDocument } from './blocks.ts'
import { readOdtBlocks } from './odt/body.ts'
import { odtLayoutOf } from './odt/layout.ts'
import { readOdtNotes } from './odt/notes.ts'
import { type OdtParts, openOdt } from './odt/package.ts'
import { beginOdtState, type OdtState } from './odt/state.ts'
import { paragraphsOf } from './office/draft.ts'
import { readMendingLetters } from './office/legacy.ts'
import { officeNotices } from './office/notices.ts'
import { blocksOf } from './office/tab-columns.ts'
import { flattenTable } from './office/tables.ts'
import { childNamed, childrenNamed, isElement } from './xml.ts'

/**
 * Reads an OpenDocument text (.odt, ISO/IEC 26300) into paragraphs and tables: automatic numbers as
 * labels, tracked changes accepted, hidden text left out, footnotes at the end.
 * Throws ReadRefusal for a file that is broken, dangerous or locked.
 */
export function readOdt(bytes: Uint8Array): SourceDocument {
  const parts = openOdt(bytes)
  return readMendingLetters((legacy, sample) => readParts(parts, beginOdtState(parts, legacy, sample)))
}

function readParts(parts: OdtParts, state: OdtState): SourceDocument {
  const text = childNamed(childNamed(parts.content, 'office:body'), 'office:text')
  const drafts = text === undefined ? [] : readOdtBlocks(text, state)
  const notes = readOdtNotes(state)
  return sourceDocument('odt', [...blocksOf(drafts), ...notes], {
    layout: odtLayoutOf(parts.styles, state),
    notices: officeNotices(state.counts),
  })
}

/** The paragraphs in the heads of the pages, which are no part of the text but may bear the stamp of secrecy. */
export function readOdtPageHeads(bytes: Uint8Array): Paragraph[] {
  const parts = openOdt(bytes)
  const state = beginOdtState(parts)
  const masters = childNamed(parts.styles ?? undefined, 'office:master-styles')
  const heads = childrenNamed(masters, 'style:master-page')
    .flatMap(page => page.children.filter(isElement))
    .filter(({ name }) => name.startsWith('style:header'))
  const blocks = heads.flatMap(head => readOdtBlocks(head, state))
  return blocks.flatMap(block => (block.kind === 'table' ? flattenTable(block) : paragraphsOf(block)))
}
