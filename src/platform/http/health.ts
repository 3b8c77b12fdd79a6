import { statfs } from 'node:fs/promises'
import { sql } from 'kysely'
import type { WebOptions } from './web.ts'

/** Below this, uploads and the database will soon fail. */
const freeBytesMin = 200_000_000
const patienceMilliseconds = 2000

type Part = 'ok' | 'failed' | 'off'

/** What `/healthz` answers: 200 when all is well, 503 with the part that is not. Nothing secret is in it. */
export interface Health {
  readonly status: 'ok' | 'failed'
  readonly database: Part
  readonly worker: Part
  readonly disk: Part
}

/** Looks at the database, the worker of this process and the disk. */
export async function healthResponse(web: WebOptions): Promise<Response> {
  const health = await readHealth(web)
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}

async function readHealth(web: WebOptions): Promise<Health> {
  const [database, disk] = await Promise.all([
    works(() => web.database.transaction(tx => sql`select 1`.execute(tx))),
    works(async () => {
      const { bavail, bsize } = await statfs(web.config.dataFolder)
      if (bavail * bsize < freeBytesMin) throw new Error('the disk is nearly full')
    }),
  ])
  const worker: Part = web.config.jobsAtOnce === 0 ? 'off' : web.workerRuns() ? 'ok' : 'failed'
  const failed = [database, disk, worker].includes('failed')
  return { status: failed ? 'failed' : 'ok', database, worker, disk }
}

async function works(look: () => Promise<unknown>): Promise<Part> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), patienceMilliseconds)
  })
  try {
    await Promise.race([look(), tooLong])
    return 'ok'
  } catch {
    return 'failed'
  } finally {
    clearTimeout(timer)
  }
}
