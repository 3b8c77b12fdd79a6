import { takeTurn } from '../../audit/index.ts'
import type { Config } from '../../platform/config.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { isNameTaken } from '../queries/accounts.ts'
import { addPerson, type NewPerson } from './add-person.ts'
import { setEmail } from './set-email.ts'
import { makeLink } from './sign-in-links.ts'

/** Somebody to invite: as `addPerson` takes them, without a password, which they choose themselves. */
export interface Invitation extends Omit<NewPerson, 'passwordHash'> {
  readonly email: string
  /** Of the mail. */
  readonly locale: Locale
}

/**
 * Lets one more person in and makes the link by which they begin. Gives the person's id and the link's token.
 * Throws `refused`: `sign-in-name-taken`, `email-taken`.
 */
export async function invitePerson(
  tx: Tx,
  config: Config,
  actor: Person,
  invitation: Invitation,
): Promise<{
  readonly personId: string
  readonly token: string
  readonly expiresAt: Date
  readonly mailed: boolean
}> {
  const { email, locale, ...person } = invitation
  await takeTurn(tx)
  if (await isNameTaken(tx, email)) throw new Problem('refused', 'email-taken')
  if (await isNameTaken(tx, person.signInName)) throw new Problem('refused', 'sign-in-name-taken')
  const personId = await addPerson(tx, actor, { ...person, passwordHash: null })
  await setEmail(tx, actor, personId, email)
  const link = await makeLink(tx, config, actor, { personId, purpose: 'invitation', locale })
  return { personId, ...link }
}
