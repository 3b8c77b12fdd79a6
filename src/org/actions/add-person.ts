import { appendFact } from '../../audit/index.ts'
import { storePassword } from '../../platform/auth/index.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids.ts'
import { normalSignInName } from '../rules/people.ts'
import type { OrgTables, Role } from '../tables.ts'

export interface NewPerson {
  readonly name: string
  readonly signInName: string
  /** At least one. */
  readonly roles: readonly Role[]
  /** Made before the transaction: hashing is slow. */
  readonly passwordHash: string
}

/**
 * Lets one more person sign in. Gives the id. Throws `refused`, code `sign-in-name-taken`, also for the
 * name of somebody who has left: deeds of two people must never look like one's.
 */
export async function addPerson(tx: Tx, actor: Person, person: NewPerson): Promise<string> {
  const row = {
    id: newId(),
    name: person.name,
    sign_in_name: normalSignInName(person.signInName),
    roles: [...person.roles],
    created_at: now(),
    left_at: null,
  }
  const added = await tx
    .withTables<OrgTables>()
    .insertInto('org_people')
    .values(row)
    .onConflict(conflict => conflict.column('sign_in_name').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows !== 1n) throw new Problem('refused', 'sign-in-name-taken')
  await storePassword(tx, row.id, person.passwordHash)
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    { kind: 'person.added', subject: `person:${row.id}`, details: { roles: row.roles } },
  )
  return row.id
}
