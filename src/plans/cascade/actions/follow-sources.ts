import { appendFact } from '../../../audit/index.ts'
import type { Span } from '../../../documents/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import { newId } from '../../../platform/ids.ts'
import { findReading } from '../../queries/uploads.ts'
import type { PlanTables } from '../../tables.ts'
import { findDraft, type PlanDraft } from '../queries/drafts.ts'
import { tasksByGroup } from '../rules/blocks.ts'
import { followed } from '../rules/follow.ts'
import type { CascadeTables } from '../tables.ts'
import { countDraft } from './count-coverage.ts'

/**
 * Links the tasks of a plan that was just issued with those of the plan above, through whatever the review made of
 * them; what was taken out of it no longer counts as taken up. Called in the issue; a plan that was not composed from
 * another one is left alone.
 */
export async function followSources(tx: Tx, actor: Person, planId: string, uploadId: string): Promise<void> {
  const draft = await draftOfUpload(tx, uploadId)
  const reading = draft && (await findReading(tx, uploadId))
  if (!draft || !reading) return
  const children = followed(
    placed(
      draft,
      reading.tasks.map(({ span }) => span),
    ),
    await issuedTasks(tx, planId),
  )
  let links = 0
  for (const [number, taskIds] of children) links += await link(tx, actor, draft, planId, number, taskIds)
  await countDraft(tx, draft.id)
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'plan.sources-linked',
      subject: `plan:${planId}`,
      details: { planId: draft.parentId, after: { links } },
    },
  )
}

async function draftOfUpload(tx: Tx, uploadId: string): Promise<PlanDraft | undefined> {
  const row = await tx
    .withTables<CascadeTables>()
    .selectFrom('plan_drafts')
    .select('id')
    .where('upload_id', '=', uploadId)
    .executeTakeFirst()
  return row && findDraft(tx, row.id)
}

/** Where the tasks of the draft stand: it cannot have changed since the text was composed of it. */
function placed({ tasks }: PlanDraft, spans: readonly Span[]) {
  const live = tasks.filter(({ removed }) => !removed)
  return tasksByGroup(live)
    .flatMap(group => group.tasks)
    .map(({ number }, index) => ({ id: number, span: spans[index] ?? ([0, 0] as const) }))
}

async function issuedTasks(tx: Tx, planId: string) {
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_tasks')
    .select(['id', 'span_start', 'span_end'])
    .where('plan_id', '=', planId)
    .orderBy('number')
    .execute()
  return rows.map(row => ({ id: row.id, span: [row.span_start, row.span_end] as const }))
}

/** The first task that came of it takes the row, each other one a row of its own. Gives how many links there are. */
async function link(
  tx: Tx,
  actor: Person,
  draft: PlanDraft,
  planId: string,
  number: number,
  [first, ...others]: readonly string[],
): Promise<number> {
  const tables = tx.withTables<CascadeTables>()
  const rows = await tables
    .updateTable('plan_task_sources')
    .set(first === undefined ? { dropped: true } : { child_plan_id: planId, child_task_id: first })
    .where('draft_id', '=', draft.id)
    .where('draft_task', '=', number)
    .where('dropped', '=', false)
    .returning(['parent_plan_id', 'parent_task_id', 'planned_unit_id'])
    .execute()
  const more = others.flatMap(taskId =>
    rows.map(row => ({
      ...row,
      id: newId(),
      draft_id: draft.id,
      draft_task: number,
      reason: null,
      child_plan_id: planId,
      child_task_id: taskId,
      made_at: now(),
      made_by: actor.id,
    })),
  )
  if (more.length > 0) await tables.insertInto('plan_task_sources').values(more).execute()
  return first === undefined ? 0 : rows.length + more.length
}
