/** What the changes of a propagation share. */
import { appendFact } from '../../../audit/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { maySteerPropagation } from '../policy.ts'
import { findPropagation, type ListedPropagation, placeOfPropagation } from '../queries.ts'

/** The propagation, for whoever leads it. Throws `not-found`. */
export async function reachToSteer(tx: Tx, actor: Person, id: string): Promise<ListedPropagation> {
  const place = await placeOfPropagation(tx, id)
  const found = place && maySteerPropagation(actor, place) ? await findPropagation(tx, id) : undefined
  if (!found) throw new Problem('not-found', 'not-found')
  return found
}

/** Puts a change of a propagation on record. */
export async function record(
  tx: Tx,
  actor: Person,
  id: string,
  kind: string,
  details: Parameters<typeof appendFact>[2]['details'],
): Promise<void> {
  await appendFact(tx, { kind: 'person', id: actor.id }, { kind, subject: `propagation:${id}`, details })
}
