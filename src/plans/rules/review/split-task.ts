import type { Schedule, Span, Task, TaskUnit } from '../../../documents/index.ts'
import { samePlace } from './edited-text.ts'
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
 * first keeps number and path, the second gets new ones. A text that an officer edited is cut where it says the same
 * as the source around that place. Refused with `item-not-there`, `item-removed`, `split-outside`, `split-no-words`,
 * and `split-edited-text` where the edited text says nothing like it, or says it twice.
 */
export function splitTask(
  text: string,
  items: readonly ReviewItem[],
  command: { readonly task: number; readonly at: number },
): ItemChange[] {
  const before = findLive(items, 'task', command.task)
  const task = before.value
  const { spans, texts } = cut(text, task, command.at)
  const [first, second] = spans
  return [
    { before, after: { ...before, place: first[0], value: part(text, task, first, second, texts[0]) } },
    {
      before: null,
      after: {
        ...before,
        number: nextTaskNumber(items),
        place: second[0],
        value: { ...part(text, task, second, first, texts[1]), path: pathOfPart(items, task.path) },
      },
    },
  ]
}

interface Cut {
  readonly spans: readonly [Span, Span]
  readonly texts: readonly [string, string]
}

function cut(text: string, task: Task, at: number): Cut {
  const [start, end] = task.span
  if (at <= start || at >= end) throw new CommandRefused('split-outside')
  const spans = halves(text, task.span, Math.max(start, wordStart(text, at)))
  if (isAsWritten(text, task)) return { spans, texts: [text.slice(...spans[0]), text.slice(...spans[1])] }
  const place = samePlace(text.slice(start, end), spans[1][0] - start, task.text)
  if (place === null) throw new CommandRefused('split-edited-text')
  const [first, second] = halves(task.text, [0, task.text.length], place)
  return { spans, texts: [task.text.slice(...first), task.text.slice(...second)] }
}

function halves(text: string, [start, end]: Span, place: number): [Span, Span] {
  const [first, second] = [trimmedBehind(text, [start, place]), trimmedBefore(text, [place, end])]
  if (hasWords(text.slice(...first)) && hasWords(text.slice(...second))) return [first, second]
  throw new CommandRefused('split-no-words')
}

function part(text: string, task: Task, own: Span, other: Span, words: string): Task {
  const reasons = task.reasons.filter(reason => !reasonsOfShape.has(reason))
  return {
    ...task,
    text: words,
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
