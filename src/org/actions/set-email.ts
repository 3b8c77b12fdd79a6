import { appendFact, personalValue, takeTurn } from '../../audit/index.ts'
import { endLinksOf } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import { isNameTaken, readAccount } from '../queries/accounts.ts'
import { normalSignInName } from '../rules/people.ts'
import type { OrgTables } from '../tables.ts'

/**
 * Gives a person an e-mail address, another one, or none (null). Links on their way to the old one are worth
 * nothing. The same twice changes nothing. Throws `not-found`, `refused` (`email-taken`). The record
 * keeps both addresses as personal values, which can be erased.
 */
export async function setEmail(tx: Tx, actor: Person, personId: string, typed: string | null): Promise<void> {
  await takeTurn(tx)
  const account = await readAccount(tx, personId)
  if (!account) throw new Problem('not-found', 'not-found')
  const email = typed === null ? null : normalSignInName(typed)
  if (email === account.email) return
  if (email !== null && (await isNameTaken(tx, email, personId))) throw new Problem('refused', 'email-taken')
  await tx
    .withTables<OrgTables>()
    .updateTable('org_people')
    .set({ email })
    .where('id', '=', personId)
    .execute()
  await endLinksOf(tx, personId)
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'person.email-set',
      subject: `person:${personId}`,
      details: {
        before: { email: personalValue(`person:${personId}`, account.email) },
        after: { email: personalValue(`person:${personId}`, email) },
      },
    },
  )
}
