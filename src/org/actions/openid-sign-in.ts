import { endLinksOf, type OpenidIdentity } from '../../platform/auth/index.ts'
import type { Config } from '../../platform/config.ts'
import type { Database } from '../../platform/db/index.ts'
import { findAccountByEmail } from '../queries/accounts.ts'
import { type OpenedSession, openSession, type SignInOrigin } from './open-session.ts'

/** Whether the provider's person is one of ours. */
export type OpenidOutcome =
  | { readonly kind: 'signed-in'; readonly session: OpenedSession }
  | { readonly kind: 'unverified' }
  | { readonly kind: 'nobody'; readonly email: string }

/**
 * Signs in the person whom an administrator let in under the e-mail that the provider has verified. Nobody is
 * let in by the provider alone. The second step is the provider's own.
 */
export async function signInByOpenid(
  database: Database,
  config: Config,
  identity: OpenidIdentity,
  origin: SignInOrigin,
): Promise<OpenidOutcome> {
  const { email, emailVerified } = identity
  if (email === null || !emailVerified) return { kind: 'unverified' }
  return database.transaction(async tx => {
    const account = await findAccountByEmail(tx, email)
    if (!account) return { kind: 'nobody', email }
    // Who begins this way needs the invitation's link no more.
    await endLinksOf(tx, account.id)
    return { kind: 'signed-in', session: await openSession(tx, config, account.id, 'openid', origin) }
  })
}
