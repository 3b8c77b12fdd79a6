import { ITEM_START, isRangeEnd, opensNumber } from './run-on.ts'
import { findHabits, type Habits, isCapitals, opensTail } from './text-habits.ts'
import type { Line } from './text-lines.ts'
import { CLOSED, type Edge, findEdge, isFull, LOWER_START, type Neighbours, quantile } from './text-width.ts'

/** How the lines of a text were broken. */
export interface Wrapping {
  /** Where lines were cut; null where every line is a paragraph of its own. */
  readonly edge: Edge | null
  readonly habits: Habits | null
  /** Columns that the first line of a paragraph stands in further than the rest; 0 where unused. */
  readonly firstIndent: number
  /** Indent of most lines. */
  readonly baseIndent: number
}

function neighboursOf(lines: readonly Line[]): Neighbours[] {
  return lines.flatMap((line, index): Neighbours[] => {
    const next = lines[index + 1]
    return next === undefined || line.text === '' || next.text === '' ? [] : [[line, next]]
  })
}

/** Reads from the shape of all lines whether the text is hard-wrapped, and how paragraphs begin. */
export function findWrapping(lines: readonly Line[]): Wrapping {
  const filled = lines.filter(line => line.text !== '')
  const neighbours = neighboursOf(lines)
  const edge = findEdge(lines, neighbours)
  const baseIndent = quantile(
    filled.map(line => line.indent),
    0.5,
  )
  return {
    edge,
    habits: edge === null ? null : findHabits(lines, edge),
    firstIndent: firstIndentOf(filled.length, neighbours, baseIndent),
    baseIndent,
  }
}

/** First lines stand in further than the lines under them; cells of tables stand in all alike. */
function firstIndentOf(count: number, neighbours: readonly Neighbours[], baseIndent: number): number {
  const deeper = neighbours
    .filter(([line, next]) => line.indent > baseIndent && next.indent <= baseIndent)
    .map(([line]) => line.indent - baseIndent)
    .filter(columns => columns <= 12)
  return deeper.length < 3 || deeper.length > count * 0.6 ? 0 : Math.max(1, quantile(deeper, 0.25))
}

/** Whether the dash that a line begins with joins the halves of a name and is no bullet. */
function beginsInJoint(line: Line, before: Line, { joints, dashesJoin }: Habits): boolean {
  const half = /^[-–] (\p{Lu}\p{Ll}+)/u.exec(line.text)?.[1]
  const other = /\p{L}+$/u.exec(before.text)?.[0]
  if (half === undefined || other === undefined || isCapitals(before.text)) return false
  return dashesJoin || joints.has(`${other} - ${half}`)
}

/** Whether a line begins an item of a list although the line before it ended without a mark. */
function beginsItem(line: Line, before: Line, habits: Habits): boolean {
  const label = ITEM_START.exec(line.text)?.[0]
  if (label === undefined || isRangeEnd(before.text, line.text)) return false
  if (CLOSED.test(before.text)) return true
  // "tháng / 12. " and "khoản / 2. " are wrapped so; no title ends in such a word.
  if (opensNumber(before.text) || beginsInJoint(line, before, habits)) return false
  // "kinh tế / - xã hội" can be wrapped so; a real item begins in a capital.
  const initial = /[\p{L}\p{N}]/u.exec(line.text.slice(label.length))?.[0] ?? ''
  return /^[\p{Lu}\p{N}]$/u.test(initial)
}

/** Words that only a new paragraph begins with in a capital: in no name do they stand so. */
const OPENING =
  /^(?:Căn cứ|Thực hiện|Chủ trì|Phối hợp|Tiếp tục|Tăng cường|Đẩy mạnh|Triển khai|Thường xuyên|Kịp thời|Tham gia)(?!\p{L})/u

/** Whether a title ends with the line: after capitals other words follow, or an order begins. */
function endsTitle(line: Line, next: Line): boolean {
  const word = next.text.split(' ', 1)[0] ?? ''
  if (isCapitals(line.text) && word !== word.toUpperCase()) return true
  return /[\p{L}\p{N}”)]$/u.test(line.text) && OPENING.test(next.text)
}

/** Whether two neighbouring lines belong to one paragraph, which begins with the line `first`. */
export function joinsLines(line: Line, next: Line, first: Line, wrapping: Wrapping): boolean {
  const { edge, habits, firstIndent, baseIndent } = wrapping
  if (edge === null || habits === null || beginsItem(next, line, habits)) return false
  const lowerNext = LOWER_START.test(next.text)
  const closed = CLOSED.test(line.text)
  if (!isFull(line, next, edge)) return lowerNext && !closed && line.text.length >= edge.width * 0.6
  const indented = firstIndent > 0 && next.indent >= baseIndent + firstIndent
  if (indented && line.indent <= next.indent) return lowerNext && !closed
  if (endsTitle(line, next) || (closed && opensTail(next.text))) return false
  if (lowerNext || !closed || firstIndent > 0) return true
  return !habits.endsParagraph(line.text, ITEM_START.test(first.text))
}
