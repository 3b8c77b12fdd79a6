import { appendFact, takeTurn } from '../../../audit/index.ts'
import { now, today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { findDocuments } from '../../../registry/index.ts'
import { placeOfPlan } from '../../queries/place.ts'
import { mayReviewBases } from '../policy.ts'
import { planBases } from '../queries.ts'
import { type BasisDecision, reviewRefusals } from '../rules.ts'
import type { BasisTables } from '../tables.ts'

/**
 * Keeps what was decided for a year about a document that the plan cites; a second decision of the year takes the place
 * of the first. What is so already changes nothing. Throws `not-found`, and `refused` with what `reviewRefusals` says.
 */
export async function reviewBasis(
  tx: Tx,
  actor: Person,
  planId: string,
  documentId: string,
  year: number,
  said: BasisDecision,
): Promise<void> {
  await takeTurn(tx)
  const place = await placeOfPlan(tx, planId)
  if (!place || !mayReviewBases(actor, place)) throw new Problem('not-found', 'not-found')
  const { decision, note } = said
  const replacedById = decision === 'replaced' ? said.replacedById : null
  if (replacedById !== null && !(await findDocuments(tx, [replacedById])).has(replacedById))
    throw new Problem('not-found', 'not-found')
  const basis = (await planBases(tx, planId)).find(({ document }) => document.id === documentId)
  const meant = { decision, replacedById, note }
  throwIfRefused(reviewRefusals(documentId, year, meant, basis !== undefined, today()))
  const before = basis?.reviews.find(review => review.year === year)
  if (before && before.decision === decision && before.replacedById === replacedById && before.note === note)
    return
  const values = {
    decision,
    replaced_by_id: replacedById,
    note,
    reviewed_at: now(),
    reviewed_by: actor.id,
  }
  await tx
    .withTables<BasisTables>()
    .insertInto('plan_basis_reviews')
    .values({ plan_id: planId, document_id: documentId, year, ...values })
    .onConflict(conflict => conflict.columns(['plan_id', 'document_id', 'year']).doUpdateSet(values))
    .execute()
  const was = before && { decision: before.decision, replacedById: before.replacedById, note: before.note }
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'plan.basis-reviewed',
      subject: `plan:${planId}`,
      details: { ...(was && { before: was }), after: { documentId, year, ...meant } },
    },
  )
}
