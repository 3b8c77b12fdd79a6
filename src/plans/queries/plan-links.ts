import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { isId } from '../../platform/ids.ts'
import { findDocuments } from '../../registry/index.ts'
import type { PlanLink } from '../rules/plan/model.ts'
import type { LinkRow, PlanTables } from '../tables.ts'

/** What a plan is integrated with, carries out or follows, in the order in which it was linked (F8). */
export async function planLinks(tx: Tx, planId: string): Promise<readonly PlanLink[]> {
  if (!isId(planId)) return []
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_links')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const titles = await titlesOf(tx, rows)
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    planId: row.linked_plan_id,
    documentId: row.linked_document_id,
    title: titles.get(row.linked_plan_id ?? row.linked_document_id ?? '') ?? '',
  }))
}

/** What the ends of links are called, by id: symbol and title of a plan, type, symbol and subject of a document. */
export async function titlesOf(
  tx: Tx,
  rows: readonly Pick<Selectable<LinkRow>, 'linked_plan_id' | 'linked_document_id'>[],
): Promise<ReadonlyMap<string, string>> {
  const planIds = rows.flatMap(row => row.linked_plan_id ?? [])
  const documentIds = rows.flatMap(row => row.linked_document_id ?? [])
  const plans =
    planIds.length === 0
      ? []
      : await tx
          .withTables<PlanTables>()
          .selectFrom('plans')
          .select(['id', 'title', 'symbol'])
          .where('id', 'in', planIds)
          .execute()
  const documents = await findDocuments(tx, documentIds)
  return new Map([
    ...plans.map(({ id, title, symbol }) => [id, joined(symbol, title)] as const),
    ...[...documents.values()].map(
      ({ id, type, symbol, subject }) => [id, joined(`${type} ${symbol ?? ''}`.trim(), subject)] as const,
    ),
  ])
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join(' · ')
}
