import {
  admitTry,
  codeSubjects,
  findChallenge,
  findDevice,
  forgetTries,
  readTotpSecret,
  takeChallenge,
  takeRecoveryCode,
  takeTotpStep,
  totpStep,
} from '../../platform/auth/index.ts'
import type { Config } from '../../platform/config.ts'
import type { Database, Tx } from '../../platform/db/index.ts'
import { readAccount } from '../queries/accounts.ts'
import { type OpenedSession, openSession, type SignInOrigin } from './open-session.ts'
import { addressOf } from './sign-in.ts'

export interface SecondStep extends SignInOrigin {
  /** Token of the first step's outcome. */
  readonly challenge: string | undefined
  /** Six figures of the app, or a recovery code. */
  readonly code: string
}

/** How it ended; `over` when the first step is too long ago, or was answered already. */
export type SecondStepOutcome =
  | { readonly kind: 'signed-in'; readonly session: OpenedSession }
  | { readonly kind: 'wrong' | 'over' }

/** The second step of signing in. Throws `sign-in-throttled` after many tries. */
export async function takeSecondStep(
  database: Database,
  config: Config,
  attempt: SecondStep,
): Promise<SecondStepOutcome> {
  const asked = await database.transaction(tx => admit(tx, attempt))
  if (!asked) return { kind: 'over' }
  const step = asked.secret === undefined ? undefined : await totpStep(asked.secret, attempt.code)
  return database.transaction(async tx => {
    const taken =
      step === undefined
        ? await takeRecoveryCode(tx, asked.accountId, attempt.code)
        : await takeTotpStep(tx, asked.accountId, step)
    if (!taken) return { kind: 'wrong' }
    const answered = await takeChallenge(tx, 'second-step', attempt.challenge)
    if (!answered || !(await readAccount(tx, asked.accountId))) return { kind: 'over' }
    await forgetTries(tx, asked.subjects)
    const means = step === undefined ? 'recovery-code' : 'code'
    return { kind: 'signed-in', session: await openSession(tx, config, asked.accountId, means, attempt) }
  })
}

async function admit(tx: Tx, attempt: SecondStep) {
  const challenge = await findChallenge(tx, 'second-step', attempt.challenge)
  if (!challenge?.accountId) return undefined
  const { accountId } = challenge
  const device = await findDevice(tx, accountId, attempt.deviceTokens)
  const subjects = codeSubjects({ account: accountId, address: addressOf(attempt), device })
  await admitTry(tx, subjects)
  return { accountId, subjects, secret: await readTotpSecret(tx, accountId) }
}
