/** What was done of each task of a plan, to be held against what an earlier version had planned. */
import { sql } from 'kysely'
import type { CivilDate } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'

/** Work items of a task, whoever has them; cancelled ones are not counted. */
export interface Execution {
  readonly items: number
  readonly claimed: number
  readonly accepted: number
  readonly cancelled: number
  /** The day of the last claim; null while nothing is claimed. */
  readonly doneOn: CivilDate | null
}

/** By task; tasks without work have no entry. */
export async function executionOf(tx: Tx, planId: string): Promise<ReadonlyMap<string, Execution>> {
  const { rows } = await sql<Execution & { task_id: string }>`
    select task_id,
      (count(*) filter (where state <> 'cancelled'))::int as items,
      (count(*) filter (where state = 'claimed'))::int as claimed,
      (count(*) filter (where state = 'accepted'))::int as accepted,
      (count(*) filter (where state = 'cancelled'))::int as cancelled,
      max(claimed_on) filter (where state in ('claimed', 'accepted')) as "doneOn"
    from plan_work_items where plan_id = ${planId} group by task_id`.execute(tx)
  return new Map(rows.map(({ task_id, ...execution }) => [task_id, execution]))
}
