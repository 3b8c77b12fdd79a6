import { appendFact } from '../../../audit/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import type { AnswerTables } from '../../answers/tables.ts'
import { linksOfItem } from '../queries.ts'

/** Takes a link of a work item back: from now on it opens nothing. One that is used or taken back stays so. Throws `not-found`. */
export async function revokeLink(tx: Tx, actor: Person, itemId: string, linkId: string): Promise<void> {
  const link = (await linksOfItem(tx, itemId)).find(({ id }) => id === linkId)
  if (!link) throw new Problem('not-found', 'not-found')
  const { numUpdatedRows } = await tx
    .withTables<AnswerTables>()
    .updateTable('activity_answer_links')
    .set({ revoked_at: now(), revoked_by: actor.id })
    .where('id', '=', linkId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    { kind: 'answer.link-revoked', subject: `work:${itemId}`, details: { link: linkId } },
  )
}
