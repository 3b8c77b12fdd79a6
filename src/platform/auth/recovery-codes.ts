/** Codes on paper for the day when the authenticator app is lost: ten, each good once. */
import { randomBytes } from 'node:crypto'
import { now } from '../clock.ts'
import type { Tx } from '../db/index.ts'
import { newId } from '../ids.ts'
import { hashOf } from './tokens.ts'

const codes = 10

/** Crockford's: no letter looks like a figure. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** Makes new codes in place of those before; they are given once. 80 random bits each: no slow hash is needed. */
export async function issueRecoveryCodes(tx: Tx, accountId: string): Promise<readonly string[]> {
  await removeRecoveryCodes(tx, accountId)
  const made = Array.from({ length: codes }, newCode)
  await tx
    .insertInto('auth_recovery_codes')
    .values(
      made.map(code => ({
        id: newId(),
        account_id: accountId,
        code_hash: hashOf(plain(code)),
        created_at: now(),
        used_at: null,
      })),
    )
    .execute()
  return made
}

/** Takes a code: true for one of two requests that bring it at the same moment, and never again. */
export async function takeRecoveryCode(tx: Tx, accountId: string, typed: string): Promise<boolean> {
  const taken = await tx
    .updateTable('auth_recovery_codes')
    .set({ used_at: now() })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hashOf(plain(typed)))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}

/** How many are left. */
export async function countRecoveryCodes(tx: Tx, accountId: string): Promise<number> {
  const { left } = await tx
    .selectFrom('auth_recovery_codes')
    .select(({ fn }) => fn.countAll<number>().as('left'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return left
}

/** Removes every code of an account. */
export async function removeRecoveryCodes(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('auth_recovery_codes').where('account_id', '=', accountId).execute()
}

/** Four groups of four: `7kq2-m9fz-0ab3-xy4d`. */
function newCode(): string {
  const letters = Array.from(randomBytes(16), byte => alphabet[byte & 31]).join('')
  return letters.replace(/(.{4})(?=.)/gu, '$1-')
}

/** As it is read from paper: capital letters, o for 0, i and l for 1, with any dashes and spaces. */
function plain(typed: string): string {
  return typed.toLowerCase().replace(/[\s-]/gu, '').replaceAll('o', '0').replace(/[il]/gu, '1')
}
