import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Author, Figure, KeptFile } from '../rules/model.ts'
import { answerLimits } from '../rules/model.ts'
import type { AnswerTables, EvidenceRow } from '../tables.ts'

/** What a form says of an answer. */
export interface AnswerEntry {
  /** Made where the form was drawn. */
  readonly id: string
  /** The item's version that was seen then. */
  readonly seenVersion: number
  readonly said: string
  /** Addresses, http or https: these and no others, in this order. */
  readonly links: readonly string[]
  readonly figures: readonly Figure[]
  /** Files that came with this form; those that came before stay. */
  readonly files: readonly KeptFile[]
  /** Files of the draft, by their ids, that are to go. */
  readonly dropped: readonly string[]
  /** Files of earlier answers about the same work, by their ids, that count for this one as well. */
  readonly again: readonly string[]
}

type NewEvidence = Omit<EvidenceRow, 'id' | 'answer_id' | 'position' | 'added_at'>

/**
 * Keeps an answer as far as it has come. It is its author's alone until it is sent, so the audit is not told. The
 * same file added twice is there once. Gives false, and changes nothing, for one that was sent already. Throws
 * `not-found` for an id that is somebody else's, `refused` (`answer-too-many-files`, max).
 */
export async function saveAnswer(
  tx: Tx,
  author: Author,
  itemId: string,
  entry: AnswerEntry,
): Promise<boolean> {
  if ((await takeDraft(tx, author, itemId, entry)) === 'sent') return false
  const tables = tx.withTables<AnswerTables>()
  await tables
    .deleteFrom('activity_evidence')
    .where('answer_id', '=', entry.id)
    .where(row => row.or([row('kind', 'in', ['link', 'figure']), row('id', 'in', orNone(entry.dropped))]))
    .execute()
  const fresh = [...entry.files.map(fileColumns), ...(await columnsAgain(tx, itemId, entry.again))]
  await addEvidence(tx, entry.id, [
    ...fresh,
    ...entry.links.map(linkColumns),
    ...entry.figures.map(figureColumns),
  ])
  return true
}

/** `in` needs something to stand there. */
function orNone(ids: readonly string[]): readonly string[] {
  return ids.length === 0 ? [nobody] : ids
}

const nobody = '00000000-0000-7000-8000-000000000000'

/** Makes the row or finds it, and holds it: the same form sent twice at once goes one after the other. */
async function takeDraft(
  tx: Tx,
  author: Author,
  itemId: string,
  { id, said, seenVersion }: AnswerEntry,
): Promise<'draft' | 'sent'> {
  const at = now()
  const tables = tx.withTables<AnswerTables>()
  const row = await tables
    .insertInto('activity_answers')
    .values({
      id,
      item_id: itemId,
      kind: 'claim',
      state: 'draft',
      said,
      seen_version: seenVersion,
      item_version: null,
      started_at: at,
      changed_at: at,
      sent_at: null,
      made_by: author.kind === 'person' ? author.id : null,
      made_by_link: author.kind === 'link' ? author.id : null,
    })
    .onConflict(conflict => conflict.column('id').doUpdateSet({ id }))
    .returningAll()
    .executeTakeFirstOrThrow()
  if (row.item_id !== itemId || (row.made_by ?? row.made_by_link) !== author.id) {
    throw new Problem('not-found', 'not-found')
  }
  if (row.state === 'sent') return 'sent'
  await tables
    .updateTable('activity_answers')
    .set({ said, seen_version: seenVersion, changed_at: at })
    .where('id', '=', id)
    .execute()
  return 'draft'
}

async function addEvidence(tx: Tx, answerId: string, fresh: readonly NewEvidence[]): Promise<void> {
  const tables = tx.withTables<AnswerTables>()
  const there = await tables
    .selectFrom('activity_evidence')
    .select(['position', 'sent_hash'])
    .where('answer_id', '=', answerId)
    .orderBy('position', 'desc')
    .execute()
  const known = new Set(there.flatMap(row => row.sent_hash ?? []))
  const added = fresh.filter(({ sent_hash: hash }) => {
    if (hash === null) return true
    const isNew = !known.has(hash)
    known.add(hash)
    return isNew
  })
  const { filesMax } = answerLimits
  if (known.size > filesMax) throw new Problem('refused', 'answer-too-many-files', { max: filesMax })
  if (added.length === 0) return
  const after = there[0]?.position ?? 0
  await tables
    .insertInto('activity_evidence')
    .values(
      added.map((one, index) => ({
        ...one,
        id: newId(),
        answer_id: answerId,
        position: after + index + 1,
        added_at: now(),
      })),
    )
    .execute()
}

/** Files of what was sent about the same work before; others are left out. */
async function columnsAgain(tx: Tx, itemId: string, ids: readonly string[]): Promise<readonly NewEvidence[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .withTables<AnswerTables>()
    .selectFrom('activity_evidence as evidence')
    .innerJoin('activity_answers as answer', 'answer.id', 'evidence.answer_id')
    .selectAll('evidence')
    .where('evidence.id', 'in', ids)
    .where('answer.item_id', '=', itemId)
    .where('answer.state', '=', 'sent')
    .where('evidence.kind', 'in', ['photo', 'file'])
    .orderBy('evidence.id')
    .execute()
  return rows.map(
    ({ id: _id, answer_id: _answer, position: _position, added_at: _at, ...columns }) => columns,
  )
}

const empty: Omit<NewEvidence, 'kind'> = {
  sent_hash: null,
  hash: null,
  size_bytes: null,
  media_type: null,
  file_name: null,
  shown_hash: null,
  thumbnail_hash: null,
  width: null,
  height: null,
  details_kept: null,
  address: null,
  amount: null,
  unit: null,
  label: null,
}

function fileColumns(file: KeptFile): NewEvidence {
  const { picture } = file
  return {
    ...empty,
    kind: file.kind,
    sent_hash: file.sentHash,
    hash: file.hash,
    size_bytes: file.sizeBytes,
    media_type: file.mediaType,
    file_name: file.fileName,
    ...(picture && {
      shown_hash: picture.shownHash,
      thumbnail_hash: picture.thumbnailHash,
      width: picture.width,
      height: picture.height,
      details_kept: picture.detailsKept,
    }),
  }
}

function linkColumns(address: string): NewEvidence {
  return { ...empty, kind: 'link', address }
}

function figureColumns({ amount, unit, label }: Figure): NewEvidence {
  return { ...empty, kind: 'figure', amount, unit, label }
}
