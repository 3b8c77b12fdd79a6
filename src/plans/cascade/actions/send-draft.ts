import { appendFact } from '../../../audit/index.ts'
import { screenInWorker } from '../../../documents/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import type { StoredFile } from '../../../platform/files/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import { newId } from '../../../platform/ids.ts'
import type { Services } from '../../../platform/room.ts'
import { choiceRow } from '../../actions/issue/choose-name.ts'
import { keepDraft, openDraft } from '../../actions/issue/open-draft.ts'
import { keepReading } from '../../actions/read-plan.ts'
import { changeReview } from '../../actions/review/change-review.ts'
import { findingsOf } from '../../rules/issue/prepare.ts'
import type { PlanTables } from '../../tables.ts'
import { compositionOf } from '../queries/composition.ts'
import { findDraft, type PlanDraft } from '../queries/drafts.ts'
import { type Composed, composed } from '../rules/compose.ts'
import { type MeantName, namesMeant } from '../rules/names-meant.ts'
import { sendRefusals } from '../rules/refusals.ts'
import { htmlOf } from '../rules/to-html.ts'
import { keepChange, lockDraft } from './lock.ts'

const screeningMilliseconds = 60_000

/**
 * Hands a draft into review: the composed plan becomes an upload with its reading, as if the signed paper had been
 * read, its tasks being reviewed, its units known and its link to the plan above set. `seen` is the draft's version
 * that the person looked at. Gives the upload's id. Throws `not-found`; `refused` with what `sendRefusals` says, with
 * `draft-changed` where anybody changed the draft since, and with the reader's own code for words that no plan may
 * hold (`secret`).
 */
export async function sendDraft(
  services: Services,
  actor: Person,
  draftId: string,
  seen: number,
): Promise<string> {
  const { database, files, config } = services
  const { draft, plan } = await database.transaction(async tx => {
    const found = await findDraft(tx, draftId)
    if (!found) throw new Problem('not-found', 'not-found')
    return { draft: found, plan: await compositionOf(tx, found) }
  })
  const state = { deleted: draft.deleted, sent: draft.uploadId !== null }
  throwIfRefused(sendRefusals(state, draft.head, plan.tasks.length))
  if (draft.version !== seen) throw new Problem('refused', 'draft-changed', { person: 'none' })
  const reading = composed(plan)
  const bytes = new TextEncoder().encode(htmlOf(plan))
  const screening = await screenInWorker(bytes, { signal: AbortSignal.timeout(screeningMilliseconds) })
  if (!screening.ok) throw new Problem('refused', screening.refusal.code, screening.refusal.args)
  const stored = await files.put(bytes, config.uploadBytesMax)
  return database.transaction(async tx => {
    const held = await lockDraft(tx, draftId)
    if (held.version !== seen) throw new Problem('refused', 'draft-changed', { person: 'none' })
    return write(tx, actor, held, stored, reading)
  })
}

async function write(
  tx: Tx,
  actor: Person,
  draft: PlanDraft,
  stored: StoredFile,
  reading: Composed,
): Promise<string> {
  const uploadId = await insertUpload(tx, actor, draft, stored)
  const { document, layout } = reading
  await keepReading(tx, uploadId, { plan: document, layout }, findingsOf(document, []), [])
  const tasks = document.tasks.map((_, number) => number)
  await changeReview(tx, actor, uploadId, 0, { kind: 'accept', tasks })
  await keepMeanings(tx, actor, uploadId, draft, namesMeant(draft))
  await keepChange(
    tx,
    actor,
    draft,
    { upload_id: uploadId },
    { kind: 'plan.draft-sent', details: { upload: uploadId, after: { tasks: tasks.length } } },
  )
  return uploadId
}

async function insertUpload(tx: Tx, actor: Person, draft: PlanDraft, stored: StoredFile): Promise<string> {
  const id = newId()
  await tx
    .withTables<PlanTables>()
    .insertInto('plan_uploads')
    .values({
      id,
      file_name: `${draft.head.title.slice(0, 150)}.html`,
      size_bytes: stored.sizeBytes,
      sha256: stored.hash,
      format: 'html',
      state: 'reading',
      unit_id: draft.unitId,
      uploaded_by: actor.id,
      uploaded_at: now(),
      finished_at: null,
      deleted_at: null,
      deleted_by: null,
    })
    .execute()
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'plan.uploaded',
      subject: `upload:${id}`,
      details: {
        after: { sha256: stored.hash, sizeBytes: stored.sizeBytes, format: 'html', unit: draft.unitId },
      },
    },
  )
  return id
}

/** The link to the plan above, and the units whose names were chosen, not typed. */
async function keepMeanings(
  tx: Tx,
  actor: Person,
  uploadId: string,
  { parentId }: PlanDraft,
  names: readonly MeantName[],
): Promise<void> {
  const draft = await openDraft(tx, uploadId)
  const link = { kind: 'implements', planId: parentId, documentId: null, reference: null } as const
  const version = await keepDraft(
    tx,
    actor,
    uploadId,
    draft,
    { links: JSON.stringify([link]) },
    { kind: 'plan.link-drafted', details: { after: link } },
  )
  if (names.length === 0) return
  await tx
    .withTables<PlanTables>()
    .insertInto('plan_name_choices')
    .values(
      names.map(({ key, unitId }) => choiceRow(actor, uploadId, version, key, { choice: 'unit', unitId })),
    )
    .execute()
}
