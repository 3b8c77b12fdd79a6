/** Browsers from which a person has signed in. Being known gives no right but not to wait for others' failures. */
import { now } from '../clock.ts'
import type { Tx } from '../db/index.ts'
import { newId } from '../ids.ts'
import { hashOf, newToken } from './tokens.ts'

/** A browser that nobody used for this long is forgotten. */
const forgottenAfterMilliseconds = 365 * 24 * 3_600_000

/** People who share one browser; the cookie holds as many tokens. */
const tokensMax = 4

/** The tokens of a browser's cookie, the newest first. */
export function readDeviceCookie(cookie: string | undefined): readonly string[] {
  return (cookie ?? '').split('.').filter(Boolean).slice(0, tokensMax)
}

/** Id by which this browser is known to the account; undefined when it is not. */
export async function findDevice(
  tx: Tx,
  accountId: string,
  tokens: readonly string[],
): Promise<string | undefined> {
  if (tokens.length === 0) return undefined
  const row = await tx
    .selectFrom('auth_devices')
    .select('id')
    .where('account_id', '=', accountId)
    .where('token_hash', 'in', tokens.map(hashOf))
    .where('seen_at', '>', new Date(now().getTime() - forgottenAfterMilliseconds))
    .executeTakeFirst()
  return row?.id
}

/**
 * After a sign-in: the browser is known from now on. Gives what its cookie is to hold. A token that is not
 * this account's already is never taken over: it may have been planted.
 */
export async function rememberDevice(tx: Tx, accountId: string, tokens: readonly string[]): Promise<string> {
  const known = await findDevice(tx, accountId, tokens)
  if (known !== undefined) {
    await tx.updateTable('auth_devices').set({ seen_at: now() }).where('id', '=', known).execute()
    return tokens.join('.')
  }
  const token = newToken()
  await tx
    .insertInto('auth_devices')
    .values({
      id: newId(),
      account_id: accountId,
      token_hash: hashOf(token),
      created_at: now(),
      seen_at: now(),
    })
    .execute()
  return [token, ...tokens].slice(0, tokensMax).join('.')
}

/** Forgets every browser of an account: after a password that others may have known. */
export async function forgetDevices(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('auth_devices').where('account_id', '=', accountId).execute()
}

/** Removes browsers that nobody used for a year; gives their number. */
export async function removeOldDevices(tx: Tx): Promise<number> {
  const before = new Date(now().getTime() - forgottenAfterMilliseconds)
  const result = await tx.deleteFrom('auth_devices').where('seen_at', '<', before).executeTakeFirst()
  return Number(result.numDeletedRows)
}
