/** What reached nobody, for whoever runs the office's mail. */
import { sql } from 'kysely'
import { now } from '../clock.ts'
import type { Tx } from '../db/index.ts'
import { Problem } from '../errors.ts'
import { isId } from '../ids.ts'
import type { Channel, ChannelRow, MessageTables } from './tables.ts'
import { wakeDelivery } from './wake.ts'

const daysShown = 90
const readersMax = 200

/** A reader to whom parcels did not get, the latest failure first. */
export interface UnreachedReader {
  /** One of the parcels: asking for it again asks for all of this reader. */
  readonly parcelId: string
  readonly channel: Channel
  /** Null for an address of somebody without an account. */
  readonly accountId: string | null
  /** The address that was refused; null where there was none. */
  readonly sentTo: string | null
  readonly parcels: number
  readonly lastAt: Date
  readonly fault: string | null
}

/** How a channel does. */
export interface ChannelState {
  readonly channel: Channel
  /** Since when its server could not be reached; null while it can. */
  readonly failedAt: Date | null
  readonly fault: string | null
  /** Parcels that are to leave yet. */
  readonly waiting: number
}

/** Whom mails and texts did not reach in the last 90 days, 200 at most. */
export async function unreachedReaders(tx: Tx): Promise<readonly UnreachedReader[]> {
  const since = new Date(now().getTime() - daysShown * 86_400_000)
  const { rows } = await sql<UnreachedReader>`
    select (array_agg(id order by ended_at desc))[1] as "parcelId", channel, account_id as "accountId",
      coalesce(sent_to, address) as "sentTo", count(*) as parcels, max(ended_at) as "lastAt",
      (array_agg(fault order by ended_at desc))[1] as fault
    from message_parcels
    where state in ('refused', 'nowhere') and ended_at >= ${since}
    group by channel, account_id, coalesce(sent_to, address)
    order by max(ended_at) desc limit ${readersMax}`.execute(tx)
  return rows
}

/** How the channels do. */
export async function channelStates(tx: Tx): Promise<readonly ChannelState[]> {
  const { rows } = await sql<ChannelRow & { readonly waiting: number }>`
    select channel.*, (select count(*) from message_parcels as parcel
      where parcel.channel = channel.channel and parcel.state = 'waiting') + (
        select count(*) from message_deliveries as delivery
        where delivery.channel = channel.channel and parcel_id is null and dropped_at is null) as waiting
    from message_channels as channel order by channel.channel`.execute(tx)
  return rows.map(({ channel, failed_at: failedAt, fault, waiting }) => ({
    channel,
    failedAt,
    fault,
    waiting,
  }))
}

/**
 * Has all that did not get to a reader handed over anew, as the same mails; `parcelId` is one of them. Gives how many
 * there were: none when somebody else was quicker. Throws `not-found`.
 */
export async function handOverAgain(tx: Tx, parcelId: string): Promise<number> {
  const tables = tx.withTables<MessageTables>()
  const parcel = isId(parcelId)
    ? await tables
        .selectFrom('message_parcels')
        .select(['channel', 'account_id', 'address'])
        .where('id', '=', parcelId)
        .executeTakeFirst()
    : undefined
  if (!parcel) throw new Problem('not-found', 'not-found')
  const at = now()
  const result = await tables
    .updateTable('message_parcels')
    .set({ state: 'waiting', ended_at: null, made_at: at, next_try_at: at, tries: 0 })
    .where('channel', '=', parcel.channel)
    .where('account_id', 'is not distinct from', parcel.account_id)
    .where('address', 'is not distinct from', parcel.address)
    .where('state', 'in', ['refused', 'nowhere'])
    .executeTakeFirst()
  await wakeDelivery(tx, at)
  return Number(result.numUpdatedRows)
}
