import { sql } from 'kysely'
import { appendFact } from '../../../audit/index.ts'
import { findUnits } from '../../../org/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { newId } from '../../../platform/ids.ts'
import { findPlan, reportingDuties } from '../../queries/plans.ts'
import { mayDraftPlan } from '../policy.ts'
import { firstBases } from '../queries/bases.ts'
import { placeOfUnit } from '../queries/drafts.ts'
import { offeredTasks } from '../queries/offer.ts'
import { firstHead } from '../rules/beginning.ts'
import type { CascadeTables } from '../tables.ts'

/** Any constant that no other lock of ours uses; the second number is the plan's and the unit's. */
const advisoryLock = 8700_0050

/**
 * Begins a unit's own plan from what a plan gives it: the head, the right bases, no task yet. One that is being
 * composed already is given instead, so that two who begin at once work on the same. Gives the draft's id. Throws
 * `not-found` for a plan or unit that is not there or not the actor's, `refused` (`draft-without-work`) where the
 * plan gives the unit nothing to do.
 */
export async function beginDraft(tx: Tx, actor: Person, parentId: string, unitId: string): Promise<string> {
  const parent = await findPlan(tx, parentId)
  const unit = (await findUnits(tx, [unitId])).get(unitId)
  if (!parent || !unit || !mayDraftPlan(actor, await placeOfUnit(tx, unitId))) {
    throw new Problem('not-found', 'not-found')
  }
  if ((await offeredTasks(tx, parentId, unitId)).length === 0) {
    throw new Problem('refused', 'draft-without-work', { unit: unit.name })
  }
  await sql`select pg_advisory_xact_lock(${advisoryLock}, hashtext(${`${parentId} ${unitId}`}))`.execute(tx)
  const there = await openDraftOf(tx, parentId, unitId)
  if (there !== undefined) return there
  const id = newId()
  const moment = now()
  await tx
    .withTables<CascadeTables>()
    .insertInto('plan_drafts')
    .values({
      id,
      parent_id: parentId,
      unit_id: unitId,
      head: JSON.stringify(firstHead(parent, await reportingDuties(tx, parentId), unit)),
      bases: JSON.stringify(await firstBases(tx, parent)),
      version: 1,
      head_version: 1,
      head_changed_by: actor.id,
      begun_at: moment,
      begun_by: actor.id,
      changed_at: moment,
    })
    .execute()
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    { kind: 'plan.draft-begun', subject: `draft:${id}`, details: { planId: parentId, unit: unitId } },
  )
  return id
}

/** The draft that is being composed for the unit; undefined when there is none, or it is in review already. */
async function openDraftOf(tx: Tx, parentId: string, unitId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select draft.id from plan_drafts as draft
    left join plan_uploads as upload on upload.id = draft.upload_id and upload.deleted_at is null
    where draft.parent_id = ${parentId}::uuid and draft.unit_id = ${unitId}::uuid
      and draft.deleted_at is null and upload.id is null
    order by draft.begun_at desc limit 1`.execute(tx)
  return rows[0]?.id
}
