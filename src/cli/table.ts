/** Plain tables for a terminal: columns of given widths, words wrapped, no cell cut off. */

export interface Column {
  readonly title: string
  /** Width in characters; the one column with 0 takes what is left. */
  readonly width: number
}

/** Lines of a table with a header and a rule under it, for a terminal of `width` characters. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const widths = widthsFor(columns, width)
  const header = renderRow(
    columns.map(column => column.title),
    widths,
  )
  const rule = widths.map(count => '─'.repeat(count)).join('  ')
  return [...header, rule, ...rows.flatMap(row => renderRow(row, widths))]
}

function widthsFor(columns: readonly Column[], width: number): number[] {
  const fixed = columns.reduce((sum, column) => sum + column.width, 0) + 2 * (columns.length - 1)
  return columns.map(column => (column.width > 0 ? column.width : Math.max(20, width - fixed)))
}

function renderRow(cells: readonly string[], widths: readonly number[]): string[] {
  const wrapped = widths.map((count, index) => wrap(cells[index] ?? '', count))
  const height = Math.max(1, ...wrapped.map(lines => lines.length))
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((count, index) => pad(wrapped[index]?.[line] ?? '', count))
      .join('  ')
      .trimEnd(),
  )
}

/** Wraps at spaces; a word longer than the width is broken. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.split(/\s+/u).filter(part => part !== '')) {
      if (line !== '' && [...line].length + 1 + [...word].length > width) {
        lines.push(line)
        line = ''
      }
      line = line === '' ? word : `${line} ${word}`
      while ([...line].length > width) {
        lines.push([...line].slice(0, width).join(''))
        line = [...line].slice(width).join('')
      }
    }
    lines.push(line)
  }
  return lines
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - [...text].length))
}
