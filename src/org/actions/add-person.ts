import { appendFact, personalValue, takeTurn } from '../../audit/index.ts'
import { storePassword } from '../../platform/auth/index.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids.ts'
import { isNameTaken } from '../queries/accounts.ts'
import { placeOfUnit } from '../queries/person-grants.ts'
import { normalSignInName } from '../rules/people.ts'
import type { OrgTables, Role } from '../tables.ts'
import { givesRole } from './grants/give-role.ts'
import { onWholeOffice, storeGrants } from './store-grants.ts'

export interface NewPerson {
  readonly name: string
  readonly signInName: string
  /** At least one, from today on. */
  readonly roles: readonly Role[]
  /** The unit on which they are held; null (or not given) for the whole office. */
  readonly unitId?: string | null
  /** Made before the transaction: hashing is slow. Null for somebody invited, who chooses a password. */
  readonly passwordHash: string | null
}

/**
 * Lets one more person sign in. Gives the id. Throws `not-found` where the actor does not give such roles there,
 * and `refused`, code `sign-in-name-taken`, also for the name of somebody who has left: deeds of two people must
 * never look like one's.
 */
export async function addPerson(tx: Tx, actor: Person, person: NewPerson): Promise<string> {
  const unitId = person.unitId ?? null
  const place = await placeOfUnit(tx, unitId)
  if (!place || !person.roles.every(role => givesRole(actor, role, place))) {
    throw new Problem('not-found', 'not-found')
  }
  const row = {
    id: newId(),
    name: person.name,
    sign_in_name: normalSignInName(person.signInName),
    created_at: now(),
    left_at: null,
  }
  await takeTurn(tx)
  // A name that is somebody's e-mail would mean two people.
  if (await isNameTaken(tx, person.signInName)) throw new Problem('refused', 'sign-in-name-taken')
  const added = await tx
    .withTables<OrgTables>()
    .insertInto('org_people')
    .values(row)
    .onConflict(conflict => conflict.column('sign_in_name').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows !== 1n) throw new Problem('refused', 'sign-in-name-taken')
  await storeGrants(
    tx,
    actor.id,
    row.id,
    person.roles.map(role => ({ ...onWholeOffice(role), unitId })),
  )
  if (person.passwordHash !== null) await storePassword(tx, row.id, person.passwordHash)
  const subject = `person:${row.id}`
  const after = {
    name: personalValue(subject, row.name),
    signInName: personalValue(subject, row.sign_in_name),
    roles: [...person.roles],
    unit: unitId,
  }
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    { kind: 'person.added', subject, details: { after } },
  )
  return row.id
}
