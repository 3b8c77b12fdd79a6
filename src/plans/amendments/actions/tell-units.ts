import { sql } from 'kysely'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { wakeJob } from '../../../platform/jobs/index.ts'
import { noticeOfIssue, tellWorkJob } from '../../reminders/notice.ts'

/** Units are told what a version gives them, and of their work what it cancels or moves to another day. */
export async function tellUnits(tx: Tx, planId: string, version: number): Promise<void> {
  await noticeOfIssue(tx, planId)
  await sql`
    insert into plan_work_notices (item_id, version, made_at)
    select change.item_id, change.version, ${now()}::timestamptz from plan_work_changes as change
    join plan_work_items as item on item.id = change.item_id and item.version = change.version
    where item.plan_id = ${planId}::uuid and change.kind in ('cancel', 'set-due')
      and change.details -> 'after' ->> 'why' = 'amended'
      and (change.details -> 'after' ->> 'version')::integer = ${version}
    on conflict do nothing`.execute(tx)
  await wakeJob(tx, tellWorkJob, now())
}
