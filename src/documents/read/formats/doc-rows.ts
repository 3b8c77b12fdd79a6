/** A piece of a .doc's body: a line of prose, or the cells of one table row (lines of each cell). */
export type DocPart = { readonly line: string } | { readonly cells: readonly (readonly string[])[] }

const SHORT = 80
const CELL_LINES_MAX = 8
const LABEL = /^\S{1,6}\t/

const cellMarks = (line: string): number => line.split('\t').length - 1

/**
 * Takes the body apart. `word-extractor` gives a cell's end as a tab and a row's end as a line break
 * after the last one, so a line that ends in a tab ends a row; where the row began has to be found:
 * every paragraph of the cells before the last is a line of its own.
 */
export function splitBody(body: string): DocPart[] {
  const parts: DocPart[] = []
  let gathered: string[] = []
  let columns = 0
  for (const line of body.split('\n')) {
    gathered.push(line)
    if (!line.endsWith('\t')) continue
    const start = rowStart(gathered, columns, parts.length === 0)
    for (const before of gathered.slice(0, start)) parts.push({ line: before })
    const cells = rowCells(gathered.slice(start))
    columns = start === 0 && columns > 0 ? Math.max(columns, cells.length) : cells.length
    if (cells.length > 1) parts.push({ cells })
    else for (const only of cells[0] ?? []) parts.push({ line: only })
    gathered = []
  }
  for (const rest of gathered) parts.push({ line: rest })
  return parts
}

/** The lines of each cell of a row; the last tab only ends the last cell. */
function rowCells(lines: readonly string[]): string[][] {
  const cells: string[][] = [[]]
  for (const line of lines) {
    line.split('\t').forEach((words, index) => {
      if (index > 0) cells.push([])
      cells.at(-1)?.push(words)
    })
  }
  return cells.slice(0, -1)
}

function total(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + cellMarks(line), 0)
}

/** Index of the line with which the row begins that the last line ends. */
function rowStart(lines: readonly string[], columns: number, first: boolean): number {
  const marked = lines.findIndex(line => cellMarks(line) > 0 && !LABEL.test(line))
  const at = marked < 0 ? lines.length - 1 : marked
  // Right after a row of the same table the lines before are the first cell's own paragraphs.
  const isFirstCell = at <= CELL_LINES_MAX && lines.slice(0, at).every(line => line.length <= SHORT)
  if (columns > 0 && isFirstCell && total(lines) <= columns) return 0
  if (first && isFirstCell) return 0
  return listStart(lines, at)
}

/** A list with its lead-in ("Nơi nhận:", "- …;") right before the first cell's end belongs to that cell. */
function listStart(lines: readonly string[], at: number): number {
  let start = at
  while (start > 0 && /^\s*[-–+]/.test(lines[start] ?? '')) start--
  return start < at && /:\s*$/.test(lines[start] ?? '') ? start : at
}
