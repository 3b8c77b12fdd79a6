/** Uploads as the API asks for them. */
import type { PlanDocument } from '../../documents/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { findReview } from '../queries/reviews.ts'
import { findReading, findUpload, type Upload } from '../queries/uploads.ts'
import { reviewedPlan } from '../rules/review/reviewed-plan.ts'
import type { PlanTables } from '../tables.ts'

/** Which plans came of these uploads, by upload. */
export async function plansOfUploads(
  tx: Tx,
  uploadIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (uploadIds.length === 0) return new Map()
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('plans')
    .select(['id', 'upload_id'])
    .where('upload_id', 'in', uploadIds)
    .execute()
  return new Map(rows.map(row => [row.upload_id, row.id]))
}

/** An upload that was not deleted, and the plan that came of it. */
export async function findUploadWithPlan(
  tx: Tx,
  id: string,
): Promise<{ readonly upload: Upload; readonly planId: string | undefined } | undefined> {
  const upload = await findUpload(tx, id)
  if (!upload || upload.deleted) return undefined
  const plans = await plansOfUploads(tx, [id])
  return { upload, planId: plans.get(id) }
}

/** What was read in an upload, with the corrections that officers made so far; undefined until it was read. */
export async function correctedReading(tx: Tx, uploadId: string): Promise<PlanDocument | undefined> {
  const upload = await findUpload(tx, uploadId)
  if (!upload || upload.deleted) return undefined
  const document = await findReading(tx, uploadId)
  const review = document && (await findReview(tx, uploadId))
  return review ? reviewedPlan(document, review) : document
}
