/** Small changes of a person: a new password, leaving, coming back. */
import { appendFact, type Fact, takeTurn } from '../../audit/index.ts'
import { endLinksOf, endSessionsOf, forgetDevices, storePassword } from '../../platform/auth/index.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import { lastingAdministrators } from '../queries/grants.ts'
import { leavingRefusals } from '../rules/people.ts'
import type { OrgTables } from '../tables.ts'

/** Sets a new password, which ends every session that the old one opened. Throws `not-found`. */
export async function setPassword(
  tx: Tx,
  actor: Person,
  personId: string,
  passwordHash: string,
): Promise<void> {
  await findRow(tx, personId)
  await storePassword(tx, personId, passwordHash)
  await endSessionsOf(tx, personId)
  // Whoever knew the old password may have signed in somewhere with it.
  await forgetDevices(tx, personId)
  // A secret has no before and after.
  await record(tx, actor, 'person.password-set', personId, {})
}

/**
 * The person may no longer sign in; what they did keeps their name. Twice changes nothing. Throws
 * `refused`: `cannot-leave-oneself`, `last-administrator`.
 */
export async function endPerson(tx: Tx, actor: Person, personId: string): Promise<void> {
  await takeTurn(tx)
  const row = await findRow(tx, personId)
  if (row.left_at) return
  throwIfRefused(leavingRefusals(actor.id, personId, await lastingAdministrators(tx)))
  const leftAt = now()
  await people(tx).set({ left_at: leftAt }).where('id', '=', personId).execute()
  await endSessionsOf(tx, personId)
  await endLinksOf(tx, personId)
  await record(tx, actor, 'person.left', personId, {
    before: { leftAt: null },
    after: { leftAt: leftAt.toISOString() },
  })
}

/** The person may sign in again, with the password of before. Twice changes nothing. */
export async function restorePerson(tx: Tx, actor: Person, personId: string): Promise<void> {
  const row = await findRow(tx, personId)
  if (!row.left_at) return
  await people(tx).set({ left_at: null }).where('id', '=', personId).execute()
  await record(tx, actor, 'person.returned', personId, {
    before: { leftAt: row.left_at.toISOString() },
    after: { leftAt: null },
  })
}

async function findRow(tx: Tx, personId: string): Promise<{ readonly left_at: Date | null }> {
  const row = await tx
    .withTables<OrgTables>()
    .selectFrom('org_people')
    .select('left_at')
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Problem('not-found', 'not-found')
  return row
}

async function record(
  tx: Tx,
  actor: Person,
  kind: string,
  personId: string,
  details: Fact['details'],
): Promise<void> {
  await appendFact(tx, { kind: 'person', id: actor.id }, { kind, subject: `person:${personId}`, details })
}

function people(tx: Tx) {
  return tx.withTables<OrgTables>().updateTable('org_people')
}
