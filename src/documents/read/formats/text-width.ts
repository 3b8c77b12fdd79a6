import { ITEM_START } from './run-on.ts'
import type { Line } from './text-lines.ts'

/** Two lines with no blank line between them. */
export type Neighbours = readonly [line: Line, next: Line]

/** Words after which nothing of the sentence follows: stop, semicolon, colon, with quotes or brackets after. */
export const CLOSED = /[.;:!?…]["”’»)\]]*$/
/** A line that begins inside a sentence. */
export const LOWER_START = /^["“(]*\p{Ll}/u

/** Length of words in the unit in which the program that cut the lines counted. */
type Measure = (words: string) => number

/** Where the lines of a text were cut. */
export interface Edge {
  /** Length of a full line. */
  readonly width: number
  /** How the program counted that cut the lines; null where the right edge is ragged, as copied from a page. */
  readonly measure: Measure | null
}

const characters: Measure = words => words.length
/** Characters; letters and their marks apart, as some systems store them; bytes, as `fold` counts. */
const measures: readonly Measure[] = [
  characters,
  words => words.normalize('NFD').length,
  words => Buffer.byteLength(words),
]

/** How many breaks must agree with a width: a title is broken by hand, and chance lets one in ten agree. */
const SURE = { fewest: 2, all: 3, share: 0.6 }
/** Of three ways to count, two find agreement by chance more often. */
const RARE = { fewest: 4, all: 4, share: 0.8 }
const WIDER_SHARE = 0.03
const NARROWEST = 40
/** No hard-wrapped text has wider lines in characters: longer ones are whole paragraphs. */
const WIDEST = 160
/** Shorter lines before a capital are titles, names and signatures. */
const LONG_LINE = 60
/** Proportional type and ragged right edges leave a full line this much shorter than the widest. */
const FULL_SHARE = 0.86

/** The words of a line as they were set, its indent and doubled spaces included. */
function lengthOf(line: Line, measure: Measure): number {
  return line.indent + measure(line.raw.trim())
}

/** What the first word of a line would add to the line before it. */
function firstWordLength(line: Line, measure: Measure): number {
  return 1 + measure(line.text.split(' ', 1)[0] ?? '')
}

/** A line is full when the next line's first word would no longer have fitted on it. */
export function isFull(line: Line, next: Line, { width, measure }: Edge): boolean {
  if (measure !== null) return lengthOf(line, measure) + firstWordLength(next, measure) > width
  return line.text.length + firstWordLength(next, characters) >= width * FULL_SHARE
}

/** The value below which a share of the values lies; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** Where the lines were cut, exactly or about; null where each line is a paragraph of its own. */
export function findEdge(lines: readonly Line[], neighbours: readonly Neighbours[]): Edge | null {
  return exactEdge(lines, neighbours) ?? raggedEdge(neighbours)
}

/**
 * The width at which a program cut the lines. Every line cut inside a sentence bounds it: not less than
 * that line, and less than that line with the next word.
 */
function exactEdge(lines: readonly Line[], neighbours: readonly Neighbours[]): Edge | null {
  // Lines with tabs are cells of tables, which nobody wraps.
  const open = neighbours.filter(
    ([line, next]) =>
      !CLOSED.test(line.text) && !ITEM_START.test(next.text) && !`${line.raw}${next.raw}`.includes('\t'),
  )
  const lower = open.filter(([, next]) => LOWER_START.test(next.text))
  const long = open.filter(([line]) => line.text.length >= LONG_LINE)
  for (const broken of [lower, long]) {
    for (const measure of measures) {
      const width = agreedWidth(lines, broken, measure)
      if (width !== null) return { width, measure }
    }
  }
  return null
}

interface Bounds {
  readonly least: number
  readonly below: number
}

function agreedWidth(lines: readonly Line[], broken: readonly Neighbours[], measure: Measure): number | null {
  const { fewest, all, share } = measure === characters ? SURE : RARE
  if (broken.length < fewest) return null
  const bounds = broken.map(([line, next]) => {
    const least = lengthOf(line, measure)
    return { least, below: least + firstWordLength(next, measure) }
  })
  const width = mostAgreed(bounds)
  const agreeing = bounds.filter(({ least, below }) => least <= width && width < below)
  if (agreeing.length < Math.max(Math.min(all, broken.length), broken.length * share)) return null
  const prose = lines.filter(line => line.text !== '' && !line.raw.includes('\t'))
  const wider = prose.filter(line => lengthOf(line, measure) > width)
  if (wider.length > Math.max(1, prose.length * WIDER_SHARE)) return null
  const known = broken.every(([line]) => line.text.length <= WIDEST)
  return known && width >= NARROWEST ? width : null
}

/** The length of a line that most of the bounds allow, found in one sweep over their ends. */
function mostAgreed(bounds: readonly Bounds[]): number {
  const starts = bounds.map(one => one.least).sort((one, other) => one - other)
  const ends = bounds.map(one => one.below).sort((one, other) => one - other)
  let best = 0
  let most = 0
  let ended = 0
  for (const [index, start] of starts.entries()) {
    while ((ends[ended] ?? Number.POSITIVE_INFINITY) <= start) ended++
    if (index + 1 - ended >= most) {
      most = index + 1 - ended
      best = start
    }
  }
  return best
}

/** The width of most lines, where so many come near to it that they must have been cut there. */
function raggedEdge(neighbours: readonly Neighbours[]): Edge | null {
  const width = quantile(
    neighbours.map(([line]) => line.text.length),
    0.9,
  )
  if (neighbours.length < 3 || width < NARROWEST || width > WIDEST) return null
  const edge = { width, measure: null }
  const full = neighbours.filter(([line, next]) => isFull(line, next, edge))
  const open = full.filter(([line]) => !CLOSED.test(line.text))
  const longer = neighbours.filter(([line]) => line.text.length > width * 1.4)
  const wrapped =
    full.length >= neighbours.length * 0.4 &&
    open.length >= full.length * 0.5 &&
    longer.length <= neighbours.length * 0.02
  return wrapped ? edge : null
}
