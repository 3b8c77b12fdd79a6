/** Whom a unit can ask when something stands in its way. */
import { sql } from 'kysely'
import { findUnits, parentsAsOf } from '../../../org/index.ts'
import { today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { namesOf, type Owner } from './find.ts'

/** Why somebody is offered: it leads the task, or the plan is its own. */
export interface OwnerOffered extends Owner {
  readonly why: 'lead' | 'keeper'
}

/** The units that lead the task, then the one that keeps the plan (id null: the whole office); each once. */
export async function ownersOffered(
  tx: Tx,
  planId: string,
  taskId: string | null,
): Promise<readonly OwnerOffered[]> {
  const { rows } = await sql<{ id: string | null; why: 'lead' | 'keeper' }>`
    select distinct lead.unit_id as id, 'lead' as why from plan_work_items as lead
      where lead.task_id = ${taskId}::uuid and lead.role = 'lead' and lead.state <> 'cancelled'
    union all
    select upload.unit_id, 'keeper' from plans as plan join plan_uploads as upload on upload.id = plan.upload_id
      where plan.id = ${planId}::uuid`.execute(tx)
  const name = await namesOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows
    .filter((row, index) => rows.findIndex(({ id }) => id === row.id) === index)
    .map(({ id, why }) => ({ id, why, name: name(id) }))
}

/** The unit right above another one today; null for one that stands alone. */
export async function superiorOf(tx: Tx, unitId: string): Promise<string | null> {
  return (await parentsAsOf(tx, [unitId], today(), 'administrative')).get(unitId)?.id ?? null
}

/** The unit that answers for a work item, and the item's task; undefined where there is no such item of the plan. */
export async function raisedFrom(
  tx: Tx,
  planId: string,
  itemId: string,
): Promise<{ readonly taskId: string; readonly unitId: string; readonly unitName: string } | undefined> {
  const { rows } = await sql<{ task_id: string; unit_id: string }>`
    select task_id, unit_id from plan_work_items
    where id = ${itemId}::uuid and plan_id = ${planId}::uuid`.execute(tx)
  const [row] = rows
  if (!row) return undefined
  const units = await findUnits(tx, [row.unit_id])
  return { taskId: row.task_id, unitId: row.unit_id, unitName: units.get(row.unit_id)?.name ?? '' }
}
