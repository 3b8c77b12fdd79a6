import { sql } from 'kysely'
import { heirsOf } from '../../../org/index.ts'
import { now, today } from '../../../platform/clock.ts'
import type { Database, Tx } from '../../../platform/db/index.ts'
import { newId } from '../../../platform/ids.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { countSettled } from '../../cascade/actions/count-coverage.ts'
import { belongsOnDay } from '../../classes/shared.ts'
import type { PlanTables } from '../../tables.ts'
import { instancesOf } from '../rules/instances.ts'
import type { WorkTables } from '../tables.ts'

/** Rows of one statement. */
const rowsAtOnce = 5000
/** More are made by a job. */
const itemsInTransaction = 20_000

/** Makes the work of one plan task by task. */
export const settlePlanJob = 'plans.settle-plan'

/**
 * Brings the work of these plans to what is so today: the instances of their tasks, an item for every unit that a
 * task means (the members of a class, each its own), and who answers for each after reforms. What is there keeps its
 * state; to settle again changes nothing. Called when a plan is issued or amended, when a class or a unit changes,
 * and every day, because a reform may have its day to come and a plan without an end goes on. Where more is missing
 * than one transaction should hold (a plan for all communes of the country), a job makes it, task by task.
 */
export async function settleWork(tx: Tx, planIds: readonly string[]): Promise<void> {
  for (const planId of planIds) {
    await makeInstances(tx, planId)
    if ((await missingItems(tx, planId)) > itemsInTransaction) {
      await enqueue(tx, settlePlanJob, newId(), { planId })
    } else {
      await makeItems(tx, planId, null)
      await settleItems(tx, planId)
      await countSettled(tx, planId)
    }
  }
}

/**
 * The same, each task in a transaction of its own, so that nobody waits long and a plan may give work to thousands;
 * stopped in the middle, it begins again and finds what is made.
 */
export async function settlePlan(database: Database, planId: string, signal: AbortSignal): Promise<void> {
  await database.transaction(tx => makeInstances(tx, planId))
  const tasks = await database.transaction(tx =>
    tx
      .withTables<PlanTables>()
      .selectFrom('plan_tasks')
      .select('id')
      .where('plan_id', '=', planId)
      .where('dropped_in', 'is', null)
      .orderBy('number')
      .execute(),
  )
  for (const { id } of tasks) {
    signal.throwIfAborted()
    await database.transaction(tx => makeItems(tx, planId, id))
  }
  await database.transaction(tx => settleItems(tx, planId))
  await database.transaction(tx => countSettled(tx, planId))
}

async function settleItems(tx: Tx, planId: string): Promise<void> {
  await dropUnmeant(tx, planId)
  await passOn(tx, planId)
}

/** About how many items are still to be made; too many rather than too few. */
async function missingItems(tx: Tx, planId: string): Promise<number> {
  const { rows } = await sql<{ missing: number }>`
    select ((select count(*) from ${meantUnits(planId, null)} as meant
        join plan_task_instances as instance on instance.task_id = meant.task_id)
      - (select count(*) from plan_work_items where plan_id = ${planId}::uuid))::int as missing`.execute(tx)
  return rows[0]?.missing ?? 0
}

