import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forBothDatabases } from '../../../tests/databases.ts'
import { useTestClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { openFileStore } from '../files/index.ts'
import { silentLog } from '../log/index.ts'
import type { Services } from '../room.ts'
import {
  type Announced,
  addPart,
  allSentFiles,
  beginUpload,
  removeOldUploads,
  takenParts,
  uploadFilesInUse,
} from './index.ts'
import { newBytes, partsMax } from './rules.ts'

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const fileBytesMax = 1_000_000
const dayMilliseconds = 24 * 3_600_000

/** What a sender says of these bytes. */
function announcedOf(bytes: Uint8Array, more: Partial<Announced> = {}): Announced {
  return {
    id: randomUUID(),
    hash: hashOf(bytes),
    sizeBytes: bytes.length,
    name: 'ảnh.jpg',
    mediaType: 'image/jpeg',
    ...more,
  }
}

describe('the new bytes of a part', () => {
  const bytes = Buffer.from('abcdef')
  test('are those after what has arrived; none of what came before, or leaves a gap', () => {
    expect(newBytes({ offset: 0, sizeBytes: 10 }, 0, bytes)).toEqual(bytes)
    expect(newBytes({ offset: 4, sizeBytes: 10 }, 0, bytes)).toEqual(Buffer.from('ef'))
    expect(newBytes({ offset: 6, sizeBytes: 10 }, 0, bytes)).toBeNull()
    expect(newBytes({ offset: 1, sizeBytes: 10 }, 2, bytes)).toBeNull()
  })

  test('never go beyond the end', () => {
    expect(() => newBytes({ offset: 5, sizeBytes: 10 }, 5, bytes)).toThrow('upload-too-long')
  })
})

forBothDatabases((_kind, open) => {
  let services: Services
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nhipcau-uploads-'))
    const database = await open()
    const config = readConfig({ NHIPCAU_DATA: folder, NHIPCAU_UPLOAD_BYTES_MAX: String(fileBytesMax) })
    services = { database, config, files: await openFileStore(join(folder, 'files')), log: silentLog }
  })
  afterAll(() => rm(services.config.dataFolder, { recursive: true, force: true }))

  const inUse = () => services.database.transaction(tx => uploadFilesInUse(tx, 'all'))
  const take = (owner: string, ...hashes: string[]) =>
    services.database.transaction(tx => takenParts(tx, owner, hashes))

  /** Sends all of it in parts of this size. */
  async function sendAll(owner: string, bytes: Uint8Array, more: Partial<Announced> = {}, size = 100_000) {
    const announced = announcedOf(bytes, more)
    let progress = await beginUpload(services, owner, announced)
    while (progress.hash === null) {
      const { offset } = progress
      progress = await addPart(services, owner, announced.id, offset, bytes.subarray(offset, offset + size))
    }
    return progress
  }

  test('a file in parts is one whole file in the store, for its owner only', async () => {
    const bytes = randomBytes(250_000)
    const hash = hashOf(bytes)
    expect(await sendAll('account:a', bytes)).toEqual({ offset: 250_000, sizeBytes: 250_000, hash })
    expect(Buffer.from(await services.files.get(hash))).toEqual(bytes)
    expect(await take('account:a', hash)).toEqual([
      { hash, name: 'ảnh.jpg', mediaType: 'image/jpeg', sizeBytes: 250_000 },
    ])
    const [sent] = await allSentFiles(services, 'account:a', [], [hash])
    expect(sent).toEqual({ name: 'ảnh.jpg', bytes: expect.anything() })
    expect(hashOf(sent?.bytes ?? bytes.subarray(1))).toBe(hash)
    await expect(take('account:b', hash)).rejects.toMatchObject({ code: 'upload-gone' })
  })

  test('parts sent twice, overlapping or too far ahead do no harm', async () => {
    const bytes = randomBytes(90_000)
    const { id, ...rest } = announcedOf(bytes)
    const add = (from: number, to: number) =>
      addPart(services, 'link:x', id, from, bytes.subarray(from, to)).then(({ offset }) => offset)
    expect(await beginUpload(services, 'link:x', { id, ...rest })).toMatchObject({ offset: 0, hash: null })
    expect(await add(0, 30_000)).toBe(30_000)
    expect(await add(0, 30_000)).toBe(30_000)
    expect(await add(60_000, 90_000)).toBe(30_000)
    expect(await add(20_000, 50_000)).toBe(50_000)
    expect(await beginUpload(services, 'link:x', { id, ...rest })).toMatchObject({ offset: 50_000 })
    expect(await add(50_000, 90_000)).toBe(90_000)
    expect(await add(50_000, 90_000)).toBe(90_000)
    expect(await services.files.verify(rest.hash)).toBe(true)
  })

  test('the same part twice at the same moment is taken once', async () => {
    const bytes = randomBytes(40_000)
    const announced = announcedOf(bytes)
    await beginUpload(services, 'account:twice', announced)
    const first = bytes.subarray(0, 20_000)
    const both = await Promise.all(
      [1, 2, 3].map(() => addPart(services, 'account:twice', announced.id, 0, first)),
    )
    expect(both.map(({ offset }) => offset)).toEqual([20_000, 20_000, 20_000])
    const end = bytes.subarray(20_000)
    await Promise.all([1, 2].map(() => addPart(services, 'account:twice', announced.id, 20_000, end)))
    expect(await services.files.verify(announced.hash)).toBe(true)
  })

  test('an empty file is whole from its beginning', async () => {
    const nothing = new Uint8Array()
    expect(await beginUpload(services, 'account:a', announcedOf(nothing))).toMatchObject({
      hash: hashOf(nothing),
    })
  })

  test('bytes that are not the announced ones begin again from nothing', async () => {
    const bytes = randomBytes(20_000)
    const announced = announcedOf(bytes)
    await beginUpload(services, 'account:a', announced)
    const other = randomBytes(20_000)
    await expect(addPart(services, 'account:a', announced.id, 0, other)).rejects.toMatchObject({
      kind: 'invalid',
      code: 'upload-damaged',
    })
    await expect(take('account:a', announced.hash)).rejects.toMatchObject({ code: 'upload-gone' })
    expect(await beginUpload(services, 'account:a', announced)).toMatchObject({ offset: 0 })
    expect(await addPart(services, 'account:a', announced.id, 0, bytes)).toMatchObject({
      hash: announced.hash,
    })
  })

  test('what is too much is refused: size, another file under one id, bytes after the end, unknown ids', async () => {
    const large = announcedOf(randomBytes(10), { sizeBytes: fileBytesMax + 1 })
    await expect(beginUpload(services, 'account:a', large)).rejects.toMatchObject({
      kind: 'too-large',
      code: 'file-too-large',
    })
    const announced = announcedOf(randomBytes(10))
    await beginUpload(services, 'account:a', announced)
    const other = announcedOf(randomBytes(10), { id: announced.id })
    await expect(beginUpload(services, 'account:a', other)).rejects.toMatchObject({ code: 'upload-other' })
    await expect(addPart(services, 'account:a', announced.id, 5, randomBytes(6))).rejects.toMatchObject({
      code: 'upload-too-long',
    })
    await expect(addPart(services, 'account:b', announced.id, 0, randomBytes(5))).rejects.toMatchObject({
      kind: 'not-found',
      code: 'upload-unknown',
    })
  })

  test('nobody keeps more than 20 files open', async () => {
    const begin = () => beginUpload(services, 'account:open', announcedOf(randomBytes(10)))
    await Promise.all(Array.from({ length: 19 }, begin))
    const last = await Promise.allSettled([begin(), begin()])
    expect(last.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(begin()).rejects.toMatchObject({ code: 'uploads-open' })
    await beginUpload(services, 'account:other', announcedOf(randomBytes(10)))
  })

  test('nobody fills the disk: 20 of the largest files in some days', async () => {
    const half = announcedOf(randomBytes(10), { sizeBytes: fileBytesMax })
    await services.database.transaction(tx =>
      tx
        .insertInto('uploads')
        .values(
          Array.from({ length: 20 }, () => ({
            owner: 'account:disk',
            id: randomUUID(),
            hash: half.hash,
            size_bytes: fileBytesMax,
            name: 'a',
            media_type: '',
            received_bytes: fileBytesMax,
            created_at: new Date(),
            changed_at: new Date(),
            finished_at: new Date(),
          })),
        )
        .execute(),
    )
    await expect(beginUpload(services, 'account:disk', announcedOf(randomBytes(1)))).rejects.toMatchObject({
      code: 'uploads-held',
      args: { bytesMax: 20 * fileBytesMax },
    })
  })

  test('a file in crumbs is refused before it makes thousands of rows', async () => {
    const bytes = randomBytes(1000)
    const announced = announcedOf(bytes)
    await beginUpload(services, 'account:crumbs', announced)
    const crumb = (at: number) =>
      addPart(services, 'account:crumbs', announced.id, at, bytes.subarray(at, at + 1))
    for (let at = 0; at < partsMax(1000); at += 1) await crumb(at)
    await expect(crumb(partsMax(1000))).rejects.toMatchObject({ code: 'upload-too-many-parts' })
  })

  test('parts and wholes are in use until they are old; then a sender begins anew', async () => {
    const [bytes, half] = [randomBytes(1000), randomBytes(2000)]
    await sendAll('account:old', bytes)
    const announced = announcedOf(half)
    await beginUpload(services, 'account:old', announced)
    const part = half.subarray(0, 700)
    await addPart(services, 'account:old', announced.id, 0, part)
    expect([...(await inUse())]).toEqual(expect.arrayContaining([hashOf(bytes), hashOf(part)]))
    const asked = [hashOf(bytes), hashOf(half)]
    const some = await services.database.transaction(tx => uploadFilesInUse(tx, asked))
    expect([...some]).toEqual([hashOf(bytes)])
    const clock = useTestClock(new Date(Date.now() + 6 * dayMilliseconds))
    try {
      expect(await services.database.transaction(removeOldUploads)).toBe(0)
      clock.advance(2 * dayMilliseconds)
      expect(await services.database.transaction(removeOldUploads)).toBeGreaterThan(1)
    } finally {
      clock.restore()
    }
    expect([...(await inUse())]).toEqual([])
    expect(await beginUpload(services, 'account:old', announced)).toMatchObject({ offset: 0 })
  })

  test('a part that is no longer in the store is asked for again', async () => {
    const bytes = randomBytes(2000)
    const announced = announcedOf(bytes)
    await beginUpload(services, 'account:lost', announced)
    await addPart(services, 'account:lost', announced.id, 0, bytes.subarray(0, 900))
    await services.files.remove(hashOf(bytes.subarray(0, 900)))
    await expect(
      addPart(services, 'account:lost', announced.id, 900, bytes.subarray(900)),
    ).rejects.toMatchObject({ code: 'upload-damaged' })
    expect(await addPart(services, 'account:lost', announced.id, 0, bytes)).toMatchObject({
      hash: announced.hash,
    })
  })
})
