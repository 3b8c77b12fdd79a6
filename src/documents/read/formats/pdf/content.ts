import type { PageContent, Piece, Rule } from '../layout/content.ts'
import type { Drawn } from './operators.ts'
import type { Run } from './text.ts'

/** How far letters reach above and below the baseline, in sizes of the type. */
const ascent = 0.78
const descent = 0.22

/** Rules beyond this number are a drawing, not tables. */
const rulesMax = 20_000

interface PageSize {
  readonly number: number
  readonly width: number
  readonly height: number
}

/**
 * The page as read upright: where most of its text runs sideways (a landscape table set on an
 * upright page) everything is turned. Slanting text is a watermark and left out.
 */
export function contentOf(drawn: Drawn, page: PageSize): PageContent {
  const turns = turnsOf(drawn)
  const sideways = turns % 2 === 1
  const width = sideways ? page.height : page.width
  const height = sideways ? page.width : page.height
  const turn = turner(turns, page)
  const pieces = drawn.runs.flatMap(run => pieceOf(run, turns, turn))
  const rules = drawn.rules.length > rulesMax ? [] : drawn.rules.map(rule => turnedRule(rule, turn))
  return { number: page.number, width, height, pieces, rules }
}

type Point = readonly [x: number, y: number]
type Turn = (point: Point) => Point

/** Quarter turns clockwise, 0 to 3, by which most of the page's text runs: the page is read turned back by them. */
export function turnsOf({ runs }: Drawn): number {
  const counts = [0, 0, 0, 0]
  for (const run of runs)
    if (run.turns !== null) counts[run.turns] = (counts[run.turns] ?? 0) + run.text.length
  return counts.indexOf(Math.max(...counts))
}

function turner(turns: number, { width, height }: PageSize): Turn {
  if (turns === 1) return ([x, y]) => [y, width - x]
  if (turns === 2) return ([x, y]) => [width - x, height - y]
  if (turns === 3) return ([x, y]) => [height - y, x]
  return point => point
}

function pieceOf(run: Run, turns: number, turn: Turn): Piece[] {
  if (run.turns === null || run.size < 1) return []
  const [startX, startY] = turn(run.start)
  const [endX, endY] = turn(run.end)
  const shared = {
    text: run.text,
    isWord: false,
    size: run.size,
    bold: run.bold,
    italic: run.font.italic,
    confidence: null,
  }
  if (run.turns === turns) {
    const baseline = (startY + endY) / 2
    const top = baseline - ascent * run.size
    return [
      {
        ...shared,
        left: Math.min(startX, endX),
        right: Math.max(startX, endX),
        top,
        bottom: baseline + descent * run.size,
        baseline,
      },
    ]
  }
  const bottom = Math.max(startY, endY)
  const half = run.size / 2
  return [
    {
      ...shared,
      left: startX - half,
      right: startX + half,
      top: Math.min(startY, endY),
      bottom,
      baseline: bottom,
    },
  ]
}

function turnedRule(rule: Rule, turn: Turn): Rule {
  const isHorizontal = rule.direction === 'horizontal'
  const [x1, y1] = turn(isHorizontal ? [rule.from, rule.at] : [rule.at, rule.from])
  const [x2, y2] = turn(isHorizontal ? [rule.to, rule.at] : [rule.at, rule.to])
  return Math.abs(x2 - x1) > Math.abs(y2 - y1)
    ? { direction: 'horizontal', at: y1, from: Math.min(x1, x2), to: Math.max(x1, x2) }
    : { direction: 'vertical', at: x1, from: Math.min(y1, y2), to: Math.max(y1, y2) }
}
