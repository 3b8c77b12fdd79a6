/** A plan issued as an officer issues it, for tests of what comes after: every table is filled by the product itself. */
import { randomBytes } from 'node:crypto'
import { lintPlan, type PlanDocument } from '../src/documents/index.ts'
import { addPerson } from '../src/org/actions/add-person.ts'
import { setUpOffice } from '../src/org/actions/set-up-office.ts'
import { findBySignInName, findPerson } from '../src/org/index.ts'
import { acceptSuggestions } from '../src/plans/actions/issue/choose-names.ts'
import { issuePlan } from '../src/plans/actions/issue/issue-plan.ts'
import { readerVersion } from '../src/plans/actions/read-plan.ts'
import { openReview } from '../src/plans/actions/review/open-review.ts'
import { findIssue } from '../src/plans/queries/issue.ts'
import { countUnits } from '../src/plans/rules/tasks.ts'
import type { PlanTables } from '../src/plans/tables.ts'
import { hashPassword, issueSetupToken } from '../src/platform/auth/index.ts'
import { now } from '../src/platform/clock.ts'
import type { Database } from '../src/platform/db/index.ts'
import type { Person } from '../src/platform/http/index.ts'
import { newId } from '../src/platform/ids.ts'
import { smallPlan } from './small-plan.ts'

export interface IssuedTestPlan {
  readonly planId: string
  readonly uploadId: string
  readonly person: Person
}

/** Sets up an office with one person who may do everything; the same person when that was done before. */
export async function testOfficer(database: Database): Promise<Person> {
  const there = await database.transaction(tx => findBySignInName(tx, 'mau.tran'))
  if (there) return there
  const passwordHash = await hashPassword('một câu dễ nhớ')
  return database.transaction(async tx => {
    const id = await setUpOffice(tx, {
      token: (await issueSetupToken(tx)) ?? '',
      office: 'Ủy ban nhân dân xã Bến Lúa',
      place: 'Bến Lúa',
      person: 'Trần Thị Mẫu',
      signInName: 'mau.tran',
      passwordHash,
    })
    const person = await findPerson(tx, id)
    if (!person) throw new Error('the person was just made')
    return person
  })
}

/** One more focal officer, let in by `actor`. */
export async function anotherOfficer(
  database: Database,
  actor: Person,
  name: string,
  signInName: string,
): Promise<Person> {
  const passwordHash = await hashPassword('một câu dễ nhớ')
  return database.transaction(async tx => {
    const roles = ['officer'] as const
    const id = await addPerson(tx, actor, { name, signInName, roles, passwordHash })
    const person = await findPerson(tx, id)
    if (!person) throw new Error('the person was just added')
    return person
  })
}

/** Puts in an upload that was read as `document`, with its review opened. Gives the upload's id. */
export async function addReadUpload(
  database: Database,
  person: Person,
  document: PlanDocument = smallPlan(),
): Promise<string> {
  const id = newId()
  const source = {
    format: 'text',
    blocks: [],
    pages: null,
    pageSizes: [],
    layout: null,
    notices: [],
  } as const
  const findings = lintPlan(document, source)
  await database.transaction(async tx => {
    const tables = tx.withTables<PlanTables>()
    await tables
      .insertInto('plan_uploads')
      .values({
        id,
        file_name: 'ke-hoach.txt',
        size_bytes: document.text.length,
        sha256: randomBytes(32).toString('hex'),
        format: 'text',
        state: 'read',
        uploaded_by: person.id,
        uploaded_at: now(),
        finished_at: now(),
        deleted_at: null,
        deleted_by: null,
      })
      .execute()
    await tables
      .insertInto('plan_readings')
      .values({
        upload_id: id,
        reader_version: readerVersion,
        document: JSON.stringify(document),
        findings: JSON.stringify(findings),
        task_count: document.tasks.length,
        unit_count: countUnits(document).length,
        read_at: now(),
      })
      .execute()
    await openReview(tx, id, document)
  })
  return id
}

/** Accepts what is suggested for every name and issues the plan of an upload. Gives the plan's id. */
export async function issueUpload(database: Database, person: Person, uploadId: string): Promise<string> {
  await acceptSuggestions(database, person, uploadId)
  const issue = await findIssue(database, uploadId)
  if (!issue) throw new Error('the upload was read')
  return issuePlan(database, person, uploadId, issue.version)
}

/** Sets up office and person where nobody is yet, and issues `document` (the small plan) with all its names as new units. */
export async function issueTestPlan(
  database: Database,
  document: PlanDocument = smallPlan(),
): Promise<IssuedTestPlan> {
  const person = await testOfficer(database)
  const uploadId = await addReadUpload(database, person, document)
  return { planId: await issueUpload(database, person, uploadId), uploadId, person }
}
