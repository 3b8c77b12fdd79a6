/** Something asked and not yet answered; the browser holds a token of it, and an answer is taken once. */
import { now } from '../clock.ts'
import type { Tx } from '../db/index.ts'
import { newId } from '../ids.ts'
import { soon } from './soon.ts'
import { hashOf, newToken } from './tokens.ts'

/** What can be asked. */
export type ChallengeKind = 'second-step' | 'new-totp' | 'new-passkey' | 'passkey' | 'openid'

export interface Challenge {
  /** Null before it is known who answers. */
  readonly accountId: string | null
  /** What the answer is held against. */
  readonly data: Readonly<Record<string, unknown>>
}

/** How long an answer may take. */
const milliseconds = 10 * 60_000

/** Asks; gives the token for the browser's cookie. */
export async function startChallenge(tx: Tx, kind: ChallengeKind, challenge: Challenge): Promise<string> {
  const token = newToken()
  const at = now()
  await tx
    .insertInto('auth_challenges')
    .values({
      id: newId(),
      kind,
      token_hash: hashOf(token),
      account_id: challenge.accountId,
      data: JSON.stringify(challenge.data),
      created_at: at,
      expires_at: new Date(at.getTime() + milliseconds),
    })
    .execute()
  return token
}

/** What was asked under this token; undefined when it was answered, has run out, or never was. */
export async function findChallenge(
  tx: Tx,
  kind: ChallengeKind,
  token: string | undefined,
): Promise<Challenge | undefined> {
  if (!token) return undefined
  const row = await tx
    .selectFrom('auth_challenges')
    .select(['account_id', 'data'])
    .where('token_hash', '=', hashOf(token))
    .where('kind', '=', kind)
    .where('expires_at', '>', now())
    .where('created_at', '<=', soon())
    .executeTakeFirst()
  return row && { accountId: row.account_id, data: row.data }
}

/** The same, and it is answered: of two requests at the same moment one gets it. */
export async function takeChallenge(
  tx: Tx,
  kind: ChallengeKind,
  token: string | undefined,
): Promise<Challenge | undefined> {
  if (!token) return undefined
  const row = await tx
    .deleteFrom('auth_challenges')
    .where('token_hash', '=', hashOf(token))
    .where('kind', '=', kind)
    .where('created_at', '<=', soon())
    .returning(['account_id', 'data', 'expires_at'])
    .executeTakeFirst()
  return row && row.expires_at > now() ? { accountId: row.account_id, data: row.data } : undefined
}

/** Removes what nobody answered in time; gives the number. */
export async function removeOldChallenges(tx: Tx): Promise<number> {
  const result = await tx.deleteFrom('auth_challenges').where('expires_at', '<=', now()).executeTakeFirst()
  return Number(result.numDeletedRows)
}
