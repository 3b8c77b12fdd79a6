/** A worker's hold on a job: taken for a time, prolonged while it works, worth nothing once it is lost. */
import { randomUUID } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import { now } from '../clock.ts'
import type { Tx } from '../db/index.ts'
import { announce, type Job, jobOf } from './queue.ts'
import type { JobError, JobRow, JobState } from './tables.ts'

/** A job together with the proof that this try holds it. */
export interface Lease {
  readonly job: Job
  readonly token: string
}

/** Takes the next open job of these names, or undefined. A job whose worker died is open again when its lease ends. */
export async function takeLease(
  tx: Tx,
  names: readonly string[],
  leaseMilliseconds: number,
): Promise<Lease | undefined> {
  if (names.length === 0) return undefined
  const at = now()
  const token = randomUUID()
  const result = await sql<Selectable<JobRow>>`
    update jobs set state = 'running', tries = tries + 1, lease = ${token}, started_at = ${at},
      leased_until = ${new Date(at.getTime() + leaseMilliseconds)}
    where id = (
      select id from jobs
      where state in ('queued', 'running') and name in (${sql.join(names)}) and tries < tries_max
        and case when state = 'queued' then run_after <= ${at} else leased_until < ${at} end
      order by run_after, id limit 1 for update skip locked)
    returning *`.execute(tx)
  const [row] = result.rows
  return row && { job: jobOf(row), token }
}

/** Prolongs the hold. Says `lost` when another worker has the job or it has ended, `cancelled` when it is to stop. */
export async function prolongLease(
  tx: Tx,
  lease: Lease,
  leaseMilliseconds: number,
): Promise<'held' | 'lost' | 'cancelled'> {
  const row = await tx
    .updateTable('jobs')
    .set({ leased_until: new Date(now().getTime() + leaseMilliseconds) })
    .where('id', '=', lease.job.id)
    .where('lease', '=', lease.token)
    .returning('cancel_requested')
    .executeTakeFirst()
  if (!row) return 'lost'
  return row.cancel_requested ? 'cancelled' : 'held'
}

/** Writes how far the job is; false when the lease is lost. */
export async function writeProgress(
  tx: Tx,
  lease: Lease,
  progress: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  return change(tx, lease, { progress: JSON.stringify(progress) })
}

/** Ends the job in this state; false when the lease is lost. */
export async function endJob(
  tx: Tx,
  lease: Lease,
  state: 'done' | 'failed' | 'cancelled',
  error?: JobError,
): Promise<boolean> {
  return change(tx, lease, {
    state,
    finished_at: now(),
    ...released,
    ...(error && { last_error: JSON.stringify(error) }),
  })
}

/** Puts the job back for another try at a time; false when the lease is lost. */
export async function requeueJob(
  tx: Tx,
  lease: Lease,
  again: { readonly runAfter: Date; readonly tries: number; readonly error?: JobError },
): Promise<boolean> {
  return change(tx, lease, {
    state: 'queued',
    run_after: again.runAfter,
    tries: again.tries,
    ...released,
    ...(again.error && { last_error: JSON.stringify(again.error) }),
  })
}

/** Fails the jobs whose last try died with its worker: one that kills its process must not do so for ever. */
export async function failDeadJobs(tx: Tx): Promise<void> {
  const error: JobError = { code: 'job-died', args: {}, message: 'The process of the last try died.' }
  const rows = await tx
    .updateTable('jobs')
    .set({ state: 'failed', finished_at: now(), ...released, last_error: JSON.stringify(error) })
    .where('state', '=', 'running')
    .where('leased_until', '<', now())
    .whereRef('tries', '>=', 'tries_max')
    .returning('id')
    .execute()
  for (const row of rows) await announce(tx, row.id)
}

/** Ends every lease: for the embedded database, whose only process has just started, so that none can live. */
export async function expireLeases(tx: Tx): Promise<void> {
  const past = new Date(now().getTime() - 1)
  await tx.updateTable('jobs').set({ leased_until: past }).where('state', '=', 'running').execute()
}

const released = { lease: null, leased_until: null } as const

interface Change {
  readonly state?: JobState
  readonly progress?: string
  readonly last_error?: string
  readonly finished_at?: Date
  readonly run_after?: Date
  readonly tries?: number
  readonly lease?: null
  readonly leased_until?: null
}

async function change(tx: Tx, lease: Lease, values: Change): Promise<boolean> {
  const result = await tx
    .updateTable('jobs')
    .set(values)
    .where('id', '=', lease.job.id)
    .where('lease', '=', lease.token)
    .executeTakeFirst()
  const held = result.numUpdatedRows === 1n
  if (held) await announce(tx, lease.job.id)
  return held
}
