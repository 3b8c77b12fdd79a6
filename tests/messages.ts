/** Messages as tests look at them. */

import type { Tx } from '../src/platform/db/index.ts'
import type { MessageTables } from '../src/platform/messages/tables.ts'

/** The id of the message of a key. */
export async function findMessageByKey(tx: Tx, key: string): Promise<string> {
  const row = await tx
    .withTables<MessageTables>()
    .selectFrom('messages')
    .select('id')
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  return row.id
}
