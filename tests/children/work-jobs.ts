/**
 * A worker process to be killed: runs the jobs named `slow`, each of which says that it has begun, waits
 * as long as its payload says and then writes its effect together with its end.
 */
import { writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { openDatabase } from '../../src/platform/db/index.ts'
import { runWorker } from '../../src/platform/jobs/index.ts'

const [databaseUrl, dataFolder = ''] = process.argv.slice(2)
const database = await openDatabase({
  databaseUrl: databaseUrl || undefined,
  dataFolder,
  databaseConnectionsMax: 3,
  transactionSecondsMax: 30,
})
await runWorker(
  database,
  {
    async slow({ job, report, finish }) {
      writeSync(1, `began ${job.key}\n`)
      report({ step: 'began' })
      await wait(Number(job.payload.milliseconds))
      await database.transaction(async tx => {
        await sql`insert into effects (key, tries) values (${job.key}, ${job.tries})`.execute(tx)
        await finish(tx)
      })
      writeSync(1, `ended ${job.key}\n`)
    },
  },
  { leaseMilliseconds: 1500, pollMilliseconds: 300 },
)
writeSync(1, 'works\n')
