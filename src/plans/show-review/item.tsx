import type { VNode } from 'preact'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Services } from '../../platform/room.ts'
import { findItem, findReadingText, findReviewVersion, findUnitNames } from '../queries/review-parts.ts'
import type { ItemKind, ReviewItem } from '../rules/review/model.ts'
import { wayBack } from '../views/review/change-form.ts'
import { itemId, type KindPath, kindOfPath } from '../views/review/context.ts'
import { itemFields } from '../views/review/entries/item.ts'
import { ItemForm } from '../views/review/forms/item-form.tsx'
import { SplitForm } from '../views/review/forms/split-form.tsx'
import { ItemCard } from '../views/review/item-card.tsx'
import { ItemPage, itemTitle } from '../views/review/item-page.tsx'
import { fragment } from './fragment.ts'
import { reviewStyles } from './page.tsx'
import { type ReachedReview, type ReviewVisit, reachReview } from './reach.ts'

/** What an address of an item asks for. */
export interface ItemQuery {
  /** A piece for the behaviour; null for the whole page. */
  readonly part: 'form' | 'card' | null
  readonly deed: 'edit' | 'split'
}

/** An item with all that its card and its forms are drawn from. */
export interface ReachedItem extends ReachedReview {
  readonly item: ReviewItem
  /** Read before the item: what is changed in between is then seen as newer, never overwritten. */
  readonly version: number
  /** The plan's own units, for a task. */
  readonly units: readonly string[]
  readonly text: string
}

/** The form of one item: as a page, or as a piece for its card. */
export async function showItem(
  { database }: Services,
  visit: ReviewVisit<{ kind: KindPath; number: number }, ItemQuery>,
): Promise<Response> {
  const { kind, number } = visit.params
  const { part, deed } = visit.query
  const whole = part === null || deed === 'split'
  const found = await database.transaction(tx => reachItem(tx, visit, kindOfPath(kind), number, whole))
  const { item, context } = found
  if (part === 'card') return fragment(<ItemCard item={item} context={context} />)
  if (!context.mayEdit) throw new Problem('refused', 'review-of-issued')
  const back = wayBack(context.uploadId, pathOf(visit.request.headers.get('referer')), itemId(item))
  const form = formOf(found, deed, back)
  return part === 'form' ? fragment(form) : itemPage(visit, found, form)
}

function formOf({ item, context, version, units, text }: ReachedItem, deed: string, back: string): VNode {
  if (deed === 'split' && item.kind === 'task') {
    const words = text.slice(...item.value.span)
    return <SplitForm item={item} words={words} version={version} back={back} context={context} />
  }
  return <ItemForm {...{ item, context, version, units, back }} fields={itemFields(item)} />
}

/** The page of one item: its form beside its words in the plan. */
export function itemPage(
  visit: ReviewVisit,
  { upload, item, context, text }: ReachedItem,
  form: VNode,
  status = 200,
): Promise<Response> {
  const body = (
    <ItemPage item={item} context={context} text={text} fileName={upload.fileName}>
      {form}
    </ItemPage>
  )
  const title = itemTitle(item, context)
  return visit.page(body, { title, styles: reviewStyles }, status)
}

/** One item; `not-found` where there is none of that number. `withText` for who shows its place in the plan. */
export async function reachItem(
  tx: Tx,
  visit: ReviewVisit,
  kind: ItemKind,
  number: number,
  withText: boolean,
): Promise<ReachedItem> {
  const reached = await reachReview(tx, visit)
  const { id } = reached.upload
  const version = await findReviewVersion(tx, id)
  const item = await findItem(tx, id, kind, number)
  if (!item) throw new Problem('not-found', 'not-found')
  return {
    ...reached,
    item,
    version,
    units: kind === 'task' ? await findUnitNames(tx, id) : [],
    text: withText ? ((await findReadingText(tx, id)) ?? '') : '',
  }
}

/** Path and query of an address of ours, as the browser says where it came from; '' where it does not. */
function pathOf(referer: string | null): string {
  if (referer === null || !URL.canParse(referer)) return ''
  const { pathname, search } = new URL(referer)
  return pathname + search
}
