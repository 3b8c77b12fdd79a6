/** By which channels a message leaves the application, and when: decided once it may be seen. */
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import type { Tx } from '../db/index.ts'
import { choiceByDefault, type MessageChoice, messageChoices } from './choices.ts'
import { isShown } from './queries.ts'
import { nextMorning, outOfQuiet } from './quiet.ts'
import type { Channel, DeliveryRow, MessageRow, MessageTables } from './tables.ts'

const messagesAtOnce = 1000

export type SortSettings = Pick<Config, 'mail' | 'textGateway' | 'quiet'>

type Unsorted = Pick<MessageRow, 'id' | 'account_id' | 'urgency'>

/** Decides for the messages that have come due; gives how many there were. Take the turn before. */
export async function sortMessages(tx: Tx, settings: SortSettings, at: Date): Promise<number> {
  await unsortAhead(tx, at)
  const tables = tx.withTables<MessageTables>()
  const rows = await tables
    .selectFrom('messages')
    .select(['id', 'account_id', 'urgency'])
    .where('sorted_at', 'is', null)
    .where(isShown(at))
    .orderBy('id')
    .limit(messagesAtOnce)
    .execute()
  if (rows.length === 0) return 0
  const choices = await messageChoices(
    tx,
    rows.flatMap(row => row.account_id ?? []),
  )
  const deliveries = rows.flatMap(row => deliveriesOf(row, choices.get(row.account_id ?? ''), settings, at))
  if (deliveries.length > 0) await tables.insertInto('message_deliveries').values(deliveries).execute()
  await tables
    .updateTable('messages')
    .set({ sorted_at: at })
    .where('id', '=', sql<string>`any(${rows.map(row => row.id)}::uuid[])`)
    .execute()
  return rows.length
}

/** What was decided at a time to come was decided by a clock that has been put back since: it is decided anew. */
async function unsortAhead(tx: Tx, at: Date): Promise<void> {
  await sql`
    with undone as (
      delete from message_deliveries as delivery using messages as message
      where delivery.parcel_id is null and delivery.dropped_at is null and message.id = delivery.message_id
        and message.sorted_at > ${at}
        and not exists (select from message_deliveries as other
          where other.message_id = message.id and (other.parcel_id is not null or other.dropped_at is not null))
      returning delivery.message_id)
    update messages set sorted_at = null where id in (select message_id from undone)`.execute(tx)
}

/** The ways of one message out of the application; what is not set up is no way. */
function deliveriesOf(
  row: Unsorted,
  choice: MessageChoice = choiceByDefault,
  { mail, textGateway, quiet }: SortSettings,
  at: Date,
): Pick<DeliveryRow, 'message_id' | 'channel' | 'ready_at'>[] {
  const urgent = row.urgency === 'urgent'
  const soon = urgent ? at : outOfQuiet(at, quiet)
  const delivery = (channel: Channel, ready_at: Date) => ({ message_id: row.id, channel, ready_at })
  // Whoever has no account wants to be told: there is no other way to reach them.
  const email = row.account_id === null ? 'at-once' : choice.email
  const byMail = mail !== undefined && email !== 'none'
  const byText = row.account_id !== null && textGateway !== undefined && choice.text === 'at-once'
  return [
    ...(byMail ? [delivery('email', email === 'daily' && !urgent ? nextMorning(at, quiet) : soon)] : []),
    ...(byText ? [delivery('text', soon)] : []),
  ]
}
