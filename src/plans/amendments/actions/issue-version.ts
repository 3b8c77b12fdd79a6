import { appendFact } from '../../../audit/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { isId } from '../../../platform/ids.ts'
import { type DocumentFacts, registerDocument, relateDocuments } from '../../../registry/index.ts'
import { expandClasses } from '../../classes/change-classes.ts'
import { followIssuedPlan } from '../../succession/follow-issued.ts'
import type { PlanTables } from '../../tables.ts'
import { settleWork } from '../../work/actions/settle-work.ts'
import { baselineOf, currentTasks } from '../queries/versions.ts'
import { compareVersions, countsOf } from '../rules/compare.ts'
import type { NextVersion, VersionTask } from '../rules/model.ts'
import { versionRefusals } from '../rules/refusals.ts'
import type { AmendmentTables } from '../tables.ts'
import { carryWork } from './carry-work.ts'
import { tellUnits } from './tell-units.ts'
import { writeDuties } from './write-duties.ts'
import { writeTasks } from './write-tasks.ts'

/** What a version is made of besides what it says. */
export interface VersionFacts {
  /** The plan's version that was amended. */
  readonly base: number
  /** The document that decides it. */
  readonly decision: DocumentFacts
  /** The file that it came as; null where it was written here. */
  readonly uploadId: string | null
  /** Requests that it carries out. */
  readonly requests: readonly string[]
  /** What else of the plan's row the file changes, as columns. */
  readonly row?: {
    readonly findings: string
    readonly period_from: string | null
    readonly period_to: string | null
  }
}

/**
 * Issues the next version of a plan: tasks, assignments and duties become those of the version, the work that hangs
 * on what stays goes on, on what goes is cancelled, for what comes is made; the earlier versions stay as they were.
 * Gives the version's number. Throws `not-found`, or `refused`: those of `versionRefusals` and of the registry, and
 * `amendment-by-itself` where the deciding document is the plan.
 */
export async function issueVersion(
  tx: Tx,
  actor: Person,
  planId: string,
  { base, decision, uploadId, requests, row }: VersionFacts,
  next: NextVersion,
): Promise<number> {
  const plan = await lockedPlan(tx, planId)
  const tasks = await currentTasks(tx, planId)
  const state = { version: plan.version, base, tasks, next: next.tasks, duties: next.duties !== null }
  throwIfRefused(versionRefusals(state))
  const number = base + 1
  const documentId = await registerDocument(tx, actor, decision)
  if (documentId === plan.registry_document_id) throw new Problem('refused', 'amendment-by-itself')
  await relateDocuments(tx, documentId, plan.registry_document_id, 'amends')
  await keepBaseline(tx, planId, plan, tasks)
  await writeTasks(tx, planId, number, tasks, next.tasks)
  if (next.duties) await writeDuties(tx, planId, number, next.duties)
  const document = JSON.stringify(next.document)
  await tx
    .withTables<PlanTables>()
    .updateTable('plans')
    .set({ version: number, task_count: next.tasks.length, document, ...row })
    .where('id', '=', planId)
    .execute()
  const after = await currentTasks(tx, planId)
  await writeVersion(tx, planId, {
    number,
    issued_at: now(),
    issued_by: actor.id,
    document_id: documentId,
    upload_id: uploadId,
    document,
    tasks: JSON.stringify(after),
  })
  await expandClasses(tx, actor, planId)
  await followIssuedPlan(tx, actor, planId)
  await carryWork(tx, planId, number, decision.symbol ?? decision.subject ?? decision.type)
  await settleWork(tx, [planId])
  await tellUnits(tx, planId, number)
  await markDone(tx, planId, number, requests)
  await record(tx, actor, planId, number, { documentId, uploadId, tasks, after })
  return number
}

async function lockedPlan(tx: Tx, planId: string) {
  const plan = isId(planId)
    ? await tx
        .withTables<PlanTables>()
        .selectFrom('plans')
        .select(['version', 'registry_document_id', 'recorded_at', 'recorded_by', 'upload_id', 'document'])
        .where('id', '=', planId)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!plan) throw new Problem('not-found', 'not-found')
  return plan
}

/** The plan as issued is kept when it is first amended: until then its own tables are it. */
async function keepBaseline(
  tx: Tx,
  planId: string,
  plan: Awaited<ReturnType<typeof lockedPlan>>,
  tasks: readonly VersionTask[],
): Promise<void> {
  if (plan.version > 1) return
  const document = JSON.stringify(plan.document)
  await writeVersion(tx, planId, { ...baselineOf(plan), document, tasks: JSON.stringify(tasks) })
}

interface VersionColumns {
  readonly number: number
  readonly issued_at: Date
  readonly issued_by: string
  readonly document_id: string
  readonly upload_id: string | null
  readonly document: string
  readonly tasks: string
}

async function writeVersion(tx: Tx, planId: string, row: VersionColumns): Promise<void> {
  await tx
    .withTables<AmendmentTables>()
    .insertInto('plan_versions')
    .values({ plan_id: planId, ...row })
    .execute()
}

async function markDone(tx: Tx, planId: string, number: number, requests: readonly string[]): Promise<void> {
  if (requests.length === 0) return
  await tx
    .withTables<AmendmentTables>()
    .updateTable('plan_amendment_requests')
    .set({ done_in: number })
    .where('plan_id', '=', planId)
    .where('id', 'in', requests)
    .execute()
}

interface Recorded {
  readonly documentId: string
  readonly uploadId: string | null
  readonly tasks: readonly VersionTask[]
  readonly after: readonly VersionTask[]
}

async function record(
  tx: Tx,
  actor: Person,
  planId: string,
  version: number,
  { documentId, uploadId, tasks, after }: Recorded,
): Promise<void> {
  const { changed, added, dropped } = countsOf(compareVersions(tasks, after))
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'plan.amended',
      subject: `plan:${planId}`,
      details: { upload: uploadId, after: { version, document: documentId, changed, added, dropped } },
    },
  )
}
