import type { Box, Rule } from './content.ts'

/** One cell of a ruled grid with its place and the rows and columns that it covers. */
export interface GridCell extends Box {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A ruled table on one page: where its rows and columns are parted, and its cells. */
export interface Grid extends Box {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
}

/** Lines closer than this are one line (double borders, borders drawn cell by cell), in points. */
const tolerance = 3

/**
 * The ruled tables that the drawn lines of a page make, top to bottom. A single frame is no table:
 * it is a box around text (a stamp, a page border), and underlines never close a cell.
 */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const merged = mergeRules(rules)
  return groupsThatTouch(merged)
    .map(gridOf)
    .filter(grid => grid !== null)
    .sort((a, b) => a.top - b.top)
}

/** Rules on one line that touch or overlap become one rule. */
export function mergeRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort(
    (a, b) => a.direction.localeCompare(b.direction) || a.at - b.at || a.from - b.from,
  )
  const bands: Rule[][] = []
  for (const rule of sorted) {
    const band = bands.at(-1)
    const first = band?.[0]
    if (band && first && first.direction === rule.direction && rule.at - first.at <= tolerance)
      band.push(rule)
    else bands.push([rule])
  }
  return bands.flatMap(mergeBand)
}

function mergeBand(band: readonly Rule[]): Rule[] {
  const at = band.reduce((sum, rule) => sum + rule.at, 0) / Math.max(1, band.length)
  const merged: Rule[] = []
  for (const rule of [...band].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && rule.from - last.to <= tolerance) {
      merged[merged.length - 1] = { ...last, to: Math.max(last.to, rule.to) }
    } else merged.push({ ...rule, at })
  }
  return merged
}

function touch(a: Rule, b: Rule): boolean {
  if (a.direction === b.direction) return false
  const across = a.at >= b.from - tolerance && a.at <= b.to + tolerance
  return across && b.at >= a.from - tolerance && b.at <= a.to + tolerance
}

function groupsThatTouch(rules: readonly Rule[]): Rule[][] {
  const left = new Set(rules)
  const groups: Rule[][] = []
  for (const start of rules) {
    if (!left.delete(start)) continue
    const group = [start]
    for (const member of group) {
      for (const other of left) {
        if (touch(member, other)) {
          left.delete(other)
          group.push(other)
        }
      }
    }
    groups.push(group)
  }
  return groups
}

/** Sorted positions with those closer than the tolerance taken together. */
export function clustered(values: readonly number[], within = tolerance): number[] {
  const clusters: number[][] = []
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = clusters.at(-1)
    if (last && value - (last.at(-1) ?? value) <= within) last.push(value)
    else clusters.push([value])
  }
  return clusters.map(cluster => cluster.reduce((sum, value) => sum + value, 0) / cluster.length)
}

/** A grid larger than this is a drawing (squared paper, a chart), not a table of words. */
const cellsMax = 40_000

function gridOf(rules: readonly Rule[]): Grid | null {
  const horizontal = rules.filter(rule => rule.direction === 'horizontal')
  const vertical = rules.filter(rule => rule.direction === 'vertical')
  if (horizontal.length < 2 || vertical.length === 0) return null
  // A table may be drawn without its outer sides: the ends of the lines stand for them.
  const xs = clustered([
    ...vertical.map(rule => rule.at),
    Math.min(...horizontal.map(rule => rule.from)),
    Math.max(...horizontal.map(rule => rule.to)),
  ])
  const ys = clustered([
    ...horizontal.map(rule => rule.at),
    Math.min(...vertical.map(rule => rule.from)),
    Math.max(...vertical.map(rule => rule.to)),
  ])
  const size = (xs.length - 1) * (ys.length - 1)
  if (size < 2 || size > cellsMax) return null
  const cells = cellsOf(xs, ys, horizontal, vertical)
  if (cells.length < 2) return null
  const at = (list: readonly number[], index: number) => list.at(index) ?? 0
  return { xs, ys, cells, left: at(xs, 0), right: at(xs, -1), top: at(ys, 0), bottom: at(ys, -1) }
}

function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  horizontal: readonly Rule[],
  vertical: readonly Rule[],
): GridCell[] {
  const columns = xs.length - 1
  const rows = ys.length - 1
  const x = (index: number) => xs[index] ?? 0
  const y = (index: number) => ys[index] ?? 0
  // A scan's line may have holes: it parts two cells when it stands along more than half of them.
  const parted = (rules: readonly Rule[], at: number, from: number, to: number) => {
    let along = 0
    for (const rule of rules) {
      if (Math.abs(rule.at - at) > tolerance) continue
      along += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from))
    }
    return along > (to - from) / 2
  }
  const rightParted = (row: number, column: number) => parted(vertical, x(column + 1), y(row), y(row + 1))
  const belowParted = (row: number, column: number) =>
    parted(horizontal, y(row + 1), x(column), x(column + 1))
  const taken = new Uint8Array(rows * columns)
  const cells: GridCell[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row * columns + column]) continue
      let right = column
      while (right + 1 < columns && !taken[row * columns + right + 1] && !rightParted(row, right)) right++
      let bottom = row
      while (bottom + 1 < rows && allOf(column, right, one => !belowParted(bottom, one))) bottom++
      for (let r = row; r <= bottom; r++) taken.fill(1, r * columns + column, r * columns + right + 1)
      cells.push({
        row,
        column,
        rowSpan: bottom - row + 1,
        columnSpan: right - column + 1,
        left: x(column),
        right: x(right + 1),
        top: y(row),
        bottom: y(bottom + 1),
      })
    }
  }
  return cells
}

function allOf(from: number, to: number, holds: (index: number) => boolean): boolean {
  for (let index = from; index <= to; index++) if (!holds(index)) return false
  return true
}
