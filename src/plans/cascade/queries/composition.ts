/** A draft as the plan that it composes. */
import { signatureOf } from '../../../org/index.ts'
import { today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Composition } from '../rules/blocks.ts'
import type { PlanDraft } from './drafts.ts'

/** What is composed of the draft: bases and tasks that are in it, and whoever signs for the unit on the day. */
export async function compositionOf(tx: Tx, draft: PlanDraft): Promise<Composition> {
  return {
    head: draft.head,
    bases: draft.bases.filter(({ included }) => included),
    tasks: draft.tasks.filter(({ removed }) => !removed),
    signature: await signatureOf(tx, draft.unitId, draft.head.issuedOn ?? today(), null),
  }
}
