/** What a command goes by, so that an edit of one task among thousands reads that one. */
import { type ItemName, namedItems } from './conflicts.ts'
import type { ItemKind, ReviewCommand } from './model.ts'

/** The items that a command has to see: those of these names, all of one kind, or all there are. */
export function itemsNeeded(command: ReviewCommand): readonly ItemName[] | ItemKind | 'all' {
  switch (command.kind) {
    case 'rename-unit':
      return 'all'
    case 'accept-above':
    case 'split-task':
    case 'merge-task':
    case 'restore-task':
    case 'add-task':
      return 'task'
    case 'edit-reference':
      return 'reference'
    default:
      return namedItems(command)
  }
}

/** Whether a command goes by the words and headings of the reading. */
export function needsText(command: ReviewCommand): boolean {
  if (command.kind === 'edit-task') return command.units !== undefined
  return command.kind === 'split-task' || command.kind === 'merge-task' || command.kind === 'add-task'
}
