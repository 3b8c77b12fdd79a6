import type { Period } from '../../../documents/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import { firstDay, lastDay } from '../issue/task-days.ts'
import { type Days, dayNumber, daysOfPlan, dueDays, earlier, later, months, years } from './days.ts'
import { taskDueDays } from './due-next.ts'
import type { PlanTask, ReportingDuty } from './model.ts'

/** How fine the scale is: months up to a year and a half, quarters up to five years, then years. */
export type ScaleUnit = 'month' | 'quarter' | 'year'

/** A stretch of the scale; x and width in the drawing's units. */
export interface Tick {
  readonly from: CivilDate
  readonly x: number
  readonly width: number
}

/** A stretch of a row. `open` where nothing says when it ends; `repeat` for one of many alike. */
export interface Bar {
  readonly x: number
  readonly width: number
  readonly look: 'fixed' | 'repeat' | 'open'
}

/** What a row draws: bars for as long as something runs, diamonds where something falls due. */
export interface Marks {
  readonly bars: readonly Bar[]
  /** Middles of the diamonds. */
  readonly due: readonly number[]
}

/** The frame of a drawing: which days lie where. */
export interface GanttScale {
  readonly days: Days
  readonly unit: ScaleUnit
  /** Months, quarters or years. */
  readonly ticks: readonly Tick[]
  /** Years above them; empty where the ticks are years. */
  readonly years: readonly Tick[]
  /** Where today's line stands; null outside the drawing. */
  readonly today: number | null
  readonly width: number
}

/** Repeats narrower than this run together into one bar. */
const repeatWidthMin = 9
/** Between two repeats. */
const repeatGap = 2
/** A bar of one day must still be seen. */
const barWidthMin = 3

/**
 * The scale of a plan: its period, else the days that its tasks name, in whole months (quarters, years). A plan
 * without an end is drawn until a year from today. `width` in the drawing's units.
 */
export function ganttScale(
  period: Period | null,
  tasks: readonly PlanTask[],
  today: CivilDate,
  width: number,
): GanttScale {
  const rough = daysToDraw(period, tasks, today)
  const count = months(rough.from, rough.to).length
  const unit: ScaleUnit = count <= 18 ? 'month' : count <= 60 ? 'quarter' : 'year'
  const days = whole(rough, unit)
  const span = dayNumber(days.to) + 1 - dayNumber(days.from)
  const xOf = (day: CivilDate) => round(((dayNumber(day) - dayNumber(days.from)) / span) * width)
  const ticks = ticksOf(starts(days, unit), xOf, width)
  return {
    days,
    unit,
    ticks,
    years: unit === 'year' ? [] : ticksOf(starts(days, 'year'), xOf, width),
    today: today >= days.from && today <= days.to ? xOf(today) : null,
    width,
  }
}

/** Bars and diamonds of a task; null for one whose schedule says nothing that could be drawn. */
export function taskMarks(task: PlanTask, scale: GanttScale): Marks | null {
  if (task.schedule === null) return null
  const bars = barsOf(task, scale)
  const marks = { bars, due: taskDueDays(task, scale.days).map(day => middle(day, scale)) }
  return bars.length + marks.due.length > 0 ? marks : null
}

/** Diamonds of a reporting duty; null for one without a day. */
export function dutyMarks(duty: Pick<ReportingDuty, 'due'>, scale: GanttScale): Marks | null {
  const due = [...new Set(duty.due.flatMap(date => dueDays(date, scale.days)))].sort()
  return due.length === 0 ? null : { bars: [], due: due.map(day => middle(day, scale)) }
}

function daysToDraw(period: Period | null, tasks: readonly PlanTask[], today: CivilDate): Days {
  if (period?.to != null) return daysOfPlan(period, today)
  const named = tasks.flatMap(({ beginsOn, dueOn }) => [beginsOn, dueOn]).filter(day => day !== null)
  const { from, to } = daysOfPlan(period, today)
  return { from: period === null ? named.reduce(earlier, from) : from, to: named.reduce(later, to) }
}

