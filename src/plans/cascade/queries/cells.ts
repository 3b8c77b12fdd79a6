import { sql } from 'kysely'

/**
 * What every unit of these does about each task that a plan gives it today, as SQL: `unit_id`, `task_id`, and `state`:
 * 3 in a plan of its own, 2 in one that is being composed, 1 left out, 0 not yet. A share is what the plan meant one
 * unit to do: whoever answers for several since a reform does about the task what is done about any of them.
 */
export function coverageCells(planId: string, unitIds: readonly string[]) {
  return sql`(
    select share.unit_id, share.task_id, max(case
      when source.id is null then 0 when source.child_task_id is not null then 3
      when source.reason is null then 2 else 1 end) as state
    from (
      select distinct item.unit_id, item.task_id, item.planned_unit_id
      from plan_work_items as item
      where item.plan_id = ${planId}::uuid and item.unit_id = any(${unitIds}::uuid[])
        and item.state <> 'cancelled'
    ) as share
    left join lateral (
      select counted.id, counted.child_task_id, counted.reason from plan_task_sources as counted
      left join plan_drafts as draft on draft.id = counted.draft_id
      left join plan_tasks as child on child.id = counted.child_task_id
      where counted.parent_plan_id = ${planId}::uuid and counted.parent_task_id = share.task_id
        and counted.planned_unit_id = share.planned_unit_id and not counted.dropped
        and draft.deleted_at is null and child.dropped_in is null
    ) as source on true
    group by share.unit_id, share.task_id)`
}

/**
 * The same for every unit of a plan: each table is read once, which is far quicker for all of them and far slower for
 * one.
 */
export function allCoverageCells(planId: string) {
  return sql`(
    select share.unit_id, share.task_id, coalesce(max(mark.state), 0) as state
    from (
      select distinct item.unit_id, item.task_id, item.planned_unit_id
      from plan_work_items as item where item.plan_id = ${planId}::uuid and item.state <> 'cancelled'
    ) as share
    left join (
      select counted.parent_task_id, counted.planned_unit_id, max(case
        when counted.child_task_id is not null then 3 when counted.reason is null then 2 else 1 end) as state
      from plan_task_sources as counted
      left join plan_drafts as draft on draft.id = counted.draft_id
      left join plan_tasks as child on child.id = counted.child_task_id
      where counted.parent_plan_id = ${planId}::uuid and not counted.dropped
        and draft.deleted_at is null and child.dropped_in is null
      group by counted.parent_task_id, counted.planned_unit_id
    ) as mark on mark.parent_task_id = share.task_id and mark.planned_unit_id = share.planned_unit_id
    group by share.unit_id, share.task_id)`
}
