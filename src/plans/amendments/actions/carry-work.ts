/** What an amendment does to the work that is there already. */
import { type RawBuilder, sql } from 'kysely'
import { now, today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { newId } from '../../../platform/ids.ts'
import type { PlanTables } from '../../tables.ts'
import { instancesOf } from '../../work/rules/instances.ts'
import type { WorkTables } from '../../work/tables.ts'

const open = sql`item.state in ('issued', 'received', 'refused', 'in-progress', 'returned')`

/**
 * Work on what stays keeps its state, evidence and history: its days move with the task's. Open work on what the plan
 * is without now is cancelled by `decision`, the name of the deciding document; what was claimed or accepted stays.
 * Times of a new schedule that were over already are nobody's. `settleWork` then makes what is missing.
 */
export async function carryWork(tx: Tx, planId: string, version: number, decision: string): Promise<void> {
  const instances = await alignInstances(tx, planId, version)
  await cancelGone(tx, planId, version, decision)
  await moveDays(tx, instances, version, decision)
  await changeRoles(tx, planId, version)
}

interface MovedInstance {
  readonly id: string
  readonly begins_on: string | null
  readonly due_on: string | null
  readonly was_due_on: string | null
}

/** Instances become those of the tasks' schedules; gives those whose days moved. */
async function alignInstances(tx: Tx, planId: string, version: number): Promise<readonly MovedInstance[]> {
  const tables = tx.withTables<PlanTables & WorkTables>()
  const plan = await tables
    .selectFrom('plans')
    .select(['period_from', 'period_to'])
    .where('id', '=', planId)
    .executeTakeFirstOrThrow()
  const period = plan.period_from === null ? null : { from: plan.period_from, to: plan.period_to }
  const tasks = await tables
    .selectFrom('plan_tasks')
    .select(['id', 'schedule', 'begins_on', 'due_on'])
    .where('plan_id', '=', planId)
    .where('dropped_in', 'is', null)
    .execute()
  const { rows } = await sql<ThereRow>`select id, task_id, period, begins_on, due_on, dropped_in
    from plan_task_instances where plan_id = ${planId}`.execute(tx)
  const there = Map.groupBy(rows, row => row.task_id)
  const day = today()
  const found = tasks.map(task => {
    const wanted = instancesOf({ ...task, beginsOn: task.begins_on, dueOn: task.due_on }, period, day)
    return alignTask(task.id, wanted, there.get(task.id) ?? [], day)
  })
  await setDropped(
    tx,
    version,
    found.flatMap(one => one.gone),
  )
  await setDropped(
    tx,
    null,
    found.flatMap(one => one.back),
  )
  await addPast(
    tx,
    planId,
    version,
    found.flatMap(one => one.past),
  )
  const moved = found.flatMap(one => one.moved)
  await setDays(tx, moved)
  return moved
}

interface ThereRow {
  readonly id: string
  readonly task_id: string
  readonly period: string
  readonly begins_on: string | null
  readonly due_on: string | null
  readonly dropped_in: number | null
}

function alignTask(
  taskId: string,
  wanted: ReturnType<typeof instancesOf>,
  there: readonly ThereRow[],
  day: string,
) {
  const byPeriod = new Map(wanted.map(one => [one.period, one]))
  const known = new Set(there.map(({ period }) => period))
  const staying = there.flatMap(row => {
    const instance = byPeriod.get(row.period)
    return instance ? [{ row, instance }] : []
  })
  const isOver = (dueOn: string | null) => dueOn !== null && dueOn < day
  return {
    gone: there.filter(row => row.dropped_in === null && !byPeriod.has(row.period)).map(({ id }) => id),
    back: staying
      .filter(({ row, instance }) => row.dropped_in !== null && !isOver(instance.dueOn))
      .map(({ row }) => row.id),
    // Of a schedule of several times only what is still to come is asked for.
    past: wanted
      .filter(one => !known.has(one.period) && one.period !== '' && isOver(one.dueOn))
      .map(one => ({ task_id: taskId, period: one.period, begins_on: one.beginsOn, due_on: one.dueOn })),
    moved: staying
      .filter(({ row, instance }) => row.begins_on !== instance.beginsOn || row.due_on !== instance.dueOn)
      .map(
        ({ row, instance }): MovedInstance => ({
          id: row.id,
          begins_on: instance.beginsOn,
          due_on: instance.dueOn,
          was_due_on: row.due_on,
        }),
      ),
  }
}

async function setDropped(tx: Tx, version: number | null, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update plan_task_instances set dropped_in = ${version}::integer where id = any(${ids}::uuid[])`.execute(
    tx,
  )
}

async function addPast(
  tx: Tx,
  planId: string,
  version: number,
  past: readonly { task_id: string; period: string; begins_on: string | null; due_on: string | null }[],
): Promise<void> {
  if (past.length === 0) return
  const rows = past.map(row => ({ ...row, id: newId() }))
  await sql`
    insert into plan_task_instances (id, task_id, plan_id, period, begins_on, due_on, made_at, dropped_in)
    select id, task_id, ${planId}::uuid, period, begins_on, due_on, ${now()}::timestamptz, ${version}::integer
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as past (id uuid, task_id uuid, period text, begins_on date, due_on date)`.execute(tx)
}

async function setDays(tx: Tx, moved: readonly MovedInstance[]): Promise<void> {
  if (moved.length === 0) return
  await sql`
    update plan_task_instances as instance set begins_on = moved.begins_on, due_on = moved.due_on
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as moved (id uuid, begins_on date, due_on date)
    where instance.id = moved.id`.execute(tx)
}

/** Open work of a part that ended, or of a time that the task has no more. */
async function cancelGone(tx: Tx, planId: string, version: number, decision: string): Promise<void> {
  const gone = sql`${open} and (part.ended_in is not null or instance.dropped_in is not null)`
  await change(tx, gone, planId, {
    kind: 'cancel',
    set: sql`state = 'cancelled', state_since = ${now()}::timestamptz`,
    toState: sql`'cancelled'`,
    reason: decision,
    details: sql`${JSON.stringify({ after: { why: 'amended', version } })}::jsonb`,
  })
}

/**
 * The days of open and claimed work follow their instance; an earlier day of its own, which the lead set, stays as
 * long as it is the earlier one.
 */
async function moveDays(
  tx: Tx,
  moved: readonly MovedInstance[],
  version: number,
  decision: string,
): Promise<void> {
  if (moved.length === 0) return
  await sql`
    with moving as (
      select item.id, item.state, item.version, item.due_on as was, moved.due_on, moved.begins_on
      from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb)
        as moved (id uuid, begins_on date, due_on date, was_due_on date)
      join plan_work_items as item on item.instance_id = moved.id
      where item.state not in ('accepted', 'cancelled')
        and (item.due_on is not distinct from moved.was_due_on or item.due_on > moved.due_on)
        and (item.due_on is distinct from moved.due_on or item.begins_on is distinct from moved.begins_on)
      for update of item),
    changed as (
      update plan_work_items as item
      set due_on = moving.due_on, begins_on = moving.begins_on, version = item.version + 1
      from moving where moving.id = item.id)
    insert into plan_work_changes (item_id, version, kind, from_state, to_state, reason, details, made_at)
    select id, version + 1, 'set-due', state, state, ${decision}, jsonb_build_object(
      'before', jsonb_build_object('dueOn', was),
      'after', jsonb_build_object('dueOn', due_on, 'why', 'amended', 'version', ${version}::integer)),
      ${now()}::timestamptz from moving`.execute(tx)
}

/** Work goes on in the role that the plan gives its unit now. */
async function changeRoles(tx: Tx, planId: string, version: number): Promise<void> {
  const differs = sql`item.role <> part.role and item.state not in ('accepted', 'cancelled') and part.ended_in is null`
  await change(tx, differs, planId, {
    kind: 'amend',
    set: sql`role = changing.new_role`,
    toState: sql`changing.state`,
    reason: null,
    details: sql`jsonb_build_object('before', jsonb_build_object('role', role),
      'after', jsonb_build_object('role', new_role, 'why', 'amended', 'version', ${version}::integer))`,
  })
}

interface Change {
  readonly kind: 'cancel' | 'amend'
  readonly set: RawBuilder<unknown>
  readonly toState: RawBuilder<unknown>
  readonly reason: string | null
  readonly details: RawBuilder<unknown>
}

/** Changes work items of a plan all at once, each with its place in its history. */
async function change(
  tx: Tx,
  which: RawBuilder<unknown>,
  planId: string,
  { kind, set, toState, reason, details }: Change,
): Promise<void> {
  await sql`
    with changing as (
      select item.id, item.state, item.version, item.role, part.role as new_role from plan_work_items as item
      join plan_task_instances as instance on instance.id = item.instance_id
      join plan_assignments as part on part.task_id = item.task_id and part.position = item.position
      where item.plan_id = ${planId}::uuid and ${which} for update of item),
    changed as (
      update plan_work_items as item set ${set}, version = item.version + 1
      from changing where changing.id = item.id)
    insert into plan_work_changes (item_id, version, kind, from_state, to_state, reason, details, made_at)
    select id, version + 1, ${kind}, state, ${toState}, ${reason}::text, ${details}, ${now()}::timestamptz
    from changing`.execute(tx)
}
