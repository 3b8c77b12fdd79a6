import { sql } from 'kysely'
import type { Tx } from '../../src/platform/db/index.ts'

export interface PlanItem {
  readonly id: string
  readonly taskNumber: number
  readonly unit: string
  readonly beginsOn: string | null
  readonly dueOn: string | null
}

/** Every work item of a plan in an order that is the same each time: by task, instance, place and name of the unit. */
export async function itemsOfPlan(tx: Tx, planId: string): Promise<readonly PlanItem[]> {
  const { rows } = await sql<PlanItem>`
    select item.id, task.number as "taskNumber", unit.name as unit, item.begins_on as "beginsOn",
      item.due_on as "dueOn"
    from plan_work_items as item
    join plan_task_instances as instance on instance.id = item.instance_id
    join plan_tasks as task on task.id = item.task_id
    join org_units as unit on unit.id = item.unit_id
    where item.plan_id = ${planId}::uuid
    order by task.number, instance.period, item.position, unit.sort_key`.execute(tx)
  return rows
}
