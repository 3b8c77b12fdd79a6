import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type DatabaseKind, newTestDatabase, type TestDatabase } from '../../../tests/databases.ts'
import { MigrationError, migrationsFolder, openDatabase } from './index.ts'
import { readMigrations } from './migrate.ts'

// Databases are made and processes started here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const kinds: readonly DatabaseKind[] = process.env.NHIPCAU_TEST_DATABASE_URL
  ? ['embedded', 'postgres']
  : ['embedded']

describe.each(kinds)('migrations (%s)', kind => {
  let folder: string
  let target: TestDatabase
  const made: (() => Promise<void>)[] = []

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-migrations-'))
    const fresh = await newTestDatabase(kind)
    target = kind === 'embedded' ? await withoutTables(fresh) : fresh
    const own = folder
    made.push(target.drop, () => rm(own, { recursive: true }))
    await writeFile(
      join(folder, '0001-room-first.sql'),
      'create table first (id int); insert into first values (1);',
    )
  })
  afterAll(async () => {
    for (const drop of made) await drop()
  })

  const open = () => openDatabase(target.config, { migrations: folder })

  test('run once, in order, and again when there are more', async () => {
    await (await open()).close()
    await writeFile(join(folder, '0003-room-third.sql'), 'insert into first select id + 1 from second;')
    await writeFile(join(folder, '0002-room-second.sql'), 'create table second as select 7 as id;')
    const database = await open()
    const { rows } = await sql`select id from first order by id`.execute(database.kysely)
    expect(rows).toEqual([{ id: 1 }, { id: 8 }])
    await database.close()
  })

  test('a failing one leaves nothing of itself and all before it', async () => {
    await writeFile(join(folder, '0002-room-broken.sql'), 'create table half (id int); select nothing;')
    await expect(open()).rejects.toThrow(/0002-room-broken\.sql failed: column "nothing" does not exist/)
    await rm(join(folder, '0002-room-broken.sql'))
    const database = await open()
    const { rows } =
      await sql`select to_regclass('half') as half, to_regclass('first') is not null as first`.execute(
        database.kysely,
      )
    expect(rows).toEqual([{ half: null, first: true }])
    await database.close()
  })

  test('one that was changed, is missing, or comes too late is refused', async () => {
    await writeFile(join(folder, '0003-room-third.sql'), 'select 1;')
    await (await open()).close()
    await writeFile(join(folder, '0002-room-second.sql'), 'select 1;')
    await expect(open()).rejects.toThrow(/0002-room-second\.sql comes before/)
    await rm(join(folder, '0002-room-second.sql'))
    await writeFile(join(folder, '0003-room-third.sql'), 'select 2;')
    await expect(open()).rejects.toThrow(/0003-room-third\.sql was changed/)
    await rm(join(folder, '0003-room-third.sql'))
    await expect(open()).rejects.toThrow(/newer than this program: it has had 0003-room-third\.sql/)
  })

  if (kind === 'postgres') {
    test('two processes that start together run each once', async () => {
      await writeFile(
        join(folder, '0002-room-slow.sql'),
        'select pg_sleep(0.3); insert into first values (2);',
      )
      const both = await Promise.all([open(), open()])
      const { rows } = await sql`select id from first order by id`.execute(both[0].kysely)
      expect(rows).toEqual([{ id: 1 }, { id: 2 }])
      for (const database of both) await database.close()
    })
  }
})

describe('the files', () => {
  test('of the project have good names and a number each', async () => {
    expect((await readMigrations(migrationsFolder)).length).toBeGreaterThan(2)
  })

  test('with a bad name or one number twice are refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nhipcau-migrations-'))
    await writeFile(join(folder, '0001-a-b.sql'), '')
    await writeFile(join(folder, '0001-a-c.sql'), '')
    await expect(readMigrations(folder)).rejects.toThrow(MigrationError)
    await writeFile(join(folder, 'later.sql'), '')
    await expect(readMigrations(folder)).rejects.toThrow('later.sql')
    await rm(folder, { recursive: true })
  })
})

/** Takes every table out of a copy of the template, which is quicker than making a database. */
async function withoutTables(target: TestDatabase): Promise<TestDatabase> {
  const database = await openDatabase(target.config)
  await sql`drop schema public cascade; create schema public`.execute(database.kysely)
  await database.close()
  return target
}
