import type { PlanDocument, Task } from '../../../documents/index.ts'
import { placedHeadings } from '../sections.ts'
import { isBelow } from '../tasks.ts'

/** The heading that a task stands under; both are empty without one. */
export interface Section {
  readonly path: string
  readonly title: string
}

const none: Section = { path: '', title: '' }

/** Gives the innermost heading of any task of the document: by the task's path, else by its place. */
export function sectionsOf(document: PlanDocument): (task: Task) => Section {
  const headings = placedHeadings(document.outline)
  return task => {
    const above = headings.filter(({ span }) => span[0] <= task.span[0])
    const { path, title } =
      above.findLast(heading => isBelow(task.path, heading.path)) ?? above.at(-1) ?? none
    return { path, title }
  }
}
