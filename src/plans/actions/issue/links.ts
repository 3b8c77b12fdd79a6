import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import { newId } from '../../../platform/ids.ts'
import { relateDocuments } from '../../../registry/index.ts'
import type { LinkKind, PlanTables } from '../../tables.ts'

/** Where a link of an issued plan leads: to a plan here, or to a document of the registry. */
export interface LinkEnd {
  readonly kind: LinkKind
  readonly planId: string | null
  readonly documentId: string | null
}

/**
 * Writes links of a plan, each once; what it implements or amends stands in the registry too. A link to the plan's own
 * document says nothing and is left out.
 */
export async function writeLinks(
  tx: Tx,
  actor: Person,
  planId: string,
  ownDocumentId: string,
  links: readonly LinkEnd[],
): Promise<void> {
  for (const link of links) {
    const documentId = link.documentId ?? (link.planId && (await documentOf(tx, link.planId)))
    const toItself = link.planId === null && documentId === ownDocumentId
    if (documentId === null || documentId === undefined || toItself) continue
    await tx
      .withTables<PlanTables>()
      .insertInto('plan_links')
      .values({
        id: newId(),
        plan_id: planId,
        kind: link.kind,
        linked_plan_id: link.planId,
        linked_document_id: link.planId === null ? documentId : null,
        created_at: now(),
        created_by: actor.id,
      })
      .onConflict(conflict => conflict.doNothing())
      .execute()
    const isRelation = link.kind === 'implements' || link.kind === 'amends'
    if (!isRelation || documentId === ownDocumentId) continue
    await relateDocuments(tx, ownDocumentId, documentId, link.kind)
  }
}

/** What a plan is in the registry. */
async function documentOf(tx: Tx, planId: string): Promise<string | undefined> {
  const row = await tx
    .withTables<PlanTables>()
    .selectFrom('plans')
    .select('registry_document_id')
    .where('id', '=', planId)
    .executeTakeFirst()
  return row?.registry_document_id
}
