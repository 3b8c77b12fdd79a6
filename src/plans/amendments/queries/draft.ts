import { personNames } from '../../../org/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { DraftChange } from '../rules/draft.ts'
import type { AmendmentTables } from '../tables.ts'

/** The next version of a plan as far as it is composed. */
export interface AmendmentDraft {
  readonly changes: readonly DraftChange[]
  /** 0 before the first change. */
  readonly version: number
  /** Who changed it last; null before the first change. */
  readonly changedBy: { readonly id: string; readonly name: string } | null
}

const none: AmendmentDraft = { changes: [], version: 0, changedBy: null }

/** The draft that amends this version of the plan; an empty one where none was begun since. */
export async function findDraft(tx: Tx, planId: string, base: number): Promise<AmendmentDraft> {
  const row = await tx
    .withTables<AmendmentTables>()
    .selectFrom('plan_amendment_drafts')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('base_version', '=', base)
    .executeTakeFirst()
  if (!row) return none
  const names = await personNames(tx, [row.changed_by])
  const changedBy = { id: row.changed_by, name: names.get(row.changed_by) ?? '' }
  return { changes: row.changes, version: row.version, changedBy }
}
