import { sql } from 'kysely'
import type { Tx } from '../db/index.ts'
import { newId } from '../ids.ts'
import { enqueue } from './queue.ts'

/**
 * Sees to it that a job that does whatever there is to do runs at this time or before it, once the transaction
 * commits. One that waits for that time already is enough; it is held until then, because if it ran now it would not
 * see what this transaction writes.
 */
export async function wakeJob(tx: Tx, name: string, at: Date): Promise<void> {
  const { rows } = await sql`
    select id from jobs where name = ${name} and state = 'queued' and run_after <= ${at}
    order by run_after, id limit 1 for share`.execute(tx)
  if (rows.length === 0) await enqueue(tx, name, newId(), {}, { runAfter: at })
}
