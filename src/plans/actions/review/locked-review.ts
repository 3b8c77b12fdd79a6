/** What the three changes of a review share: the locked review, and how a change is written. */
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { appendFact } from '../../../audit/index.ts'
import { personNames } from '../../../org/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { planOfUpload } from '../../queries/plans.ts'
import { findLastChange } from '../../queries/reviews.ts'
import { findReading, findUploadRow } from '../../queries/uploads.ts'
import type { ItemName } from '../../rules/review/conflicts.ts'
import { itemKey, itemOf } from '../../rules/review/items.ts'
import type { ItemChange, ReviewItem } from '../../rules/review/model.ts'
import { reviewRefusals } from '../../rules/review/refusals.ts'
import type { PlanTables } from '../../tables.ts'
import { insertItems, openReview } from './open-review.ts'

/** What a change, an undo or a redo did. */
export interface ReviewChanged {
  /**
   * The review's version now. A page that stays open may send it next once it shows what others changed since the
   * version that it showed before (`findChangesSince`): they may have been at work in between.
   */
  readonly version: number
  readonly changes: readonly ItemChange[]
}

export interface LockedReview {
  readonly uploadId: string
  readonly version: number
}

/**
 * The review, locked until the transaction ends, so that changes come one after the other; opened where a
 * reading of before has none. Throws `not-found`, or `refused` with what `reviewRefusals` says.
 */
export async function lockReview(tx: Tx, uploadId: string): Promise<LockedReview> {
  // The upload first: deleting and issuing lock it, too.
  const upload = await findUploadRow(tx, uploadId)
  if (!upload) throw new Problem('not-found', 'not-found')
  throwIfRefused(
    reviewRefusals({
      deleted: upload.deleted_at !== null,
      read: upload.state === 'read',
      issued: (await planOfUpload(tx, uploadId)) !== undefined,
    }),
  )
  const version = (await lockedVersion(tx, uploadId)) ?? (await openedVersion(tx, uploadId))
  return { uploadId, version }
}

async function lockedVersion(tx: Tx, uploadId: string): Promise<number | undefined> {
  const row = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_reviews')
    .select('version')
    .where('upload_id', '=', uploadId)
    .forUpdate()
    .executeTakeFirst()
  return row?.version
}

async function openedVersion(tx: Tx, uploadId: string): Promise<number> {
  const document = await findReading(tx, uploadId)
  if (!document) throw new Problem('not-found', 'not-found')
  await openReview(tx, uploadId, document)
  return 0
}

/** Writes the items that changed, and nothing else; gives the changes with the new version in them. */
export async function writeItems(
  tx: Tx,
  { uploadId, version }: LockedReview,
  changes: readonly ItemChange[],
): Promise<ReviewChanged> {
  const next = version + 1
  const made = changes.map(({ before, after }) => ({ before, after: after && { ...after, version: next } }))
  const { marked = [], whole = [], gone = [] } = Object.groupBy(made, kindOfChange)
  await insertItems(tx, uploadId, whole.map(itemOf))
  await markItems(tx, uploadId, marked.map(itemOf), next)
  await deleteItems(tx, uploadId, gone.map(itemOf))
  await tx
    .withTables<PlanTables>()
    .updateTable('plan_reviews')
    .set({ version: next, changed_at: now() })
    .where('upload_id', '=', uploadId)
    .execute()
  return { version: next, changes: made }
}

/** An item is written whole, marked where its state alone changed, or deleted. */
function kindOfChange({ before, after }: ItemChange): 'whole' | 'marked' | 'gone' {
  if (after === null) return 'gone'
  return before && isDeepStrictEqual(before.value, after.value) ? 'marked' : 'whole'
}

async function markItems(
  tx: Tx,
  uploadId: string,
  items: readonly ReviewItem[],
  version: number,
): Promise<void> {
  for (const [sort, alike] of Map.groupBy(items, ({ kind, state }) => `${kind} ${state}`)) {
    const [first] = alike
    if (!first) throw new TypeError(`no item is ${sort}`)
    await tx
      .withTables<PlanTables>()
      .updateTable('plan_review_items')
      .set({ state: first.state, version })
      .where('upload_id', '=', uploadId)
      .where('kind', '=', first.kind)
      .where(sql<boolean>`number = any(${alike.map(({ number }) => number)}::integer[])`)
      .execute()
  }
}

async function deleteItems(tx: Tx, uploadId: string, items: readonly ReviewItem[]): Promise<void> {
  for (const { kind, number } of items) {
    await tx
      .withTables<PlanTables>()
      .deleteFrom('plan_review_items')
      .where('upload_id', '=', uploadId)
      .where('kind', '=', kind)
      .where('number', '=', number)
      .execute()
  }
}

/** Of so many items at most the record tells before and after; the hash stands for all of them. */
const toldMax = 20

/** What of an item the record tells: its state, and its words where they are what changed. */
function toldChanges(changes: readonly ItemChange[], side: 'before' | 'after') {
  const told = changes.slice(0, toldMax).map(change => {
    const item = change[side]
    if (!item) return [itemKey(itemOf(change)), null] as const
    const words = kindOfChange(change) === 'marked' ? {} : { value: JSON.stringify(item.value) }
    return [itemKey(item), { state: item.state, ...words }] as const
  })
  return Object.fromEntries(told)
}

/**
 * Puts down which items were changed, by number, with before and after of the first of them, and a hash of all: what
 * the review keeps of its changes can be held against it.
 */
export async function recordChange(
  tx: Tx,
  actor: Person,
  uploadId: string,
  kind: `plan.review-${'changed' | 'undone' | 'redone'}`,
  command: string,
  { version, changes }: ReviewChanged,
): Promise<void> {
  const items = changes.map(change => itemKey(itemOf(change)))
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind,
      subject: `upload:${uploadId}`,
      details: {
        command,
        version,
        items,
        changesHash: createHash('sha256').update(JSON.stringify(changes)).digest('hex'),
        before: toldChanges(changes, 'before'),
        after: toldChanges(changes, 'after'),
      },
    },
  )
}

/** Refuses because an item is not as the sender saw it; says who changed it, or that it was the sender. */
export async function refuseChanged(
  tx: Tx,
  actor: Person,
  uploadId: string,
  item: ItemName,
  code: 'changed-by-other' | 'changed-since',
): Promise<never> {
  const maker = (await findLastChange(tx, uploadId, item))?.madeBy
  const args = { kind: item.kind, number: item.number }
  if (maker === actor.id && code === 'changed-by-other')
    throw new Problem('refused', 'changed-by-yourself', args)
  const names = await personNames(tx, maker === undefined ? [] : [maker])
  throw new Problem('refused', code, { ...args, person: (maker && names.get(maker)) ?? '' })
}
