/** One try of one job: heartbeat, progress, cancellation, and what follows from how it ended. */
import { now } from '../clock.ts'
import type { Database, Tx } from '../db/index.ts'
import { outsideTransactions } from '../db/transactions.ts'
import { Problem } from '../errors.ts'
import type { Log } from '../log/index.ts'
import { endJob, type Lease, prolongLease, requeueJob, writeProgress } from './lease.ts'
import type { Job } from './queue.ts'
import type { JobError } from './tables.ts'

/** The job is no longer ours: the worker was taken for dead and another one has it. */
export class JobLostError extends Error {
  override readonly name = 'JobLostError'
  constructor() {
    super('The lease of this job was lost to another worker.')
  }
}

/** What a handler is given. */
export interface JobContext {
  readonly job: Job
  readonly database: Database
  readonly log: Log
  /** Aborted when the job is cancelled, lost, or the worker stops: pass it on, or ask it between steps. */
  readonly signal: AbortSignal
  /** Says how far the job is; seen by pages within a fraction of a second, in a transaction of its own. */
  report(progress: Readonly<Record<string, unknown>>): void
  /**
   * Ends the job inside the transaction that holds its effect, so that both happen once or not at all.
   * Throws JobLostError when the job is no longer ours. A handler that never calls it ends the job by
   * returning, and must then bear to be run again after a kill.
   */
  finish(tx: Tx): Promise<void>
}

/** Throwing a Problem fails the job for good (unless it is `unavailable`); anything else is tried again later. */
export type JobHandler = (context: JobContext) => Promise<void>

export interface RunOptions {
  readonly database: Database
  readonly log: Log
  readonly leaseMilliseconds: number
  /** Milliseconds before try number `tries + 1`. */
  readonly backOff: (tries: number) => number
}

type AbortReason = 'cancelled' | 'lost' | 'stopping'

/** A try under way. */
export interface Run {
  readonly lease: Lease
  /** Resolves when the try has ended and its end is written. */
  readonly ended: Promise<void>
  abort(reason: AbortReason): void
  /** Looks at once whether the job was cancelled. */
  check(): void
}

const progressMilliseconds = 200

/** Starts a try of a job whose lease was taken. */
export function startRun(lease: Lease, handler: JobHandler, options: RunOptions): Run {
  const controller = new AbortController()
  const log = options.log.child({ job: lease.job.name, jobId: lease.job.id })
  const abort = (reason: AbortReason) => controller.abort(reason)
  const check = () => {
    prolong(lease, options, abort).catch(error => log.warn({ err: error }, 'a lease was not prolonged'))
  }
  const reporter = newReporter(lease, options.database, log)
  const heart = setInterval(check, options.leaseMilliseconds / 3)
  let finished = false
  const context: JobContext = {
    job: lease.job,
    database: options.database,
    log,
    signal: controller.signal,
    report: reporter.report,
    async finish(tx) {
      await reporter.flush(tx)
      if (!(await endJob(tx, lease, 'done'))) throw new JobLostError()
      finished = true
    },
  }
  const work = async () => {
    try {
      await handler(context)
      await reporter.stop()
      if (!finished) await options.database.transaction(tx => endJob(tx, lease, 'done'))
    } catch (error) {
      await reporter.stop()
      await settleFailure(lease, error, controller.signal, { ...options, log })
    } finally {
      clearInterval(heart)
    }
  }
  const ended = work().catch(error => log.error({ err: error }, 'the end of a job could not be written'))
  return { lease, ended, abort, check }
}

async function prolong(
  lease: Lease,
  options: RunOptions,
  abort: (reason: AbortReason) => void,
): Promise<void> {
  const state = await options.database.transaction(tx => prolongLease(tx, lease, options.leaseMilliseconds))
  if (state !== 'held') abort(state)
}

/** Writes at most some times a second, always the latest, and nothing after the end. */
function newReporter(lease: Lease, database: Database, log: Log) {
  let latest: Readonly<Record<string, unknown>> | undefined
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()
  const write = () => {
    timer = undefined
    const progress = latest
    latest = undefined
    if (!progress) return
    writing = database
      .transaction(tx => writeProgress(tx, lease, progress))
      .then(
        () => {},
        error => log.warn({ err: error }, 'progress was not written'),
      )
  }
  return {
    report(progress: Readonly<Record<string, unknown>>) {
      latest = progress
      // A report made inside a transaction is still written outside it: pages see it at once.
      outsideTransactions(() => {
        timer ??= setTimeout(write, progressMilliseconds)
      })
    },
    /** Writes what is left inside the transaction that ends the job. */
    async flush(tx: Tx) {
      clearTimeout(timer)
      const progress = latest
      latest = undefined
      if (progress) await writeProgress(tx, lease, progress)
    },
    async stop() {
      clearTimeout(timer)
      await writing
      write()
      await writing
    },
  }
}

async function settleFailure(
  lease: Lease,
  error: unknown,
  signal: AbortSignal,
  options: RunOptions,
): Promise<void> {
  const { database, log, backOff } = options
  const { tries, triesMax } = lease.job
  if (signal.reason === 'lost' || error instanceof JobLostError) return
  if (signal.reason === 'cancelled') {
    await database.transaction(tx => endJob(tx, lease, 'cancelled'))
  } else if (signal.reason === 'stopping') {
    // Not the job's fault: this try does not count.
    await database.transaction(tx => requeueJob(tx, lease, { runAfter: now(), tries: tries - 1 }))
  } else if (isFinal(error) || tries >= triesMax) {
    log.error({ err: error }, 'a job has failed')
    await database.transaction(tx => endJob(tx, lease, 'failed', jobError(error)))
  } else {
    log.warn({ err: error, tries }, 'a job is tried again later')
    const runAfter = new Date(now().getTime() + backOff(tries))
    await database.transaction(tx => requeueJob(tx, lease, { runAfter, tries, error: jobError(error) }))
  }
}

/** A refusal stays one however often it is asked; only what is out of reach may come back. */
function isFinal(error: unknown): boolean {
  return error instanceof Problem && error.kind !== 'unavailable' && error.kind !== 'internal'
}

function jobError(error: unknown): JobError {
  if (error instanceof Problem) return { code: error.code, args: error.args, message: error.message }
  return { code: 'internal', args: {}, message: error instanceof Error ? error.message : String(error) }
}
