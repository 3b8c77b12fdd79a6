/** The queue as everybody sees it: put a job in, look at it, cancel it, try it again. */
import { type Selectable, sql } from 'kysely'
import { now } from '../clock.ts'
import type { Tx } from '../db/index.ts'
import { noticeQuery } from '../db/notices.ts'
import { newId } from '../ids.ts'
import type { JobError, JobRow, JobState } from './tables.ts'

/** Notices of this channel carry a job's id: it was queued, moved on, or ended. For pages. */
export const jobNoticeChannel = 'jobs'
/** For workers: a job was queued. */
export const jobQueuedChannel = 'jobs-queued'
/** For workers: a job is to stop. */
export const jobCancelledChannel = 'jobs-cancelled'

export interface Job {
  readonly id: string
  readonly name: string
  readonly key: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly state: JobState
  /** Tries begun so far. */
  readonly tries: number
  readonly triesMax: number
  readonly runAfter: Date
  readonly cancelRequested: boolean
  /** What the job last said of how far it is; null before it says anything. */
  readonly progress: Readonly<Record<string, unknown>> | null
  readonly lastError: JobError | null
  readonly createdAt: Date
  readonly startedAt: Date | null
  readonly finishedAt: Date | null
}

export interface EnqueueOptions {
  /** The earliest time of the first try; at once when absent. */
  readonly runAfter?: Date
  /** Tries before the job has failed; 5 when absent. */
  readonly triesMax?: number
}

/**
 * Puts a job in, to start when the transaction commits. A job of that name and key which is there
 * already, in whatever state, is left as it is. Gives the job's id.
 */
export async function enqueue(
  tx: Tx,
  name: string,
  key: string,
  payload: Readonly<Record<string, unknown>>,
  options: EnqueueOptions = {},
): Promise<string> {
  const id = newId()
  const made = await tx
    .insertInto('jobs')
    .values({
      id,
      name,
      key,
      payload: JSON.stringify(payload),
      tries_max: options.triesMax ?? 5,
      run_after: options.runAfter ?? now(),
      created_at: now(),
    })
    .onConflict(conflict => conflict.columns(['name', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) {
    await announceQueued(tx, id)
    return id
  }
  const there = await tx
    .selectFrom('jobs')
    .select('id')
    .where('name', '=', name)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  return there.id
}

/** The job, or undefined. */
export async function readJob(tx: Tx, id: string): Promise<Job | undefined> {
  const row = await tx.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst()
  return row && jobOf(row)
}

/** The job of a name and key, or undefined. */
export async function findJob(tx: Tx, name: string, key: string): Promise<Job | undefined> {
  const row = await tx
    .selectFrom('jobs')
    .selectAll()
    .where('name', '=', name)
    .where('key', '=', key)
    .executeTakeFirst()
  return row && jobOf(row)
}

/** The newest jobs first, 100 at most unless told otherwise. */
export async function listJobs(
  tx: Tx,
  filter: { readonly name?: string; readonly state?: JobState; readonly limit?: number } = {},
): Promise<readonly Job[]> {
  let query = tx.selectFrom('jobs').selectAll()
  if (filter.name !== undefined) query = query.where('name', '=', filter.name)
  if (filter.state !== undefined) query = query.where('state', '=', filter.state)
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit ?? 100)
    .execute()
  return rows.map(jobOf)
}

/** Cancels a waiting job, asks a running one to stop; false when it has ended already. */
export async function cancelJob(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .updateTable('jobs')
    .set({
      cancel_requested: true,
      state: sql<JobState>`case when state = 'queued' then 'cancelled' else state end`,
      finished_at: sql<Date | null>`case when state = 'queued' then ${now()}::timestamptz end`,
    })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await announce(tx, id)
  await noticeQuery(jobCancelledChannel, id).execute(tx)
  return true
}

/** Queues a failed or cancelled job anew, with all its tries; false when it is in another state. */
export async function retryJob(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .updateTable('jobs')
    .set({ state: 'queued', tries: 0, run_after: now(), cancel_requested: false, finished_at: null })
    .where('id', '=', id)
    .where('state', 'in', ['failed', 'cancelled'])
    .returning('id')
    .executeTakeFirst()
  if (row) await announceQueued(tx, id)
  return row !== undefined
}

/**
 * Removes jobs (those of these names, when some are named) that were done or cancelled before a time; their keys may
 * then run again. Gives their number.
 */
export async function removeOldJobs(tx: Tx, before: Date, names?: readonly string[]): Promise<number> {
  let query = tx
    .deleteFrom('jobs')
    .where('state', 'in', ['done', 'cancelled'])
    .where('finished_at', '<', before)
  if (names) query = query.where('name', 'in', names)
  const result = await query.executeTakeFirst()
  return Number(result.numDeletedRows)
}

async function announceQueued(tx: Tx, id: string): Promise<void> {
  await announce(tx, id)
  await noticeQuery(jobQueuedChannel, id).execute(tx)
}

/** Tells pages that something about the job changed, once the transaction commits. */
export async function announce(tx: Tx, id: string): Promise<void> {
  await noticeQuery(jobNoticeChannel, id).execute(tx)
}

/** The row under the names that the rest uses. */
export function jobOf(row: Selectable<JobRow>): Job {
  return {
    id: row.id,
    name: row.name,
    key: row.key,
    payload: row.payload,
    state: row.state,
    tries: row.tries,
    triesMax: row.tries_max,
    runAfter: row.run_after,
    cancelRequested: row.cancel_requested,
    progress: row.progress,
    lastError: row.last_error,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  }
}
