import { type Selectable, sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { isId } from '../../platform/ids.ts'
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

async function titlesOf(tx: Tx, rows: readonly Selectable<LinkRow>[]): Promise<ReadonlyMap<string, string>> {
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
  const { rows: documents } = await sql<{
    id: string
    type: string
    symbol: string | null
    subject: string | null
  }>`
    select id, type, symbol, subject from registry_documents where id = any(${documentIds}::uuid[])`.execute(
    tx,
  )
  return new Map([
    ...plans.map(({ id, title, symbol }) => [id, [symbol, title].filter(Boolean).join(' · ')] as const),
    ...documents.map(
      ({ id, type, symbol, subject }) =>
        [id, [`${type} ${symbol ?? ''}`.trim(), subject].filter(Boolean).join(' · ')] as const,
    ),
  ])
}
