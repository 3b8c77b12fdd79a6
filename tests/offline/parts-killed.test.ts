/** kill -9 while a file comes in parts: no part that was answered is asked for again, and the whole is whole. */
import { createHash, randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFileStore } from '../../src/platform/files/index.ts'
import { newId } from '../../src/platform/ids.ts'
import type { UploadProgress } from '../../src/platform/uploads/index.ts'
import { forBothDatabases, newTestDatabase, type TestDatabase } from '../databases.ts'
import { type Serving, serveOn } from '../pages/product.ts'
import { Visitor } from '../pages/visitor.ts'

const partBytes = 262_144
const kills = 4

forBothDatabases(kind => {
  const visitor = new Visitor()
  const bytes = randomBytes(3_000_000)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const id = newId()
  let place: TestDatabase
  let serving: Serving

  beforeAll(async () => {
    place = await newTestDatabase(kind)
    serving = await serveOn(place.config)
    await visitor.setUp(serving.setUpLink ?? '')
  })
  afterAll(async () => {
    await serving?.end('SIGKILL')
    await place?.drop()
    await rm(place.config.dataFolder, { recursive: true, force: true })
  })

  async function progressOf(answer: Response): Promise<UploadProgress> {
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as UploadProgress
  }

  async function begin(): Promise<UploadProgress> {
    const fields = { id, hash, size: String(bytes.length), name: 'ảnh.jpg', media_type: 'image/jpeg' }
    return progressOf(await visitor.post(`${serving.address}/uploads/parts`, fields))
  }

  async function add(offset: number): Promise<UploadProgress> {
    const who = await visitor.fetch(`${serving.address}/outbox/who.json`)
    const { csrf } = (await who.json()) as { csrf: string }
    const form = new FormData()
    form.set('offset', String(offset))
    form.set('part', new Blob([Uint8Array.from(bytes.subarray(offset, offset + partBytes))]), 'part')
    const headers = { 'x-csrf-token': csrf }
    const sent = visitor.fetch(`${serving.address}/uploads/parts/${id}`, {
      method: 'POST',
      body: form,
      headers,
    })
    return progressOf(await sent)
  }

  test('what was answered is there after every kill', { timeout: 120_000 }, async () => {
    let progress = await begin()
    for (let killed = 0; killed < kills; killed += 1) {
      progress = await add(progress.offset)
      // One more is on its way when the process ends.
      const lost = add(progress.offset).catch(() => null)
      await serving.end('SIGKILL')
      const answered = (await lost) ?? progress
      serving = await serveOn(place.config)
      progress = await begin()
      expect(progress.offset).toBeGreaterThanOrEqual(answered.offset)
    }
    while (progress.hash === null) progress = await add(progress.offset)
    expect(progress.hash).toBe(hash)
    const files = await openFileStore(join(place.config.dataFolder, 'files'))
    expect(await files.verify(hash)).toBe(true)
  })
})
