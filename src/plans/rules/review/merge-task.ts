import { isDeepStrictEqual } from 'node:util'
import type { Schedule, Span, Task } from '../../../documents/index.ts'
import type { PlacedHeading } from '../sections.ts'
import { findLive, liveTasks } from './items.ts'
import type { ItemChange, ReviewItem, TaskItem } from './model.ts'
import { CommandRefused } from './outcome.ts'
import { reasonsOfShape } from './split-task.ts'
import { byOfficer, unite } from './units.ts'

/**
 * The task and the next live one on the page become one under the first one's number and path; the second is
 * gone. Accepted only where both were and their times agree. Refused with `item-not-there`, `item-removed`,
 * `merge-no-next`, and `merge-over-heading` where a heading stands between the two.
 */
export function mergeTask(
  headings: readonly PlacedHeading[],
  items: readonly ReviewItem[],
  number: number,
): ItemChange[] {
  const first = findLive(items, 'task', number)
  const second = nextOnPage(items, first)
  const between: Span = [first.value.span[1], second.value.span[0]]
  if (headings.some(({ span }) => span[0] >= between[0] && span[0] < between[1])) {
    throw new CommandRefused('merge-over-heading')
  }
  const value = merged(first.value, second.value)
  const agreed = value.schedule !== null || (first.value.schedule ?? second.value.schedule) === null
  const accepted = agreed && first.state === 'accepted' && second.state === 'accepted'
  return [
    { before: first, after: { ...first, value, state: accepted ? 'accepted' : 'open' } },
    { before: second, after: null },
  ]
}

function nextOnPage(items: readonly ReviewItem[], first: TaskItem): TaskItem {
  const tasks = liveTasks(items)
  const next = tasks[tasks.findIndex(({ number }) => number === first.number) + 1]
  if (next === undefined) throw new CommandRefused('merge-no-next')
  return next
}

function merged(first: Task, second: Task): Task {
  const reasons = [...new Set([...first.reasons, ...second.reasons])].filter(
    reason => reason !== 'clear' && !reasonsOfShape.has(reason),
  )
  return {
    ...first,
    text: `${first.text} ${second.text}`,
    span: [Math.min(first.span[0], second.span[0]), Math.max(first.span[1], second.span[1])],
    units: unite([...first.units, ...second.units]),
    schedule: agreedSchedule(first.schedule, second.schedule),
    output: joined(first.output, second.output),
    confidence: Math.min(first.confidence, second.confidence),
    reasons: reasons.length > 0 ? reasons : [byOfficer.reason],
  }
}

/** Two times that differ leave none: which of them holds is the officer's to say. */
function agreedSchedule(one: Schedule | null, other: Schedule | null): Schedule | null {
  if (one === null || other === null) return one ?? other
  return isDeepStrictEqual({ ...one, text: '' }, { ...other, text: '' }) ? one : null
}

function joined(one: string | null, other: string | null): string | null {
  if (one === null || other === null || one === other) return one ?? other
  return `${one}; ${other}`
}
