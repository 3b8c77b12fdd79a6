/** One parcel at a time is taken, handed over outside of any transaction, and then written down as what became of it. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import type { Tx } from '../db/index.ts'
import { outOfQuiet } from './quiet.ts'
import type { Channel, ChannelRow, MessageRow, MessageTables, ParcelRow } from './tables.ts'

/** A parcel that nobody else holds, with its messages in their order. */
export interface TakenParcel {
  readonly id: string
  readonly channel: Channel
  readonly accountId: string | null
  readonly address: string | null
  readonly lease: string
  readonly tries: number
  readonly madeAt: Date
  readonly messages: readonly Pick<MessageRow, 'title' | 'text' | 'href' | 'locale'>[]
}

/** A parcel, or until when there is none to take; null where nothing waits. */
export type Taken = { readonly parcel: TakenParcel } | { readonly until: Date | null }

/** Longer than any try to hand over takes: who held a parcel for so long is dead. */
const leaseMilliseconds = 300_000
const minuteMilliseconds = 60_000
const waitSecondsFirst = 15
const waitSecondsMax = 600
const retryMillisecondsFirst = 300_000
const retryMillisecondsMax = 4 * 3_600_000
/** After that what a server puts off again and again counts as refused (RFC 5321, 4.5.4.1: at least 4-5 days). */
const putOffMilliseconds = 5 * 86_400_000

export type TakeSettings = Pick<Config, 'quiet' | 'messagesPerMinuteMax'>

/** Takes the turn of a channel until the transaction ends; its state. */
export async function takeTurn(tx: Tx, channel: Channel): Promise<ChannelRow> {
  return tx
    .withTables<MessageTables>()
    .selectFrom('message_channels')
    .selectAll()
    .where('channel', '=', channel)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/**
 * Until when nothing is handed over, because the server could not be reached; null when it may be tried. A failure of
 * a day to come is of a clock that was put back since.
 */
export function pausedUntil({ failed_at, wait_seconds }: ChannelRow, at: Date): Date | null {
  if (!failed_at || failed_at > at) return null
  const until = new Date(failed_at.getTime() + wait_seconds * 1000)
  return until > at ? until : null
}

/** Takes the oldest parcel that may leave now. Take the turn before. */
export async function takeParcel(tx: Tx, channel: Channel, settings: TakeSettings, at: Date): Promise<Taken> {
  const full = await minuteFullUntil(tx, channel, settings.messagesPerMinuteMax, at)
  if (full) return { until: full }
  const quietUntil = outOfQuiet(at, settings.quiet)
  const row = await nextParcel(tx, channel, quietUntil > at, at)
  if (!row) return { until: await nextTime(tx, channel, quietUntil, at) }
  const lease = randomUUID()
  const tables = tx.withTables<MessageTables>()
  const changed = { lease, tried_at: at, tries: row.tries + 1 }
  await tables.updateTable('message_parcels').set(changed).where('id', '=', row.id).execute()
  const messages = await tables
    .selectFrom('message_deliveries as delivery')
    .innerJoin('messages as message', 'message.id', 'delivery.message_id')
    .select(['message.title', 'message.text', 'message.href', 'message.locale'])
    .where('delivery.parcel_id', '=', row.id)
    .orderBy('message.id')
    .execute()
  const { id, account_id: accountId, address, made_at: madeAt } = row
  return { parcel: { id, channel, accountId, address, lease, tries: changed.tries, madeAt, messages } }
}

/**
 * The oldest parcel whose time it is (or that was made by a clock that has been put back since); of one reader never a
 * later one before an earlier one.
 */
async function nextParcel(
  tx: Tx,
  channel: Channel,
  quiet: boolean,
  at: Date,
): Promise<(Pick<ParcelRow, 'id' | 'account_id' | 'address' | 'made_at'> & { tries: number }) | undefined> {
  const died = new Date(at.getTime() - leaseMilliseconds)
  const { rows } = await sql<ParcelRow & { tries: number }>`
    select parcel.* from message_parcels as parcel
    where parcel.channel = ${channel} and parcel.state = 'waiting'
      and (parcel.next_try_at <= ${at} or parcel.made_at > ${at})
      and (parcel.lease is null or parcel.tried_at <= ${died} or parcel.tried_at > ${at})
      and (parcel.urgent or not ${quiet}::boolean)
      and not exists (
        select from message_parcels as earlier
        where earlier.channel = parcel.channel and earlier.state = 'waiting' and earlier.id < parcel.id
          and coalesce(earlier.account_id::text, earlier.address) = coalesce(parcel.account_id::text, parcel.address)
          and not (parcel.urgent and not earlier.urgent))
    order by parcel.id limit 1 for update`.execute(tx)
  return rows[0]
}

/** Null while the minute has room; else when it has again. */
async function minuteFullUntil(tx: Tx, channel: Channel, max: number, at: Date): Promise<Date | null> {
  const { rows } = await sql<{ readonly count: number; readonly first: Date | null }>`
    select count(*) as count, min(tried_at) as first from message_parcels
    where channel = ${channel} and tried_at > ${new Date(at.getTime() - minuteMilliseconds)} and tried_at <= ${at}`.execute(
    tx,
  )
  const [row] = rows
  if (!row?.first || row.count < max) return null
  return new Date(row.first.getTime() + minuteMilliseconds)
}

/** When the next of the waiting parcels may leave; null where none waits. */
async function nextTime(tx: Tx, channel: Channel, quietUntil: Date, at: Date): Promise<Date | null> {
  const { rows } = await sql<{ readonly next: Date | null }>`
    select min(greatest(
      next_try_at,
      case when lease is not null then tried_at + interval '1 millisecond' * ${leaseMilliseconds} end,
      case when not urgent then ${quietUntil}::timestamptz end)) as next
    from message_parcels where channel = ${channel} and state = 'waiting'`.execute(tx)
  const next = rows[0]?.next ?? null
  // One behind an earlier parcel of the same reader waits for that one to end.
  return next && next <= at ? new Date(at.getTime() + minuteMilliseconds) : next
}

/** What became of a try. */
export type Outcome =
  | { readonly kind: 'sent'; readonly to: string }
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'refused'; readonly to: string; readonly fault: string }
  /** The server puts this one off; others may go. */
  | { readonly kind: 'put-off'; readonly to: string; readonly fault: string }
  /** The server is not there, or lets nobody in. */
  | { readonly kind: 'unreachable'; readonly to: string; readonly fault: string }

