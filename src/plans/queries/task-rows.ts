import type { Selectable } from 'kysely'
import { findUnits } from '../../org/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { AssignedUnit, PlanTask } from '../rules/plan/model.ts'
import type { AssignmentRow, PlanTables, TaskRow } from '../tables.ts'

/** Columns of a task that pages need: all but what it is found by. */
export const taskColumns = [
  'task.id',
  'task.plan_id',
  'task.number',
  'task.path',
  'task.kind',
  'task.modality',
  'task.text',
  'task.output',
  'task.span_start',
  'task.span_end',
  'task.section_path',
  'task.section_title',
  'task.schedule',
  'task.begins_on',
  'task.due_on',
] as const

export type FoundTask = Omit<Selectable<TaskRow>, 'search'>

/** Tasks in the order of their rows, each with its units in the order of the plan. */
export async function withUnits(tx: Tx, rows: readonly FoundTask[]): Promise<PlanTask[]> {
  const units = await unitsOfTasks(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map(row => ({
    id: row.id,
    planId: row.plan_id,
    number: row.number,
    path: row.path,
    kind: row.kind,
    modality: row.modality,
    text: row.text,
    output: row.output,
    span: [row.span_start, row.span_end],
    sectionPath: row.section_path,
    sectionTitle: row.section_title,
    schedule: row.schedule,
    beginsOn: row.begins_on,
    dueOn: row.due_on,
    units: units.get(row.id) ?? [],
  }))
}

async function unitsOfTasks(
  tx: Tx,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AssignedUnit[]>> {
  if (taskIds.length === 0) return new Map()
  const rows: readonly AssignmentRow[] = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_assignments')
    .selectAll()
    .where('task_id', 'in', taskIds)
    .orderBy('task_id')
    .orderBy('position')
    .execute()
  const units = await findUnits(
    tx,
    rows.map(row => row.unit_id),
  )
  const assigned = rows.map(row => ({
    taskId: row.task_id,
    unit: {
      unitId: row.unit_id,
      name: units.get(row.unit_id)?.name ?? row.written,
      written: row.written,
      role: row.role,
      collective: units.get(row.unit_id)?.collective ?? false,
    },
  }))
  const byTask = Map.groupBy(assigned, ({ taskId }) => taskId)
  return new Map([...byTask].map(([taskId, group]) => [taskId, group.map(({ unit }) => unit)]))
}
