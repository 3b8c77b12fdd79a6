import type { JSX } from 'preact'
import type { CellPlace, LaidOutParagraph } from '../../../documents/index.ts'
import { type GridPlace, tableGrid } from '../../rules/source/table-grid.ts'
import type { SourceParagraph } from '../../rules/source.ts'
import type { SourceContext } from './props.ts'
import { SetParagraph } from './set-paragraph.tsx'

/** A paragraph in a cell of a table. */
export interface CellParagraph {
  readonly paragraph: SourceParagraph
  readonly look: LaidOutParagraph
  readonly cell: CellPlace
}

interface Props {
  readonly cells: readonly CellParagraph[]
  readonly context: SourceContext
  readonly usual: number | null
}

/** A table as it was; one without rules only places things side by side and is none to the ear. */
export function SetTable({ cells, context, usual }: Props): JSX.Element {
  const number = cells[0]?.cell.table ?? 0
  const rows = tableGrid(cells)
  const inCell = (one: CellParagraph) => (
    <SetParagraph
      key={one.paragraph.start}
      paragraph={one.paragraph}
      look={one.look}
      context={context}
      usual={usual}
    />
  )
  if (!context.source?.layout.ruledTables[number]) return <SideBySide rows={rows} inCell={inCell} />
  const ruled = (context.source.layout.ruledTables ?? []).slice(0, number + 1).filter(Boolean).length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <section class="sheet-scroll" aria-label={context.say('table', { number: ruled })} tabIndex={0}>
      <table class="sheet-table">
        <tbody>
          {rows.map((places, row) => (
            <tr key={row}>
              {places.map((place, index) => (
                <Cell key={index} place={place} isHead={row === 0} inCell={inCell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type InCell = (one: CellParagraph) => JSX.Element

function SideBySide({
  rows,
  inCell,
}: {
  rows: readonly (readonly GridPlace<CellParagraph>[])[]
  inCell: InCell
}): JSX.Element {
  return (
    <table class="sheet-sides" role="presentation">
      <tbody>
        {rows.map((places, row) => (
          <tr key={row}>
            {places.map((place, index) => (
              <td key={index} {...spansOf(place)}>
                {place.contents.map(inCell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Cells of the first row that are wholly bold name their columns. */
function Cell({
  place,
  isHead,
  inCell,
}: {
  place: GridPlace<CellParagraph>
  isHead: boolean
  inCell: InCell
}): JSX.Element {
  const words = place.contents.map(inCell)
  const names = isHead && words.length > 0 && place.contents.every(({ look }) => look.bold)
  if (names) {
    return (
      <th scope={place.columnSpan > 1 ? 'colgroup' : 'col'} {...spansOf(place)}>
        {words}
      </th>
    )
  }
  return <td {...spansOf(place)}>{words}</td>
}

function spansOf({ columnSpan, rowSpan }: GridPlace<CellParagraph>) {
  return {
    ...(columnSpan > 1 ? { colSpan: columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
  }
}
