import { Inflate } from 'fflate'
import { ReadRefusal } from '../../model.ts'
import { limits } from '../limits.ts'
import { listEntries, type ZipEntry } from './zip-directory.ts'

/** Deflated bytes taken at a time: they give at most 16 MB, deflate's limit being a thousandfold. */
const PIECE_BYTES = 16_384

/**
 * An archive whose directory has been checked; its parts are inflated only when they are asked for.
 */
export interface ZipArchive {
  /** Names of all entries, in the order of the directory. */
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  /** The bytes of an entry, inflated piece by piece as they are asked for; null when there is no such entry. */
  readonly read: (name: string) => Iterable<Uint8Array> | null
}

/**
 * Opens an archive (.docx, .odt). Throws ReadRefusal `truncated`, `encrypted`, `zip-bomb` or
 * `unsafe-zip-name` before anything is inflated.
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  const entries = listEntries(bytes)
  refuseUnsafeNames(entries)
  refuseBombs(entries, bytes.length)
  const byName = new Map(entries.map(entry => [entry.name, entry]))
  return {
    names: entries.map(entry => entry.name),
    has: name => byName.has(name),
    read: name => {
      const entry = byName.get(name)
      return entry === undefined ? null : inflate(bytes, entry)
    },
  }
}

/** A name that leads out of the folder that it is unpacked into has one purpose only. */
function refuseUnsafeNames(entries: readonly ZipEntry[]): void {
  for (const { name } of entries) {
    const unsafe = /^[/\\]|^\p{L}:|\\|\0|(?:^|\/)\.\.(?:\/|$)/u.test(name)
    if (unsafe) throw new ReadRefusal('unsafe-zip-name', { name: name.slice(0, 200) })
  }
}

function refuseBombs(entries: readonly ZipEntry[], archiveBytes: number): void {
  if (entries.length > limits.zipEntriesMax) throw new ReadRefusal('zip-bomb', { entries: entries.length })
  const claimed = entries.reduce((sum, entry) => sum + entry.size, 0)
  const grows = claimed > limits.zipRatioFromBytes && claimed > archiveBytes * limits.zipRatioMax
  if (grows || claimed > limits.zipClaimedBytesMax) throw new ReadRefusal('zip-bomb', { bytes: claimed })
}

/** Inflates piece by piece, so that a part is never held whole and a lying size is found out early. */
function* inflate(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  if (entry.encrypted) throw new ReadRefusal('encrypted')
  const packed = packedBytes(bytes, entry)
  if (entry.method === 0) yield packed
  else if (entry.method === 8) yield* inflatePieces(packed, entry.name)
  else throw new ReadRefusal('unreadable', { method: entry.method })
}

function* inflatePieces(packed: Uint8Array, name: string): Generator<Uint8Array> {
  let ready: Uint8Array[] = []
  const inflater = new Inflate(piece => ready.push(piece))
  let total = 0
  for (let at = 0; at < packed.length; at += PIECE_BYTES) {
    const last = at + PIECE_BYTES >= packed.length
    try {
      inflater.push(packed.subarray(at, at + PIECE_BYTES), last)
    } catch {
      throw new ReadRefusal('truncated', { name })
    }
    for (const piece of ready) total += piece.length
    if (total > limits.zipPartBytesMax) throw new ReadRefusal('zip-bomb', { name })
    yield* ready
    ready = []
  }
}

/** The local header repeats the name and has extra bytes of its own before the data. */
function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { offset } = entry
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) {
    throw new ReadRefusal('truncated', { name: entry.name })
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + entry.packedSize > bytes.length) throw new ReadRefusal('truncated', { name: entry.name })
  return bytes.subarray(start, start + entry.packedSize)
}
