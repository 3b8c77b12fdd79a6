import { appendFact } from '../../audit/index.ts'
import { rememberDevice, startSession } from '../../platform/auth/index.ts'
import type { Config } from '../../platform/config.ts'
import type { Tx } from '../../platform/db/index.ts'

/** Where a try to sign in comes from. */
export interface SignInOrigin {
  readonly address: string | null
  readonly userAgent: string | null
  /** Token of the session before, which ends. */
  readonly previousToken: string | null
  /** What the browser shows of itself: tokens of those who signed in on it. */
  readonly deviceTokens: readonly string[]
}

/** A person is in: what the browser's cookies are to hold. */
export interface OpenedSession {
  readonly token: string
  readonly device: string
}

/** By what the person proved who they are. */
export type SignInMeans = 'password' | 'code' | 'recovery-code' | 'passkey' | 'openid' | 'link' | 'set-up'

/** Opens a session for an account whose owner has proved who they are, on the record. */
export async function openSession(
  tx: Tx,
  config: Config,
  accountId: string,
  means: SignInMeans,
  origin: SignInOrigin,
): Promise<OpenedSession> {
  const { token, session } = await startSession(tx, accountId, config, {
    ...(origin.address && { address: origin.address }),
    ...(origin.userAgent && { userAgent: origin.userAgent }),
    ...(origin.previousToken && { previousToken: origin.previousToken }),
  })
  const device = await rememberDevice(tx, accountId, origin.deviceTokens)
  await appendFact(
    tx,
    { kind: 'person', id: accountId },
    { kind: 'person.signed-in', subject: `person:${accountId}`, details: { session: session.id, means } },
  )
  return { token, device }
}
