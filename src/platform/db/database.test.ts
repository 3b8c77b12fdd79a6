import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { forBothDatabases, newTestDatabase } from '../../../tests/databases.ts'
import { type Database, NestedQueryError, openDatabase, TransactionTooLongError } from './index.ts'

forBothDatabases((kind, open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await sql`create table notes (id int primary key, text text)`.execute(database.kysely)
  })

  const count = async () => {
    const result = await sql<{ count: number }>`select count(*) from notes`.execute(database.kysely)
    return result.rows[0]?.count
  }

  test('is of its kind', () => expect(database.kind).toBe(kind))

  test('reads int8 and numeric as numbers, a date as text, jsonb as a value', async () => {
    const { rows } = await sql`select 9007199254740991::int8 as large, 12.5::numeric as share,
      '2026-02-17'::date as day, '{"a":[1]}'::jsonb as value`.execute(database.kysely)
    expect(rows).toEqual([
      { large: Number.MAX_SAFE_INTEGER, share: 12.5, day: '2026-02-17', value: { a: [1] } },
    ])
  })

  test('refuses an int8 that a number would falsify', async () => {
    await expect(sql`select 9007199254740993::int8`.execute(database.kysely)).rejects.toThrow(RangeError)
  })

  test('keeps instants in UTC', async () => {
    const instant = new Date('2026-02-17T23:30:00.123Z')
    const { rows } =
      await sql`select ${instant}::timestamptz as instant, current_setting('TimeZone') as zone`.execute(
        database.kysely,
      )
    expect(rows).toEqual([{ instant, zone: 'UTC' }])
  })

  test('commits what resolves and rolls back what throws', async () => {
    await database.transaction(tx => sql`insert into notes values (1, 'kept')`.execute(tx))
    const failing = database.transaction(async tx => {
      await sql`insert into notes values (2, 'lost')`.execute(tx)
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    expect(await count()).toBe(1)
  })

  test('does not take a transaction for committed that swallowed an error', async () => {
    const swallowing = database.transaction(async tx => {
      await sql`insert into notes values (3, 'lost')`.execute(tx)
      await sql`select nothing`.execute(tx).catch(() => {})
    })
    await expect(swallowing).rejects.toThrow()
    expect(await count()).toBe(1)
  })

  test('gives the error codes of PostgreSQL', async () => {
    await expect(sql`insert into notes values (1, 'again')`.execute(database.kysely)).rejects.toMatchObject({
      code: '23505',
    })
  })

  test('a query to the outer database inside a transaction fails at once', { timeout: 2000 }, async () => {
    const nested = database.transaction(() => sql`select 1`.execute(database.kysely))
    await expect(nested).rejects.toThrow(NestedQueryError)
    const twice = database.transaction(() => database.transaction(async () => 1))
    await expect(twice).rejects.toThrow(NestedQueryError)
    expect(await count()).toBe(1)
  })

  test('what a transaction leaves behind may use the outer database once it has ended', async () => {
    let later: Promise<unknown> = Promise.resolve()
    await database.transaction(async () => {
      later = new Promise(resolve => setTimeout(resolve, 100)).then(() => count())
    })
    expect(await later).toBe(1)
  })

  test('a notice arrives when its transaction commits, and not otherwise', async () => {
    const heard: string[] = []
    const stop = database.listen('notes', payload => heard.push(payload))
    await database
      .transaction(async tx => {
        await database.notify(tx, 'notes', 'never')
        throw new Error('on purpose')
      })
      .catch(() => {})
    await database.transaction(async tx => {
      await database.notify(tx, 'other', 'elsewhere')
      await database.notify(tx, 'notes', 'Nhịp\nCầu')
    })
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual(['Nhịp\nCầu'])
    stop()
    await database.transaction(tx => database.notify(tx, 'notes', 'after'))
    await count()
    expect(heard).toEqual(['Nhịp\nCầu'])
  })

  test('a listener may query: it belongs to no transaction', async () => {
    const counted = new Promise(resolve => {
      const stop = database.listen('ask', () => {
        stop()
        resolve(count())
      })
    })
    await database.transaction(tx => database.notify(tx, 'ask', ''))
    expect(await counted).toBe(1)
  })

  if (kind === 'postgres') {
    test('a lost connection fails its transaction and no other', async () => {
      const heard: string[] = []
      database.listen('lost', payload => heard.push(payload))
      const lost = database.transaction(tx => sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx))
      await expect(lost).rejects.toThrow()
      expect(await count()).toBe(1)
      // The listening connection is lost, too, and comes back by itself.
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'nhipcau-listen' and datname = current_database()`.execute(database.kysely)
      const heardAgain = async () => {
        await database.transaction(tx => database.notify(tx, 'lost', 'again'))
        return heard.length
      }
      await expect.poll(heardAgain, { timeout: 10_000, interval: 300 }).toBeGreaterThan(0)
    })
  }

  test('many transactions at once all come through', async () => {
    const all = Array.from({ length: 40 }, (_, index) =>
      database.transaction(tx => sql`insert into notes values (${100 + index}, 'many')`.execute(tx)),
    )
    await Promise.all(all)
    expect(await count()).toBe(41)
  })
})

describe('a transaction that stays open too long', () => {
  test('is rolled back, and its tx can no longer be used', async () => {
    const { config, drop } = await newTestDatabase('embedded')
    const database = await openDatabase({ ...config, transactionSecondsMax: 1 })
    let late: Promise<unknown> = Promise.resolve()
    const slow = database.transaction(async tx => {
      await sql`create table too_late (id int)`.execute(tx)
      late = new Promise(resolve => setTimeout(resolve, 1500)).then(() => sql`select 1`.execute(tx))
      late.catch(() => {})
      await late
    })
    await expect(slow).rejects.toThrow(TransactionTooLongError)
    const { rows } = await sql`select to_regclass('too_late') as name`.execute(database.kysely)
    expect(rows).toEqual([{ name: null }])
    await expect(late).rejects.toThrow('rolled back')
    await database.close()
    await drop()
  })
})
