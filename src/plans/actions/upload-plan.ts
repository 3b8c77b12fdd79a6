import { sql } from 'kysely'
import { appendFact } from '../../audit/index.ts'
import type { SourceFormat } from '../../documents/index.ts'
import { screenInWorker } from '../../documents/index.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import { type StoredFile, shownFileName } from '../../platform/files/index.ts'
import type { Person, SentFile } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import type { Services } from '../../platform/room.ts'
import { sendingPlace } from '../rules/upload-place.ts'
import type { PlanTables } from '../tables.ts'

/** Name of the job that reads an upload; its key is the upload's id. */
export const readPlanJob = 'read-plan'

/** Any constant that no other lock of ours uses; the second number of the lock is the file's. */
const advisoryLock = 8700_0003

/** An upload, new or the same file that is there already. */
export interface Uploaded {
  readonly id: string
  readonly already: boolean
}

/**
 * Takes a plan in for a unit (null: the whole office; not said: the actor's own): looks at it in a worker, stores
 * it, and has it read. Throws `not-found` for a unit that the actor sends nothing for, and `refused`, with the
 * reader's own code and arguments, for a file that cannot be taken; nothing of it is stored then.
 */
export async function uploadPlan(
  services: Services,
  actor: Person,
  file: SentFile,
  signal: AbortSignal,
  unit?: string | null,
): Promise<Uploaded> {
  const unitId = sendingPlace(actor, unit)
  if (unitId === undefined) throw new Problem('not-found', 'not-found')
  const screening = await screenInWorker(file.bytes, { signal })
  if (!screening.ok) {
    const { code, args } = screening.refusal
    // The log keeps the reason but not the name: of a secret document even the name says too much.
    services.log.info({ code, sizeBytes: file.bytes.length }, 'an upload was refused')
    throw new Problem('refused', code, args)
  }
  // The file first: a kill between the two leaves a file without a row, which the sweep removes.
  const stored = await services.files.put(file.bytes, services.config.uploadBytesMax)
  return services.database.transaction(tx =>
    recordUpload(tx, actor, { fileName: file.name, stored, format: screening.format, unitId }),
  )
}

interface TakenFile {
  readonly fileName: string
  readonly stored: StoredFile
  readonly format: SourceFormat
  readonly unitId: string | null
}

async function recordUpload(
  tx: Tx,
  actor: Person,
  { fileName, stored, format, unitId }: TakenFile,
): Promise<Uploaded> {
  // Of two that send the same file at once the second waits, and then finds the first one's row.
  await sql`select pg_advisory_xact_lock(${advisoryLock}, hashtext(${stored.hash}))`.execute(tx)
  const tables = tx.withTables<PlanTables>()
  const same = await tables
    .selectFrom('plan_uploads')
    .select('id')
    .where('sha256', '=', stored.hash)
    // The same file for another unit is another upload: its people are not told of ours.
    .where('unit_id', unitId === null ? 'is' : '=', unitId)
    .where('deleted_at', 'is', null)
    .where('state', 'in', ['received', 'reading', 'read'])
    .executeTakeFirst()
  if (same) return { id: same.id, already: true }
  const id = newId()
  await tables
    .insertInto('plan_uploads')
    .values({
      id,
      file_name: shownName(fileName),
      size_bytes: stored.sizeBytes,
      sha256: stored.hash,
      format,
      state: 'received',
      unit_id: unitId,
      uploaded_by: actor.id,
      uploaded_at: now(),
      finished_at: null,
      deleted_at: null,
      deleted_by: null,
    })
    .execute()
  await enqueue(tx, readPlanJob, id, { uploadId: id })
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'plan.uploaded',
      subject: `upload:${id}`,
      details: { after: { sha256: stored.hash, sizeBytes: stored.sizeBytes, format, unit: unitId } },
    },
  )
  return { id, already: false }
}

/** The last part of whatever the sender calls the file, without what a screen cannot show. */
export function shownName(sent: string): string {
  return shownFileName(sent, 'ke-hoach')
}
