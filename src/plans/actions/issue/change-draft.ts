import { personNames } from '../../../org/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { findDocuments } from '../../../registry/index.ts'
import { findPlanSummary } from '../../queries/plans.ts'
import { findReview } from '../../queries/reviews.ts'
import type { IssueDraft, LinkDraft } from '../../rules/issue/model.ts'
import { issuersRead, nameKey } from '../../rules/issue/named-units.ts'
import type { PlanKind } from '../../tables.ts'
import { keepDraft, openDraft } from './open-draft.ts'

/** One choice about the plan as a whole. */
export type DraftCommand =
  | { readonly kind: 'choose-kind'; readonly planKind: PlanKind }
  | { readonly kind: 'add-issuer'; readonly name: string }
  | { readonly kind: 'remove-issuer'; readonly name: string }
  | { readonly kind: 'add-link'; readonly link: LinkDraft }
  | { readonly kind: 'remove-link'; readonly link: LinkDraft }

export const issuersMax = 10
export const linksMax = 100

/**
 * Keeps a choice; one that changes nothing is kept too. `version` is the draft's that the person saw. Gives
 * the draft's new version. Throws `not-found` for a link to nothing, or `refused`: `kind-chosen-by-other`
 * (since that version), `too-many-issuers`, `too-many-links`, and those of `openDraft`.
 */
export async function changeDraft(
  tx: Tx,
  actor: Person,
  uploadId: string,
  version: number,
  command: DraftCommand,
): Promise<number> {
  const draft = await openDraft(tx, uploadId)
  switch (command.kind) {
    case 'choose-kind':
      return chooseKind(tx, actor, uploadId, version, draft, command.planKind)
    case 'add-issuer':
    case 'remove-issuer':
      return changeIssuers(tx, actor, uploadId, draft, command.kind, command.name)
    case 'add-link':
      await refuseLinkToNothing(tx, uploadId, command.link)
      return keepLinks(tx, actor, uploadId, draft, command.kind, command.link)
    case 'remove-link':
      return keepLinks(tx, actor, uploadId, draft, command.kind, command.link)
  }
}

async function chooseKind(
  tx: Tx,
  actor: Person,
  uploadId: string,
  version: number,
  draft: IssueDraft,
  planKind: PlanKind,
): Promise<number> {
  const { kindBy } = draft
  const changedByOther = kindBy !== null && kindBy !== actor.id && draft.kindVersion > version
  if (changedByOther && draft.kind !== planKind) {
    const person = (await personNames(tx, [kindBy])).get(kindBy) ?? ''
    throw new Problem('refused', 'kind-chosen-by-other', { person })
  }
  return keepDraft(
    tx,
    actor,
    uploadId,
    draft,
    { kind: planKind, kind_version: draft.version + 1, kind_by: actor.id },
    {
      kind: 'plan.kind-chosen',
      details: { before: { kind: draft.kind }, after: { kind: planKind } },
    },
  )
}

async function changeIssuers(
  tx: Tx,
  actor: Person,
  uploadId: string,
  draft: IssueDraft,
  deed: 'add-issuer' | 'remove-issuer',
  name: string,
): Promise<number> {
  const issuers = draft.issuers ?? issuersRead(await issuerRead(tx, uploadId))
  const others = issuers.filter(issuer => nameKey(issuer) !== nameKey(name))
  const changed =
    deed === 'remove-issuer' ? others : others.length < issuers.length ? issuers : [...issuers, name]
  if (changed.length > issuersMax) throw new Problem('refused', 'too-many-issuers', { max: issuersMax })
  return keepDraft(
    tx,
    actor,
    uploadId,
    draft,
    { issuers: JSON.stringify(changed) },
    {
      kind: deed === 'add-issuer' ? 'plan.issuer-added' : 'plan.issuer-removed',
      details: { before: { issuers }, after: { issuers: changed } },
    },
  )
}

/** The issuer as the review has it. */
async function issuerRead(tx: Tx, uploadId: string): Promise<string | null> {
  const review = await findReview(tx, uploadId)
  const item = review?.items.find(one => one.kind === 'document')
  return item?.kind === 'document' ? item.value.issuer : null
}

/** Exactly one end, and one that is there. */
async function refuseLinkToNothing(tx: Tx, uploadId: string, link: LinkDraft): Promise<void> {
  const ends = [link.planId, link.documentId, link.reference].filter(end => end !== null)
  if (ends.length !== 1 || !(await isThere(tx, uploadId, link))) throw new Problem('not-found', 'not-found')
}

async function isThere(tx: Tx, uploadId: string, link: LinkDraft): Promise<boolean> {
  if (link.planId !== null) return (await findPlanSummary(tx, link.planId)) !== undefined
  if (link.documentId !== null) return (await findDocuments(tx, [link.documentId])).has(link.documentId)
  const review = await findReview(tx, uploadId)
  return (
    review?.items.some(
      item => item.kind === 'reference' && item.number === link.reference && item.state !== 'removed',
    ) ?? false
  )
}

async function keepLinks(
  tx: Tx,
  actor: Person,
  uploadId: string,
  draft: IssueDraft,
  deed: 'add-link' | 'remove-link',
  link: LinkDraft,
): Promise<number> {
  const others = draft.links.filter(one => !isSameLink(one, link))
  const links = deed === 'add-link' ? [...others, link] : others
  if (links.length > linksMax) throw new Problem('refused', 'too-many-links', { max: linksMax })
  const { kind, ...ends } = link
  return keepDraft(
    tx,
    actor,
    uploadId,
    draft,
    { links: JSON.stringify(links) },
    deed === 'add-link'
      ? { kind: 'plan.link-drafted', details: { after: { kind, ...ends } } }
      : { kind: 'plan.link-dropped', details: { before: { kind, ...ends } } },
  )
}

/** Whether both lead to the same thing in the same way. */
export function isSameLink(one: LinkDraft, other: LinkDraft): boolean {
  return (
    one.kind === other.kind &&
    one.planId === other.planId &&
    one.documentId === other.documentId &&
    one.reference === other.reference
  )
}
