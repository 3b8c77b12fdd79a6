import { appendFact, takeTurn } from '../../audit/index.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import { findDocuments } from '../queries/documents.ts'
import { relationRefusals } from '../rules/relations.ts'
import type { RegistryTables, RelationKind } from '../tables.ts'

/**
 * Keeps how one document stands to another, for the plan that is being issued. What is there stays; a document
 * does not stand to itself, so a plan that names itself keeps nothing.
 */
export async function relateDocuments(
  tx: Tx,
  fromId: string,
  toId: string,
  kind: RelationKind,
): Promise<void> {
  if (fromId !== toId) await storeRelation(tx, fromId, toId, kind)
}

/**
 * An officer's word that one document amends, replaces or implements another. Twice changes nothing. Throws
 * `not-found`, and `refused`: `relation-to-itself`, `relation-kind-wrong`, `relation-both-ways`.
 */
export async function addRelation(
  tx: Tx,
  actor: Person,
  fromId: string,
  toId: string,
  kind: RelationKind,
): Promise<void> {
  await takeTurn(tx)
  await reachBoth(tx, fromId, toId)
  throwIfRefused(relationRefusals(fromId, toId, kind, await isRelated(tx, toId, fromId, kind)))
  const isNew = await storeRelation(tx, fromId, toId, kind)
  if (isNew) await record(tx, actor, 'document.related', fromId, toId, kind)
}

/** Takes such a word back. Twice changes nothing. Throws `not-found`, and `refused`, code `relation-kind-wrong`. */
export async function removeRelation(
  tx: Tx,
  actor: Person,
  fromId: string,
  toId: string,
  kind: RelationKind,
): Promise<void> {
  await takeTurn(tx)
  await reachBoth(tx, fromId, toId)
  throwIfRefused(relationRefusals(fromId, toId, kind, false))
  const gone = await tx
    .withTables<RegistryTables>()
    .deleteFrom('registry_relations')
    .where('from_id', '=', fromId)
    .where('to_id', '=', toId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  if (gone.numDeletedRows > 0n) await record(tx, actor, 'document.unrelated', fromId, toId, kind)
}

async function reachBoth(tx: Tx, ...ids: readonly string[]): Promise<void> {
  const found = await findDocuments(tx, ids)
  if (ids.some(id => !found.has(id))) throw new Problem('not-found', 'not-found')
}

async function isRelated(tx: Tx, fromId: string, toId: string, kind: RelationKind): Promise<boolean> {
  const row = await tx
    .withTables<RegistryTables>()
    .selectFrom('registry_relations')
    .select('kind')
    .where('from_id', '=', fromId)
    .where('to_id', '=', toId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether it was new. */
async function storeRelation(tx: Tx, fromId: string, toId: string, kind: RelationKind): Promise<boolean> {
  const stored = await tx
    .withTables<RegistryTables>()
    .insertInto('registry_relations')
    .values({ from_id: fromId, to_id: toId, kind, created_at: now() })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return (stored.numInsertedOrUpdatedRows ?? 0n) > 0n
}

async function record(
  tx: Tx,
  actor: Person,
  kind: string,
  fromId: string,
  to: string,
  relation: RelationKind,
): Promise<void> {
  const said = { to, relation }
  const details = kind === 'document.related' ? { after: said } : { before: said }
  const fact = { kind, subject: `document:${fromId}`, details }
  await appendFact(tx, { kind: 'person', id: actor.id }, fact)
}
