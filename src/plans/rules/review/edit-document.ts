import type { Signer } from '../../../documents/index.ts'
import { checkedPeriod, dateOrNone, knownDate } from './days.ts'
import { findLive } from './items.ts'
import { reviewLimits } from './limits.ts'
import type { DocumentFacts, ItemChange, ReviewItem } from './model.ts'
import { listAtMost, optional, required } from './typed.ts'

/**
 * Only what is given changes; corrected facts are accepted. Refused with `words-empty` for a type, a title or a
 * signer without words, `words-too-long`, `list-too-long`, `no-such-date`, `dates-reversed`.
 */
export function editDocument(items: readonly ReviewItem[], facts: Partial<DocumentFacts>): ItemChange[] {
  const before = findLive(items, 'document', 0)
  return [{ before, after: { ...before, value: { ...before.value, ...checked(facts) }, state: 'accepted' } }]
}

function checked(facts: Partial<DocumentFacts>): Partial<DocumentFacts> {
  const { type, symbol, issuer, place, issuedOn, title, signer, recipients, period } = facts
  return {
    ...(type !== undefined && { type: required(type) }),
    ...(symbol !== undefined && { symbol: optional(symbol) }),
    ...(issuer !== undefined && { issuer: optional(issuer) }),
    ...(place !== undefined && { place: optional(place) }),
    ...(issuedOn !== undefined && { issuedOn: dateOrNone(issuedOn, knownDate) }),
    ...(title !== undefined && { title: required(title, reviewLimits.linesLettersMax) }),
    ...(signer !== undefined && { signer: signer && checkedSigner(signer) }),
    ...(recipients !== undefined && { recipients: lines(recipients) }),
    ...(period !== undefined && { period: period && checkedPeriod(period) }),
  }
}

function checkedSigner({ name, position, onBehalfOf }: Signer): Signer {
  return { name: required(name), position: optional(position), onBehalfOf: optional(onBehalfOf) }
}

/** Recipients may well be named twice; only empty lines are left out. */
function lines(typed: readonly string[]): string[] {
  return listAtMost(typed)
    .map(line => optional(line, reviewLimits.linesLettersMax))
    .filter(line => line !== null)
}
