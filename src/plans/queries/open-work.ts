/** What is open on a day, unit by unit: for rooms below that ask who has work. */
import { sql } from 'kysely'
import type { CivilDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { belongsOnDay } from '../classes/shared.ts'
import { planEnd } from '../succession/owned.ts'

/**
 * In how many open tasks each unit stands on the day, whoever the plan named before a reform, and whatever group it
 * was named in; by unit id.
 */
export async function openWork(tx: Tx, day: CivilDate): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ owner_id: string; tasks: number }>`
    with answering as (
      select part.task_id, coalesce(moved.to_id, part.unit_id) as owner_id
      from plan_assignments as part
      left join lateral (
        select to_id from plan_assignment_transfers as other
        where other.task_id = part.task_id and other.position = part.position and other.since <= ${day}::date
        order by other.since desc limit 1
      ) as moved on true
      where part.ended_in is null
      union
      select part.task_id, member.unit_id from plan_class_members as member
      join plan_tasks as task on task.plan_id = member.plan_id
      join plan_assignments as part on part.task_id = task.id and part.unit_id = member.class_id
        and part.ended_in is null
      where ${belongsOnDay(day)}
    )
    select answering.owner_id, count(*)::int as tasks
    from answering join plan_tasks as task on task.id = answering.task_id join plans as plan on plan.id = task.plan_id
    where coalesce(task.due_on, ${planEnd}, 'infinity'::date) >= ${day}::date
    group by 1`.execute(tx)
  return new Map(rows.map(row => [row.owner_id, row.tasks]))
}

/** Ids of the units that issued a plan. */
export async function issuingUnits(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ unit_id: string }>`select distinct unit_id from plan_issuers`.execute(tx)
  return rows.map(row => row.unit_id)
}
