import type { CellPlace } from '../../../documents/index.ts'

/** A place in a row of a table as HTML sets it: the cell that begins there, or an empty one. */
export interface GridPlace<Content> {
  readonly contents: readonly Content[]
  readonly columnSpan: number
  readonly rowSpan: number
}

/** Something that stands in a cell of a table. */
interface Placed {
  readonly cell: CellPlace
}

interface Cell<Content> {
  readonly row: number
  readonly column: number
  readonly lastRow: number
  readonly lastColumn: number
  readonly contents: Content[]
}

/**
 * The rows of one table from what stands in its cells. Every place of every row is taken once, by a
 * cell or by an empty place, so that no file can make a table that is larger than its words: rows and
 * columns without any words are left out, and a cell ends where another one stands in its way.
 */
export function tableGrid<Content extends Placed>(contents: readonly Content[]): GridPlace<Content>[][] {
  const cells = cellsOf(contents)
  const columns = Math.max(0, ...cells.map(cell => cell.lastColumn + 1))
  const taken: boolean[][] = []
  const rowCount = Math.max(0, ...cells.map(cell => cell.row + 1))
  const starting = new Map(cells.map(cell => [`${cell.row} ${cell.column}`, cell]))
  return Array.from({ length: rowCount }, (_, row) => {
    const places: GridPlace<Content>[] = []
    for (let column = 0; column < columns; column++) {
      if (taken[row]?.[column]) continue
      const cell = starting.get(`${row} ${column}`)
      if (!cell) {
        places.push({ contents: [], columnSpan: 1, rowSpan: 1 })
        continue
      }
      const reach = reachOf(cell, starting, taken, rowCount)
      take(taken, cell, reach)
      places.push({ contents: cell.contents, ...reach })
    }
    return places
  })
}

/** The cells on rows and columns counted anew, only those where some cell with words begins. */
function cellsOf<Content extends Placed>(contents: readonly Content[]): Cell<Content>[] {
  const rows = ranks(contents.map(({ cell }) => cell.row))
  const columns = ranks(contents.map(({ cell }) => cell.column))
  const cells = new Map<string, Cell<Content>>()
  for (const content of contents) {
    const { row, column, rowSpan, columnSpan } = content.cell
    const key = `${row} ${column}`
    const known = cells.get(key)
    if (known) known.contents.push(content)
    else {
      cells.set(key, {
        row: rankOf(rows, row),
        column: rankOf(columns, column),
        lastRow: rankOf(rows, row + rowSpan - 1),
        lastColumn: rankOf(columns, column + columnSpan - 1),
        contents: [content],
      })
    }
  }
  return [...cells.values()]
}

function ranks(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b)
}

/** Index of the last value that is no larger. */
function rankOf(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((sorted[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}

interface Reach {
  readonly columnSpan: number
  readonly rowSpan: number
}

function reachOf<Content>(
  cell: Cell<Content>,
  starting: ReadonlyMap<string, Cell<Content>>,
  taken: readonly (readonly boolean[])[],
  rowCount: number,
): Reach {
  const isFree = (row: number, column: number): boolean =>
    !taken[row]?.[column] && !starting.has(`${row} ${column}`)
  let columnSpan = 1
  while (cell.column + columnSpan <= cell.lastColumn && isFree(cell.row, cell.column + columnSpan)) {
    columnSpan += 1
  }
  let rowSpan = 1
  const rowIsFree = (row: number): boolean =>
    Array.from({ length: columnSpan }, (_, index) => isFree(row, cell.column + index)).every(Boolean)
  while (cell.row + rowSpan <= Math.min(cell.lastRow, rowCount - 1) && rowIsFree(cell.row + rowSpan)) {
    rowSpan += 1
  }
  return { columnSpan, rowSpan }
}

function take<Content>(taken: boolean[][], cell: Cell<Content>, { columnSpan, rowSpan }: Reach): void {
  for (let row = cell.row; row < cell.row + rowSpan; row++) {
    taken[row] ??= []
    for (let column = cell.column; column < cell.column + columnSpan; column++) {
      const line = taken[row]
      if (line) line[column] = true
    }
  }
}
