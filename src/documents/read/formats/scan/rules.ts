import type { Rule } from '../layout/content.ts'
import type { Grey } from './picture.ts'

/** A pixel darker than this is ink. */
const inkMax = 140

/** The shortest lines that count, in inches: wider than a dash, taller than a capital. */
const lengthMin = { horizontal: 0.3, vertical: 0.24 }

/** A line across that is shorter than this, in inches, counts only between two lines down. */
const aloneMin = 1.2

/** A line is at most this thick, in inches; a thicker bar is a picture. */
const thicknessMax = 0.03

/** A straight line in pixels: across at rows `start` to `end`, or down at columns `start` to `end`. */
export interface PixelRule {
  readonly direction: Rule['direction']
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
}

/**
 * The long straight lines of a level page. Lines down count only where they part lines across, and
 * short lines across only from one line down to another: the bars of "TTTT" are no line.
 */
export function rulesOf(page: Grey, dpi: number): PixelRule[] {
  const across = linesAlong(page, dpi, 'horizontal')
  const found = linesAlong(page, dpi, 'vertical')
  const down = found.flatMap(rule => bordersOf(rule, found, across, dpi))
  const near = dpi * 0.06
  const meets = (x: number, rule: PixelRule) =>
    down.some(
      one => Math.abs(one.start - x) < near && rule.start > one.from - near && rule.end < one.to + near,
    )
  const isLong = (rule: PixelRule) => wholeLength(rule, across, dpi) > dpi * aloneMin
  return [...across.filter(rule => isLong(rule) || (meets(rule.from, rule) && meets(rule.to, rule))), ...down]
}

/**
 * What of a line down is a border: it runs from one line across to another, itself or with other
 * pieces in its place. Stems of letters above each other part nothing, and what sticks out is a letter.
 */
function bordersOf(
  rule: PixelRule,
  down: readonly PixelRule[],
  across: readonly PixelRule[],
  dpi: number,
): PixelRule[] {
  const near = dpi * 0.06
  const inPlace = down.filter(other => Math.abs(other.start - rule.start) < near / 3)
  const from = reachOf(
    rule.from,
    inPlace.map(one => [one.to, one.from]),
    dpi,
  )
  const to = reachOf(
    rule.to,
    inPlace.map(one => [one.from, one.to]),
    dpi,
  )
  const met = across
    .filter(one => rule.start > one.from - near && rule.end < one.to + near)
    .map(one => (one.start + one.end) / 2)
    .filter(y => y > from - near && y < to + near)
  const [first, last] = [Math.min(...met), Math.max(...met)]
  if (!(last - first > lengthMin.vertical * dpi * 0.8)) return []
  const clipped = {
    ...rule,
    from: Math.max(rule.from, Math.floor(first)),
    to: Math.min(rule.to, Math.ceil(last)),
  }
  return clipped.to > clipped.from ? [clipped] : []
}

/** Length of a line across with the pieces that go on in its place: letters may cut a table's line. */
function wholeLength(rule: PixelRule, across: readonly PixelRule[], dpi: number): number {
  const inPlace = across.filter(other => Math.abs(other.start - rule.start) < dpi * 0.02)
  const from = reachOf(
    rule.from,
    inPlace.map(one => [one.to, one.from]),
    dpi,
  )
  const to = reachOf(
    rule.to,
    inPlace.map(one => [one.from, one.to]),
    dpi,
  )
  return to - from
}

/** How far pieces that follow each other with small gaps lead on from an end. */
function reachOf(
  end: number,
  pieces: readonly (readonly [near: number, far: number])[],
  dpi: number,
): number {
  const gapMax = dpi * 0.25
  let reached = end
  for (;;) {
    const next = pieces.find(
      ([near, far]) =>
        Math.abs(far - end) > Math.abs(reached - end) &&
        Math.abs(near - reached) < gapMax &&
        (far - near) * (far - reached) > 0,
    )
    if (!next) return reached
    reached = next[1]
  }
}

/** The rule in points, as the layout reads it. */
export function inPoints(rule: PixelRule, dpi: number): Rule {
  const scale = 72 / dpi
  return {
    direction: rule.direction,
    at: ((rule.start + rule.end + 1) / 2) * scale,
    from: rule.from * scale,
    to: (rule.to + 1) * scale,
  }
}

interface Run {
  readonly row: number
  readonly from: number
  readonly to: number
}

