import { drawPagesInWorker } from '../../../documents/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { JobContext } from '../../../platform/jobs/index.ts'
import type { Services } from '../../../platform/room.ts'
import { findSource } from '../../queries/source.ts'
import { findUploadRow } from '../../queries/uploads.ts'
import { keepPictures, type StoredPicture, storePicture } from './keep-source.ts'

/** Name of the job that draws the pages of a text PDF once it was read; its key is the upload's id. */
export const drawPagesJob = 'draw-pages'

/**
 * Draws the pages of an upload that have no picture yet and keeps the pictures. The reading stands
 * without them, so a page that cannot be drawn is no failure. May be run again after a kill.
 */
export async function drawUploadPages(
  { database, files, log }: Services,
  context: JobContext,
  uploadId: string,
): Promise<void> {
  const wanted = await database.transaction(tx => pagesToDraw(tx, uploadId))
  if (wanted === null) return
  const stored: Promise<StoredPicture>[] = []
  const drawing = await drawPagesInWorker(await files.get(wanted.sha256), {
    signal: context.signal,
    except: wanted.drawn,
    onPicture: picture => stored.push(storePicture(files, picture)),
  })
  const pictures = await Promise.all(stored)
  context.signal.throwIfAborted()
  if (!drawing.ok) log.info({ uploadId, code: drawing.refusal.code }, 'pages were not all drawn')
  await database.transaction(async tx => {
    const stillThere = await pagesToDraw(tx, uploadId)
    if (stillThere !== null) await keepPictures(tx, uploadId, pictures)
    await context.finish(tx)
  })
}

/** The file of an upload that was read as a text PDF, and the pages that have a picture; null for any other. */
async function pagesToDraw(
  tx: Tx,
  uploadId: string,
): Promise<{ readonly sha256: string; readonly drawn: readonly number[] } | null> {
  const upload = await findUploadRow(tx, uploadId)
  if (!upload?.sha256 || upload.state !== 'read' || upload.deleted_at) return null
  const source = await findSource(tx, uploadId)
  if (source?.layout.format !== 'pdf') return null
  return { sha256: upload.sha256, drawn: source.pictures.map(({ page }) => page) }
}
