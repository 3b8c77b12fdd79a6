import { findUnits } from '../../../org/index.ts'
import type { Database, Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import type { DocumentFacts } from '../../../registry/index.ts'
import { refuseIfChanged } from '../../actions/issue/issue-plan.ts'
import { registerDocuments } from '../../actions/issue/register-documents.ts'
import { settleUnits } from '../../actions/issue/settle-units.ts'
import { findIssueRecord, issueState, plannedBy } from '../../queries/issue.ts'
import { placeOfPlan } from '../../queries/place.ts'
import { planOfUpload } from '../../queries/plans.ts'
import { findUploadRow } from '../../queries/uploads.ts'
import type { IssueVersion } from '../../rules/issue/model.ts'
import { type PreparedPlan, preparedPlan } from '../../rules/issue/prepare.ts'
import { issueRefusals } from '../../rules/issue/refusals.ts'
import { mayAmendPlan } from '../policy.ts'
import { findFileAmendment } from '../queries/file.ts'
import { versionOfPlan } from '../queries/versions.ts'
import { dutiesFromFile, matchedTwice, nextFromFile } from '../rules/file.ts'
import { issueVersion } from './issue-version.ts'

/** What the person looked at: the file's review and draft, and the plan's version. */
export interface SeenFile extends IssueVersion {
  readonly base: number
}

/**
 * Issues a reviewed file as the next version of the plan that it amends; issued again it changes nothing. Gives the
 * plan's id and its version. Throws `not-found` (also for a plan that the person may not amend), and `refused`: what
 * `issueRefusals` and `issueVersion` say, `amendment-several`, `amendment-match-twice`.
 */
export async function issueFile(
  database: Database,
  actor: Person,
  uploadId: string,
  seen: SeenFile,
  decision: DocumentFacts,
): Promise<{ readonly planId: string; readonly version: number }> {
  const record = await database.transaction(tx => findIssueRecord(tx, uploadId))
  if (!record) throw new Problem('not-found', 'not-found')
  if (record.planId !== null) return database.transaction(tx => versionNow(tx, record.planId ?? ''))
  const plan = plannedBy(record)
  throwIfRefused(issueRefusals(issueState(record, plan), seen))
  if (!plan) throw new Problem('refused', 'not-read')
  // Long work, done before the transaction; a change meanwhile shows in the versions.
  const prepared = preparedPlan(plan, record.choices, record.findings)
  return database.transaction(async tx => {
    await findUploadRow(tx, uploadId)
    const already = await planOfUpload(tx, uploadId)
    if (already !== undefined) return versionNow(tx, already)
    await refuseIfChanged(tx, uploadId, seen)
    return write(tx, actor, uploadId, seen.base, prepared, decision)
  })
}

async function versionNow(tx: Tx, planId: string) {
  return { planId, version: (await versionOfPlan(tx, planId)) ?? 1 }
}

async function write(
  tx: Tx,
  actor: Person,
  uploadId: string,
  base: number,
  prepared: PreparedPlan,
  decision: DocumentFacts,
) {
  const amendment = await findFileAmendment(tx, uploadId)
  const place = amendment && (await placeOfPlan(tx, amendment.plan.id))
  if (!amendment || !place || !mayAmendPlan(actor, place)) throw new Problem('not-found', 'not-found')
  if (amendment.plans > 1) throw new Problem('refused', 'amendment-several')
  if (matchedTwice(amendment.matched).length > 0) throw new Problem('refused', 'amendment-match-twice')
  const { idOf } = await settleUnits(tx, actor, prepared.plan.names, prepared.choices)
  await registerDocuments(tx, actor, prepared)
  const units = await findUnits(
    tx,
    prepared.plan.names.flatMap(({ key }) => idOf(key) ?? []),
  )
  const unitOf = (key: string) => {
    const unit = units.get(idOf(key) ?? '')
    if (!unit) return null
    const { id: unitId, name, collective } = unit
    return { unitId, name, written: name, role: 'lead', collective } as const
  }
  const { findings, period_from, period_to } = prepared.row
  const version = await issueVersion(
    tx,
    actor,
    amendment.plan.id,
    { base, decision, uploadId, requests: [], row: { findings, period_from, period_to } },
    {
      document: prepared.plan.document,
      tasks: nextFromFile(prepared, amendment.matched, unitOf),
      duties: dutiesFromFile(prepared, idOf),
    },
  )
  return { planId: amendment.plan.id, version }
}
