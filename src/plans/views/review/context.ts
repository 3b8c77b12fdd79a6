import type { View } from '../../../platform/ui/view.ts'
import type { ItemKind, ReviewItem } from '../../rules/review/model.ts'
import { reviewPath } from './review-query.ts'
import { type ReviewSay, reviewSay } from './words.ts'

/** What every part of a review is drawn with, whether it comes in a page or alone. */
export interface ReviewContext {
  readonly view: View
  readonly uploadId: string
  /** False for who may only look, and for everybody once the plan is issued. */
  readonly mayEdit: boolean
  readonly say: ReviewSay
  /** For a card that is shown a second time, beside a form: it has no id, links lead to the first one. */
  readonly second?: true
}

/** The context of a visit. */
export function reviewContext(view: View, uploadId: string, mayEdit: boolean): ReviewContext {
  return { view, uploadId, mayEdit, say: reviewSay(view) }
}

/** How an address names each kind of item. */
export const kindPaths = {
  task: 'tasks',
  reporting: 'reporting',
  reference: 'references',
  document: 'document',
} as const satisfies Record<ItemKind, string>

export type KindPath = (typeof kindPaths)[ItemKind]

/** The kind that an address names. */
export function kindOfPath(path: KindPath): ItemKind {
  const kinds = {
    tasks: 'task',
    reporting: 'reporting',
    references: 'reference',
    document: 'document',
  } as const
  return kinds[path]
}

/** The id of an item's card: what links lead to. */
export const itemId = ({ kind, number }: Pick<ReviewItem, 'kind' | 'number'>): string => `${kind}-${number}`

/** Where the form of an item stands. */
export function itemPath(uploadId: string, { kind, number }: Pick<ReviewItem, 'kind' | 'number'>): string {
  return `${reviewPath(uploadId)}/review/${kindPaths[kind]}/${number}`
}

/** The id of the one form that the buttons of a page's lists send; tasks, of which there are many, have their own. */
export const deedFormId = 'review-form'

/** What links lead to; none for a card that is shown a second time. */
export function cardId(
  { second }: ReviewContext,
  item: Pick<ReviewItem, 'kind' | 'number'>,
): string | undefined {
  return second ? undefined : itemId(item)
}
