/** Four small changes of an upload: cancel its reading, try it again, delete it, restore it. */
import { appendFact, type Fact } from '../../audit/index.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import { cancelJob, enqueue, findJob, retryJob } from '../../platform/jobs/index.ts'
import { planOfUpload } from '../queries/plans.ts'
import { findUploadRow } from '../queries/uploads.ts'
import { canRetry, isUnderWay, uploadStatus } from '../rules/upload-status.ts'
import type { PlanTables } from '../tables.ts'
import { readPlanJob } from './upload-plan.ts'

/** Stops a reading that waits or runs. Stopping one that has ended changes nothing. */
export async function cancelReading(tx: Tx, actor: Person, uploadId: string): Promise<void> {
  const { upload, status, jobId } = await find(tx, uploadId)
  if (!isUnderWay(status)) return
  await table(tx).set({ state: 'cancelled', finished_at: now() }).where('id', '=', upload.id).execute()
  if (jobId) await cancelJob(tx, jobId)
  await record(tx, actor, 'plan.reading-cancelled', upload.id, {
    before: { state: upload.state },
    after: { state: 'cancelled' },
  })
}

/** Reads an upload again whose reading failed or was cancelled. Throws `refused`, code `cannot-retry`. */
export async function retryReading(tx: Tx, actor: Person, uploadId: string): Promise<void> {
  const { upload, status, jobId } = await find(tx, uploadId)
  if (!canRetry(status)) throw new Problem('refused', 'cannot-retry')
  await table(tx).set({ state: 'received', finished_at: null }).where('id', '=', upload.id).execute()
  // A job that is still ending cannot be queued anew yet; the person is asked to wait a moment.
  const queued = jobId
    ? await retryJob(tx, jobId)
    : (await enqueue(tx, readPlanJob, upload.id, { uploadId: upload.id })) !== ''
  if (!queued) throw new Problem('refused', 'still-stopping')
  await record(tx, actor, 'plan.reading-retried', upload.id, {
    before: { state: upload.state },
    after: { state: 'received' },
  })
}

/**
 * Takes an upload out of sight, with its reading; `restoreUpload` brings it back. Twice changes nothing. Throws
 * `refused`, code `delete-of-issued`, for the original of an issued plan.
 */
export async function deleteUpload(tx: Tx, actor: Person, uploadId: string): Promise<void> {
  const { upload } = await find(tx, uploadId)
  if (upload.deleted_at) return
  if ((await planOfUpload(tx, uploadId)) !== undefined) throw new Problem('refused', 'delete-of-issued')
  await cancelReading(tx, actor, uploadId)
  const deletedAt = now()
  await table(tx).set({ deleted_at: deletedAt, deleted_by: actor.id }).where('id', '=', upload.id).execute()
  await record(tx, actor, 'plan.upload-deleted', upload.id, {
    before: { deletedAt: null },
    after: { deletedAt: deletedAt.toISOString() },
  })
}

/** Brings a deleted upload back as it was. Twice changes nothing. */
export async function restoreUpload(tx: Tx, actor: Person, uploadId: string): Promise<void> {
  const { upload } = await find(tx, uploadId)
  if (!upload.deleted_at) return
  await table(tx).set({ deleted_at: null, deleted_by: null }).where('id', '=', upload.id).execute()
  await record(tx, actor, 'plan.upload-restored', upload.id, {
    before: { deletedAt: upload.deleted_at.toISOString() },
    after: { deletedAt: null },
  })
}

async function find(tx: Tx, uploadId: string) {
  const upload = await findUploadRow(tx, uploadId)
  if (!upload) throw new Problem('not-found', 'not-found')
  const job = await findJob(tx, readPlanJob, upload.id)
  return { upload, status: uploadStatus(upload.state, job?.state ?? null), jobId: job?.id ?? null }
}

async function record(
  tx: Tx,
  actor: Person,
  kind: string,
  uploadId: string,
  details: Fact['details'],
): Promise<void> {
  await appendFact(tx, { kind: 'person', id: actor.id }, { kind, subject: `upload:${uploadId}`, details })
}

function table(tx: Tx) {
  return tx.withTables<PlanTables>().updateTable('plan_uploads')
}
