import { type RawBuilder, sql } from 'kysely'
import type { UnitRole } from '../../../documents/index.ts'
import { findUnits } from '../../../org/index.ts'
import { today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { isLate } from '../rules/lateness.ts'
import type { WorkItem, WorkState } from '../rules/model.ts'
import { workColumns, workFrom } from './work-items.ts'

/** What is asked of the work of a plan; whatever is absent does not narrow. */
export interface WorkFilter {
  readonly unit?: string
  readonly state?: WorkState
  readonly role?: UnitRole
  /** From 1. */
  readonly page: number
  readonly perPage: number
}

/** A work item with the name of whoever answers, and whether it is late today. */
export interface NamedWork extends WorkItem {
  readonly unit: string
  readonly late: boolean
}

export interface WorkPage {
  readonly items: readonly NamedWork[]
  readonly total: number
  readonly pages: number
}

/** Work items of a plan in the order of its tasks, a page of them. */
export async function listWorkOfPlan(tx: Tx, planId: string, filter: WorkFilter): Promise<WorkPage> {
  const { unit, state, role, page, perPage } = filter
  const asked: readonly RawBuilder<unknown>[] = [
    sql`item.plan_id = ${planId}::uuid`,
    ...(unit === undefined ? [] : [sql`item.unit_id = ${unit}::uuid`]),
    ...(state === undefined ? [] : [sql`item.state = ${state}`]),
    ...(role === undefined ? [] : [sql`item.role = ${role}`]),
  ]
  const { rows } = await sql<WorkItem & { total: number }>`
    select ${workColumns}, (count(*) over ())::int as total from ${workFrom}
    join org_units as unit on unit.id = item.unit_id
    where ${sql.join(asked, sql` and `)}
    order by task.number, instance.period, item.position, unit.sort_key, item.id
    limit ${perPage} offset ${(page - 1) * perPage}`.execute(tx)
  const total = rows[0]?.total ?? (page === 1 ? 0 : await countOf(tx, asked))
  const units = await findUnits(
    tx,
    rows.map(({ unitId }) => unitId),
  )
  const day = today()
  const items = rows.map(({ total: _total, ...item }) => ({
    ...item,
    unit: units.get(item.unitId)?.name ?? '',
    late: isLate(item, day),
  }))
  return { items, total, pages: Math.max(1, Math.ceil(total / perPage)) }
}

async function countOf(tx: Tx, asked: readonly RawBuilder<unknown>[]): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from plan_work_items as item where ${sql.join(asked, sql` and `)}`.execute(
    tx,
  )
  return rows[0]?.total ?? 0
}
