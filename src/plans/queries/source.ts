import type { SourceLayout } from '../../documents/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { unpackLayout } from '../rules/source/packed-layout.ts'
import type { PlanTables } from '../tables.ts'

/** The picture of a page; width and height in pixels. */
export interface PictureOfPage {
  /** From 1. */
  readonly page: number
  readonly sha256: string
  readonly width: number
  readonly height: number
}

/** How an upload's source is laid out, and the pictures that there are of its pages, in their order. */
export interface Source {
  readonly layout: SourceLayout
  readonly pictures: readonly PictureOfPage[]
}

/** The source of an upload; undefined for one that was not read, or read before layouts were kept. */
export async function findSource(tx: Tx, uploadId: string): Promise<Source | undefined> {
  const row = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_sources')
    .select('layout')
    .where('upload_id', '=', uploadId)
    .executeTakeFirst()
  if (!row) return undefined
  return { layout: unpackLayout(row.layout), pictures: await findPictures(tx, uploadId) }
}

/** The pictures of an upload's pages, in their order. */
export function findPictures(tx: Tx, uploadId: string): Promise<readonly PictureOfPage[]> {
  return selectPictures(tx, uploadId).orderBy('page').execute()
}

/** The picture of one page of an upload that is not deleted; undefined where there is none. */
export function findPagePicture(tx: Tx, uploadId: string, page: number): Promise<PictureOfPage | undefined> {
  return selectPictures(tx, uploadId)
    .innerJoin('plan_uploads', 'plan_uploads.id', 'plan_page_pictures.upload_id')
    .where('plan_uploads.deleted_at', 'is', null)
    .where('page', '=', page)
    .executeTakeFirst()
}

/** Which of these stored files (or of all) are pictures of pages. */
export async function picturesInUse(tx: Tx, hashes: readonly string[] | 'all'): Promise<readonly string[]> {
  const named = tx
    .withTables<PlanTables>()
    .selectFrom('plan_page_pictures')
    .select('plan_page_pictures.sha256')
  const rows = await (hashes === 'all' ? named : named.where('sha256', 'in', hashes)).execute()
  return rows.map(({ sha256 }) => sha256)
}

function selectPictures(tx: Tx, uploadId: string) {
  return tx
    .withTables<PlanTables>()
    .selectFrom('plan_page_pictures')
    .select(['page', 'plan_page_pictures.sha256', 'width_pixels as width', 'height_pixels as height'])
    .where('plan_page_pictures.upload_id', '=', uploadId)
}
