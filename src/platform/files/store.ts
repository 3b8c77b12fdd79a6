/**
 * Files on disk under the SHA-256 of their bytes. A file is written beside its place, put on disk and
 * then renamed: under a final name there is a whole file or none.
 */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import {
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  unlink,
  utimes,
} from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Problem } from '../errors.ts'

export interface StoredFile {
  /** SHA-256, 64 hexadecimal digits: the name by which the file is found again. */
  readonly hash: string
  readonly sizeBytes: number
}

export interface FileStore {
  /**
   * Stores the bytes, once however often they come. Throws `too-large` (`file-too-large`, bytesMax) as
   * soon as there are more than `sizeBytesMax`, and keeps nothing then.
   */
  put(content: Uint8Array | AsyncIterable<Uint8Array>, sizeBytesMax: number): Promise<StoredFile>
  /** The bytes. Throws `not-found` (`file-not-found`). */
  get(hash: string): Promise<Uint8Array>
  /** The bytes piece by piece, for a file that is passed on. Throws `not-found` when it is read. */
  stream(hash: string): AsyncIterable<Uint8Array>
  has(hash: string): Promise<boolean>
  /** Removes the file; false when it was not there. */
  remove(hash: string): Promise<boolean>
  /** Whether the file is there and its bytes still have this hash. */
  verify(hash: string): Promise<boolean>
  /** Hashes of the files stored before a time: for finding those that nobody names any more. */
  storedBefore(time: Date): AsyncIterable<string>
}

/** Whether a text is a hash as the store gives them: to be asked before it becomes part of a path. */
export function isFileHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}

/** A draft that is older belongs to a process that was killed; none is written for so long. */
const draftMilliseconds = 24 * 3_600_000

/** Opens the store in a folder, making it when it is not there, and clears away what kills have left. */
export async function openFileStore(folder: string): Promise<FileStore> {
  const drafts = join(folder, 'drafts')
  await mkdir(drafts, { recursive: true })
  await removeOldDrafts(drafts)
  const pathOf = (hash: string) => {
    if (!isFileHash(hash)) throw new Problem('not-found', 'file-not-found')
    return join(folder, hash.slice(0, 2), hash)
  }
  const has = async (hash: string) => (await sizeOf(pathOf(hash))) !== undefined
  return {
    has,
    async put(content, sizeBytesMax) {
      const draft = join(drafts, randomUUID())
      try {
        const stored = await writeDraft(draft, content, sizeBytesMax)
        if (!(await has(stored.hash))) await moveIntoPlace(draft, pathOf(stored.hash))
        // Stored anew: whoever sweeps old files away must not take it before its row is written.
        else await utimes(pathOf(stored.hash), new Date(), new Date())
        return stored
      } finally {
        await rm(draft, { force: true })
      }
    },
    async get(hash) {
      return readFile(pathOf(hash)).catch(explainMissing)
    },
    async *stream(hash) {
      const path = pathOf(hash)
      if (!(await has(hash))) throw new Problem('not-found', 'file-not-found')
      yield* createReadStream(path) as AsyncIterable<Buffer>
    },
    async remove(hash) {
      return unlink(pathOf(hash)).then(
        () => true,
        (error: unknown) => (isMissing(error) ? false : Promise.reject(error)),
      )
    },
    async verify(hash) {
      if (!(await has(hash))) return false
      const digest = createHash('sha256')
      for await (const piece of createReadStream(pathOf(hash))) digest.update(piece)
      return digest.digest('hex') === hash
    },
    async *storedBefore(time) {
      for (const name of await readdir(folder, { recursive: true })) {
        const hash = basename(name)
        if (!isFileHash(hash)) continue
        const details = await stat(pathOf(hash)).catch(() => undefined)
        if (details && details.mtimeMs < time.getTime()) yield hash
      }
    },
  }
}

async function writeDraft(
  path: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  sizeBytesMax: number,
): Promise<StoredFile> {
  const file = await open(path, 'wx', 0o600)
  try {
    const stored = await writePieces(file, content instanceof Uint8Array ? [content] : content, sizeBytesMax)
    await file.sync()
    return stored
  } finally {
    await file.close()
  }
}

async function writePieces(
  file: FileHandle,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  sizeBytesMax: number,
): Promise<StoredFile> {
  const digest = createHash('sha256')
  let sizeBytes = 0
  for await (const piece of pieces) {
    sizeBytes += piece.length
    if (sizeBytes > sizeBytesMax) throw new Problem('too-large', 'file-too-large', { bytesMax: sizeBytesMax })
    digest.update(piece)
    await file.writeFile(piece)
  }
  return { hash: digest.digest('hex'), sizeBytes }
}

async function moveIntoPlace(draft: string, path: string): Promise<void> {
  const folder = dirname(path)
  if (await mkdir(folder, { recursive: true })) await syncFolder(dirname(folder))
  await rename(draft, path)
  await syncFolder(folder)
}

/** A new name is safe from a loss of power only once its folder is on disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function removeOldDrafts(drafts: string): Promise<void> {
  for (const name of await readdir(drafts)) {
    const path = join(drafts, name)
    const details = await stat(path).catch(() => undefined)
    if (details && Date.now() - details.mtimeMs > draftMilliseconds) await rm(path, { force: true })
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    details => details.size,
    (error: unknown) => (isMissing(error) ? undefined : Promise.reject(error)),
  )
}

function explainMissing(error: unknown): never {
  if (isMissing(error)) throw new Problem('not-found', 'file-not-found')
  throw error
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
