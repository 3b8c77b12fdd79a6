/** Comments as plain values. */
import { sql } from 'kysely'
import { personNames } from '../../../org/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { isId } from '../../../platform/ids.ts'
import type { CommentTables } from '../tables.ts'

interface Named {
  readonly id: string
  readonly name: string
}

export interface Comment {
  readonly id: string
  readonly taskId: string
  readonly text: string
  readonly author: Named
  readonly madeAt: Date
  /** Null while it reads as it was written. */
  readonly editedAt: Date | null
  /** When and by whom it was taken out of sight; null while it is in sight. */
  readonly hidden: { readonly at: Date; readonly by: string } | null
  readonly mentions: readonly Named[]
  /** How it read before, the oldest first. */
  readonly before: readonly { readonly text: string; readonly until: Date }[]
  readonly version: number
}

/** A part of what is said about a task, the newest last. */
export interface Thread {
  readonly comments: readonly Comment[]
  readonly total: number
  /** From 1; the last one is the newest. */
  readonly page: number
  readonly pages: number
}

/** How many stand on a page. */
export const commentsOnPage = 30

/** One page of the comments on a task; the last one, with the newest, where none is asked for. */
export async function commentsOf(tx: Tx, taskId: string, wanted: number | null = null): Promise<Thread> {
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from plan_comments where task_id = ${taskId}::uuid`.execute(tx)
  const total = counted.rows[0]?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / commentsOnPage))
  const page = Math.min(wanted ?? pages, pages)
  const rows = await tx
    .withTables<CommentTables>()
    .selectFrom('plan_comments')
    .select('id')
    .where('task_id', '=', taskId)
    .orderBy('id')
    .limit(commentsOnPage)
    .offset((page - 1) * commentsOnPage)
    .execute()
  const comments = await findComments(
    tx,
    rows.map(({ id }) => id),
  )
  return { comments, total, page, pages }
}

/** One comment; undefined when there is none. */
export async function findComment(tx: Tx, id: string): Promise<Comment | undefined> {
  return isId(id) ? (await findComments(tx, [id]))[0] : undefined
}

async function findComments(tx: Tx, ids: readonly string[]): Promise<readonly Comment[]> {
  if (ids.length === 0) return []
  const tables = tx.withTables<CommentTables>()
  const among = sql<string>`any(${[...ids]}::uuid[])`
  const rows = await tables
    .selectFrom('plan_comments')
    .selectAll()
    .where('id', '=', among)
    .orderBy('id')
    .execute()
  const mentions = await tables
    .selectFrom('plan_comment_mentions')
    .selectAll()
    .where('comment_id', '=', among)
    .execute()
  const versions = await tables
    .selectFrom('plan_comment_versions')
    .selectAll()
    .where('comment_id', '=', among)
    .orderBy('version')
    .execute()
  const people = rows.flatMap(row => [row.made_by, row.hidden_by ?? []].flat())
  const names = await personNames(tx, [...people, ...mentions.map(row => row.person_id)])
  const named = (id: string): Named => ({ id, name: names.get(id) ?? '' })
  return rows.map(row => ({
    id: row.id,
    taskId: row.task_id,
    text: row.text,
    author: named(row.made_by),
    madeAt: row.made_at,
    editedAt: row.edited_at,
    hidden:
      row.hidden_at === null || row.hidden_by === null
        ? null
        : { at: row.hidden_at, by: named(row.hidden_by).name },
    mentions: mentions
      .filter(mention => mention.comment_id === row.id)
      .map(mention => named(mention.person_id))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
    before: versions
      .filter(version => version.comment_id === row.id)
      .map(({ text, replaced_at }) => ({ text, until: replaced_at })),
    version: row.version,
  }))
}
