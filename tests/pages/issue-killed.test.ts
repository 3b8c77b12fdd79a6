/** kill -9 while a plan is issued: it is there whole or not at all, and issuing it again gives one plan. */
import { rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '../../src/audit/index.ts'
import { type Database, openDatabase } from '../../src/platform/db/index.ts'
import { forBothDatabases, newTestDatabase, type TestDatabase } from '../databases.ts'
import { longPlanToSend } from './browser.ts'
import { type Serving, serveOn } from './product.ts'
import { Visitor } from './visitor.ts'

/** Milliseconds after the last press: before, in the middle of and after the transaction. */
const moments = [3, 40, 90, 160, 260, 400]

interface Left {
  readonly plans: number
  readonly tasks: number
  readonly expected: number
  readonly assignments: number
  readonly units: number
  readonly documents: number
  readonly facts: number
}

forBothDatabases(kind => {
  const visitor = new Visitor()
  let place: TestDatabase
  let serving: Serving | null = null
  let href = ''

  beforeAll(async () => {
    place = await newTestDatabase(kind)
    serving = await serveOn(place.config)
    await visitor.setUp(serving.setUpLink ?? '')
    const { address } = serving
    const plan = longPlanToSend()
    href = (await visitor.send(address, { name: plan.name, bytes: plan.buffer })).href
    const status = async () => {
      const answer = await visitor.fetch(`${address}${href}/progress.json`)
      return ((await answer.json()) as { status: string }).status
    }
    await expect.poll(status, { timeout: 40_000, interval: 100 }).toBe('read')
    await visitor.post(`${address}${href}/issue/suggestions`, {})
    await serving.end('SIGTERM')
  })
  afterAll(async () => {
    await serving?.end('SIGKILL')
    await place?.drop()
    await rm(place.config.dataFolder, { recursive: true, force: true })
  })

  /** The last press, as the page of the confirmation sends it. */
  async function press(address: string): Promise<Response> {
    const page = await (await visitor.fetch(`${address}${href}/issue/confirm`)).text()
    const versionOf = (name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(page)?.[1] ?? ''
    return visitor.post(`${address}${href}/issue`, {
      review: versionOf('review'),
      draft: versionOf('draft'),
      unreviewed: 'yes',
    })
  }

  /** Opens what the killed server left, as the next one would. */
  async function left(): Promise<Left> {
    const database = await openDatabase(place.config)
    try {
      expect(await database.transaction(verifyChain)).toMatchObject({ whole: true })
      return await countRows(database)
    } finally {
      await database.close()
    }
  }

  test('killed at any moment, all of the plan is there or nothing', { timeout: 180_000 }, async () => {
    for (const moment of moments) {
      serving = await serveOn(place.config)
      const pressed = press(serving.address).catch(() => null)
      await wait(moment)
      await serving.end('SIGKILL')
      const answer = await pressed
      const rows = await left()
      if (answer?.status === 303) expect(rows.plans, 'what was answered is there').toBe(1)
      if (rows.plans === 0) {
        expect(rows).toMatchObject({ tasks: 0, assignments: 0, units: 0, documents: 0, facts: 0 })
      } else {
        expect(rows).toMatchObject({ plans: 1, tasks: rows.expected, facts: 1 })
        expect(Math.min(rows.assignments, rows.units, rows.documents)).toBeGreaterThan(0)
      }
    }
  })

  test('pressed again it is one plan, and pressed once more the same', { timeout: 60_000 }, async () => {
    serving = await serveOn(place.config)
    const { address } = serving
    const [first, second] = [await press(address), await press(address)]
    expect(first.status).toBe(303)
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
    expect(await serving.end('SIGTERM')).toBe(0)
    const rows = await left()
    expect(rows).toMatchObject({ plans: 1, tasks: rows.expected, facts: 1 })
  })
})

async function countRows(database: Database): Promise<Left> {
  const { rows } = await database.transaction(tx =>
    sql<Left>`select
      (select count(*)::int from plans) as plans,
      (select count(*)::int from plan_tasks) as tasks,
      (select coalesce(sum(task_count), 0)::int from plans) as expected,
      (select count(*)::int from plan_assignments) as assignments,
      (select count(*)::int from org_units) as units,
      (select count(*)::int from registry_documents) as documents,
      (select count(*)::int from audit_facts where kind = 'plan.issued') as facts`.execute(tx),
  )
  const [row] = rows
  if (!row) throw new Error('a select without tables has one row')
  return row
}
