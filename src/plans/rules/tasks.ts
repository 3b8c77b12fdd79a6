import type { Heading, PlanDocument, Task, TaskUnit } from '../../documents/index.ts'
import { foldKeepingMarks } from '../../platform/text/keeping-marks.ts'

/** How much of an officer's eye a task needs. */
export type Attention = 'clear' | 'look' | 'doubtful'

/** Below this an officer should look at what was read. */
export const confidenceClear = 0.9
/** Below this something is probably missing. */
const confidenceDoubtful = 0.6

/** How much attention a task needs, from the reader's confidence. */
export function attentionOf(task: Task): Attention {
  if (task.confidence >= confidenceClear) return 'clear'
  return task.confidence >= confidenceDoubtful ? 'look' : 'doubtful'
}

/** Whether a task's path lies in a section: the section itself or anything below it. */
export function isBelow(path: string, section: string): boolean {
  return path === section || path.startsWith(`${section}.`)
}

/** A unit as named in the plan, and in how many tasks it stands. */
export interface UnitCount {
  readonly name: string
  readonly tasks: number
}

/**
 * Every unit that has a task, the one with most first. Names that differ only in capitals, spaces or the
 * place of a tone mark are one unit, called as it is first written.
 */
export function countUnits(document: Pick<PlanDocument, 'tasks'>): UnitCount[] {
  const counts = new Map<string, { name: string; tasks: number }>()
  for (const task of document.tasks) {
    const names = new Map(task.units.map(({ name }) => [foldKeepingMarks(name), name]))
    for (const [folded, name] of names) {
      const known = counts.get(folded) ?? { name, tasks: 0 }
      counts.set(folded, { ...known, tasks: known.tasks + 1 })
    }
  }
  return [...counts.values()].sort((a, b) => b.tasks - a.tasks || a.name.localeCompare(b.name, 'vi'))
}

/** A section that has tasks. */
export interface SectionCount {
  readonly path: string
  readonly title: string
  readonly depth: number
  readonly tasks: number
}

/** The sections of the outline that have tasks, in the order of the document. */
export function countSections(document: Pick<PlanDocument, 'outline' | 'tasks'>): SectionCount[] {
  const sections: SectionCount[] = []
  const walk = (headings: readonly Heading[], above: string, depth: number): void => {
    for (const heading of headings) {
      const path = pathOf(heading.label, above)
      const tasks = document.tasks.filter(task => isBelow(task.path, path)).length
      if (tasks > 0) sections.push({ path, title: heading.title, depth, tasks })
      walk(heading.children, path, depth + 1)
    }
  }
  walk(document.outline, '', 0)
  return sections
}

/** Paths join the labels; a label that holds its parent's ("2.1" under "2") takes its place (contract, point 5). */
function pathOf(label: string, above: string): string {
  if (above === '') return label
  const parts = above.split('.')
  const last = parts.at(-1) ?? ''
  return label.startsWith(`${last}.`) ? [...parts.slice(0, -1), label].join('.') : `${above}.${label}`
}

/** The units of a task by their role, in the order in which the roles first stand. */
export function unitsByRole(task: Task): { readonly role: TaskUnit['role']; readonly units: TaskUnit[] }[] {
  return [...Map.groupBy(task.units, unit => unit.role)].map(([role, units]) => ({ role, units }))
}
