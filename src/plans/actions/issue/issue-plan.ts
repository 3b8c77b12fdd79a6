import { appendFact } from '../../../audit/index.ts'
import type { Database, Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { amendedPlans } from '../../amendments/rules/file.ts'
import { followSources } from '../../cascade/actions/follow-sources.ts'
import { expandClasses } from '../../classes/change-classes.ts'
import { findIssueRecord, issueState, plannedBy } from '../../queries/issue.ts'
import { planOfUpload } from '../../queries/plans.ts'
import { findUploadRow } from '../../queries/uploads.ts'
import { noticeOfIssue } from '../../reminders/notice.ts'
import type { IssueVersion } from '../../rules/issue/model.ts'
import { type PreparedPlan, preparedPlan } from '../../rules/issue/prepare.ts'
import { issueRefusals } from '../../rules/issue/refusals.ts'
import { followIssuedPlan } from '../../succession/follow-issued.ts'
import { settleWork } from '../../work/actions/settle-work.ts'
import { registerDocuments } from './register-documents.ts'
import { settleUnits } from './settle-units.ts'
import { currentVersion } from './versions.ts'
import { writePlan } from './write-plan.ts'

/**
 * Issues the plan of a reviewed reading: names become units, the plan and what it cites enter the registry,
 * tasks and reporting duties appear; all or nothing. Gives the plan's id; issuing it again gives the same.
 * `seen` is what the person looked at. Throws `not-found`, or `refused` with every reason of `issueRefusals`.
 */
export async function issuePlan(
  database: Database,
  actor: Person,
  uploadId: string,
  seen: IssueVersion,
): Promise<string> {
  const record = await database.transaction(tx => findIssueRecord(tx, uploadId))
  if (!record) throw new Problem('not-found', 'not-found')
  if (record.planId !== null) return record.planId
  const plan = plannedBy(record)
  throwIfRefused(issueRefusals(issueState(record, plan), seen))
  if (!plan) throw new Problem('refused', 'not-read')
  if (amendedPlans(plan.links).length > 0) throw new Problem('refused', 'amends-a-plan')
  // Long work, done before the transaction; a change meanwhile shows in the versions.
  const prepared = preparedPlan(plan, record.choices, record.findings)
  return database.transaction(async tx => {
    await findUploadRow(tx, uploadId)
    const already = await planOfUpload(tx, uploadId)
    if (already !== undefined) return already
    await refuseIfChanged(tx, uploadId, seen)
    return write(tx, actor, uploadId, prepared)
  })
}

/** The rows that others change are locked: what was prepared is what is written. */
export async function refuseIfChanged(tx: Tx, uploadId: string, seen: IssueVersion): Promise<void> {
  const upload = await findUploadRow(tx, uploadId)
  if (!upload || upload.deleted_at) throw new Problem('refused', 'upload-deleted')
  const now = await currentVersion(tx, uploadId)
  if (now.review !== seen.review || now.draft !== seen.draft) throw new Problem('refused', 'version-behind')
}

async function write(tx: Tx, actor: Person, uploadId: string, prepared: PreparedPlan): Promise<string> {
  const units = await settleUnits(tx, actor, prepared.plan.names, prepared.choices)
  const documents = await registerDocuments(tx, actor, prepared)
  const planId = await writePlan(tx, actor, uploadId, prepared, units.idOf, documents)
  await followIssuedPlan(tx, actor, planId)
  await expandClasses(tx, actor, planId)
  await settleWork(tx, [planId])
  await followSources(tx, actor, planId, uploadId)
  await noticeOfIssue(tx, planId)
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'plan.issued',
      subject: `plan:${planId}`,
      details: {
        upload: uploadId,
        after: {
          kind: prepared.plan.kind,
          tasks: prepared.tasks.length,
          duties: prepared.duties.length,
          unitsUsed: units.used,
          newUnits: units.made,
          documents: prepared.cited.length,
        },
      },
    },
  )
  return planId
}
