import {
  type PlanDocument,
  readParagraphAgain,
  type Span,
  type Task,
  type TaskUnit,
} from '../../../documents/index.ts'
import { joinLabel, type PlacedHeading, placedHeadings } from '../sections.ts'
import { itemsOf, liveTasks, nextTaskNumber } from './items.ts'
import { reviewLimits } from './limits.ts'
import type { ItemChange, ReviewItem, TaskItem } from './model.ts'
import { CommandRefused } from './outcome.ts'
import { pathOfLabel, pathUnder } from './paths.ts'
import { byOfficer } from './units.ts'
import { hasWords, overlap, trimmedBefore, trimmedBehind, within, wordEnd, wordStart } from './words-of.ts'

/**
 * Words that the reading left out become a task under the heading that they stand under, read as the reader would
 * have; somebody has still to look at it. Refused with `words-outside`, `words-empty`, `words-too-long`, and
 * `words-in-use` where one of them is a task's already.
 */
export function addTask(
  plan: Pick<PlanDocument, 'text' | 'outline' | 'period'>,
  items: readonly ReviewItem[],
  sent: Span,
): ItemChange[] {
  const headings = placedHeadings(plan.outline)
  const asked = wholeWords(plan.text, sent)
  const heading = headingAt(headings, asked[0])
  const siblings = itemsOf(items, 'task').filter(
    ({ value }) => headingAt(headings, value.span[0]) === heading,
  )
  const kind = siblings[0]?.value.kind ?? kindNear(items, asked)
  const read = readParagraphAgain(
    plan.text,
    asked,
    kind,
    headingUnits(headings, heading, siblings),
    plan.period,
  )
  const path = heading?.path ?? ''
  const value: Task = {
    path: read.label ? pathOfLabel(items, path, joinLabel(path, read.label)) : pathUnder(items, path),
    kind,
    text: checkedWords(plan.text, read.span),
    span: read.span,
    units: read.units,
    schedule: read.schedule,
    output: null,
    confidence: byOfficer.confidence,
    reasons: [byOfficer.reason],
  }
  refuseWordsInUse(items, value.span)
  const number = nextTaskNumber(items)
  const task: TaskItem = { kind: 'task', number, place: value.span[0], value, state: 'open', version: 0 }
  return [{ before: null, after: task }]
}

function wholeWords(text: string, [from, to]: Span): Span {
  if (from < 0 || to > text.length || from >= to) throw new CommandRefused('words-outside')
  return trimmedBefore(text, trimmedBehind(text, [wordStart(text, from), wordEnd(text, to)]))
}

function checkedWords(text: string, span: Span): string {
  const words = text.slice(...span)
  const max = reviewLimits.textLettersMax
  if (words.length > max) throw new CommandRefused('words-too-long', { max })
  if (!hasWords(words)) throw new CommandRefused('words-empty')
  return words
}

/** Refused with `words-in-use` where one of these words is already a live task's. */
export function refuseWordsInUse(items: readonly ReviewItem[], span: Span): void {
  const holder = liveTasks(items).find(({ value }) => overlap(value.span, span))
  if (holder) throw new CommandRefused('words-in-use', { path: holder.value.path })
}

function headingAt(headings: readonly PlacedHeading[], place: number): PlacedHeading | undefined {
  return headings.findLast(({ span }) => span[0] <= place)
}

/** The units that the heading, or one above it, names: as the tasks there have them, each once. */
function headingUnits(
  headings: readonly PlacedHeading[],
  heading: PlacedHeading | undefined,
  siblings: readonly TaskItem[],
): TaskUnit[] {
  const path = heading?.path ?? ''
  const above = headings.filter(other => path === other.path || path.startsWith(`${other.path}.`))
  const named = siblings
    .flatMap(({ value }) => value.units)
    .filter(({ span }) => above.some(other => within(span, other.span)))
  return [...new Map(named.map(unit => [unit.span.join('-'), unit])).values()]
}

/** Of the nearest task before, because sections hold one kind; else of the first one. */
function kindNear(items: readonly ReviewItem[], span: Span): Task['kind'] {
  const tasks = itemsOf(items, 'task')
  return (tasks.findLast(({ place }) => place < span[0]) ?? tasks[0])?.value.kind ?? 'measure'
}
