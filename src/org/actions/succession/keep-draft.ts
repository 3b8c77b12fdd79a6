/** A succession while it is written: kept at each step, changed, chosen in, dropped. */
import { sql } from 'kysely'
import { appendFact, takeTurn } from '../../../audit/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { newId } from '../../../platform/ids.ts'
import { findDraft, type KeptDraft } from '../../queries/succession/drafts.ts'
import type { SuccessionDraft } from '../../rules/succession/draft.ts'
import type { SuccessionTables } from '../../succession-tables.ts'

/** Keeps a new draft. Gives its id, which is that of the succession too. */
export async function startDraft(tx: Tx, actor: Person, draft: SuccessionDraft): Promise<string> {
  const id = newId()
  await tx
    .withTables<SuccessionTables>()
    .insertInto('org_succession_drafts')
    .values({ id, draft: JSON.stringify(draft), made_by: actor.id, changed_at: now(), carried_out_at: null })
    .execute()
  await record(tx, actor, id, 'succession.drafted', { changes: draft.changes.length })
  return id
}

/** Keeps a draft as `change` makes it. Throws `not-found`, and `refused`, code `succession-carried-out`. */
export async function changeDraft(
  tx: Tx,
  actor: Person,
  id: string,
  change: (draft: SuccessionDraft) => SuccessionDraft,
): Promise<void> {
  await takeTurn(tx)
  const { draft } = await reachDraft(tx, id)
  const next = change(draft)
  await write(tx, id, next)
  await record(tx, actor, id, 'succession.draft-changed', {
    before: { effectiveOn: draft.effectiveOn, legalBasis: draft.legalBasis, changes: draft.changes.length },
    after: { effectiveOn: next.effectiveOn, legalBasis: next.legalBasis, changes: next.changes.length },
  })
}

/** Sends single things of a mover to a unit; null: back to what the rules say. Throws as `changeDraft` does. */
export async function chooseTargets(
  tx: Tx,
  actor: Person,
  id: string,
  {
    mover,
    items,
    toId,
  }: { readonly mover: string; readonly items: readonly string[]; readonly toId: string | null },
): Promise<void> {
  await takeTurn(tx)
  const { draft } = await reachDraft(tx, id)
  await sql`delete from org_succession_choices
    where succession_id = ${id} and mover = ${mover} and item = any(${[...items]}::text[])`.execute(tx)
  if (toId !== null) {
    await sql`insert into org_succession_choices (succession_id, mover, item, to_id)
      select distinct ${id}::uuid, ${mover}, item, ${toId}::uuid from unnest(${[...items]}::text[]) as item`.execute(
      tx,
    )
  }
  await write(tx, id, draft)
  await record(tx, actor, id, 'succession.chosen', { mover, items: items.length, to: toId ?? '' })
}

/** The draft is no more. One that is gone already stays gone. Throws `refused`, code `succession-carried-out`. */
export async function dropDraft(tx: Tx, actor: Person, id: string): Promise<void> {
  await takeTurn(tx)
  await reachDraft(tx, id)
  const tables = tx.withTables<SuccessionTables>()
  await tables.deleteFrom('org_succession_choices').where('succession_id', '=', id).execute()
  await tables.deleteFrom('org_succession_drafts').where('id', '=', id).execute()
  await record(tx, actor, id, 'succession.draft-dropped', {})
}

/** A draft that may still be changed. Throws `not-found`, and `refused`, code `succession-carried-out`. */
export async function reachDraft(tx: Tx, id: string): Promise<KeptDraft> {
  const kept = await findDraft(tx, id)
  if (!kept) throw new Problem('not-found', 'not-found')
  if (kept.carriedOutAt) throw new Problem('refused', 'succession-carried-out')
  return kept
}

async function write(tx: Tx, id: string, draft: SuccessionDraft): Promise<void> {
  await tx
    .withTables<SuccessionTables>()
    .updateTable('org_succession_drafts')
    .set({ draft: JSON.stringify(draft), changed_at: now() })
    .where('id', '=', id)
    .execute()
}

async function record(
  tx: Tx,
  actor: Person,
  id: string,
  kind: string,
  details: Parameters<typeof appendFact>[2]['details'],
): Promise<void> {
  await appendFact(tx, { kind: 'person', id: actor.id }, { kind, subject: `succession:${id}`, details })
}
