import { appendFact, personalValue } from '../../../audit/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { messageLocales, putMessages } from '../../../platform/messages/index.ts'
import { mayComment } from '../policy.ts'
import { readersOf } from '../queries/people.ts'
import { placeOfComments } from '../queries/place.ts'
import { commentRefusals } from '../rules.ts'
import type { CommentTables } from '../tables.ts'
import { commentSay } from '../views/words.ts'

export interface NewComment {
  /** Made with the form: the same form sent twice is one comment. */
  readonly id: string
  readonly taskId: string
  readonly text: string
  /** Ids of people who are told; only those who may see it. */
  readonly mentions: readonly string[]
}

/**
 * Comments on a task, and tells those who are mentioned; twice is once. Throws `not-found` for whoever may not comment,
 * and `refused`: `comment-mention-unknown` for people who may not see it, and the codes of `commentRefusals`.
 */
export async function writeComment(tx: Tx, actor: Person, comment: NewComment): Promise<void> {
  const { id, taskId, text } = comment
  const place = await placeOfComments(tx, taskId)
  if (!place || !mayComment(actor, place)) throw new Problem('not-found', 'not-found')
  const mentions = [...new Set(comment.mentions)].filter(person => person !== actor.id)
  const readers = mentions.length === 0 ? [] : await readersOf(tx, place)
  const strangers = mentions.filter(person => !readers.some(reader => reader.id === person))
  throwIfRefused([
    ...commentRefusals(text, mentions.length),
    ...strangers.map(() => ({ code: 'comment-mention-unknown', args: { field: 'mention_add' } })),
  ])
  const stored = await tx
    .withTables<CommentTables>()
    .insertInto('plan_comments')
    .values({
      id,
      task_id: taskId,
      text,
      made_at: now(),
      made_by: actor.id,
      edited_at: null,
      hidden_at: null,
      hidden_by: null,
      version: 1,
    })
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (stored.numInsertedOrUpdatedRows !== 1n) return reachOwn(tx, actor, id)
  await storeMentions(tx, id, mentions)
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'comment.written',
      subject: `comment:${id}`,
      details: {
        task: taskId,
        after: { text: personalValue(`person:${actor.id}`, text), mentions },
      },
    },
  )
  await tellMentioned(tx, actor, comment, mentions)
}

/** A form that comes again finds what it made; an id of somebody else's is nobody's. */
async function reachOwn(tx: Tx, actor: Person, id: string): Promise<void> {
  const row = await tx
    .withTables<CommentTables>()
    .selectFrom('plan_comments')
    .select('made_by')
    .where('id', '=', id)
    .executeTakeFirst()
  if (row?.made_by !== actor.id) throw new Problem('not-found', 'not-found')
}

async function storeMentions(tx: Tx, id: string, people: readonly string[]): Promise<void> {
  if (people.length === 0) return
  await tx
    .withTables<CommentTables>()
    .insertInto('plan_comment_mentions')
    .values(people.map(person_id => ({ comment_id: id, person_id })))
    .execute()
}

async function tellMentioned(
  tx: Tx,
  actor: Person,
  { id, taskId, text }: NewComment,
  people: readonly string[],
): Promise<void> {
  const locales = await messageLocales(tx, people)
  await putMessages(
    tx,
    people.map(accountId => {
      const locale = locales.get(accountId) ?? 'vi'
      const title = commentSay({ locale })('message-title', { name: actor.name })
      const href = `/tasks/${taskId}/comments#comment-${id}`
      const key = `comment:${id}:${accountId}`
      return { key, accountId, kind: 'comment-mention', title, text, href, locale }
    }),
  )
}
