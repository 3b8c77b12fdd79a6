/** What is ready to leave is put into parcels: all that waits for one person at that time goes in one. */
import { sql } from 'kysely'
import { dayOf, startOfDay } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Tx } from '../db/index.ts'
import { newId } from '../ids.ts'
import { nextMorning, outOfQuiet } from './quiet.ts'
import type { Channel, MessageTables } from './tables.ts'

const deliveriesAtOnce = 1000
/** A mail stays one that somebody reads. */
export const parcelMessagesMax = 50
const hourMilliseconds = 3_600_000

export type PackSettings = Pick<Config, 'quiet' | 'messagesPerDayMax'>

interface Ready {
  readonly id: string
  readonly account_id: string | null
  readonly address: string | null
  readonly urgent: boolean
  /** Parcels that were made for the same reader today, and when the last one was. */
  readonly today: number
  readonly last: Date | null
}

/** Makes parcels of what is ready for a channel; gives how much there was. Take the turn before. */
export async function packReady(tx: Tx, channel: Channel, settings: PackSettings, at: Date): Promise<number> {
  await dropRead(tx, channel, at)
  await keepQuiet(tx, channel, settings, at)
  const ready = await readyDeliveries(tx, channel, at)
  const readers = Map.groupBy(ready, ({ account_id, address }) => account_id ?? address ?? '')
  for (const messages of readers.values()) {
    const later = postponedTo(messages, settings, at)
    if (later) await postpone(tx, channel, messages, later)
    else for (const some of parts(messages)) await makeParcel(tx, channel, some, at)
  }
  return ready.length
}

/** What was read in the application meanwhile needs no mail. */
async function dropRead(tx: Tx, channel: Channel, at: Date): Promise<void> {
  await sql`
    update message_deliveries as delivery set dropped_at = ${at}
    from messages as message
    where delivery.channel = ${channel} and delivery.parcel_id is null and delivery.dropped_at is null
      and delivery.ready_at <= ${at} and message.id = delivery.message_id and message.read_at is not null`.execute(
    tx,
  )
}

/** What got ready before the night and was left lying waits until it ends. */
async function keepQuiet(tx: Tx, channel: Channel, { quiet }: PackSettings, at: Date): Promise<void> {
  const until = outOfQuiet(at, quiet)
  if (until <= at) return
  await sql`
    update message_deliveries as delivery set ready_at = ${until}
    from messages as message
    where delivery.channel = ${channel} and delivery.parcel_id is null and delivery.dropped_at is null
      and delivery.ready_at <= ${at} and message.id = delivery.message_id and message.urgency = 'normal'`.execute(
    tx,
  )
}

async function readyDeliveries(tx: Tx, channel: Channel, at: Date): Promise<readonly Ready[]> {
  const { rows } = await sql<Ready>`
    select message.id, message.account_id, message.address, message.urgency = 'urgent' as urgent,
      coalesce(made.count, 0) as today, made.last
    from message_deliveries as delivery
    join messages as message on message.id = delivery.message_id
    left join lateral (
      select count(*) as count, max(parcel.made_at) as last from message_parcels as parcel
      where parcel.channel = ${channel}
        and coalesce(parcel.account_id::text, parcel.address) = coalesce(message.account_id::text, message.address)
        and parcel.made_at >= ${startOfDay(dayOf(at))} and parcel.made_at <= ${at}) as made on true
    where delivery.channel = ${channel} and delivery.parcel_id is null and delivery.dropped_at is null
      and delivery.ready_at <= ${at}
    order by message.id limit ${deliveriesAtOnce}`.execute(tx)
  return rows
}

/**
 * Until when what is over a day's measure waits: the rest comes in one parcel the next morning, what is urgent in one
 * an hour. Null for what may leave.
 */
function postponedTo(messages: readonly Ready[], settings: PackSettings, at: Date): Date | null {
  const [first] = messages
  if (!first || first.today < settings.messagesPerDayMax) return null
  if (!messages.some(({ urgent }) => urgent)) return nextMorning(at, settings.quiet)
  const hourLater = new Date((first.last?.getTime() ?? 0) + hourMilliseconds)
  return hourLater > at ? hourLater : null
}

async function postpone(tx: Tx, channel: Channel, messages: readonly Ready[], until: Date): Promise<void> {
  await tx
    .withTables<MessageTables>()
    .updateTable('message_deliveries')
    .set({ ready_at: until })
    .where('channel', '=', channel)
    .where(
      'message_id',
      'in',
      messages.map(({ id }) => id),
    )
    .execute()
}

async function makeParcel(tx: Tx, channel: Channel, messages: readonly Ready[], at: Date): Promise<void> {
  const [first] = messages
  if (!first) return
  const id = newId()
  const tables = tx.withTables<MessageTables>()
  await tables
    .insertInto('message_parcels')
    .values({
      id,
      channel,
      account_id: first.account_id,
      address: first.address,
      urgent: messages.some(({ urgent }) => urgent),
      state: 'waiting',
      made_at: at,
      next_try_at: at,
    })
    .execute()
  await tables
    .updateTable('message_deliveries')
    .set({ parcel_id: id })
    .where('channel', '=', channel)
    .where(
      'message_id',
      'in',
      messages.map(message => message.id),
    )
    .execute()
}

function* parts(messages: readonly Ready[]): Generator<readonly Ready[]> {
  for (let from = 0; from < messages.length; from += parcelMessagesMax) {
    yield messages.slice(from, from + parcelMessagesMax)
  }
}
