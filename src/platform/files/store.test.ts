import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startChild } from '../../../tests/children.ts'
import { type FileStore, openFileStore } from './index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

let folder: string
let store: FileStore
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nhipcau-files-'))
  store = await openFileStore(folder)
})
afterEach(() => rm(folder, { recursive: true }))

/** Every file under the folder: its path below it. */
const filesIn = async (path: string) =>
  (await readdir(path, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile())

async function* pieces(...texts: string[]) {
  for (const text of texts) yield bytes(text)
}

describe('a stored file', () => {
  test('comes back by the SHA-256 of its bytes', async () => {
    const content = bytes('Kế hoạch số 01')
    const stored = await store.put(content, 1000)
    expect(stored).toEqual({ hash: hashOf(content), sizeBytes: content.length })
    expect(Buffer.from(await store.get(stored.hash))).toEqual(Buffer.from(content))
    expect(await store.has(stored.hash)).toBe(true)
    expect(await store.verify(stored.hash)).toBe(true)
  })

  test('from a stream is the same as from bytes, and is one file', async () => {
    const whole = await store.put(bytes('one two'), 100)
    const streamed = await store.put(pieces('one', ' ', 'two'), 100)
    expect(streamed).toEqual(whole)
    expect(await filesIn(folder)).toHaveLength(1)
  })

  test('that comes many times at once is one file', async () => {
    await Promise.all(Array.from({ length: 10 }, () => store.put(pieces('the', ' same'), 100)))
    expect(await filesIn(folder)).toHaveLength(1)
  })

  test('may be empty', async () => {
    const { hash, sizeBytes } = await store.put(pieces(), 0)
    expect(sizeBytes).toBe(0)
    expect(await store.get(hash)).toHaveLength(0)
  })

  test('is read piece by piece', async () => {
    const { hash } = await store.put(bytes('x'.repeat(200_000)), 1e6)
    let size = 0
    for await (const piece of store.stream(hash)) size += piece.length
    expect(size).toBe(200_000)
  })

  test('is removed once', async () => {
    const { hash } = await store.put(bytes('gone'), 100)
    expect(await store.remove(hash)).toBe(true)
    expect(await store.remove(hash)).toBe(false)
    expect(await store.has(hash)).toBe(false)
    await expect(store.get(hash)).rejects.toMatchObject({ code: 'file-not-found', status: 404 })
    await expect(store.stream(hash)[Symbol.asyncIterator]().next()).rejects.toMatchObject({ status: 404 })
  })

  test('whose bytes changed on disk fails its verification', async () => {
    const { hash } = await store.put(bytes('as it was'), 100)
    await writeFile(join(folder, hash.slice(0, 2), hash), 'as it is')
    expect(await store.verify(hash)).toBe(false)
    expect(await store.verify('0'.repeat(64))).toBe(false)
  })
})

describe('what cannot be stored or found', () => {
  test('too many bytes are refused early and leave nothing', async () => {
    let given = 0
    const endless = async function* () {
      for (;;) {
        given += 1
        yield bytes('x'.repeat(100))
      }
    }
    await expect(store.put(endless(), 1000)).rejects.toMatchObject({
      code: 'file-too-large',
      status: 413,
      args: { bytesMax: 1000 },
    })
    expect(given).toBe(11)
    expect(await filesIn(folder)).toEqual([])
  })

  test('a stream that breaks off leaves nothing', async () => {
    const broken = async function* () {
      yield bytes('half')
      throw new Error('connection lost')
    }
    await expect(store.put(broken(), 1000)).rejects.toThrow('connection lost')
    expect(await filesIn(folder)).toEqual([])
  })

  test('a name that is no hash never becomes a path', async () => {
    for (const name of ['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(63)}/`]) {
      await expect(store.get(name)).rejects.toMatchObject({ code: 'file-not-found' })
      await expect(store.remove(name)).rejects.toMatchObject({ code: 'file-not-found' })
    }
  })
})

describe('a process killed while it writes', () => {
  test('leaves no half file under a final name, and its drafts are cleared away', async () => {
    for (const milliseconds of [5, 40, 90]) {
      const child = startChild('store-files', folder)
      await child.line('stored')
      await wait(milliseconds)
      await child.kill()
    }
    const entries = await filesIn(folder)
    const final = entries.filter(entry => !entry.parentPath.endsWith('drafts'))
    expect(final.length).toBeGreaterThan(2)
    for (const entry of final) {
      expect(hashOf(await readFile(join(entry.parentPath, entry.name)))).toBe(entry.name)
    }

    const drafts = join(folder, 'drafts')
    const yesterday = new Date(Date.now() - 25 * 3_600_000)
    await writeFile(join(drafts, 'left-behind'), 'half')
    for (const name of await readdir(drafts)) await utimes(join(drafts, name), yesterday, yesterday)
    await writeFile(join(drafts, 'under-way'), 'half')
    await openFileStore(folder)
    expect(await readdir(drafts)).toEqual(['under-way'])
  })
})
