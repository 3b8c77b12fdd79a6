import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { findChangedItems, findReviewItems, ownChanges } from '../../queries/reviews.ts'
import {
  changeToRedo,
  changeToUndo,
  returningTasks,
  reversed,
  whatHinders,
} from '../../rules/review/history.ts'
import { itemOf } from '../../rules/review/items.ts'
import type { PlanTables } from '../../tables.ts'
import { lockReview, type ReviewChanged, recordChange, refuseChanged, writeItems } from './locked-review.ts'

/**
 * Takes back the actor's own newest change that still holds; others' changes stay. `seen` is the version that
 * the sender saw: from one that their own changes have left behind nothing is taken back, because a second press
 * would take back twice. Throws `not-found`; `refused` with what `reviewRefusals` says, `nothing-to-undo`,
 * `changed-by-yourself`, or `changed-since` (person, kind, number) where somebody went on from it.
 */
export async function undoChange(
  tx: Tx,
  actor: Person,
  uploadId: string,
  seen?: number,
): Promise<ReviewChanged> {
  return travel(tx, actor, uploadId, seen, 'undo')
}

/** Does again what the actor undid last, unless they went on otherwise since. Throws as `undoChange`, with `nothing-to-redo`. */
export async function redoChange(
  tx: Tx,
  actor: Person,
  uploadId: string,
  seen?: number,
): Promise<ReviewChanged> {
  return travel(tx, actor, uploadId, seen, 'redo')
}

async function travel(
  tx: Tx,
  actor: Person,
  uploadId: string,
  seen: number | undefined,
  way: 'undo' | 'redo',
): Promise<ReviewChanged> {
  const review = await lockReview(tx, uploadId)
  const own = await ownChanges(tx, uploadId, actor.id)
  const change = way === 'undo' ? changeToUndo(own) : changeToRedo(own)
  if (!change) throw new Problem('refused', `nothing-to-${way}`)
  if (seen !== undefined && own.some(({ version }) => version > seen)) {
    throw new Problem('refused', 'changed-by-yourself')
  }
  const made = await findChangedItems(tx, uploadId, change.number)
  const changes = way === 'undo' ? reversed(made) : made
  const needed = returningTasks(changes).length > 0 ? 'all' : changes.map(itemOf)
  const hindrance = whatHinders(await findReviewItems(tx, uploadId, needed), changes)
  if (hindrance) return refuseChanged(tx, actor, uploadId, hindrance, 'changed-since')
  const done = await writeItems(tx, review, changes)
  await tx
    .withTables<PlanTables>()
    .updateTable('plan_review_changes')
    .set({ version: done.version, undone_at: way === 'undo' ? now() : null })
    .where('upload_id', '=', uploadId)
    .where('number', '=', change.number)
    .execute()
  await recordChange(
    tx,
    actor,
    uploadId,
    `plan.review-${way === 'undo' ? 'undone' : 'redone'}`,
    change.command,
    done,
  )
  return done
}
