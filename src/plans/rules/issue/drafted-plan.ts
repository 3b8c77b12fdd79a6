import type { PlanDocument, Reference } from '../../../documents/index.ts'
import type { PlanKind } from '../../tables.ts'
import type { Review } from '../review/model.ts'
import { reviewedPlan } from '../review/reviewed-plan.ts'
import type { IssueDraft, LinkDraft, NameChoice, PlanName } from './model.ts'
import { issuersRead, namedUnits } from './named-units.ts'
import { guessPlanKind } from './plan-kind.ts'

/** A plan as its review and its draft make it. */
export interface DraftedPlan {
  /** The reading as corrected. */
  readonly document: PlanDocument
  readonly kind: PlanKind
  readonly issuers: readonly string[]
  readonly names: readonly PlanName[]
  readonly references: readonly NumberedReference[]
  readonly links: readonly LinkDraft[]
}

/** A reference with the number by which the review knows it. */
export interface NumberedReference {
  readonly number: number
  readonly value: Reference
}

/** What the review and the draft come to: guesses stand where nobody chose. */
export function draftedPlan(reading: PlanDocument, review: Review, draft: IssueDraft): DraftedPlan {
  const document = reviewedPlan(reading, review)
  const issuers = draft.issuers ?? issuersRead(document.document.issuer)
  const facts = { ...document.document, period: document.period }
  return {
    document,
    kind: draft.kind ?? guessPlanKind(facts, issuers),
    issuers,
    names: namedUnits(document, issuers),
    references: review.items.flatMap(item =>
      item.kind === 'reference' && item.state !== 'removed'
        ? [{ number: item.number, value: item.value }]
        : [],
    ),
    links: draft.links,
  }
}

/** Names that do work, report or issue, yet were chosen to be mere words. */
export function wordsWithWork(
  names: readonly PlanName[],
  chosen: (key: string) => NameChoice | undefined,
): string[] {
  return names
    .filter(({ key, receiverOnly }) => !receiverOnly && chosen(key)?.choice === 'words')
    .map(({ written }) => written)
}
