/** Sessions: who is signed in, told by a random token of which only the hash is kept. */
import type { Selectable } from 'kysely'
import { now } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Tx } from '../db/index.ts'
import { newId } from '../ids.ts'
import { clockToleranceMilliseconds, soon } from './soon.ts'
import type { SessionRow } from './tables.ts'
import { hashOf, newToken } from './tokens.ts'

export interface Session {
  readonly id: string
  readonly accountId: string
  readonly createdAt: Date
  readonly seenAt: Date
  /** When the person last proved who they are. */
  readonly confirmedAt: Date
  readonly expiresAt: Date
  readonly address: string | null
  readonly userAgent: string | null
}

/** How long a session lasts: a Config has both. */
export type SessionLimits = Pick<Config, 'sessionIdleMinutes' | 'sessionHoursMax'>

/** Where a sign-in comes from, for the person's list of sessions. */
export interface SignInOrigin {
  readonly address?: string
  readonly userAgent?: string
  /** The token of the session before, if any: it ends, so that a planted token is worth nothing. */
  readonly previousToken?: string
}

/** "Last seen" is written at most this often, so that reading a page does not write each time. */
const seenEveryMilliseconds = 60_000

/** After this long a person proves again who they are, before they change how they sign in. */
const confirmedMilliseconds = 15 * 60_000

/** Starts a session with a token of its own; the token goes into the cookie and nowhere else. */
export async function startSession(
  tx: Tx,
  accountId: string,
  limits: SessionLimits,
  origin: SignInOrigin = {},
): Promise<{ readonly token: string; readonly session: Session }> {
  if (origin.previousToken) await endSession(tx, origin.previousToken)
  const token = newToken()
  const at = now()
  const row = {
    id: newId(),
    account_id: accountId,
    token_hash: hashOf(token),
    created_at: at,
    seen_at: at,
    confirmed_at: at,
    expires_at: new Date(at.getTime() + limits.sessionHoursMax * 3_600_000),
    address: origin.address ?? null,
    user_agent: origin.userAgent?.slice(0, 300) ?? null,
  }
  await tx.insertInto('auth_sessions').values(row).execute()
  return { token, session: sessionOf(row) }
}

/**
 * The session of a token that has neither expired nor lain idle too long; undefined for any other token. A
 * session from the future (the clock ran ahead and was put back) does not hold: it would hold for ever.
 */
export async function findSession(
  tx: Tx,
  token: string,
  limits: SessionLimits,
): Promise<Session | undefined> {
  const row = await holding(tx, limits).where('token_hash', '=', hashOf(token)).executeTakeFirst()
  if (!row) return undefined
  if (now().getTime() - row.seen_at.getTime() >= seenEveryMilliseconds) {
    await tx.updateTable('auth_sessions').set({ seen_at: now() }).where('id', '=', row.id).execute()
  }
  return sessionOf(row)
}

/** Ends the session of a token; a token without one changes nothing. */
export async function endSession(tx: Tx, token: string): Promise<void> {
  await tx.deleteFrom('auth_sessions').where('token_hash', '=', hashOf(token)).execute()
}

/**
 * Ends every session of an account, for a new password or a person who left; all but that of `except` (a
 * token), where it is given. Gives their number.
 */
export async function endSessionsOf(tx: Tx, accountId: string, except?: string): Promise<number> {
  let ending = tx.deleteFrom('auth_sessions').where('account_id', '=', accountId)
  if (except !== undefined) ending = ending.where('token_hash', '!=', hashOf(except))
  return Number((await ending.executeTakeFirst()).numDeletedRows)
}

/** Ends one session of the account, by its id; false when it is not theirs, or has ended. */
export async function endSessionOf(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const ended = await tx
    .deleteFrom('auth_sessions')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return ended.numDeletedRows === 1n
}

/**
 * The person has proved again who they are: the session goes on under a new token, and the old one, which may
 * have been seen by others, is worth nothing. Undefined when another request was first.
 */
export async function renewSession(tx: Tx, token: string): Promise<string | undefined> {
  const next = newToken()
  const renewed = await tx
    .updateTable('auth_sessions')
    .set({ token_hash: hashOf(next), confirmed_at: now() })
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
  return renewed.numUpdatedRows === 1n ? next : undefined
}

/** Whether the person proved a short while ago who they are. */
export function isConfirmed(session: Pick<Session, 'confirmedAt'>): boolean {
  const since = now().getTime() - session.confirmedAt.getTime()
  return since < confirmedMilliseconds && since > -clockToleranceMilliseconds
}

/** The account's sessions that still hold, the latest used first. */
export async function listSessionsOf(
  tx: Tx,
  accountId: string,
  limits: SessionLimits,
): Promise<readonly Session[]> {
  const rows = await holding(tx, limits)
    .where('account_id', '=', accountId)
    .orderBy('seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(sessionOf)
}

/** Removes the rows of sessions that no longer hold; gives their number. */
export async function removeOldSessions(tx: Tx, limits: SessionLimits): Promise<number> {
  const result = await tx
    .deleteFrom('auth_sessions')
    .where(row =>
      row.or([
        row('expires_at', '<=', now()),
        row('seen_at', '<=', idleSince(limits)),
        row('seen_at', '>', soon()),
        row('created_at', '>', soon()),
      ]),
    )
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** Sessions that hold now. */
function holding(tx: Tx, limits: SessionLimits) {
  return tx
    .selectFrom('auth_sessions')
    .selectAll()
    .where('expires_at', '>', now())
    .where('seen_at', '>', idleSince(limits))
    .where('seen_at', '<=', soon())
    .where('created_at', '<=', soon())
}

function idleSince(limits: SessionLimits): Date {
  return new Date(now().getTime() - limits.sessionIdleMinutes * 60_000)
}

function sessionOf(row: Selectable<SessionRow>): Session {
  return {
    id: row.id,
    accountId: row.account_id,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    confirmedAt: row.confirmed_at,
    expiresAt: row.expires_at,
    address: row.address,
    userAgent: row.user_agent,
  }
}
