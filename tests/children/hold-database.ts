/** A process that opens the embedded database of the folder given, says `open` or why not, and holds it. */
import { writeSync } from 'node:fs'
import { openDatabase } from '../../src/platform/db/index.ts'

const [dataFolder = ''] = process.argv.slice(2)
try {
  await openDatabase({
    databaseUrl: undefined,
    dataFolder,
    databaseConnectionsMax: 1,
    transactionSecondsMax: 30,
  })
  writeSync(1, 'open\n')
} catch (error) {
  writeSync(1, `${error instanceof Error ? error.name : error}\n`)
}
