/** Runs the same tests on the embedded database and on a PostgreSQL server, each with a database of its own. */
import { createHash, randomBytes } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterAll, describe, test } from 'vitest'
import {
  type Database,
  type DatabaseConfig,
  migrationsFolder,
  type OpenOptions,
  openDatabase,
} from '../src/platform/db/index.ts'

export type DatabaseKind = Database['kind']

/** Opens a new database with every migration applied; it is closed and removed after the tests of its file. */
export type OpenTestDatabase = (options?: OpenOptions) => Promise<Database>

/** Where a test's database is, for tests that open it from another process; `drop` removes it. */
export interface TestDatabase {
  readonly config: DatabaseConfig
  drop(): Promise<void>
}

const serverUrl = process.env.NHIPCAU_TEST_DATABASE_URL

/**
 * Declares the tests twice, once for each kind. Without NHIPCAU_TEST_DATABASE_URL those on PostgreSQL
 * are skipped, saying so. An embedded database opens in about half a second: open it in `beforeAll`.
 */
export function forBothDatabases(declare: (kind: DatabaseKind, open: OpenTestDatabase) => void): void {
  describe('on the embedded database', () => declare('embedded', opener('embedded')))
  if (serverUrl) describe('on PostgreSQL', () => declare('postgres', opener('postgres')))
  else test.skip('on PostgreSQL (skipped: NHIPCAU_TEST_DATABASE_URL is not set)')
}

function opener(kind: DatabaseKind): OpenTestDatabase {
  const opened: { readonly database: Database; readonly drop: () => Promise<void> }[] = []
  afterAll(async () => {
    for (const { database, drop } of opened) {
      await database.close()
      await drop()
    }
  })
  return async options => {
    const { config, drop } = await newTestDatabase(kind)
    const database = await openDatabase(config, options)
    opened.push({ database, drop })
    return database
  }
}

/** Makes a database that nobody has opened; the caller opens it by `config` and drops it. */
export function newTestDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  return kind === 'embedded' ? newEmbedded() : newOnServer()
}

const limits = { databaseConnectionsMax: 5, transactionSecondsMax: 10 }

async function newEmbedded(): Promise<TestDatabase> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'nhipcau-test-'))
  await cp(await templateFolder(), join(dataFolder, 'database'), { recursive: true })
  return {
    config: { databaseUrl: undefined, dataFolder, ...limits },
    drop: () => rm(dataFolder, { recursive: true, force: true }),
  }
}

async function newOnServer(): Promise<TestDatabase> {
  if (!serverUrl) throw new Error('NHIPCAU_TEST_DATABASE_URL is not set')
  const name = `test_${randomBytes(8).toString('hex')}`
  await onServer(serverUrl, `create database ${name}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return {
    config: { databaseUrl: url.href, dataFolder: join(tmpdir(), name), ...limits },
    drop: () => onServer(serverUrl, `drop database ${name} with (force)`),
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

const cacheFolder = fileURLToPath(new URL('../.cache/test-databases/', import.meta.url))

/** A folder with every migration applied, made once for these migrations, because making one costs seconds. */
async function templateFolder(): Promise<string> {
  const template = join(cacheFolder, await templateName())
  if (await stat(template).catch(() => undefined)) return template
  await mkdir(cacheFolder, { recursive: true })
  await removeOldTemplates()
  const dataFolder = await mkdtemp(join(cacheFolder, 'new-'))
  const database = await openDatabase({ databaseUrl: undefined, dataFolder, ...limits })
  await database.close()
  // Another test process may have been quicker; then its folder stays.
  await rename(join(dataFolder, 'database'), template).catch(() => undefined)
  await rm(dataFolder, { recursive: true, force: true })
  return template
}

async function templateName(): Promise<string> {
  const digest = createHash('sha256')
  digest.update(await readFile(new URL('../package-lock.json', import.meta.url)))
  for (const name of (await readdir(migrationsFolder)).sort()) {
    digest.update(name).update(await readFile(join(migrationsFolder, name)))
  }
  return digest.digest('hex').slice(0, 16)
}

async function removeOldTemplates(): Promise<void> {
  const dayAgo = Date.now() - 24 * 3_600_000
  for (const name of await readdir(cacheFolder)) {
    const folder = join(cacheFolder, name)
    const details = await stat(folder).catch(() => undefined)
    if (details && details.mtimeMs < dayAgo) await rm(folder, { recursive: true, force: true })
  }
}
