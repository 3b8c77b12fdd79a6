import { appendFact, takeTurn } from '../../../audit/index.ts'
import { findUnits, unitLines } from '../../../org/index.ts'
import { now, today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { findDocuments } from '../../../registry/index.ts'
import { maySeeIssuedPlan } from '../../policy.ts'
import { placeOfPlan } from '../../queries/place.ts'
import { maySteerPropagation } from '../policy.ts'
import { findPropagation } from '../queries.ts'
import { type PropagationFacts, propagationRefusals } from '../rules.ts'
import type { PropagationTables } from '../tables.ts'

/**
 * Starts a propagation of these documents; units are asked afterwards. `id` was made where the form was drawn: the same
 * form sent twice is one. Throws `not-found` for a plan that the actor may not see, and `refused`:
 * `propagation-not-your-unit`, and what `propagationRefusals` says.
 */
export async function startPropagation(
  tx: Tx,
  actor: Person,
  id: string,
  facts: PropagationFacts,
  documentIds: readonly string[],
): Promise<void> {
  await takeTurn(tx)
  if (await findPropagation(tx, id)) return
  await admit(tx, actor, facts)
  const documents = [...(await findDocuments(tx, documentIds)).keys()]
  throwIfRefused(propagationRefusals(facts, documents.length, today()))
  const tables = tx.withTables<PropagationTables>()
  const { title, instructions, dueOn, keeperId, planId } = facts
  await tables
    .insertInto('plan_propagations')
    .values({
      id,
      title,
      instructions,
      due_on: dueOn,
      keeper_id: keeperId,
      plan_id: planId,
      created_at: now(),
      created_by: actor.id,
      closed_at: null,
      closed_by: null,
    })
    .execute()
  if (documents.length > 0) {
    const rows = documents.map((document_id, position) => ({ propagation_id: id, document_id, position }))
    await tables.insertInto('plan_propagation_documents').values(rows).execute()
  }
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'propagation.started',
      subject: `propagation:${id}`,
      details: { after: { title, dueOn, planId, documents: documents.length } },
    },
  )
}

async function admit(tx: Tx, actor: Person, { keeperId, planId }: PropagationFacts): Promise<void> {
  const known = keeperId === null || (await findUnits(tx, [keeperId])).has(keeperId)
  const line = keeperId === null ? [] : ((await unitLines(tx, [keeperId])).get(keeperId) ?? [keeperId])
  throwIfRefused(
    known && maySteerPropagation(actor, { keeper: line, units: [] })
      ? []
      : [{ code: 'propagation-not-your-unit', args: {} }],
  )
  if (planId === null) return
  const plan = await placeOfPlan(tx, planId)
  if (!plan || !maySeeIssuedPlan(actor, plan)) throw new Problem('not-found', 'not-found')
}
