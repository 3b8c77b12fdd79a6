import { sql } from 'kysely'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { heldDraft, keepChange, lockDraft } from './lock.ts'

/** Throws a draft away; as long as it is gone, what it takes up does not count. Throws as `lockDraft`. */
export async function discardDraft(tx: Tx, actor: Person, draftId: string): Promise<void> {
  const draft = await heldDraft(tx, draftId)
  if (draft.deleted) return
  await lockDraft(tx, draftId)
  await keepChange(
    tx,
    actor,
    draft,
    { deleted_at: now(), deleted_by: actor.id },
    { kind: 'plan.draft-discarded', details: { before: { deleted: false }, after: { deleted: true } } },
  )
}

/**
 * Puts a draft back with everything that it had. Throws `not-found`, `refused` (`draft-begun-again`) where another
 * one was begun for the unit meanwhile.
 */
export async function restoreDraft(tx: Tx, actor: Person, draftId: string): Promise<void> {
  const draft = await heldDraft(tx, draftId)
  if (!draft.deleted) return
  const { rows } = await sql<{ id: string }>`
    select id from plan_drafts where parent_id = ${draft.parentId}::uuid and unit_id = ${draft.unitId}::uuid
      and deleted_at is null and upload_id is null`.execute(tx)
  throwIfRefused(rows.length > 0 ? [{ code: 'draft-begun-again', args: {} }] : [])
  await keepChange(
    tx,
    actor,
    draft,
    { deleted_at: null, deleted_by: null },
    { kind: 'plan.draft-restored', details: { before: { deleted: true }, after: { deleted: false } } },
  )
}
