/** What may be sent in parts, and which bytes of a part are new. Pure. */
import { Problem } from '../errors.ts'

/** What a sender says of a file before its first part. */
export interface Announced {
  /** Made by the sender: a UUID. */
  readonly id: string
  /** SHA-256 of the whole, 64 hexadecimal digits. */
  readonly hash: string
  readonly sizeBytes: number
  readonly name: string
  readonly mediaType: string
}

/** How far a file is. */
export interface UploadProgress {
  /** Bytes that have arrived: where the next part begins. */
  readonly offset: number
  readonly sizeBytes: number
  /** Its name in the store once it is whole; null before that. */
  readonly hash: string | null
}

/** Largest part. Ours are a quarter of it: on a bad line little is sent twice. */
export const partBytesMax = 1_048_576
/** Files that one owner may have begun and not ended. */
export const openUploadsMax = 20
/** All that one owner may have sent in the last days, in the largest files that are allowed. */
export const heldFilesMax = 20
/** Days after which what nobody went on with, or nobody used, is removed. */
export const uploadDaysMax = 7

/** Smallest part that a sender needs: a file in smaller ones would make more rows than it is worth. */
const partBytesMin = 16_384

/** Most parts that a file of this size may come in; a few more than whole ones, for those that overlap. */
export function partsMax(sizeBytes: number): number {
  return 16 + Math.ceil(sizeBytes / partBytesMin)
}

/**
 * The bytes of a part that have not arrived yet; null when all of them have, or when some are missing before it (the
 * sender is told where to go on). Throws `invalid` (`upload-too-long`) for bytes after the end.
 */
export function newBytes(
  { offset, sizeBytes }: Pick<UploadProgress, 'offset' | 'sizeBytes'>,
  startsAt: number,
  bytes: Uint8Array,
): Uint8Array | null {
  if (startsAt + bytes.length > sizeBytes) throw new Problem('invalid', 'upload-too-long')
  if (startsAt > offset || startsAt + bytes.length <= offset) return null
  return bytes.subarray(offset - startsAt)
}
