/** How a source is laid out, and pictures of its pages, kept with its reading. */
import type { PagePicture, SourceLayout } from '../../../documents/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import { packLayout } from '../../rules/source/packed-layout.ts'
import type { PlanTables } from '../../tables.ts'

/** Twice what the reader makes of a page; more cannot be one of its pictures. */
const pictureBytesMax = 300_000

/** A picture of a page whose bytes are in the file store. */
export interface StoredPicture {
  readonly page: number
  readonly sha256: string
  readonly width: number
  readonly height: number
}

/** Puts a picture into the file store; until a row names it the sweep may take it, after a day. */
export async function storePicture(
  files: FileStore,
  { page, bytes, width, height }: PagePicture,
): Promise<StoredPicture> {
  const { hash } = await files.put(bytes, pictureBytesMax)
  return { page, sha256: hash, width, height }
}

/** Keeps the layout of an upload's source in place of what was kept before. */
export async function keepSource(tx: Tx, uploadId: string, layout: SourceLayout): Promise<void> {
  const row = { upload_id: uploadId, layout: JSON.stringify(packLayout(layout)), made_at: now() }
  await tx
    .withTables<PlanTables>()
    .insertInto('plan_sources')
    .values(row)
    .onConflict(conflict => conflict.column('upload_id').doUpdateSet(row))
    .execute()
}

/** Keeps pictures of an upload's pages; a page that has one already gets the new one. */
export async function keepPictures(
  tx: Tx,
  uploadId: string,
  pictures: readonly StoredPicture[],
): Promise<void> {
  if (pictures.length === 0) return
  const rows = pictures.map(({ page, sha256, width, height }) => ({
    upload_id: uploadId,
    page,
    sha256,
    width_pixels: width,
    height_pixels: height,
  }))
  await tx
    .withTables<PlanTables>()
    .insertInto('plan_page_pictures')
    .values(rows)
    .onConflict(conflict =>
      conflict.columns(['upload_id', 'page']).doUpdateSet(change => ({
        sha256: change.ref('excluded.sha256'),
        width_pixels: change.ref('excluded.width_pixels'),
        height_pixels: change.ref('excluded.height_pixels'),
      })),
    )
    .execute()
}

/** Forgets layout and pictures of an upload; the pictures' files are for the caller to remove first. */
export async function forgetSource(tx: Tx, uploadId: string): Promise<void> {
  const tables = tx.withTables<PlanTables>()
  await tables.deleteFrom('plan_sources').where('upload_id', '=', uploadId).execute()
  await tables.deleteFrom('plan_page_pictures').where('upload_id', '=', uploadId).execute()
}
