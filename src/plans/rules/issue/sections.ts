import type { Heading, PlanDocument, Task } from '../../../documents/index.ts'

/** The heading that a task stands under; both are empty without one. */
export interface Section {
  readonly path: string
  readonly title: string
}

interface PlacedHeading extends Section {
  readonly start: number
}

const none: Section = { path: '', title: '' }

/** Gives the innermost heading of any task of the document: by the task's path, else by its place. */
export function sectionsOf(document: PlanDocument): (task: Task) => Section {
  const headings = placed(document.outline, '')
  return task => {
    const above = headings.filter(({ start }) => start <= task.span[0])
    const byPath = above.findLast(({ path }) => task.path === path || task.path.startsWith(`${path}.`))
    const { path, title } = byPath ?? above.at(-1) ?? none
    return { path, title }
  }
}

/** Every heading in the order of the document. */
function placed(headings: readonly Heading[], above: string): PlacedHeading[] {
  return headings.flatMap(heading => {
    const path = pathOf(heading.label, above)
    return [{ path, title: heading.title, start: heading.span[0] }, ...placed(heading.children, path)]
  })
}

/** Paths join the labels; a label that holds its parent's ("2.1" under "2") takes its place (contract, point 5). */
function pathOf(label: string, above: string): string {
  if (above === '') return label
  const parts = above.split('.')
  const last = parts.at(-1) ?? ''
  return label.startsWith(`${last}.`) ? [...parts.slice(0, -1), label].join('.') : `${above}.${label}`
}
