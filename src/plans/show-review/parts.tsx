import { render } from 'preact-render-to-string'
import type { Tx } from '../../platform/db/index.ts'
import { type ChangesSince, findChangesSince, findItemBefore } from '../queries/review-parts.ts'
import type { ReviewItem } from '../rules/review/model.ts'
import { itemId, type ReviewContext } from '../views/review/context.ts'
import { ItemCard } from '../views/review/item-card.tsx'
import { ReviewCounts } from '../views/review/review-bar.tsx'

/** What a page that is open needs to be as one drawn anew. */
export interface ReviewParts {
  readonly version: number
  readonly counts: string
  readonly look: number
  readonly cards: readonly CardPart[]
  /** So much changed that the page had better be asked for again. */
  readonly reload: boolean
  /** Who else changed something; '' for nobody. */
  readonly others: string
}

/** A card by its id: as it is now, or '' where it is gone; `after` is the one that it stands behind. */
export interface CardPart {
  readonly id: string
  readonly html: string
  readonly after: string | null
}

/** Everything of a review's page that changed after version `since`, drawn. */
export async function drawParts(
  tx: Tx,
  context: ReviewContext,
  since: number,
  viewer: string,
): Promise<ReviewParts> {
  const changes = await findChangesSince(tx, context.uploadId, since, viewer)
  const cards: CardPart[] = []
  for (const item of changes.items) cards.push(await drawCard(tx, context, item))
  for (const item of changes.gone) cards.push({ id: itemId(item), html: '', after: null })
  return {
    version: changes.version,
    counts: render(<ReviewCounts progress={changes.counts} context={context} />),
    look: changes.counts.look,
    cards,
    reload: changes.tooMany,
    others: tellOthers(changes, context),
  }
}

async function drawCard(tx: Tx, context: ReviewContext, item: ReviewItem): Promise<CardPart> {
  const before = await findItemBefore(tx, context.uploadId, item)
  return {
    id: itemId(item),
    html: render(<ItemCard item={item} context={context} />),
    after: before === null ? null : itemId({ ...item, number: before }),
  }
}

function tellOthers({ others, items, gone }: ChangesSince, { say }: ReviewContext): string {
  if (others.length === 0) return ''
  return say('others-changed', { people: others.join(', '), count: items.length + gone.length })
}
