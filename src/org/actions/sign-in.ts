import {
  addressSubject,
  admitTry,
  checkPassword,
  findDevice,
  forgetTries,
  readPasswordHash,
  readTotpSecret,
  signInSubjects,
  startChallenge,
  type TrySubject,
  takeTotpStep,
  totpStep,
} from '../../platform/auth/index.ts'
import type { Config } from '../../platform/config.ts'
import type { Database, Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import { findAccount, readAccount } from '../queries/accounts.ts'
import { type OpenedSession, openSession, type SignInOrigin } from './open-session.ts'

export interface SignInTry extends SignInOrigin {
  /** The sign-in name, or the e-mail. */
  readonly signInName: string
  readonly password: string
  /** A code of the authenticator app: with a right one nobody waits for others' failures. */
  readonly code?: string
}

/** How a try ended; `wrong` when name and password do not belong together, which of the two is told to nobody. */
export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly session: OpenedSession }
  | { readonly kind: 'second-step'; readonly challenge: string }
  | { readonly kind: 'wrong' }

/** What is known before the password is looked at. */
interface Admitted {
  readonly accountId: string | undefined
  readonly hash: string | undefined
  readonly subjects: readonly TrySubject[]
}

/**
 * Signs a person in by password. Throws `sign-in-throttled` after many tries. Several short transactions,
 * because the try must count even when it fails and hashing must not hold one.
 */
export async function signIn(database: Database, config: Config, attempt: SignInTry): Promise<SignInOutcome> {
  const codeTaken = attempt.code ? await takeCodeFirst(database, attempt, attempt.code) : false
  const admitted = await database.transaction(tx => admit(tx, attempt, codeTaken))
  const right = await checkPassword(admitted.hash, attempt.password)
  const { accountId, subjects } = admitted
  if (!right || accountId === undefined) return { kind: 'wrong' }
  return database.transaction(async tx => {
    // Somebody may have been shown out while the password was looked at.
    if (!(await readAccount(tx, accountId))) return { kind: 'wrong' }
    await forgetTries(tx, subjects)
    const asksCode = !codeTaken && (await readTotpSecret(tx, accountId)) !== undefined
    if (asksCode) {
      return {
        kind: 'second-step',
        challenge: await startChallenge(tx, 'second-step', { accountId, data: {} }),
      }
    }
    const means = codeTaken ? 'code' : 'password'
    return { kind: 'signed-in', session: await openSession(tx, config, accountId, means, attempt) }
  })
}

async function admit(tx: Tx, attempt: SignInTry, codeTaken: boolean): Promise<Admitted> {
  const account = await findAccount(tx, attempt.signInName)
  const device = account && (await findDevice(tx, account.id, attempt.deviceTokens))
  // By its id the account is one, under whichever of its two names somebody tries.
  const subjects = signInSubjects({
    account: account?.id ?? attempt.signInName,
    address: addressOf(attempt),
    device,
  })
  if (!codeTaken) await admitTry(tx, subjects)
  return {
    accountId: account?.id,
    hash: account && (await readPasswordHash(tx, account.id)),
    subjects,
  }
}

/**
 * A code given along with the password is looked at first, and used up: only one try in 300,000 gets past it,
 * so that the count of the account need not be asked. Throws `sign-in-throttled` for an address that guesses,
 * and `sign-in-code-wrong`.
 */
async function takeCodeFirst(database: Database, attempt: SignInTry, code: string): Promise<boolean> {
  const found = await database.transaction(async tx => {
    await admitTry(tx, [addressSubject('code-address', addressOf(attempt))])
    const account = await findAccount(tx, attempt.signInName)
    const secret = account && (await readTotpSecret(tx, account.id))
    return secret === undefined || !account ? undefined : { id: account.id, secret }
  })
  const step = found && (await totpStep(found.secret, code))
  const taken =
    found !== undefined &&
    step !== undefined &&
    (await database.transaction(tx => takeTotpStep(tx, found.id, step)))
  if (!taken) throw new Problem('invalid', 'sign-in-code-wrong')
  await database.transaction(tx => forgetTries(tx, [addressSubject('code-address', addressOf(attempt))]))
  return true
}

/** Where no address is known, all tries come from one place. */
export function addressOf(origin: Pick<SignInOrigin, 'address'>): string {
  return origin.address ?? 'unknown'
}
