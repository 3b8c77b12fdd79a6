/** Passwords: Argon2id, raised above the library's own cost. Hashing is slow: never inside a transaction. */
import { hash, verify } from '@node-rs/argon2'
import { now } from '../clock.ts'
import type { Tx } from '../db/index.ts'
import type { Refusal } from '../errors.ts'

/** Algorithm 2 is Argon2id. 64 MiB and three passes: about a tenth of a second on an office machine. */
const cost = { algorithm: 2, memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const

/** NIST SP 800-63B-4 asks for length and nothing else; the upper bound keeps the hashing short. */
const charactersMin = 10
const charactersMax = 200

/** Why a password may not be chosen; an empty list when it may. */
export function passwordRefusals(password: string): readonly Refusal[] {
  const characters = [...normal(password)].length
  if (characters < charactersMin) return [{ code: 'password-too-short', args: { least: charactersMin } }]
  if (characters > charactersMax) return [{ code: 'password-too-long', args: { most: charactersMax } }]
  return []
}

/** The hash to store, with its salt and cost in it. */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), cost)
}

let nobodysHash: Promise<string> | undefined

/**
 * Whether the password is the one that was hashed. With no hash (no such account) it takes as long and
 * says no, so that the time does not tell which accounts there are.
 */
export async function checkPassword(stored: string | undefined, password: string): Promise<boolean> {
  if ([...password].length > charactersMax) return false
  nobodysHash ??= hashPassword('nobody has this password')
  const matches = await verify(stored ?? (await nobodysHash), normal(password))
  return matches && stored !== undefined
}

/** Keeps the hash as the account's password, in place of any other. */
export async function storePassword(tx: Tx, accountId: string, passwordHash: string): Promise<void> {
  const row = { account_id: accountId, hash: passwordHash, changed_at: now() }
  await tx
    .insertInto('auth_passwords')
    .values(row)
    .onConflict(conflict => conflict.column('account_id').doUpdateSet(row))
    .execute()
}

/** The account's hash for `checkPassword`; undefined when it has no password. */
export async function readPasswordHash(tx: Tx, accountId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('auth_passwords')
    .select('hash')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row?.hash
}

/** One machine writes ấ as one sign, another as three: the same keys must give the same password. */
function normal(password: string): string {
  return password.normalize('NFKC')
}
