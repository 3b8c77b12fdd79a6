/** Tokens by which a program acts for an account, within scopes; only their hash is kept. */
import type { Selectable } from 'kysely'
import { now } from '../clock.ts'
import type { Tx } from '../db/index.ts'
import { newId } from '../ids.ts'
import type { ApiTokenRow } from './tables.ts'
import { hashOf, newToken } from './tokens.ts'

export interface ApiToken {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly createdAt: Date
  readonly usedAt: Date | null
  readonly expiresAt: Date
  readonly revokedAt: Date | null
}

export interface NewApiToken {
  /** What the person calls it. */
  readonly name: string
  readonly scopes: readonly string[]
  readonly expiresAt: Date
}

/** Begins every token, so that a leaked one is known for what it is. */
const prefix = 'nc_'

/** "Last used" is written at most this often, so that a question does not write each time. */
const usedEveryMilliseconds = 60_000

/** Makes a token; it is given once and cannot be read again. */
export async function issueApiToken(
  tx: Tx,
  accountId: string,
  wanted: NewApiToken,
): Promise<{ readonly token: string; readonly id: string }> {
  const token = prefix + newToken()
  const id = newId()
  await tx
    .insertInto('auth_api_tokens')
    .values({
      id,
      account_id: accountId,
      name: wanted.name,
      token_hash: hashOf(token),
      scopes: [...wanted.scopes],
      created_at: now(),
      used_at: null,
      expires_at: wanted.expiresAt,
      revoked_at: null,
    })
    .execute()
  return { token, id }
}

/** The token that holds; undefined for one that was revoked, has run out, or never was. */
export async function findApiToken(tx: Tx, token: string): Promise<ApiToken | undefined> {
  const row = await tx
    .selectFrom('auth_api_tokens')
    .selectAll()
    .where('token_hash', '=', hashOf(token))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now())
    .executeTakeFirst()
  if (!row) return undefined
  if (now().getTime() - (row.used_at?.getTime() ?? 0) >= usedEveryMilliseconds) {
    await tx.updateTable('auth_api_tokens').set({ used_at: now() }).where('id', '=', row.id).execute()
  }
  return tokenOf(row)
}

/** Every token of an account, ended ones included, the newest first. */
export async function listApiTokensOf(tx: Tx, accountId: string): Promise<readonly ApiToken[]> {
  const rows = await tx
    .selectFrom('auth_api_tokens')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(tokenOf)
}

/** Ends a token of the account; says whether it held until now. */
export async function revokeApiToken(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const result = await tx
    .updateTable('auth_api_tokens')
    .set({ revoked_at: now() })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

function tokenOf(row: Selectable<ApiTokenRow>): ApiToken {
  return {
    id: row.id,
    accountId: row.account_id,
    name: row.name,
    scopes: row.scopes,
    createdAt: row.created_at,
    usedAt: row.used_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  }
}
