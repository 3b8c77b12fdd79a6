/** kill -9 while units are reformed: it is carried out whole or not at all, and done again it is done once. */
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '../src/audit/index.ts'
import { type Database, openDatabase } from '../src/platform/db/index.ts'
import { startChild } from './children.ts'
import { forBothDatabases, newTestDatabase, type TestDatabase } from './databases.ts'
import { addReform, type Reform } from './reform.ts'

const duties = 6000
const units = 90
/** Milliseconds after the transaction begins. */
const moments = [5, 60, 150, 300]

interface Left {
  readonly successions: number
  readonly lines: number
  readonly made: number
  readonly ended: number
  readonly moved: number
  readonly facts: number
}

forBothDatabases(kind => {
  let place: TestDatabase
  let reform: Reform

  beforeAll(async () => {
    place = await newTestDatabase(kind)
    const database = await openDatabase(place.config)
    reform = await database.transaction(tx => addReform(tx, units, duties))
    await database.close()
  }, 60_000)
  afterAll(() => place?.drop())

  const carryOut = () =>
    startChild(
      'carry-out',
      JSON.stringify({ ...place.config, transactionSecondsMax: 60 }),
      JSON.stringify(reform),
    )

  /** Opens what the killed process left, as the next one would. */
  async function left(): Promise<Left> {
    const database = await openDatabase(place.config)
    try {
      expect(await database.transaction(verifyChain)).toMatchObject({ whole: true })
      return await countRows(database)
    } finally {
      await database.close()
    }
  }

  const nothing = { successions: 0, lines: 0, made: 0, ended: 0, moved: 0, facts: 0 }
  const all = { successions: 1, lines: units, made: units / 3, ended: units, moved: duties, facts: 1 }

  test('killed at any moment, all of the reform is there or nothing', { timeout: 240_000 }, async () => {
    for (const moment of moments) {
      const child = carryOut()
      await child.line('begins')
      await wait(moment)
      await child.kill()
      const rows = await left()
      expect([nothing, all], `killed after ${moment} ms`).toContainEqual(rows)
      if (child.lines.some(line => line.startsWith('done'))) expect(rows).toEqual(all)
    }
  })

  test('done again it completes, and once more it changes nothing', { timeout: 120_000 }, async () => {
    for (const time of ['first', 'second']) {
      const child = carryOut()
      const line = await child.line('done')
      if (time === 'second') expect(line).toContain('true')
      await child.kill('SIGTERM')
      expect(await left()).toEqual(all)
    }
  })
})

async function countRows(database: Database): Promise<Left> {
  const { rows } = await database.transaction(tx =>
    sql<Left>`select
      (select count(*)::int from org_successions) as successions,
      (select count(*)::int from org_succession_lines) as lines,
      (select count(*)::int from org_units where valid_from = '2026-07-01') as made,
      (select count(*)::int from org_units where valid_to = '2026-07-01') as ended,
      (select count(*)::int from plan_assignment_transfers) as moved,
      (select count(*)::int from audit_facts where kind = 'succession.carried-out') as facts`.execute(tx),
  )
  const [row] = rows
  if (!row) throw new Error('a select without tables has one row')
  return row
}
