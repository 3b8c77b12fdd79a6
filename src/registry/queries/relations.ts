import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { isId } from '../../platform/ids.ts'
import type { RegisteredDocument } from '../documents.ts'
import type { RegistryTables, RelationKind } from '../tables.ts'
import { findDocuments } from './documents.ts'

/** One document's relation to another: `fromId` is based on, amends, replaces … `toId`. */
export interface Relation {
  readonly fromId: string
  readonly toId: string
  readonly kind: RelationKind
}

/** The other document of a relation. */
export interface RelatedDocument {
  readonly kind: RelationKind
  readonly document: RegisteredDocument
}

/** What a document says of others, and what others say of it; each list has the newest first. */
export async function relationsOf(
  tx: Tx,
  id: string,
): Promise<{ readonly to: readonly RelatedDocument[]; readonly from: readonly RelatedDocument[] }> {
  if (!isId(id)) return { to: [], from: [] }
  const rows = await relations(tx)
    .where(where => where.or([where('from_id', '=', id), where('to_id', '=', id)]))
    .execute()
  const others = await findDocuments(
    tx,
    rows.map(row => (row.fromId === id ? row.toId : row.fromId)),
  )
  const side = (mine: 'fromId' | 'toId', theirs: 'fromId' | 'toId'): RelatedDocument[] =>
    rows
      .filter(row => row[mine] === id)
      .flatMap(row => {
        const document = others.get(row[theirs])
        return document ? [{ kind: row.kind, document }] : []
      })
      .sort((a, b) => newestFirst(a.document, b.document))
  return { to: side('fromId', 'toId'), from: side('toId', 'fromId') }
}

function newestFirst(one: RegisteredDocument, other: RegisteredDocument): number {
  const [a, b] = [one, other].map(({ issuedOn, id }) => `${issuedOn ?? ''} ${id}`)
  return (a ?? '') < (b ?? '') ? 1 : -1
}

/** The relations that hold among these documents, both ends among them: the edges of a drawing. */
export async function relationsAmong(tx: Tx, ids: readonly string[]): Promise<readonly Relation[]> {
  const among = [...new Set(ids)].filter(isId)
  if (among.length < 2) return []
  const one = sql<string>`any(${among}::uuid[])`
  return relations(tx)
    .where('from_id', '=', one)
    .where('to_id', '=', one)
    .orderBy('from_id')
    .orderBy('to_id')
    .orderBy('kind')
    .execute()
}

function relations(tx: Tx) {
  return tx
    .withTables<RegistryTables>()
    .selectFrom('registry_relations')
    .select(['from_id as fromId', 'to_id as toId', 'kind'])
}
