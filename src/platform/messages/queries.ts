/** What a person is told, as their pages show it. */

import { type RawBuilder, sql } from 'kysely'
import { now } from '../clock.ts'
import type { Tx } from '../db/index.ts'
import { isId } from '../ids.ts'
import type { MessageTables } from './tables.ts'

/** A message in the list of whoever it is for. */
export interface ListedMessage {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly text: string
  /** Path of our own page; empty where there is none. */
  readonly href: string
  readonly urgent: boolean
  readonly shownAt: Date
  /** Null for one that nobody has read. */
  readonly readAt: Date | null
}

/** What the bell counts to: more is “99+”. */
export const countMax = 100
const messagesAPage = 30

/** How many messages an account has not read, `countMax` at most: cheap, because every page asks. */
export async function countUnread(tx: Tx, accountId: string): Promise<number> {
  const some = tx
    .withTables<MessageTables>()
    .selectFrom('messages')
    .select('id')
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .where(isShown(now()))
    .limit(countMax)
  const row = await tx
    .withTables<MessageTables>()
    .selectFrom(some.as('unread'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** A page of an account's messages, counted from 1: those not read first, then the newest. */
export async function listMessages(
  tx: Tx,
  accountId: string,
  page: number,
): Promise<{ readonly messages: readonly ListedMessage[]; readonly total: number; readonly pages: number }> {
  const all = shown(tx, accountId)
  const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await all
    .selectAll()
    .orderBy(({ eb }) => eb('read_at', 'is not', null))
    .orderBy('id', 'desc')
    .limit(messagesAPage)
    .offset((page - 1) * messagesAPage)
    .execute()
  return { messages: rows.map(listed), total, pages: Math.ceil(total / messagesAPage) }
}

/** One message of an account; undefined when it has none of this id. */
export async function findMessage(tx: Tx, accountId: string, id: string): Promise<ListedMessage | undefined> {
  if (!isId(id)) return undefined
  const row = await shown(tx, accountId).selectAll().where('id', '=', id).executeTakeFirst()
  return row && listed(row)
}

/** Of `messages`: whether its readers may see it yet. */
export function isShown(at: Date): RawBuilder<boolean> {
  return sql<boolean>`(not_before is null or not_before <= ${at})`
}

function shown(tx: Tx, accountId: string) {
  return tx
    .withTables<MessageTables>()
    .selectFrom('messages')
    .where('account_id', '=', accountId)
    .where(isShown(now()))
}

function listed(row: {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly text: string
  readonly href: string
  readonly urgency: string
  readonly not_before: Date | null
  readonly created_at: Date
  readonly read_at: Date | null
}): ListedMessage {
  const { id, kind, title, text, href, urgency, not_before, created_at, read_at: readAt } = row
  const shownAt = not_before ?? created_at
  return { id, kind, title, text, href, urgent: urgency === 'urgent', shownAt, readAt }
}
