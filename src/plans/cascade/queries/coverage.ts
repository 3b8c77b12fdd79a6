/** Which of a plan's tasks the units that are to do them took up in plans of their own. */
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'
import type { CoverageState, TaskCoverage, UnitCoverage } from '../rules/coverage.ts'
import { coverageCells } from './cells.ts'

const counts = sql`cardinality(cover.tasks) as total, cardinality(cover.issued) as issued,
  cardinality(cover.drafted) as drafted, cardinality(cover.left_out) as "leftOut"`

/** How far each unit of a plan took its tasks up, in dictionary order; of those of a class where one is named. */
export async function coverageByUnit(
  tx: Tx,
  planId: string,
  classId: string | null = null,
): Promise<readonly UnitCoverage[]> {
  const { rows } = await sql<UnitCoverage>`
    select unit.id as "unitId", unit.name, ${counts}
    from plan_coverage as cover join org_units as unit on unit.id = cover.unit_id
    where cover.plan_id = ${planId}::uuid and ${ofClass(planId, classId)}
    order by unit.sort_key, unit.id`.execute(tx)
  return rows
}

function ofClass(planId: string, classId: string | null) {
  if (classId === null) return sql<boolean>`true`
  return sql<boolean>`cover.unit_id in (select unit_id from plan_class_members
    where plan_id = ${planId}::uuid and class_id = ${classId}::uuid and not excluded)`
}

/** How many units took each task of a plan up, in the plan's order. */
export async function coverageByTask(
  tx: Tx,
  planId: string,
  classId: string | null = null,
): Promise<readonly TaskCoverage[]> {
  const { rows } = await sql<TaskCoverage>`
    select task.id as "taskId", task.number, task.path, task.text, said.total, said.issued, said.drafted,
      said."leftOut"
    from (
      select number, sum(total)::int as total, sum(issued)::int as issued, sum(drafted)::int as drafted,
        sum(left_out)::int as "leftOut"
      from (${numbersOf('tasks', planId, classId)} union all ${numbersOf('issued', planId, classId)}
        union all ${numbersOf('drafted', planId, classId)} union all ${numbersOf('left_out', planId, classId)}) as part
      group by number
    ) as said
    join plan_tasks as task on task.plan_id = ${planId}::uuid and task.number = said.number
      and task.dropped_in is null
    order by task.number`.execute(tx)
  return rows
}

const parts = ['tasks', 'issued', 'drafted', 'left_out'] as const

function numbersOf(part: (typeof parts)[number], planId: string, classId: string | null) {
  const shown = parts.map(
    one => sql`${one === part ? sql`count(*)` : sql`0`} as ${sql.ref(one === 'tasks' ? 'total' : one)}`,
  )
  return sql`select number, ${sql.join(shown)} from plan_coverage as cover,
    unnest(${sql.ref(`cover.${part}`)}) as number
    where cover.plan_id = ${planId}::uuid and ${ofClass(planId, classId)} group by number`
}

