import type { JSX } from 'preact'
import type { GanttScale, Marks, Tick } from '../../rules/plan/gantt.ts'
import type { PlanSay } from './words.ts'

/** Sizes in the drawing's units, which are pixels where the pane is as wide as the drawing. */
export const chartWidth = 960
const rowHeight = 36
const groupHeight = 32
const axisLine = 20
const barTop = 19
const barHeight = 9
const dueSize = 6
/** The widest letters of a label, on average: a label must end inside the drawing. */
const letterWidth = 6.2
const labelLetters = 110

/** A row as it is drawn. */
export interface ChartRow {
  readonly key: string
  readonly label: string
  readonly href: string
  readonly marks: Marks
}

export interface ChartGroup {
  readonly key: string
  readonly name: string
  readonly rows: readonly ChartRow[]
}

interface ChartProps {
  readonly scale: GanttScale
  readonly groups: readonly ChartGroup[]
  readonly say: PlanSay
}

/**
 * The drawing, for the eye: the table beneath it says the same to everybody. Its scale stays in sight while
 * the rows scroll in their own pane.
 */
export function GanttChart({ scale, groups, say }: ChartProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
    <section class="gantt" aria-label={say('timeline-chart')} tabIndex={0}>
      <Axis scale={scale} say={say} />
      <Rows scale={scale} groups={groups} />
    </section>
  )
}

/** Years above months or quarters, and the word at today's line. */
function Axis({ scale, say }: Omit<ChartProps, 'groups'>): JSX.Element {
  const lines = scale.years.length > 0 ? [scale.years, scale.ticks] : [scale.ticks]
  const height = (lines.length + 1) * axisLine
  return (
    <svg class="gantt-axis" viewBox={`0 0 ${chartWidth} ${height}`} aria-hidden="true">
      {lines.map((ticks, line) =>
        ticks.map(tick => (
          <g key={`${line}${tick.from}`}>
            <path class="gantt-grid" d={`M${tick.x} ${line * axisLine}v${height}`} />
            <text x={tick.x + 4} y={line * axisLine + 14}>
              {tickWords(tick, line === lines.length - 1 ? scale.unit : 'year', say)}
            </text>
          </g>
        )),
      )}
      {scale.today !== null && (
        <text
          class="gantt-today-words"
          x={Math.min(Math.max(scale.today, 30), chartWidth - 30)}
          y={lines.length * axisLine + 14}
          text-anchor="middle"
        >
          {say('timeline-today')}
        </text>
      )}
    </svg>
  )
}

function tickWords({ from }: Tick, unit: GanttScale['unit'], say: PlanSay): string {
  const month = Number(from.slice(5, 7))
  if (unit === 'year') return from.slice(0, 4)
  return unit === 'quarter'
    ? say('quarter', { quarter: String(Math.ceil(month / 3)) })
    : say('month', { month: String(month) })
}

function Rows({ scale, groups }: Omit<ChartProps, 'say'>): JSX.Element {
  const count = groups.reduce((rows, group) => rows + group.rows.length, 0)
  const height = groups.length * groupHeight + count * rowHeight
  let y = 0
  const next = (size: number): number => {
    y += size
    return y - size
  }
  return (
    <svg class="gantt-rows" viewBox={`0 0 ${chartWidth} ${height}`} aria-hidden="true" focusable="false">
      <path class="gantt-grid" d={scale.ticks.map(({ x }) => `M${x} 0v${height}`).join('')} />
      {groups.map(group => (
        <g key={group.key}>
          <GroupName name={group.name} y={next(groupHeight)} />
          {group.rows.map(row => (
            <Row key={row.key} row={row} y={next(rowHeight)} />
          ))}
        </g>
      ))}
      {scale.today !== null && <path class="gantt-today" d={`M${scale.today} 0v${height}`} />}
    </svg>
  )
}

function GroupName({ name, y }: { name: string; y: number }): JSX.Element {
  return (
    <>
      <path class="gantt-line" d={`M0 ${y + 4}h${chartWidth}`} />
      <text class="gantt-group" x="4" y={y + 22} lang="vi">
        {clipped(name, labelLetters + 20)}
      </text>
    </>
  )
}

/** A link for the mouse; with the keyboard one comes to the same task from the table. */
function Row({ row, y }: { row: ChartRow; y: number }): JSX.Element {
  const { bars, due } = row.marks
  const label = clipped(row.label, labelLetters)
  const begins = Math.min(...bars.map(({ x }) => x), ...due.map(x => x - dueSize))
  const x = Math.max(4, Math.min(begins, chartWidth - label.length * letterWidth))
  return (
    <a href={row.href} tabIndex={-1}>
      <rect class="gantt-row" y={y} width={chartWidth} height={rowHeight} />
      <text x={x} y={y + 13} lang="vi">
        {label}
      </text>
      {bars.map(bar => (
        <rect
          key={bar.x}
          class={`gantt-bar gantt-${bar.look}`}
          x={bar.x}
          y={y + barTop}
          width={bar.width}
          height={barHeight}
          rx="2"
        />
      ))}
      {due.map(middle => (
        <path key={middle} class="gantt-due" d={diamond(middle, y + barTop + barHeight / 2)} />
      ))}
    </a>
  )
}

function diamond(x: number, y: number): string {
  return `M${x} ${y - dueSize}l${dueSize} ${dueSize} ${-dueSize} ${dueSize} ${-dueSize} ${-dueSize}z`
}

/** The first words of a text, ended by an ellipsis where it goes on. */
export function clipped(text: string, letters: number): string {
  if (text.length <= letters) return text
  const cut = text.slice(0, letters)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), letters / 2)).replace(/[\s,;.:-]+$/, '')}…`
}

/** What the shapes mean, each beside its shape. */
export function GanttKey({ say }: { say: PlanSay }): JSX.Element {
  const looks = ['fixed', 'repeat', 'open', 'due'] as const
  return (
    <ul class="gantt-key" aria-label={say('timeline-key')}>
      {looks.map(look => (
        <li key={look}>
          <svg width="28" height="14" viewBox="0 0 28 14" aria-hidden="true">
            {look === 'due' ? (
              <path class="gantt-due" d={diamond(14, 7)} />
            ) : (
              <rect class={`gantt-bar gantt-${look}`} x="1" y="3" width="26" height={barHeight} rx="2" />
            )}
          </svg>
          {say(`timeline-key-${look}`)}
        </li>
      ))}
    </ul>
  )
}
