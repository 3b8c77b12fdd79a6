import { sql } from 'kysely'
import { followSuccessions } from '../../org/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { planMovers } from './movers.ts'

/** The duties of a plan that has just been recorded go to whoever answers now for the units that it names. */
export async function followIssuedPlan(tx: Tx, actor: Person, planId: string): Promise<void> {
  const { rows } = await sql<{ unit_id: string }>`
    select part.unit_id from plan_assignments as part join plan_tasks as task on task.id = part.task_id
    where task.plan_id = ${planId} and part.ended_in is null
    union
    select part.unit_id from plan_reporting_units as part
    join plan_reporting_duties as duty on duty.id = part.duty_id
    where duty.plan_id = ${planId} and duty.dropped_in is null and part.unit_id is not null`.execute(tx)
  await followSuccessions(
    tx,
    actor,
    rows.map(({ unit_id }) => unit_id),
    planMovers,
  )
}
