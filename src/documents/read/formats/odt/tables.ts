import type { Cell, Paragraph } from '../../../model.ts'
import { cell, row, table } from '../blocks.ts'
import { paragraphsOf } from '../office/draft.ts'
import type { DraftBlock } from '../office/tab-columns.ts'
import { flattenTable, isSameRow } from '../office/tables.ts'
import { isElement, type XmlElement } from '../xml.ts'
import { readOdtBlocks } from './body.ts'
import { countOf } from './names.ts'
import type { OdtState } from './state.ts'

/**
 * Reads a table:table. A table of one cell is a frame: what it holds is given in its place. Anything
 * else is one table, with tables inside its cells told as paragraphs.
 */
export function readOdtTable(element: XmlElement, state: OdtState): DraftBlock[] {
  const rowElements = rowsIn(element)
  const only = rowElements.length === 1 ? cellsIn(rowElements[0]) : []
  if (only.length === 1 && only[0] !== undefined) return readOdtBlocks(only[0], state)
  const rows = rowElements.map(one => readRow(one, state))
  if (rows.every(cells => cells.length === 0)) return []
  const header = rows[0] ?? []
  const made = rows.map((cells, index) => row(cells, index > 0 && isSameRow(header, cells)))
  return [table(made, { ruled: isRuled(rowElements, state) })]
}

/** Header rows and groups only wrap rows. A row that repeats itself is empty filling and stands once. */
function rowsIn(element: XmlElement): XmlElement[] {
  return element.children.filter(isElement).flatMap(child => {
    if (child.name === 'table:table-row') return [child]
    return /^table:table-(?:header-rows|rows|row-group)$/u.test(child.name) ? rowsIn(child) : []
  })
}

function cellsIn(element: XmlElement | undefined): XmlElement[] {
  return element?.children.filter(isElement).filter(({ name }) => name === 'table:table-cell') ?? []
}

/** Cells that a merged one covers stand in the file as `covered-table-cell`, and only take up columns. */
function readRow(element: XmlElement, state: OdtState): Cell[] {
  const cells: Cell[] = []
  let column = 0
  for (const child of element.children.filter(isElement)) {
    if (child.name === 'table:table-cell') cells.push(readCell(child, column, state))
    column += countOf(child.attributes['table:number-columns-repeated'])
  }
  return cells
}

function readCell(element: XmlElement, column: number, state: OdtState): Cell {
  const paragraphs: Paragraph[] = readOdtBlocks(element, state).flatMap(block =>
    block.kind === 'table' ? flattenTable(block) : paragraphsOf(block),
  )
  return cell(column, paragraphs, {
    columnSpan: countOf(element.attributes['table:number-columns-spanned']),
    rowSpan: countOf(element.attributes['table:number-rows-spanned'], 10_000),
  })
}

/** Half the cells or more have a line on some side. */
function isRuled(rows: readonly XmlElement[], state: OdtState): boolean {
  const cells = rows.flatMap(cellsIn)
  const lined = cells.filter(
    one => state.style('table-cell', one.attributes['table:style-name']).lined === true,
  )
  return cells.length > 0 && lined.length * 2 >= cells.length
}
