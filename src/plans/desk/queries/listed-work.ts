/** Work items as lists show them. */
import { type RawBuilder, sql } from 'kysely'
import { findUnits } from '../../../org/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { workColumns } from '../../work/queries/work-items.ts'
import type { WorkItem } from '../../work/rules/model.ts'

/** A work item with the words that a list shows. */
export interface ListedWork extends WorkItem {
  /** The task's words. */
  readonly text: string
  /** The task's place in its plan: `II.3`. */
  readonly path: string
  readonly plan: { readonly title: string; readonly symbol: string | null; readonly documentType: string }
  /** Who answers for it today. */
  readonly unitName: string
}

interface PageAsked {
  /** Over `plan_work_items as item`. */
  readonly where: RawBuilder<boolean>
  readonly order: RawBuilder<unknown>
  readonly limit: number
  readonly offset: number
}

type Row = WorkItem & {
  readonly text: string
  readonly path: string
  readonly title: string
  readonly symbol: string | null
  readonly document_type: string
}

/** Some work items in their order. What they are is looked up only of those that are shown. */
export async function workPage(
  tx: Tx,
  { where, order, limit, offset }: PageAsked,
): Promise<readonly ListedWork[]> {
  const { rows } = await sql<Row>`
    with page as materialized (
      select id, row_number() over () as place from (
        select item.id from plan_work_items as item where ${where} ${order} limit ${limit} offset ${offset}
      ) as found
    )
    select ${workColumns}, task.text, task.path, plan.title, plan.symbol, plan.document_type
    from page join plan_work_items as item on item.id = page.id
      join plan_task_instances as instance on instance.id = item.instance_id
      join plan_tasks as task on task.id = item.task_id
      join plans as plan on plan.id = item.plan_id
    order by page.place`.execute(tx)
  const units = await findUnits(
    tx,
    rows.map(({ unitId }) => unitId),
  )
  return rows.map(({ title, symbol, document_type, ...row }) => ({
    ...row,
    plan: { title, symbol, documentType: document_type },
    unitName: units.get(row.unitId)?.name ?? '',
  }))
}
