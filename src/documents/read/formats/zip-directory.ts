import { ReadRefusal } from '../../model.ts'
import { limits } from '../limits.ts'

/** What the directory of an archive says of one entry; sizes in bytes. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly encrypted: boolean
  readonly packedSize: number
  /** The size that the entry claims to have when inflated. */
  readonly size: number
  /** Where its local header stands in the archive. */
  readonly offset: number
}

const END_SIGNATURE = 0x06054b50
const END64_SIGNATURE = 0x06064b50
const ENTRY_SIGNATURE = 0x02014b50
const END_BYTES = 22
const UNKNOWN_32 = 0xffffffff

/**
 * Lists an archive from its central directory (PKWARE APPNOTE 4.3.12, 4.3.16), as Word and
 * LibreOffice do. fflate gives names and sizes only while it inflates and trusts the sizes, and
 * they must be judged before. Throws ReadRefusal `truncated` when the directory is not whole.
 */
export function listEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) throw new ReadRefusal('truncated')
  try {
    return readEntries(bytes, view, end)
  } catch (error) {
    if (error instanceof RangeError) throw new ReadRefusal('truncated')
    throw error
  }
}

/** The end record stands at the end, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  }
  return null
}

function readEntries(bytes: Uint8Array, view: DataView, end: number): ZipEntry[] {
  const { count, start } = directoryPlace(view, end)
  if (count > limits.zipEntriesMax) throw new ReadRefusal('zip-bomb', { entries: count })
  const entries: ZipEntry[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new ReadRefusal('truncated')
    entries.push(readEntry(bytes, view, at))
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** A large or streamed archive keeps the true figures in a zip64 record that a locator points to. */
function directoryPlace(view: DataView, end: number): { count: number; start: number } {
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count !== 0xffff && start !== UNKNOWN_32) return { count, start }
  const record = Number(view.getBigUint64(end - 20 + 8, true))
  if (view.getUint32(record, true) !== END64_SIGNATURE) throw new ReadRefusal('truncated')
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    start: Number(view.getBigUint64(record + 48, true)),
  }
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true)
  const nameBytes = view.getUint16(at + 28, true)
  const extraBytes = view.getUint16(at + 30, true)
  const packedSize = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const offset = view.getUint32(at + 42, true)
  const wide = zip64Reader(view, at + 46 + nameBytes, extraBytes)
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes)),
    method: view.getUint16(at + 10, true),
    encrypted: (flags & 1) === 1,
    // The zip64 field holds only the figures that did not fit, in this order.
    size: size === UNKNOWN_32 ? wide() : size,
    packedSize: packedSize === UNKNOWN_32 ? wide() : packedSize,
    offset: offset === UNKNOWN_32 ? wide() : offset,
  }
}

/** Reads the 64-bit figures of extra field 1 one after the other. */
function zip64Reader(view: DataView, start: number, length: number): () => number {
  let at = start
  const end = start + length
  while (at + 4 <= end && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true)
  at += 4
  return () => {
    if (at + 8 > end) throw new ReadRefusal('truncated')
    const figure = Number(view.getBigUint64(at, true))
    at += 8
    return figure
  }
}
