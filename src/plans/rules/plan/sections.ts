import type { Heading } from '../../../documents/index.ts'
import { joinLabel } from '../sections.ts'
import type { PlanTask } from './model.ts'

/** A heading of the plan with the tasks right under it. */
export interface PlanSection {
  /** Empty for tasks that stand under no heading. */
  readonly path: string
  readonly title: string
  /** 0 for the outermost. */
  readonly depth: number
  readonly tasks: readonly PlanTask[]
}

/**
 * The sections that these tasks stand in, in the order of the document, each after the headings above it: a
 * heading without tasks of its own is there when one below it has some.
 */
export function planSections(outline: readonly Heading[], tasks: readonly PlanTask[]): PlanSection[] {
  const left = new Map(Map.groupBy(tasks, sectionKey))
  const sections = placed(outline, '', left)
  const loose = tasks.filter(task => left.has(sectionKey(task)))
  return loose.length === 0 ? sections : [{ path: '', title: '', depth: 0, tasks: loose }, ...sections]
}

/** Takes the tasks that it places out of `left`, so that none is shown under two headings of one name. */
function placed(
  headings: readonly Heading[],
  above: string,
  left: Map<string, readonly PlanTask[]>,
  depth = 0,
): PlanSection[] {
  return headings.flatMap(({ label, title, children }) => {
    const path = joinLabel(above, label)
    const key = keyOf({ path, title })
    const own = left.get(key) ?? []
    left.delete(key)
    const below = placed(children, path, left, depth + 1)
    return own.length + below.length === 0 ? [] : [{ path, title, depth, tasks: own }, ...below]
  })
}

const keyOf = ({ path, title }: Pick<PlanSection, 'path' | 'title'>): string => `${path}\n${title}`
const sectionKey = ({ sectionPath, sectionTitle }: PlanTask): string =>
  keyOf({ path: sectionPath, title: sectionTitle })
