import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import type { DocumentFacts } from '../../../registry/index.ts'
import type { PlanTables } from '../../tables.ts'
import { currentTasks } from '../queries/versions.ts'
import { composedVersion } from '../rules/composed.ts'
import type { AmendmentTables } from '../tables.ts'
import { openDraft, type SeenDraft } from './change-draft.ts'
import { issueVersion } from './issue-version.ts'

/**
 * Issues what was composed as the plan's next version; sent twice by the same person it is issued once. Gives its
 * number. Throws as `openDraft` and `issueVersion` do, and `refused`, `amendment-decision-missing`, for a document
 * without number and subject.
 */
export async function issueDraft(
  tx: Tx,
  actor: Person,
  planId: string,
  seen: SeenDraft,
  decision: DocumentFacts,
): Promise<number> {
  if (decision.symbol === null && decision.subject === null) {
    throw new Problem('refused', 'amendment-decision-missing')
  }
  if (await isIssuedAlready(tx, actor, planId, seen)) return seen.base + 1
  const { changes } = await openDraft(tx, actor, planId, seen)
  const tasks = await currentTasks(tx, planId)
  const { document } = await tx
    .withTables<PlanTables>()
    .selectFrom('plans')
    .select('document')
    .where('id', '=', planId)
    .executeTakeFirstOrThrow()
  const requests = [...new Set(changes.flatMap(change => change.requests))]
  const facts = { base: seen.base, decision, uploadId: null, requests }
  const number = await issueVersion(
    tx,
    actor,
    planId,
    facts,
    composedVersion(document, tasks, changes, decision),
  )
  return number
}

/** Whether the version after the one that was looked at is this person's, from this very draft. */
async function isIssuedAlready(
  tx: Tx,
  actor: Person,
  planId: string,
  { base, draft }: SeenDraft,
): Promise<boolean> {
  const plan = await sql<{
    version: number
  }>`select version from plans where id = ${planId} for update`.execute(tx)
  if (plan.rows[0]?.version !== base + 1) return false
  const row = await tx
    .withTables<AmendmentTables>()
    .selectFrom('plan_versions as issued')
    .innerJoin('plan_amendment_drafts as draft', 'draft.plan_id', 'issued.plan_id')
    .select('issued.number')
    .where('issued.plan_id', '=', planId)
    .where('issued.number', '=', base + 1)
    .where('issued.issued_by', '=', actor.id)
    .where('issued.upload_id', 'is', null)
    .where('draft.base_version', '=', base)
    .where('draft.version', '=', draft)
    .executeTakeFirst()
  return row !== undefined
}
