/** Reviews as they stand, and what was done to them. */
import { type Selectable, sql } from 'kysely'
import { personNames } from '../../org/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { isId } from '../../platform/ids.ts'
import type { ReviewedText } from '../rules/review/apply.ts'
import type { ItemName } from '../rules/review/conflicts.ts'
import { type ChangeHead, changeToRedo, changeToUndo } from '../rules/review/history.ts'
import { pageOrder, reviewItemsOf } from '../rules/review/items.ts'
import type { ItemChange, ItemKind, Review, ReviewCommand, ReviewItem } from '../rules/review/model.ts'
import type { PlanTables, ReviewItemRow } from '../tables.ts'
import { findReading } from './uploads.ts'

/**
 * The review of an upload; undefined where nothing was read. A reading of before reviews is given as its first
 * change will open it.
 */
export async function findReview(tx: Tx, uploadId: string): Promise<Review | undefined> {
  if (!isId(uploadId)) return undefined
  const row = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_reviews')
    .select('version')
    .where('upload_id', '=', uploadId)
    .executeTakeFirst()
  if (row) return { uploadId, version: row.version, items: await findReviewItems(tx, uploadId) }
  const document = await findReading(tx, uploadId)
  return document && { uploadId, version: 0, items: reviewItemsOf(document) }
}

/** The items of an open review in the order of the page: all, those of one kind, or those of these names. */
export async function findReviewItems(
  tx: Tx,
  uploadId: string,
  wanted: readonly ItemName[] | ItemKind | 'all' = 'all',
): Promise<ReviewItem[]> {
  const items: ReviewItem[] = []
  for (const query of itemQueries(tx, uploadId, wanted)) items.push(...(await query.execute()).map(itemOfRow))
  return items.sort(pageOrder)
}

function itemQueries(tx: Tx, uploadId: string, wanted: readonly ItemName[] | ItemKind | 'all') {
  const all = selectItems(tx, uploadId)
  if (wanted === 'all') return [all]
  if (typeof wanted === 'string') return [all.where('kind', '=', wanted)]
  return [...Map.groupBy(wanted, ({ kind }) => kind)].map(([kind, names]) => {
    const numbers = names.map(({ number }) => number)
    return all.where('kind', '=', kind).where(sql<boolean>`number = any(${numbers}::integer[])`)
  })
}

/** One item as it stands; undefined where the open review has none of that number. */
export async function findReviewItem(
  tx: Tx,
  uploadId: string,
  kind: ItemKind,
  number: number,
): Promise<ReviewItem | undefined> {
  const row = await selectItems(tx, uploadId)
    .where('kind', '=', kind)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && itemOfRow(row)
}

function selectItems(tx: Tx, uploadId: string) {
  return tx
    .withTables<PlanTables>()
    .selectFrom('plan_review_items')
    .selectAll()
    .where('upload_id', '=', uploadId)
}

function itemOfRow({ kind, number, place, value, state, version }: Selectable<ReviewItemRow>): ReviewItem {
  // Kind and value were written together (`insertItems`).
  return { kind, number, place, value, state, version } as ReviewItem
}

/** Who did what to a review, and whether it still holds. */
export interface MadeChange {
  readonly number: number
  readonly command: ReviewCommand['kind']
  readonly person: string
  readonly at: Date
  readonly undone: boolean
  /** How many items it changed, and one of them. */
  readonly items: number
  readonly kind: ItemKind
  readonly item: number
}

/** The newest changes of a review, the newest first. */
export async function listChanges(tx: Tx, uploadId: string, limit: number): Promise<MadeChange[]> {
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_review_changes')
    .select(['number', 'command', 'made_by', 'made_at', 'undone_at'])
    .select(sql<number>`jsonb_array_length(items)`.as('items'))
    .select(
      sql<ItemKind>`coalesce(items -> 0 -> 'after' ->> 'kind', items -> 0 -> 'before' ->> 'kind')`.as('kind'),
    )
    .select(
      sql<number>`coalesce(items -> 0 -> 'after' ->> 'number', items -> 0 -> 'before' ->> 'number')::integer`.as(
        'item',
      ),
    )
    .where('upload_id', '=', uploadId)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  const names = await personNames(
    tx,
    rows.map(row => row.made_by),
  )
  return rows.map(({ number, command, made_by, made_at, undone_at, items, kind, item }) => ({
    ...{ number, command, items, kind, item },
    person: names.get(made_by) ?? '',
    at: made_at,
    undone: undone_at !== null,
  }))
}

/** What undo would take back and redo do again for this person; null where there is nothing. */
export interface UndoState {
  readonly undo: ReviewCommand['kind'] | null
  readonly redo: ReviewCommand['kind'] | null
}

/** Whether the person has something to undo or to redo; that nobody stands in its way is seen when it is done. */
export async function findUndoState(tx: Tx, uploadId: string, personId: string): Promise<UndoState> {
  const own = await ownChanges(tx, uploadId, personId)
  return { undo: changeToUndo(own)?.command ?? null, redo: changeToRedo(own)?.command ?? null }
}

/** The changes that a person made and that can still be undone or redone. */
export async function ownChanges(
  tx: Tx,
  uploadId: string,
  personId: string,
): Promise<(ChangeHead & { readonly command: ReviewCommand['kind'] })[]> {
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_review_changes')
    .select(['number', 'version', 'command', 'undone_at', 'dropped'])
    .where('upload_id', '=', uploadId)
    .where('made_by', '=', personId)
    .where('dropped', '=', false)
    .execute()
  return rows.map(({ undone_at, ...row }) => ({ ...row, undone: undone_at !== null }))
}

/** What of the reading never changes, and every command goes by. */
export async function findReviewedText(tx: Tx, uploadId: string): Promise<ReviewedText | undefined> {
  return tx
    .withTables<PlanTables>()
    .selectFrom('plan_readings')
    .select(['text', 'outline', 'period'])
    .where('upload_id', '=', uploadId)
    .executeTakeFirst()
}

/** A command as it was sent: from which version, and its SHA-256. */
export interface SentCommand {
  readonly seen: number
  readonly hash: string
}

/** What the same command of the same person, sent from the same version, did before; undefined where it was not sent or undone. */
export async function findSentChange(
  tx: Tx,
  uploadId: string,
  personId: string,
  { seen, hash }: SentCommand,
): Promise<readonly ItemChange[] | undefined> {
  const row = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_review_changes')
    .select('items')
    .where('upload_id', '=', uploadId)
    .where('made_by', '=', personId)
    .where('seen_version', '=', seen)
    .where('command_hash', '=', hash)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return row?.items
}

/** The newest change, undo or redo of an item, there or gone: its version, and whose it was. */
export async function findLastChange(
  tx: Tx,
  uploadId: string,
  { kind, number }: ItemName,
): Promise<{ readonly version: number; readonly madeBy: string } | undefined> {
  const one = (side: 'before' | 'after') => JSON.stringify([{ [side]: { kind, number } }])
  const row = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_review_changes')
    .select(['version', 'made_by'])
    .where('upload_id', '=', uploadId)
    .where(sql<boolean>`(items @> ${one('before')}::jsonb or items @> ${one('after')}::jsonb)`)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { version: row.version, madeBy: row.made_by }
}

/** What a change did to the items. */
export async function findChangedItems(
  tx: Tx,
  uploadId: string,
  number: number,
): Promise<readonly ItemChange[]> {
  const row = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_review_changes')
    .select('items')
    .where('upload_id', '=', uploadId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  return row.items
}
