/** Puts the world into a new installation by the product's own deeds: office, people, units, plans. */
import { kindOf } from '../../src/documents/index.ts'
import { addPerson } from '../../src/org/actions/add-person.ts'
import { setUpOffice } from '../../src/org/actions/set-up-office.ts'
import { addUnitName, createUnit, findPerson, findUnitsByNames } from '../../src/org/index.ts'
import { acceptSuggestions } from '../../src/plans/actions/issue/choose-names.ts'
import { issuePlan } from '../../src/plans/actions/issue/issue-plan.ts'
import { changeReview } from '../../src/plans/actions/review/change-review.ts'
import { uploadPlan } from '../../src/plans/actions/upload-plan.ts'
import { planJobs } from '../../src/plans/jobs.ts'
import { findIssue } from '../../src/plans/queries/issue.ts'
import { findReview } from '../../src/plans/queries/reviews.ts'
import { findUpload } from '../../src/plans/queries/uploads.ts'
import { isUnderWay } from '../../src/plans/rules/upload-status.ts'
import { hashPassword, issueSetupToken } from '../../src/platform/auth/index.ts'
import type { Person } from '../../src/platform/http/index.ts'
import { runWorker } from '../../src/platform/jobs/index.ts'
import type { Services } from '../../src/platform/room.ts'
import { communes, office, people, planBytes, plans, units, worldPassword } from '../world.ts'
import { settleHistory } from './over-time.ts'
import { settleWorkOf } from './work.ts'

/** What stands after it: who leads, and the plans by their file names. */
export interface SettledWorld {
  /** The focal officer who set the office up. */
  readonly officer: Person
  /** Ids of the uploads, in the order of `plans`. */
  readonly uploadIds: readonly string[]
  /** Ids of the issued plans, in the order of `plans`. */
  readonly planIds: readonly string[]
}

/**
 * Fills an installation that nobody has set up. Throws when somebody has. `issue` false: plans are reviewed and their
 * names chosen, and somebody is still to issue them; nobody has worked yet.
 */
export async function settleWorld(
  services: Services,
  { issue = true }: { readonly issue?: boolean } = {},
): Promise<SettledWorld> {
  const officer = await settlePeople(services)
  await settleUnits(services, officer)
  await settleColleagues(services, officer)
  const worker = await runWorker(services.database, planJobs(services), { log: services.log, atOnce: 1 })
  try {
    const uploadIds: string[] = []
    const planIds: string[] = []
    for (const plan of plans) {
      const uploadId = await sendAndRead(services, officer, plan.fileName, await planBytes(plan))
      uploadIds.push(uploadId)
      if (!plan.issued) continue
      await acceptAll(services, officer, uploadId)
      if (issue) planIds.push(await issueAccepted(services, officer, uploadId))
    }
    for (const planId of planIds) await settleWorkOf(services, officer, planId)
    return { officer, uploadIds, planIds }
  } finally {
    await worker.stop()
  }
}

async function settlePeople({ database }: Services): Promise<Person> {
  const [first, ...others] = people
  const hashes = await Promise.all(people.map(() => hashPassword(worldPassword)))
  return database.transaction(async tx => {
    const token = (await issueSetupToken(tx)) ?? ''
    const [passwordHash = '', ...rest] = hashes
    const { name, place } = office
    const { name: person, signInName } = first
    const id = await setUpOffice(tx, { token, office: name, place, person, signInName, passwordHash })
    const officer = await findPerson(tx, id)
    if (!officer) throw new Error('the person was just made')
    for (const [index, other] of others.entries()) {
      // Whoever works for a unit comes when there are units.
      if (!('unit' in other)) await addPerson(tx, officer, { ...other, passwordHash: rest[index] ?? '' })
    }
    return officer
  })
}

/** Those who work for a unit. */
async function settleColleagues({ database }: Services, officer: Person): Promise<void> {
  const colleagues = people.flatMap(person => ('unit' in person ? [person] : []))
  for (const { unit, ...person } of colleagues) {
    const passwordHash = await hashPassword(worldPassword)
    await database.transaction(async tx => {
      const [found] = [...(await findUnitsByNames(tx, [unit])).values()].flat()
      if (!found) throw new Error(`no unit ${unit}`)
      await addPerson(tx, officer, { ...person, unitId: found.id, passwordHash })
    })
  }
}

async function settleUnits({ database }: Services, officer: Person): Promise<void> {
  const ids = new Map<string, string>()
  await database.transaction(async tx => {
    for (const { parent, otherNames, ...unit } of units) {
      const parentId = parent === null ? null : (ids.get(parent) ?? null)
      const { id } = await createUnit(tx, officer, { ...unit, kind: kindOf(unit.name) ?? 'other', parentId })
      ids.set(unit.name, id)
      for (const name of otherNames) await addUnitName(tx, officer, id, name)
    }
    const areas = communes.map(commune => `Ủy ban nhân dân ${commune}`)
    await settleHistory(tx, officer, ids, areas)
  })
}

/** Sends a plan and waits until a worker has read it. Gives the upload's id. */
export async function sendAndRead(
  services: Services,
  officer: Person,
  name: string,
  bytes: Uint8Array,
): Promise<string> {
  const file = { name, bytes }
  const { id } = await uploadPlan(services, officer, file, new AbortController().signal)
  for (;;) {
    const upload = await services.database.transaction(tx => findUpload(tx, id))
    if (upload?.status === 'read') return id
    if (!upload || !isUnderWay(upload.status)) throw new Error(`${name} was not read`)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

/** Accepts every task and every suggested unit, and issues the plan. Gives the plan's id. */
export async function acceptAndIssue(services: Services, officer: Person, uploadId: string): Promise<string> {
  await acceptAll(services, officer, uploadId)
  return issueAccepted(services, officer, uploadId)
}

async function acceptAll({ database }: Services, officer: Person, uploadId: string): Promise<void> {
  await database.transaction(async tx => {
    const review = await findReview(tx, uploadId)
    if (!review) throw new Error('what was read has a review')
    await changeReview(tx, officer, uploadId, review.version, { kind: 'accept-above', confidence: 0 })
  })
  await acceptSuggestions(database, officer, uploadId)
}

async function issueAccepted({ database }: Services, officer: Person, uploadId: string): Promise<string> {
  const found = await findIssue(database, uploadId)
  if (!found) throw new Error('what was read can be issued')
  return issuePlan(database, officer, uploadId, found.version)
}
