import { appendFact } from '../../audit/index.ts'
import { endSession } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'

/** Ends the session of this token; signing out twice changes nothing. */
export async function signOut(tx: Tx, person: Person, sessionToken: string): Promise<void> {
  await endSession(tx, sessionToken)
  await appendFact(
    tx,
    { kind: 'person', id: person.id },
    {
      kind: 'person.signed-out',
      subject: `person:${person.id}`,
      details: {},
    },
  )
}
