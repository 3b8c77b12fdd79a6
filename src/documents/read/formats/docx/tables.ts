import type { Cell, Paragraph, Table } from '../../../model.ts'
import { cell, row, table } from '../blocks.ts'
import { paragraphsOf } from '../office/draft.ts'
import type { DraftBlock } from '../office/tab-columns.ts'
import { flattenTable, isSameRow } from '../office/tables.ts'
import { childNamed, type XmlElement } from '../xml.ts'
import { readBlocks } from './body.ts'
import { isRuled } from './borders.ts'
import { hasMark } from './properties.ts'
import type { DocxState } from './state.ts'
import { visibleChildren } from './wrappers.ts'

interface OpenCell {
  readonly blocks: readonly DraftBlock[]
  readonly column: number
  columnSpan: number
  rowSpan: number
}

/**
 * Reads a w:tbl. A table of one cell is a frame: what it holds is given in its place. Anything else
 * is one table, with tables inside its cells told as paragraphs.
 */
export function readTable(element: XmlElement, state: DocxState): DraftBlock[] {
  const rowElements = visibleChildren(element).filter(isKeptRow)
  const rows = readRows(rowElements, state)
  const first = rows[0]?.[0]
  if (first !== undefined && rows.length === 1 && rows[0]?.length === 1) return [...first.blocks]
  const cells = rows.map(one => one.map(finishCell))
  if (cells.every(one => one.length === 0)) return []
  return [tableOf(cells, isRuled(element, rowElements, state.styles))]
}

function tableOf(rows: readonly Cell[][], ruled: boolean): Table {
  const header = rows[0] ?? []
  return table(
    rows.map((cells, index) => row(cells, index > 0 && isSameRow(header, cells))),
    { ruled },
  )
}

/** A row whose deletion is tracked is gone. */
function isKeptRow(element: XmlElement): boolean {
  return element.name === 'w:tr' && !hasMark(childNamed(element, 'w:trPr'), 'w:del')
}

function readRows(elements: readonly XmlElement[], state: DocxState): OpenCell[][] {
  const rows: OpenCell[][] = []
  // The cell that reaches down from above, by its column.
  let above = new Map<number, OpenCell>()
  for (const element of elements) {
    const cells: OpenCell[] = []
    const reaching = new Map<number, OpenCell>()
    readRow(element, state, above, reaching, cells)
    above = reaching
    rows.push(cells)
  }
  return rows
}

function readRow(
  element: XmlElement,
  state: DocxState,
  above: ReadonlyMap<number, OpenCell>,
  reaching: Map<number, OpenCell>,
  cells: OpenCell[],
): void {
  let column = figure(childNamed(element, 'w:trPr'), 'w:gridBefore') ?? 0
  for (const child of visibleChildren(element)) {
    if (child.name !== 'w:tc') continue
    const properties = childNamed(child, 'w:tcPr')
    const columnSpan = Math.min(Math.max(figure(properties, 'w:gridSpan') ?? 1, 1), 1000)
    const owner = continues(properties, 'w:vMerge') ? above.get(column) : undefined
    const left = continues(properties, 'w:hMerge') ? cells.at(-1) : undefined
    if (owner !== undefined) {
      owner.rowSpan += 1
      reaching.set(column, owner)
    } else if (left !== undefined) {
      left.columnSpan += columnSpan
    } else {
      const made: OpenCell = { blocks: readBlocks(child, state), column, columnSpan, rowSpan: 1 }
      cells.push(made)
      reaching.set(column, made)
    }
    column += columnSpan
  }
}

/** Whether a merge element says that the cell belongs to the one before it. */
function continues(properties: XmlElement | undefined, name: string): boolean {
  const merge = childNamed(properties, name)
  return merge !== undefined && merge.attributes['w:val'] !== 'restart'
}

function figure(element: XmlElement | undefined, name: string): number | null {
  const value = Number(childNamed(element, name)?.attributes['w:val'] ?? Number.NaN)
  return Number.isSafeInteger(value) ? value : null
}

function finishCell({ blocks, column, columnSpan, rowSpan }: OpenCell): Cell {
  const paragraphs: Paragraph[] = blocks.flatMap(block =>
    block.kind === 'table' ? flattenTable(block) : paragraphsOf(block),
  )
  return cell(column, paragraphs, { columnSpan, rowSpan })
}
