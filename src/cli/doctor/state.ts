/** What it keeps: the database, the stored files, the jobs, the audit chain. */
import { join } from 'node:path'
import { sql } from 'kysely'
import { filesInUse } from '../../app.ts'
import { verifyWholeChain } from '../../audit/index.ts'
import { findOffice } from '../../org/index.ts'
import type { Config } from '../../platform/config.ts'
import { type Database, DatabaseInUseError, MigrationError, openDatabase } from '../../platform/db/index.ts'
import { type FileStore, openFileStore } from '../../platform/files/index.ts'
import { listJobs } from '../../platform/jobs/index.ts'
import { type Ailment, ailment } from './ailment.ts'

const postgresMajorMin = 15
/** A job that waits so long has no worker that takes it. */
const waitingMinutesMax = 60

/** What is wrong with the state; a running server's embedded database is left to that server. */
export async function checkState(config: Config): Promise<Ailment[]> {
  let database: Database
  try {
    database = await openDatabase(config)
  } catch (error) {
    return unopened(error)
  }
  try {
    const files = await openFileStore(join(config.dataFolder, 'files'))
    return [
      ...(await version(database)),
      ...(await people(database)),
      ...(await jobs(database)),
      ...(await stored(database, files)),
      ...(await audit(database)),
    ]
  } finally {
    await database.close()
  }
}

function unopened(error: unknown): Ailment[] {
  // A server that runs on it is no fault: its own health was asked at the port.
  if (error instanceof DatabaseInUseError) return []
  const reason = error instanceof Error ? error.message : String(error)
  return [ailment(error instanceof MigrationError ? 'migration-broken' : 'database-unreachable', { reason })]
}

async function version(database: Database): Promise<Ailment[]> {
  const { rows } = await sql<{
    version: number
  }>`select current_setting('server_version_num')::int as version`.execute(database.kysely)
  const major = Math.floor((rows[0]?.version ?? 0) / 10_000)
  return major < postgresMajorMin
    ? [ailment('database-old', { version: major, needed: postgresMajorMin })]
    : []
}

async function people(database: Database): Promise<Ailment[]> {
  const office = await database.transaction(tx => findOffice(tx))
  return office === undefined ? [ailment('nobody-yet')] : []
}

async function jobs(database: Database): Promise<Ailment[]> {
  const [failed, queued] = await database.transaction(async tx => [
    await listJobs(tx, { state: 'failed' }),
    await listJobs(tx, { state: 'queued' }),
  ])
  const since = Date.now() - waitingMinutesMax * 60_000
  const waiting = queued.filter(job => job.runAfter.getTime() < since)
  return [
    ...(failed.length > 0
      ? [ailment('jobs-failed', { count: failed.length, reason: failed[0]?.lastError?.message ?? '' })]
      : []),
    ...(waiting.length > 0
      ? [ailment('jobs-waiting', { count: waiting.length, minutes: waitingMinutesMax })]
      : []),
  ]
}

/** Every file that a room names is there, and its bytes are what they were. */
async function stored(database: Database, files: FileStore): Promise<Ailment[]> {
  const found: Ailment[] = []
  for (const hash of await database.transaction(tx => filesInUse(tx, 'all'))) {
    if (!(await files.has(hash))) found.push(ailment('file-missing', { hash }))
    else if (!(await files.verify(hash))) found.push(ailment('file-damaged', { hash }))
  }
  return found
}

async function audit(database: Database): Promise<Ailment[]> {
  const check = await verifyWholeChain(database)
  return check.whole ? [] : [ailment('audit-broken', { number: check.brokenAt })]
}
