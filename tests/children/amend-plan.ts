/** An officer to be killed: amends a plan again and again, and says each version that was issued. */
import { writeSync } from 'node:fs'
import { findPerson } from '../../src/org/index.ts'
import { putChange } from '../../src/plans/amendments/actions/change-draft.ts'
import { issueDraft } from '../../src/plans/amendments/actions/issue-draft.ts'
import { findDraft } from '../../src/plans/amendments/queries/draft.ts'
import { currentTasks, versionOfPlan } from '../../src/plans/amendments/queries/versions.ts'
import { writtenOf } from '../../src/plans/amendments/rules/draft.ts'
import { openDatabase } from '../../src/platform/db/index.ts'
import { newId } from '../../src/platform/ids.ts'

const [databaseUrl, dataFolder = '', planId = '', personId = ''] = process.argv.slice(2)
const database = await openDatabase({
  databaseUrl: databaseUrl || undefined,
  dataFolder,
  databaseConnectionsMax: 2,
  transactionSecondsMax: 30,
})
const person = await database.transaction(tx => findPerson(tx, personId))
if (!person) throw new Error('no such person')
let base = (await database.transaction(tx => versionOfPlan(tx, planId))) ?? 0
writeSync(1, `found ${base}\n`)

/** The last task goes, the first has another day and a unit less or more, a new one comes behind it. */
async function compose(): Promise<number> {
  const tasks = await database.transaction(tx => currentTasks(tx, planId))
  const [first, last] = [tasks[0], tasks.at(-1)]
  if (!person || !first || !last) throw new Error('there are always tasks')
  const now = writtenOf(first)
  const day = `2026-${base % 2 === 0 ? '11' : '12'}-${String((base % 27) + 1).padStart(2, '0')}`
  const schedule = { kind: 'period', from: null, to: day, dates: [], text: '' } as const
  const units = now.units.length > 1 ? now.units.slice(0, 1) : [...now.units, ...last.units]
  const seen = { base, draft: (await database.transaction(tx => findDraft(tx, planId, base))).version }
  const changes = [
    { kind: 'drop', taskId: last.id, requests: [] },
    { kind: 'change', taskId: first.id, to: { ...now, schedule, units }, requests: [] },
    {
      kind: 'add',
      key: newId(),
      path: '',
      after: first.id,
      to: { ...writtenOf(last), text: `Việc của lần sửa ${base}.` },
      requests: [],
    },
  ] as const
  for (const change of changes) {
    seen.draft = await database.transaction(tx => putChange(tx, person, planId, seen, change))
  }
  return seen.draft
}

for (;;) {
  const draft = await compose()
  const decision = {
    symbol: `${base}/QĐ-UBND`,
    type: 'Quyết định',
    issuer: null,
    issuedOn: null,
    subject: null,
  }
  writeSync(1, `issues ${base + 1}\n`)
  base = await database.transaction(tx => issueDraft(tx, person, planId, { base, draft }, decision))
  writeSync(1, `made ${base}\n`)
}
