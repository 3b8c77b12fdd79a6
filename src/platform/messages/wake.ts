/** The job that hands messages over is put in whenever there may be something for it to do. */
import { sql } from 'kysely'
import type { Tx } from '../db/index.ts'
import { newId } from '../ids.ts'
import { enqueue } from '../jobs/index.ts'

export const deliverJob = 'deliver-messages'

/**
 * Sees to it that the job runs at this time or before it, once the transaction commits. A job that waits for that time
 * already is enough; it is held until then, because one that ran now would not see what this transaction writes.
 */
export async function wakeDelivery(tx: Tx, at: Date): Promise<void> {
  const { rows } = await sql`
    select id from jobs where name = ${deliverJob} and state = 'queued' and run_after <= ${at}
    order by run_after, id limit 1 for share`.execute(tx)
  if (rows.length === 0) await enqueue(tx, deliverJob, newId(), {}, { runAfter: at })
}
