/** Work items as plain values. */
import { sql } from 'kysely'
import { personNames, unitLines } from '../../../org/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { isId } from '../../../platform/ids.ts'
import type { Services } from '../../../platform/room.ts'
import type { WorkPlace } from '../policy.ts'
import type { WorkItem, WorkState } from '../rules/model.ts'
import type { WorkChangeDetails, WorkTables } from '../tables.ts'

/** The columns of a `WorkItem`, of `plan_work_items item` joined with its instance and its task. */
export const workColumns = sql`item.id, item.instance_id as "instanceId", item.task_id as "taskId",
  item.plan_id as "planId", instance.period, item.position, item.unit_id as "unitId",
  item.planned_unit_id as "plannedUnitId", item.role, task.modality, item.state, item.state_since as "stateSince",
  item.begins_on as "beginsOn", item.due_on as "dueOn", item.claimed_on as "claimedOn",
  item.evidence_count as "evidenceCount", item.version`

/** `from` of those columns. */
export const workFrom = sql`plan_work_items as item
  join plan_task_instances as instance on instance.id = item.instance_id
  join plan_tasks as task on task.id = item.task_id`

/** One work item; undefined when there is none. */
export async function findWorkItem(tx: Tx, id: string): Promise<WorkItem | undefined> {
  return (await findWorkItems(tx, [id])).get(id)
}

/** Work items by their ids; what is none is left out. */
export async function findWorkItems(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, WorkItem>> {
  const wanted = ids.filter(isId)
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<WorkItem>`
    select ${workColumns} from ${workFrom} where item.id = any(${wanted}::uuid[])`.execute(tx)
  return new Map(rows.map(row => [row.id, row]))
}

/** All items of the instance that this one belongs to, itself among them, in the order of the plan. */
export async function itemsOfInstance(tx: Tx, instanceId: string): Promise<readonly WorkItem[]> {
  const { rows } = await sql<WorkItem>`
    select ${workColumns} from ${workFrom} join org_units as unit on unit.id = item.unit_id
    where item.instance_id = ${instanceId}::uuid order by item.position, unit.sort_key, item.id`.execute(tx)
  return rows
}

/** All items of a task: by instance, then in the order of the plan. */
export async function itemsOfTask(tx: Tx, taskId: string): Promise<readonly WorkItem[]> {
  const { rows } = await sql<WorkItem>`
    select ${workColumns} from ${workFrom} join org_units as unit on unit.id = item.unit_id
    where item.task_id = ${taskId}::uuid
    order by instance.due_on nulls last, instance.period, item.position, unit.sort_key, item.id`.execute(tx)
  return rows
}

/** Something that was done to a work item. */
export interface WorkChange {
  readonly version: number
  /** A `WorkCommandKind`, or `succeed` (another unit answers since a reform). */
  readonly kind: string
  readonly fromState: WorkState
  readonly toState: WorkState
  readonly reason: string | null
  readonly details: WorkChangeDetails
  readonly madeAt: Date
  /** Null for the program, and for whoever had no account. */
  readonly madeBy: { readonly id: string; readonly name: string } | null
  readonly byLink: boolean
}

/** What was done to an item, the latest first. */
export async function changesOfWork(tx: Tx, itemId: string): Promise<readonly WorkChange[]> {
  const rows = await tx
    .withTables<WorkTables>()
    .selectFrom('plan_work_changes')
    .selectAll()
    .where('item_id', '=', itemId)
    .orderBy('version', 'desc')
    .execute()
  const names = await personNames(
    tx,
    rows.flatMap(row => row.made_by ?? []),
  )
  return rows.map(row => ({
    version: row.version,
    kind: row.kind,
    fromState: row.from_state,
    toState: row.to_state,
    reason: row.reason,
    details: row.details,
    madeAt: row.made_at,
    madeBy: row.made_by === null ? null : { id: row.made_by, name: names.get(row.made_by) ?? '' },
    byLink: row.made_by_link !== null,
  }))
}

interface PlaceRow {
  readonly id: string
  readonly role: string
  readonly unit_id: string
  readonly keeper_id: string | null
  readonly lead_ids: readonly string[]
  readonly issuer_ids: readonly string[]
}

/** Where work items stand: what their policy asks of each; what is no item is left out. */
export async function placesOfWork(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, WorkPlace>> {
  const wanted = ids.filter(isId)
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<PlaceRow>`
    select item.id, item.role, item.unit_id, upload.unit_id as keeper_id,
      array(select lead.unit_id from plan_work_items as lead
        where lead.instance_id = item.instance_id and lead.role = 'lead' and lead.state <> 'cancelled') as lead_ids,
      array(select issuer.unit_id from plan_issuers as issuer where issuer.plan_id = item.plan_id) as issuer_ids
    from plan_work_items as item
    join plans as plan on plan.id = item.plan_id
    join plan_uploads as upload on upload.id = plan.upload_id
    where item.id = any(${wanted}::uuid[])`.execute(tx)
  const lines = await unitLines(
    tx,
    rows.flatMap(row => [row.unit_id, row.keeper_id ?? [], row.lead_ids, row.issuer_ids].flat()),
  )
  const line = (id: string) => lines.get(id) ?? [id]
  return new Map(
    rows.map(row => [
      row.id,
      {
        unit: line(row.unit_id),
        leads: row.role === 'lead' ? [] : row.lead_ids.map(line),
        keepers: [row.keeper_id === null ? [] : line(row.keeper_id), ...row.issuer_ids.map(line)],
      },
    ]),
  )
}

/** Where one stands; undefined when there is none. */
export async function placeOfWork(tx: Tx, id: string): Promise<WorkPlace | undefined> {
  return (await placesOfWork(tx, [id])).get(id)
}

/** For the line of a route whose `:id` is a work item's. */
export const workAsked =
  ({ database }: Services) =>
  ({ id }: { readonly id: string }) =>
    database.transaction(tx => placeOfWork(tx, id))