async function makeInstances(tx: Tx, planId: string): Promise<void> {
  const tables = tx.withTables<PlanTables & WorkTables>()
  const plan = await tables
    .selectFrom('plans')
    .select(['period_from', 'period_to'])
    .where('id', '=', planId)
    .executeTakeFirst()
  if (!plan) return
  const period = plan.period_from === null ? null : { from: plan.period_from, to: plan.period_to }
  const tasks = await tables
    .selectFrom('plan_tasks')
    .select(['id', 'schedule', 'begins_on', 'due_on'])
    .where('plan_id', '=', planId)
    .where('dropped_in', 'is', null)
    .execute()
  const made = await tables
    .selectFrom('plan_task_instances')
    .select(['task_id', 'period'])
    .where('plan_id', '=', planId)
    .execute()
  const known = new Set(made.map(row => `${row.task_id} ${row.period}`))
  const day = today()
  const rows = tasks.flatMap(task =>
    instancesOf({ schedule: task.schedule, beginsOn: task.begins_on, dueOn: task.due_on }, period, day)
      .filter(instance => !known.has(`${task.id} ${instance.period}`))
      .map(({ period: name, beginsOn, dueOn }) => ({
        id: newId(),
        task_id: task.id,
        plan_id: planId,
        period: name,
        begins_on: beginsOn,
        due_on: dueOn,
        made_at: now(),
      })),
  )
  for (const some of parts(rows)) {
    await tables
      .insertInto('plan_task_instances')
      .values(some)
      .onConflict(conflict => conflict.columns(['task_id', 'period']).doNothing())
      .execute()
  }
}

/** Whom the tasks of a plan mean today: the unit that is named, or each member of the class that is named. */
function meantUnits(planId: string, taskId: string | null) {
  return sql`(
    select part.task_id, part.position, part.role, coalesce(member.unit_id, part.unit_id) as unit_id
    from plan_tasks as task
    join plan_assignments as part on part.task_id = task.id and part.ended_in is null
    left join plan_class_members as member
      on member.plan_id = task.plan_id and member.class_id = part.unit_id and ${belongsOnDay(today())}
    where task.plan_id = ${planId}::uuid and (${taskId}::uuid is null or task.id = ${taskId}::uuid)
      and task.dropped_in is null and part.ended_in is null and (member.unit_id is not null or not ${hasMembers('part')}))`
}

/** Whether the unit of an assignment is a class whose members are known. */
function hasMembers(part: string) {
  return sql`exists (select from plan_class_members as known
    where known.plan_id = task.plan_id and known.class_id = ${sql.ref(`${part}.unit_id`)})`
}

/** Whoever took over from a member answers already, also as a member of its own. */
async function makeItems(tx: Tx, planId: string, taskId: string | null): Promise<void> {
  const { rows } = await sql<{ instance_id: string }>`
    select instance.id as instance_id, instance.task_id, meant.position, meant.role, meant.unit_id,
      instance.begins_on, instance.due_on
    from ${meantUnits(planId, taskId)} as meant
    join plan_task_instances as instance on instance.task_id = meant.task_id and instance.dropped_in is null
    where not exists (select from plan_work_items as item
      where item.instance_id = instance.id and item.position = meant.position
        and item.planned_unit_id = meant.unit_id)
    and not exists (select from plan_work_items as item
      where item.instance_id = instance.id and item.position = meant.position
        and item.unit_id = meant.unit_id and item.unit_id <> item.planned_unit_id)`.execute(tx)
  for (const some of parts(rows)) {
    const values = some.map(row => ({ ...row, id: newId() }))
    await sql`
      insert into plan_work_items (id, instance_id, task_id, plan_id, position, planned_unit_id, unit_id, role,
        state, state_since, begins_on, due_on)
      select id, instance_id, task_id, ${planId}::uuid, position, unit_id, unit_id, role, 'issued',
        ${now()}::timestamptz, begins_on, due_on
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as made (id uuid, instance_id uuid, task_id uuid,
        position integer, unit_id uuid, role text, begins_on date, due_on date)
      on conflict (instance_id, position, planned_unit_id) do nothing`.execute(tx)
  }
}

/**
 * A class that has members now owes nothing itself, nor does a member that an officer took out; whoever comes back is
 * asked again. What was claimed or accepted stays as it is.
 */
