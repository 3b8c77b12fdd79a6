/** What is done every hour: the day's jobs are put in; and what is tidied up: old sessions, sign-in tries and what nobody answered, files that were sent in half, and stored files that nobody names. */
import { dailyJobs, filesInUse } from './app.ts'
import {
  removeOldAttempts,
  removeOldChallenges,
  removeOldDevices,
  removeOldSessions,
} from './platform/auth/index.ts'
import { type CivilDate, now, startOfDay, today } from './platform/clock.ts'
import type { Tx } from './platform/db/index.ts'
import { enqueue } from './platform/jobs/index.ts'
import type { DailyJob, Services } from './platform/room.ts'
import { removeOldUploads } from './platform/uploads/index.ts'

const everyMilliseconds = 3_600_000
/** A file is stored before its row: within a day one of the two is certainly there. */
const orphanMilliseconds = 24 * 3_600_000
const filesAtOnce = 500

/** Tidies now and every hour; `stop` waits for the round under way. */
export function housekeep(services: Services): { stop(): Promise<void> } {
  let round = Promise.resolve()
  const tidy = () => {
    round = services.database
      .transaction(tx => enqueueDaily(tx, dailyJobs))
      .then(() => tidyUp(services))
      .catch(error => services.log.warn({ err: error }, 'tidying up failed'))
  }
  tidy()
  const timer = setInterval(tidy, everyMilliseconds)
  return {
    async stop() {
      clearInterval(timer)
      await round
    },
  }
}

/**
 * Puts in today's jobs. The day is their key: asked every hour, by several processes, or again after a clock was put
 * back, each runs once a day; a process that slept over the hour puts them in when it wakes. What ran for days to come,
 * before a clock was put back, runs again: jobs of every day bear that.
 */
export async function enqueueDaily(tx: Tx, jobs: readonly DailyJob[]): Promise<void> {
  const day = today()
  await forgetDaysAhead(tx, jobs, day)
  for (const { name, hour } of jobs) {
    const runAfter = new Date(startOfDay(day).getTime() + hour * everyMilliseconds)
    await enqueue(tx, name, day, { day }, { runAfter })
  }
}

/** Days to come that have run were a wrong clock's: they run again when they come. */
async function forgetDaysAhead(tx: Tx, jobs: readonly DailyJob[], day: CivilDate): Promise<void> {
  if (jobs.length === 0) return
  await tx
    .deleteFrom('jobs')
    .where(
      'name',
      'in',
      jobs.map(({ name }) => name),
    )
    .where('key', '>', day)
    .where('state', 'in', ['done', 'failed', 'cancelled'])
    .execute()
}

/** One round of tidying. */
export async function tidyUp(services: Services): Promise<void> {
  const { database, config, log } = services
  await database.transaction(tx => removeOldSessions(tx, config))
  await database.transaction(removeOldAttempts)
  await database.transaction(removeOldChallenges)
  await database.transaction(removeOldDevices)
  await database.transaction(removeOldUploads)
  const removed = await sweepOrphans(services)
  if (removed > 0) log.info({ removed }, 'stored files that nobody names were removed')
}

/** Removes stored files older than a day that no room names; gives their number. */
export async function sweepOrphans({ database, files }: Services): Promise<number> {
  const before = new Date(now().getTime() - orphanMilliseconds)
  let removed = 0
  let hashes: string[] = []
  const sweep = async () => {
    const used = await database.transaction(tx => filesInUse(tx, hashes))
    for (const hash of hashes) if (!used.has(hash) && (await files.remove(hash))) removed += 1
    hashes = []
  }
  for await (const hash of files.storedBefore(before)) {
    hashes.push(hash)
    if (hashes.length >= filesAtOnce) await sweep()
  }
  if (hashes.length > 0) await sweep()
  return removed
}
