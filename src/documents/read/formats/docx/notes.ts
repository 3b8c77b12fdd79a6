import type { Paragraph } from '../../../model.ts'
import { paragraphsOf } from '../office/draft.ts'
import { formatNumber } from '../office/number-formats.ts'
import { flattenTable } from '../office/tables.ts'
import { childrenNamed, type XmlElement } from '../xml.ts'
import { readBlocks } from './body.ts'
import type { DocxParts } from './package.ts'
import type { Citation, DocxState } from './state.ts'

/**
 * The cited footnotes and endnotes, at the end of the document with their number as "[1]". Behind
 * the paragraph that cites it a note would be read as a task or cut a list in two; at the end it
 * still gives its references.
 */
export function readNotes(parts: DocxParts, state: DocxState): Paragraph[] {
  const footnotes = byId('footnote', parts, state)
  const endnotes = byId('endnote', parts, state)
  const notes: Paragraph[] = []
  const seen = { footnote: 0, endnote: 0 }
  // Taken before the notes are read: a note may not cite notes of its own.
  for (const { kind, id } of [...state.cited]) {
    const element = (kind === 'footnote' ? footnotes : endnotes).get(id)
    seen[kind] += 1
    const mark = formatNumber(seen[kind], kind === 'footnote' ? 'decimal' : 'lowerRoman')
    if (element !== undefined) notes.push(...readNote(element, `[${mark}]`, state))
  }
  return notes
}

/** The part is parsed only when the text cites a note: Word writes empty ones into every file. */
function byId(kind: Citation['kind'], parts: DocxParts, state: DocxState): Map<string, XmlElement> {
  if (!state.cited.some(one => one.kind === kind)) return new Map()
  const notes = childrenNamed(parts.part(`${kind}s`) ?? undefined, `w:${kind}`)
  return new Map(notes.map(element => [element.attributes['w:id'] ?? '', element]))
}

function readNote(element: XmlElement, label: string, state: DocxState): Paragraph[] {
  const paragraphs = readBlocks(element, state).flatMap(block => {
    if (block.kind === 'table') return flattenTable(block)
    return paragraphsOf({ ...block, note: true })
  })
  const [first, ...others] = paragraphs.filter(({ text }) => text !== '')
  return first === undefined ? [] : [Object.freeze({ ...first, label }), ...others]
}
