/** Widths of the assignment table's columns on an upright A4 page. */
import { type AssignmentTable, type ColumnName, cellLines } from './assignment-table.ts'
import { officialPage } from './official-layout.ts'

/** Millimetres of the text column between the margins. */
export const textWidth = officialPage.width - officialPage.margins.left.used - officialPage.margins.right.used

/**
 * Millimetres that a column cannot do without: for its words, or where it has none for its title alone. The
 * widest word that may not break is a date, 24 mm with the margins of its cell.
 */
const least: Readonly<Record<ColumnName, { readonly filled: number; readonly empty: number }>> = {
  number: { filled: 12, empty: 12 },
  text: { filled: 24, empty: 24 },
  responsible: { filled: 22, empty: 20 },
  partners: { filled: 22, empty: 20 },
  schedule: { filled: 25, empty: 15 },
  output: { filled: 18, empty: 16 },
}

const names: readonly ColumnName[] = ['number', 'text', 'responsible', 'partners', 'schedule', 'output']

/** Millimetres of each column, left to right: what it needs, and its share of the rest by how much it holds. */
export function columnWidths(table: AssignmentTable): ReadonlyMap<ColumnName, number> {
  const characters = charactersOf(table)
  const total = Math.max(1, [...characters.values()].reduce(sum, 0))
  const needs = new Map(
    names.map(name => [name, least[name][characters.get(name) ? 'filled' : 'empty']] as const),
  )
  const rest = textWidth - [...needs.values()].reduce(sum, 0)
  const shares = names.map(name => Math.floor((rest * (characters.get(name) ?? 0)) / total))
  // What rounding leaves goes to the tasks' words.
  const left = rest - shares.reduce(sum, 0)
  return new Map(
    names.map((name, index) => [
      name,
      (needs.get(name) ?? 0) + (shares[index] ?? 0) + (name === 'text' ? left : 0),
    ]),
  )
}

/** Characters in each column that has words; the number counts for none. */
function charactersOf(table: AssignmentTable): ReadonlyMap<ColumnName, number> {
  const characters = new Map<ColumnName, number>()
  for (const row of table.groups.flatMap(group => group.rows)) {
    const lines = cellLines(row)
    for (const name of names) {
      if (name === 'number') continue
      characters.set(name, (characters.get(name) ?? 0) + lines[name].join('').length)
    }
  }
  return characters
}

function sum(total: number, value: number): number {
  return total + value
}
