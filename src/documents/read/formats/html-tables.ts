import type { Block, Cell, Paragraph, Row } from '../../model.ts'
import { cell, row, table } from './blocks.ts'
import { plainText, readHtmlBlocks } from './html-blocks.ts'
import { attribute, type Element, isDropped, styleOf } from './html-style.ts'
import { markOpenEnds } from './run-on.ts'
import { isRowNumber } from './text-tables-rows.ts'

/** As far as a cell may span: more is a mistake or an attack. */
const SPAN_MAX = 200

function childElements(node: Element, names: readonly string[]): Element[] {
  return node.childNodes.filter(
    (child): child is Element => 'tagName' in child && names.includes(child.tagName),
  )
}

/** The rows of the table itself: head first, then bodies, then foot, as they are shown. */
function rowElements(tableElement: Element): Element[] {
  const head = childElements(tableElement, ['thead'])
  const middle = childElements(tableElement, ['tbody', 'tr'])
  const foot = childElements(tableElement, ['tfoot'])
  return [...head, ...middle, ...foot]
    .flatMap(one => (one.tagName === 'tr' ? [one] : childElements(one, ['tr'])))
    .filter(one => !isDropped(one))
}

function hasInnerTable(element: Element): boolean {
  return element.childNodes.some(
    child => 'tagName' in child && (child.tagName === 'table' || hasInnerTable(child)),
  )
}

function span(element: Element, name: string): number {
  const value = Number.parseInt(attribute(element, name) ?? '1', 10)
  return Number.isNaN(value) ? 1 : Math.min(Math.max(value, 0), SPAN_MAX)
}

function cellParagraphs(element: Element): Paragraph[] {
  return markOpenEnds(readHtmlBlocks(element)).filter(block => block.kind === 'paragraph')
}

/** Lays the cells of the rows on a grid: a cell that spans rows pushes those under it to the right. */
function layRows(elements: readonly Element[]): Row[] {
  /** For each column, the first row that is free again. */
  const freeFrom: number[] = []
  return elements.map((rowElement, index) => {
    const cells: Cell[] = []
    let column = 0
    for (const element of childElements(rowElement, ['td', 'th'])) {
      if (isDropped(element)) continue
      while ((freeFrom[column] ?? 0) > index) column++
      const columnSpan = Math.max(1, span(element, 'colspan'))
      const asked = span(element, 'rowspan')
      const rowSpan = Math.min(asked === 0 ? elements.length : asked, elements.length - index)
      cells.push(cell(column, cellParagraphs(element), { columnSpan, rowSpan }))
      for (let at = column; at < column + columnSpan; at++) freeFrom[at] = index + rowSpan
      column += columnSpan
    }
    return row(cells)
  })
}

/** Whether lines are drawn, as far as the page says; else whether it has the look of rows and columns. */
function isRuled(tableElement: Element, rows: readonly Row[]): boolean {
  const border = attribute(tableElement, 'border')
  if (border !== null) return border !== '0'
  if (/border(?:-\w+)?:(?!none|0)[^;]*(?:solid|double|dotted|dashed)/.test(styleOf(tableElement))) return true
  const numbered = rows.some(({ cells }) => isRowNumber(cells[0]?.paragraphs[0]?.text ?? ''))
  return numbered || (rows.length > 2 && rows.some(({ cells }) => cells.length > 2))
}

/**
 * A table of the page. One that holds other tables, or has a single column, only places things: its
 * cells are given as the blocks they hold.
 */
export function readHtmlTable(tableElement: Element): Block[] {
  const caption = childElements(tableElement, ['caption']).flatMap(one => readHtmlBlocks(one))
  const elements = rowElements(tableElement)
  const columns = Math.max(0, ...elements.map(one => childElements(one, ['td', 'th']).length))
  if (hasInnerTable(tableElement) || columns < 2) {
    const inner = elements.flatMap(one => childElements(one, ['td', 'th'])).filter(one => !isDropped(one))
    return [...caption, ...inner.flatMap(one => readHtmlBlocks(one))]
  }
  const filled = elements.filter(
    one => plainText(one).trim() !== '' || childElements(one, ['td', 'th']).length > 0,
  )
  const rows = layRows(filled)
  return [...caption, table(rows, { ruled: isRuled(tableElement, rows) })]
}