/** Widened to whole months, or to the whole years of quarters and years. */
function whole({ from, to }: Days, unit: ScaleUnit): Days {
  const cut = unit === 'month' ? 7 : 4
  return { from: firstDay(from.slice(0, cut)) ?? from, to: lastDay(to.slice(0, cut)) ?? to }
}

function starts({ from, to }: Days, unit: ScaleUnit): CivilDate[] {
  if (unit === 'year') return years(from, to).map(year => `${year}-01-01`)
  const all = months(from, to)
  const wanted =
    unit === 'month' ? all : all.filter(month => ['01', '04', '07', '10'].includes(month.slice(5)))
  return wanted.map(month => `${month}-01`)
}

function ticksOf(days: readonly CivilDate[], xOf: (day: CivilDate) => number, width: number): Tick[] {
  // A scale that begins inside a year still begins at its left edge.
  const places = days.map(from => ({ from, x: Math.max(0, xOf(from)) }))
  return places.map(({ from, x }, index) => ({
    from,
    x,
    width: round((places[index + 1]?.x ?? width) - x),
  }))
}

const repeatUnits = { monthly: 'month', quarterly: 'quarter', yearly: 'year' } as const

function barsOf(task: PlanTask, scale: GanttScale): Bar[] {
  const { schedule, beginsOn, dueOn } = task
  if (schedule === null) return []
  switch (schedule.kind) {
    case 'dates':
      return []
    case 'once':
      return schedule.from === null ? [] : bar(beginsOn, dueOn, scale)
    case 'period':
      return bar(beginsOn, dueOn, scale)
    case 'ongoing':
      return bar(beginsOn, null, scale)
    case 'yearly':
    case 'quarterly':
    case 'monthly':
      return repeatedBars(task, repeatUnits[schedule.kind], scale)
  }
}

function bar(beginsOn: CivilDate | null, dueOn: CivilDate | null, scale: GanttScale): Bar[] {
  const from = beginsOn ?? scale.days.from
  const to = dueOn ?? scale.days.to
  if (to < scale.days.from || from > scale.days.to || to < from) return []
  const x = place(from, scale)
  const end = place(to, scale, 1)
  return [{ x, width: Math.max(round(end - x), barWidthMin), look: dueOn === null ? 'open' : 'fixed' }]
}

/** One bar for each year, quarter or month; one for all of them where they would be too narrow to tell apart. */
function repeatedBars(task: PlanTask, unit: ScaleUnit, scale: GanttScale): Bar[] {
  const from = task.beginsOn ?? scale.days.from
  const to = task.dueOn ?? scale.days.to
  const begins = starts({ from: firstDay(from.slice(0, 4)) ?? from, to }, unit)
  const all = begins.flatMap((begin, index): Bar[] => {
    const [x, end] = [
      place(later(begin, from), scale),
      place(begins[index + 1] ?? to, scale, begins[index + 1] ? 0 : 1),
    ]
    return end > x ? [{ x, width: round(end - x - repeatGap), look: 'repeat' }] : []
  })
  if (all.every(({ width }) => width >= repeatWidthMin)) return all
  const [first, last] = [all[0], all.at(-1)]
  return first && last ? [{ x: first.x, width: round(last.x + last.width - first.x), look: 'repeat' }] : []
}

/** Where a day begins, or ends with `after` 1; never outside the drawing. */
function place(day: CivilDate, { days, width }: GanttScale, after: 0 | 1 = 0): number {
  const span = dayNumber(days.to) + 1 - dayNumber(days.from)
  const share = (dayNumber(day) + after - dayNumber(days.from)) / span
  return round(Math.min(1, Math.max(0, share)) * width)
}

function middle(day: CivilDate, scale: GanttScale): number {
  return round((place(day, scale) + place(day, scale, 1)) / 2)
}

const round = (value: number): number => Math.round(value * 10) / 10
