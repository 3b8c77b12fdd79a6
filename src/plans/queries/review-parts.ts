/** The small reads of a review's page: what changed since it was drawn, and what a form offers. */
import { sql } from 'kysely'
import { personNames, searchUnits } from '../../org/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { foldKeepingMarks } from '../../platform/text/keeping-marks.ts'
import { matches } from '../../platform/text/search.ts'
import type { ReviewProgress } from '../rules/review/items.ts'
import type { ItemKind, ReviewItem } from '../rules/review/model.ts'
import { confidenceClear } from '../rules/tasks.ts'
import type { PlanTables } from '../tables.ts'
import { findReview, findReviewItem } from './reviews.ts'

type ItemName = Pick<ReviewItem, 'kind' | 'number'>

/** How far a review is, counted by the database. */
export interface ReviewCounts extends ReviewProgress {
  /** Open tasks that the reading is not sure of. */
  readonly look: number
}

/** What became of a review since a page was drawn. */
export interface ChangesSince {
  readonly version: number
  readonly counts: ReviewCounts
  /** Items that changed or came, as they are now. */
  readonly items: readonly ReviewItem[]
  readonly gone: readonly ItemName[]
  /** Names of the others who made the changes. */
  readonly others: readonly string[]
  /** So much changed that the page had better be drawn anew; then the lists are empty. */
  readonly tooMany: boolean
}

/** More cards than this are not swapped one by one. */
const changedItemsMax = 100

/** The review's version; 0 for one that nobody has changed or opened yet. */
export async function findReviewVersion(tx: Tx, uploadId: string): Promise<number> {
  const row = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_reviews')
    .select('version')
    .where('upload_id', '=', uploadId)
    .executeTakeFirst()
  return row?.version ?? 0
}

/** One item as it stands, also of a review that nobody has opened yet. */
export async function findItem(
  tx: Tx,
  uploadId: string,
  kind: ItemKind,
  number: number,
): Promise<ReviewItem | undefined> {
  const item = await findReviewItem(tx, uploadId, kind, number)
  if (item !== undefined || (await isOpened(tx, uploadId))) return item
  const review = await findReview(tx, uploadId)
  return review?.items.find(one => one.kind === kind && one.number === number)
}

async function isOpened(tx: Tx, uploadId: string): Promise<boolean> {
  const row = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_reviews')
    .select('version')
    .where('upload_id', '=', uploadId)
    .executeTakeFirst()
  return row !== undefined
}

/** What changed in a review after `since`, for a page that was drawn then; `viewer` is not told of own changes. */
export async function findChangesSince(
  tx: Tx,
  uploadId: string,
  since: number,
  viewer: string,
): Promise<ChangesSince> {
  const version = await findReviewVersion(tx, uploadId)
  const counts = await countReview(tx, uploadId)
  const nothing = { version, counts, items: [], gone: [], others: [], tooMany: false }
  if (version <= since) return nothing
  const touched = await touchedSince(tx, uploadId, since)
  const others = await namesOf(tx, touched, viewer)
  if (touched.length > changedItemsMax) return { ...nothing, others, tooMany: true }
  const items: ReviewItem[] = []
  const gone: ItemName[] = []
  for (const { kind, number } of touched) {
    const item = await findReviewItem(tx, uploadId, kind, number)
    if (item) items.push(item)
    else gone.push({ kind, number })
  }
  return { ...nothing, items, gone, others }
}

interface Touched extends ItemName {
  readonly makers: readonly string[]
}

async function touchedSince(tx: Tx, uploadId: string, since: number): Promise<Touched[]> {
  const item = sql`coalesce(nullif(change.item -> 'after', 'null'), change.item -> 'before')`
  const { rows } = await sql<Touched>`
    select ${item} ->> 'kind' as kind, (${item} ->> 'number')::integer as number,
      array_agg(distinct change.made_by::text) as makers
    from (
      select made_by, jsonb_array_elements(items) as item from plan_review_changes
      where upload_id = ${uploadId} and version > ${since}
    ) as change
    group by 1, 2
    order by 1, 2
    limit ${changedItemsMax + 1}`.execute(tx)
  return rows
}

async function namesOf(tx: Tx, touched: readonly Touched[], viewer: string): Promise<string[]> {
  const ids = new Set(touched.flatMap(({ makers }) => makers).filter(id => id !== viewer))
  return [...(await personNames(tx, [...ids])).values()]
}

