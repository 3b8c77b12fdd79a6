import { appendFact } from '../../../audit/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { isId } from '../../../platform/ids.ts'
import type { PlanTables } from '../../tables.ts'
import { type AmendmentDraft, findDraft } from '../queries/draft.ts'
import { currentTasks } from '../queries/versions.ts'
import {
  changeKey,
  type DraftChange,
  isTooLong,
  sameWritten,
  withChange,
  withoutChange,
  writtenOf,
} from '../rules/draft.ts'
import { amendmentLimits } from '../rules/model.ts'
import type { AmendmentTables } from '../tables.ts'

/** What a person looked at: the plan's version, and the draft's. */
export interface SeenDraft {
  readonly base: number
  readonly draft: number
}

/**
 * Puts a change into the draft, in the place of an earlier one of the same task; a change that says what the task
 * says already takes it out. Gives the draft's version. Throws `not-found` for a task that is not there, and
 * `refused`: `plan-amended-meanwhile`, `amendment-drafted-meanwhile` (person), `amendment-too-many` (max).
 */
export async function putChange(
  tx: Tx,
  actor: Person,
  planId: string,
  seen: SeenDraft,
  change: DraftChange,
): Promise<number> {
  const draft = await openDraft(tx, actor, planId, seen)
  const tasks = await currentTasks(tx, planId)
  const key = change.kind === 'add' ? change.after : change.taskId
  const task = tasks.find(({ id }) => id === key)
  if (!task && key !== null) throw new Problem('not-found', 'not-found')
  const isNothing = change.kind === 'change' && task && sameWritten(change.to, writtenOf(task))
  const changes = isNothing
    ? withoutChange(draft.changes, changeKey(change))
    : withChange(draft.changes, change)
  if (isTooLong(changes))
    throw new Problem('refused', 'amendment-too-many', { max: amendmentLimits.changesMax })
  return keep(tx, actor, planId, seen.base, draft, changes, { change: change.kind, task: key })
}

/** Takes a change back; twice is once. Throws as `putChange` does. */
export async function takeChangeBack(
  tx: Tx,
  actor: Person,
  planId: string,
  seen: SeenDraft,
  key: string,
): Promise<number> {
  const draft = await openDraft(tx, actor, planId, seen)
  const changes = withoutChange(draft.changes, key)
  if (changes.length === draft.changes.length) return draft.version
  return keep(tx, actor, planId, seen.base, draft, changes, { change: 'back', task: isId(key) ? key : null })
}

/** The draft, held until the transaction ends; who looked at an older one is told by whom it was changed. */
export async function openDraft(
  tx: Tx,
  actor: Person,
  planId: string,
  { base, draft: seen }: SeenDraft,
): Promise<AmendmentDraft> {
  const plan = isId(planId)
    ? await tx
        .withTables<PlanTables>()
        .selectFrom('plans')
        .select('version')
        .where('id', '=', planId)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!plan) throw new Problem('not-found', 'not-found')
  if (plan.version !== base) {
    throw new Problem('refused', 'plan-amended-meanwhile', { version: plan.version })
  }
  const draft = await findDraft(tx, planId, base)
  if (draft.version !== seen && draft.changedBy?.id !== actor.id) {
    throw new Problem('refused', 'amendment-drafted-meanwhile', { person: draft.changedBy?.name ?? '' })
  }
  return draft
}

async function keep(
  tx: Tx,
  actor: Person,
  planId: string,
  base: number,
  draft: AmendmentDraft,
  changes: readonly DraftChange[],
  told: { readonly change: string; readonly task: string | null },
): Promise<number> {
  const version = draft.version + 1
  const row = {
    base_version: base,
    changes: JSON.stringify(changes),
    version,
    changed_at: now(),
    changed_by: actor.id,
  }
  await tx
    .withTables<AmendmentTables>()
    .insertInto('plan_amendment_drafts')
    .values({ plan_id: planId, ...row })
    .onConflict(conflict => conflict.column('plan_id').doUpdateSet(row))
    .execute()
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'plan.amendment-drafted',
      subject: `plan:${planId}`,
      details: { after: { ...told, changes: changes.length } },
    },
  )
  return version
}
