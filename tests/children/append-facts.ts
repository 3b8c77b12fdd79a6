/** Appends facts, each in a transaction of its own, and says the number of each; to be killed. */
import { writeSync } from 'node:fs'
import { appendFact, personalValue } from '../../src/audit/index.ts'
import { openDatabase } from '../../src/platform/db/index.ts'

const [databaseUrl, dataFolder = '', name = ''] = process.argv.slice(2)
const database = await openDatabase({
  databaseUrl: databaseUrl || undefined,
  dataFolder,
  databaseConnectionsMax: 2,
  transactionSecondsMax: 30,
})
writeSync(1, 'ready\n')
for (let count = 0; ; count += 1) {
  const details = { after: { count, name: personalValue('person:1', `Người số ${count}`) } }
  const fact = { kind: 'test.counted', subject: `counter:${name}`, details }
  const number = await database.transaction(tx => appendFact(tx, { kind: 'system', name }, fact))
  writeSync(1, `appended ${number}\n`)
}
