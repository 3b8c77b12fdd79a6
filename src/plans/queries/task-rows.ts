import type { Selectable } from 'kysely'
import { findUnits } from '../../org/index.ts'
import { type CivilDate, today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { AssignedUnit, PlanTask } from '../rules/plan/model.ts'
import { currentUnitsOfTasks } from '../succession/current-units.ts'
import type { PlanTables, TaskRow } from '../tables.ts'

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

export type FoundTask = Omit<Selectable<TaskRow>, 'search' | 'dropped_in'>

/** Tasks in the order of their rows, each with the units that answer on the day, in the order of the plan. */
export async function withUnits(
  tx: Tx,
  rows: readonly FoundTask[],
  day: CivilDate = today(),
): Promise<PlanTask[]> {
  const taskIds = rows.map(({ id }) => id)
  const units = await unitsOfTasks(tx, taskIds, day)
  return rows.map(row => ({
    ...taskContent(row),
    planId: row.plan_id,
    number: row.number,
    units: units.get(row.id) ?? [],
  }))
}

/** What a plan says of a task, as its row has it; wherever in the plan it stands and whoever is to do it. */
export function taskContent(row: FoundTask): Omit<PlanTask, 'planId' | 'number' | 'units'> {
  return {
    id: row.id,
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
  }
}

async function unitsOfTasks(
  tx: Tx,
  taskIds: readonly string[],
  day: CivilDate,
): Promise<ReadonlyMap<string, readonly AssignedUnit[]>> {
  if (taskIds.length === 0) return new Map()
  // Of a task that was taken out, those who had it last.
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_assignments as part')
    .innerJoin('plan_tasks as task', 'task.id', 'part.task_id')
    .select(['part.task_id', 'part.position', 'part.unit_id', 'part.role', 'part.written'])
    .where('part.task_id', 'in', taskIds)
    .where(either =>
      either.or([
        either('part.ended_in', 'is', null),
        either('part.ended_in', '=', either.ref('task.dropped_in')),
      ]),
    )
    .orderBy('part.task_id')
    .orderBy('part.position')
    .execute()
  const current = await currentUnitsOfTasks(tx, taskIds, day)
  const units = await findUnits(tx, [
    ...rows.map(row => row.unit_id),
    ...[...current.values()].map(({ unitId }) => unitId),
  ])
  const assigned = rows.map(row => {
    const now = current.get(`${row.task_id}:${row.position}`)
    const unit = units.get(now?.unitId ?? row.unit_id)
    const named = units.get(row.unit_id)?.name ?? row.written
    return {
      taskId: row.task_id,
      unit: {
        unitId: unit?.id ?? row.unit_id,
        name: unit?.name ?? row.written,
        planned: now ? { unitId: row.unit_id, name: named, until: now.since } : null,
        written: row.written,
        role: row.role,
        collective: unit?.collective ?? false,
      },
    }
  })
  const byTask = Map.groupBy(assigned, ({ taskId }) => taskId)
  return new Map([...byTask].map(([taskId, group]) => [taskId, group.map(({ unit }) => unit)]))
}
