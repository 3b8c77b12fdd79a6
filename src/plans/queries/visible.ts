/** Which plans a person may see, as SQL for lists: the same rule as `policy.ts` has for one plan. */
import { type RawBuilder, sql } from 'kysely'
import { grantedUnits, type Role } from '../../org/index.ts'
import { today } from '../../platform/clock.ts'
import type { Person } from '../../platform/http/index.ts'

const working: readonly Role[] = ['officer', 'leader', 'administrator', 'auditor']

/** Whether the upload of this column (`upload.unit_id`) is one that `maySeeUpload` lets the person see. */
export function isVisibleUpload(person: Person, unitColumn: string): RawBuilder<boolean> {
  const units = grantedUnits(person, working)
  if (units === 'all') return sql<boolean>`true`
  if (units === null) return sql<boolean>`false`
  return sql<boolean>`${sql.ref(unitColumn)} in ${units}`
}

/** Ids of the issued plans that `maySeeIssuedPlan` lets the person see: `all`, `null` for none, or a query of them. */
export function visiblePlans(person: Person): RawBuilder<{ readonly id: string }> | 'all' | null {
  const units = grantedUnits(person)
  if (units === 'all' || units === null) return units
  // As an array: then each part is found by its index on the unit, not by going through every task of every plan.
  const among = sql`any(array(select id from unit))`
  return sql<{ readonly id: string }>`(
    with unit as materialized ${units}
    select plan.id from plans plan join plan_uploads upload on upload.id = plan.upload_id
      where upload.unit_id = ${among}
    union
    select plan_id from plan_issuers where unit_id = ${among}
    union
    select task.plan_id from plan_assignments part join plan_tasks task on task.id = part.task_id
      where part.unit_id = ${among}
    union
    select duty.plan_id from plan_reporting_units part join plan_reporting_duties duty on duty.id = part.duty_id
      where part.unit_id = ${among}
    union
    select task.plan_id from plan_assignment_transfers moved join plan_tasks task on task.id = moved.task_id
      where moved.since <= ${today()}::date and moved.to_id = ${among}
    union
    select duty.plan_id from plan_reporting_transfers moved
      join plan_reporting_duties duty on duty.id = moved.duty_id
      where moved.since <= ${today()}::date and moved.to_id = ${among}
    union
    select member.plan_id from plan_class_members member
      where not member.excluded and member.unit_id = ${among}
    union
    select item.plan_id from plan_work_items item
      where item.unit_id = ${among} and item.unit_id <> item.planned_unit_id
  )`
}

/** Whether the plan of this column (`task.plan_id`) is one that the person may see. */
export function isVisiblePlan(person: Person, planColumn: string): RawBuilder<boolean> {
  const plans = visiblePlans(person)
  if (plans === 'all') return sql<boolean>`true`
  if (plans === null) return sql<boolean>`false`
  return sql<boolean>`${sql.ref(planColumn)} in ${plans}`
}