/** The units that are to do a task of a plan (its number), in dictionary order. */
export async function unitsOfTask(tx: Tx, planId: string, number: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select unit.id from plan_coverage as cover join org_units as unit on unit.id = cover.unit_id
    where cover.plan_id = ${planId}::uuid and ${number}::int = any(cover.tasks)
    order by unit.sort_key, unit.id`.execute(tx)
  return rows.map(row => row.id)
}

/** A unit's part in one task of a plan, and where it went. */
export interface CoverageCell {
  readonly unitId: string
  readonly unitName: string
  readonly taskId: string
  readonly path: string
  readonly text: string
  readonly state: CoverageState
  readonly takenUp: readonly TakenUp[]
  /** Why it is left out. */
  readonly reason: string | null
}

/** A task of a unit's own plan that takes one of the parent's up. */
export interface TakenUp {
  /** Null while the plan is composed. */
  readonly planId: string | null
  readonly taskId: string | null
  readonly draftId: string | null
  /** "Kế hoạch 09/KH-UBND", or the title of the draft. */
  readonly planName: string
  readonly path: string
}

const stateNames: readonly CoverageState[] = ['none', 'left-out', 'drafted', 'issued']

/** The tasks of one unit in a plan, each with what the unit does about it. */
export async function cellsOfUnit(tx: Tx, planId: string, unitId: string): Promise<readonly CoverageCell[]> {
  return cellsOf(tx, planId, [unitId], null)
}

/** These units in one task of a plan. */
export async function cellsOfTask(
  tx: Tx,
  planId: string,
  taskId: string,
  unitIds: readonly string[],
): Promise<readonly CoverageCell[]> {
  return cellsOf(tx, planId, unitIds, taskId)
}

async function cellsOf(
  tx: Tx,
  planId: string,
  unitIds: readonly string[],
  taskId: string | null,
): Promise<CoverageCell[]> {
  const one = taskId === null ? sql<boolean>`true` : sql<boolean>`cell.task_id = ${taskId}::uuid`
  const { rows } = await sql<Omit<CoverageCell, 'state' | 'takenUp' | 'reason'> & { state: number }>`
    select cell.unit_id as "unitId", unit.name as "unitName", cell.task_id as "taskId", task.path, task.text,
      cell.state
    from ${coverageCells(planId, unitIds)} as cell
    join plan_tasks as task on task.id = cell.task_id and task.dropped_in is null
    join org_units as unit on unit.id = cell.unit_id
    where ${one} order by unit.sort_key, unit.id, task.number`.execute(tx)
  const places = await placesOf(tx, planId, unitIds, taskId)
  return rows.map(row => {
    const own = places.filter(place => place.unit_id === row.unitId && place.parent_task_id === row.taskId)
    return {
      ...row,
      state: stateNames[row.state] ?? 'none',
      takenUp: own.filter(({ reason }) => reason === null).map(takenUpOf),
      reason: own.find(({ reason }) => reason !== null)?.reason ?? null,
    }
  })
}

interface PlaceRow {
  readonly unit_id: string
  readonly parent_task_id: string
  readonly reason: string | null
  readonly draft_id: string | null
  readonly child_plan_id: string | null
  readonly child_task_id: string | null
  readonly name: string
  readonly path: string
}

function takenUpOf({ child_plan_id, child_task_id, draft_id, name, path }: PlaceRow): TakenUp {
  return { planId: child_plan_id, taskId: child_task_id, draftId: draft_id, planName: name, path }
}

async function placesOf(
  tx: Tx,
  planId: string,
  unitIds: readonly string[],
  taskId: string | null,
): Promise<readonly PlaceRow[]> {
  const { rows } = await sql<PlaceRow>`
    select distinct item.unit_id, source.parent_task_id, source.reason, source.draft_id, source.child_plan_id,
      source.child_task_id, child.number,
      coalesce(nullif(trim(concat(plan.document_type, ' ', plan.symbol)), ''), draft.head ->> 'title', '') as name,
      coalesce(child.path, '') as path
    from plan_work_items as item
    join plan_task_sources as source on source.parent_plan_id = item.plan_id
      and source.parent_task_id = item.task_id and source.planned_unit_id = item.planned_unit_id
    left join plan_drafts as draft on draft.id = source.draft_id
    left join plan_tasks as child on child.id = source.child_task_id
    left join plans as plan on plan.id = source.child_plan_id
    where item.plan_id = ${planId}::uuid and item.unit_id = any(${unitIds}::uuid[]) and item.state <> 'cancelled'
      and not source.dropped and draft.deleted_at is null and child.dropped_in is null
      and ${taskId === null ? sql<boolean>`true` : sql<boolean>`item.task_id = ${taskId}::uuid`}
    order by child.number`.execute(tx)
  return rows
}

/** Where tasks of a plan went, and where they come from: for the page of a task. */
export interface TaskLinks {
  /** Tasks of units' own plans that take this one up. */
  readonly below: readonly LinkedTask[]
  /** How many there are in all. */
  readonly belowTotal: number
  /** Tasks of the plan above that this one takes up. */
  readonly above: readonly LinkedTask[]
}

export interface LinkedTask {
  readonly taskId: string
  readonly planId: string
  readonly planName: string
  readonly path: string
  readonly text: string
  /** Whose plan it is; of the task above, whom it was meant for. */
  readonly unitName: string
  /** Its work: how many parts it has, and how many of them are accepted. */
  readonly items: number
  readonly accepted: number
}

/** Tasks that are told by name on the page of a task; the others stand in the coverage. */
export const linkedTasksMax = 20

/** The tasks below and above a task. */
export async function linksOfTask(tx: Tx, taskId: string): Promise<TaskLinks> {
  const below = await linked(tx, sql`source.child_task_id`, sql`source.parent_task_id = ${taskId}::uuid`)
  const above = await linked(tx, sql`source.parent_task_id`, sql`source.child_task_id = ${taskId}::uuid`)
  return { below: below.tasks, belowTotal: below.total, above: above.tasks }
}

async function linked(tx: Tx, other: ReturnType<typeof sql>, which: ReturnType<typeof sql>) {
  const { rows } = await sql<LinkedTask & { total: number }>`
    with linked as (
      select distinct on (${other}) ${other} as task_id, source.planned_unit_id
      from plan_task_sources as source where ${which} and not source.dropped and source.child_task_id is not null)
    select task.id as "taskId", task.plan_id as "planId", task.path, task.text, unit.name as "unitName",
      trim(concat(plan.document_type, ' ', plan.symbol)) as "planName", count(*) over ()::int as total,
      (select count(*)::int from plan_work_items as item
        where item.task_id = task.id and item.state <> 'cancelled') as items,
      (select count(*)::int from plan_work_items as item
        where item.task_id = task.id and item.state = 'accepted') as accepted
    from linked join plan_tasks as task on task.id = linked.task_id and task.dropped_in is null
    join plans as plan on plan.id = task.plan_id
    join org_units as unit on unit.id = linked.planned_unit_id
    order by unit.sort_key, task.number limit ${linkedTasksMax}`.execute(tx)
  return { tasks: rows, total: rows[0]?.total ?? 0 }
}
