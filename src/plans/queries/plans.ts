import { type Selectable, sql } from 'kysely'
import { findUnits, personNames } from '../../org/index.ts'
import { type CivilDate, today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { isId } from '../../platform/ids.ts'
import { searchQuery } from '../../platform/text/search-column.ts'
import { planAmendedBy } from '../amendments/queries/versions.ts'
import type { IssuedPlan, PlanSummary, PlanTask } from '../rules/plan/model.ts'
import type { PlanKind, PlanRow, PlanTables } from '../tables.ts'
import { planLinks } from './plan-links.ts'
import { taskColumns, withUnits } from './task-rows.ts'
import { isVisiblePlan } from './visible.ts'

export { planLinks } from './plan-links.ts'
export { reportingDuties } from './reporting-duties.ts'

/** What is asked of the issued plans; whatever is absent or null does not narrow. */
export interface PlanFilter {
  readonly q?: string | null
  readonly kind?: PlanKind | null
  /** From 1. */
  readonly page?: number
}

export const plansOnPage = 20

/** One page of the issued plans that the person may see, the newest first, and how many there are on all pages. */
export async function listPlans(
  tx: Tx,
  person: Person,
  { q, kind, page = 1 }: PlanFilter = {},
): Promise<{ readonly plans: readonly PlanSummary[]; readonly total: number; readonly pages: number }> {
  const search = q ? searchQuery(q) : null
  let matching = tx.withTables<PlanTables>().selectFrom('plans').where(isVisiblePlan(person, 'plans.id'))
  if (kind) matching = matching.where('kind', '=', kind)
  // Some hundreds of plans at the most: their few words are cut as they are read.
  if (search) {
    matching = matching.where(
      sql<boolean>`to_tsvector('simple', search) @@ to_tsquery('simple', ${search.wanted})`,
    )
  }
  const { total } = await matching
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  let ordered = matching.select(summaryColumns)
  if (search?.exact) {
    ordered = ordered.orderBy(
      sql`to_tsvector('simple', search) @@ to_tsquery('simple', ${search.exact})`,
      'desc',
    )
  }
  const rows = await ordered
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(plansOnPage)
    .offset((page - 1) * plansOnPage)
    .execute()
  return {
    plans: await summaries(tx, rows),
    total: Number(total),
    pages: Math.max(1, Math.ceil(Number(total) / plansOnPage)),
  }
}

/** A plan in short, without its document; undefined when there is none. */
export async function findPlanSummary(tx: Tx, id: string): Promise<PlanSummary | undefined> {
  if (!isId(id)) return undefined
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('plans')
    .select(summaryColumns)
    .where('id', '=', id)
    .execute()
  return (await summaries(tx, rows))[0]
}

/** A plan with its document, findings and links; undefined when there is none. */
export async function findPlan(tx: Tx, id: string): Promise<IssuedPlan | undefined> {
  const summary = await findPlanSummary(tx, id)
  if (!summary) return undefined
  const rest = await tx
    .withTables<PlanTables>()
    .selectFrom('plans')
    .select(['upload_id', 'document', 'findings', 'registry_document_id'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return {
    ...summary,
    uploadId: rest.upload_id,
    document: rest.document,
    findings: rest.findings,
    registryDocumentId: rest.registry_document_id,
    links: await planLinks(tx, id),
  }
}

/** Id of the plan that was issued from an upload, or amended by it; undefined while none was. */
export async function planOfUpload(tx: Tx, uploadId: string): Promise<string | undefined> {
  if (!isId(uploadId)) return undefined
  const row = await tx
    .withTables<PlanTables>()
    .selectFrom('plans')
    .select('id')
    .where('upload_id', '=', uploadId)
    .executeTakeFirst()
  return row?.id ?? (await planAmendedBy(tx, uploadId))
}

/** The plans that these documents of the registry are, by the documents' ids. */
export async function plansOfDocuments(
  tx: Tx,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = documentIds.filter(isId)
  if (wanted.length === 0) return new Map()
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('plans')
    .select(['id', 'registry_document_id'])
    .where('registry_document_id', 'in', wanted)
    .execute()
  return new Map(rows.map(row => [row.registry_document_id, row.id]))
}

/** Every task of a plan in the order of the document, with the units that answer on the day. */
export async function planTasks(
  tx: Tx,
  planId: string,
  day: CivilDate = today(),
): Promise<readonly PlanTask[]> {
  if (!isId(planId)) return []
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_tasks as task')
    .select(taskColumns)
    .where('task.plan_id', '=', planId)
    .where('task.dropped_in', 'is', null)
    .orderBy('task.number')
    .execute()
  return withUnits(tx, rows, day)
}

const summaryColumns = [
  'id',
  'kind',
  'document_type',
  'title',
  'symbol',
  'issued_on',
  'period_from',
  'period_to',
  'task_count',
  'version',
  'recorded_at',
  'recorded_by',
] as const

type FoundPlan = Pick<Selectable<PlanRow>, (typeof summaryColumns)[number]>

async function summaries(tx: Tx, rows: readonly FoundPlan[]): Promise<PlanSummary[]> {
  const issuers = await issuersOf(
    tx,
    rows.map(({ id }) => id),
  )
  const people = await personNames(
    tx,
    rows.map(row => row.recorded_by),
  )
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    documentType: row.document_type,
    title: row.title,
    symbol: row.symbol,
    issuedOn: row.issued_on,
    period: row.period_from === null ? null : { from: row.period_from, to: row.period_to },
    issuers: issuers.get(row.id) ?? [],
    taskCount: row.task_count,
    version: row.version,
    recordedAt: row.recorded_at,
    recordedBy: people.get(row.recorded_by) ?? '',
  }))
}

async function issuersOf(
  tx: Tx,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, PlanSummary['issuers']>> {
  if (planIds.length === 0) return new Map()
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_issuers')
    .selectAll()
    .where('plan_id', 'in', planIds)
    .orderBy('plan_id')
    .orderBy('position')
    .execute()
  const units = await findUnits(
    tx,
    rows.map(row => row.unit_id),
  )
  const byPlan = Map.groupBy(rows, row => row.plan_id)
  return new Map(
    [...byPlan].map(([planId, group]) => [
      planId,
      group.map(({ unit_id }) => ({ unitId: unit_id, name: units.get(unit_id)?.name ?? '' })),
    ]),
  )
}
