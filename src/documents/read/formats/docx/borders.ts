import { childNamed, childrenNamed, isElement, type XmlElement } from '../xml.ts'
import type { StyleSheet } from './styles.ts'

const NO_LINE: ReadonlySet<string> = new Set(['none', 'nil'])
const SIDES = ['w:top', 'w:left', 'w:bottom', 'w:right'] as const

/**
 * Whether a table shows its rules: half its cells or more have a line on some side. A table that
 * only places the two halves of a head side by side has none, or one line under the motto.
 */
export function isRuled(table: XmlElement, rows: readonly XmlElement[], styles: StyleSheet): boolean {
  const properties = childNamed(table, 'w:tblPr')
  const style = styles.tableStyle(childNamed(properties, 'w:tblStyle')?.attributes['w:val'])
  const own = childNamed(properties, 'w:tblBorders')
  const inherited = childNamed(style.table ?? undefined, 'w:tblBorders')
  let cells = 0
  let lined = 0
  for (const row of rows) {
    const exception = childNamed(childNamed(row, 'w:tblPrEx'), 'w:tblBorders')
    const tableLined = hasLine(exception ?? own ?? inherited)
    for (const cell of childrenNamed(row, 'w:tc')) {
      cells += 1
      if (cellHasLine(cell, tableLined)) lined += 1
    }
  }
  return cells > 0 && lined * 2 >= cells
}

function hasLine(borders: XmlElement | undefined): boolean {
  return borders?.children.some(side => isElement(side) && isLine(side)) ?? false
}

function isLine(side: XmlElement): boolean {
  const value = side.attributes['w:val']
  return value !== undefined && !NO_LINE.has(value)
}

/** A cell's own borders stand over the table's, side by side. */
function cellHasLine(cell: XmlElement, tableLined: boolean): boolean {
  const borders = childNamed(childNamed(cell, 'w:tcPr'), 'w:tcBorders')
  if (borders === undefined) return tableLined
  return SIDES.some(name => {
    const side = childNamed(borders, name) ?? childNamed(borders, LOGICAL[name])
    return side === undefined ? tableLined : isLine(side)
  })
}

const LOGICAL = { 'w:top': 'w:top', 'w:left': 'w:start', 'w:bottom': 'w:bottom', 'w:right': 'w:end' } as const
