import { appendFact, type Fact } from '../../../audit/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { findIssueDraft } from '../../queries/issue.ts'
import { planOfUpload } from '../../queries/plans.ts'
import { findUploadRow } from '../../queries/uploads.ts'
import type { IssueDraft } from '../../rules/issue/model.ts'
import type { IssueDraftRow, PlanTables } from '../../tables.ts'

/**
 * The draft of an upload, held for a change until the transaction ends. Throws `not-found`, or `refused` with
 * `upload-deleted`, `already-issued` or `not-read`.
 */
export async function openDraft(tx: Tx, uploadId: string): Promise<IssueDraft> {
  const upload = await findUploadRow(tx, uploadId)
  if (!upload) throw new Problem('not-found', 'not-found')
  if (upload.deleted_at) throw new Problem('refused', 'upload-deleted')
  if (upload.state !== 'read') throw new Problem('refused', 'not-read')
  if ((await planOfUpload(tx, uploadId)) !== undefined) throw new Problem('refused', 'already-issued')
  // The lock on the upload is the draft's lock too: every change of it comes this way.
  return findIssueDraft(tx, uploadId)
}

type DraftChange = Partial<Pick<IssueDraftRow, 'kind' | 'kind_version' | 'kind_by'>> & {
  readonly issuers?: string
  readonly links?: string
}

/** Writes a change of the draft, its next version and the fact. Gives the version. */
export async function keepDraft(
  tx: Tx,
  actor: Person,
  uploadId: string,
  draft: IssueDraft,
  change: DraftChange,
  fact: { readonly kind: string; readonly details: Fact['details'] },
): Promise<number> {
  const version = draft.version + 1
  await tx
    .withTables<PlanTables>()
    .insertInto('plan_issue_drafts')
    .values({
      upload_id: uploadId,
      kind: change.kind ?? draft.kind,
      kind_version: change.kind_version ?? draft.kindVersion,
      kind_by: change.kind_by ?? draft.kindBy,
      issuers: change.issuers ?? (draft.issuers && JSON.stringify(draft.issuers)),
      links: change.links ?? JSON.stringify(draft.links),
      version,
      changed_at: now(),
    })
    .onConflict(conflict =>
      conflict.column('upload_id').doUpdateSet({ ...change, version, changed_at: now() }),
    )
    .execute()
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    { kind: fact.kind, subject: `upload:${uploadId}`, details: fact.details },
  )
  return version
}
