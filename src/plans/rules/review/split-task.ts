import type { Schedule, Span, Task, TaskUnit } from '../../../documents/index.ts'
import { findLive, nextTaskNumber } from './items.ts'
import type { ItemChange, ReviewItem } from './model.ts'
import { CommandRefused } from './outcome.ts'
import { pathOfPart } from './paths.ts'
import { byOfficer, isAnswerable } from './units.ts'
import {
  findName,
  hasWords,
  isAsWritten,
  overlap,
  trimmedBefore,
  trimmedBehind,
  within,
  wordStart,
} from './words-of.ts'

/**
 * Cuts the task's words in two; a place inside a word is that word's beginning. Both parts keep the state. The
 * first keeps number and path, the second gets new ones. Refused with `item-not-there`, `item-removed`,
 * `split-outside`, `split-no-words`, and `split-edited-text` where the text is the officer's own: its words stand
 * nowhere in the plan, so no place there cuts them.
 */
export function splitTask(
  text: string,
  items: readonly ReviewItem[],
  command: { readonly task: number; readonly at: number },
): ItemChange[] {
  const before = findLive(items, 'task', command.task)
  const task = before.value
  if (!isAsWritten(text, task)) throw new CommandRefused('split-edited-text')
  const [first, second] = cut(text, task.span, command.at)
  return [
    { before, after: { ...before, place: first[0], value: part(text, task, first, second) } },
    {
      before: null,
      after: {
        ...before,
        number: nextTaskNumber(items),
        place: second[0],
        value: { ...part(text, task, second, first), path: pathOfPart(items, task.path) },
      },
    },
  ]
}

function cut(text: string, [start, end]: Span, at: number): readonly [Span, Span] {
  if (at <= start || at >= end) throw new CommandRefused('split-outside')
  const place = Math.max(start, wordStart(text, at))
  const first = trimmedBehind(text, [start, place])
  const second = trimmedBefore(text, [place, end])
  if (![first, second].every(span => hasWords(text.slice(...span))))
    throw new CommandRefused('split-no-words')
  return [first, second]
}

function part(text: string, task: Task, own: Span, other: Span): Task {
  const reasons = task.reasons.filter(reason => !reasonsOfShape.has(reason))
  return {
    ...task,
    text: text.slice(...own),
    span: own,
    units: unitsOfPart(task.units, own, other),
    schedule: scheduleOfPart(text, task.schedule, own, other),
    reasons: reasons.length > 0 ? reasons : [byOfficer.reason],
  }
}

/** Doubts about where a task begins and ends: whoever cuts or joins it has settled them. */
export const reasonsOfShape: ReadonlySet<string> = new Set([
  'open-end',
  'very-short',
  'very-long',
  'starts-inside-sentence',
])

/**
 * A part has the units that its own words name and those that stand outside the other's: in the heading, in
 * another cell. Where nobody would answer for it, whoever does for the whole answers for the part.
 */
function unitsOfPart(units: readonly TaskUnit[], own: Span, other: Span): TaskUnit[] {
  const named = units.filter(({ span }) => overlap(span, own) || !within(span, other))
  if (named.some(isAnswerable)) return named
  return units.filter(unit => named.includes(unit) || isAnswerable(unit))
}

/** A time that only the other part's words say is the other part's. */
function scheduleOfPart(text: string, schedule: Schedule | null, own: Span, other: Span): Schedule | null {
  if (schedule === null || schedule.text === '') return schedule
  const saidHere = findName(text, own, schedule.text) !== null
  const saidThere = findName(text, other, schedule.text) !== null
  return saidThere && !saidHere ? null : schedule
}