/** Writes down what became of a try; nothing when another worker has the parcel by now. Take the turn before. */
export async function settleParcel(tx: Tx, parcel: TakenParcel, outcome: Outcome, at: Date): Promise<void> {
  const late = outcome.kind === 'put-off' && at.getTime() - parcel.madeAt.getTime() > putOffMilliseconds
  const settled = late ? ({ ...outcome, kind: 'refused' } as const) : outcome
  await tx
    .withTables<MessageTables>()
    .updateTable('message_parcels')
    .set({ lease: null, ...valuesOf(parcel, settled, at) })
    .where('id', '=', parcel.id)
    .where('lease', '=', parcel.lease)
    .execute()
}

function valuesOf(parcel: TakenParcel, outcome: Outcome, at: Date) {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', sent_to: outcome.to, ended_at: at, fault: null } as const
    case 'nowhere':
      return { state: 'nowhere', ended_at: at } as const
    case 'refused':
      return { state: 'refused', sent_to: outcome.to, ended_at: at, fault: outcome.fault } as const
    case 'put-off': {
      const wait = Math.min(retryMillisecondsFirst * 2 ** (parcel.tries - 1), retryMillisecondsMax)
      const next_try_at = new Date(at.getTime() + wait)
      return { sent_to: outcome.to, next_try_at, fault: outcome.fault } as const
    }
    case 'unreachable':
      // Not the parcel's fault: this try does not count, and is no part of what was handed over in a minute.
      return { sent_to: outcome.to, tries: parcel.tries - 1, tried_at: null, fault: outcome.fault } as const
  }
}

/** Lets a channel rest, each time twice as long, or says that it works again. Take the turn before. */
export async function settleChannel(tx: Tx, channel: ChannelRow, outcome: Outcome, at: Date): Promise<void> {
  if (outcome.kind !== 'unreachable' && channel.failed_at === null) return
  const values =
    outcome.kind === 'unreachable'
      ? {
          failed_at: at,
          wait_seconds: Math.min(Math.max(channel.wait_seconds * 2, waitSecondsFirst), waitSecondsMax),
          fault: outcome.fault,
        }
      : { failed_at: null, wait_seconds: 0, fault: null }
  await tx
    .withTables<MessageTables>()
    .updateTable('message_channels')
    .set(values)
    .where('channel', '=', channel.channel)
    .execute()
}
