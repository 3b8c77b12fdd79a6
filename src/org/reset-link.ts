/** What the command line asks of the process that holds the database: a link for who has forgotten a password. */
import type { Config } from '../platform/config.ts'
import type { Database } from '../platform/db/index.ts'
import { linkAddress } from './actions/send-sign-in-link.ts'
import { makeLink } from './actions/sign-in-links.ts'
import { findAccount } from './queries/accounts.ts'

/** One line of JSON: the link, or that nobody signs in under this name. */
export type ResetLinkLine =
  | { readonly address: string; readonly expiresAt: string; readonly name: string }
  | { readonly problem: 'no-such-person' }

/** Makes a link for the account of this sign-in name or e-mail. The answer is one line. */
export async function* resetLinkLines(
  database: Database,
  config: Config,
  name: string | null,
): AsyncGenerator<string> {
  const line: ResetLinkLine = await database.transaction(async tx => {
    const account = await findAccount(tx, name ?? '')
    if (!account) return { problem: 'no-such-person' }
    const wanted = { personId: account.id, purpose: 'password', locale: 'vi' } as const
    const { token, expiresAt } = await makeLink(tx, { ...config, mail: undefined }, 'command-line', wanted)
    const origin = config.publicUrl ?? `http://localhost:${config.port}`
    return {
      address: linkAddress(origin, token),
      expiresAt: expiresAt.toISOString(),
      name: account.name,
    }
  })
  yield `${JSON.stringify(line)}\n`
}
