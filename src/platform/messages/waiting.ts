import { sql } from 'kysely'
import type { Tx } from '../db/index.ts'
import type { Channel } from './tables.ts'

/** When something gets ready that is no parcel yet: a message that is shown later, a delivery that waits. Null: nothing. */
export async function nextWaiting(tx: Tx, channels: readonly Channel[], at: Date): Promise<Date | null> {
  const { rows } = await sql<{ readonly next: Date | null }>`
    select least(
      (select min(not_before) from messages where sorted_at is null),
      (select min(ready_at) from message_deliveries
        where parcel_id is null and dropped_at is null and ready_at > ${at}
          and channel = any(${[...channels]}::text[]))) as next`.execute(tx)
  return rows[0]?.next ?? null
}
