import type { Tx } from '../../../platform/db/index.ts'
import type { IssueVersion } from '../../rules/issue/model.ts'
import type { PlanTables } from '../../tables.ts'

/** The versions as they stand; the review and the draft stay as they are until the transaction ends. */
export async function currentVersion(tx: Tx, uploadId: string): Promise<IssueVersion> {
  const tables = tx.withTables<PlanTables>()
  const review = await tables
    .selectFrom('plan_reviews')
    .select('version')
    .where('upload_id', '=', uploadId)
    .forUpdate()
    .executeTakeFirst()
  const draft = await tables
    .selectFrom('plan_issue_drafts')
    .select('version')
    .where('upload_id', '=', uploadId)
    .forUpdate()
    .executeTakeFirst()
  return { review: review?.version ?? 0, draft: draft?.version ?? 0 }
}
