/** What a plan gives a unit to do, as the unit may take it up. */
import { sql } from 'kysely'
import { grantedUnits } from '../../../org/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import type { OfferedTask } from '../rules/model.ts'

/** The tasks of a plan that a unit answers for today, in the plan's order; what was cancelled is left out. */
export async function offeredTasks(tx: Tx, planId: string, unitId: string): Promise<readonly OfferedTask[]> {
  const { rows } = await sql<OfferedTask>`
    select task.id as "taskId", task.number, task.path, task.text, task.output, task.section_title as section,
      task.schedule, own.due_on as "dueOn", own.roles, own.planned as "plannedUnitIds"
    from (
      select task_id, max(due_on) as due_on, array_agg(distinct role) as roles,
        array_agg(distinct planned_unit_id) as planned
      from plan_work_items
      where plan_id = ${planId}::uuid and unit_id = ${unitId}::uuid and state <> 'cancelled'
      group by task_id
    ) as own join plan_tasks as task on task.id = own.task_id
    where task.dropped_in is null
    order by task.number`.execute(tx)
  return rows
}

/** Units that a person may be asked to choose from. */
export const draftingUnitsMax = 30

/** Units for which the person may make a plan of this one's tasks, in dictionary order; `more` when there are too many to name. */
export async function draftingUnits(
  tx: Tx,
  person: Person,
  planId: string,
): Promise<{
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly more: boolean
}> {
  const granted = grantedUnits(person, ['officer'])
  if (granted === null) return { units: [], more: false }
  const among = granted === 'all' ? sql`true` : sql`item.unit_id in ${granted}`
  const { rows } = await sql<{ id: string; name: string }>`
    select unit.id, unit.name from org_units as unit
    where unit.id in (select item.unit_id from plan_work_items as item
      where item.plan_id = ${planId}::uuid and item.state <> 'cancelled' and ${among})
    order by unit.sort_key, unit.id limit ${draftingUnitsMax + 1}`.execute(tx)
  return { units: rows.slice(0, draftingUnitsMax), more: rows.length > draftingUnitsMax }
}
