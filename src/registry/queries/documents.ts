import { type Selectable, sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { isId } from '../../platform/ids.ts'
import { searchQuery } from '../../platform/text/search-column.ts'
import { sortKey } from '../../platform/text/sort-key.ts'
import type { DocumentFacts, RegisteredDocument } from '../documents.ts'
import { nameKey } from '../rules/same-document.ts'
import { symbolKey } from '../rules/symbol.ts'
import type { DocumentRow, RegistryTables } from '../tables.ts'

/** Documents by id; ids that are none are left out. */
export async function findDocuments(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RegisteredDocument>> {
  const wanted = [...new Set(ids)].filter(isId)
  if (wanted.length === 0) return new Map()
  const rows = await documents(tx).selectAll().where('id', '=', sql<string>`any(${wanted}::uuid[])`).execute()
  return new Map(rows.map(row => [row.id, toDocument(row)] as const))
}

/** Every document that could be the one the facts speak of: of its symbol, its name, or its day. */
export async function findCandidates(tx: Tx, facts: DocumentFacts): Promise<readonly RegisteredDocument[]> {
  const key = facts.symbol === null ? null : symbolKey(facts.symbol)
  const name = nameKey(facts)
  const rows = await documents(tx)
    .selectAll()
    .where(where => {
      const ways = [
        ...(key === null ? [] : [where('symbol_key', '=', key)]),
        ...(name === null ? [] : [where('name_key', '=', name)]),
        ...(facts.issuedOn === null
          ? []
          : [where.and([where('symbol_key', 'is', null), where('issued_on', '=', facts.issuedOn)])]),
      ]
      return where.or(ways)
    })
    .orderBy('id')
    .execute()
  return rows.map(toDocument)
}

/** What a list of documents is narrowed by. */
export interface DocumentFilter {
  /** Words of symbol, type, issuer or subject, with or without marks, or a year; empty for all. */
  readonly q: string
  readonly type?: string | null
  /** Four figures. */
  readonly year?: string | null
}

/** At most `limit` documents that have all the typed words: one whose symbol it is first, then the newest. */
export async function searchDocuments(
  tx: Tx,
  typed: string,
  limit: number,
): Promise<readonly RegisteredDocument[]> {
  const rows = await matching(tx, { q: typed }).selectAll().limit(limit).execute()
  return rows.map(toDocument)
}

const documentsOnPage = 50

/** One page of a list: which one it is of how many, counted from 1, and how many documents there are in all. */
export interface DocumentPart {
  readonly documents: readonly RegisteredDocument[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

/** One page of the documents that the filter lets through; the last one where fewer are there. */
export async function listDocuments(
  tx: Tx,
  { page: wanted, ...filter }: DocumentFilter & { readonly page: number },
): Promise<DocumentPart> {
  const counted = await matching(tx, filter)
    .clearOrderBy()
    .select(count => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const total = Number(counted.total)
  const pages = Math.max(1, Math.ceil(total / documentsOnPage))
  const page = Math.min(wanted, pages)
  const rows = await matching(tx, filter)
    .selectAll()
    .limit(documentsOnPage)
    .offset((page - 1) * documentsOnPage)
    .execute()
  return { documents: rows.map(toDocument), total, page, pages }
}

/** The types and the years that there are documents of, for choosing among them. */
export async function documentChoices(
  tx: Tx,
): Promise<{ readonly types: readonly string[]; readonly years: readonly string[] }> {
  const types = await documents(tx).select('type').distinct().execute()
  const year = sql<string>`left(issued_on, 4)`
  const years = await documents(tx)
    .select(year.as('year'))
    .distinct()
    .where('issued_on', 'is not', null)
    .orderBy('year', 'desc')
    .execute()
  const inOrder = types
    .map(({ type }) => ({ type, key: sortKey(type) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  return { types: inOrder.map(({ type }) => type), years: years.map(row => row.year) }
}

function documents(tx: Tx) {
  return tx.withTables<RegistryTables>().selectFrom('registry_documents')
}

function matching(tx: Tx, { q, type, year }: DocumentFilter) {
  let found = documents(tx)
  if (type) found = found.where('type', '=', type)
  if (year) found = found.where(sql`left(issued_on, 4)`, '=', year)
  const query = searchQuery(q)
  if (query) {
    found = found
      .where(sql<boolean>`words @@ to_tsquery('simple', ${query.wanted})`)
      .orderBy(sql`coalesce(symbol_key = ${symbolKey(q)}, false)`, 'desc')
    if (query.exact !== null)
      found = found.orderBy(sql`words @@ to_tsquery('simple', ${query.exact})`, 'desc')
  }
  return found.orderBy('issued_on', order => order.desc().nullsLast()).orderBy('id', 'desc')
}

function toDocument(row: Selectable<DocumentRow>): RegisteredDocument {
  const { id, symbol, type, issuer, subject } = row
  return { id, symbol, type, issuer, issuedOn: row.issued_on, subject }
}
