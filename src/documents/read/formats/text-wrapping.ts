import { ITEM_START, isRangeEnd } from './run-on.ts'
import type { Line } from './text-lines.ts'

/** How the lines of a text were broken: none wider than `width`, or one paragraph a line (null). */
export interface Wrapping {
  /** Characters of a full line; null where every line is a paragraph of its own. */
  readonly width: number | null
  /** Columns that the first line of a paragraph stands in further than the rest; 0 where unused. */
  readonly firstIndent: number
  /** Indent of most lines. */
  readonly baseIndent: number
  /** Whether blank lines separate the paragraphs. */
  readonly blankSeparated: boolean
}

/** No hard-wrapped text has wider lines: longer ones are whole paragraphs. */
const WIDEST_WRAP = 160
const NARROWEST_WRAP = 40
/** Proportional type and ragged right edges leave a full line this much shorter than the widest. */
const FULL_SHARE = 0.86

const CLOSED = /[.;:!?…]["”’)]*$/

function firstWordLength(text: string): number {
  const space = text.indexOf(' ')
  return space < 0 ? text.length : space
}

/** A line is full when the next line's first word would no longer have fitted on it. */
function isFull(line: Line, next: Line, width: number): boolean {
  return line.text.length + 1 + firstWordLength(next.text) >= width * FULL_SHARE
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** Reads from the shape of all lines whether the text is hard-wrapped, and how paragraphs begin. */
export function findWrapping(lines: readonly Line[]): Wrapping {
  const filled = lines.filter(line => line.text !== '')
  const pairs: (readonly [Line, Line])[] = []
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index]
    const next = lines[index + 1]
    if (line !== undefined && next !== undefined && line.text !== '' && next.text !== '')
      pairs.push([line, next])
  }
  const width = quantile(
    pairs.map(([line]) => line.text.length),
    0.9,
  )
  const baseIndent = quantile(
    filled.map(line => line.indent),
    0.5,
  )
  return {
    width: isWrapped(pairs, width) ? width : null,
    firstIndent: firstIndentOf(filled, baseIndent),
    baseIndent,
    blankSeparated: lines.length - filled.length >= filled.length * 0.15,
  }
}

function isWrapped(pairs: readonly (readonly [Line, Line])[], width: number): boolean {
  if (pairs.length < 3 || width < NARROWEST_WRAP || width > WIDEST_WRAP) return false
  const full = pairs.filter(([line, next]) => isFull(line, next, width))
  const open = full.filter(([line]) => !CLOSED.test(line.text))
  const longer = pairs.filter(([line]) => line.text.length > width * 1.4)
  return (
    full.length >= pairs.length * 0.4 &&
    open.length >= full.length * 0.5 &&
    longer.length <= pairs.length * 0.02
  )
}

function firstIndentOf(filled: readonly Line[], baseIndent: number): number {
  const deeper = filled.filter(line => line.indent > baseIndent && line.indent <= baseIndent + 12)
  if (deeper.length < 3 || deeper.length > filled.length * 0.6) return 0
  return Math.max(
    1,
    quantile(
      deeper.map(line => line.indent - baseIndent),
      0.25,
    ),
  )
}

/** Whether a line begins an item of a list although the line before it ended without a mark. */
function beginsItem(line: Line, before: Line): boolean {
  const label = ITEM_START.exec(line.text)?.[0]
  if (label === undefined || isRangeEnd(before.text, line.text)) return false
  if (CLOSED.test(before.text)) return true
  // "kinh tế / - xã hội" and "ngày / 12. " can be wrapped so; a real item begins in a capital.
  const first = /[\p{L}\p{N}]/u.exec(line.text.slice(label.length))?.[0] ?? ''
  return /^[\p{Lu}\p{N}]$/u.test(first)
}

/** Whether two neighbouring lines belong to one paragraph. */
export function joinsLines(line: Line, next: Line, wrapping: Wrapping): boolean {
  const { width, firstIndent, baseIndent } = wrapping
  if (width === null || beginsItem(next, line)) return false
  const lowerNext = /^["“(]*\p{Ll}/u.test(next.text)
  const closed = CLOSED.test(line.text)
  if (!isFull(line, next, width)) return lowerNext && !closed && line.text.length >= width * 0.6
  if (firstIndent > 0 && next.indent >= baseIndent + firstIndent && line.indent <= next.indent) {
    return lowerNext && !closed
  }
  if (lowerNext || !closed) return true
  // A stop at the end of a full line: without blank lines or indents it is more often the paragraph's
  // end (one in eight paragraphs) than a sentence's that happens to fill the line (one in twenty).
  return wrapping.blankSeparated || firstIndent > 0
}
