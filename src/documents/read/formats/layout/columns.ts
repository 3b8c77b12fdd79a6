import { type Box, boxAround } from './content.ts'
import type { Line } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { DraftTable } from './tables.ts'
import { columnInCell } from './tables.ts'

/** Lines that stand side by side in two columns, with the whitespace between them. */
interface SideBySide {
  readonly segments: readonly Line[]
  readonly gutterLeft: number
  readonly gutterRight: number
}

/**
 * The parts of a page where two texts stand side by side (issuer and national title at the head of
 * an administrative document, recipients and signature at its end; Decree 30/2020/NĐ-CP, Annex I),
 * and the segments that stand alone.
 */
export function takeSideBySide(
  segments: readonly Line[],
  bounds: Box,
): { tables: DraftTable[]; rest: Line[] } {
  let rest = [...segments].sort((a, b) => a.top - b.top || a.left - b.left)
  const tables: DraftTable[] = []
  for (let from = 0; ; ) {
    const seed = findSeed(rest, from)
    if (!seed) return { tables, rest }
    const region = grow(rest, seed, bounds)
    if (isPlain(region, bounds)) {
      tables.push(tableOf(region, bounds))
      const taken = new Set(region.segments)
      rest = rest.filter(segment => !taken.has(segment))
      from = 0
    } else from = rest.indexOf(seed[0]) + 1
  }
}

function overlap(a: Box, b: Box): number {
  return Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
}

/** Two neighbours on one height with room between them. */
function findSeed(segments: readonly Line[], from: number): [Line, Line] | null {
  for (let index = from; index < segments.length; index++) {
    const one = segments[index]
    if (!one) continue
    for (let next = index + 1; next < Math.min(segments.length, index + 6); next++) {
      const other = segments[next]
      if (!other) continue
      if (overlap(one, other) < 0.4 * Math.min(one.bottom - one.top, other.bottom - other.top)) continue
      const [left, right] = one.left <= other.left ? [one, other] : [other, one]
      if (right.left - left.right > 0.8 * left.size) return [one, other]
    }
  }
  return null
}

/** The seed with all that stands above and below it and leaves its gutter free. */
function grow(segments: readonly Line[], seed: readonly [Line, Line], bounds: Box): SideBySide {
  const [a, b] = seed[0].left <= seed[1].left ? seed : [seed[1], seed[0]]
  let region: SideBySide = { segments: [a, b], gutterLeft: a.right, gutterRight: b.left }
  const start = Math.min(segments.indexOf(a), segments.indexOf(b))
  for (const segment of segments.slice(start)) {
    if (region.segments.includes(segment)) continue
    const wider = take(region, segment)
    if (!wider || isFarBelow(region, segment) || isTitleOfPage(region, segment, bounds)) break
    region = wider
  }
  return growUp(segments.slice(0, start), region)
}

/** The head may begin with lines of one side only, but never with a line over both. */
function growUp(above: readonly Line[], region: SideBySide): SideBySide {
  let grown = region
  for (const segment of [...above].reverse()) {
    const wider = take(grown, segment)
    if (!wider) return region
    grown = wider
  }
  return grown
}

function take(region: SideBySide, segment: Line): SideBySide | null {
  const middle = (region.gutterLeft + region.gutterRight) / 2
  const onLeft = (segment.left + segment.right) / 2 < middle
  const gutterLeft = onLeft ? Math.max(region.gutterLeft, segment.right) : region.gutterLeft
  const gutterRight = onLeft ? region.gutterRight : Math.min(region.gutterRight, segment.left)
  if (gutterRight - gutterLeft < 0.6 * segment.size) return null
  return { segments: [...region.segments, segment], gutterLeft, gutterRight }
}

/** A short line in the middle of the page, and not in that of its own side, heads the text below. */
function isTitleOfPage(region: SideBySide, segment: Line, bounds: Box): boolean {
  const middle = (segment.left + segment.right) / 2
  const offPage = Math.abs(middle - (bounds.left + bounds.right) / 2)
  const gutter = (region.gutterLeft + region.gutterRight) / 2
  const side = boxAround(region.segments.filter(one => one.left > gutter === segment.left > gutter))
  const offSide = Math.abs(middle - (side.left + side.right) / 2)
  return offPage < 0.03 * (bounds.right - bounds.left) && offSide > 2 * offPage + segment.size
}

/** A signature stands well under its title, but nothing belongs here after an empty third of a page. */
function isFarBelow(region: SideBySide, segment: Line): boolean {
  return segment.top - boxAround(region.segments).bottom > 10 * segment.size
}

/** Two sides of short lines; one row of two alone is a tabulated line unless it opens the page. */
function isPlain(region: SideBySide, bounds: Box): boolean {
  const box = boxAround(region.segments)
  if (region.segments.length === 2) return box.top - bounds.top < 1
  const width = bounds.right - bounds.left
  return region.gutterLeft < bounds.left + 0.75 * width && region.gutterRight > bounds.left + 0.25 * width
}

function tableOf(region: SideBySide, bounds: Box): DraftTable {
  const middle = (region.gutterLeft + region.gutterRight) / 2
  const sides = [
    region.segments.filter(segment => segment.right <= middle),
    region.segments.filter(segment => segment.right > middle),
  ]
  const box = boxAround(region.segments)
  return {
    kind: 'table',
    ruled: false,
    rows: [
      {
        cells: sides.map((segments, column) => {
          const side = sideBounds(segments, column === 0, middle, bounds)
          const lines = [...segments].sort((a, b) => a.baseline - b.baseline || a.left - b.left)
          return {
            column,
            columnSpan: 1,
            rowSpan: 1,
            paragraphs: paragraphsOf(lines, columnInCell(side, lines)),
          }
        }),
        repeated: false,
      },
    ],
    xs: [Math.min(bounds.left, box.left), middle, Math.max(bounds.right, box.right)],
    top: box.top,
    bottom: box.bottom,
  }
}

/**
 * The invisible cell of one side. Its lines are centred as a rule, so that their common middle and
 * the text's outer edge tell its width.
 */
function sideBounds(
  segments: readonly Line[],
  isLeft: boolean,
  middle: number,
  bounds: Box,
): { left: number; right: number } {
  const middles = segments.map(segment => (segment.left + segment.right) / 2)
  const spread = Math.max(...middles) - Math.min(...middles)
  const size = segments[0]?.size ?? 12
  const outer = boxAround(segments)
  const lefts = segments.map(segment => segment.left)
  const isFlush = Math.max(...lefts) - Math.min(...lefts) < 0.3 * size
  if (isFlush || spread > size || segments.length < 2) {
    return isLeft
      ? { left: Math.min(bounds.left, outer.left), right: middle }
      : { left: middle, right: Math.max(bounds.right, outer.right) }
  }
  const centre = (Math.max(...middles) + Math.min(...middles)) / 2
  const edge = isLeft ? Math.min(bounds.left, outer.left) : Math.max(bounds.right, outer.right)
  const half = Math.max(Math.abs(centre - edge), (outer.right - outer.left) / 2)
  return { left: centre - half, right: centre + half }
}
