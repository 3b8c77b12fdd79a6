import { sql } from 'kysely'
import type { Tx } from '../db/index.ts'
import type { MessageReader } from './put.ts'
import type { Channel } from './tables.ts'

/** How a message got out by a channel; `unneeded`: it was read in the application before. */
export type DeliveryState = 'waiting' | 'sent' | 'refused' | 'nowhere' | 'unneeded'

/** What became of a message, for whoever put it in. */
export interface MessageState {
  readonly key: string
  readonly to: MessageReader
  readonly isRead: boolean
  /** By the channels on which it leaves the application; none where it does not. */
  readonly deliveries: readonly { readonly channel: Channel; readonly state: DeliveryState }[]
}

interface StateRow {
  readonly key: string
  readonly account_id: string | null
  readonly address: string | null
  readonly is_read: boolean
  readonly channel: Channel | null
  readonly state: DeliveryState
}

/** What became of messages, by their keys; those that were removed since have no entry. */
export async function messageStates(
  tx: Tx,
  keys: readonly string[],
): Promise<ReadonlyMap<string, MessageState>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<StateRow>`
    select message.key, message.account_id, message.address, message.read_at is not null as is_read,
      delivery.channel,
      case when delivery.dropped_at is not null then 'unneeded' else coalesce(parcel.state, 'waiting') end as state
    from messages as message
    left join message_deliveries as delivery on delivery.message_id = message.id
    left join message_parcels as parcel on parcel.id = delivery.parcel_id
    where message.key = any(${[...new Set(keys)]}::text[])
    order by message.key, delivery.channel`.execute(tx)
  return new Map(
    [...Map.groupBy(rows, ({ key }) => key)].flatMap(([key, some]) => {
      const [first] = some
      return first ? [[key, stateOf(first, some)]] : []
    }),
  )
}

function stateOf(
  { key, account_id, address, is_read: isRead }: StateRow,
  rows: readonly StateRow[],
): MessageState {
  const to = account_id === null ? { address: address ?? '' } : { accountId: account_id }
  const deliveries = rows.flatMap(({ channel, state }) => (channel === null ? [] : [{ channel, state }]))
  return { key, to, isRead, deliveries }
}
