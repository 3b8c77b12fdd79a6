import { sql } from 'kysely'
import type { PlanDocument } from '../../../documents/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { reviewItemsOf } from '../../rules/review/items.ts'
import type { ReviewItem } from '../../rules/review/model.ts'
import type { PlanTables } from '../../tables.ts'

/**
 * Lays a reading out for review; called when it is kept. Where officers have already corrected what was read of
 * the upload, their work holds: nothing is touched, and the answer is false, so that the reading of before is
 * kept, too. A review that nobody has changed is laid out anew.
 */
export async function openReview(tx: Tx, uploadId: string, document: PlanDocument): Promise<boolean> {
  const tables = tx.withTables<PlanTables>()
  const made = await tables
    .insertInto('plan_reviews')
    .values({ upload_id: uploadId, version: 0, changed_at: now() })
    // Of two that open it at once the second waits here for the first.
    .onConflict(conflict => conflict.column('upload_id').doUpdateSet({ upload_id: uploadId }))
    .returning('version')
    .executeTakeFirstOrThrow()
  if (made.version > 0) return false
  await tables.deleteFrom('plan_review_items').where('upload_id', '=', uploadId).execute()
  await insertItems(tx, uploadId, reviewItemsOf(document))
  return true
}

/** Writes items that are new or changed, each as it now is: one statement with one parameter for all of them. */
export async function insertItems(tx: Tx, uploadId: string, items: readonly ReviewItem[]): Promise<void> {
  if (items.length === 0) return
  await sql`
    insert into plan_review_items (upload_id, kind, number, place, value, state, version)
    select ${uploadId}, kind, number, place, value, state, version
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
      as item (kind text, number integer, place integer, value jsonb, state text, version integer)
    on conflict (upload_id, kind, number) do update
    set place = excluded.place, value = excluded.value, state = excluded.state, version = excluded.version
  `.execute(tx)
}
