import type { JSX } from 'preact'
import type { CellPlace, LaidOutParagraph } from '../../../documents/index.ts'
import { inGroups } from '../../rules/groups.ts'
import type { SourceParagraph } from '../../rules/source.ts'
import type { SourceContext } from './props.ts'
import { SetParagraph, usualSize } from './set-paragraph.tsx'
import { type CellParagraph, SetTable } from './set-table.tsx'

/** Paragraphs and tables that the browser sets or skips together. */
const partSize = 40

/** The text of a source set as in the document: paragraphs, tables, and its notes at the end. */
export function Sheet({
  context,
  paragraphs,
}: {
  context: SourceContext
  paragraphs: readonly SourceParagraph[]
}): JSX.Element {
  const looks = context.source?.layout.paragraphs ?? []
  const usual = usualSize(looks)
  const set = paragraphs.map((paragraph, index) => ({ paragraph, look: looks[index] ?? null }))
  const notes = set.filter(({ look }) => look?.note)
  return (
    <div class="sheet" lang="vi">
      {inGroups(partsOf(set.filter(({ look }) => !look?.note)), partSize).map((group, place) => (
        <div key={place} class={`sheet-part${group.length === partSize ? ' sheet-part-full' : ''}`}>
          {group.map((part, index) =>
            part.kind === 'table' ? (
              <SetTable key={index} cells={part.cells} context={context} usual={usual} />
            ) : (
              <SetParagraph key={index} {...part.one} context={context} usual={usual} />
            ),
          )}
        </div>
      ))}
      {notes.length > 0 && (
        <aside class="sheet-notes" aria-label={context.say('notes')}>
          {notes.map((one, index) => (
            <SetParagraph key={index} {...one} context={context} usual={usual} />
          ))}
        </aside>
      )}
    </div>
  )
}

interface SetOne {
  readonly paragraph: SourceParagraph
  readonly look: LaidOutParagraph | null
}

type Part =
  | { readonly kind: 'paragraph'; readonly one: SetOne }
  | { readonly kind: 'table'; readonly cells: CellParagraph[] }

/** The paragraphs of one table gathered into one part. */
function partsOf(set: readonly SetOne[]): Part[] {
  const parts: Part[] = []
  for (const { paragraph, look } of set) {
    const cell = look?.cell ?? null
    if (look === null || cell === null) {
      parts.push({ kind: 'paragraph', one: { paragraph, look } })
      continue
    }
    const last = parts.at(-1)
    const inTable = { paragraph, look, cell }
    if (last?.kind === 'table' && isSameTable(last.cells[0]?.cell, cell)) last.cells.push(inTable)
    else parts.push({ kind: 'table', cells: [inTable] })
  }
  return parts
}

function isSameTable(one: CellPlace | undefined, other: CellPlace): boolean {
  return one?.table === other.table
}
