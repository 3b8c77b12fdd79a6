import { type Selectable, sql } from 'kysely'
import type { Finding, PlanDocument, ReadRefusalCode, SourceFormat } from '../../documents/index.ts'
import { personNames } from '../../org/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { isId } from '../../platform/ids.ts'
import type { JobState } from '../../platform/jobs/index.ts'
import { wasChecked } from '../rules/findings.ts'
import { type UploadStatus, uploadStatus } from '../rules/upload-status.ts'
import type { PlanTables, UploadRow } from '../tables.ts'
import { picturesInUse } from './source.ts'
import { isVisibleUpload } from './visible.ts'

/** An upload as pages show it. */
export interface Upload {
  readonly id: string
  readonly fileName: string
  readonly sizeBytes: number
  readonly format: SourceFormat
  /** Name of the stored file; null for one that was removed. */
  readonly sha256: string | null
  readonly status: UploadStatus
  readonly refusal: {
    readonly code: ReadRefusalCode
    readonly args: Readonly<Record<string, string | number>>
  } | null
  readonly uploadedBy: string
  readonly uploadedAt: Date
  readonly deleted: boolean
  /** As the reading job reports it; null before it begins. */
  readonly progress: Readonly<Record<string, unknown>> | null
  /** What was read, in short; null until it was. */
  readonly reading: {
    readonly title: string
    readonly symbol: string | null
    readonly taskCount: number
    readonly unitCount: number
    /** Whether the document was looked through for mistakes. */
    readonly checked: boolean
  } | null
}

/** How many uploads stand on a page. */
export const uploadsOnPage = 50

/** One page of the uploads that the person may see and nobody deleted, the newest first, and how many there are. Pages count from 1. */
export async function listUploads(
  tx: Tx,
  person: Person,
  page: number,
): Promise<{ readonly uploads: readonly Upload[]; readonly total: number; readonly pages: number }> {
  const rows = await selectUploads(tx)
    .where(isVisibleUpload(person, 'upload.unit_id'))
    .where('upload.deleted_at', 'is', null)
    .orderBy('upload.uploaded_at', 'desc')
    .orderBy('upload.id', 'desc')
    .limit(uploadsOnPage)
    .offset((page - 1) * uploadsOnPage)
    .execute()
  const { total } = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_uploads')
    .select(count => count.fn.countAll<number>().as('total'))
    .where(isVisibleUpload(person, 'plan_uploads.unit_id'))
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow()
  return {
    uploads: await withNames(tx, rows),
    total: Number(total),
    pages: Math.max(1, Math.ceil(Number(total) / uploadsOnPage)),
  }
}

/** One upload, deleted or not; undefined when there is none. */
export async function findUpload(tx: Tx, id: string): Promise<Upload | undefined> {
  if (!isId(id)) return undefined
  const rows = await selectUploads(tx).where('upload.id', '=', id).execute()
  return (await withNames(tx, rows))[0]
}

/** The row itself, for a change of state: locked until the transaction ends. */
export async function findUploadRow(tx: Tx, id: string): Promise<Selectable<UploadRow> | undefined> {
  if (!isId(id)) return undefined
  return tx
    .withTables<PlanTables>()
    .selectFrom('plan_uploads')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** What was read in an upload; undefined until it was. */
export async function findReading(tx: Tx, uploadId: string): Promise<PlanDocument | undefined> {
  const row = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_readings')
    .select('document')
    .where('upload_id', '=', uploadId)
    .executeTakeFirst()
  return row?.document
}

/** What the check of an upload found, the gravest first; null where nothing was read, or not checked. */
export async function findFindings(tx: Tx, uploadId: string): Promise<readonly Finding[] | null> {
  const row = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_readings')
    .select(['reader_version', 'findings'])
    .where('upload_id', '=', uploadId)
    .executeTakeFirst()
  return row && wasChecked(row.reader_version) ? row.findings : null
}

/** How many readings that the person may see wait or run. */
export async function countReadingsUnderWay(tx: Tx, person: Person): Promise<number> {
  const { running } = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_uploads as upload')
    .innerJoin('jobs', join =>
      join.on('jobs.name', '=', 'read-plan').on(sql`jobs.key`, '=', sql`upload.id::text`),
    )
    .select(count => count.fn.countAll<number>().as('running'))
    .where(isVisibleUpload(person, 'upload.unit_id'))
    .where('upload.deleted_at', 'is', null)
    .where('upload.state', 'in', ['received', 'reading'])
    .where('jobs.state', 'in', ['queued', 'running'])
    .executeTakeFirstOrThrow()
  return Number(running)
}

/** Which of these stored files an upload still names, be it as its own or as pictures of its pages. */
export async function filesInUse(tx: Tx, hashes: readonly string[] | 'all'): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set()
  const named = tx.withTables<PlanTables>().selectFrom('plan_uploads').select('sha256')
  const rows = await (hashes === 'all' ? named : named.where('sha256', 'in', hashes)).execute()
  return new Set([...rows.flatMap(({ sha256 }) => sha256 ?? []), ...(await picturesInUse(tx, hashes))])
}

function selectUploads(tx: Tx) {
  return tx
    .withTables<PlanTables>()
    .selectFrom('plan_uploads as upload')
    .leftJoin('plan_readings as reading', 'reading.upload_id', 'upload.id')
    .leftJoin('jobs', join =>
      join.on('jobs.name', '=', 'read-plan').on(sql`jobs.key`, '=', sql`upload.id::text`),
    )
    .selectAll('upload')
    .select([
      'reading.task_count',
      'reading.unit_count',
      'reading.reader_version',
      'reading.title',
      'reading.symbol',
      'jobs.state as job_state',
      'jobs.progress as job_progress',
    ])
}

type Found = Selectable<UploadRow> & {
  readonly task_count: number | null
  readonly unit_count: number | null
  readonly reader_version: string | null
  readonly job_state: JobState | null
  readonly job_progress: Record<string, unknown> | null
  readonly title: string | null
  readonly symbol: string | null
}

async function withNames(tx: Tx, rows: readonly Found[]): Promise<Upload[]> {
  const names = await personNames(
    tx,
    rows.map(row => row.uploaded_by),
  )
  return rows.map(row => ({
    id: row.id,
    fileName: row.file_name,
    sizeBytes: row.size_bytes,
    format: row.format,
    sha256: row.sha256,
    status: uploadStatus(row.state, row.job_state),
    refusal: row.refusal_code && { code: row.refusal_code, args: row.refusal_args ?? {} },
    uploadedBy: names.get(row.uploaded_by) ?? '',
    uploadedAt: row.uploaded_at,
    deleted: row.deleted_at !== null,
    progress: row.job_progress,
    reading:
      row.task_count === null
        ? null
        : {
            title: row.title ?? '',
            symbol: row.symbol,
            taskCount: row.task_count,
            unitCount: row.unit_count ?? 0,
            checked: row.reader_version !== null && wasChecked(row.reader_version),
          },
  }))
}
