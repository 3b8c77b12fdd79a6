/** Successions while they are written. */
import type { Selectable } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'
import { isId } from '../../../platform/ids.ts'
import type { SuccessionDraft } from '../../rules/succession/draft.ts'
import type { SuccessionChoice } from '../../rules/succession/model.ts'
import type { SuccessionDraftRow, SuccessionTables } from '../../succession-tables.ts'

export interface KeptDraft {
  readonly id: string
  readonly draft: SuccessionDraft
  readonly choices: readonly SuccessionChoice[]
  readonly madeBy: string
  readonly changedAt: Date
  /** Null while it is a draft. */
  readonly carriedOutAt: Date | null
}

/** The draft of an id, carried out or not; undefined where there is none. */
export async function findDraft(tx: Tx, id: string): Promise<KeptDraft | undefined> {
  if (!isId(id)) return undefined
  const tables = tx.withTables<SuccessionTables>()
  const row = await tables
    .selectFrom('org_succession_drafts')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const choices = await tables
    .selectFrom('org_succession_choices')
    .selectAll()
    .where('succession_id', '=', id)
    .execute()
  return keptDraft(
    row,
    choices.map(choice => ({ mover: choice.mover, item: choice.item, toId: choice.to_id })),
  )
}

/** Every draft that is not carried out yet, the one that was worked on last first. */
export async function openDrafts(tx: Tx): Promise<readonly KeptDraft[]> {
  const rows = await tx
    .withTables<SuccessionTables>()
    .selectFrom('org_succession_drafts')
    .selectAll()
    .where('carried_out_at', 'is', null)
    .orderBy('changed_at', 'desc')
    .execute()
  return rows.map(row => keptDraft(row, []))
}

function keptDraft(row: Selectable<SuccessionDraftRow>, choices: readonly SuccessionChoice[]): KeptDraft {
  return {
    id: row.id,
    draft: row.draft,
    choices,
    madeBy: row.made_by,
    changedAt: row.changed_at,
    carriedOutAt: row.carried_out_at,
  }
}
