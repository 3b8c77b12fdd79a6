/** How far the work of a plan has come. */
import { sql } from 'kysely'
import { today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'

/** Work items of a plan or a task by what they are; `unproved` are among the claimed and the accepted. */
export interface WorkCounts {
  readonly all: number
  readonly accepted: number
  readonly claimed: number
  /** Neither done nor late. */
  readonly open: number
  readonly late: number
  readonly unproved: number
}

const late = sql`state in ('issued', 'received', 'refused', 'in-progress', 'returned') and due_on < ${sql.ref('day.today')}`

/** The counts of a plan; cancelled ones do not count. */
export async function workCountsOfPlan(tx: Tx, planId: string): Promise<WorkCounts> {
  return counted(tx, sql`plan_id = ${planId}::uuid`)
}

/** The counts of a task. */
export async function workCountsOfTask(tx: Tx, taskId: string): Promise<WorkCounts> {
  return counted(tx, sql`task_id = ${taskId}::uuid`)
}

async function counted(tx: Tx, which: ReturnType<typeof sql>): Promise<WorkCounts> {
  const { rows } = await sql<WorkCounts>`
    select count(*)::int as "all",
      (count(*) filter (where state = 'accepted'))::int as accepted,
      (count(*) filter (where state = 'claimed'))::int as claimed,
      (count(*) filter (where ${late}))::int as late,
      (count(*) filter (where state not in ('accepted', 'claimed') and not coalesce((${late}), false)))::int as open,
      (count(*) filter (where state in ('accepted', 'claimed') and evidence_count = 0))::int as unproved
    from plan_work_items, (select ${today()}::date as today) as day
    where ${which} and state <> 'cancelled'`.execute(tx)
  return rows[0] ?? { all: 0, accepted: 0, claimed: 0, open: 0, late: 0, unproved: 0 }
}
