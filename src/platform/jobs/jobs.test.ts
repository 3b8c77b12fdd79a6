import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startChild } from '../../../tests/children.ts'
import { forBothDatabases, newTestDatabase } from '../../../tests/databases.ts'
import { type Database, openDatabase } from '../db/index.ts'
import { Problem } from '../errors.ts'
import {
  cancelJob,
  enqueue,
  findJob,
  type Job,
  type JobHandler,
  JobLostError,
  listJobs,
  readJob,
  removeOldJobs,
  retryJob,
  runWorker,
  type Worker,
  type WorkerOptions,
} from './index.ts'

// Databases are made and processes started here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 })

/** Machines that run tests are busy: what is right comes in the end. */
const eventually = <T>(ask: () => T) => expect.poll(ask, { timeout: 15_000, interval: 25 })

forBothDatabases((kind, open) => {
  let database: Database
  let workers: Worker[] = []
  beforeAll(async () => {
    database = await open()
    await sql`create table effects (key text primary key, tries int)`.execute(database.kysely)
  })
  beforeEach(async () => {
    await sql`truncate jobs`.execute(database.kysely)
    await sql`truncate effects`.execute(database.kysely)
  })
  afterEach(async () => {
    for (const worker of workers) await worker.stop(0)
    workers = []
  })

  const put = (name: string, key = 'one', payload = {}, options = {}) =>
    database.transaction(tx => enqueue(tx, name, key, payload, options))
  const read = (id: string) => database.transaction(tx => readJob(tx, id))
  const state = async (id: string) => (await read(id))?.state
  const work = async (handlers: Record<string, JobHandler>, options: WorkerOptions = {}) => {
    const worker = await runWorker(database, handlers, {
      backOff: () => 20,
      pollMilliseconds: 200,
      ...options,
    })
    workers.push(worker)
    return worker
  }

  test('a job runs with its payload and is done', async () => {
    const seen: Job[] = []
    await work({
      async greet({ job }) {
        seen.push(job)
      },
    })
    const id = await put('greet', 'Lan', { words: ['xin chào'] })
    await eventually(() => state(id)).toBe('done')
    expect(seen).toMatchObject([{ id, key: 'Lan', payload: { words: ['xin chào'] }, tries: 1 }])
    expect((await read(id))?.finishedAt).toBeInstanceOf(Date)
  })

  test('a name and key run once, also when it is put in again later', async () => {
    let runs = 0
    await work({
      async once() {
        runs += 1
      },
    })
    const ids = await Promise.all(Array.from({ length: 5 }, () => put('once')))
    expect(new Set(ids).size).toBe(1)
    await eventually(() => state(ids[0] ?? '')).toBe('done')
    expect(await put('once')).toBe(ids[0])
    const other = await put('once', 'two')
    await eventually(() => state(other)).toBe('done')
    expect(runs).toBe(2)
  })

  test('a job whose transaction was rolled back never was', async () => {
    const lost = database.transaction(async tx => {
      await enqueue(tx, 'once', 'lost', {})
      throw new Error('on purpose')
    })
    await expect(lost).rejects.toThrow('on purpose')
    expect(await database.transaction(tx => findJob(tx, 'once', 'lost'))).toBeUndefined()
  })

  test('what fails is tried again with more and more patience, then has failed and says why', async () => {
    const asked: number[] = []
    const options = {
      backOff: (tries: number) => {
        asked.push(tries)
        return 10
      },
    }
    await work({ fails: () => Promise.reject(new Error('disk full')) }, options)
    const id = await put('fails', 'one', {}, { triesMax: 3 })
    await eventually(() => state(id)).toBe('failed')
    expect(asked).toEqual([1, 2])
    expect(await read(id)).toMatchObject({ tries: 3, lastError: { code: 'internal', message: 'disk full' } })
  })

  test('a refusal is not tried again, what is out of reach is', async () => {
    await work({
      async refuses() {
        throw new Problem('invalid', 'not-a-plan', { pages: 3 })
      },
      async returns({ job }) {
        if (job.tries === 1) throw new Problem('unavailable', 'press-unreachable')
      },
    })
    const refused = await put('refuses')
    const returned = await put('returns')
    await eventually(() => state(refused)).toBe('failed')
    expect(await read(refused)).toMatchObject({
      tries: 1,
      lastError: { code: 'not-a-plan', args: { pages: 3 } },
    })
    await eventually(() => state(returned)).toBe('done')
  })

  test('waits for its time', async () => {
    const began = Date.now()
    await work({ later: async () => {} })
    const id = await put('later', 'one', {}, { runAfter: new Date(began + 600) })
    await eventually(() => state(id)).toBe('done')
    expect(Date.now() - began).toBeGreaterThanOrEqual(600)
  })

  test('starts at a notice, long before the next look at the clock', async () => {
    await work({ quick: async () => {} }, { pollMilliseconds: 60_000 })
    const id = await put('quick')
    await eventually(() => state(id)).toBe('done')
  })

  test('progress is seen while the job runs', async () => {
    let goOn = () => {}
    await work({
      async pages({ report }) {
        report({ page: 1, pages: 10 })
        report({ page: 7, pages: 10 })
        await new Promise<void>(resolve => {
          goOn = resolve
        })
        report({ page: 10, pages: 10 })
      },
    })
    const id = await put('pages')
    await eventually(async () => (await read(id))?.progress).toEqual({ page: 7, pages: 10 })
    expect(await state(id)).toBe('running')
    goOn()
    await eventually(() => state(id)).toBe('done')
    expect((await read(id))?.progress).toEqual({ page: 10, pages: 10 })
  })

  test('a waiting job is cancelled at once', async () => {
    const id = await put('nobody')
    expect(await database.transaction(tx => cancelJob(tx, id))).toBe(true)
    expect(await state(id)).toBe('cancelled')
    expect(await database.transaction(tx => cancelJob(tx, id))).toBe(false)
  })

  test('a running job is asked to stop, and may be tried again afterwards', async () => {
    let runs = 0
    await work({
      async long({ signal }) {
        runs += 1
        if (runs === 1) await wait(30_000, undefined, { signal })
      },
    })
    const id = await put('long')
    await eventually(() => state(id)).toBe('running')
    expect(await database.transaction(tx => cancelJob(tx, id))).toBe(true)
    await eventually(() => state(id)).toBe('cancelled')
    expect(await database.transaction(tx => retryJob(tx, id))).toBe(true)
    await eventually(() => state(id)).toBe('done')
    expect(await database.transaction(tx => retryJob(tx, id))).toBe(false)
    expect(runs).toBe(2)
  })

  test('no more run at once than may', async () => {
    let running = 0
    let most = 0
    await work(
      {
        async busy() {
          running += 1
          most = Math.max(most, running)
          await wait(20)
          running -= 1
        },
      },
      { atOnce: 3 },
    )
    for (let key = 0; key < 12; key += 1) await put('busy', String(key))
    await eventually(
      async () => (await database.transaction(tx => listJobs(tx, { state: 'done' }))).length,
    ).toBe(12)
    expect(most).toBeLessThanOrEqual(3)
  })

  test('several workers run each job once', async () => {
    const handler: JobHandler = async ({ job, finish }) => {
      await database.transaction(async tx => {
        await sql`insert into effects values (${job.key}, ${job.tries})`.execute(tx)
        await finish(tx)
      })
    }
    await work({ shared: handler })
    await work({ shared: handler })
    for (let key = 0; key < 30; key += 1) await put('shared', String(key))
    await eventually(
      async () => (await database.transaction(tx => listJobs(tx, { state: 'done' }))).length,
    ).toBe(30)
    const { rows } = await sql`select count(*), max(tries) from effects`.execute(database.kysely)
    expect(rows).toEqual([{ count: 30, max: 1 }])
  })

  test('a worker that was taken for dead can no longer end the job', async () => {
    const errors: unknown[] = []
    await work({
      async stolen({ job, finish }) {
        if (job.tries > 1) return
        // As if this process had slept: its lease has run out and the clock has gone on.
        await sql`update jobs set leased_until = now() - interval '1 hour' where id = ${job.id}`.execute(
          database.kysely,
        )
        await eventually(async () => (await read(job.id))?.tries).toBe(2)
        await database.transaction(finish).catch(error => errors.push(error))
      },
    })
    const id = await put('stolen')
    await eventually(() => errors).toHaveLength(1)
    expect(errors[0]).toBeInstanceOf(JobLostError)
    expect(await read(id)).toMatchObject({ state: 'done', tries: 2 })
  })

  test('a job that kills its process every time fails in the end', async () => {
    const id = await put('deadly', 'one', {}, { triesMax: 1 })
    await sql`update jobs set state = 'running', tries = 1, lease = ${id}, leased_until = now() - interval '1 second'
      where id = ${id}`.execute(database.kysely)
    await work({ deadly: async () => {} })
    await eventually(() => state(id)).toBe('failed')
    expect((await read(id))?.lastError?.code).toBe('job-died')
  })

  test('stopping waits for what is under way, and puts back what takes too long', async () => {
    const patient = await work({
      async short() {
        await wait(200)
      },
      async endless({ signal }) {
        await wait(60_000, undefined, { signal })
      },
    })
    const short = await put('short')
    const endless = await put('endless')
    await eventually(() => state(endless)).toBe('running')
    await eventually(() => state(short)).toMatch(/running|done/)
    await patient.stop(1000)
    expect(await state(short)).toBe('done')
    expect(await read(endless)).toMatchObject({ state: 'queued', tries: 0 })
    const idle = await put('short', 'after')
    await wait(300)
    expect(await state(idle)).toBe('queued')
  })

  test('the list shows the newest first, by name and state', async () => {
    const first = await put('listed', 'a')
    const second = await put('listed', 'b')
    await put('other', 'c')
    const listed = await database.transaction(tx => listJobs(tx, { name: 'listed', state: 'queued' }))
    expect(listed.map(job => job.id)).toEqual([second, first])
    expect(await database.transaction(tx => listJobs(tx, { limit: 1 }))).toHaveLength(1)
  })

  test('old ends are removed, failures and open jobs stay', async () => {
    const [done, failed] = [await put('old', 'a'), await put('old', 'b')]
    await put('old', 'c')
    await sql`update jobs set state = case when id = ${done} then 'done' else 'failed' end,
      finished_at = '2020-01-01' where id in (${done}, ${failed})`.execute(database.kysely)
    expect(await database.transaction(tx => removeOldJobs(tx, new Date('2021-01-01')))).toBe(1)
    expect(await database.transaction(tx => listJobs(tx))).toHaveLength(2)
  })

  describe('a worker process killed in the middle of a job', () => {
    test('its job is run again by the next one, and has its effect once', async () => {
      const { config, drop } = await newTestDatabase(kind)
      const address = [config.databaseUrl ?? '', config.dataFolder] as const
      const before = await openDatabase(config)
      await sql`create table effects (key text primary key, tries int)`.execute(before.kysely)
      await before.transaction(tx => enqueue(tx, 'slow', 'killed', { milliseconds: 1200 }))
      await before.transaction(tx => enqueue(tx, 'slow', 'short', { milliseconds: 0 }))
      await before.close()

      const first = startChild('work-jobs', ...address)
      await Promise.all([first.line('began killed'), wait(100)])
      await eventually(() => first.lines).toContain('ended short')
      await first.kill()
      expect(first.lines).not.toContain('ended killed')
      const second = startChild('work-jobs', ...address)
      await second.line('ended killed')
      await second.kill()

      const after = await openDatabase(config)
      const { rows } = await sql`select key, tries from effects order by key`.execute(after.kysely)
      expect(rows).toEqual([
        { key: 'killed', tries: 2 },
        { key: 'short', tries: 1 },
      ])
      expect(await after.transaction(tx => findJob(tx, 'slow', 'killed'))).toMatchObject({
        state: 'done',
        tries: 2,
        progress: { step: 'began' },
      })
      await after.close()
      await drop()
    })
  })
})