async function dropUnmeant(tx: Tx, planId: string): Promise<void> {
  // Two sets of few rows, each found by itself: asked of every item, thousands of units would take long.
  const taken = sql`(
    select whole.id from plan_work_items as whole
      where whole.plan_id = ${planId}::uuid and whole.unit_id = whole.planned_unit_id and whole.unit_id in
        (select class_id from plan_class_members where plan_id = ${planId}::uuid)
    union
    select one.id from plan_class_members as member
      join plan_work_items as one on one.plan_id = member.plan_id and one.planned_unit_id = member.unit_id
      join plan_assignments as part on part.task_id = one.task_id and part.position = one.position
        and part.unit_id = member.class_id
      where member.plan_id = ${planId}::uuid and member.excluded)`
  const open = sql`item.state in ('issued', 'received', 'refused', 'in-progress', 'returned')`
  await turn(tx, planId, 'cancel', 'cancelled', sql`${open} and item.id in ${taken}`)
  const dropped = sql`item.state = 'cancelled' and exists (select from plan_work_changes as change
    where change.item_id = item.id and change.version = item.version and change.made_by is null
      and change.details -> 'after' ->> 'why' = 'not-meant')`
  await turn(tx, planId, 'reopen', 'issued', sql`${dropped} and item.id not in ${taken}`)
}

async function turn(
  tx: Tx,
  planId: string,
  kind: 'cancel' | 'reopen',
  state: 'cancelled' | 'issued',
  which: ReturnType<typeof sql>,
): Promise<void> {
  await sql`
    with turning as (
      select item.id, item.state, item.version from plan_work_items as item
      where item.plan_id = ${planId}::uuid and ${which} for no key update of item),
    turned as (
      update plan_work_items as item
      set state = ${state}, state_since = ${now()}::timestamptz, version = item.version + 1
      from turning where turning.id = item.id)
    insert into plan_work_changes (item_id, version, kind, from_state, to_state, details, made_at)
    select id, version + 1, ${kind}, state, ${state},
      ${JSON.stringify({ after: { why: 'not-meant' } })}::jsonb, ${now()}::timestamptz from turning`.execute(
    tx,
  )
}

/** Who answers today: whom it was handed to, whoever the latest transfer names, or the unit that was meant; or its heir. */
async function passOn(tx: Tx, planId: string): Promise<void> {
  const { rows } = await sql<{ id: string; unit_id: string; answers_id: string }>`
    select item.id, item.unit_id, coalesce(item.handed_to_id, moved.to_id, item.planned_unit_id) as answers_id
    from plan_work_items as item
    join plan_assignments as part on part.task_id = item.task_id and part.position = item.position
    left join lateral (
      select to_id from plan_assignment_transfers as other
      where other.task_id = item.task_id and other.position = item.position
        and other.since <= ${today()}::date and part.unit_id = item.planned_unit_id
      order by other.since desc limit 1) as moved on true
    where item.plan_id = ${planId}::uuid and item.state not in ('accepted', 'cancelled')
      and (item.unit_id <> coalesce(item.handed_to_id, moved.to_id, item.planned_unit_id)
        or exists (select from org_units as ended
          where ended.id = item.unit_id and ended.valid_to <= ${today()}::date))`.execute(tx)
  const heirs = await heirsOf(
    tx,
    rows.map(row => row.answers_id),
    today(),
  )
  const moved = rows
    .map(row => ({ id: row.id, from: row.unit_id, to: heirs.get(row.answers_id) ?? row.answers_id }))
    .filter(({ from, to }) => from !== to)
  for (const some of parts(moved)) await give(tx, some)
}

async function give(tx: Tx, moved: readonly { id: string; from: string; to: string }[]): Promise<void> {
  await sql`
    with given as (
      update plan_work_items as item set unit_id = moved."to", version = item.version + 1
      from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as moved (id uuid, "from" uuid, "to" uuid)
      where item.id = moved.id and item.unit_id = moved."from"
      returning item.id, item.version, item.state, moved."from", moved."to")
    insert into plan_work_changes (item_id, version, kind, from_state, to_state, details, made_at)
    select id, version, 'succeed', state, state, jsonb_build_object(
      'before', jsonb_build_object('unitId', "from"), 'after', jsonb_build_object('unitId', "to")),
      ${now()}::timestamptz from given`.execute(tx)
}

function* parts<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) yield rows.slice(from, from + rowsAtOnce)
}
