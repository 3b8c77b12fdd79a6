/**
 * A process to be killed: hands messages over by a mail server, saying each time that a job begins. Accounts are
 * reached at `<id>@benlua.example.vn`.
 */
import { writeSync } from 'node:fs'
import { readConfig } from '../../src/platform/config.ts'
import { openDatabase } from '../../src/platform/db/index.ts'
import { runWorker } from '../../src/platform/jobs/index.ts'
import { silentLog } from '../../src/platform/log/index.ts'
import { deliverMessages } from '../../src/platform/messages/deliver.ts'
import { deliverJob } from '../../src/platform/messages/wake.ts'

const [databaseUrl, dataFolder = '', smtpUrl = ''] = process.argv.slice(2)
const database = await openDatabase({
  databaseUrl: databaseUrl || undefined,
  dataFolder,
  databaseConnectionsMax: 3,
  transactionSecondsMax: 30,
})
const config = readConfig({
  NHIPCAU_SMTP_URL: smtpUrl,
  NHIPCAU_PUBLIC_URL: 'http://nhipcau.example.vn',
  NHIPCAU_MESSAGES_PER_MINUTE_MAX: '1000',
})
await runWorker(
  database,
  {
    [deliverJob]: ({ signal }) => {
      writeSync(1, 'delivers\n')
      const contacts = async (_tx: unknown, ids: readonly string[]) =>
        new Map(ids.map(id => [id, { name: 'Trần Thị Mẫu', email: `${id}@benlua.example.vn` }]))
      return deliverMessages({ database, config, contacts }, signal)
    },
  },
  { log: silentLog, atOnce: 2, leaseMilliseconds: 1500, pollMilliseconds: 200 },
)
writeSync(1, 'works\n')
