/** Versions of plans: as they were issued, and the one that holds now. */
import type { PlanDocument } from '../../../documents/index.ts'
import { findUnits, personNames } from '../../../org/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { isId } from '../../../platform/ids.ts'
import { findDocuments, type RegisteredDocument } from '../../../registry/index.ts'
import { taskContent } from '../../queries/task-rows.ts'
import type { PlanTables } from '../../tables.ts'
import type { VersionTask } from '../rules/model.ts'
import type { AmendmentTables } from '../tables.ts'

/** A version in a list. */
export interface VersionSummary {
  /** From 1, the plan as issued. */
  readonly number: number
  readonly issuedAt: Date
  readonly issuedBy: string
  /** The document that decided it; of version 1 the plan itself. */
  readonly decision: RegisteredDocument | null
  readonly uploadId: string | null
}

/** A version with what it says. */
export interface PlanVersion extends VersionSummary {
  readonly document: PlanDocument
  readonly tasks: readonly VersionTask[]
}

/** The tasks of a plan as its tables have them now: the units that it names, not who answers since a reform. */
export async function currentTasks(tx: Tx, planId: string): Promise<readonly VersionTask[]> {
  const tables = tx.withTables<PlanTables>()
  const rows = await tables
    .selectFrom('plan_tasks')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('dropped_in', 'is', null)
    .orderBy('number')
    .execute()
  const parts = await tables
    .selectFrom('plan_assignments as part')
    .innerJoin('plan_tasks as task', 'task.id', 'part.task_id')
    .select(['part.task_id', 'part.unit_id', 'part.role', 'part.written'])
    .where('task.plan_id', '=', planId)
    .where('task.dropped_in', 'is', null)
    .where('part.ended_in', 'is', null)
    .orderBy('part.task_id')
    .orderBy('part.position')
    .execute()
  const units = await findUnits(
    tx,
    parts.map(part => part.unit_id),
  )
  const byTask = Map.groupBy(parts, part => part.task_id)
  return rows.map(row => ({
    ...taskContent(row),
    units: (byTask.get(row.id) ?? []).map(({ unit_id, role, written }) => ({
      unitId: unit_id,
      name: units.get(unit_id)?.name ?? written,
      written,
      role,
      collective: units.get(unit_id)?.collective ?? false,
    })),
  }))
}

const summaryColumns = ['number', 'issued_at', 'issued_by', 'document_id', 'upload_id'] as const

/** Every version of a plan, the first one first; of a plan that was never amended the one that it is. */
export async function listVersions(tx: Tx, planId: string): Promise<readonly VersionSummary[]> {
  if (!isId(planId)) return []
  const rows = await tx
    .withTables<AmendmentTables>()
    .selectFrom('plan_versions')
    .select(summaryColumns)
    .where('plan_id', '=', planId)
    .orderBy('number')
    .execute()
  if (rows.length > 0) return summaries(tx, rows)
  const plan = await findPlanRow(tx, planId)
  return plan ? summaries(tx, [baselineOf(plan)]) : []
}

/** One version; undefined when there is none of this number. */
export async function findVersion(tx: Tx, planId: string, number: number): Promise<PlanVersion | undefined> {
  if (!isId(planId)) return undefined
  const row = await tx
    .withTables<AmendmentTables>()
    .selectFrom('plan_versions')
    .select([...summaryColumns, 'document', 'tasks'])
    .where('plan_id', '=', planId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (row) return first(await summaries(tx, [row]), row)
  const plan = number === 1 ? await findPlanRow(tx, planId) : undefined
  if (!plan || plan.version > 1) return undefined
  const tasks = await currentTasks(tx, planId)
  return first(await summaries(tx, [baselineOf(plan)]), { document: plan.document, tasks })
}

function first(
  [summary]: readonly VersionSummary[],
  { document, tasks }: Pick<PlanVersion, 'document' | 'tasks'>,
): PlanVersion | undefined {
  return summary && { ...summary, document, tasks }
}

function findPlanRow(tx: Tx, planId: string) {
  return tx
    .withTables<PlanTables>()
    .selectFrom('plans')
    .select(['version', 'recorded_at', 'recorded_by', 'registry_document_id', 'upload_id', 'document'])
    .where('id', '=', planId)
    .executeTakeFirst()
}

type PlanFacts = NonNullable<Awaited<ReturnType<typeof findPlanRow>>>

/** Version 1 as the plan's own row tells it. */
export function baselineOf(plan: Omit<PlanFacts, 'version' | 'document'>) {
  return {
    number: 1,
    issued_at: plan.recorded_at,
    issued_by: plan.recorded_by,
    document_id: plan.registry_document_id,
    upload_id: plan.upload_id,
  }
}

async function summaries(tx: Tx, rows: readonly SummaryRow[]): Promise<VersionSummary[]> {
  const people = await personNames(
    tx,
    rows.map(row => row.issued_by),
  )
  const documents = await findDocuments(
    tx,
    rows.map(row => row.document_id),
  )
  return rows.map(row => ({
    number: row.number,
    issuedAt: row.issued_at,
    issuedBy: people.get(row.issued_by) ?? '',
    decision: documents.get(row.document_id) ?? null,
    uploadId: row.upload_id,
  }))
}

interface SummaryRow {
  readonly number: number
  readonly issued_at: Date
  readonly issued_by: string
  readonly document_id: string
  readonly upload_id: string | null
}

/** What became of a task by amendments: the version that is without it, null while it is there. */
export async function taskDroppedIn(tx: Tx, taskId: string): Promise<number | null> {
  if (!isId(taskId)) return null
  const row = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_tasks')
    .select('dropped_in')
    .where('id', '=', taskId)
    .executeTakeFirst()
  return row?.dropped_in ?? null
}

/** The plan's version; null when there is no such plan. */
export async function versionOfPlan(tx: Tx, planId: string): Promise<number | null> {
  if (!isId(planId)) return null
  const row = await tx
    .withTables<PlanTables>()
    .selectFrom('plans')
    .select('version')
    .where('id', '=', planId)
    .executeTakeFirst()
  return row?.version ?? null
}

/** The plan that an upload amended; undefined where it amended none. */
export async function planAmendedBy(tx: Tx, uploadId: string): Promise<string | undefined> {
  const row = await tx
    .withTables<AmendmentTables>()
    .selectFrom('plan_versions')
    .select('plan_id')
    .where('upload_id', '=', uploadId)
    .where('number', '>', 1)
    .executeTakeFirst()
  return row?.plan_id
}
