/** Files that came in parts, for the form that names them by their hashes. */
import { z } from 'zod'
import type { Tx } from '../db/index.ts'
import { Problem } from '../errors.ts'
import type { SentFile } from '../http/index.ts'
import type { Services } from '../room.ts'

/** A whole file of this owner, in the store under its hash. */
export interface TakenFile {
  readonly hash: string
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
}

/** Files that one form may name. */
const uploadedMax = 50

/** For the schema of a form that takes files: `uploaded: uploadedField`. The browser sends it as `uploaded[]`. */
export const uploadedField = z
  .array(z.string().regex(/^[0-9a-f]{64}$/))
  .max(uploadedMax)
  .default([])

/**
 * What these hashes stand for, in their order. Only what this owner has sent: a hash alone opens nothing. Throws
 * `invalid` (`upload-gone`) when one is not there (any more): the browser then sends it again by itself.
 */
export async function takenParts(
  tx: Tx,
  owner: string,
  hashes: readonly string[],
): Promise<readonly TakenFile[]> {
  if (hashes.length === 0) return []
  const rows = await tx
    .selectFrom('uploads')
    .selectAll()
    .where('owner', '=', owner)
    .where('hash', 'in', [...hashes])
    .where('finished_at', 'is not', null)
    .orderBy('finished_at')
    .execute()
  const byHash = new Map(rows.map(row => [row.hash, row]))
  return hashes.map(hash => {
    const row = byHash.get(hash)
    if (!row) throw new Problem('invalid', 'upload-gone')
    return { hash, name: row.name, mediaType: row.media_type, sizeBytes: row.size_bytes }
  })
}

/**
 * Every file of a form, whichever way it came: in the form itself, or before it in parts. A route that takes files
 * asks this once and need not tell them apart. Throws `invalid` (`upload-gone`).
 */
export async function allSentFiles(
  { database, files }: Services,
  owner: string,
  sent: readonly SentFile[],
  hashes: readonly string[],
): Promise<readonly SentFile[]> {
  const taken = await database.transaction(tx => takenParts(tx, owner, hashes))
  const fetched: SentFile[] = []
  for (const { hash, name } of taken) fetched.push({ name, bytes: await files.get(hash) })
  return [...sent, ...fetched]
}
