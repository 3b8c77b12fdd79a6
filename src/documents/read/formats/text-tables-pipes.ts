import type { Line } from './text-lines.ts'
import type { CellReader, FoundTable } from './text-tables.ts'
import { type CellLines, makeTable } from './text-tables-rows.ts'

const SEPARATOR = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/
const GRID_RULE = /^\+(?:[-=:]+\+)+$/
const PIPE = /(?<!\\)\|/

/** The cells of a line of a pipe table; the pipes at both ends are frame. */
function splitPipes(text: string): string[] {
  const inner = text.replace(/^\|/, '').replace(/(?<!\\)\|$/, '')
  return inner.split(PIPE).map(one => one.replaceAll('\\|', '|').trim())
}

function isPipeLine(line: Line | undefined): boolean {
  if (line === undefined) return false
  return line.text.startsWith('|') ? line.text.length > 1 : PIPE.test(line.text) && line.text.includes(' | ')
}

/** The lines that a cell of one text line holds: Markdown breaks them with `<br>`. */
function cellLines(text: string): CellLines {
  return text
    .split(/<br\s*\/?>/i)
    .map(line => line.trim())
    .filter(line => line !== '')
}

/** A Markdown table (`| a | b |` over `|---|---|`) or one drawn with `+---+`; a blank line inside is a page break. */
export function findPipeTable(lines: readonly Line[], index: number, read: CellReader): FoundTable | null {
  const first = lines[index]
  if (first === undefined) return null
  if (GRID_RULE.test(first.text)) return findGridTable(lines, index, read)
  if (!isPipeLine(first)) return null
  // Lines that merely hold a pipe are no table: a frame, or the rule under the header, must show.
  if (!first.text.startsWith('|') && !SEPARATOR.test(lines[index + 1]?.text ?? '')) return null
  const rows: CellLines[][] = []
  let at = index
  for (;;) {
    const line = lines[at]
    if (line?.text === '' && rows.length > 1 && goesOn(lines, at + 1, rows[0]?.length ?? 0)) {
      at++
      continue
    }
    if (line === undefined || !isPipeLine(line)) break
    if (!SEPARATOR.test(line.text)) rows.push(splitPipes(line.text).map(cellLines))
    at++
  }
  if (rows.length < 2) return null
  return { table: makeTable(rows, read), next: at }
}

function goesOn(lines: readonly Line[], at: number, columns: number): boolean {
  const next = lines[at]
  return next?.text.startsWith('|') === true && splitPipes(next.text).length === columns
}

/** A table whose rows are divided by `+---+---+`; a row may take several lines. */
function findGridTable(lines: readonly Line[], index: number, read: CellReader): FoundTable | null {
  const rows: string[][][] = []
  let current: string[][] = []
  let at = index
  for (; at < lines.length; at++) {
    const text = lines[at]?.text ?? ''
    if (GRID_RULE.test(text)) {
      if (current.length > 0) rows.push(current)
      else if (at > index) break
      current = []
    } else if (text.startsWith('|')) {
      splitPipes(text).forEach((part, column) => {
        const cell = current[column] ?? []
        current[column] = part === '' ? cell : [...cell, part]
      })
    } else break
  }
  return rows.length < 2 ? null : { table: makeTable(rows.map(joinGridLines), read), next: at }
}

/** Inside a drawn cell the lines are wrapped to its width: they are one paragraph. */
function joinGridLines(cells: readonly string[][]): CellLines[] {
  return cells.map(lines => (lines.length > 0 ? [lines.join(' ')] : []))
}