/** Runs of ink along one direction, those that lie on each other taken together. */
function linesAlong(page: Grey, dpi: number, direction: Rule['direction']): PixelRule[] {
  const across = direction === 'horizontal'
  const rows = across ? page.height : page.width
  const length = across ? page.width : page.height
  const rowStep = across ? page.width : 1
  const step = across ? 1 : page.width
  const runMin = Math.round(lengthMin[direction] * dpi * 0.5)
  const gapMax = Math.max(1, Math.round(dpi / 120))
  const runs: Run[] = []
  for (let row = 0; row < rows; row++) runsOfRow(page.data, row, rowStep, step, length, runMin, gapMax, runs)
  return gathered(runs, dpi)
    .filter(rule => rule.to - rule.from >= lengthMin[direction] * dpi)
    .filter(rule => rule.end - rule.start < thicknessMax * dpi)
    .filter(rule => inkAlong(page.data, rule, rowStep, step) > inkShareMin)
    .map(rule => ({ ...rule, direction }))
}

/** A line has ink along nearly all its length; the stems of letters above each other have gaps. */
const inkShareMin = 0.86

/** The share of the line's length at which at least one of its rows has ink. */
function inkAlong(data: Uint8Array, rule: Gathered, rowStep: number, step: number): number {
  let inked = 0
  for (let index = rule.from; index <= rule.to; index++) {
    for (let row = rule.start; row <= rule.end; row++) {
      if ((data[row * rowStep + index * step] ?? 255) < inkMax) {
        inked++
        break
      }
    }
  }
  return inked / (rule.to - rule.from + 1)
}

function runsOfRow(
  data: Uint8Array,
  row: number,
  rowStep: number,
  step: number,
  length: number,
  runMin: number,
  gapMax: number,
  runs: Run[],
): void {
  let from = -1
  let last = -1
  let at = row * rowStep
  for (let index = 0; index < length; index++, at += step) {
    if ((data[at] ?? 255) >= inkMax) continue
    if (from < 0) from = index
    else if (index - last > gapMax + 1) {
      if (last - from >= runMin) runs.push({ row, from, to: last })
      from = index
    }
    last = index
  }
  if (from >= 0 && last - from >= runMin) runs.push({ row, from, to: last })
}

interface Gathered {
  start: number
  end: number
  from: number
  to: number
  /** The last run taken, which the next one must lie on. */
  lastRow: number
}

/** Runs in neighbouring rows that overlap or nearly touch are one line, even when it leans a little. */
function gathered(runs: readonly Run[], dpi: number): Gathered[] {
  const reach = Math.max(2, Math.round(dpi / 80))
  const slack = Math.round(dpi * 0.06)
  const open: Gathered[] = []
  const done: Gathered[] = []
  for (const run of runs) {
    for (let index = open.length - 1; index >= 0; index--) {
      const one = open[index]
      if (one && run.row - one.lastRow > reach) done.push(...open.splice(index, 1))
    }
    const host = open.find(one => run.from <= one.to + slack && run.to >= one.from - slack)
    if (host) {
      host.from = Math.min(host.from, run.from)
      host.to = Math.max(host.to, run.to)
      host.end = run.row
      host.lastRow = run.row
    } else open.push({ start: run.row, end: run.row, from: run.from, to: run.to, lastRow: run.row })
  }
  return [...done, ...open]
}

/** The page with its lines painted over, but for the letters that cross them. */
export function withoutRules(page: Grey, rules: readonly PixelRule[], dpi: number): Grey {
  const data = new Uint8Array(page.data)
  const margin = Math.max(1, Math.round(dpi / 110))
  for (const rule of rules) {
    const across = rule.direction === 'horizontal'
    const step = across ? page.width : 1
    const along = across ? 1 : page.width
    const limit = across ? page.height : page.width
    const start = Math.max(0, rule.start - margin)
    const end = Math.min(limit - 1, rule.end + margin)
    for (let index = Math.max(0, rule.from - margin); index <= rule.to + margin; index++) {
      const at = index * along
      // Ink on both sides of the line is a letter's stroke through it.
      const before = page.data[at + Math.max(0, start - 1) * step] ?? 255
      const after = page.data[at + Math.min(limit - 1, end + 1) * step] ?? 255
      if (before < inkMax && after < inkMax) continue
      for (let row = start; row <= end; row++) data[at + row * step] = 255
    }
  }
  return { data, width: page.width, height: page.height }
}
