import {
  checkPasskey,
  findPasskey,
  passkeyOptions,
  recordPasskeyUse,
  type Site,
  startChallenge,
  takeChallenge,
} from '../../platform/auth/index.ts'
import type { Config } from '../../platform/config.ts'
import type { Database } from '../../platform/db/index.ts'
import { readAccount } from '../queries/accounts.ts'
import { countFailure } from './count-failure.ts'
import { type OpenedSession, openSession, type SignInOrigin } from './open-session.ts'

/** Asks for a passkey: what the browser is to have signed, and the token of the challenge. */
export async function askForPasskey(database: Database, site: Site) {
  const options = await passkeyOptions(site)
  const challenge = { accountId: null, data: { challenge: options.challenge } }
  const token = await database.transaction(tx => startChallenge(tx, 'passkey', challenge))
  return { options, token }
}

/**
 * Signs in whoever's passkey signed the challenge; undefined for any other answer, and for one that comes a
 * second time. No count of failures stands in its way. Throws `sign-in-throttled` for who guesses.
 */
export async function signInByPasskey(
  database: Database,
  config: Config,
  sent: { readonly site: Site; readonly token: string | undefined; readonly answer: string },
  origin: SignInOrigin,
): Promise<OpenedSession | undefined> {
  const found = await database.transaction(async tx => {
    const challenge = await takeChallenge(tx, 'passkey', sent.token)
    const passkey = challenge && (await findPasskey(tx, sent.answer))
    return passkey && { passkey, challenge: String(challenge?.data.challenge) }
  })
  const counter = found && (await checkPasskey(sent.answer, found.challenge, sent.site, found.passkey))
  const session =
    found && counter !== undefined
      ? await database.transaction(async tx => {
          if (!(await readAccount(tx, found.passkey.account_id))) return undefined
          await recordPasskeyUse(tx, found.passkey.id, counter)
          return openSession(tx, config, found.passkey.account_id, 'passkey', origin)
        })
      : undefined
  if (!session) await countFailure(database, origin.address)
  return session
}
