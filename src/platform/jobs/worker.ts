/** A worker: takes jobs while it has room, woken by notices and, should one be missed, by the clock. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '../db/index.ts'
import { type Log, silentLog } from '../log/index.ts'
import { expireLeases, failDeadJobs, takeLease } from './lease.ts'
import { jobCancelledChannel, jobQueuedChannel } from './queue.ts'
import { type JobHandler, type Run, startRun } from './run.ts'

export interface WorkerOptions {
  readonly log?: Log
  /** Jobs at the same time; 2 when absent. */
  readonly atOnce?: number
  /** How long a job is held without a sign of life; 30,000 when absent. A third of it is the heartbeat. */
  readonly leaseMilliseconds?: number
  /** How often the queue is looked at without a notice; 2,000 when absent. */
  readonly pollMilliseconds?: number
  /** Milliseconds before the next try after so many; doubling from 2 s to 10 minutes when absent. */
  readonly backOff?: (tries: number) => number
}

export interface Worker {
  /**
   * Takes no more jobs and waits for those under way; those that are not done after `graceMilliseconds`
   * (10,000 when absent) are asked to stop and go back into the queue.
   */
  stop(graceMilliseconds?: number): Promise<void>
}

/** Starts a worker for the jobs that have a handler here, by name. */
export async function runWorker(
  database: Database,
  handlers: Readonly<Record<string, JobHandler>>,
  options: WorkerOptions = {},
): Promise<Worker> {
  const log = options.log ?? silentLog
  const atOnce = options.atOnce ?? 2
  const leaseMilliseconds = options.leaseMilliseconds ?? 30_000
  const names = Object.keys(handlers)
  const runs = new Map<string, Run>()
  const runOptions = { database, log, leaseMilliseconds, backOff: options.backOff ?? doubling }
  let stopping = false
  let looking: Promise<void> | undefined
  let lookAgain = false

  const take = () =>
    database.transaction(async tx => {
      await failDeadJobs(tx)
      return takeLease(tx, names, leaseMilliseconds)
    })
  const fill = async () => {
    while (!stopping && runs.size < atOnce) {
      const lease = await take()
      const handler = lease && handlers[lease.job.name]
      if (!lease || !handler) return
      const run = startRun(lease, handler, runOptions)
      runs.set(lease.job.id, run)
      void run.ended.then(() => {
        runs.delete(lease.job.id)
        look()
      })
    }
  }
  const look = () => {
    if (looking) {
      lookAgain = true
      return
    }
    lookAgain = false
    looking = fill()
      .catch(error => log.error({ err: error }, 'the queue of jobs cannot be read'))
      .finally(() => {
        looking = undefined
        if (lookAgain && !stopping) look()
      })
  }

  if (database.kind === 'embedded') await database.transaction(expireLeases)
  const stopListening = [
    database.listen(jobQueuedChannel, look),
    database.listen(jobCancelledChannel, id => runs.get(id)?.check()),
  ]
  const poll = setInterval(look, options.pollMilliseconds ?? 2000)
  look()

  return {
    async stop(graceMilliseconds = 10_000) {
      stopping = true
      clearInterval(poll)
      for (const stop of stopListening) stop()
      await looking
      const all = Promise.all([...runs.values()].map(run => run.ended))
      const grace = new AbortController()
      await Promise.race([all, wait(graceMilliseconds, undefined, { signal: grace.signal }).catch(() => {})])
      grace.abort()
      for (const run of runs.values()) run.abort('stopping')
      // A handler that does not listen is left behind: its lease ends and another worker takes the job.
      await Promise.race([all, wait(2000, undefined, { ref: false })])
    },
  }
}

function doubling(tries: number): number {
  const spread = 0.75 + Math.random() / 2
  return Math.min(2000 * 2 ** (tries - 1), 600_000) * spread
}
