/** Work items as bare rows, for tests of pages and queries that must know every row; made by the product: `settleWork`. */
import { sql } from 'kysely'
import type { UnitRole } from '../src/documents/index.ts'
import type { PlanTables } from '../src/plans/tables.ts'
import type { WorkState } from '../src/plans/work/rules/model.ts'
import type { WorkTables } from '../src/plans/work/tables.ts'
import { now } from '../src/platform/clock.ts'
import type { Tx } from '../src/platform/db/index.ts'
import { newId } from '../src/platform/ids.ts'

export interface WorkToAdd {
  /** A task of `addPlan`. */
  readonly taskId: string
  /** Which of its assignments; the first when not said. */
  readonly position?: number
  /** Which time; the task's only one when not said. */
  readonly period?: string
  /** Who answers for it; whoever the assignment names when not said. */
  readonly unitId?: string
  /** Whom the plan meant; `unitId` when not said. */
  readonly plannedUnitId?: string
  readonly role?: UnitRole
  readonly state?: WorkState
  /** This moment when not said. */
  readonly stateSince?: Date
  readonly beginsOn?: string | null
  /** Of the instance and of the item; the task's when not said. */
  readonly dueOn?: string | null
  readonly claimedOn?: string | null
  readonly evidenceCount?: number
}

/** Writes a work item, and its instance where it is the first of it; gives its id. */
export async function addWork(tx: Tx, work: WorkToAdd): Promise<string> {
  const { taskId, position = 0, period = '', state = 'issued' } = work
  const task = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_tasks')
    .innerJoin('plan_assignments as part', 'part.task_id', 'plan_tasks.id')
    .select(['plan_tasks.plan_id', 'plan_tasks.begins_on', 'plan_tasks.due_on', 'part.unit_id', 'part.role'])
    .where('plan_tasks.id', '=', taskId)
    .where('part.position', '=', position)
    .executeTakeFirstOrThrow()
  const beginsOn = work.beginsOn === undefined ? task.begins_on : work.beginsOn
  const dueOn = work.dueOn === undefined ? task.due_on : work.dueOn
  const instanceId = await instanceOf(tx, { taskId, planId: task.plan_id, period, beginsOn, dueOn })
  const id = newId()
  const unitId = work.unitId ?? task.unit_id
  await tx
    .withTables<WorkTables>()
    .insertInto('plan_work_items')
    .values({
      id,
      instance_id: instanceId,
      task_id: taskId,
      plan_id: task.plan_id,
      position,
      planned_unit_id: work.plannedUnitId ?? unitId,
      unit_id: unitId,
      role: work.role ?? task.role,
      state,
      state_since: work.stateSince ?? now(),
      begins_on: beginsOn,
      due_on: dueOn,
      claimed_on: work.claimedOn ?? null,
      evidence_count: work.evidenceCount ?? 0,
    })
    .execute()
  return id
}

interface InstanceToFind {
  readonly taskId: string
  readonly planId: string
  readonly period: string
  readonly beginsOn: string | null
  readonly dueOn: string | null
}

async function instanceOf(
  tx: Tx,
  { taskId, planId, period, beginsOn, dueOn }: InstanceToFind,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into plan_task_instances (id, task_id, plan_id, period, begins_on, due_on, made_at)
    values (${newId()}, ${taskId}, ${planId}, ${period}, ${beginsOn}::date, ${dueOn}::date, now())
    on conflict (task_id, period) do update set period = excluded.period
    returning id`.execute(tx)
  return rows[0]?.id ?? ''
}
