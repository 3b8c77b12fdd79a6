import { appendFact } from '../../audit/index.ts'
import {
  endSessionsOf,
  forgetDevices,
  removePasskeysOf,
  removeRecoveryCodes,
  removeTotp,
} from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import { readAccount } from '../queries/accounts.ts'

/**
 * Takes the app, the recovery codes and the passkeys away from somebody who has lost the device; whoever is
 * signed in as them is out. Twice changes nothing. Throws `not-found`.
 */
export async function removeFactors(tx: Tx, actor: Person, personId: string): Promise<void> {
  if (!(await readAccount(tx, personId))) throw new Problem('not-found', 'not-found')
  const app = await removeTotp(tx, personId)
  const passkeys = await removePasskeysOf(tx, personId)
  await removeRecoveryCodes(tx, personId)
  if (!app && passkeys === 0) return
  await endSessionsOf(tx, personId)
  await forgetDevices(tx, personId)
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'person.factors-removed',
      subject: `person:${personId}`,
      details: { before: { app, passkeys }, after: { app: false, passkeys: 0 } },
    },
  )
}
