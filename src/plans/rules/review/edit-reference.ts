import type { Reference, ReferenceRole } from '../../../documents/index.ts'
import { dateOrNone, knownDate } from './days.ts'
import { findLive, itemsOf } from './items.ts'
import { reviewLimits } from './limits.ts'
import type { ItemChange, ReferenceItem, ReviewCommand, ReviewItem } from './model.ts'
import { optional, required } from './typed.ts'

type EditReference = Extract<ReviewCommand, { readonly kind: 'edit-reference' }>

/**
 * Only what is given changes, and it is accepted. A symbol that another entry has makes the two one, because a
 * document is cited under one entry (rule 12): the edited one, with the places of both. Refused with
 * `item-not-there`, `item-removed`, `words-empty`, `words-too-long`, `no-such-date`.
 */
export function editReference(items: readonly ReviewItem[], command: EditReference): ItemChange[] {
  const before = findLive(items, 'reference', command.reference)
  const value = edited(before.value, command)
  const twin = command.symbol === undefined ? undefined : twinOf(items, before, value)
  if (!twin) return [{ before, after: { ...before, value, state: 'accepted' } }]
  const one = united(value, twin.value)
  const place = Math.min(before.place, twin.place)
  return [
    { before, after: { ...before, value: one, place, state: 'accepted' } },
    { before: twin, after: null },
  ]
}

function edited(reference: Reference, command: EditReference): Reference {
  const { symbol, type, issuedOn, issuer, subject } = command
  return {
    ...reference,
    // Spaces inside a symbol are noise: "25 - CT/TW" is 25-CT/TW.
    ...(symbol !== undefined && { symbol: required(symbol.replace(/\s+/gu, '')) }),
    ...(type !== undefined && { type: required(type) }),
    ...(issuedOn !== undefined && { issuedOn: dateOrNone(issuedOn, knownDate) }),
    ...(issuer !== undefined && { issuer: optional(issuer) }),
    ...(subject !== undefined && { subject: optional(subject, reviewLimits.linesLettersMax) }),
  }
}

function twinOf(
  items: readonly ReviewItem[],
  own: ReferenceItem,
  value: Reference,
): ReferenceItem | undefined {
  if (value.symbol === own.value.symbol) return undefined
  return itemsOf(items, 'reference').find(
    other => other.number !== own.number && other.state !== 'removed' && other.value.symbol === value.symbol,
  )
}

const weight: Readonly<Record<ReferenceRole, number>> = { basis: 2, annex: 1, mention: 0 }

function united(own: Reference, twin: Reference): Reference {
  return {
    ...own,
    issuedOn: own.issuedOn ?? twin.issuedOn,
    issuer: own.issuer ?? twin.issuer,
    subject: own.subject ?? twin.subject,
    role: weight[twin.role] > weight[own.role] ? twin.role : own.role,
    spans: [...own.spans, ...twin.spans].sort((a, b) => a[0] - b[0]),
  }
}
