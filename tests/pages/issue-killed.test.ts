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

/** Milliseconds after the form of the last press is on its way: from before the transaction to after it. */
const moments = [20, 80, 160, 320]

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
  })
  afterAll(async () => {
    await serving?.end('SIGKILL')
    await place?.drop()
    await rm(place.config.dataFolder, { recursive: true, force: true })
  })

  /** What the page of the confirmation sends with the last press. */
  async function readForm(address: string): Promise<Record<string, string>> {
    const page = await (await visitor.fetch(`${address}${href}/issue/confirm`)).text()
    const versionOf = (name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(page)?.[1] ?? ''
    return { review: versionOf('review'), draft: versionOf('draft'), unreviewed: 'yes' }
  }

  const press = (address: string, form: Record<string, string>) =>
    visitor.post(`${address}${href}/issue`, form)

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

  test('a plan is sent and read, and its names are settled', { timeout: 60_000 }, async () => {
    if (!serving) throw new Error('it was just started')
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

  test('killed at any moment, all of the plan is there or nothing', { timeout: 240_000 }, async () => {
    for (const moment of moments) {
      serving = await serveOn(place.config)
      const form = await readForm(serving.address)
      const pressed = press(serving.address, form).catch(() => null)
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
    const form = await readForm(address)
    const [first, second] = [await press(address, form), await press(address, form)]
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
