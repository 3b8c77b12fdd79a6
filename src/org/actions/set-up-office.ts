import { appendFact, personalValue } from '../../audit/index.ts'
import { finishSetup, storePassword } from '../../platform/auth/index.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { normalSignInName } from '../rules/people.ts'
import type { OrgTables, Role } from '../tables.ts'
import { onWholeOffice, storeGrants } from './store-grants.ts'

export interface FirstSetUp {
  readonly token: string
  readonly office: string
  readonly place: string
  readonly person: string
  readonly signInName: string
  /** Made before the transaction: hashing is slow. */
  readonly passwordHash: string
}

const firstRoles: readonly Role[] = ['administrator', 'officer']

/**
 * Sets up the office and its first person, once: the token is used up in the same transaction. Gives the
 * person's id. Throws `refused`, code `set-up-token-used`.
 */
export async function setUpOffice(tx: Tx, setUp: FirstSetUp): Promise<string> {
  if (!(await finishSetup(tx, setUp.token))) throw new Problem('refused', 'set-up-token-used')
  const tables = tx.withTables<OrgTables>()
  const office = { id: newId(), name: setUp.office, place: setUp.place, created_at: now() }
  const person = {
    id: newId(),
    name: setUp.person,
    sign_in_name: normalSignInName(setUp.signInName),
    created_at: now(),
    left_at: null,
  }
  await tables.insertInto('org_offices').values(office).execute()
  await tables.insertInto('org_people').values(person).execute()
  await storeGrants(tx, null, person.id, firstRoles.map(onWholeOffice))
  await storePassword(tx, person.id, setUp.passwordHash)
  await appendFact(
    tx,
    { kind: 'person', id: person.id },
    {
      kind: 'office.set-up',
      subject: `office:${office.id}`,
      details: {
        after: {
          office: office.name,
          place: office.place,
          person: person.id,
          name: personalValue(`person:${person.id}`, person.name),
          signInName: personalValue(`person:${person.id}`, person.sign_in_name),
          roles: [...firstRoles],
        },
      },
    },
  )
  return person.id
}
