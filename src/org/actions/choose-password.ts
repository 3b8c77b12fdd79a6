import { appendFact } from '../../audit/index.ts'
import {
  endSessionsOf,
  findLink,
  forgetDevices,
  hashPassword,
  type Link,
  readTotpSecret,
  startChallenge,
  storePassword,
  useLink,
} from '../../platform/auth/index.ts'
import type { Config } from '../../platform/config.ts'
import type { Database, Tx } from '../../platform/db/index.ts'
import type { Refusal } from '../../platform/errors.ts'
import { type Account, guessedBy, readAccount } from '../queries/accounts.ts'
import { countFailure } from './count-failure.ts'
import { type OpenedSession, openSession, type SignInOrigin } from './open-session.ts'
import { weakness } from './weakness.ts'

/** Whose link it is, and for what. */
export interface OpenLink {
  readonly link: Link
  readonly account: Account
}

/** The link of a token; undefined when it does not hold. Throws `sign-in-throttled` for who guesses. */
export async function openLink(
  database: Database,
  token: string,
  address: string | null,
): Promise<OpenLink | undefined> {
  const found = await database.transaction(async tx => {
    const link = await findLink(tx, token)
    const account = link && (await readAccount(tx, link.accountId))
    return link && account ? { link, account } : undefined
  })
  if (!found) await countFailure(database, address)
  return found
}

/** What became of a chosen password; `over` when another request used the link a moment before. */
export type ChosenOutcome =
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'signed-in'; readonly session: OpenedSession }
  | { readonly kind: 'second-step'; readonly challenge: string }
  | { readonly kind: 'over' }

/**
 * Uses a link up: the password is theirs from now on, whoever was signed in with the old one is out, and the
 * person is in (after the second step, where the account asks for one). Throws `sign-in-throttled`.
 */
export async function choosePassword(
  database: Database,
  config: Config,
  chosen: { readonly token: string; readonly password: string },
  origin: SignInOrigin,
): Promise<ChosenOutcome> {
  const found = await openLink(database, chosen.token, origin.address)
  if (!found) return { kind: 'over' }
  const own = await database.transaction(tx => guessedBy(tx, found.account))
  const refusals = await weakness(chosen.password, own)
  if (refusals.length > 0) return { kind: 'refused', refusals }
  const passwordHash = await hashPassword(chosen.password)
  return database.transaction(tx => store(tx, config, chosen.token, passwordHash, origin))
}

async function store(
  tx: Tx,
  config: Config,
  token: string,
  passwordHash: string,
  origin: SignInOrigin,
): Promise<ChosenOutcome> {
  const link = await useLink(tx, token)
  if (!link || !(await readAccount(tx, link.accountId))) return { kind: 'over' }
  const { accountId } = link
  await storePassword(tx, accountId, passwordHash)
  await endSessionsOf(tx, accountId)
  await forgetDevices(tx, accountId)
  await appendFact(
    tx,
    { kind: 'person', id: accountId },
    { kind: 'person.password-chosen', subject: `person:${accountId}`, details: { purpose: link.purpose } },
  )
  if ((await readTotpSecret(tx, accountId)) !== undefined) {
    return {
      kind: 'second-step',
      challenge: await startChallenge(tx, 'second-step', { accountId, data: {} }),
    }
  }
  return { kind: 'signed-in', session: await openSession(tx, config, accountId, 'link', origin) }
}
