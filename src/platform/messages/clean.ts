/** What nobody needs any more is removed, and what a clock that ran ahead put off comes back. */
import { sql } from 'kysely'
import { now } from '../clock.ts'
import type { Tx } from '../db/index.ts'
import { removeOldJobs } from '../jobs/index.ts'
import { deliverJob, wakeDelivery } from './wake.ts'

const dayMilliseconds = 86_400_000
const daysKept = 365
/** No quiet time is as long: Tết has nine or ten days. */
const daysAheadMax = 20

/**
 * Removes messages that were read, or were sent to an address, more than a year ago, and what is left of their
 * parcels; what nobody has read stays. Times that lie too far ahead were made by a wrong clock: they are now.
 */
export async function cleanMessages(tx: Tx): Promise<void> {
  const at = now()
  const old = new Date(at.getTime() - daysKept * dayMilliseconds)
  const ahead = new Date(at.getTime() + daysAheadMax * dayMilliseconds)
  await sql`
    delete from messages where read_at < ${old}
      or (account_id is null and sorted_at < ${old} and created_at < ${old})`.execute(tx)
  await sql`
    delete from message_parcels as parcel where ended_at < ${old}
      and not exists (select from message_deliveries as delivery where delivery.parcel_id = parcel.id)`.execute(
    tx,
  )
  await sql`update message_deliveries set ready_at = ${at} where parcel_id is null and ready_at > ${ahead}`.execute(
    tx,
  )
  await sql`
    update message_parcels set next_try_at = ${at} where state = 'waiting' and next_try_at > ${ahead}`.execute(
    tx,
  )
  await removeOldJobs(tx, new Date(at.getTime() - dayMilliseconds), [deliverJob])
  await wakeDelivery(tx, at)
}
