/** Every plan of the corpus, read as it is, becomes an issued plan: nothing that the reader gives stands in the way. */
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type PlanDocument, readPlan } from '../src/documents/index.ts'
import { findPlan, planTasks, reportingDuties } from '../src/plans/queries/plans.ts'
import type { PlanKind } from '../src/plans/tables.ts'
import type { Database } from '../src/platform/db/index.ts'
import { forBothDatabases } from './databases.ts'
import { issueTestPlan } from './issued-plan.ts'

const folder = new URL('corpus/', import.meta.url)
const plans = globSync('*.{txt,md}', { cwd: folder }).sort()

/** Kinds that a person would say at once; the others may be anything. */
const kinds: Readonly<Record<string, PlanKind>> = {
  'annual-province': 'annual',
  'stage-province-2021-2025': 'stage',
  'conclusion-delta-2023': 'directive',
  'directive-district': 'directive',
  'coordination-two-issuers': 'coordination',
  'special-zone-2026': 'annual',
}

async function read(file: string): Promise<PlanDocument> {
  const reading = await readPlan(readFileSync(new URL(file, folder)))
  if (!reading.ok) throw new Error(`${file}: ${reading.refusal.code}`)
  return reading.plan
}

forBothDatabases((_kind, open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  test.each(plans)('%s', { timeout: 30_000 }, async file => {
    const document = await read(file)
    const { planId } = await issueTestPlan(database, document)
    await database.transaction(async tx => {
      const plan = await findPlan(tx, planId)
      const tasks = await planTasks(tx, planId)
      expect(plan?.document).toEqual(document)
      expect(plan?.issuers).toHaveLength(1)
      expect(plan?.kind).toBe(kinds[basename(file).replace(/\.\w+$/, '')] ?? plan?.kind)
      expect(tasks.map(({ text, units }) => [text, units.map(({ written }) => written)])).toEqual(
        document.tasks.map(({ text, units }) => [text, units.map(({ name }) => name)]),
      )
      expect(await reportingDuties(tx, planId)).toHaveLength(document.reporting.length)
    })
  })
})
