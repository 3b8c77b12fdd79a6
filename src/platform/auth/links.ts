/** Links by which somebody chooses a password: good once, until a day, and only the newest of an account. */
import type { Selectable } from 'kysely'
import { now } from '../clock.ts'
import type { Tx } from '../db/index.ts'
import { newId } from '../ids.ts'
import { soon } from './soon.ts'
import type { LinkPurpose, LinkRow } from './tables.ts'
import { hashOf, newToken } from './tokens.ts'

export interface Link {
  readonly id: string
  readonly accountId: string
  readonly purpose: LinkPurpose
  readonly createdAt: Date
  readonly createdBy: string | null
  readonly expiresAt: Date
}

export interface NewLink {
  readonly accountId: string
  readonly purpose: LinkPurpose
  /** How long it is good for. */
  readonly hours: number
  readonly createdBy: string | null
}

/** Makes a link; its token is given once and cannot be read again. Older links of the account go on. */
export async function issueLink(
  tx: Tx,
  wanted: NewLink,
): Promise<{ readonly link: Link; readonly token: string }> {
  const link = await prepareLink(tx, wanted)
  const token = await sealLink(tx, link.id)
  if (token === undefined) throw new Error('a link that was just made is there')
  return { link, token }
}

/** Makes a link without a token, for a message that is sent later: the secret is made only when it goes. */
export async function prepareLink(tx: Tx, wanted: NewLink): Promise<Link> {
  const at = now()
  const row = {
    id: newId(),
    account_id: wanted.accountId,
    purpose: wanted.purpose,
    token_hash: null,
    created_at: at,
    created_by: wanted.createdBy,
    expires_at: new Date(at.getTime() + wanted.hours * 3_600_000),
    ended_at: null,
  }
  await tx.insertInto('auth_links').values(row).execute()
  return linkOf(row)
}

/** Gives the link a token, in place of one before; undefined for a link that has ended. */
export async function sealLink(tx: Tx, id: string): Promise<string | undefined> {
  const token = newToken()
  const sealed = await tx
    .updateTable('auth_links')
    .set({ token_hash: hashOf(token) })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now())
    .where('created_at', '<=', soon())
    .executeTakeFirst()
  return sealed.numUpdatedRows === 1n ? token : undefined
}

/** The link that holds; undefined for one that was used, was withdrawn, has run out, or never was. */
export async function findLink(tx: Tx, token: string): Promise<Link | undefined> {
  const row = await holding(tx).where('token_hash', '=', hashOf(token)).executeTakeFirst()
  return row && linkOf(row)
}

/** The account's link of this id, whatever became of it. */
export async function readLink(tx: Tx, id: string): Promise<Link | undefined> {
  const row = await tx.selectFrom('auth_links').selectAll().where('id', '=', id).executeTakeFirst()
  return row && linkOf(row)
}

/**
 * Uses the link up, and every other link of the account with it. Gives it to one of two requests that come at
 * the same moment, and undefined to the other.
 */
export async function useLink(tx: Tx, token: string): Promise<Link | undefined> {
  const row = await tx
    .updateTable('auth_links')
    .set({ ended_at: now() })
    .where('token_hash', '=', hashOf(token))
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now())
    .where('created_at', '<=', soon())
    .returningAll()
    .executeTakeFirst()
  if (row) await endLinksOf(tx, row.account_id)
  return row && linkOf(row)
}

/** Withdraws every link of an account; gives their number. */
export async function endLinksOf(tx: Tx, accountId: string): Promise<number> {
  const ended = await tx
    .updateTable('auth_links')
    .set({ ended_at: now() })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

/** The links of one purpose that nobody has used or withdrawn, those that have run out included; newest first. */
export async function listLinks(tx: Tx, purpose: LinkPurpose): Promise<readonly Link[]> {
  const rows = await tx
    .selectFrom('auth_links')
    .selectAll()
    .where('purpose', '=', purpose)
    .where('ended_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(linkOf)
}

function holding(tx: Tx) {
  return tx
    .selectFrom('auth_links')
    .selectAll()
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now())
    .where('created_at', '<=', soon())
}

function linkOf(row: Selectable<LinkRow>): Link {
  return {
    id: row.id,
    accountId: row.account_id,
    purpose: row.purpose,
    createdAt: row.created_at,
    createdBy: row.created_by,
    expiresAt: row.expires_at,
  }
}
