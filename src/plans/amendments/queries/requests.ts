/** What units ask to be changed in a plan. */
import { type Selectable, sql } from 'kysely'
import { findUnits, grantedUnits, personNames, type Unit } from '../../../org/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import { isId } from '../../../platform/ids.ts'
import type { PlanTables } from '../../tables.ts'
import type { AmendmentTables, RequestKind, RequestRow, RequestState } from '../tables.ts'

/** A task that a request is about. */
export interface AskedTask {
  readonly id: string
  readonly path: string
  readonly text: string
}

export interface AmendmentRequest {
  readonly id: string
  readonly planId: string
  readonly unit: { readonly id: string; readonly name: string }
  readonly what: RequestKind
  /** Other words, words of a task to add, or the name of the other unit. */
  readonly proposed: string | null
  readonly proposedDay: CivilDate | null
  readonly reason: string
  readonly state: RequestState
  readonly answer: string | null
  readonly askedAt: Date
  readonly askedBy: { readonly id: string; readonly name: string }
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  /** The version that carried it out. */
  readonly doneIn: number | null
  /** None for the plan as a whole. */
  readonly tasks: readonly AskedTask[]
}

/** Every request about a plan, those that wait first, then the newest. */
export async function listRequests(tx: Tx, planId: string): Promise<readonly AmendmentRequest[]> {
  if (!isId(planId)) return []
  const rows = await tx
    .withTables<AmendmentTables>()
    .selectFrom('plan_amendment_requests')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy(sql`state = 'asked'`, 'desc')
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .execute()
  return requestsOf(tx, rows)
}

/** One request of a plan; undefined when there is none. */
export async function findRequest(
  tx: Tx,
  planId: string,
  requestId: string,
): Promise<AmendmentRequest | undefined> {
  if (!isId(planId) || !isId(requestId)) return undefined
  const rows = await tx
    .withTables<AmendmentTables>()
    .selectFrom('plan_amendment_requests')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('id', '=', requestId)
    .execute()
  return (await requestsOf(tx, rows))[0]
}

async function requestsOf(tx: Tx, rows: readonly Selectable<RequestRow>[]): Promise<AmendmentRequest[]> {
  const tasks = await tasksOf(
    tx,
    rows.map(({ id }) => id),
  )
  const units = await findUnits(
    tx,
    rows.map(row => row.unit_id),
  )
  const people = await personNames(
    tx,
    rows.flatMap(row => [row.asked_by, row.decided_by ?? []].flat()),
  )
  return rows.map(row => ({
    id: row.id,
    planId: row.plan_id,
    unit: { id: row.unit_id, name: units.get(row.unit_id)?.name ?? '' },
    what: row.what,
    proposed: row.proposed,
    proposedDay: row.proposed_day,
    reason: row.reason,
    state: row.state,
    answer: row.answer,
    askedAt: row.asked_at,
    askedBy: { id: row.asked_by, name: people.get(row.asked_by) ?? '' },
    decidedAt: row.decided_at,
    decidedBy: row.decided_by && (people.get(row.decided_by) ?? ''),
    doneIn: row.done_in,
    tasks: tasks.get(row.id) ?? [],
  }))
}

async function tasksOf(
  tx: Tx,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AskedTask[]>> {
  if (requestIds.length === 0) return new Map()
  const rows = await tx
    .withTables<AmendmentTables & PlanTables>()
    .selectFrom('plan_amendment_request_tasks as asked')
    .innerJoin('plan_tasks as task', 'task.id', 'asked.task_id')
    .select(['asked.request_id', 'task.id', 'task.path', 'task.text'])
    .where('asked.request_id', 'in', requestIds)
    .orderBy('task.number')
    .execute()
  const byRequest = Map.groupBy(rows, row => row.request_id)
  return new Map(
    [...byRequest].map(([id, group]) => [
      id,
      group.map(row => ({ id: row.id, path: row.path, text: row.text })),
    ]),
  )
}

/** How many requests about a plan wait for an answer. */
export async function countOpenRequests(tx: Tx, planId: string): Promise<number> {
  const { total } = await tx
    .withTables<AmendmentTables>()
    .selectFrom('plan_amendment_requests')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('plan_id', '=', planId)
    .where('state', '=', 'asked')
    .executeTakeFirstOrThrow()
  return Number(total)
}

/** More than anybody chooses from: somebody of the whole office asks for its own units. */
const unitsMax = 200

/**
 * The units in whose name the person may ask for a change of the plan: those with a part in it on which they are an
 * officer or a leader; for the whole office the plan's issuers. In the order of the alphabet.
 */
export async function askingUnits(tx: Tx, person: Person, planId: string): Promise<readonly Unit[]> {
  const granted = grantedUnits(person, ['officer', 'leader'])
  if (granted === null || !isId(planId)) return []
  const issuers = sql`select unit_id from plan_issuers where plan_id = ${planId}`
  const involved =
    granted === 'all'
      ? issuers
      : sql`(${issuers}
    union select upload.unit_id from plans plan join plan_uploads upload on upload.id = plan.upload_id
      where plan.id = ${planId} and upload.unit_id is not null
    union select item.unit_id from plan_work_items item where item.plan_id = ${planId}
    union select part.unit_id from plan_assignments part join plan_tasks task on task.id = part.task_id
      where task.plan_id = ${planId}
    union select moved.to_id from plan_assignment_transfers moved join plan_tasks task on task.id = moved.task_id
      where task.plan_id = ${planId}
    union select part.unit_id from plan_reporting_units part join plan_reporting_duties duty on duty.id = part.duty_id
      where duty.plan_id = ${planId}
    union select unit_id from plan_class_members where plan_id = ${planId} and not excluded)`
  const mine = granted === 'all' ? sql`true` : sql`unit.id in ${granted}`
  const { rows } = await sql<{ id: string }>`
    select unit.id from org_units unit where unit.id in (select unit_id from (${involved}) as involved)
      and not unit.collective and ${mine} order by unit.sort_key limit ${unitsMax}`.execute(tx)
  const units = await findUnits(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.flatMap(({ id }) => units.get(id) ?? [])
}
