import type { Block, Table } from '../../../model.ts'
import { cell, row, table } from '../blocks.ts'
import { type Draft, type Piece, paragraphsOf, splitPieces } from './draft.ts'

/** What an office reader gathers before columns made with tabs are told from running text. */
export type DraftBlock = Draft | Table

const LABEL_ONLY =
  /^\s*(?:[-–+*•○●]|\(?(?:[IVXivx]{1,5}|\d{1,3}(?:\.\d{1,2}){0,3}|[a-zđA-ZĐ])[.)/:]*|(?:Điều|ĐIỀU)\s+\d+[.:]?)\s*$/u

/**
 * Turns drafts into blocks. Typists set the head and the signature of a document side by side with
 * tabs: two or more such lines in a row become a table without rules, as if a table had been used.
 * Any other tab is a space.
 */
export function blocksOf(drafts: readonly DraftBlock[]): Block[] {
  const blocks: Block[] = []
  let columns: Piece[][][] = []
  let run: Draft[] = []
  const flush = (): void => {
    if (run.length >= 2) blocks.push(columnsTable(run, columns))
    else blocks.push(...run.flatMap(paragraphsOf))
    run = []
    columns = []
  }
  for (const draft of drafts) {
    if (draft.kind === 'draft' && isBlank(draft)) continue
    const fields = draft.kind === 'draft' ? fieldsOf(draft, run.length > 0) : null
    if (fields === null) flush()
    if (draft.kind === 'table') blocks.push(draft)
    else if (fields === null) blocks.push(...paragraphsOf(draft))
    else {
      run.push(draft)
      columns.push(fields)
    }
  }
  flush()
  return blocks
}

function isBlank(draft: Draft): boolean {
  return draft.label === null && draft.pieces.every(piece => piece.text.trim() === '')
}

/** The columns of a line set with tabs; null for running text, where a tab only follows a label. */
function fieldsOf(draft: Draft, continues: boolean): Piece[][] | null {
  if (draft.label !== null || !draft.pieces.some(piece => piece.text.includes('\t'))) return null
  if (draft.pieces.some(piece => piece.text.includes('\n'))) return null
  const parts = splitPieces(draft.pieces, '\t')
  const filled = parts.filter(hasWords)
  const leading = parts[0] !== undefined && !hasWords(parts[0])
  // A line with its words in the right column only belongs to columns already begun.
  if (filled.length === 1) return leading && continues && draft.align !== 'justify' ? [[], ...filled] : null
  if (filled.length === 2 && LABEL_ONLY.test(filled[0]?.map(piece => piece.text).join('') ?? '')) return null
  return filled.length >= 2 ? filled : null
}

function hasWords(part: readonly Piece[]): boolean {
  return part.some(piece => piece.text.trim() !== '')
}

function columnsTable(drafts: readonly Draft[], columns: readonly Piece[][][]): Table {
  const rows = columns.map((fields, index) => {
    const draft = drafts[index]
    const cells = fields.flatMap((pieces, column) => {
      if (draft === undefined || !hasWords(pieces)) return []
      return [cell(column, paragraphsOf({ ...draft, pieces, align: null, indent: null }))]
    })
    return row(cells)
  })
  return table(rows, { ruled: false })
}
