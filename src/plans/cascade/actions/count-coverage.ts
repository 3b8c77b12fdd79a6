import { type RawBuilder, sql } from 'kysely'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { allCoverageCells, coverageCells } from '../queries/cells.ts'

/** What counting a whole plan may keep in memory: a country's communes with a hundred tasks each fit. */
const countingMemory = '64MB'

/**
 * Counts how far units took up what a plan gives them, those of `unitIds` or all. Counting again changes nothing.
 * Called, in the same transaction, by whatever changes the work of a plan, the drafts made of it or the plans that
 * came of them; coverage is figures of facts that are on record themselves.
 */
export async function countCoverage(
  tx: Tx,
  planId: string,
  unitIds: readonly string[] | 'all' = 'all',
): Promise<void> {
  if (unitIds !== 'all') {
    const units = [...new Set(unitIds)]
    return write(tx, planId, coverageCells(planId, units), sql`unit_id = any(${units}::uuid[])`)
  }
  await sql`set local work_mem = ${sql.lit(countingMemory)}`.execute(tx)
  await write(tx, planId, allCoverageCells(planId), sql`true`)
  await sql`set local work_mem to default`.execute(tx)
}

/**
 * The same for a plan whose work was settled: all of its units, and whoever took up tasks of other plans by those of
 * this one, because an amendment may have taken such a task out.
 */
export async function countSettled(tx: Tx, planId: string): Promise<void> {
  await countCoverage(tx, planId)
  await countParents(tx, planId)
}

async function countParents(tx: Tx, planId: string): Promise<void> {
  const { rows } = await sql<{ plan_id: string; units: string[] }>`
    select source.parent_plan_id as plan_id, array_agg(distinct item.unit_id) as units
    from plan_task_sources as source
    join plan_work_items as item
      on item.task_id = source.parent_task_id and item.planned_unit_id = source.planned_unit_id
    where source.child_plan_id = ${planId}::uuid group by 1`.execute(tx)
  for (const row of rows) await countCoverage(tx, row.plan_id, row.units)
}

/** The same for whoever answers today for what a draft takes up or leaves out, and did before it was changed. */
export async function countDraft(tx: Tx, draftId: string): Promise<void> {
  const { rows } = await sql<{ plan_id: string; units: string[] }>`
    select source.parent_plan_id as plan_id, array_agg(distinct item.unit_id) as units
    from plan_task_sources as source
    join plan_work_items as item
      on item.task_id = source.parent_task_id and item.planned_unit_id = source.planned_unit_id
    where source.draft_id = ${draftId}::uuid group by 1`.execute(tx)
  for (const row of rows) await countCoverage(tx, row.plan_id, row.units)
}

async function write(
  tx: Tx,
  planId: string,
  cells: RawBuilder<unknown>,
  ofThese: RawBuilder<unknown>,
): Promise<void> {
  const numbers = (state: number) =>
    sql`coalesce(array_agg(task.number order by task.number) filter (where cell.state = ${state}), '{}')`
  await sql`
    with counted as materialized (
      select cell.unit_id, array_agg(task.number order by task.number) as tasks, ${numbers(3)} as issued,
        ${numbers(2)} as drafted, ${numbers(1)} as left_out
      from ${cells} as cell
      join plan_tasks as task on task.id = cell.task_id and task.dropped_in is null
      group by cell.unit_id),
    gone as (
      delete from plan_coverage where plan_id = ${planId}::uuid and ${ofThese}
        and unit_id not in (select unit_id from counted))
    insert into plan_coverage (plan_id, unit_id, tasks, issued, drafted, left_out, counted_at)
    select ${planId}::uuid, unit_id, tasks, issued, drafted, left_out, ${now()}::timestamptz from counted
    on conflict (plan_id, unit_id) do update set tasks = excluded.tasks, issued = excluded.issued,
      drafted = excluded.drafted, left_out = excluded.left_out, counted_at = excluded.counted_at
    where (plan_coverage.tasks, plan_coverage.issued, plan_coverage.drafted, plan_coverage.left_out)
      is distinct from (excluded.tasks, excluded.issued, excluded.drafted, excluded.left_out)`.execute(tx)
}
