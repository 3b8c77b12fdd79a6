import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PostgresPool } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { newTestDatabase, type TestDatabase } from '../../../../tests/databases.ts'
import { silentLog } from '../../log/index.ts'
import { Notices } from '../notices.ts'
import { connectEmbedded, type EmbeddedConnections } from './connect.ts'
import type { ToEngine } from './messages.ts'
import { type EngineThread, startEngine } from './thread.ts'

// Databases are made and processes started here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 })

describe('the embedded database', () => {
  let target: TestDatabase
  let connections: EmbeddedConnections
  beforeAll(async () => {
    target = await newTestDatabase('embedded')
    connections = await connectEmbedded(join(target.config.dataFolder, 'database'), new Notices(), silentLog)
  })
  afterAll(async () => {
    await connections.close()
    await target.drop()
  })

  test('puts every commit on disk with a real fsync', async () => {
    await ask(connections.pool, 'create table counted (id int)')
    const before = connections.fsyncs()
    for (let id = 0; id < 10; id += 1) await ask(connections.pool, 'insert into counted values ($1)', [id])
    expect(connections.fsyncs() - before).toBeGreaterThanOrEqual(10)
    const written = connections.fsyncs()
    await ask(connections.pool, 'select * from counted')
    expect(connections.fsyncs()).toBe(written)
  })

  test('runs with fsync on, by the call that we count, and with small buffers', async () => {
    const rows = await ask(
      connections.pool,
      `select name, setting from pg_settings
       where name in ('fsync', 'wal_sync_method', 'shared_buffers', 'synchronous_commit') order by name`,
    )
    expect(rows).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'shared_buffers', setting: String((16 * 1024) / 8) },
      { name: 'synchronous_commit', setting: 'on' },
      { name: 'wal_sync_method', setting: 'fsync' },
    ])
  })

  test('has the extensions that search and periods need', async () => {
    const rows = await ask(
      connections.pool,
      `select name from pg_available_extensions where name in ('pg_trgm', 'btree_gist') order by name`,
    )
    expect(rows).toEqual([{ name: 'btree_gist' }, { name: 'pg_trgm' }])
  })

  test('a heavy query does not hold up this thread', async () => {
    let beats = 0
    const heart = setInterval(() => {
      beats += 1
    }, 10)
    await ask(connections.pool, 'select count(*) from generate_series(1, 3000000)')
    clearInterval(heart)
    expect(beats).toBeGreaterThan(5)
  })

  test('a large value goes there and back', async () => {
    const text = 'ấ'.repeat(1_500_000)
    expect(await ask(connections.pool, 'select $1::text as text', [text])).toEqual([{ text }])
  })
})

test('a thread that dies is started again, with all that was committed', async () => {
  const target = await newTestDatabase('embedded')
  const threads: EngineThread[] = []
  const start = async (folder: string) => {
    const thread = await startEngine(folder)
    threads.push(thread)
    return thread
  }
  const notices = new Notices()
  const folder = join(target.config.dataFolder, 'database')
  const connections = await connectEmbedded(folder, notices, silentLog, start)
  await ask(connections.pool, 'create table kept as select 1 as id')
  const unreadable = { kind: 'bytes', bytes: null } as unknown as ToEngine
  threads[0]?.send(unreadable)
  await expect(ask(connections.pool, 'select pg_sleep(5)')).rejects.toThrow()
  expect(await ask(connections.pool, 'select id from kept')).toEqual([{ id: 1 }])
  expect(threads).toHaveLength(2)
  const heard = new Promise(resolve => notices.listen('kept', resolve))
  await ask(connections.pool, `select pg_notify('nhipcau', 'kept' || chr(10) || 'again')`)
  expect(await heard).toBe('again')
  await connections.close()
  await target.drop()
})

test('is made whole or not at all, in a folder of its own', async () => {
  const target = await newTestDatabase('embedded')
  const folder = join(target.config.dataFolder, 'nested', 'database')
  const connections = await connectEmbedded(folder, new Notices(), silentLog)
  expect(existsSync(join(folder, 'PG_VERSION'))).toBe(true)
  expect(readdirSync(join(folder, '..')).sort()).toEqual(['database', 'database.lock'])
  await connections.close()
  expect(readdirSync(join(folder, '..'))).toEqual(['database'])
  await target.drop()
})

async function ask(pool: PostgresPool, text: string, values: readonly unknown[] = []): Promise<unknown[]> {
  const client = await pool.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    client.release()
  }
}
