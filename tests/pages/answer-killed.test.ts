/** kill -9 while an answer with a photo is sent: it is there whole or not at all, and sent again it is one. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answersOf } from '../../src/activities/answers/queries.ts'
import { verifyChain } from '../../src/audit/index.ts'
import { findWorkItem } from '../../src/plans/index.ts'
import { csrfToken, startSession } from '../../src/platform/auth/index.ts'
import { readConfig } from '../../src/platform/config.ts'
import { type Database, openDatabase } from '../../src/platform/db/index.ts'
import { openFileStore } from '../../src/platform/files/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { photoBytes } from '../answers.ts'
import { forBothDatabases, newTestDatabase, type TestDatabase } from '../databases.ts'
import { testOfficer } from '../issued-plan.ts'
import { addPlan, addUnit } from '../plan-rows.ts'
import { addWork } from '../work-rows.ts'
import { type Serving, serveOn } from './product.ts'

/** Milliseconds after the form is on its way: from before its photo is read to after the transaction. */
const moments = [30, 150]

forBothDatabases(kind => {
  let place: TestDatabase
  let serving: Serving | null = null
  let session = ''
  let itemIds: readonly string[] = []
  let photo: Uint8Array<ArrayBuffer>

  beforeAll(async () => {
    place = await newTestDatabase(kind)
    photo = new Uint8Array(await photoBytes(77, 3000, 2000))
    const prepared = await opened(prepare)
    session = prepared.session
    itemIds = prepared.itemIds
  }, 120_000)
  afterAll(async () => {
    await serving?.end('SIGKILL')
    await place?.drop()
    await rm(place.config.dataFolder, { recursive: true, force: true })
  })

  /** Does something with the database that no server holds. */
  async function opened<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const database = await openDatabase(place.config)
    try {
      return await work(database)
    } finally {
      await database.close()
    }
  }

  async function prepare(database: Database) {
    const officer = await testOfficer(database)
    return database.transaction(async tx => {
      const unit = await addUnit(tx, 'Ủy ban nhân dân xã Bến Lúa')
      const tasks = moments.map(moment => ({
        text: `Tuyên truyền ${moment}`,
        units: [[unit, 'lead'] as const],
      }))
      const plan = await addPlan(tx, { title: 'Kế hoạch', recordedBy: officer.id, issuers: [unit], tasks })
      const made: string[] = []
      for (const taskId of plan.taskIds) made.push(await addWork(tx, { taskId }))
      const config = readConfig({ NHIPCAU_DATA: place.config.dataFolder })
      return { itemIds: made, session: (await startSession(tx, officer.id, config)).token }
    })
  }

  const send = (address: string, itemId: string, clientId: string): Promise<Response> => {
    const body = new FormData()
    const fields = { _csrf: csrfToken(session), client_id: clientId, do: 'send', _seen: '0', said: 'Đã phát' }
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    body.append('photos', new Blob([photo]), 'anh.jpg')
    const headers = { cookie: `session=${session}` }
    return fetch(`${address}/work/${itemId}/answer`, { method: 'POST', body, headers, redirect: 'manual' })
  }

  const left = (itemId: string) =>
    opened(async database => {
      expect(await database.transaction(verifyChain)).toMatchObject({ whole: true })
      return database.transaction(async tx => ({
        item: await findWorkItem(tx, itemId),
        answers: await answersOf(tx, itemId),
      }))
    })

  test('killed at any moment, it has claimed the work with its photo, or nothing; sent again it is one', {
    timeout: 400_000,
  }, async () => {
    const files = await openFileStore(join(place.config.dataFolder, 'files'))
    for (const [index, moment] of moments.entries()) {
      const [itemId, clientId] = [itemIds[index] ?? '', newId()]
      serving = await serveOn(place.config)
      const sent = send(serving.address, itemId, clientId).catch(() => null)
      await wait(moment)
      await serving.end('SIGKILL')
      const answer = await sent
      const after = await left(itemId)
      if (answer?.status === 303) expect(after.answers, 'what was answered is there').toHaveLength(1)
      expect(after.item).toMatchObject(
        after.answers.length === 1
          ? { state: 'claimed', evidenceCount: 1, version: 1 }
          : { state: 'issued', evidenceCount: 0, version: 0 },
      )
      serving = await serveOn(place.config)
      const again = await send(serving.address, itemId, clientId)
      expect(again.status).toBe(303)
      expect(await serving.end('SIGTERM')).toBe(0)
      const whole = await left(itemId)
      expect(whole.item).toMatchObject({ state: 'claimed', evidenceCount: 1, version: 1 })
      expect(whole.answers.map(({ id }) => id)).toEqual([clientId])
      const [kept] = whole.answers[0]?.evidence ?? []
      expect(kept?.kind === 'photo' && (await files.verify(kept.hash))).toBe(true)
    }
  })
})
