/** Reads of answers and their evidence. */
import { type Selectable, sql } from 'kysely'
import { personNames } from '../../org/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { isId } from '../../platform/ids.ts'
import type { Answer, Author, Evidence, KeptPicture, LinkCopy } from './rules/model.ts'
import type { AnswerRow, AnswerTables, EvidenceRow, LinkCopyRow } from './tables.ts'

/** What was sent about a work item, the latest first. */
export async function answersOf(tx: Tx, itemId: string): Promise<readonly Answer[]> {
  const rows = await tx
    .withTables<AnswerTables>()
    .selectFrom('activity_answers')
    .selectAll()
    .where('item_id', '=', itemId)
    .where('state', '=', 'sent')
    .orderBy('sent_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return toAnswers(tx, rows)
}

/** An answer, draft or sent; undefined when there is none. */
export async function findAnswer(tx: Tx, id: string): Promise<Answer | undefined> {
  if (!isId(id)) return undefined
  const rows = await tx
    .withTables<AnswerTables>()
    .selectFrom('activity_answers')
    .selectAll()
    .where('id', '=', id)
    .execute()
  return (await toAnswers(tx, rows))[0]
}

/** What the author has begun to say about a work item and not sent; the one that was touched last. */
export async function draftOf(tx: Tx, author: Author, itemId: string): Promise<Answer | undefined> {
  const rows = await tx
    .withTables<AnswerTables>()
    .selectFrom('activity_answers')
    .selectAll()
    .where('item_id', '=', itemId)
    .where('state', '=', 'draft')
    .where(author.kind === 'person' ? 'made_by' : 'made_by_link', '=', author.id)
    .orderBy('changed_at', 'desc')
    .limit(1)
    .execute()
  return (await toAnswers(tx, rows))[0]
}

/** One piece of evidence, with the work item that it is about, and whether its answer was sent. */
export interface FoundEvidence {
  readonly evidence: Evidence
  readonly itemId: string
  readonly state: 'draft' | 'sent'
  readonly author: Author
}

/** Evidence by its id; undefined when there is none. */
export async function findEvidence(tx: Tx, id: string): Promise<FoundEvidence | undefined> {
  if (!isId(id)) return undefined
  const row = await tx
    .withTables<AnswerTables>()
    .selectFrom('activity_evidence')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  const answer = row && (await findAnswer(tx, row.answer_id))
  const evidence = answer?.evidence.find(one => one.id === id)
  return answer && evidence
    ? { evidence, itemId: answer.itemId, state: answer.state, author: answer.author }
    : undefined
}

async function toAnswers(tx: Tx, rows: readonly Selectable<AnswerRow>[]): Promise<readonly Answer[]> {
  if (rows.length === 0) return []
  const evidence = await evidenceOf(
    tx,
    rows.map(({ id }) => id),
  )
  const people = await personNames(
    tx,
    rows.flatMap(row => row.made_by ?? []),
  )
  const emails = await linkEmails(
    tx,
    rows.flatMap(row => row.made_by_link ?? []),
  )
  return rows.map(row => {
    const author = authorOf(row)
    return {
      id: row.id,
      itemId: row.item_id,
      kind: row.kind,
      state: row.state,
      said: row.said,
      seenVersion: row.seen_version,
      itemVersion: row.item_version,
      changedAt: row.changed_at,
      sentAt: row.sent_at,
      author,
      authorName: (author.kind === 'person' ? people : emails).get(author.id) ?? '',
      evidence: evidence.get(row.id) ?? [],
    }
  })
}

function authorOf(row: Pick<AnswerRow, 'made_by' | 'made_by_link'>): Author {
  return row.made_by === null
    ? { kind: 'link', id: row.made_by_link ?? '' }
    : { kind: 'person', id: row.made_by }
}

async function linkEmails(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .withTables<AnswerTables>()
    .selectFrom('activity_answer_links')
    .select(['id', 'email'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, email }) => [id, email]))
}

async function evidenceOf(
  tx: Tx,
  answerIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Evidence[]>> {
  const rows = await tx
    .withTables<AnswerTables>()
    .selectFrom('activity_evidence')
    .selectAll()
    .where('answer_id', '=', sql<string>`any(${answerIds}::uuid[])`)
    .orderBy('position')
    .execute()
  const copies = await copiesOf(
    tx,
    rows.filter(({ kind }) => kind === 'link').map(({ id }) => id),
  )
  return Map.groupBy(
    rows.map(row => toEvidence(row, copies.get(row.id) ?? [])),
    ({ answerId }) => answerId,
  )
}

async function copiesOf(
  tx: Tx,
  evidenceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LinkCopy[]>> {
  if (evidenceIds.length === 0) return new Map()
  const rows = await tx
    .withTables<AnswerTables>()
    .selectFrom('activity_link_copies')
    .selectAll()
    .where('evidence_id', '=', sql<string>`any(${evidenceIds}::uuid[])`)
    .orderBy('tried_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const grouped = Map.groupBy(rows, row => row.evidence_id)
  return new Map([...grouped].map(([id, some]) => [id, some.map(toCopy)] as const))
}

function toCopy(row: Selectable<LinkCopyRow>): LinkCopy {
  const base = { id: row.id, triedAt: row.tried_at }
  if (row.state === 'failed') {
    return { ...base, state: 'failed', failure: { code: row.failure ?? '', args: row.failure_args } }
  }
  return {
    ...base,
    state: 'kept',
    finalAddress: row.final_address ?? '',
    mediaType: row.media_type,
    hash: row.hash ?? '',
    sizeBytes: row.size_bytes ?? 0,
    title: row.title,
  }
}

function toEvidence(row: Selectable<EvidenceRow>, copies: readonly LinkCopy[]): Evidence {
  const base = { id: row.id, answerId: row.answer_id }
  switch (row.kind) {
    case 'link':
      return { ...base, kind: 'link', address: row.address ?? '', copies }
    case 'figure':
      return {
        ...base,
        kind: 'figure',
        amount: row.amount ?? 0,
        unit: row.unit ?? '',
        label: row.label ?? '',
      }
    default:
      return {
        ...base,
        kind: row.kind,
        sentHash: row.sent_hash ?? '',
        hash: row.hash ?? '',
        sizeBytes: row.size_bytes ?? 0,
        mediaType: row.media_type ?? '',
        fileName: row.file_name ?? '',
        picture: pictureOf(row),
      }
  }
}

function pictureOf(row: Selectable<EvidenceRow>): KeptPicture | null {
  const { shown_hash: shownHash, thumbnail_hash: thumbnailHash, width, height } = row
  if (shownHash === null || thumbnailHash === null || width === null || height === null) return null
  return { shownHash, thumbnailHash, width, height, detailsKept: row.details_kept === true }
}
