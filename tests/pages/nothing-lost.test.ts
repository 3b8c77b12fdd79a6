/** kill -9 on the way from the upload to the reading: what was answered stays, and nothing stands half. */
import { rm, watch } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '../../src/audit/index.ts'
import { sweepOrphans } from '../../src/housekeeping.ts'
import { useTestClock } from '../../src/platform/clock.ts'
import { readConfig } from '../../src/platform/config.ts'
import { type Database, openDatabase } from '../../src/platform/db/index.ts'
import { type FileStore, openFileStore } from '../../src/platform/files/index.ts'
import { silentLog } from '../../src/platform/log/index.ts'
import { forBothDatabases, newTestDatabase, type TestDatabase } from '../databases.ts'
import { planFile } from '../plan-file.ts'
import { type Serving, serveOn } from './product.ts'
import { type Answer, type SentPlan, Visitor } from './visitor.ts'

const plansAtOnce = 4

forBothDatabases(kind => {
  const visitor = new Visitor()
  /** Every plan that was sent, and the address that was answered; null where the kill came first. */
  const sent = new Map<SentPlan, string | null>()
  /** States of the uploads when the server was killed last. */
  let leftBehind: readonly string[] = []
  let place: TestDatabase
  let serving: Serving | null = null

  beforeAll(async () => {
    place = await newTestDatabase(kind)
    serving = await serveOn(place.config)
    await visitor.setUp(serving.setUpLink ?? '')
    await serving.end('SIGTERM')
  })
  afterAll(async () => {
    await serving?.end('SIGKILL')
    await place?.drop()
    await rm(place.config.dataFolder, { recursive: true, force: true })
  })

  function newPlan(): SentPlan {
    const plan = { name: `kế hoạch ${sent.size + 1}.txt`, bytes: planFile(`Bản số ${sent.size + 1}.`) }
    sent.set(plan, null)
    return plan
  }

  /** Sends a plan and remembers what was answered, if anything was. */
  async function send(address: string, plan: SentPlan): Promise<Answer | null> {
    const answer = await visitor.send(address, plan).catch(() => null)
    if (answer) sent.set(plan, address && answer.href)
    return answer
  }

  /** Starts the server, sends plans, kills it at the moment that `moment` waits for, and looks at what is left. */
  async function killed(
    settings: Readonly<Record<string, string>>,
    moment: (address: string, answers: readonly Promise<Answer | null>[]) => Promise<unknown>,
  ): Promise<void> {
    serving = await serveOn(place.config, settings)
    const { address } = serving
    await visitor.sendHalf(address, newPlan())
    const answers = Array.from({ length: plansAtOnce }, () => send(address, newPlan()))
    await moment(address, answers)
    await serving.end('SIGKILL')
    await Promise.all(answers)
    await looksWhole()
  }

  /** Opens what the killed server left, as the next one would, and holds it against what was answered. */
  async function looksWhole(): Promise<void> {
    const files = await openFileStore(join(place.config.dataFolder, 'files'))
    const database = await openDatabase(place.config)
    try {
      await uploadsAreWhole(database, files)
      await sweepTakesOnlyOrphans(database, files)
      expect(await database.transaction(verifyChain)).toMatchObject({ whole: true })
      // The time that a dead process holds its jobs is over at once, instead of after half a minute.
      await database.transaction(tx =>
        sql`update jobs set leased_until = now() - interval '1 second' where state = 'running'`.execute(tx),
      )
    } finally {
      await database.close()
    }
  }

  test('killed while plans are being sent', { timeout: 120_000 }, async () => {
    const noReading = { NHIPCAU_JOBS_AT_ONCE: '0' }
    await killed(noReading, untilOneIsBeingWritten)
    await killed(noReading, untilOneIsStored)
    await killed(noReading, (_address, answers) => Promise.race(answers))
    expect([...sent.values()].filter(href => href !== null).length).toBeGreaterThan(0)
  })

  test('killed before and while they are read', { timeout: 120_000 }, async () => {
    await killed({}, (_address, answers) => Promise.all(answers))
    await killed({}, address => untilOneMoreIs(address, 'reading', 'read'))
    await killed({}, address => untilOneMoreIs(address, 'read'))
  })

  test('in the end whatever was answered is read, and each plan is there once', {
    timeout: 60_000,
  }, async () => {
    serving = await serveOn(place.config)
    const { address } = serving
    for (const [plan, href] of sent) {
      const answer = await send(address, plan)
      expect(answer).toMatchObject(href === null ? { taken: true } : { taken: true, href, already: true })
    }
    await untilAllAre(address, 'read')
    for (const [{ bytes }, href] of sent) {
      const plan = (await (await visitor.fetch(`${address}${href}/reading.json`)).json()) as {
        tasks: object[]
      }
      expect(plan.tasks.length).toBeGreaterThan(1)
      const file = await visitor.fetch(`${address}${href}/file`)
      expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true)
    }
    expect(new Set(sent.values()).size).toBe(sent.size)
    expect(await serving.end('SIGTERM')).toBe(0)
    await looksWhole()
  })

  async function uploadsAreWhole(database: Database, files: FileStore): Promise<void> {
    const { rows } = await database.transaction(tx =>
      sql<{
        id: string
        sha256: string
        state: string
        job: string | null
        readings: number
        facts: string[]
      }>`
        select upload.id, sha256, upload.state, jobs.state as job,
          (select count(*)::int from plan_readings where upload_id = upload.id) as readings,
          array(select kind from audit_facts where subject = 'upload:' || upload.id order by number) as facts
        from plan_uploads as upload left join jobs on jobs.name = 'read-plan' and jobs.key = upload.id::text`.execute(
        tx,
      ),
    )
    leftBehind = rows.map(({ state }) => state)
    for (const { sha256, state, job, readings, facts } of rows) {
      expect(await files.verify(sha256), 'no row without its file').toBe(true)
      const read = state === 'read'
      expect({ readings, facts, done: job === 'done' }).toEqual({
        readings: read ? 1 : 0,
        facts: read ? ['plan.uploaded', 'plan.read'] : ['plan.uploaded'],
        done: read,
      })
      expect(job, 'a plan that is not read yet still has its job').toMatch(read ? /done/ : /queued|running/)
    }
    expect(new Set(rows.map(({ sha256 }) => sha256)).size, 'the same file is one upload').toBe(rows.length)
    const there = rows.map(({ id }) => `/plans/uploads/${id}`)
    const answered = [...sent.values()].filter(href => href !== null)
    expect(there, 'what was answered is there').toEqual(expect.arrayContaining(answered))
  }

  async function sweepTakesOnlyOrphans(database: Database, files: FileStore): Promise<void> {
    const { rows } = await database.transaction(tx =>
      sql<{ sha256: string }>`select sha256 from plan_uploads`.execute(tx),
    )
    const clock = useTestClock(new Date(Date.now() + 25 * 3_600_000))
    const config = readConfig({ NHIPCAU_DATA: place.config.dataFolder })
    try {
      await sweepOrphans({ database, files, config, log: silentLog })
    } finally {
      clock.restore()
    }
    const left = await stored(files)
    expect(left.sort()).toEqual(rows.map(({ sha256 }) => sha256).sort())
  }

  /** The moment before there is a whole file: its draft is begun, so no row may name it yet. */
  async function untilOneIsBeingWritten(): Promise<void> {
    for await (const _change of watch(join(place.config.dataFolder, 'files', 'drafts'))) return
  }

  /** The moment between the file and its row: a file more than there are rows. */
  async function untilOneIsStored(): Promise<void> {
    const files = await openFileStore(join(place.config.dataFolder, 'files'))
    while ((await stored(files)).length <= leftBehind.length) await wait(1)
  }

  async function statuses(address: string): Promise<string[]> {
    const answered = [...sent.values()].filter(href => href !== null)
    return Promise.all(
      answered.map(async href => {
        const answer = await visitor.fetch(`${address}${href}/progress.json`)
        return ((await answer.json()) as { status: string }).status
      }),
    )
  }

  /** Waits until more plans have come as far as one of these states than the last kill left there. */
  async function untilOneMoreIs(address: string, ...states: readonly string[]): Promise<void> {
    const there = async () => (await statuses(address)).filter(status => states.includes(status)).length
    const before = leftBehind.filter(state => states.includes(state)).length
    await expect.poll(there, { timeout: 20_000, interval: 5 }).toBeGreaterThan(before)
  }

  async function untilAllAre(address: string, status: string): Promise<void> {
    const kinds = async () => [...new Set(await statuses(address))]
    await expect.poll(kinds, { timeout: 40_000, interval: 100 }).toEqual([status])
  }
})

async function stored(files: FileStore): Promise<string[]> {
  const hashes: string[] = []
  for await (const hash of files.storedBefore(new Date(Date.now() + 60_000))) hashes.push(hash)
  return hashes
}
