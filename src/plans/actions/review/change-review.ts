import { createHash } from 'node:crypto'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import {
  findLastChange,
  findReviewedText,
  findReviewItems,
  findSentChange,
  type SentCommand,
} from '../../queries/reviews.ts'
import { applyCommand, type ReviewedText } from '../../rules/review/apply.ts'
import { changedSince, type ItemName, itemsInQuestion, namedItems } from '../../rules/review/conflicts.ts'
import { itemKey } from '../../rules/review/items.ts'
import type { ItemChange, ReviewCommand, ReviewItem } from '../../rules/review/model.ts'
import { itemsNeeded, needsText } from '../../rules/review/needs.ts'
import type { PlanTables } from '../../tables.ts'
import {
  type LockedReview,
  lockReview,
  type ReviewChanged,
  recordChange,
  refuseChanged,
  writeItems,
} from './locked-review.ts'

/**
 * Carries out one command of an officer who has seen this version of the review. The same command sent twice
 * from one version (a second press, a line that broke) is done once and answered twice. Throws `not-found`;
 * `refused` with what `reviewRefusals` and the command's rule say, with `changed-by-other` (person, kind, number)
 * where somebody changed one of its items after that version, and with `changed-by-yourself` where it was the
 * sender, from another window. A command that leaves everything as it is gives no changes and no new version.
 */
export async function changeReview(
  tx: Tx,
  actor: Person,
  uploadId: string,
  version: number,
  command: ReviewCommand,
): Promise<ReviewChanged> {
  const review = await lockReview(tx, uploadId)
  const sent = { seen: version, hash: createHash('sha256').update(JSON.stringify(command)).digest('hex') }
  const already = await findSentChange(tx, uploadId, actor.id, sent)
  if (already) return { version: review.version, changes: already }
  const changes = await plannedChanges(tx, actor, review, version, command)
  if (changes.length === 0) return { version: review.version, changes }
  const done = await writeItems(tx, review, changes)
  await keepChange(tx, actor, uploadId, command, sent, done)
  await recordChange(tx, actor, uploadId, 'plan.review-changed', command.kind, done)
  return done
}

/** What stands in for the text where the command goes by none: it is a megabyte of a big plan. */
const noText: ReviewedText = { text: '', outline: [], period: null }

async function plannedChanges(
  tx: Tx,
  actor: Person,
  review: LockedReview,
  seen: number,
  command: ReviewCommand,
): Promise<readonly ItemChange[]> {
  const { uploadId } = review
  const items = await findReviewItems(tx, uploadId, itemsNeeded(command))
  const named = namedItems(command)
  const changed = changedSince(items, named, seen) ?? (await goneSince(tx, uploadId, items, named, seen))
  if (changed) return refuseChanged(tx, actor, uploadId, changed, 'changed-by-other')
  const plan = needsText(command) ? await findReviewedText(tx, uploadId) : noText
  if (!plan) throw new Problem('not-found', 'not-found')
  const outcome = applyCommand(plan, items, command)
  if (!outcome.ok) throw new Problem('refused', outcome.code, outcome.args)
  const touched = changedSince(items, itemsInQuestion(items, command, outcome.changes), seen)
  if (touched) return refuseChanged(tx, actor, uploadId, touched, 'changed-by-other')
  return outcome.changes
}

/** An item that the command names and that somebody took away after the version that the sender saw. */
async function goneSince(
  tx: Tx,
  uploadId: string,
  items: readonly ReviewItem[],
  named: readonly ItemName[],
  seen: number,
): Promise<ItemName | null> {
  const present = new Set(items.map(itemKey))
  for (const name of named.filter(one => !present.has(itemKey(one)))) {
    const last = await findLastChange(tx, uploadId, name)
    if (last && last.version > seen) return name
  }
  return null
}

async function keepChange(
  tx: Tx,
  actor: Person,
  uploadId: string,
  command: ReviewCommand,
  sent: SentCommand,
  { version, changes }: ReviewChanged,
): Promise<void> {
  const tables = tx.withTables<PlanTables>()
  const { last } = await tables
    .selectFrom('plan_review_changes')
    .select(row => row.fn.coalesce(row.fn.max('number'), row.lit(0)).as('last'))
    .where('upload_id', '=', uploadId)
    .executeTakeFirstOrThrow()
  await tables
    .insertInto('plan_review_changes')
    .values({
      upload_id: uploadId,
      number: last + 1,
      command: command.kind,
      items: JSON.stringify(changes),
      made_by: actor.id,
      made_at: now(),
      seen_version: sent.seen,
      command_hash: sent.hash,
      version,
      undone_at: null,
    })
    .execute()
  // Whoever goes on otherwise leaves behind what they took back.
  await tables
    .updateTable('plan_review_changes')
    .set({ dropped: true })
    .where('upload_id', '=', uploadId)
    .where('made_by', '=', actor.id)
    .where('undone_at', 'is not', null)
    .where('dropped', '=', false)
    .execute()
}
