/** What a command makes of the items: one small file a family of commands. */
import type { PlanDocument } from '../../../documents/index.ts'
import { placedHeadings } from '../sections.ts'
import { acceptAbove, setAccepted } from './accept.ts'
import { addTask } from './add-task.ts'
import { editDocument } from './edit-document.ts'
import { editReference } from './edit-reference.ts'
import { editReporting } from './edit-reporting.ts'
import { editTask } from './edit-task.ts'
import { mergeTask } from './merge-task.ts'
import type { ItemChange, Outcome, ReviewCommand, ReviewItem } from './model.ts'
import { outcomeOf } from './outcome.ts'
import { removeItem, restoreItem } from './remove.ts'
import { renameUnit } from './rename-unit.ts'
import { splitTask } from './split-task.ts'

/** What of a reading never changes: its words, its headings, and the time it was read to cover. */
export type ReviewedText = Pick<PlanDocument, 'text' | 'outline' | 'period'>

/**
 * What the command changes, or why it cannot; never throws. `items` are those of the review in the order of the
 * page (`reviewItemsOf`). A command that leaves everything as it is gives no changes.
 */
export function applyCommand(
  plan: ReviewedText,
  items: readonly ReviewItem[],
  command: ReviewCommand,
): Outcome {
  return outcomeOf(() => changesOf(plan, items, command))
}

function changesOf(
  plan: ReviewedText,
  items: readonly ReviewItem[],
  command: ReviewCommand,
): readonly ItemChange[] {
  switch (command.kind) {
    case 'accept':
      return setAccepted(items, command.tasks, 'accepted')
    case 'reopen':
      return setAccepted(items, command.tasks, 'open')
    case 'accept-above':
      return acceptAbove(items, command.confidence)
    case 'edit-task':
      return editTask(plan.text, items, command)
    case 'split-task':
      return splitTask(plan.text, items, command)
    case 'merge-task':
      return mergeTask(placedHeadings(plan.outline), items, command.task)
    case 'add-task':
      return addTask(plan, items, command.span)
    case 'remove-task':
      return removeItem(items, 'task', command.task)
    case 'restore-task':
      return restoreItem(items, 'task', command.task)
    case 'rename-unit':
      return renameUnit(items, command.from, command.to)
    case 'edit-document':
      return editDocument(items, command.facts)
    case 'edit-reporting':
      return editReporting(items, command)
    case 'remove-reporting':
      return removeItem(items, 'reporting', command.reporting)
    case 'restore-reporting':
      return restoreItem(items, 'reporting', command.reporting)
    case 'edit-reference':
      return editReference(items, command)
    case 'remove-reference':
      return removeItem(items, 'reference', command.reference)
    case 'restore-reference':
      return restoreItem(items, 'reference', command.reference)
  }
}
