import type { Heading } from '../../../documents/index.ts'
import { sortKey } from '../../../platform/text/sort-key.ts'
import { answerable } from './counts.ts'
import { type GanttScale, type Marks, taskMarks } from './gantt.ts'
import type { PlanTask } from './model.ts'
import { planSections } from './sections.ts'

/** A task with what its row draws. */
export interface GanttRow {
  readonly task: PlanTask
  readonly marks: Marks
}

/** Rows under one name; the empty name is that of tasks without a unit or a heading. */
export interface GanttGroup {
  readonly key: string
  readonly name: string
  readonly rows: readonly GanttRow[]
}

export const ganttGroupings = ['unit', 'section'] as const

export type GanttGrouping = (typeof ganttGroupings)[number]

/**
 * The rows of a drawing by who answers for them (a task of two leads stands under both; units in the order of
 * the alphabet, tasks without one last) or by their section. Tasks that nothing can be drawn of are left out.
 */
export function ganttGroups(
  tasks: readonly PlanTask[],
  outline: readonly Heading[],
  scale: GanttScale,
  grouping: GanttGrouping,
): GanttGroup[] {
  const rows = tasks.flatMap(task => {
    const marks = taskMarks(task, scale)
    return marks ? [{ task, marks }] : []
  })
  return grouping === 'unit' ? byUnit(rows) : bySection(rows, outline)
}

/** A page of groups: whole rows are counted, and a group may go on on the next page. */
export function groupsOnPage(groups: readonly GanttGroup[], page: number, perPage: number): GanttGroup[] {
  const [from, to] = [(page - 1) * perPage, page * perPage]
  let before = 0
  return groups.flatMap(group => {
    const start = before
    before += group.rows.length
    const rows = group.rows.slice(Math.max(0, from - start), Math.max(0, to - start))
    return rows.length > 0 ? [{ ...group, rows }] : []
  })
}

function byUnit(rows: readonly GanttRow[]): GanttGroup[] {
  const groups = new Map<string, { key: string; name: string; rows: GanttRow[] }>()
  for (const row of rows) {
    const units = new Map(answerable(row.task).map(({ unitId, name }) => [unitId, name]))
    for (const [key, name] of units.size > 0 ? units : ([['', '']] as const)) {
      const group = groups.get(key) ?? { key, name, rows: [] }
      group.rows.push(row)
      groups.set(key, group)
    }
  }
  const sorted = [...groups.values()].map(group => ({ group, order: group.name && sortKey(group.name) }))
  return sorted
    .sort((a, b) => Number(a.order === '') - Number(b.order === '') || (a.order < b.order ? -1 : 1))
    .map(({ group }) => group)
}

function bySection(rows: readonly GanttRow[], outline: readonly Heading[]): GanttGroup[] {
  const byTask = new Map(rows.map(row => [row.task, row]))
  return planSections(
    outline,
    rows.map(({ task }) => task),
  )
    .filter(({ tasks }) => tasks.length > 0)
    .map(({ path, title, tasks }) => ({
      key: path,
      name: path === '' ? '' : `${path}. ${title}`,
      rows: tasks.flatMap(task => byTask.get(task) ?? []),
    }))
}
