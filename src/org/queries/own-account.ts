import {
  countRecoveryCodes,
  findSession,
  hasTotp,
  listPasskeys,
  listSessionsOf,
  type Passkey,
  readPasswordHash,
  type Session,
  type SessionLimits,
} from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import { type Account, readAccount } from './accounts.ts'

/** How a person signs in, and where they are signed in. */
export interface AccountState {
  readonly account: Account
  readonly hasPassword: boolean
  readonly hasApp: boolean
  readonly recoveryCodes: number
  readonly passkeys: readonly Passkey[]
  readonly sessions: readonly Session[]
}

/** The state of an account. Throws `not-found` for who has left. */
export async function readAccountState(tx: Tx, id: string, limits: SessionLimits): Promise<AccountState> {
  const account = await readAccount(tx, id)
  if (!account) throw new Problem('not-found', 'not-found')
  return {
    account,
    hasPassword: (await readPasswordHash(tx, id)) !== undefined,
    hasApp: await hasTotp(tx, id),
    recoveryCodes: await countRecoveryCodes(tx, id),
    passkeys: await listPasskeys(tx, id),
    sessions: await listSessionsOf(tx, id, limits),
  }
}

/** The session of this very request. Throws `not-signed-in` when it has ended meanwhile. */
export async function ownSession(
  tx: Tx,
  person: Person,
  token: string | null,
  limits: SessionLimits,
): Promise<Session> {
  const session = token === null ? undefined : await findSession(tx, token, limits)
  if (session?.accountId !== person.id) throw new Problem('not-signed-in', 'not-signed-in')
  return session
}
