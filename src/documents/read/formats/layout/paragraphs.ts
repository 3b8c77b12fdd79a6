import type { Alignment } from '../../../model.ts'
import { median } from './content.ts'
import type { Line } from './lines.ts'

/** The column that lines stand in: where full lines begin and end, in points. */
export interface Column {
  readonly left: number
  readonly right: number
  /** Distance from baseline to baseline inside a paragraph, as a multiple of the type's size. */
  readonly pitch: number
  /** Where several lines begin: a line that begins there is set in, not centred. */
  readonly indents: readonly number[]
}

/** Lines that make one paragraph, perhaps over a page break. */
export interface DraftParagraph {
  readonly lines: readonly Line[]
  readonly column: Column
  readonly centred: boolean
}

/** "a)", "1.", "2.1", "I.", "-", "+", "•": what may open a paragraph. */
const opening = /^(?:[-–—+•*▪➢]|\(?[0-9]{1,3}(?:\.[0-9]{1,2})*[.)/]?|\(?[a-zđ][.)]|[IVXLC]{1,5}[-.)]?|Điều)$/u

/** Whether the line begins with a label or a bullet. */
export function opensItem(line: Line): boolean {
  return opening.test(line.words[0]?.text ?? '')
}

/** A sentence or an item ends here: full stop, semicolon, colon and the like, quotes allowed after. */
export function endsSentence(text: string): boolean {
  return /[.;:!?…/][”"')\]]*$/u.test(text)
}

/** Whether the first word of `next` would still have stood on `line` before the column's right edge. */
export function wouldFit(line: Line, next: Line, column: Column): boolean {
  return fitsInto(column.right - line.right, line, next)
}

function fitsInto(room: number, line: Line, next: Line): boolean {
  const word = next.words[0]
  if (!word) return true
  return 0.25 * line.size + (word.right - word.left) < room - 0.3 * line.size
}

/** Whether the line stands in the middle of the column with room on both sides. */
export function isCentred(line: Line, column: Column): boolean {
  const before = line.left - column.left
  const after = column.right - line.right
  if (before < line.size || after < line.size * 0.5) return false
  if (column.indents.some(left => Math.abs(left - line.left) < 2)) return false
  return Math.abs(before - after) < Math.max(12, Math.max(before, after) * 0.12)
}

/** Whether the line leaves the same room on both sides, be it none. */
function isSymmetric(line: Line, column: Column): boolean {
  const difference = line.left - column.left - (column.right - line.right)
  return Math.abs(difference) < 12
}

/** The lines of one column as paragraphs. */
export function paragraphsOf(lines: readonly Line[], column: Column): DraftParagraph[] {
  const drafts: Line[][] = []
  for (const line of lines) {
    const current = drafts.at(-1)
    if (current && goesOn(current, line, column)) current.push(line)
    else drafts.push([line])
  }
  return drafts.map(draft => ({ lines: draft, column, centred: isTitle(draft, column) }))
}

/** The last line of centred lines has room on both sides; the lines above it may fill the column. */
function isTitle(lines: readonly Line[], column: Column): boolean {
  const last = lines.at(-1)
  return last !== undefined && isCentred(last, column) && lines.every(line => isSymmetric(line, column))
}

/** Whether `line` continues the paragraph of `current`. */
function goesOn(current: readonly Line[], line: Line, column: Column): boolean {
  const last = current.at(-1)
  const first = current[0]
  if (!last || !first) return false
  const size = Math.max(last.size, line.size)
  if (line.baseline - last.baseline > (column.pitch + 0.25) * size) return false
  if (Math.abs(last.size - line.size) > 0.15 * size) return false
  if (isCentred(line, column)) return isCentredRest(current, line, column)
  if (wouldFit(last, line, column)) return false
  // A first line set in can look centred; then the paragraph goes on at the column's edge.
  if (isCentred(last, column) && line.left - column.left > 0.7 * size) return false
  return !isIndented(current, line, column)
}

/** A centred line goes on a title that fills its width, or that was broken by hand inside a phrase. */
function isCentredRest(current: readonly Line[], line: Line, column: Column): boolean {
  const last = current.at(-1)
  if (!last || !isSymmetric(last, column) || !current.every(one => isSymmetric(one, column))) return false
  if (!bothBoldOrNeither(last, line) || isUpperCase(last) !== isUpperCase(line)) return false
  const room = column.right - column.left - (last.right - last.left)
  if (!fitsInto(room, last, line)) return true
  return isCentred(last, column) && /^\p{Ll}/u.test(line.text) && !opensItem(line)
}

function isUpperCase(line: Line): boolean {
  return !/\p{Ll}/u.test(line.text)
}

function bothBoldOrNeither(a: Line, b: Line): boolean {
  return a.bold === null || b.bold === null || a.bold > 0.5 === b.bold > 0.5
}

/** Whether the line is set in from where the paragraph's next line should begin. */
function isIndented(current: readonly Line[], line: Line, column: Column): boolean {
  const last = current.at(-1)
  const first = current[0]
  if (!last || !first || isCentred(line, column)) return false
  const step = 0.7 * line.size
  if (current.length > 1) return line.left - last.left > step
  if (line.left - column.left <= step) return false
  if (line.left - first.left > step) return !hangsUnder(first, line)
  // Both lines are set in: a new paragraph, unless the whole block is and the sentence runs on.
  return (
    first.left - line.left < step &&
    (opensItem(line) || (endsSentence(first.text) && /^\p{Lu}/u.test(line.text)))
  )
}

/** A hanging indent: the line begins under the first word after the label or bullet. */
function hangsUnder(first: Line, line: Line): boolean {
  const second = first.words[1]
  return opensItem(first) && second !== undefined && Math.abs(second.left - line.left) < 0.5 * line.size
}

/** How the paragraph is set; null where one short line does not tell. */
export function alignmentOf(draft: DraftParagraph): Alignment {
  if (draft.centred) return 'center'
  const { lines, column } = draft
  const full = lines.slice(0, -1)
  const size = lines[0]?.size ?? 12
  const lefts = lines.map(line => line.left - column.left)
  const rights = lines.map(line => column.right - line.right)
  if (Math.min(...lefts) > size * 3 && Math.max(...rights) < size) return 'right'
  const justified = full.length > 0 && full.every(line => Math.abs(column.right - line.right) < 0.25 * size)
  return justified ? 'justify' : 'left'
}

/**
 * The column of lines that stand under each other: the left edge where lines go back to, the right
 * edge that full lines reach. `bounds` is used where too few lines show it.
 */
export function columnOf(
  lines: readonly Line[],
  bounds?: { readonly left: number; readonly right: number },
): Column {
  const size = median(lines.map(line => line.size)) || 12
  const left = edge(
    lines.map(line => line.left),
    0.4 * size,
  )
  const right = -edge(
    lines.map(line => -line.right),
    0.4 * size,
  )
  return {
    left: bounds ? Math.min(bounds.left, left) : left,
    right: bounds ? Math.max(bounds.right, right) : right,
    pitch: pitchOf(lines),
    indents: sharedLefts(lines),
  }
}

/** Where several lines begin: three on a full page, two among few lines. */
function sharedLefts(lines: readonly Line[]): number[] {
  const lefts = lines.map(line => line.left)
  const least = lines.length < 12 ? 2 : 3
  return [...new Set(lefts.map(Math.round))].filter(
    left => lefts.filter(other => Math.abs(other - left) < 1.5).length >= least,
  )
}

/** The outermost position that at least two lines share; else the outermost of all. */
function edge(values: readonly number[], within: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const shared = sorted.find((value, index) => (sorted[index + 1] ?? Infinity) - value <= within)
  return shared ?? sorted[0] ?? 0
}

/** The commonest distance between neighbouring baselines, as a multiple of the size. */
export function pitchOf(lines: readonly Line[]): number {
  const steps: number[] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    if (!before || before.page !== line.page || Math.abs(before.size - line.size) > 1) return
    const step = (line.baseline - before.baseline) / line.size
    if (step > 0.8 && step < 3) steps.push(step)
  })
  if (steps.length < 3) return steps.length === 0 ? 1.5 : Math.min(1.5, ...steps) + 0.1
  return commonest(steps)
}

/** The value with most others within 0.06 of it, the smaller one on a draw. */
function commonest(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  let best = sorted[0] ?? 1.5
  let most = 0
  for (const value of sorted) {
    const near = sorted.filter(other => Math.abs(other - value) <= 0.06)
    if (near.length > most) [best, most] = [median(near), near.length]
  }
  return best
}
