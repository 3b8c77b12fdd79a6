import { appendFact } from '../../audit/index.ts'
import type { Finding, PagePicture, PlanReading, ReadRefusalCode } from '../../documents/index.ts'
import { lintPlan, readPlanInWorker } from '../../documents/index.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { enqueue, type JobContext } from '../../platform/jobs/index.ts'
import type { Services } from '../../platform/room.ts'
import { findPictures } from '../queries/source.ts'
import { findUploadRow } from '../queries/uploads.ts'
import { countUnits } from '../rules/tasks.ts'
import type { PlanTables } from '../tables.ts'
import { openReview } from './review/open-review.ts'
import { drawPagesJob } from './source/draw-pages.ts'
import {
  forgetSource,
  keepPictures,
  keepSource,
  type StoredPicture,
  storePicture,
} from './source/keep-source.ts'
import { readPlanJob } from './upload-plan.ts'

/** Goes up when the reader reads better, so that old readings can be told from new ones; from 2 on plans are checked too. */
export const readerVersion = '2'

const system = { kind: 'system', name: readPlanJob } as const

/**
 * Reads an upload and keeps what was read. May be run again after a kill: every step looks at what is
 * there. Ends quietly for an upload that is not waiting to be read.
 */
export async function readPlan(
  { database, files }: Services,
  context: JobContext,
  uploadId: string,
): Promise<void> {
  const hash = await database.transaction(tx => beginReading(tx, uploadId))
  if (hash === null) return
  const pictures: PagePicture[] = []
  const reading = await readPlanInWorker(await files.get(hash), {
    signal: context.signal,
    onPicture: picture => pictures.push(picture),
    onProgress: progress => context.report({ ...progress }),
  })
  // Cancelled, or the worker stops: how the job goes on is the queue's to say.
  context.signal.throwIfAborted()
  if (reading.ok) {
    const findings = lintPlan(reading.plan, reading.source)
    // Only now, when the reading proved that the document is no secret.
    const stored: StoredPicture[] = []
    for (const picture of pictures) stored.push(await storePicture(files, picture))
    await database.transaction(async tx => {
      await keepReading(tx, uploadId, reading, findings, stored)
      await context.finish(tx)
    })
    return
  }
  const { code, args } = reading.refusal
  await database.transaction(tx => keepRefusal(tx, uploadId, code, args))
  // After the row says so, and before the row forgets the hash: a kill in between runs the job again.
  if (code === 'secret') await removeFiles({ database, files }, uploadId, hash)
  await database.transaction(async tx => {
    if (code === 'secret') await forgetFile(tx, uploadId)
    await context.finish(tx)
  })
}

/** Marks the upload as being read and gives its file; null when there is nothing (more) to read. */
async function beginReading(tx: Tx, uploadId: string): Promise<string | null> {
  const upload = await findUploadRow(tx, uploadId)
  if (!upload || upload.deleted_at) return null
  const secretLeft = upload.state === 'refused' && upload.refusal_code === 'secret'
  if (secretLeft) return upload.sha256
  if (upload.state !== 'received' && upload.state !== 'reading') return null
  await uploads(tx).set({ state: 'reading' }).where('id', '=', uploadId).execute()
  return upload.sha256
}

/** Keeps what was read of an upload that is being read; one that was cancelled meanwhile, or corrected, stays as it is. */
export async function keepReading(
  tx: Tx,
  uploadId: string,
  { plan, layout }: Pick<Extract<PlanReading, { ok: true }>, 'plan' | 'layout'>,
  findings: readonly Finding[],
  pictures: readonly StoredPicture[],
): Promise<void> {
  const changed = await uploads(tx)
    .set({ state: 'read', finished_at: now() })
    .where('id', '=', uploadId)
    .where('state', '=', 'reading')
    .executeTakeFirst()
  // Cancelled at the last moment: what the person said holds.
  if (changed.numUpdatedRows === 0n) return
  // Corrected by officers: their review holds, and what it was made from.
  if (!(await openReview(tx, uploadId, plan))) return
  const row = {
    upload_id: uploadId,
    reader_version: readerVersion,
    document: JSON.stringify(plan),
    findings: JSON.stringify(findings),
    task_count: plan.tasks.length,
    unit_count: countUnits(plan).length,
    read_at: now(),
  }
  await tx
    .withTables<PlanTables>()
    .insertInto('plan_readings')
    .values(row)
    .onConflict(conflict => conflict.column('upload_id').doUpdateSet(row))
    .execute()
  await keepSource(tx, uploadId, layout)
  await keepPictures(tx, uploadId, pictures)
  // Drawing takes as long again as reading: nobody need wait for it to see what was read.
  if (layout.format === 'pdf') await enqueue(tx, drawPagesJob, uploadId, { uploadId })
  await appendFact(tx, system, {
    kind: 'plan.read',
    subject: `upload:${uploadId}`,
    details: { after: { state: 'read', readerVersion, tasks: row.task_count, findings: findings.length } },
  })
}

async function keepRefusal(
  tx: Tx,
  uploadId: string,
  code: ReadRefusalCode,
  args: Readonly<Record<string, string | number>>,
): Promise<void> {
  const changed = await uploads(tx)
    .set({
      state: 'refused',
      refusal_code: code,
      refusal_args: JSON.stringify(args),
      finished_at: now(),
    })
    .where('id', '=', uploadId)
    .where('state', '=', 'reading')
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return
  await appendFact(tx, system, {
    kind: 'plan.refused',
    subject: `upload:${uploadId}`,
    details: { after: { state: 'refused', code } },
  })
}

async function removeFiles(
  { database, files }: Pick<Services, 'database' | 'files'>,
  uploadId: string,
  hash: string,
): Promise<void> {
  const pictures = await database.transaction(tx => findPictures(tx, uploadId))
  for (const { sha256 } of pictures) await files.remove(sha256)
  await files.remove(hash)
}

/** Of a secret document nothing stays: neither the file nor its name nor how it looks. */
async function forgetFile(tx: Tx, uploadId: string): Promise<void> {
  await forgetSource(tx, uploadId)
  await uploads(tx).set({ sha256: null, file_name: '—' }).where('id', '=', uploadId).execute()
}

function uploads(tx: Tx) {
  return tx.withTables<PlanTables>().updateTable('plan_uploads')
}
