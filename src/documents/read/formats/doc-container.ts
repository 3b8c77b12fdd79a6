/** What the container of a .doc (an OLE compound file, MS-CFB) tells before anything is read. */

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const HEADER_BYTES = 512
const FREE_SECTOR = 0xffffffff
/** Sector numbers from here on are marks (free, end of chain, table), not sectors. */
const LAST_SECTOR = 0xfffffffa
/** MS-DOC 2.5.1: `wIdent` of the File Information Block and the bit fEncrypted of its flags. */
const WORD_IDENT = 0xa5ec
const ENCRYPTED_FLAG = 0x0100
const FLAGS_OFFSET = 0x0a

export type ContainerState = 'whole' | 'truncated' | 'encrypted' | 'foreign'

/** Whether the bytes are a whole, open .doc container, and if not, why not. */
export function inspectContainer(bytes: Uint8Array): ContainerState {
  if (!MAGIC.every((byte, index) => bytes[index] === byte)) return 'foreign'
  if (bytes.length < HEADER_BYTES * 2) return 'truncated'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(0x1e, true)
  if (shift !== 9 && shift !== 12) return 'foreign'
  const size = 2 ** shift
  if (bytes.length < neededBytes(view, size)) return 'truncated'
  return isEncrypted(bytes, view, size) ? 'encrypted' : 'whole'
}

/** The least length at which every sector that the allocation table uses begins inside the file. */
function neededBytes(view: DataView, size: number): number {
  const directory = view.getUint32(0x30, true)
  let last = directory < LAST_SECTOR ? directory : 0
  const tables = Math.min(view.getUint32(0x2c, true), 109)
  for (let index = 0; index < tables; index++) {
    const sector = view.getUint32(0x4c + index * 4, true)
    if (sector >= LAST_SECTOR) continue
    const start = (sector + 1) * size
    if (start + size > view.byteLength) return start + size
    last = Math.max(last, lastUsedSector(view, start, size, index))
  }
  return (last + 1) * size + 1
}

function lastUsedSector(view: DataView, start: number, size: number, table: number): number {
  const entries = size / 4
  for (let entry = entries - 1; entry >= 0; entry--) {
    if (view.getUint32(start + entry * 4, true) !== FREE_SECTOR) return table * entries + entry
  }
  return 0
}

/** An encrypted .doc says so in the first words of its main stream; an encrypted .docx is a stream so named. */
function isEncrypted(bytes: Uint8Array, view: DataView, size: number): boolean {
  if (
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
      Buffer.from('EncryptedPackage', 'utf16le'),
    )
  ) {
    return true
  }
  for (let at = size; at + FLAGS_OFFSET + 2 <= bytes.length; at += size) {
    if (view.getUint16(at, true) !== WORD_IDENT) continue
    return (view.getUint16(at + FLAGS_OFFSET, true) & ENCRYPTED_FLAG) !== 0
  }
  return false
}
