/** A file comes in parts: begun, gone on with, put together. What was answered is on disk. */
import { Problem } from '../errors.ts'
import type { FileStore } from '../files/index.ts'
import type { Services } from '../room.ts'
import { announce, beginAgain, getUpload, markFinished, partsOf, progressOf, storePart } from './rows.ts'
import { type Announced, newBytes, partBytesMax, type UploadProgress } from './rules.ts'
import type { UploadPartRow, UploadRow } from './tables.ts'

/**
 * Begins an upload, or tells how far it is: to be asked before the first part and after every broken line. `owner` is
 * an opaque key of whoever sends: `account:<id>`, `link:<id>`. Throws `too-large` (`file-too-large`); `refused`:
 * `upload-other`, `uploads-open`, `uploads-held`; `invalid`: `upload-damaged`.
 */
export async function beginUpload(
  services: Services,
  owner: string,
  announced: Announced,
): Promise<UploadProgress> {
  const { database, config } = services
  const bytesMax = config.uploadBytesMax
  if (announced.sizeBytes > bytesMax) throw new Problem('too-large', 'file-too-large', { bytesMax })
  const upload = await database.transaction(tx => announce(tx, owner, announced, bytesMax))
  return finishIfWhole(services, upload)
}

/**
 * Takes a part that begins at `offset` bytes of the whole, and gives how far the upload is now. A part that came before,
 * overlaps, or leaves a gap does no harm: the answer says where to go on. The last part puts the whole together. Throws
 * `not-found` (`upload-unknown`); `too-large` (`file-too-large`); `refused` (`upload-too-many-parts`); `invalid`:
 * `upload-too-long`, or `upload-damaged` when the whole has another hash: then it begins again from nothing.
 */
export async function addPart(
  services: Services,
  owner: string,
  id: string,
  offset: number,
  bytes: Uint8Array,
): Promise<UploadProgress> {
  const { database, files } = services
  const upload = await database.transaction(tx => getUpload(tx, owner, id))
  const more = newBytes(progressOf(upload), offset, bytes)
  if (more) {
    const stored = await files.put(more, partBytesMax)
    await database.transaction(tx => storePart(tx, upload, stored))
  }
  return finishIfWhole(services, await database.transaction(tx => getUpload(tx, owner, id)))
}

/** Also where a process was killed between the last part and the whole. */
async function finishIfWhole(services: Services, upload: UploadRow): Promise<UploadProgress> {
  if (upload.finished_at || upload.received_bytes < upload.size_bytes) return progressOf(upload)
  const { database } = services
  if (!(await putTogether(services, upload))) {
    const done = await database.transaction(async tx => {
      // Whoever sent the same part at the same moment may have finished it: then its parts are gone, not damaged.
      const current = await getUpload(tx, upload.owner, upload.id)
      if (current.finished_at) return current
      await beginAgain(tx, upload)
      return null
    })
    if (done) return progressOf(done)
    throw new Problem('invalid', 'upload-damaged')
  }
  await database.transaction(tx => markFinished(tx, upload))
  return { offset: upload.size_bytes, sizeBytes: upload.size_bytes, hash: upload.hash }
}

/** Whether the parts make what was announced; the whole then lies in the store. */
async function putTogether({ database, files }: Services, upload: UploadRow): Promise<boolean> {
  const parts = await database.transaction(tx => partsOf(tx, upload))
  try {
    const { hash } = await files.put(joined(files, parts), upload.size_bytes)
    return hash === upload.hash
  } catch (error) {
    if (error instanceof Problem && error.code === 'file-not-found') return false
    throw error
  }
}

async function* joined(files: FileStore, parts: readonly UploadPartRow[]): AsyncIterable<Uint8Array> {
  for (const { hash } of parts) yield* files.stream(hash)
}