/** Counts the tasks of a review by what is left to do. */
export async function countReview(tx: Tx, uploadId: string): Promise<ReviewCounts> {
  const { rows } = await sql<{ open: number; accepted: number; removed: number; look: number }>`
    select count(*) filter (where state = 'open') as open,
      count(*) filter (where state = 'accepted') as accepted,
      count(*) filter (where state = 'removed') as removed,
      count(*) filter (where state = 'open' and (value -> 'confidence')::double precision < ${confidenceClear}) as look
    from plan_review_items where upload_id = ${uploadId} and kind = 'task'`.execute(tx)
  const [row] = rows
  const counts = {
    open: Number(row?.open ?? 0),
    accepted: Number(row?.accepted ?? 0),
    removed: Number(row?.removed ?? 0),
    look: Number(row?.look ?? 0),
  }
  return { ...counts, total: counts.open + counts.accepted }
}

/** The number of the item that stands right before this one on the page, removed ones left out; null for the first. */
export async function findItemBefore(
  tx: Tx,
  uploadId: string,
  { kind, number, place }: Pick<ReviewItem, 'kind' | 'number' | 'place'>,
): Promise<number | null> {
  const row = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_review_items')
    .select('number')
    .where('upload_id', '=', uploadId)
    .where('kind', '=', kind)
    .where('state', '!=', 'removed')
    .where(({ eb, or, and }) =>
      or([eb('place', '<', place), and([eb('place', '=', place), eb('number', '<', number)])]),
    )
    .orderBy('place', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.number ?? null
}

/** Names of units as the plan writes them, the one with most tasks first. */
export async function findUnitNames(tx: Tx, uploadId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select unit ->> 'name' as name from plan_review_items, jsonb_array_elements(value -> 'units') as unit
    where upload_id = ${uploadId} and kind = 'task' and state <> 'removed'
    group by 1 order by count(*) desc, 1`.execute(tx)
  return rows.map(({ name }) => name)
}

/** A unit to pick: from the plan itself, or one that the office knows. */
export interface OfferedUnit {
  readonly name: string
  readonly from: 'plan' | 'office'
}

/** Units whose name has what was typed, with or without marks: first those of the plan, then the office's. */
export async function offerUnits(
  tx: Tx,
  uploadId: string,
  typed: string,
  limit: number,
): Promise<OfferedUnit[]> {
  const own = (await findUnitNames(tx, uploadId)).filter(name => matches(typed, name))
  const seen = new Set<string>()
  const offered = [
    ...own.map(name => ({ name, from: 'plan' as const })),
    ...(await searchUnits(tx, typed, limit)).map(({ name }) => ({ name, from: 'office' as const })),
  ]
  return offered
    .filter(({ name }) => {
      const folded = foldKeepingMarks(name)
      return !seen.has(folded) && seen.add(folded)
    })
    .slice(0, limit)
}

/** The text of a reading, of which everything is a stretch; undefined where nothing was read. */
export async function findReadingText(tx: Tx, uploadId: string): Promise<string | undefined> {
  const row = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_readings')
    .select('text')
    .where('upload_id', '=', uploadId)
    .executeTakeFirst()
  return row?.text
}

/** How far an upload has come after it was read. */
export interface UploadOutcome {
  /** The plan that was issued from it; null until it was. */
  readonly planId: string | null
  /** Tasks that nobody has confirmed yet, of how many; both 0 for a reading that nobody has opened. */
  readonly open: number
  readonly total: number
}

/** What became of these uploads, by id; one that nobody has opened and nothing was issued from is not there. */
export async function findOutcomes(
  tx: Tx,
  uploadIds: readonly string[],
): Promise<ReadonlyMap<string, UploadOutcome>> {
  if (uploadIds.length === 0) return new Map()
  const tables = tx.withTables<PlanTables>()
  const counted = await tables
    .selectFrom('plan_review_items')
    .select(['upload_id', count => count.fn.countAll<number>().as('total')])
    .select(sql<number>`count(*) filter (where state = 'open')`.as('open'))
    .where('upload_id', 'in', uploadIds)
    .where('kind', '=', 'task')
    .where('state', '!=', 'removed')
    .groupBy('upload_id')
    .execute()
  const issued = await tables
    .selectFrom('plans')
    .select(['id', 'upload_id'])
    .where('upload_id', 'in', uploadIds)
    .execute()
  const outcomes = new Map<string, UploadOutcome>()
  for (const { upload_id, total, open } of counted) {
    outcomes.set(upload_id, { planId: null, open: Number(open), total: Number(total) })
  }
  for (const { id, upload_id } of issued) {
    outcomes.set(upload_id, { ...(outcomes.get(upload_id) ?? { open: 0, total: 0 }), planId: id })
  }
  return outcomes
}
