/** The rows of uploads: found, begun, gone on with. */
import { sql } from 'kysely'
import { now } from '../clock.ts'
import type { Tx } from '../db/index.ts'
import { Problem } from '../errors.ts'
import type { StoredFile } from '../files/index.ts'
import { type Announced, heldFilesMax, openUploadsMax, partsMax, type UploadProgress } from './rules.ts'
import type { UploadPartRow, UploadRow } from './tables.ts'

/** One upload of this owner. Throws `not-found` (`upload-unknown`). */
export async function getUpload(tx: Tx, owner: string, id: string): Promise<UploadRow> {
  const found = await findUpload(tx, owner, id)
  if (!found) throw new Problem('not-found', 'upload-unknown')
  return found
}

/**
 * The upload that was announced, begun now if it was not before. Throws `refused`: `upload-other` when another file
 * has this id, `uploads-open` and `uploads-held` when the owner has too many.
 */
export async function announce(
  tx: Tx,
  owner: string,
  announced: Announced,
  fileBytesMax: number,
): Promise<UploadRow> {
  // Two requests of one owner are counted one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`uploads:${owner}`}, 0))`.execute(tx)
  const found = await findUpload(tx, owner, announced.id)
  if (found) {
    if (found.hash === announced.hash && found.size_bytes === announced.sizeBytes) return found
    throw new Problem('refused', 'upload-other')
  }
  await refuseTooMany(tx, owner, announced.sizeBytes, fileBytesMax)
  const row: UploadRow = {
    owner,
    id: announced.id,
    hash: announced.hash,
    size_bytes: announced.sizeBytes,
    name: announced.name,
    media_type: announced.mediaType,
    received_bytes: 0,
    created_at: now(),
    changed_at: now(),
    finished_at: null,
  }
  await tx.insertInto('uploads').values(row).execute()
  return row
}

async function refuseTooMany(tx: Tx, owner: string, sizeBytes: number, fileBytesMax: number): Promise<void> {
  const { open, held } = await tx
    .selectFrom('uploads')
    .where('owner', '=', owner)
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('finished_at', 'is', null).as('open'),
      fn.coalesce(fn.sum<number>('size_bytes'), sql<number>`0`).as('held'),
    ])
    .executeTakeFirstOrThrow()
  if (open >= openUploadsMax) throw new Problem('refused', 'uploads-open', { max: openUploadsMax })
  const bytesMax = heldFilesMax * fileBytesMax
  if (held + sizeBytes > bytesMax) throw new Problem('refused', 'uploads-held', { bytesMax })
}

/** Adds a part whose bytes lie in the store; nothing when another request added some meanwhile. */
export async function storePart(tx: Tx, upload: UploadRow, stored: StoredFile): Promise<void> {
  const { owner, id, received_bytes } = upload
  const current = await findUpload(tx, owner, id, true)
  if (current?.received_bytes !== received_bytes || current.finished_at) return
  const parts = await partsOf(tx, upload)
  if (parts.length >= partsMax(upload.size_bytes)) throw new Problem('refused', 'upload-too-many-parts')
  const { hash, sizeBytes: size_bytes } = stored
  const part = { owner, upload_id: id, starts_at: received_bytes, size_bytes, hash }
  await tx.insertInto('upload_parts').values(part).execute()
  await change(tx, upload, { received_bytes: received_bytes + size_bytes })
}

/** Its parts, from the beginning to the end. */
export function partsOf(tx: Tx, { owner, id }: UploadRow): Promise<UploadPartRow[]> {
  return tx
    .selectFrom('upload_parts')
    .selectAll()
    .where('owner', '=', owner)
    .where('upload_id', '=', id)
    .orderBy('starts_at')
    .execute()
}

/** The whole lies in the store: its parts are no longer needed. */
export async function markFinished(tx: Tx, upload: UploadRow): Promise<void> {
  await removeParts(tx, upload)
  await change(tx, upload, { finished_at: now() })
}

/** What came was not what was announced: all of it is asked for again. */
export async function beginAgain(tx: Tx, upload: UploadRow): Promise<void> {
  const current = await findUpload(tx, upload.owner, upload.id, true)
  if (!current || current.finished_at) return
  await removeParts(tx, upload)
  await change(tx, upload, { received_bytes: 0 })
}

export function progressOf(upload: UploadRow): UploadProgress {
  return {
    offset: upload.received_bytes,
    sizeBytes: upload.size_bytes,
    hash: upload.finished_at && upload.hash,
  }
}

function findUpload(tx: Tx, owner: string, id: string, lock = false): Promise<UploadRow | undefined> {
  let asked = tx.selectFrom('uploads').selectAll().where('owner', '=', owner).where('id', '=', id)
  if (lock) asked = asked.forUpdate()
  return asked.executeTakeFirst()
}

async function removeParts(tx: Tx, { owner, id }: UploadRow): Promise<void> {
  await tx.deleteFrom('upload_parts').where('owner', '=', owner).where('upload_id', '=', id).execute()
}

async function change(
  tx: Tx,
  { owner, id }: UploadRow,
  values: Partial<Pick<UploadRow, 'received_bytes' | 'finished_at'>>,
): Promise<void> {
  await tx
    .updateTable('uploads')
    .set({ ...values, changed_at: now() })
    .where('owner', '=', owner)
    .where('id', '=', id)
    .execute()
}
