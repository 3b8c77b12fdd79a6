import { addressSubject, admitTry } from '../../../platform/auth/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Database, Tx } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import type { AnswerTables } from '../../answers/tables.ts'
import { type AnswerLink, findAnswerLink } from '../queries.ts'

/**
 * The link of a secret, whatever became of it; looking at it changes nothing, because programs that guard mailboxes
 * follow links before people do. Undefined for a secret that is nobody's, which is counted. Throws
 * `sign-in-throttled` for who guesses.
 */
export async function openAnswerLink(
  database: Database,
  token: string,
  address: string | null,
): Promise<AnswerLink | undefined> {
  const link = await database.transaction(tx => findAnswerLink(tx, token))
  if (!link) await database.transaction(tx => admitTry(tx, [addressSubject('secret', address ?? 'unknown')]))
  return link
}

/**
 * Uses a link up, in the transaction that sends its answer. Of two answers that are sent at the same moment one uses
 * it; the other throws `refused` (`answer-link-over`). The fact is that of the answer, which names the link.
 */
export async function endLink(tx: Tx, linkId: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .withTables<AnswerTables>()
    .updateTable('activity_answer_links')
    .set({ used_at: now() })
    .where('id', '=', linkId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Problem('refused', 'answer-link-over')
}
