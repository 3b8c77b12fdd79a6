/** Links by which somebody answers without an account. */
import { type Selectable, sql } from 'kysely'
import { hashOf, soon } from '../../platform/auth/index.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import type { AnswerLinkRow, AnswerTables } from '../answers/tables.ts'

/** waiting: it opens its form; used: the answer was sent; over: its time has run out; revoked: somebody took it back. */
export type LinkState = 'waiting' | 'used' | 'over' | 'revoked'

export interface AnswerLink {
  readonly id: string
  readonly batchId: string
  readonly itemId: string
  readonly email: string
  readonly locale: Locale
  readonly madeAt: Date
  readonly expiresAt: Date
  readonly mailedAt: Date | null
  readonly usedAt: Date | null
  readonly state: LinkState
}

/** The link of a secret, whatever became of it; undefined for a secret that is nobody's. */
export async function findAnswerLink(tx: Tx, token: string): Promise<AnswerLink | undefined> {
  const hash = hashOf(token)
  const row = await tx
    .withTables<AnswerTables>()
    .selectFrom('activity_answer_links')
    .selectAll()
    .where(link => link.or([link('token_hash', '=', hash), link('mailed_token_hash', '=', hash)]))
    .executeTakeFirst()
  return row && linkOf(row)
}

/** Links of a work item, the latest first. */
export function linksOfItem(tx: Tx, itemId: string): Promise<readonly AnswerLink[]> {
  return linksWhere(tx, 'item_id', itemId)
}

/** Links that were made together. */
export function linksOfBatch(tx: Tx, batchId: string): Promise<readonly AnswerLink[]> {
  return linksWhere(tx, 'batch_id', batchId)
}

async function linksWhere(
  tx: Tx,
  column: 'item_id' | 'batch_id',
  id: string,
): Promise<readonly AnswerLink[]> {
  const rows = await tx
    .withTables<AnswerTables>()
    .selectFrom('activity_answer_links')
    .selectAll()
    .where(column, '=', id)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(linkOf)
}

function linkOf(row: Selectable<AnswerLinkRow>): AnswerLink {
  return {
    id: row.id,
    batchId: row.batch_id,
    itemId: row.item_id,
    email: row.email,
    locale: row.locale,
    madeAt: row.made_at,
    expiresAt: row.expires_at,
    mailedAt: row.mailed_at,
    usedAt: row.used_at,
    state: stateOf(row),
  }
}

function stateOf(row: Selectable<AnswerLinkRow>): LinkState {
  if (row.used_at !== null) return 'used'
  if (row.revoked_at !== null) return 'revoked'
  // What a clock made that ran ahead and was put back would hold far too long.
  return row.expires_at > now() && row.made_at <= soon() ? 'waiting' : 'over'
}

/** Ids of the work items of a unit in a plan that can still be answered. */
export async function answerableItems(tx: Tx, planId: string, unitId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly id: string }>`
    select id from plan_work_items where plan_id = ${planId}::uuid and unit_id = ${unitId}::uuid
      and state in ('issued', 'received', 'in-progress', 'returned')
    order by due_on nulls last, id limit 200`.execute(tx)
  return rows.map(({ id }) => id)
}
