/** Several work items are received at once. */
import type { Tx } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { changeWork } from '../work/actions/change-work.ts'
import { mayAnswerWork } from '../work/policy.ts'
import { findWorkItems, placesOfWork } from '../work/queries/work-items.ts'

/** How many may be received at once: a page of the inbox, and more. */
export const receivedMax = 200

/**
 * Says for the person's units that they have these work items. What waits for no receipt, or is not theirs, is left as
 * it is. Gives the number of both.
 */
export async function receiveWork(
  tx: Tx,
  person: Person,
  ids: readonly string[],
): Promise<{ readonly received: number; readonly left: number }> {
  // One order for everybody: two who receive the same ones wait for each other instead of stopping one another.
  const wanted = [...new Set(ids)].sort()
  const items = await findWorkItems(tx, wanted)
  const places = await placesOfWork(tx, wanted)
  const theirs = wanted.filter(id => {
    const place = places.get(id)
    return place && mayAnswerWork(person, place) && items.get(id)?.state === 'issued'
  })
  for (const id of theirs) await changeWork(tx, { kind: 'person', id: person.id }, id, { kind: 'receive' })
  return { received: theirs.length, left: wanted.length - theirs.length }
}
