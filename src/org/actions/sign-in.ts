import { appendFact } from '../../audit/index.ts'
import {
  admitSignIn,
  checkPassword,
  forgetFailures,
  readPasswordHash,
  startSession,
} from '../../platform/auth/index.ts'
import type { Config } from '../../platform/config.ts'
import type { Database } from '../../platform/db/index.ts'
import { findBySignInName } from '../queries/people.ts'

export interface SignInTry {
  readonly signInName: string
  readonly password: string
  readonly address: string | null
  readonly userAgent: string | null
  /** Token of the session before, which ends. */
  readonly previousToken: string | null
}

/**
 * Signs a person in: gives the session's token, or undefined when name and password do not belong
 * together (which of the two is wrong is told to nobody). Throws `sign-in-throttled` after many tries.
 * Three short transactions, because the try must count even when it fails and hashing must not hold one.
 */
export async function signIn(
  database: Database,
  config: Config,
  attempt: SignInTry,
): Promise<string | undefined> {
  const address = attempt.address ?? 'unknown'
  await database.transaction(tx => admitSignIn(tx, attempt.signInName, address))
  const account = await database.transaction(async tx => {
    const person = await findBySignInName(tx, attempt.signInName)
    return person && { id: person.id, hash: await readPasswordHash(tx, person.id) }
  })
  const right = await checkPassword(account?.hash, attempt.password)
  if (!right || !account) return undefined
  return database.transaction(async tx => {
    await forgetFailures(tx, attempt.signInName, address)
    const { token, session } = await startSession(tx, account.id, config, {
      address,
      ...(attempt.userAgent && { userAgent: attempt.userAgent }),
      ...(attempt.previousToken && { previousToken: attempt.previousToken }),
    })
    await appendFact(
      tx,
      { kind: 'person', id: account.id },
      {
        kind: 'person.signed-in',
        subject: `person:${account.id}`,
        details: { session: session.id },
      },
    )
    return token
  })
}
