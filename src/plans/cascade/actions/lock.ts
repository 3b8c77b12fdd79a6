/** What the changes of a draft share: the locked draft, whether it may be changed, and who was quicker. */
import { appendFact, type Fact } from '../../../audit/index.ts'
import { personNames } from '../../../org/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { isId } from '../../../platform/ids.ts'
import { findDraft, type PlanDraft } from '../queries/drafts.ts'
import { draftRefusals } from '../rules/refusals.ts'
import type { CascadeTables } from '../tables.ts'
import { countDraft } from './count-coverage.ts'

/**
 * The draft, held until the transaction ends. Throws `not-found`, or `refused` with what `draftRefusals` says:
 * `draft-deleted`, `draft-sent`.
 */
export async function lockDraft(tx: Tx, id: string): Promise<PlanDraft> {
  const draft = await heldDraft(tx, id)
  throwIfRefused(draftRefusals({ deleted: draft.deleted, sent: draft.uploadId !== null }))
  return draft
}

/** The draft, held, in whatever state. Throws `not-found`. */
export async function heldDraft(tx: Tx, id: string): Promise<PlanDraft> {
  if (!isId(id)) throw new Problem('not-found', 'not-found')
  await tx
    .withTables<CascadeTables>()
    .selectFrom('plan_drafts')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const draft = await findDraft(tx, id)
  if (!draft) throw new Problem('not-found', 'not-found')
  return draft
}

/** Something of a draft, with the version of its last change. */
interface Changed {
  readonly version: number
  /** Who made that change. */
  readonly by: () => Promise<string | undefined>
}

/** Throws `refused`, code `draft-changed` (person), where it was changed after the version that the sender saw. */
export async function refuseIfChanged(tx: Tx, { version, by }: Changed, seen: number): Promise<void> {
  if (version <= seen) return
  const id = await by()
  const names = await personNames(tx, id === undefined ? [] : [id])
  throw new Problem('refused', 'draft-changed', { person: (id && names.get(id)) || 'none' })
}

type DraftChange = Partial<{
  head: string
  bases: string
  head_version: number
  head_changed_by: string
  upload_id: string
  deleted_at: Date | null
  deleted_by: string | null
}>

/** Writes the draft's next version, what of the draft itself changed, and the fact. Gives the version. */
export async function keepChange(
  tx: Tx,
  actor: Person,
  draft: PlanDraft,
  change: DraftChange,
  fact: { readonly kind: string; readonly details: Fact['details'] },
): Promise<number> {
  const version = draft.version + 1
  await tx
    .withTables<CascadeTables>()
    .updateTable('plan_drafts')
    .set({ ...change, version, changed_at: now() })
    .where('id', '=', draft.id)
    .execute()
  await countDraft(tx, draft.id)
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    { kind: fact.kind, subject: `draft:${draft.id}`, details: fact.details },
  )
  return version
}
