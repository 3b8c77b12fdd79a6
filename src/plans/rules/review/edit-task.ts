import type { Task } from '../../../documents/index.ts'
import { checkedSchedule } from './days.ts'
import { findLive } from './items.ts'
import { reviewLimits } from './limits.ts'
import type { ItemChange, ReviewCommand, ReviewItem } from './model.ts'
import { oneLine, optional, required } from './typed.ts'
import { byOfficer, unitsOfEntries } from './units.ts'

type EditTask = Extract<ReviewCommand, { readonly kind: 'edit-task' }>

/**
 * Only what is given changes; an edited task is accepted, because the officer looked at it. Its place stays:
 * the text is the officer's. Refused with `item-not-there`, `item-removed`, `words-empty`, `words-too-long`,
 * `list-too-long`, and what `checkedSchedule` says.
 */
export function editTask(text: string, items: readonly ReviewItem[], command: EditTask): ItemChange[] {
  const before = findLive(items, 'task', command.task)
  const value = editedTask(text, before.value, command)
  return [{ before, after: { ...before, value, state: 'accepted' } }]
}

function editedTask(text: string, task: Task, command: EditTask): Task {
  const { taskKind, units, schedule, output } = command
  return {
    ...task,
    text: command.text === undefined ? task.text : editedText(task.text, command.text),
    kind: taskKind ?? task.kind,
    units: units === undefined ? task.units : unitsOfEntries(text, task, units),
    schedule: schedule ? checkedSchedule(schedule) : schedule === null ? null : task.schedule,
    output: output === undefined ? task.output : optional(output, reviewLimits.linesLettersMax),
    confidence: byOfficer.confidence,
    reasons: [byOfficer.reason],
  }
}

/** A form gives back the same words with other line ends: then they stay as they were read. */
function editedText(before: string, typed: string): string {
  return oneLine(typed) === oneLine(before) ? before : required(typed, reviewLimits.textLettersMax)
}
