/** A person's own messages are read or not; nobody else is concerned, so that nothing goes on record. */
import { now } from '../../clock.ts'
import type { Tx } from '../../db/index.ts'
import { Problem } from '../../errors.ts'
import { isShown } from '../queries.ts'
import type { MessageTables } from '../tables.ts'

/** Marks a message of the account as read or unread; twice is once. Throws `not-found` where it has none of this id. */
export async function markMessage(tx: Tx, accountId: string, id: string, read: boolean): Promise<void> {
  const result = await own(tx, accountId)
    .set(({ fn, val }) => ({ read_at: read ? fn.coalesce('read_at', val(now())) : null }))
    .where('id', '=', id)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) throw new Problem('not-found', 'not-found')
}

/** Marks all that the account can see as read; gives how many were not. */
export async function markAllRead(tx: Tx, accountId: string): Promise<number> {
  const result = await own(tx, accountId)
    .set({ read_at: now() })
    .where('read_at', 'is', null)
    .where(isShown(now()))
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

function own(tx: Tx, accountId: string) {
  return tx.withTables<MessageTables>().updateTable('messages').where('account_id', '=', accountId)
}
