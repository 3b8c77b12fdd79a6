/** Carries out, over and over, the reform of many units, so that a test can kill it in the middle; says when it begins. */
import { carryOutSuccession, orgMovers } from '../../src/org/index.ts'
import { planMovers } from '../../src/plans/index.ts'
import { openDatabase } from '../../src/platform/db/index.ts'
import { type Reform, successionOf } from '../reform.ts'

const [config = '{}', reform = '{}'] = process.argv.slice(2)
const database = await openDatabase(JSON.parse(config) as Parameters<typeof openDatabase>[0])
const asked = JSON.parse(reform) as Reform
console.log('begins')
const outcome = await database.transaction(tx =>
  carryOutSuccession(tx, { id: asked.actorId, name: '', grants: [] }, successionOf(asked), [
    ...orgMovers,
    ...planMovers,
  ]),
)
console.log(`done ${JSON.stringify(outcome.moved)} ${outcome.already}`)
await database.close()
