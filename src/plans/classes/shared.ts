import { sql } from 'kysely'
import type { CivilDate } from '../../platform/clock.ts'

/** Whether a `member` of a class belongs to it on the day, as SQL. */
export function belongsOnDay(day: CivilDate) {
  return sql<boolean>`(not member.excluded
    and (member.since is null or member.since <= ${day}::date)
    and (member.until is null or member.until > ${day}::date))`
}

/** The tasks that a unit has on a day because it belongs to a class: `task_id`, and the class's `role`. */
export function sharedWith(unitId: string, day: CivilDate) {
  return sql<{ task_id: string; role: string }>`(
    select part.task_id, part.role from plan_class_members as member
    join plan_tasks as task on task.plan_id = member.plan_id
    join plan_assignments as part on part.task_id = task.id and part.unit_id = member.class_id
      and part.ended_in is null
    where member.unit_id = ${unitId}::uuid and ${belongsOnDay(day)})`
}
