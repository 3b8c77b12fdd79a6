/** Where plans stand: what `policy.ts` asks of one of them. */
import { sql } from 'kysely'
import { unitLines } from '../../org/index.ts'
import { today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { isId } from '../../platform/ids.ts'
import type { Services } from '../../platform/room.ts'
import type { PlanPlace } from '../policy.ts'
import type { PlanTables } from '../tables.ts'

/** Where an upload stands; undefined when there is none. */
export async function placeOfUpload(tx: Tx, uploadId: string): Promise<PlanPlace | undefined> {
  if (!isId(uploadId)) return undefined
  const row = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_uploads')
    .select('unit_id')
    .where('id', '=', uploadId)
    .executeTakeFirst()
  return row && placeOf(tx, row.unit_id, [])
}

/** Where an issued plan stands, with every unit that it concerns; undefined when there is none. */
export async function placeOfPlan(tx: Tx, planId: string): Promise<PlanPlace | undefined> {
  if (!isId(planId)) return undefined
  const row = await tx
    .withTables<PlanTables>()
    .selectFrom('plans as plan')
    .innerJoin('plan_uploads as upload', 'upload.id', 'plan.upload_id')
    .select('upload.unit_id')
    .where('plan.id', '=', planId)
    .executeTakeFirst()
  return row && placeOf(tx, row.unit_id, await involvedUnits(tx, planId))
}

/** Where the plan of a task stands; undefined when there is no such task. */
export async function placeOfTask(tx: Tx, taskId: string): Promise<PlanPlace | undefined> {
  if (!isId(taskId)) return undefined
  const row = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_tasks')
    .select('plan_id')
    .where('id', '=', taskId)
    .executeTakeFirst()
  return row && placeOfPlan(tx, row.plan_id)
}

async function involvedUnits(tx: Tx, planId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly unit_id: string }>`
    select unit_id from plan_issuers where plan_id = ${planId}
    union
    select part.unit_id from plan_assignments part join plan_tasks task on task.id = part.task_id
      where task.plan_id = ${planId}
    union
    select part.unit_id from plan_reporting_units part join plan_reporting_duties duty on duty.id = part.duty_id
      where duty.plan_id = ${planId} and part.unit_id is not null
    union
    select moved.to_id from plan_assignment_transfers moved join plan_tasks task on task.id = moved.task_id
      where task.plan_id = ${planId} and moved.since <= ${today()}::date
    union
    select moved.to_id from plan_reporting_transfers moved
      join plan_reporting_duties duty on duty.id = moved.duty_id
      where duty.plan_id = ${planId} and moved.since <= ${today()}::date
    union
    select unit_id from plan_class_members where plan_id = ${planId} and not excluded
    union
    select unit_id from plan_work_items where plan_id = ${planId} and unit_id <> planned_unit_id`.execute(tx)
  return rows.map(row => row.unit_id)
}

async function placeOf(tx: Tx, keeper: string | null, involved: readonly string[]): Promise<PlanPlace> {
  const lines = await unitLines(tx, keeper === null ? involved : [keeper, ...involved])
  const line = (id: string) => lines.get(id) ?? [id]
  return { keeper: keeper === null ? [] : line(keeper), involved: involved.map(line) }
}

/** For the line of a route whose `:id` is an upload's. */
export const uploadAsked =
  ({ database }: Services) =>
  ({ id }: { readonly id: string }) =>
    database.transaction(tx => placeOfUpload(tx, id))

/** For the line of a route whose `:id` is an issued plan's. */
export const planAsked =
  ({ database }: Services) =>
  ({ id }: { readonly id: string }) =>
    database.transaction(tx => placeOfPlan(tx, id))

/** For the line of a route whose `:id` is a task's. */
export const taskAsked =
  ({ database }: Services) =>
  ({ id }: { readonly id: string }) =>
    database.transaction(tx => placeOfTask(tx, id))
