/** Brings the tables up to date: numbered SQL files, forward only, each in one transaction, each once. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import type { Log } from '../log/index.ts'
import type { PlatformKysely } from './tables.ts'

/** The project's migrations; the path is the same from `src` and from `dist`. */
export const migrationsFolder = fileURLToPath(new URL('../../../migrations/', import.meta.url))

/** The tables cannot be brought up to date; the message says which file and why. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

interface Migration {
  readonly number: number
  readonly name: string
  readonly text: string
  readonly checksum: string
}

interface Applied {
  readonly number: number
  readonly name: string
  readonly checksum: string
}

/** Any constant that no other lock of ours uses; two processes that start together wait for one another here. */
const advisoryLock = 8700_0001

/** Applies what the database lacks, in order. Throws MigrationError and leaves the last whole migration in place. */
export async function migrate(
  kysely: PlatformKysely,
  folder: string,
  log: Log,
  onMigration?: (name: string) => void,
): Promise<void> {
  const migrations = await readMigrations(folder)
  let pending = await pendingMigrations(kysely, migrations)
  while (pending.length > 0) {
    const [next] = pending
    if (next && (await apply(kysely, next))) {
      log.info({ migration: next.name }, 'migration applied')
      onMigration?.(next.name)
    }
    pending = await pendingMigrations(kysely, migrations)
  }
}

/** The files of a folder in order of their numbers. Throws MigrationError for a bad name or a number used twice. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.sql')).sort()
  const migrations = await Promise.all(names.map(name => readMigration(folder, name)))
  for (const [index, migration] of migrations.entries()) {
    const before = migrations[index - 1]
    if (before?.number === migration.number) {
      throw new MigrationError(`Two migrations have one number: ${before.name} and ${migration.name}`)
    }
  }
  return migrations
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]
  if (number === undefined)
    throw new MigrationError(`A migration is named like 0001-org-units.sql, not ${name}`)
  const text = await readFile(join(folder, name), 'utf8')
  return { number: Number(number), name, text, checksum: createHash('sha256').update(text).digest('hex') }
}

async function pendingMigrations(
  kysely: PlatformKysely,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const applied = await appliedMigrations(kysely)
  const known = new Map(migrations.map(migration => [migration.number, migration]))
  for (const row of applied) refuseStranger(row, known.get(row.number))
  const done = new Set(applied.map(row => row.number))
  const newest = Math.max(0, ...done)
  const pending = migrations.filter(migration => !done.has(migration.number))
  const late = pending.find(migration => migration.number < newest)
  if (late)
    throw new MigrationError(
      `${late.name} comes before migrations that were applied already: give it a new number`,
    )
  return pending
}

function refuseStranger(row: Applied, file: Migration | undefined): void {
  if (!file) throw new MigrationError(`The database is newer than this program: it has had ${row.name}`)
  if (file.checksum !== row.checksum) {
    throw new MigrationError(
      `${file.name} was changed after it had been applied: write a new migration instead`,
    )
  }
}

async function appliedMigrations(kysely: PlatformKysely): Promise<readonly Applied[]> {
  const exists = await sql<{ there: boolean }>`
    select to_regclass('schema_migrations') is not null as there`.execute(kysely)
  if (!exists.rows[0]?.there) return []
  return kysely
    .selectFrom('schema_migrations')
    .select(['number', 'name', 'checksum'])
    .orderBy('number')
    .execute()
}

/** Runs one migration, unless another process has run it meanwhile; says whether it did. */
async function apply(kysely: PlatformKysely, migration: Migration): Promise<boolean> {
  try {
    return await kysely.transaction().execute(async tx => {
      await sql`select pg_advisory_xact_lock(${advisoryLock})`.execute(tx)
      await sql`set local statement_timeout = 0`.execute(tx)
      await sql`create table if not exists schema_migrations (
        number int primary key,
        name text not null,
        checksum text not null,
        applied_at timestamptz not null default now()
      )`.execute(tx)
      const there = await tx
        .selectFrom('schema_migrations')
        .select('number')
        .where('number', '=', migration.number)
        .executeTakeFirst()
      if (there) return false
      await sql.raw(migration.text).execute(tx)
      const { number, name, checksum } = migration
      await sql`insert into schema_migrations (number, name, checksum) values (${number}, ${name}, ${checksum})`.execute(
        tx,
      )
      return true
    })
  } catch (error) {
    throw new MigrationError(`${migration.name} failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}
