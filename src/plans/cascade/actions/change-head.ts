import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import type { PlanDraft } from '../queries/drafts.ts'
import type { DraftBasis, DraftHead } from '../rules/model.ts'
import { draftLimits } from '../rules/model.ts'
import type { CascadeTables } from '../tables.ts'
import { keepChange, lockDraft, refuseIfChanged } from './lock.ts'

/**
 * Changes what the plan says as a whole. `seen` is the draft's version that the person looked at. Gives the new
 * version; what changes nothing makes none. Throws `not-found`, `refused`: `draft-changed` and those of `lockDraft`.
 */
export async function changeHead(
  tx: Tx,
  actor: Person,
  draftId: string,
  seen: number,
  head: DraftHead,
): Promise<number> {
  const draft = await lockDraft(tx, draftId)
  if (isDeepStrictEqual(draft.head, head)) return draft.version
  await refuseIfHeadChanged(tx, draft, seen)
  const before = changedParts(draft.head, head)
  const after = changedParts(head, draft.head)
  return keepChange(
    tx,
    actor,
    draft,
    { head: JSON.stringify(head), head_version: draft.version + 1, head_changed_by: actor.id },
    { kind: 'plan.draft-changed', details: { before, after } },
  )
}

/**
 * Says which of the bases the plan stands on: `included` are their places in the list. The plan above always stays
 * first. One more may be added at the end. Throws as `changeHead`; `refused`, code `too-many-bases`.
 */
export async function changeBases(
  tx: Tx,
  actor: Person,
  draftId: string,
  seen: number,
  included: readonly number[],
  added: DraftBasis | null,
): Promise<number> {
  const draft = await lockDraft(tx, draftId)
  const kept = draft.bases.map((basis, index) => ({
    ...basis,
    included: index === 0 || included.includes(index),
  }))
  const bases = added === null || kept.some(basis => isSame(basis, added)) ? kept : [...kept, added]
  if (isDeepStrictEqual(draft.bases, bases)) return draft.version
  if (bases.length > draftLimits.basesMax) {
    throw new Problem('refused', 'too-many-bases', { max: draftLimits.basesMax })
  }
  await refuseIfHeadChanged(tx, draft, seen)
  const named = (list: readonly DraftBasis[]) =>
    list.filter(one => one.included).map(({ type, symbol }) => [type, symbol].filter(Boolean).join(' '))
  return keepChange(
    tx,
    actor,
    draft,
    { bases: JSON.stringify(bases), head_version: draft.version + 1, head_changed_by: actor.id },
    {
      kind: 'plan.draft-bases-changed',
      details: { before: { bases: named(draft.bases) }, after: { bases: named(bases) } },
    },
  )
}

function isSame(one: DraftBasis, other: DraftBasis): boolean {
  return one.documentId !== null && one.documentId === other.documentId
}

function refuseIfHeadChanged(tx: Tx, draft: PlanDraft, seen: number): Promise<void> {
  const by = async () => {
    const row = await tx
      .withTables<CascadeTables>()
      .selectFrom('plan_drafts')
      .select('head_changed_by')
      .where('id', '=', draft.id)
      .executeTakeFirst()
    return row?.head_changed_by
  }
  return refuseIfChanged(tx, { version: draft.headVersion, by }, seen)
}

/** The parts of a head that are not those of the other. */
function changedParts(head: DraftHead, other: DraftHead): Record<string, string> {
  const was = new Map<string, unknown>(Object.entries(other))
  const changed = Object.entries(head).filter(([name, value]) => !isDeepStrictEqual(value, was.get(name)))
  return Object.fromEntries(
    changed.map(([name, value]) => [name, Array.isArray(value) ? value.join('; ') : (value ?? '')]),
  )
}
