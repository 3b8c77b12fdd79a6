/** What is done to work is told to those whom it concerns; whoever did it is not told. */
import { sql } from 'kysely'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import { enqueue, wakeJob } from '../../platform/jobs/index.ts'

/** Puts in the messages about changes of work. */
export const tellWorkJob = 'plans.tell-work'
/** Tells units what an issued plan gives them. */
export const tellAssignedJob = 'plans.tell-assigned'

/**
 * To be called with every change of a work item, after it is written: those concerned are told of the item's latest
 * change (`plan_work_changes`: what, by whom, why) once the transaction commits. What concerns nobody else (received,
 * started …) tells nobody. Many items changed at once are told in one message a person.
 */
export async function noticeOfWork(tx: Tx, itemId: string): Promise<void> {
  await sql`
    insert into plan_work_notices (item_id, version, made_at)
    select id, version, ${now()} from plan_work_items where id = ${itemId}::uuid and version > 0
    on conflict do nothing`.execute(tx)
  await wakeJob(tx, tellWorkJob, now())
}

/** To be called when a plan is issued or amended, after its work is settled: units are told what it gives them. */
export async function noticeOfIssue(tx: Tx, planId: string): Promise<void> {
  await enqueue(tx, tellAssignedJob, newId(), { planId })
}
