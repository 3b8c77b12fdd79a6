/** Widths of the assignment table's columns on an upright A4 page. */
import {
  type AssignmentTable,
  type ColumnName,
  columnTitles,
  partnerLines,
  responsibleLines,
} from './assignment-table.ts'
import { officialPage } from './official-layout.ts'

/** Millimetres of the text column between the margins. */
export const textWidth = officialPage.width - officialPage.margins.left.used - officialPage.margins.right.used

/**
 * Millimetres of a column: with words in it, and with none at all, when only the title has to fit. The
 * widest word that may not break is a date, 24 mm with the cell's margins.
 */
const widths: Readonly<Record<Exclude<ColumnName, 'text'>, { filled: number; empty: number }>> = {
  number: { filled: 12, empty: 12 },
  responsible: { filled: 30, empty: 20 },
  partners: { filled: 30, empty: 20 },
  schedule: { filled: 25, empty: 15 },
  output: { filled: 21, empty: 16 },
}

/** Millimetres of each column, left to right; what blank columns leave goes to the tasks' words. */
export function columnWidths(table: AssignmentTable): ReadonlyMap<ColumnName, number> {
  const rows = table.groups.flatMap(group => group.rows)
  const filled: Readonly<Record<keyof typeof widths, boolean>> = {
    number: true,
    responsible: rows.some(row => responsibleLines(row.units).join('') !== ''),
    partners: rows.some(row => partnerLines(row.units).join('') !== ''),
    schedule: rows.some(row => row.schedule !== ''),
    output: rows.some(row => row.output !== ''),
  }
  const widthOf = (name: keyof typeof widths) => widths[name][filled[name] ? 'filled' : 'empty']
  const others = (Object.keys(widths) as (keyof typeof widths)[]).reduce(
    (sum, name) => sum + widthOf(name),
    0,
  )
  return new Map(
    (Object.keys(columnTitles) as ColumnName[]).map(name => [
      name,
      name === 'text' ? textWidth - others : widthOf(name),
    ]),
  )
}
