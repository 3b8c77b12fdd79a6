/** A comment is edited by its author for a while, taken out of sight, and shown again. */
import { appendFact, personalValue } from '../../../audit/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { isId } from '../../../platform/ids.ts'
import { type CommentPlace, mayEditComment, mayHideComment, maySeeComments } from '../policy.ts'
import { type Comment, findComment } from '../queries/find.ts'
import { placeOfComment } from '../queries/place.ts'
import { editRefusals } from '../rules.ts'
import type { CommentTables } from '../tables.ts'

/**
 * Other words for a comment; the old ones are kept. The same words change nothing. `seen` is the version that the
 * author looked at. Throws `not-found`, and `refused`: `comment-changed` where it was changed meanwhile, and the codes
 * of `editRefusals`.
 */
export async function editComment(
  tx: Tx,
  actor: Person,
  id: string,
  text: string,
  seen: number,
): Promise<void> {
  const comment = await reach(tx, actor, id, mayEditComment)
  if (comment.text === text) return
  throwIfRefused(editRefusals({ madeAt: comment.madeAt, hidden: comment.hidden !== null }, text, now()))
  if (comment.version !== seen) throw new Problem('refused', 'comment-changed')
  const tables = tx.withTables<CommentTables>()
  await tables
    .insertInto('plan_comment_versions')
    .values({ comment_id: id, version: comment.version, text: comment.text, replaced_at: now() })
    .execute()
  await tables
    .updateTable('plan_comments')
    .set({ text, edited_at: now(), version: comment.version + 1 })
    .where('id', '=', id)
    .execute()
  const words = (value: string) => ({ text: personalValue(`person:${actor.id}`, value) })
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'comment.edited',
      subject: `comment:${id}`,
      details: { task: comment.taskId, before: words(comment.text), after: words(text) },
    },
  )
}

/** Takes a comment out of sight; who and when stay to be seen. Twice changes nothing. Throws `not-found`. */
export async function hideComment(tx: Tx, actor: Person, id: string): Promise<void> {
  const comment = await reach(tx, actor, id, mayHideComment)
  if (comment.hidden === null) await setHidden(tx, actor, comment, true)
}

/** Shows a comment again. Twice changes nothing. Throws `not-found`. */
export async function restoreComment(tx: Tx, actor: Person, id: string): Promise<void> {
  const comment = await reach(tx, actor, id, mayHideComment)
  if (comment.hidden !== null) await setHidden(tx, actor, comment, false)
}

async function reach(
  tx: Tx,
  actor: Person,
  id: string,
  may: (person: Person, place: CommentPlace) => boolean,
): Promise<Comment> {
  const locked = isId(id)
    ? await tx
        .withTables<CommentTables>()
        .selectFrom('plan_comments')
        .select('id')
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  const place = locked && (await placeOfComment(tx, id))
  const comment = place && (await findComment(tx, id))
  // Whoever has gone to another unit no longer speaks here.
  const allowed = place !== undefined && maySeeComments(actor, place) && may(actor, place)
  if (!comment || !allowed) throw new Problem('not-found', 'not-found')
  return comment
}

async function setHidden(
  tx: Tx,
  actor: Person,
  { id, taskId, version }: Comment,
  hidden: boolean,
): Promise<void> {
  await tx
    .withTables<CommentTables>()
    .updateTable('plan_comments')
    .set({
      hidden_at: hidden ? now() : null,
      hidden_by: hidden ? actor.id : null,
      version: version + 1,
    })
    .where('id', '=', id)
    .execute()
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: hidden ? 'comment.hidden' : 'comment.restored',
      subject: `comment:${id}`,
      details: { task: taskId, before: { hidden: !hidden }, after: { hidden } },
    },
  )
}
