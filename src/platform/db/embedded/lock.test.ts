import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startChild } from '../../../../tests/children.ts'
import { newTestDatabase } from '../../../../tests/databases.ts'
import { DatabaseInUseError, openDatabase } from '../index.ts'
import { takeLock } from './lock.ts'

// Databases are made and processes started here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 })

describe('two processes', () => {
  test('the second is refused while the first lives, and takes over once it was killed', async () => {
    const { config, drop } = await newTestDatabase('embedded')
    const holder = startChild('hold-database', config.dataFolder)
    await holder.line('open')
    const refused = openDatabase(config)
    await expect(refused).rejects.toThrow(DatabaseInUseError)
    await expect(refused).rejects.toThrow(`in use by process ${holder.pid}`)
    const second = startChild('hold-database', config.dataFolder)
    expect(await second.line('')).toBe('DatabaseInUseError')
    await holder.kill()
    const database = await openDatabase(config)
    await database.close()
    await second.kill()
    await drop()
  })
})

describe('the lock file', () => {
  let folder: string
  let path: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nhipcau-lock-'))
    path = join(folder, 'database.lock')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const change = (fields: object) =>
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...fields }))

  test('is gone after its release, and may be taken again', async () => {
    const first = await takeLock(path)
    await expect(takeLock(path)).rejects.toThrow(DatabaseInUseError)
    first.release()
    expect(readdirSync(folder)).toEqual([])
    const second = await takeLock(path)
    second.release()
  })

  test('of a number that another process has since got is taken over', async () => {
    const first = await takeLock(path)
    change({ started: '1', nonce: 'before' })
    const second = await takeLock(path)
    // The first no longer holds it: its release must not free what is another's.
    first.release()
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid })
    second.release()
    expect(readdirSync(folder)).toEqual([])
  })

  test('of another machine counts while it gives signs of life', async () => {
    const first = await takeLock(path)
    change({ machine: 'elsewhere' })
    await expect(takeLock(path)).rejects.toThrow(DatabaseInUseError)
    const longAgo = new Date(Date.now() - 60_000)
    utimesSync(path, longAgo, longAgo)
    const second = await takeLock(path)
    first.release()
    second.release()
  })

  test('that was cut short is taken over', async () => {
    writeFileSync(path, '{"pid":')
    const lock = await takeLock(path)
    lock.release()
  })

  test('of a dead process goes to one of many that want it', async () => {
    const dead = { pid: 2 ** 22 + 1, started: '1', machine: '', nonce: 'dead' }
    writeFileSync(path, JSON.stringify(dead))
    const longAgo = new Date(Date.now() - 60_000)
    utimesSync(path, longAgo, longAgo)
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(path)))
    const taken = all.filter(result => result.status === 'fulfilled')
    expect(taken).toHaveLength(1)
    for (const lock of taken) lock.value.release()
  })
})
