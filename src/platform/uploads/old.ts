/** What is tidied up of files that come in parts. */
import { now } from '../clock.ts'
import type { Tx } from '../db/index.ts'
import { uploadDaysMax } from './rules.ts'

/** Removes what nobody went on with, or used, for some days; gives the number. Its bytes are then swept. */
export async function removeOldUploads(tx: Tx): Promise<number> {
  const before = new Date(now().getTime() - uploadDaysMax * 24 * 3_600_000)
  const removed = await tx.deleteFrom('uploads').where('changed_at', '<', before).executeTakeFirst()
  return Number(removed.numDeletedRows)
}

/** Which of these stored files (or of all) uploads still need: parts, and wholes that no room may have taken yet. */
export async function uploadFilesInUse(
  tx: Tx,
  hashes: readonly string[] | 'all',
): Promise<ReadonlySet<string>> {
  let parts = tx.selectFrom('upload_parts').select('hash')
  let wholes = tx.selectFrom('uploads').select('hash').where('finished_at', 'is not', null)
  if (hashes !== 'all') {
    if (hashes.length === 0) return new Set()
    parts = parts.where('hash', 'in', [...hashes])
    wholes = wholes.where('hash', 'in', [...hashes])
  }
  const rows = await parts.union(wholes).execute()
  return new Set(rows.map(({ hash }) => hash))
}
