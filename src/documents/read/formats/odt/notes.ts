import type { Paragraph } from '../../../model.ts'
import { paragraphsOf } from '../office/draft.ts'
import { flattenTable } from '../office/tables.ts'
import { childNamed, textOf, type XmlElement } from '../xml.ts'
import { readOdtBlocks } from './body.ts'
import type { OdtState } from './state.ts'

/** The footnotes and endnotes, at the end of the document, labelled "[1]" as they are cited. */
export function readOdtNotes(state: OdtState): Paragraph[] {
  // Taken before the notes are read: a note may not cite notes of its own.
  return [...state.notes].flatMap(note => readNote(note, state))
}

function readNote(note: XmlElement, state: OdtState): Paragraph[] {
  const body = childNamed(note, 'text:note-body')
  if (body === undefined) return []
  const citation = childNamed(note, 'text:note-citation')
  const paragraphs = readOdtBlocks(body, state).flatMap(block => {
    if (block.kind === 'table') return flattenTable(block)
    return paragraphsOf({ ...block, note: true })
  })
  const [first, ...others] = paragraphs.filter(({ text }) => text !== '')
  if (first === undefined) return []
  const label = citation === undefined ? null : `[${textOf(citation).trim()}]`
  return [Object.freeze({ ...first, label }), ...others]
}
