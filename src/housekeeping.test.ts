import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { forBothDatabases } from '../tests/databases.ts'
import { enqueueDaily, sweepOrphans, tidyUp } from './housekeeping.ts'
import { useTestClock } from './platform/clock.ts'
import { readConfig } from './platform/config.ts'
import { openFileStore } from './platform/files/index.ts'
import { newId } from './platform/ids.ts'
import { listJobs } from './platform/jobs/index.ts'
import { silentLog } from './platform/log/index.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

forBothDatabases((_kind, open) => {
  const folders: string[] = []
  afterAll(() => Promise.all(folders.map(folder => rm(folder, { recursive: true, force: true }))))

  test('a stored file that no room names is swept after a day, others stay', async () => {
    const database = await open()
    const folder = await mkdtemp(join(tmpdir(), 'nhipcau-sweep-'))
    folders.push(folder)
    const files = await openFileStore(folder)
    const services = { database, files, config: readConfig({ NHIPCAU_DATA: folder }), log: silentLog }
    const [orphan, named] = [
      await files.put(bytesOf('left by a kill'), 1000),
      await files.put(bytesOf('a plan'), 1000),
    ]
    const person = newId()
    await database.transaction(async tx => {
      await sql`insert into org_people values (${person}, 'Trần Thị Mẫu', 'mau', now(), null)`.execute(tx)
      await sql`insert into plan_uploads (id, file_name, size_bytes, sha256, format, state, uploaded_by, uploaded_at)
        values (${newId()}, 'a.txt', 6, ${named.hash}, 'text', 'read', ${person}, now())`.execute(tx)
    })
    expect(await sweepOrphans(services)).toBe(0)
    const clock = useTestClock(new Date(Date.now() + 25 * 3_600_000))
    try {
      await tidyUp(services)
    } finally {
      clock.restore()
    }
    expect([await files.has(orphan.hash), await files.has(named.hash)]).toEqual([false, true])
  })

  test('the jobs of a day are put in once, for their hour in Viet Nam, also when a clock was put back', async () => {
    const database = await open()
    const daily = [{ name: 'test.every-day', hour: 7 }]
    const clock = useTestClock('2026-11-20T18:30:00Z')
    const put = () => database.transaction(tx => enqueueDaily(tx, daily))
    try {
      await put()
      clock.advance(3_600_000)
      await put()
      clock.set('2026-11-22T02:00:00Z')
      await put()
      clock.set('2026-11-20T18:30:00Z')
      await put()
    } finally {
      clock.restore()
    }
    const jobs = await database.transaction(tx => listJobs(tx, { name: 'test.every-day' }))
    expect(jobs.map(({ key, payload, runAfter }) => [key, payload, runAfter.toISOString()]).sort()).toEqual([
      ['2026-11-21', { day: '2026-11-21' }, '2026-11-21T00:00:00.000Z'],
      ['2026-11-22', { day: '2026-11-22' }, '2026-11-22T00:00:00.000Z'],
    ])
  })
  test('what ran for a day to come, while a clock was ahead, runs again when that day comes', async () => {
    const database = await open()
    const daily = [{ name: 'test.ahead', hour: 7 }]
    const clock = useTestClock('2026-11-23T02:00:00Z')
    const put = () => database.transaction(tx => enqueueDaily(tx, daily))
    const run = () =>
      database.transaction(tx =>
        sql`update jobs set state = 'done', finished_at = now() where name = 'test.ahead'`.execute(tx),
      )
    const states = async () => {
      const jobs = await database.transaction(tx => listJobs(tx, { name: 'test.ahead' }))
      return jobs.map(({ key, state }) => [key, state]).sort()
    }
    try {
      await put()
      await run()
      clock.set('2026-11-21T02:00:00Z')
      await put()
      expect(await states()).toEqual([['2026-11-21', 'queued']])
      await run()
      clock.set('2026-11-23T02:00:00Z')
      await put()
      expect(await states()).toEqual([
        ['2026-11-21', 'done'],
        ['2026-11-23', 'queued'],
      ])
    } finally {
      clock.restore()
    }
  })
})
