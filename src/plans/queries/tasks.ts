import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { ScheduleKind, Task, UnitRole } from '../../documents/index.ts'
import { type CivilDate, today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { isId } from '../../platform/ids.ts'
import { searchQuery } from '../../platform/text/search-column.ts'
import { sharedWith } from '../classes/shared.ts'
import type { PlanTask } from '../rules/plan/model.ts'
import { assignments, ownedBy } from '../succession/owned.ts'
import type { Modality, PlanKind, PlanTables } from '../tables.ts'
import { taskColumns, withUnits } from './task-rows.ts'
import { isVisiblePlan } from './visible.ts'

/** What is asked of the tasks of all plans; whatever is absent or null does not narrow. */
export interface TaskFilter {
  /** Words in any order, with or without marks; typed with marks, exact matches come first. */
  readonly q?: string | null
  readonly plan?: string | null
  /** Tasks that it answers for, whoever the plan names. */
  readonly unit?: string | null
  /** The day on which units answer, YYYY-MM-DD; today where it is absent. */
  readonly asOf?: CivilDate | null
  /** The unit's role; without a unit, tasks where anybody has it. */
  readonly role?: UnitRole | null
  readonly kind?: Task['kind'] | null
  readonly modality?: Modality | null
  readonly schedule?: ScheduleKind | null
  /** YYYY-MM-DD, both included; either leaves out tasks without a last day. */
  readonly dueFrom?: string | null
  readonly dueTo?: string | null
  /** `plan`: the newest plan first, each in its own order; `due`: by last day, those without one at the end. */
  readonly sort?: TaskSort
  readonly direction?: 'asc' | 'desc'
  /** From 1. */
  readonly page?: number
  readonly perPage?: number
}

export const taskSorts = ['plan', 'due'] as const
export type TaskSort = (typeof taskSorts)[number]

/** A task among those of other plans. */
export interface ListedTask extends PlanTask {
  readonly plan: {
    readonly id: string
    readonly title: string
    readonly symbol: string | null
    readonly kind: PlanKind
  }
}

/** One page of tasks, and how many there are on all pages. */
export interface TaskPage {
  readonly tasks: readonly ListedTask[]
  readonly total: number
  readonly pages: number
}

/** How many tasks stand on a page unless asked otherwise. */
export const tasksOnPage = 50

/** The tasks of plans that the person may see and the filter lets through, a page of them. An id that is none finds nothing. */
export async function listTasks(tx: Tx, person: Person, filter: TaskFilter = {}): Promise<TaskPage> {
  const { page = 1, perPage = tasksOnPage } = filter
  if ([filter.plan, filter.unit].some(id => typeof id === 'string' && !isId(id))) {
    return { tasks: [], total: 0, pages: 1 }
  }
  const total = await countTasks(tx, person, filter)
  const rows = await inOrder(matching(tx, person, filter).select(taskColumns), filter)
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
  return {
    tasks: await withPlans(tx, await withUnits(tx, rows, filter.asOf ?? today())),
    total,
    pages: Math.max(1, Math.ceil(total / perPage)),
  }
}

/** One task with its plan; undefined when there is none. */
export async function findTask(tx: Tx, id: string): Promise<ListedTask | undefined> {
  if (!isId(id)) return undefined
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_tasks as task')
    .select(taskColumns)
    .where('task.id', '=', id)
    .execute()
  return (await withPlans(tx, await withUnits(tx, rows)))[0]
}

/** Each plan knows how many tasks it has: a hundred thousand rows are counted only where something narrows. */
async function countTasks(tx: Tx, person: Person, filter: TaskFilter): Promise<number> {
  const { q, unit, role, kind, modality, schedule, dueFrom, dueTo } = filter
  const narrows = [q, unit, role, kind, modality, schedule, dueFrom, dueTo].some(Boolean)
  const counted = narrows
    ? matching(tx, person, filter).select(({ fn }) => fn.countAll<number>().as('total'))
    : countedByPlan(tx, person, filter.plan ?? null)
  const { total } = await counted.executeTakeFirstOrThrow()
  return Number(total)
}

function countedByPlan(tx: Tx, person: Person, plan: string | null) {
  const plans = tx
    .withTables<PlanTables>()
    .selectFrom('plans')
    .where(isVisiblePlan(person, 'plans.id'))
    .select(sql<number>`coalesce(sum(task_count), 0)`.as('total'))
  return plan === null ? plans : plans.where('id', '=', plan)
}

type Tables = PlanTables & { task: PlanTables['plan_tasks'] }

function matching(tx: Tx, person: Person, filter: TaskFilter) {
  const search = filter.q ? searchQuery(filter.q) : null
  const { plan, unit, role, kind, modality, schedule, dueFrom, dueTo } = filter
  let query = tx
    .withTables<PlanTables>()
    .selectFrom('plan_tasks as task')
    .where('task.dropped_in', 'is', null)
    .where(isVisiblePlan(person, 'task.plan_id'))
  if (search) query = query.where(sql<boolean>`task.found @@ to_tsquery('simple', ${search.wanted})`)
  if (plan) query = query.where('task.plan_id', '=', plan)
  const day = filter.asOf ?? today()
  if (unit) query = query.where(sql<boolean>`task.id in ${answeredBy(unit, role ?? null, day)}`)
  else if (role) query = query.where('task.id', 'in', eb => withRole(eb, role))
  if (kind) query = query.where('task.kind', '=', kind)
  if (modality) query = query.where('task.modality', '=', modality)
  if (schedule) query = query.where(sql<boolean>`task.schedule ->> 'kind' = ${schedule}`)
  if (dueFrom) query = query.where('task.due_on', '>=', dueFrom)
  if (dueTo) query = query.where('task.due_on', '<=', dueTo)
  return query
}

function withRole(eb: ExpressionBuilder<Tables, 'task'>, role: UnitRole) {
  return eb
    .selectFrom('plan_assignments as part')
    .select('part.task_id')
    .where('part.role', '=', role)
    .where('part.ended_in', 'is', null)
}

/** The tasks that a unit answers for on a day, in a role or in any. */
function answeredBy(unit: string, role: UnitRole | null, day: CivilDate) {
  const owned = ownedBy(assignments, [unit], day)
  const shared = sharedWith(unit, day)
  if (role === null) {
    return sql`(select owned.task_id from ${owned} as owned union select shared.task_id from ${shared} as shared)`
  }
  return sql`(select owned.task_id from ${owned} as owned join plan_assignments as named
      on named.task_id = owned.task_id and named.position = owned.position where named.role = ${role}
    union select shared.task_id from ${shared} as shared where shared.role = ${role})`
}

/** Ids sort by the time they were made, so that the newest plan's is the last. */
function inOrder<Row>(query: SelectQueryBuilder<Tables, 'task', Row>, filter: TaskFilter) {
  const { sort = 'plan', direction = 'asc' } = filter
  const exact = filter.q ? searchQuery(filter.q)?.exact : null
  let ordered = query
  if (exact) ordered = ordered.orderBy(sql`task.found @@ to_tsquery('simple', ${exact})`, 'desc')
  if (sort === 'due') {
    const due = direction === 'asc' ? sql`task.due_on asc nulls last` : sql`task.due_on desc nulls last`
    ordered = ordered.orderBy(due)
  }
  return ordered
    .orderBy('task.plan_id', sort === 'plan' && direction === 'desc' ? 'asc' : 'desc')
    .orderBy('task.number')
}

async function withPlans(tx: Tx, tasks: readonly PlanTask[]): Promise<ListedTask[]> {
  if (tasks.length === 0) return []
  const ids = [...new Set(tasks.map(({ planId }) => planId))]
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('plans')
    .select(['id', 'title', 'symbol', 'kind'])
    .where('id', 'in', ids)
    .execute()
  const plans = new Map(rows.map(plan => [plan.id, plan]))
  return tasks.flatMap(task => {
    const plan = plans.get(task.planId)
    return plan ? [{ ...task, plan }] : []
  })
}
