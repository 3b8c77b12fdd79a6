/** Drafts of units' own plans as plain values. */
import { sql } from 'kysely'
import { grantedUnits, unitLines } from '../../../org/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import { isId } from '../../../platform/ids.ts'
import type { Services } from '../../../platform/room.ts'
import type { DraftPlace } from '../policy.ts'
import type { DraftBasis, DraftHead, NumberedTask } from '../rules/model.ts'
import type { CascadeTables } from '../tables.ts'

/** A task of the parent that the unit leaves out, and why. */
export interface LeftOut {
  readonly taskId: string
  readonly reason: string
}

/** A draft with all its tasks, those that were taken out too. */
export interface PlanDraft {
  readonly id: string
  readonly parentId: string
  readonly unitId: string
  readonly unitName: string
  readonly unitKind: string
  readonly head: DraftHead
  readonly headVersion: number
  readonly bases: readonly DraftBasis[]
  /** In the order of the plan. */
  readonly tasks: readonly NumberedTask[]
  readonly leftOut: readonly LeftOut[]
  readonly version: number
  readonly changedAt: Date
  readonly deleted: boolean
  /** The upload that it became, as long as that was not deleted. */
  readonly uploadId: string | null
  /** The plan that was issued of it. */
  readonly planId: string | null
}

/** One draft; undefined when there is none. */
export async function findDraft(tx: Tx, id: string): Promise<PlanDraft | undefined> {
  if (!isId(id)) return undefined
  const { rows } = await sql<Omit<PlanDraft, 'tasks' | 'leftOut'>>`
    select draft.id, draft.parent_id as "parentId", draft.unit_id as "unitId", unit.name as "unitName",
      unit.kind as "unitKind", draft.head, draft.head_version as "headVersion", draft.bases, draft.version,
      draft.changed_at as "changedAt", draft.deleted_at is not null as deleted, upload.id as "uploadId",
      plan.id as "planId"
    from plan_drafts as draft join org_units as unit on unit.id = draft.unit_id
    left join plan_uploads as upload on upload.id = draft.upload_id and upload.deleted_at is null
    left join plans as plan on plan.upload_id = upload.id
    where draft.id = ${id}::uuid`.execute(tx)
  const [draft] = rows
  return draft && { ...draft, tasks: await tasksOf(tx, id), leftOut: await leftOutOf(tx, id) }
}

async function tasksOf(tx: Tx, draftId: string): Promise<NumberedTask[]> {
  const rows = await tx
    .withTables<CascadeTables>()
    .selectFrom('plan_draft_tasks')
    .select(['number', 'place', 'value', 'removed', 'version'])
    .where('draft_id', '=', draftId)
    .orderBy('place')
    .orderBy('number')
    .execute()
  const sources = await tx
    .withTables<CascadeTables>()
    .selectFrom('plan_task_sources')
    .select(['draft_task', 'parent_task_id'])
    .distinct()
    .where('draft_id', '=', draftId)
    .where('draft_task', 'is not', null)
    .execute()
  const byTask = Map.groupBy(sources, row => row.draft_task)
  return rows.map(({ value, ...row }) => ({
    ...value,
    ...row,
    sources: (byTask.get(row.number) ?? []).map(({ parent_task_id }) => parent_task_id),
  }))
}

async function leftOutOf(tx: Tx, draftId: string): Promise<LeftOut[]> {
  const rows = await tx
    .withTables<CascadeTables>()
    .selectFrom('plan_task_sources')
    .select(['parent_task_id', 'reason'])
    .distinct()
    .where('draft_id', '=', draftId)
    .where('dropped', '=', false)
    .where('reason', 'is not', null)
    .execute()
  return rows.map(row => ({ taskId: row.parent_task_id, reason: row.reason ?? '' }))
}

/** Where a draft stands; undefined when there is none. */
export async function placeOfDraft(tx: Tx, id: string): Promise<DraftPlace | undefined> {
  if (!isId(id)) return undefined
  const row = await tx
    .withTables<CascadeTables>()
    .selectFrom('plan_drafts')
    .select('unit_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row && placeOfUnit(tx, row.unit_id)
}

/** Where a unit stands, as its drafts are asked about. */
export async function placeOfUnit(tx: Tx, unitId: string): Promise<DraftPlace> {
  return { unit: (await unitLines(tx, [unitId])).get(unitId) ?? [unitId] }
}

/** For the line of a route whose `:id` is a draft's. */
export const draftAsked =
  ({ database }: Services) =>
  ({ id }: { readonly id: string }) =>
    database.transaction(tx => placeOfDraft(tx, id))

/** A draft in a list. */
export interface ListedDraft {
  readonly id: string
  readonly title: string
  readonly unitName: string
  readonly parentId: string
  readonly parentName: string
  readonly tasks: number
  readonly changedAt: Date
  readonly uploadId: string | null
  readonly planId: string | null
}

export const draftsOnPage = 20

/** One page of the drafts that `maySeeDraft` lets the person see, the last changed first. */
export async function listDrafts(
  tx: Tx,
  person: Person,
  page = 1,
): Promise<{ readonly drafts: readonly ListedDraft[]; readonly total: number; readonly pages: number }> {
  const granted = grantedUnits(person, ['officer', 'leader', 'administrator', 'auditor'])
  if (granted === null) return { drafts: [], total: 0, pages: 1 }
  const among = granted === 'all' ? sql`true` : sql`draft.unit_id in ${granted}`
  const { rows } = await sql<ListedDraft & { total: number }>`
    select draft.id, draft.head ->> 'title' as title, unit.name as "unitName", draft.parent_id as "parentId",
      trim(concat(parent.document_type, ' ', parent.symbol)) as "parentName", draft.changed_at as "changedAt",
      (select count(*)::int from plan_draft_tasks as task where task.draft_id = draft.id and not task.removed)
        as tasks,
      upload.id as "uploadId", plan.id as "planId", count(*) over ()::int as total
    from plan_drafts as draft join org_units as unit on unit.id = draft.unit_id
    join plans as parent on parent.id = draft.parent_id
    left join plan_uploads as upload on upload.id = draft.upload_id and upload.deleted_at is null
    left join plans as plan on plan.upload_id = upload.id
    where draft.deleted_at is null and ${among}
    order by draft.changed_at desc, draft.id desc
    limit ${draftsOnPage} offset ${(page - 1) * draftsOnPage}`.execute(tx)
  const total = rows[0]?.total ?? 0
  return { drafts: rows, total, pages: Math.max(1, Math.ceil(total / draftsOnPage)) }
}
