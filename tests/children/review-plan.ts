/**
 * An officer to be killed: goes on with the review of an upload where it stands, by tests/review-steps.ts, and says
 * each version that was made.
 */
import { writeSync } from 'node:fs'
import { findPerson } from '../../src/org/index.ts'
import { changeReview } from '../../src/plans/actions/review/change-review.ts'
import { redoChange, undoChange } from '../../src/plans/actions/review/undo-change.ts'
import { findReview } from '../../src/plans/queries/reviews.ts'
import { openDatabase } from '../../src/platform/db/index.ts'
import { reviewStep } from '../review-steps.ts'

const [databaseUrl, dataFolder = '', uploadId = '', personId = ''] = process.argv.slice(2)
const database = await openDatabase({
  databaseUrl: databaseUrl || undefined,
  dataFolder,
  databaseConnectionsMax: 2,
  transactionSecondsMax: 30,
})
const person = await database.transaction(tx => findPerson(tx, personId))
if (!person) throw new Error('no such person')
let version = (await database.transaction(tx => findReview(tx, uploadId)))?.version ?? 0
writeSync(1, `found ${version}\n`)

for (;;) {
  const step = reviewStep(version)
  const done = await database.transaction(tx => {
    if (step === 'undo') return undoChange(tx, person, uploadId, version)
    if (step === 'redo') return redoChange(tx, person, uploadId, version)
    return changeReview(tx, person, uploadId, version, step)
  })
  if (done.version !== version + 1) throw new Error(`step ${version} made version ${done.version}`)
  version = done.version
  writeSync(1, `made ${version}\n`)
}
